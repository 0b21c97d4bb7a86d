import { describe, expect, it } from "vitest";
import { buildStatusView, renderStatus, type StatusViewInput } from "../../../src/report/status-view.ts";
import { spec, state } from "../fixtures/decider.ts";
import { HOSTILE } from "../../helpers/loop-events.ts";
import { sampleRecord } from "../../helpers/samples.ts";

const AT = Date.parse("2026-03-01T14:00:00Z");

const input = (parts: Partial<StatusViewInput> = {}): StatusViewInput => ({
  spec: spec(),
  state: state({ startedAtMs: AT - 80_000, iteration: 3, goal: "write c.txt" }),
  lastRecord: null,
  workspace: "/w",
  processId: null,
  failure: null,
  atMs: AT,
  ...parts,
});

const render = (parts: Partial<StatusViewInput> = {}): string => renderStatus(buildStatusView(input(parts)), null, false);

describe("renderStatus", () => {
  it("distinguishes a running process, a process that died in an iteration, and the pause between two runs", () => {
    const inFlight = state({ iteration: 3, inFlight: { iteration: 4, startedAtMs: AT } });
    expect(render({ state: inFlight, processId: 42 })).toContain("State      running (process 42)\nIteration  4\n");
    expect(render({ state: inFlight })).toContain("State      interrupted");
    expect(render()).toContain("State      between two runs\nIteration  3\n");
  });

  it("shows a wait until it is over", () => {
    const backoff = { untilMs: AT + 80_000, cause: "provider-limit" } as const;
    expect(render({ state: state({ backoff }) })).toContain("Wait       1m 20s more: the provider's limit is reached\n");
    expect(render({ state: state({ backoff }), atMs: AT + 80_000 })).not.toContain("Wait");
  });

  it("shows the budgets that are set and marks one that is reached", () => {
    const limited = {
      ...spec(),
      limits: { ...spec().limits, iterationsMax: 10, tokensMax: 50_000, costUsdMax: null, durationMsMax: 3_600_000 },
    };
    const used = state({
      startedAtMs: AT - 80_000,
      chainIterations: 4,
      usage: { input: 50_000, cachedInput: 0, cacheWriteInput: 0, output: 2_000, reasoningOutput: 0 },
    });
    const text = render({ spec: limited, state: used });
    expect(text).toContain("Budget     4 of 10 iterations\nBudget     52.0k of 50.0k tokens\nBudget     1m 20s of 1h 00m\n");
    expect(renderStatus(buildStatusView(input({ spec: limited, state: used })), null, true)).toContain("\u001B[33m52.0k of 50.0k tokens");
  });

  it("shows the streaks, the last iteration and its error", () => {
    const text = render({
      state: state({ streaks: { noChange: 2, errors: 1, limits: 0, claims: 0 } }),
      lastRecord: sampleRecord({ iteration: 3, summary: "wrote b.txt", error: "no hand-over", commit: "0123456789abcdef" }),
    });
    expect(text).toContain("In a row   1 error, 2 without a change\n");
    expect(text).toContain("Last       3: wrote b.txt (commit 012345678)\nLast error 3: no hand-over\n");
  });

  it("says what a finished task was checked against", () => {
    const stopped = state({ stopped: { reason: "completed", atMs: AT } });
    const lastRecord = sampleRecord({ completed: true, checked_by: { verify_command: null, plan_boxes: 0 } });
    expect(render({ state: stopped, lastRecord })).toContain(
      "Stopped    completed, unverified: no verify command, and the plan has no boxes\n",
    );
    expect(render({ state: stopped, lastRecord: sampleRecord({ completed: true }) })).toContain("Stopped    completed\n");
  });

  it("ends with the stop reason and the remedy, and its clock has stopped", () => {
    const stopped = state({ startedAtMs: AT - 80_000, stopped: { reason: "stagnated", atMs: AT } });
    const text = render({ state: stopped, atMs: AT + 9_000_000 });
    expect(text).toMatch(/Stopped {4}stagnated\nRemedy {5}.*codex-self-iter resume.*\n$/);
    expect(text).toContain("ran for 1m 20s");
  });

  it("shows the error of the last run, unless another run is active", () => {
    const failure = { message: "There is no plan.", remedy: "Write it." };
    expect(render({ failure })).toMatch(
      /State {6}failed: an error ended the last run\n[^]*Failed {5}There is no plan\.\nRemedy {5}Write it\.\n$/,
    );
    expect(render({ failure: { ...failure, remedy: "" } })).not.toContain("Remedy");
    expect(render({ failure, processId: 7 })).not.toContain("Failed");
  });

  it("wraps values at words, below their own column", () => {
    const goal = "write the parser for numbers, strings and names, then test each of them";
    const text = renderStatus(buildStatusView(input({ state: state({ goal }) })), 50, false);
    expect(text).toContain("Goal       write the parser for numbers, strings\n           and names, then test each of them\n");
  });

  it("makes an agent's text safe to print", () => {
    const text = render({
      state: state({ goal: HOSTILE, chainId: HOSTILE }),
      lastRecord: sampleRecord({ summary: HOSTILE, error: HOSTILE, commit: HOSTILE }),
    });
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|^::/m);
    expect(text.split("\n").every((line) => line === "" || /^[A-Z][a-z ]{10}\S/.test(line))).toBe(true);
  });
});
