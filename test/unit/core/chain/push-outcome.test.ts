import { describe, expect, it } from "vitest";
import { type PushOutcome, isFinished, addPushFeedback, applyPushOutcome } from "../../../../src/core/chain/push-outcome.ts";
import type { AgentResult } from "../../../../src/core/chain/outcome.ts";
import { failed, handedOff, rateLimited, INVALID_HANDOFF, PASSED, outcome, declined, state } from "../../fixtures/decider.ts";

const CANCELLED: AgentResult = { kind: "cancelled" };
const REJECTED: PushOutcome = { kind: "rejected", reason: "The rule forbids it.", ref: null };
const REBASED: PushOutcome = { kind: "rebased", commit: "c1" };
const CONFLICT: PushOutcome = { kind: "conflict", commit: "c1", branch: "refs/heads/b-conflict-7" };
const unfinished = (...paths: readonly string[]): PushOutcome => ({ kind: "unfinished", ref: "refs/unfinished/7", paths });

describe("applyPushOutcome", () => {
  it.each([{ kind: "committed", commit: "c1" } as const, { kind: "committed", commit: null } as const, unfinished("a.txt")])(
    "changes nothing after %o",
    (pushOutcome) => {
      const given = outcome({ claim: PASSED });
      expect(applyPushOutcome(given, pushOutcome)).toBe(given);
    },
  );

  it.each([REBASED, CONFLICT])("refuses a completion claim about a tree that was not committed: $kind", (pushOutcome) => {
    const applied = applyPushOutcome(outcome({ claim: PASSED }), pushOutcome);
    expect(applied.claim).toMatchObject({ kind: "refused", gateFailures: [{ gate: "branch-moved", detail: "" }] });
    expect(applied.result).toEqual(handedOff());
    const unclaimed = outcome({ claim: { kind: "none" } });
    expect(applyPushOutcome(unclaimed, pushOutcome)).toBe(unclaimed);
  });

  it.each([handedOff(), declined("reviewer"), INVALID_HANDOFF])("turns finished work that was rejected into an error: $kind", (result) => {
    const applied = applyPushOutcome(outcome({ result, claim: PASSED }), REJECTED);
    expect(applied.result).toMatchObject({ kind: "failed", failure: { cause: "not-committed", message: "The rule forbids it." } });
    expect(applied.claim).toEqual({ kind: "none" });
  });

  it.each([failed(), rateLimited(null), CANCELLED])("keeps an outcome without finished work: $kind", (result) => {
    const given = outcome({ result });
    expect(isFinished(given)).toBe(false);
    expect(applyPushOutcome(given, REJECTED)).toBe(given);
  });
});

describe("addPushFeedback", () => {
  const textAfter = (pushOutcome: PushOutcome): string =>
    addPushFeedback(state(), outcome(), pushOutcome)
      .feedback.map(({ text }) => text)
      .join("\n");

  it("adds nothing after a commit, or if rejected work was not saved", () => {
    expect(textAfter({ kind: "committed", commit: "c1" })).toBe("");
    expect(textAfter(REJECTED)).toBe("");
  });

  it("says where the work is", () => {
    expect(textAfter(REBASED)).toMatch(/during iteration 7.*rebased/);
    expect(textAfter(CONFLICT)).toMatch(/refs\/heads\/b-conflict-7.*Do again what is still missing/);
    expect(textAfter({ ...REJECTED, ref: "refs/unfinished/7" })).toMatch(/rejected.*refs\/unfinished\/7/);
  });

  it("lists the first paths of unfinished work, cleaned", () => {
    const paths = Array.from({ length: 25 }, (_, index) => `file-${index}.txt`);
    const text = textAfter(unfinished("a\u001B[31m.txt", ...paths));
    expect(text.split("\n").slice(1)).toHaveLength(21);
    expect(text).toMatch(/\na\.txt\n/);
    expect(text).toMatch(/\n… and 6 more$/);
  });

  it("replaces earlier feedback about unfinished and interrupted work", () => {
    const feedback = [
      { kind: "interrupted", text: "cut" },
      { kind: "unfinished", text: "old" },
      { kind: "error", text: "kept" },
    ] as const;
    const kinds = (pushOutcome: PushOutcome): readonly string[] =>
      addPushFeedback(state({ feedback }), outcome(), pushOutcome).feedback.map(({ kind }) => kind);
    expect(kinds(unfinished("a"))).toEqual(["error", "unfinished"]);
    expect(kinds(REBASED)).toEqual(["interrupted", "error", "unfinished"]);
    expect(kinds({ kind: "committed", commit: null })).toEqual(["interrupted", "unfinished", "error"]);
  });
});
