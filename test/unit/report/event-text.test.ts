import { describe, expect, it } from "vitest";
import { cleanLine, renderAgentGlimpse, renderPlainEvent } from "../../../src/report/event-text.ts";
import { wrapWords } from "../../../src/report/terminal.ts";
import { HOSTILE, T0 } from "../../helpers/loop-events.ts";

const notice = (text: string) => ({ kind: "notice", atMs: T0, text }) as const;

describe("renderPlainEvent", () => {
  it("puts the time before the first line and a mark before the others", () => {
    const event = {
      kind: "claim-refused",
      atMs: T0,
      gateFailures: [{ gate: "verify", reason: "The verify command fails.", detail: "" }],
    } as const;
    expect(renderPlainEvent(event, { utcOffsetMinutes: null, color: false })).toMatch(
      /^14:00:00Z [^\n]+\n {9}\| The verify command fails\.\n$/,
    );
  });

  it("renders nothing for an event that adds nothing", () => {
    const event = { kind: "turn-started", atMs: T0, iteration: 1, role: "goal", repair: false } as const;
    expect(renderPlainEvent(event, { utcOffsetMinutes: null, color: false })).toBe("");
  });

  it("wraps at words, with a mark before each further row", () => {
    const lines = renderPlainEvent(notice("the parser reads numbers and names of files"), {
      utcOffsetMinutes: 0,
      color: false,
      terminal: { columns: 40, wrapWords },
    });
    expect(lines).toBe("14:00:00  the parser reads numbers and\n         | names of files\n");
  });

  it("has a mark instead of the time on a narrow terminal", () => {
    const lines = renderPlainEvent(notice("the parser reads numbers"), {
      utcOffsetMinutes: 0,
      color: false,
      terminal: { columns: 20, wrapWords },
    });
    expect(lines).toBe("* the parser reads\n  numbers\n");
  });

  it("colors whole lines, never a part of foreign text", () => {
    expect(renderPlainEvent({ ...notice("x"), kind: "error" }, { utcOffsetMinutes: 0, color: true })).toContain(
      "\u001B[31mError: x\u001B[39m",
    );
  });
});

describe("cleanLine", () => {
  it("makes foreign text one short safe line", () => {
    expect(cleanLine(HOSTILE)).not.toContain("\n");
    expect(cleanLine("x".repeat(10_000))).toHaveLength(500);
  });

  it("is what a glimpse of the agent shows, with a mark for the kind", () => {
    expect(renderAgentGlimpse({ kind: "command", text: "npm\ntest" })).toBe("$ npm test");
  });
});
