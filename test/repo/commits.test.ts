import { describe, expect, it } from "vitest";
import { subjectProblem } from "../../scripts/check/commits.ts";

describe("a commit subject", () => {
  it.each(["feat: add tracks", "fix(git): abort a fetch on cancel", "refactor!: rename the state ref", "docs: README in 250 lines"])(
    "%s is well-formed",
    (subject) => {
      expect(subjectProblem(subject)).toBeNull();
    },
  );

  it.each([
    ["has no type", "Add tracks"],
    ["has an unknown type", "feature: add tracks"],
    ["ends with a full stop", "feat: add tracks."],
    ["has no text", "feat:"],
    ["has more than 72 characters", `feat: ${"x".repeat(67)}`],
  ])("that %s is refused", (_what, subject) => {
    expect(subjectProblem(subject)).not.toBeNull();
  });
});
