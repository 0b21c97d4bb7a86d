import { describe, expect, it, vi } from "vitest";
import { openKeyboard } from "../../../src/adapters/terminal/keyboard.ts";

/** Standard input that is a terminal: notes the calls that change it. */
function createInput() {
  let listener: ((bytes: Uint8Array) => void) | null = null;
  const calls: string[] = [];
  return {
    calls,
    type: (text: string): void => listener?.(Buffer.from(text)),
    setRawMode: (isRaw: boolean): void => void calls.push(isRaw ? "raw" : "cooked"),
    resume: (): void => void calls.push("resume"),
    pause: (): void => void calls.push("pause"),
    on: (_: "data", added: (bytes: Uint8Array) => void): void => {
      listener = added;
    },
    off: (): void => {
      listener = null;
    },
  };
}

function createFixture({ foreground = true } = {}) {
  const input = createInput();
  const fixture = {
    input,
    foreground,
    keys: [] as string[],
    onInterrupt: vi.fn<() => void>(),
    onSuspend: vi.fn<() => void>(),
    onQuit: vi.fn<() => void>(),
  };
  const keyboard = openKeyboard({
    input,
    isForeground: () => fixture.foreground,
    onKey: (key) => fixture.keys.push(key),
    onInterrupt: fixture.onInterrupt,
    onSuspend: () => {
      expect(input.calls.at(-1)).toBe("cooked");
      fixture.onSuspend();
    },
    onQuit: fixture.onQuit,
  });
  return { fixture, keyboard };
}

describe("the keyboard", () => {
  it("passes on single keys, and sets the terminal's own mode when it is closed", () => {
    const { fixture, keyboard } = createFixture();
    fixture.input.type("sL?");
    expect(fixture.keys).toEqual(["s", "l", "?"]);
    keyboard.close();
    fixture.input.type("s");
    expect(fixture.keys).toHaveLength(3);
    expect(fixture.input.calls).toEqual(["raw", "resume", "pause", "cooked"]);
  });

  it("takes no letter of an arrow's sequence for a key", () => {
    const { fixture } = createFixture();
    fixture.input.type("\u001b[A");
    fixture.input.type("\u001bOs");
    expect(fixture.keys).toEqual([]);
  });

  it("reports Ctrl-C, for which a terminal in raw mode sends no signal", () => {
    const { fixture } = createFixture();
    fixture.input.type("\u0003");
    expect(fixture.onInterrupt).toHaveBeenCalledOnce();
  });

  it("sets the terminal's own mode for Ctrl-Z, and raw mode again afterwards", () => {
    const { fixture, keyboard } = createFixture();
    fixture.input.type("\u001a");
    expect(fixture.onSuspend).toHaveBeenCalledOnce();
    keyboard.resume();
    expect(fixture.input.calls).toEqual(["raw", "resume", "pause", "cooked", "raw", "resume"]);
  });

  it("changes nothing in the background, where the terminal belongs to another program", () => {
    const { fixture, keyboard } = createFixture({ foreground: false });
    keyboard.close();
    expect(fixture.input.calls).toEqual(["pause"]);
    const moved = createFixture();
    moved.fixture.input.type("\u001a");
    moved.fixture.foreground = false;
    moved.keyboard.resume();
    moved.keyboard.close();
    expect(moved.fixture.input.calls).toEqual(["raw", "resume", "pause", "cooked", "pause"]);
  });

  it("sets raw mode anew after the process was stopped from outside", () => {
    const { fixture, keyboard } = createFixture();
    keyboard.resume();
    expect(fixture.input.calls).toEqual(["raw", "resume", "pause", "cooked", "raw", "resume"]);
  });
});
