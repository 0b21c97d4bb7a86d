import { describe, expect, it } from "vitest";
import { compileParentFolders, HUMAN_ONLY_FILES, selectProtected, WORKFLOW_FILES } from "../../../../src/core/policy/path-patterns.ts";

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

describe("the built-in list", () => {
  it.each([
    ".github/CODEOWNERS",
    ".github",
    ".gitmodules",
    "AGENTS.md",
    "deep/er/AGENTS.md",
    "deep/agents.MD",
    "deep/AGENTS.override.md",
    "CODEOWNERS",
    "docs/CODEOWNERS",
    "AGENTS.md/inside",
  ])("has %j", (path) => {
    expect(selectProtected([path], HUMAN_ONLY_FILES)).toEqual([path]);
  });

  it.each(["src/.gitmodules", "src/CODEOWNERS", "AGENTS.md.bak", "MYAGENTS.md", "docs/AGENTS", "github/x", "src/.github/x"])(
    "has not %j",
    (path) => {
      expect(selectProtected([path], HUMAN_ONLY_FILES)).toEqual([]);
    },
  );
});

describe("patterns as .gitignore has them", () => {
  it("mean a name without a slash in every folder, and with one at the top alone", () => {
    expect(["a", "x/a", "x/y/a", "x/a/y"].map((path) => hits(path, "a"))).toEqual([true, true, true, true]);
    expect(["a", "x/a", "a/b"].map((path) => hits(path, "/a"))).toEqual([true, false, true]);
    expect(["x/a", "y/x/a"].map((path) => hits(path, "x/a"))).toEqual([true, false]);
    expect(["a/b", "x/a/b"].map((path) => hits(path, "a/"))).toEqual([true, true]);
  });

  it("take ** for any folders, or none", () => {
    expect(["a/z", "a/b/z", "a/b/c/z", "az", "x/a/z"].map((path) => hits(path, "a/**/z"))).toEqual([true, true, true, false, false]);
    expect(["z", "a/z", "a/b/z"].map((path) => hits(path, "**/z"))).toEqual([true, true, true]);
  });

  it("let the last one decide, so that ! takes out and a later one puts in again", () => {
    const patterns = ["docs/**", "!docs/drafts/**", "docs/drafts/law.md"];
    expect(["docs/a", "docs/drafts/b", "docs/drafts/law.md"].map((path) => hits(path, ...patterns))).toEqual([true, false, true]);
  });

  it("know the folders on the way, where a link would lead elsewhere", () => {
    const isFolder = compileParentFolders([".github/workflows/**", "a/*/c/**/d", "!b/c", "name"]);
    expect([".github", ".GitHub", "a", "a/x", "a/x/c"].map(isFolder)).toEqual([true, true, true, true, true]);
    expect([".github/workflows", "b", "name", "a/x/c/y", "x/.github", ".github2"].map(isFolder)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});
