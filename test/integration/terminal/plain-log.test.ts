import { describe, expect, it } from "vitest";
import { createPlainLog, type PlainLogOptions } from "../../../src/adapters/terminal/plain-log.ts";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { HOSTILE, iterationEnded, sampleEvents, T0 } from "../../helpers/loop-events.ts";

function print(events: readonly LoopEvent[], options: Partial<PlainLogOptions> = {}): string {
  let printed = "";
  const log = createPlainLog({ write: (text) => (printed += text), ...options });
  for (const event of events) log.emit(event);
  log.close();
  return printed;
}

describe("the plain log", () => {
  it("tells how an iteration ended and what comes next", () => {
    expect(print([iterationEnded()])).toBe(
      [
        "14:00:00Z Iteration 13 ended (1m 20s, changed, commit 012345678, 12.3k tokens, 120.0k in all)",
        "         | wrote b.txt",
        "         | Next: write c.txt",
        "",
      ].join("\n"),
    );
  });

  it("tells times in the zone that it is given", () => {
    expect(print([{ kind: "notice", atMs: T0, text: "hello" }], { utcOffsetMinutes: () => 90 })).toBe("15:30:00  hello\n");
    const waiting: LoopEvent = { kind: "waiting", atMs: T0, untilMs: T0 + 80_000, cause: "provider-limit" };
    expect(print([waiting])).toBe("14:00:00Z Waiting 1m 20s, until 14:01:20: the provider's limit is reached\n");
  });

  it("says why a run ended and what to do", () => {
    const printed = print([
      { kind: "run-ended", atMs: T0, reason: "run-full", message: "This run has done 1 of 1.", remedy: "Nothing to do.", iterations: 1 },
    ]);
    expect(printed).toBe("14:00:00Z Ended after 1 iteration: run-full. This run has done 1 of 1.\n         | Nothing to do.\n");
  });

  it("shows an agent's text in its own lines and cuts a long one", () => {
    const text = Array.from({ length: 20 }, (_, index) => `line ${index}`).join("\n");
    const printed = print([{ kind: "agent", atMs: T0, event: { kind: "command", text } }]);
    expect(printed.split("\n").slice(0, 2)).toEqual(["         | $ line 0", "         | line 1"]);
    expect(printed).toContain("         | … 8 more lines\n");
    expect(printed.split("\n")).toHaveLength(14);
  });

  it("shows the end of a failing verify command's output", () => {
    const output = `${"noise\n".repeat(5_000)}the cause`;
    const printed = print([
      { kind: "verified", atMs: T0, verification: { passed: false, exitCode: 1, durationMs: 10, output, problem: null } },
    ]);
    expect(printed).toContain("fails (0s): exit code 1");
    expect(printed.endsWith("| the cause\n")).toBe(true);
    expect(printed.split("\n").length).toBeLessThan(25);
  });

  it("lets no text give the runner a command, colour the terminal or forge a line", () => {
    for (const event of sampleEvents(HOSTILE)) {
      for (const line of print([event]).trimEnd().split("\n")) {
        expect(line).toMatch(/^(?:\d\d:\d\d:\d\dZ |         \| )/);
        // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
        expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|::/);
      }
    }
  });

  it("cuts a line of megabytes", () => {
    expect(print([{ kind: "notice", atMs: T0, text: "x".repeat(5_000_000) }]).length).toBeLessThan(600);
  });

  it("colours only where it may", () => {
    expect(print(sampleEvents())).not.toContain("\u001B");
    expect(print(sampleEvents(), { color: true })).toContain("\u001B[31m");
  });
});
