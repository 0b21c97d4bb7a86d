import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import { explainChain, type Explanation, renderExplanation, renderExplanationJson } from "../../../src/report/explain-view.ts";
import { buildStatusView, type LastEnd, type StatusViewInput } from "../../../src/report/status-view.ts";
import { spec, state } from "../fixtures/decider.ts";
import { HOSTILE } from "../../helpers/loop-events.ts";
import { sampleRecord } from "../../helpers/samples.ts";

const AT = Date.parse("2026-03-01T14:00:00Z");
const LOCAL = { host: "local", place: "/w/.codex-self-iter", workspace: "/w", remote: null } as const;
const SERVER = { host: "github", place: "origin, track main", workspace: null, remote: { name: "origin", track: "main" } } as const;

function explain(parts: Partial<StatusViewInput>, records: readonly IterationRecord[] = []): Explanation {
  const { end = null, ...rest } = parts;
  const input = {
    spec: spec(),
    state: state({ startedAtMs: AT }),
    lastRecord: null,
    origin: LOCAL,
    processId: null,
    atMs: AT,
    ...rest,
    end,
  };
  return explainChain({ view: buildStatusView(input), end, records });
}

const end = (parts: Partial<LastEnd>): LastEnd => ({ reason: null, message: "", remedy: "", cause: null, savedAtMs: null, ...parts });
const failed = (iteration: number, parts: Partial<IterationRecord> = {}): IterationRecord =>
  sampleRecord({ iteration, phase: "agent_error", failure: "exit", error: "The agent command exited with code 3.", summary: "", ...parts });

describe("explainChain", () => {
  it("names the failure behind a stop, how often it happened, and what to try", () => {
    const stopped = state({ stopped: { reason: "agent-failing", atMs: AT } });
    const remedy = "Read the agent's output. Fix the last error, then run: codex-self-iter resume";
    const last = end({ reason: "agent-failing", message: "3 iterations in a row failed.", remedy, cause: "exit" });
    const explanation = explain({ state: stopped, end: last }, [sampleRecord({ iteration: 1 }), failed(2), failed(3), failed(4)]);
    expect(explanation).toEqual({
      state: "stopped",
      reason: "agent-failing",
      cause: "exit",
      headline: "It has stopped: the agent keeps failing.",
      why: [
        "3 iterations in a row failed.",
        "The agent crashed.",
        "The last 3 iterations failed in the same way.",
        "Iteration 4: The agent command exited with code 3.",
      ],
      before: [
        expect.objectContaining({ iteration: 1, result: "changed", text: "Added it." }) as unknown,
        ...[2, 3, 4].map((iteration) => expect.objectContaining({ iteration, result: "agent error" }) as unknown),
      ],
      tries: [remedy, "Read what the agent printed: codex-self-iter logs 4"],
    });
  });

  it("says how much the iterations before changed", () => {
    const explanation = explain({}, [sampleRecord({ diff_stat: { files: 1, insertions: 3, deletions: 0, largest: [] } })]);
    expect(explanation.before).toMatchObject([{ change: "1 file, +3 -0" }]);
    expect(renderExplanation(explanation, null, false)).toContain("changed (1 file, +3 -0): Added it.\n");
  });

  it("quotes what refused the claims of completion", () => {
    const refused = (iteration: number, reason: string) => sampleRecord({ iteration, claim: "refused", refusals: [reason] });
    const explanation = explain({}, [sampleRecord(), refused(2, "The plan has 1 open box."), refused(3, "The verify command fails.")]);
    expect(explanation.why).toContain(
      "In the last 2 iterations the agent said that it is done, but: The verify command fails. The plan has 1 open box.",
    );
  });

  it("advises on iterations without a change, and on reverted ones", () => {
    const idle = (iteration: number) =>
      sampleRecord({ iteration, has_new_changes: false, reverted: [".github/x.yml: only people change it"] });
    const local = explain({}, [sampleRecord(), idle(2), idle(3)]);
    expect(local.why).toContain("The last 2 iterations changed no file.");
    expect(local.why).toContain("Iteration 3 changed what may not be committed, and it was reverted: .github/x.yml: only people change it");
    expect(local.tries.join("\n")).toMatch(/resume --goal[^]*codex-self-iter logs 3[^]*protected_paths/);
    expect(explain({ origin: SERVER }, [idle(2), idle(3)]).tries.join("\n")).not.toContain("codex-self-iter");
  });

  it("looks at the records of this chain only", () => {
    const explanation = explain({ state: state({ chainId: "NEW" }) }, [failed(1, { chain_id: "OLD" })]);
    expect(explanation).toMatchObject({ before: [], cause: null });
  });

  it.each<readonly [string, Partial<StatusViewInput>, string]>([
    [
      "running",
      { processId: 4, state: state({ inFlight: { iteration: 4, startedAtMs: AT } }) },
      "It has not stopped: iteration 4 is running.",
    ],
    ["waiting", { state: state({ backoff: { untilMs: AT + 60_000, cause: "error" } }) }, "It waits 1m 00s more: "],
    ["interrupted", { state: state({ inFlight: { iteration: 4, startedAtMs: AT } }) }, "Iteration 4 began, and its process is gone: "],
    ["ready", { state: state({ iteration: 0 }) }, "No iteration has been done yet."],
    ["ready", { state: state({ iteration: 2 }) }, "It has not stopped: the last run has ended, and the next one continues."],
    ["failed", { end: end({ reason: "failed", message: "There is no plan.", remedy: "Write it." }) }, "An error ended the last run."],
  ])("says what a %s chain does", (word, parts, headline) => {
    const explanation = explain(parts);
    expect(explanation.state).toBe(word);
    expect(explanation.headline).toContain(headline);
    expect(explanation.tries.length).toBeGreaterThan(0);
  });
});

describe("renderExplanation", () => {
  const explanation = explain({ end: end({ reason: "run-full", message: "This run has done 2 of at most 2 iterations." }) }, [
    failed(2),
    failed(3, { error: `${"עברית ".repeat(20)}${"日本 ".repeat(20)}` }),
  ]);

  it("has a sentence, and sections only for what there is", () => {
    expect(renderExplanation(explain({ state: state({ iteration: 0 }) }), null, false)).toBe(
      "No iteration has been done yet.\n\nWhat to try\n  1. To continue, run: codex-self-iter run\n",
    );
    expect(renderExplanation(explanation, null, false)).toMatch(
      /^It has not stopped[^]*\n\nWhy\n {2}- [^]*\n\nBefore that\n {2}2 {2}agent error: [^]*\n\nWhat to try\n {2}1\. /,
    );
  });

  it.each([20, 40, 80])("has no row wider than a terminal of %i columns", (columns) => {
    for (const color of [false, true])
      for (const row of renderExplanation(explanation, columns, color).split("\n")) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
  });

  it("makes an agent's text safe to print, as text and as JSON", () => {
    const hostile = explain({ end: end({ reason: "failed", message: HOSTILE, remedy: HOSTILE }) }, [
      failed(1, { error: HOSTILE, refusals: [HOSTILE], claim: "refused", reverted: [HOSTILE] }),
    ]);
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|^::/m;
    expect(renderExplanation(hostile, 80, false)).not.toMatch(unsafe);
    expect(renderExplanationJson(hostile)).not.toMatch(unsafe);
  });
});
