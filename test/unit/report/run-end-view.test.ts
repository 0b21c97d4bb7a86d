import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderRunEnd, type RunEndView } from "../../../src/report/run-end-view.ts";
import { state } from "../fixtures/decider.ts";
import { HOSTILE } from "../../helpers/loop-events.ts";

const AT = Date.parse("2026-03-01T14:00:00Z");
const item = (text: string, done: boolean) => ({ text, done, iteration: null, commit: null });
const view = (parts: Partial<RunEndView> = {}): RunEndView => ({
  state: state({
    startedAtMs: AT - 723_000,
    chainIterations: 3,
    costUsd: 0.12,
    usage: { input: 70_000, cachedInput: 62_100, cacheWriteInput: 0, output: 6_800, reasoningOutput: 0 },
    progress: { done: 2, total: 3, items: [item("a", true), item("b", true), item("c", false)] },
  }),
  diffStat: [" src/a.ts | 4 ++--", " 1 file changed, 2 insertions(+), 2 deletions(-)"],
  next: "Start the loop again to continue.",
  atMs: AT,
  ...parts,
});

describe("renderRunEnd", () => {
  it("shows the plan, what the chain has used, what has changed, and the next command", () => {
    expect(renderRunEnd(view(), null, false)).toBe(`
Plan       2 of 3 items done  ████████░░░░
Chain      3 iterations, 14.7k tokens + 62.1k cached, $0.1200, 12m 03s

 src/a.ts | 4 ++--
 1 file changed, 2 insertions(+), 2 deletions(-)

Next       Start the loop again to continue.
`);
  });

  it("leaves out what there is not", () => {
    const none = state({ startedAtMs: AT, chainIterations: 0, stopped: { reason: "completed", atMs: AT } });
    expect(renderRunEnd(view({ state: none, diffStat: [], next: "", atMs: AT + 60_000 }), null, false)).toBe(
      "\nChain      0 iterations, 0s\n",
    );
  });

  it.each([20, 40, 80])("fits a terminal of %i columns, and is safe to print", (columns) => {
    for (const color of [false, true]) {
      const text = renderRunEnd(view({ diffStat: [` ${HOSTILE}${"日本".repeat(60)} | 4`], next: HOSTILE }), columns, color);
      for (const row of text.split("\n")) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
      expect(text).not.toMatch(/\u009b|\u202e|\u001b\[31mred|##\[/);
    }
  });
});
