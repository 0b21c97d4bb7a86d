import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { PlanItem } from "../../../src/core/chain/plan-progress.ts";
import {
  buildStatusView,
  type LastEnd,
  renderRows,
  renderStatus,
  renderStatusJson,
  type StatusViewInput,
} from "../../../src/report/status-view.ts";
import { spec, state } from "../fixtures/decider.ts";
import { HOSTILE } from "../../helpers/loop-events.ts";
import { sampleRecord } from "../../helpers/samples.ts";

const AT = Date.parse("2026-03-01T14:00:00Z");

const input = (parts: Partial<StatusViewInput> = {}): StatusViewInput => ({
  spec: spec(),
  state: state({ startedAtMs: AT - 80_000, iteration: 3, goal: "write c.txt" }),
  lastRecord: null,
  origin: { host: "local", place: "/w/.codex-self-iter", workspace: "/w", remote: null },
  processId: null,
  end: null,
  atMs: AT,
  ...parts,
});

const render = (parts: Partial<StatusViewInput> = {}): string => renderStatus(buildStatusView(input(parts)), null, false);

const ended = (parts: Partial<LastEnd> = {}): LastEnd => ({
  reason: null,
  message: "",
  remedy: "",
  cause: null,
  savedAtMs: null,
  ...parts,
});

const SERVER = { host: "github", place: "origin, track docs", workspace: null, remote: { name: "origin", track: "docs" } } as const;

const planItem = (text: string, done: boolean): PlanItem => ({ text, done, iteration: null, commit: null });

