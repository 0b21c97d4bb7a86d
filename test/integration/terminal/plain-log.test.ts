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
  it("writes how an iteration ended and what comes next", () => {
    expect(print([iterationEnded()])).toBe(
      [
        "14:00:00Z Iteration 13 ended (1m 20s, changed, commit 0123456, 8.3k tokens)",
        "         | Landed 0123456 with the tree fedcba987654",
        "         | Completed (1 of 1 plan item): write b.txt",
        "         | wrote b.txt",
        "         | Next: write c.txt",
        "",
      ].join("\n"),
    );
  });

  it("writes times in the given zone", () => {
    expect(print([{ kind: "notice", atMs: T0, text: "hello" }], { utcOffsetMinutes: () => 90 })).toBe("15:30:00  hello\n");
    const waiting: LoopEvent = { kind: "waiting", atMs: T0, untilMs: T0 + 80_000, cause: "provider-limit" };
    expect(print([waiting])).toBe("14:00:00Z Waiting 1m 20s, until 14:01:20: the provider's limit is reached\n");
  });

  it("writes why a run ended and what to do", () => {
    const printed = print([
      {
        kind: "run-ended",
        atMs: T0,
        reason: "run-full",
        conclusion: "success",
        message: "This run has done 1 of 1.",
        remedy: "Nothing to do.",
        iterations: 1,
      },
    ]);
    expect(printed).toBe("14:00:00Z Ended after 1 iteration: run-full. This run has done 1 of 1.\n         | Nothing to do.\n");
  });

  it("writes each line of an agent's text and cuts a long text", () => {
    const text = Array.from({ length: 20 }, (_, index) => `line ${index}`).join("\n");
    const printed = print([{ kind: "agent", atMs: T0, event: { kind: "command", text } }]);
    expect(printed.split("\n").slice(0, 2)).toEqual(["         | $ line 0", "         | line 1"]);
    expect(printed).toContain("         | … 8 more lines\n");
    expect(printed.split("\n")).toHaveLength(14);
  });

  it("writes the end of a failing verify command's output", () => {
    const output = `${"noise\n".repeat(5_000)}the cause`;
    const printed = print([
      { kind: "verified", atMs: T0, verification: { passed: false, exitCode: 1, durationMs: 10, output, problem: null } },
    ]);
    expect(printed).toContain("fails (0s): exit code 1");
    expect(printed.endsWith("| the cause\n")).toBe(true);
    expect(printed.split("\n").length).toBeLessThan(25);
  });

  it("writes which tree was verified in a checkout", () => {
    const verified = (passed: boolean, frozenPaths: number): string => {
      const checkout = { tree: "fedcba9876543210fedcba9876543210fedcba98", frozenPaths };
      return print([
        { kind: "verified", atMs: T0, verification: { passed, exitCode: 1, durationMs: 2_000, output: "", problem: null, checkout } },
      ]);
    };
    expect(verified(true, 0)).toBe("14:00:00Z Verified in a checkout of fedcba987654 (2s)\n");
    expect(verified(true, 2)).toBe("14:00:00Z Verified in a checkout of fedcba987654, with 2 frozen files (2s)\n");
    expect(verified(false, 0)).toBe("14:00:00Z The verify command fails in a checkout of fedcba987654 (2s): exit code 1\n");
  });

  it("writes no workflow command, color or line of foreign text", () => {
    for (const event of sampleEvents(HOSTILE)) {
      // The plan adds nothing to what the lines show.
      if (event.kind === "plan-read") continue;
      for (const line of print([event]).trimEnd().split("\n")) {
        expect(line).toMatch(/^(?:\d\d:\d\d:\d\dZ |         \| )/);
        // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
        expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|::/);
      }
    }
  });

  it("cuts a long line", () => {
    expect(print([{ kind: "notice", atMs: T0, text: "x".repeat(5_000_000) }]).length).toBeLessThan(600);
  });

  it("uses color only if asked to", () => {
    expect(print(sampleEvents())).not.toContain("\u001B");
    expect(print(sampleEvents(), { color: true })).toContain("\u001B[31m");
  });

  it("leaves what follows from the end of a run to its caller, unless another run is active", () => {
    const end = sampleEvents().at(-1);
    if (end?.kind !== "run-ended") throw new Error("expected the end of a run");
    expect(print([end])).toContain("codex-self-iter resume");
    expect(print([end], { isNextShown: true })).not.toContain("codex-self-iter resume");
    expect(print([{ ...end, reason: "already-running" }], { isNextShown: true })).toContain("codex-self-iter resume");
  });
});
