import { describe, expect, it } from "vitest";
import { describeUnmatched } from "../../../../src/core/policy/unmatched-patterns.ts";

const FILES = ["conf1.yml", "src/a.ts", "docs/law.md", "a,b"];
const warn = (...patterns: readonly string[]): readonly string[] =>
  describeUnmatched([{ name: "protected-paths", patterns }], FILES, [{ path: "rules", target: "docs" }]);

describe("describeUnmatched", () => {
  it("says nothing of patterns that match a file, also through a link, and of exclusions", () => {
    expect(warn("conf?.yml", "src/", "*.md", "rules/law.md", "a\\,b", "!AGENTS.md")).toEqual([]);
    expect(warn()).toEqual([]);
  });

  it.each([
    ["/srv/x", "not of the machine"],
    ["./src/a.ts", 'without "./"'],
    ["src/a.ts docs", "separated by commas or line ends"],
    ["src/a.ts;docs", "separated by commas or line ends"],
    ["src/{a", "one pattern for each alternative"],
    ["#src", "begins a comment"],
    ["[ab", 'with a "\\" before it'],
    ["later.md", "unless the files are yet to come"],
  ])("names %j and the fix", (pattern, hint) => {
    const [warning = "", ...others] = warn("src/a.ts", pattern);
    expect(warning).toContain(`protected-paths: no file of the repository matches ${JSON.stringify(pattern)}.`);
    expect(warning).toContain(hint);
    expect(others).toEqual([]);
  });

  it("names a few patterns of a long list", () => {
    expect(warn(...Array.from({ length: 9 }, (_, index) => `x${index}`))).toEqual([
      'protected-paths: no file of the repository matches "x0", "x1", "x2", "x3", "x4" and 4 more. Check the spelling, unless the files are yet to come.',
    ]);
  });
});
