import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { NO_USAGE } from "../../../src/core/chain/usage.ts";
import {
  beginLiveView,
  evolveLiveView,
  type LiveControls,
  type LiveOptions,
  NO_LIVE_CONTROLS,
  renderLiveView,
} from "../../../src/report/live-view.ts";
import { spec } from "../fixtures/decider.ts";
import { HOSTILE, iterationEnded, sampleEvents, sampleUse, T0 } from "../../helpers/loop-events.ts";

const started: LoopEvent = { kind: "iteration-started", atMs: T0, iteration: 13, goal: "write b.txt" };
const item = (text: string, done: boolean) => ({ text, done, iteration: null, commit: null });
const planRead: LoopEvent = {
  kind: "plan-read",
  atMs: T0,
  progress: { done: 2, total: 3, items: [item("a", true), item("b", true), item("write c.txt", false)] },
};
const runStarted: LoopEvent = { kind: "run-started", atMs: T0, chainId: "c1", workspace: "/w", agent: "codex", chain: sampleUse() };
const command: LoopEvent = { kind: "agent", atMs: T0, event: { kind: "command", text: "npm test" } };
const viewAfter = (...events: readonly LoopEvent[]) => events.reduce(evolveLiveView, beginLiveView(T0));
const render = (events: readonly LoopEvent[], options: Partial<LiveOptions> = {}) =>
  renderLiveView(viewAfter(...events), {
    nowMs: T0 + 80_000,
    columns: 80,
    rows: 24,
    utcOffsetMinutes: 0,
    color: false,
    limits: null,
    controls: NO_LIVE_CONTROLS,
    ...options,
  });
const limits = { ...spec().limits, iterationsMax: 25, tokensMax: 2_000_000, costUsdMax: 5, durationMsMax: 7_200_000 };
const KEYS: LiveControls = { keys: true, log: false, help: false, stops: false };

describe("renderLiveView", () => {
  it("shows the iteration, the plan's progress, the budgets, the current item and goal, and the agent's last command", () => {
    expect(render([runStarted, planRead, started, command], { limits, columns: 120 })).toEqual([
      expect.stringMatching(/^. Iteration 13 · 1m 20s$/),
      "  ██████████░░░░░░ 2/3 items · 13/25 iterations · 120.0k/2.0M tokens · $0.5000/$5.00 · 11m 20s/2h 00m",
      "  Item  write c.txt",
      "  Goal  write b.txt",
      "  Last  $ npm test",
    ]);
  });

  it("leaves out the parts of the progress that do not fit, and names the item once", () => {
    const goal: LoopEvent = { ...started, goal: "write c.txt" };
    expect(render([runStarted, planRead, goal], { limits, columns: 40 }).slice(1)).toEqual([
      "  ██████░░░ 2/3 items",
      "  Goal  write c.txt",
    ]);
    expect(render([runStarted, planRead, goal], { limits, columns: 20 }).slice(1)).toEqual(["  ██░░ 2/3 items", "  write c.txt"]);
  });

  it("shows tokens and cost without limits, an unknown cost, and no tokens of an agent that reports none", () => {
    expect(render([{ ...runStarted, chain: sampleUse({ costUsd: null }) }, started])[1]).toBe("  120.0k tokens · cost unknown");
    expect(render([{ ...runStarted, chain: sampleUse({ usage: NO_USAGE }) }, started])).toHaveLength(2);
  });

  it("shows the role of a turn", () => {
    const turn: LoopEvent = { kind: "turn-started", atMs: T0, iteration: 14, role: "reviewer", repair: false };
    expect(render([iterationEnded(), { ...started, iteration: 14 }, turn])[0]).toContain("Iteration 14 · reviewer · 1m 20s");
  });

  it("names the keys, explains them on request, and says that it stops", () => {
    expect(render([started], { controls: KEYS }).at(-1)).toBe("  s stop after this iteration · l log · ? help");
    expect(render([started, command], { controls: { ...KEYS, log: true, stops: true } }).slice(1)).toEqual([
      "  Goal  write b.txt",
      "  Stopping after this iteration.",
      "  l hide the log · ? help",
    ]);
    expect(render([started], { controls: { ...KEYS, help: true } }).join("\n")).toMatch(/s {7}stop after[^]*l {7}[^]*Ctrl-C {2}stop now/);
    expect(render([started], { controls: { ...KEYS, help: true }, rows: 6 })).toHaveLength(5);
  });

  it("counts a wait down", () => {
    const waiting: LoopEvent = { kind: "waiting", atMs: T0, untilMs: T0 + 200_000, cause: "error" };
    expect(render([started, waiting])).toHaveLength(1);
    expect(render([started, waiting])[0]).toContain("Waiting 2m 00s, until 14:03:20");
  });

  it("is one row on a small terminal, and none once the run has ended", () => {
    expect(render([started], { rows: 5 })).toHaveLength(1);
    expect(
      render([
        started,
        { kind: "run-ended", atMs: T0, reason: "completed", conclusion: "success", message: "", remedy: "", iterations: 1 },
      ]),
    ).toEqual([]);
  });

  it("keeps every row narrower than the terminal, whatever the texts", () => {
    for (const columns of [1, 2, 10, 39, 40, 80]) {
      for (const row of render(sampleEvents(HOSTILE.repeat(9)).slice(0, 4), { columns })) {
        expect(stringWidth(row)).toBeLessThanOrEqual(Math.max(1, columns - 1));
      }
    }
  });
});
