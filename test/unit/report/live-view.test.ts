import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { beginLiveView, evolveLiveView, renderLiveView } from "../../../src/report/live-view.ts";
import { HOSTILE, iterationEnded, sampleEvents, T0 } from "../../helpers/loop-events.ts";

const started: LoopEvent = { kind: "iteration-started", atMs: T0, iteration: 13, goal: "write b.txt" };
const viewAfter = (...events: readonly LoopEvent[]) => events.reduce(evolveLiveView, beginLiveView(T0));
const render = (events: readonly LoopEvent[], size: { readonly columns?: number; readonly rows?: number } = {}) =>
  renderLiveView(viewAfter(...events), { nowMs: T0 + 80_000, columns: 80, rows: 24, utcOffsetMinutes: 0, color: false, ...size });

describe("renderLiveView", () => {
  it("shows the iteration, its goal and what the agent did last", () => {
    const command: LoopEvent = { kind: "agent", atMs: T0, event: { kind: "command", text: "npm test" } };
    expect(render([started, command]).map((row) => row.slice(row.startsWith(" ") ? 0 : 2))).toEqual([
      "Iteration 13 · 1m 20s",
      "  Goal  write b.txt",
      "  Last  $ npm test",
    ]);
  });

  it("shows the role of a turn, and the tokens used so far", () => {
    const turn: LoopEvent = { kind: "turn-started", atMs: T0, iteration: 14, role: "reviewer", repair: false };
    expect(render([iterationEnded(), { ...started, iteration: 14 }, turn])[0]).toContain(
      "Iteration 14 · reviewer · 1m 20s · 120.0k tokens",
    );
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
