import { describe, expect, it } from "vitest";
import { type PushOutcome, isFinished, addPushFeedback, applyPushOutcome } from "../../../../src/core/chain/push-outcome.ts";
import type { AgentResult } from "../../../../src/core/chain/outcome.ts";
import { failed, handedOver, limited, NO_HANDOFF, outcome, paused, state } from "../../fixtures/decider.ts";

const CANCELLED: AgentResult = { kind: "cancelled" };
const REFUSED: PushOutcome = { kind: "rejected", reason: "The rule forbids it.", ref: null };
const REBASED: PushOutcome = { kind: "rebased", commit: "c1" };
const CONFLICT: PushOutcome = { kind: "conflict", commit: "c1", branch: "refs/heads/b-conflict-7" };
const partial = (...paths: readonly string[]): PushOutcome => ({ kind: "unfinished", ref: "refs/partial/7", paths });

describe("the outcome after what became of its work", () => {
  it.each([{ kind: "committed", commit: "c1" } as const, { kind: "committed", commit: null } as const, partial("a.txt")])(
    "is as it was: %o",
    (pushOutcome) => {
      const given = outcome({ claim: { kind: "passed" } });
      expect(applyPushOutcome(given, pushOutcome)).toBe(given);
    },
  );

  it.each([REBASED, CONFLICT])("has no claim where something else landed than was checked: $kind", (pushOutcome) => {
    const taken = applyPushOutcome(outcome({ claim: { kind: "passed" } }), pushOutcome);
    expect(taken.claim).toMatchObject({ kind: "refused", gateFailures: [{ gate: "branch-moved", detail: "" }] });
    expect(taken.result).toEqual(handedOver());
    const unclaimed = outcome({ claim: { kind: "none" } });
    expect(applyPushOutcome(unclaimed, pushOutcome)).toBe(unclaimed);
  });

  it.each([handedOver(), paused("reviewer"), NO_HANDOFF])("is an error where finished work was not taken: $kind", (result) => {
    const taken = applyPushOutcome(outcome({ result, claim: { kind: "passed" } }), REFUSED);
    expect(taken.result).toMatchObject({ kind: "failed", failure: { cause: "not-committed", message: "The rule forbids it." } });
    expect(taken.claim).toEqual({ kind: "none" });
  });

  it.each([failed(), limited(null), CANCELLED])("stays what it was where there was no finished work to take: $kind", (result) => {
    const given = outcome({ result });
    expect(isFinished(given)).toBe(false);
    expect(applyPushOutcome(given, REFUSED)).toBe(given);
  });
});

describe("what the next iteration is told", () => {
  const told = (pushOutcome: PushOutcome): string =>
    addPushFeedback(state(), outcome(), pushOutcome)
      .feedback.map(({ text }) => text)
      .join("\n");

  it("is nothing where all went well, or where nothing is left", () => {
    expect(told({ kind: "committed", commit: "c1" })).toBe("");
    expect(told(REFUSED)).toBe("");
  });

  it("is where the work is", () => {
    expect(told(REBASED)).toMatch(/during iteration 7.*on top of theirs/);
    expect(told(CONFLICT)).toMatch(/refs\/heads\/b-conflict-7.*Do again what is still missing/);
    expect(told({ ...REFUSED, ref: "refs/partial/7" })).toMatch(/could not be pushed.*refs\/partial\/7/);
  });

  it("names the paths of unfinished work, not too many, and cleaned", () => {
    const paths = Array.from({ length: 25 }, (_, index) => `file-${index}.txt`);
    const text = told(partial("a\u001B[31m.txt", ...paths));
    expect(text.split("\n").slice(1)).toHaveLength(21);
    expect(text).toMatch(/\na\.txt\n/);
    expect(text).toMatch(/\n… and 6 more$/);
  });

  it("keeps one note of it, and says of a cut iteration only once that it was cut", () => {
    const feedback = [
      { kind: "interrupted", text: "cut" },
      { kind: "unfinished", text: "old" },
      { kind: "error", text: "kept" },
    ] as const;
    const kinds = (pushOutcome: PushOutcome): readonly string[] =>
      addPushFeedback(state({ feedback }), outcome(), pushOutcome).feedback.map(({ kind }) => kind);
    expect(kinds(partial("a"))).toEqual(["error", "unfinished"]);
    expect(kinds(REBASED)).toEqual(["interrupted", "error", "unfinished"]);
    expect(kinds({ kind: "committed", commit: null })).toEqual(["interrupted", "unfinished", "error"]);
  });
});