describe("renderStatus", () => {
  it("shows a stranger the state, the goal, the last iteration, the budget, what was used, and the next command, in ten lines", () => {
    const text = render({
      spec: { ...spec(), limits: { ...spec().limits, iterationsMax: 25, costUsdMax: 5 } },
      state: state({
        startedAtMs: AT - 720_000,
        chainId: "01JC0",
        iteration: 3,
        chainIterations: 3,
        costUsd: 0.12,
        usage: { input: 70_000, cachedInput: 62_100, cacheWriteInput: 0, output: 6_800, reasoningOutput: 0 },
        inFlight: { iteration: 4, startedAtMs: AT },
        goal: "countWords counts an empty text as zero",
        progress: {
          done: 2,
          total: 3,
          items: [
            ...["slugify", "truncate"].map((text) => planItem(text, true)),
            planItem("countWords counts an empty text as zero", false),
          ],
        },
      }),
      lastRecord: sampleRecord({ ts: "2026-03-01T13:55:00Z", iteration: 3, summary: "truncate cuts no word", commit: "707451f0123456" }),
      processId: 42,
    });
    expect(text).toBe(
      `Plan       2 of 3 items done  ████████░░░░
State      iteration 4 is running (process 42)
Goal       countWords counts an empty text as zero
Last       iteration 3, 5m 00s ago, commit 707451f: truncate cuts no word
Budget     3 of 25 iterations, $0.1200 of $5.00
Used       14.7k tokens + 62.1k cached, $0.1200, 12m 00s
Next       Watch it: codex-self-iter logs --follow. Stop it after this iteration: codex-self-iter stop
Chain      01JC0 in /w
`,
    );
    expect(text.split("\n").length).toBeLessThanOrEqual(11);
  });

  it("names the next item of the plan if it is not the goal, and no plan without items", () => {
    const progress = { done: 0, total: 1, items: [planItem("write the parser", false)] };
    expect(render({ state: state({ goal: "fix it", progress }) })).toMatch(
      /^Plan {7}0 of 1 item done {2}░{12}\nNext item {2}write the parser\n/,
    );
    expect(render({ state: state({ progress: { done: 0, total: 0, items: [] } }) })).not.toContain("Plan");
  });

  it("distinguishes a running process, a process that died in an iteration, and the pause between two runs", () => {
    const inFlight = state({ iteration: 3, inFlight: { iteration: 4, startedAtMs: AT } });
    expect(render({ state: inFlight, processId: 42 })).toContain("State      iteration 4 is running (process 42)\n");
    expect(render({ state: inFlight })).toContain("State      interrupted in iteration 4, which the next run repeats\n");
    expect(render()).toContain("State      ready after iteration 3: no run is active\n");
    expect(render({ state: state({ iteration: 0 }) })).toContain("State      ready: no iteration yet\n");
  });

  it("shows a wait until it is over", () => {
    const backoff = { untilMs: AT + 80_000, cause: "provider-limit" } as const;
    expect(render({ state: state({ backoff }) })).toContain("Wait       1m 20s more: the provider's limit is reached\n");
    expect(render({ state: state({ backoff }), atMs: AT + 80_000 })).not.toContain("Wait");
  });

  it("shows the budgets that are set on one line and marks it if one is reached", () => {
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
    expect(text).toContain("Budget     4 of 10 iterations, 52.0k of 50.0k tokens, 1 min 20 s of 1 h\n");
    expect(renderStatus(buildStatusView(input({ spec: limited, state: used })), null, true)).toContain("\u001B[33m4 of 10 iterations");
    expect(render()).not.toContain("Budget");
  });

  it("says that a cost is unknown, and shows no tokens of an agent that reports none", () => {
    const usage = { input: 900, cachedInput: 0, cacheWriteInput: 0, output: 0, reasoningOutput: 0 };
    expect(render({ state: state({ startedAtMs: AT, usage, costUsd: null }) })).toContain("Used       900 tokens, cost unknown, 0s\n");
    expect(render()).toContain("Used       1m 20s\n");
  });

  it("shows the streaks, the last iteration and its error", () => {
    const text = render({
      state: state({ streaks: { noChange: 2, errors: 1, limits: 0, claims: 0 } }),
      lastRecord: sampleRecord({ ts: "never", iteration: 3, summary: "wrote b.txt", error: "no hand-over", commit: "0123456789abcdef" }),
    });
    expect(text).toContain("In a row   1 error, 2 without a change\n");
    expect(text).toContain("Last       iteration 3, commit 0123456: wrote b.txt\nError      no hand-over\n");
  });

  it("says what a finished task was checked against", () => {
    const stopped = state({ stopped: { reason: "completed", atMs: AT } });
    const lastRecord = sampleRecord({ completed: true, checked_by: { verify_command: null, plan_boxes: 0 } });
    const text = render({ state: stopped, lastRecord });
    expect(text).toContain("State      The task is done (completed)\n");
    expect(text).toContain("Why        Done, unverified: no verify command, and the plan has no boxes\n");
    expect(render({ state: stopped, lastRecord: sampleRecord({ completed: true }) })).not.toContain("Why");
  });

  it("says why a chain stopped and what continues it, and its clock has stopped", () => {
    const stopped = state({ startedAtMs: AT - 80_000, stopped: { reason: "stagnated", atMs: AT } });
    const end = ended({ reason: "stagnated", message: "4 iterations changed nothing.", remedy: "Fix it." });
    const text = render({ state: stopped, atMs: AT + 9_000_000, end });
    expect(text).toContain("State      No progress (stagnated)\n");
    expect(text).toContain("Why        4 iterations changed nothing.\nNext       Fix it.\n");
    expect(text).toContain("Used       1m 20s\n");
    const other = render({ state: stopped, end: ended({ reason: "run-full", message: "of another run", remedy: "of another run" }) });
    expect(other).toMatch(/Next {7}.*codex-self-iter resume --goal/);
    expect(other).not.toContain("of another run");
  });

  it("shows the error of the last run, unless another run is active", () => {
    const end = ended({ reason: "failed", message: "There is no plan.", remedy: "Write it." });
    expect(render({ end })).toMatch(/State {6}failed: an error ended the last run\n[^]*Why {8}There is no plan\.\nNext {7}Write it\.\n/);
    expect(render({ end: { ...end, remedy: "" } })).not.toContain("Next");
    expect(render({ end, processId: 7 })).not.toContain("There is no plan.");
  });

  it("shows a chain on a server with its track, when it was saved, and the words of a workflow", () => {
    const text = render({ origin: SERVER, end: ended({ savedAtMs: AT - 300_000 }) });
    expect(text).toContain("State      active, last saved 5m 00s ago\n");
    expect(text).toContain("in origin, track docs\n");
    expect(text).toMatch(/Next {7}.*Actions/);
    const stopped = state({ stopped: { reason: "stop-requested", atMs: AT } });
    expect(render({ origin: SERVER, state: stopped })).toMatch(/Next {7}.*start the workflow by hand/);
    expect(JSON.parse(renderStatusJson(buildStatusView(input({ origin: SERVER }))))).toMatchObject({
      workspace: null,
      remote: { name: "origin", track: "docs" },
    });
  });

  it("keeps the keys that programs read", () => {
    const json = JSON.parse(renderStatusJson(buildStatusView(input()))) as Record<string, unknown>;
    expect(json).toMatchObject({
      chain_id: "CHAIN",
      workspace: "/w",
      state: "ready",
      iteration: 3,
      goal: "write c.txt",
      elapsed_ms: 80_000,
    });
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(["process_id", "streaks", "backoff", "budgets", "tokens", "usage", "cost_usd", "last", "stopped", "failed"]),
    );
  });

  it("wraps values at words, below their own column", () => {
    const goal = "write the parser for numbers, strings and names, then test each of them";
    const text = renderStatus(buildStatusView(input({ state: state({ goal }) })), 50, false);
    expect(text).toContain("Goal       write the parser for numbers, strings\n           and names, then test each of them\n");
  });

  it.each([20, 40, 80])("has no row wider than a terminal of %i columns, with wide and right-to-left text", (columns) => {
    const goal = `${"日本語のテスト ".repeat(8)} ${"שלום עולם ".repeat(8)} x`;
    for (const color of [false, true]) {
      const text = renderStatus(buildStatusView(input({ state: state({ goal }) })), columns, color);
      for (const row of text.split("\n")) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
    }
  });

  it("puts values below their labels on a narrow terminal", () => {
    expect(renderRows([["Goal", "write the parser"]], 20, false)).toBe("Goal\n  write the parser\n");
  });

  it("makes an agent's text safe to print", () => {
    const text = render({
      state: state({ goal: HOSTILE, chainId: HOSTILE, stopped: { reason: "stagnated", atMs: AT } }),
      lastRecord: sampleRecord({ summary: HOSTILE, error: HOSTILE, commit: HOSTILE }),
      end: ended({ reason: "stagnated", message: HOSTILE, remedy: HOSTILE }),
    });
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|^::/m);
    expect(text.split("\n").every((line) => line === "" || /^[A-Z][a-z ]{10}\S/.test(line))).toBe(true);
  });
});
