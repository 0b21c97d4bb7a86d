import { describe, expect, it } from "vitest";
import { checkpointRefs, stateRef } from "../../../../src/engine/checkpoint/refs.ts";

describe("the refs of a run", () => {
  const refs = checkpointRefs({ track: "docs", branch: "codex/docs", base: "main" }, "77-1");
  it("are full names", () => {
    expect([refs.branch, refs.base, refs.state]).toEqual(["refs/heads/codex/docs", "refs/heads/main", "refs/codex-self-iter/state/docs"]);
    expect(stateRef("docs")).toBe(refs.state);
  });
  it("get the run's mark, and then a number, if a name exists", () => {
    expect([1, 2, 3].map((attempt) => refs.unfinished(4, attempt))).toEqual([
      "refs/codex-self-iter/unfinished/docs/4",
      "refs/codex-self-iter/unfinished/docs/4-77-1",
      "refs/codex-self-iter/unfinished/docs/4-77-1-3",
    ]);
    expect(refs.conflict(4, 2)).toBe("refs/heads/codex/docs-conflict-4-77-1");
  });
});
