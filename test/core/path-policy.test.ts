import { describe, expect, it } from "vitest";
import { selectProtected, WORKFLOW_FILES } from "../../src/core/path-policy.ts";

const hits = (path: string, ...patterns: readonly string[]): boolean => selectProtected([path], patterns).length === 1;

describe("workflow files", () => {
  it.each([
    ".github/workflows/ci.yml",
    ".github/workflows/deep/er/ci.yaml",
    ".github/workflows/README.md",
    // A link in the folder's place.
    ".github/workflows",
    ".GitHub/Workflows/CI.yml",
    // Letters that a case-insensitive file system takes for k and s.
    ".github/wor\u212Aflow\u017F/ci.yml",
    ".github/workflows/a\nb.yml",
    ".github/workflows/\u{1F600}.yml",
  ])("%j is one", (path) => {
    expect(selectProtected([path], WORKFLOW_FILES)).toEqual([path]);
  });

  it.each([
    ".github/workflows.md",
    ".github/workflows-old/ci.yml",
    ".github/workflow/ci.yml",
    ".github/dependabot.yml",
    "sub/.github/workflows/ci.yml",
    "xgithub/workflows/ci.yml",
    ".github/./workflows/ci.yml",
    "github/workflows/ci.yml",
  ])("%j is none", (path) => {
    expect(selectProtected([path], WORKFLOW_FILES)).toEqual([]);
  });
});

describe("a pattern", () => {
  it("with ** at its end is a folder and all below it", () => {
    expect(["docs", "docs/a", "docs/a/b"].map((path) => hits(path, "docs/**"))).toEqual([true, true, true]);
    expect(hits("docs2/a", "docs/**")).toBe(false);
  });

  it("with * is any name, within one folder", () => {
    expect(hits("a/b.lock", "a/*.lock")).toBe(true);
    expect(hits("a/.lock", "a/*.lock")).toBe(true);
    expect(hits("a/b/c.lock", "a/*.lock")).toBe(false);
    expect(hits("b.lock", "a/*.lock")).toBe(false);
  });

  it.each(["a.b", "a+b", "a(b)", "[ab]", "a{2}", "a|b", "^a$", "a?b", "a\\b"])("takes %j as it is written", (name) => {
    expect(hits(name, name)).toBe(true);
    expect(["axb", "aab", "ab", "a", "b", "aa"].filter((other) => hits(other, name))).toEqual([]);
  });

  it("selects in the order of the paths, each once", () => {
    expect(selectProtected(["z", "b/1", "a", "b/2"], ["b/**", "b/*", "a"])).toEqual(["b/1", "a", "b/2"]);
    expect(selectProtected(["a"], [])).toEqual([]);
  });
});
