import { describe, expect, it } from "vitest";
import { compileParentFolders, compilePatterns, HUMAN_ONLY_FILES, WORKFLOW_FILES } from "../../../../src/core/policy/path-patterns.ts";

const matches = (path: string, ...patterns: readonly string[]): boolean => compilePatterns(patterns)(path);

describe("WORKFLOW_FILES", () => {
  it.each([
    ".github/workflows/ci.yml",
    ".github/workflows/deep/er/ci.yaml",
    ".github/workflows/README.md",
    // A link in place of the folder.
    ".github/workflows",
    ".GitHub/Workflows/CI.yml",
    // Letters that a case-insensitive file system treats as k and s.
    ".github/wor\u212Aflow\u017F/ci.yml",
    ".github/workflows/a\nb.yml",
    ".github/workflows/\u{1F600}.yml",
  ])("include %j", (path) => {
    expect(matches(path, ...WORKFLOW_FILES)).toBe(true);
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
  ])("do not include %j", (path) => {
    expect(matches(path, ...WORKFLOW_FILES)).toBe(false);
  });
});

describe("a pattern", () => {
  it("that ends in ** matches a folder and all files below it", () => {
    expect(["docs", "docs/a", "docs/a/b"].map((path) => matches(path, "docs/**"))).toEqual([true, true, true]);
    expect(matches("docs2/a", "docs/**")).toBe(false);
  });

  it("with * matches any part of one name", () => {
    expect(matches("a/b.lock", "a/*.lock")).toBe(true);
    expect(matches("a/.lock", "a/*.lock")).toBe(true);
    expect(matches("a/b/c.lock", "a/*.lock")).toBe(false);
    expect(matches("b.lock", "a/*.lock")).toBe(false);
  });

  it.each(["a.b", "a+b", "a(b)", "[ab]", "a{2}", "a|b", "^a$", "a?b", "a\\b"])("matches %j literally", (name) => {
    expect(matches(name, name)).toBe(true);
    expect(["axb", "aab", "ab", "a", "b", "aa"].filter((other) => matches(other, name))).toEqual([]);
  });
});

describe("HUMAN_ONLY_FILES", () => {
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
  ])("include %j", (path) => {
    expect(matches(path, ...HUMAN_ONLY_FILES)).toBe(true);
  });

  it.each(["src/.gitmodules", "src/CODEOWNERS", "AGENTS.md.bak", "MYAGENTS.md", "docs/AGENTS", "github/x", "src/.github/x"])(
    "do not include %j",
    (path) => {
      expect(matches(path, ...HUMAN_ONLY_FILES)).toBe(false);
    },
  );
});

describe("patterns as in .gitignore", () => {
  it("match a name without a slash in every folder, and one with a slash only at the top", () => {
    expect(["a", "x/a", "x/y/a", "x/a/y"].map((path) => matches(path, "a"))).toEqual([true, true, true, true]);
    expect(["a", "x/a", "a/b"].map((path) => matches(path, "/a"))).toEqual([true, false, true]);
    expect(["x/a", "y/x/a"].map((path) => matches(path, "x/a"))).toEqual([true, false]);
    expect(["a/b", "x/a/b"].map((path) => matches(path, "a/"))).toEqual([true, true]);
  });

  it("match any folders or none with **", () => {
    expect(["a/z", "a/b/z", "a/b/c/z", "az", "x/a/z"].map((path) => matches(path, "a/**/z"))).toEqual([true, true, true, false, false]);
    expect(["z", "a/z", "a/b/z"].map((path) => matches(path, "**/z"))).toEqual([true, true, true]);
  });

  it("are decided by the last match, so that ! excludes and a later pattern includes again", () => {
    const patterns = ["docs/**", "!docs/drafts/**", "docs/drafts/law.md"];
    expect(["docs/a", "docs/drafts/b", "docs/drafts/law.md"].map((path) => matches(path, ...patterns))).toEqual([true, false, true]);
  });

  it("have parent folders, in whose place a link would lead elsewhere", () => {
    const isFolder = compileParentFolders([".github/workflows/**", "a/*/c/**/d", "!b/c", "name"]);
    expect([".github", ".GitHub", "a", "a/x", "a/x/c"].map(isFolder)).toEqual([true, true, true, true, true]);
    expect([".github/workflows", "b", "name", "a/x/c/y", "x/.github", ".github2"].map(isFolder)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});
