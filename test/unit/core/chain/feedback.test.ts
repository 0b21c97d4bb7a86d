import { describe, expect, it } from "vitest";
import {
  buildFeedback,
  describeReverted,
  feedbackAfterFailure,
  feedbackAfterInterruption,
  feedbackAfterIteration,
} from "../../../../src/core/chain/feedback.ts";
import { outcome, spec, state } from "../../fixtures/decider.ts";

describe("buildFeedback", () => {
  it("cleans both texts, caps them, and keeps the end of a long detail", () => {
    expect(buildFeedback("error", "a\u001B[2Jb\u202E")).toEqual({ kind: "error", text: "ab" });
    const { text } = buildFeedback("verify-failed", "x".repeat(5_000), `${"noise\n".repeat(2_000)}1 failed`);
    expect(text.length).toBeLessThanOrEqual(4_001);
    expect(text).toMatch(/1 failed$/);
  });
});

describe("describeReverted", () => {
  it("lists the paths by reason and gives each reason once", () => {
    const reverted = [
      { path: "AGENTS.md", rule: "protected", reason: "only people change it" },
      { path: "key.txt", rule: "secret", reason: "it contains a GitHub token" },
      { path: "CODEOWNERS", rule: "protected", reason: "only people change it" },
    ] as const;
    expect(describeReverted(3, reverted)).toMatch(
      /^Iteration 3 .*: AGENTS\.md, CODEOWNERS \(only people change it\); key\.txt \(it contains a GitHub token\)\.$/,
    );
  });

  it("says of each path whether it was reverted", () => {
    const kept = { path: "big.bin", rule: "size", reason: "it has 3 bytes", isKept: true } as const;
    const gone = { path: "AGENTS.md", rule: "protected", reason: "only people change it" } as const;
    expect(describeReverted(3, [kept, gone])).toMatch(/reverted: AGENTS\.md \(.*\)\. .*not committed: big\.bin \(it has 3 bytes\)\.$/);
    expect(describeReverted(3, [kept])).not.toContain("reverted");
  });
});

describe("the feedback after an iteration", () => {
  it("reports an edited plan, unless a gate failure already does", () => {
    const kinds = (parts: Parameters<typeof outcome>[0]): readonly string[] =>
      feedbackAfterIteration(spec(), state(), outcome(parts), true).map(({ kind }) => kind);
    expect(kinds({})).toEqual(["plan-edited"]);
    const gateFailures = [{ gate: "plan-edited", reason: "Edited.", detail: "" }] as const;
    expect(kinds({ claim: { kind: "refused", gateFailures } })).toEqual(["claim-refused"]);
  });

  it("replaces earlier errors and interruptions after a failure", () => {
    const before = [
      { kind: "verify-failed", text: "1 failed" },
      { kind: "error", text: "old" },
      { kind: "interrupted", text: "old" },
    ] as const;
    const after = feedbackAfterFailure(before, { iteration: 7, reverted: [] }, "No space left.");
    expect(after).toEqual([before[0], { kind: "error", text: expect.stringContaining("No space left.") }]);
  });

  it("keeps everything but an earlier interruption after an interruption", () => {
    const before = [
      { kind: "error", text: "old" },
      { kind: "interrupted", text: "old" },
    ] as const;
    const after = feedbackAfterInterruption(before, 7);
    expect(after).toEqual([before[0], { kind: "interrupted", text: expect.stringContaining("Iteration 7") }]);
  });
});
