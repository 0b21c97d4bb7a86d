/**
 * A pattern as in `.gitignore`: a name without a slash matches in every folder, `/name` only at the top, `*` matches a part of one name
 * and `**` any folders. A folder matches all files below it. `!` excludes files that an earlier pattern matches.
 */
export type PathPattern = string;

/** GitHub rejects a push with a job's token if it changes a workflow file, and a workflow runs with more permissions than the agent has. */
export const WORKFLOW_FILES: readonly PathPattern[] = [".github/workflows/**"];

/** Files that grant permissions or instruct agents. An agent could change its own next turn with them. */
export const HUMAN_ONLY_FILES: readonly PathPattern[] = [
  ".github/**",
  "/.gitmodules",
  "AGENTS.md",
  "AGENTS.override.md",
  "/CODEOWNERS",
  "/docs/CODEOWNERS",
];

export type PathMatcher = (path: string) => boolean;

/** The last pattern that matches decides. Matching ignores case: on macOS, a checkout finds the file under the other name. */
export function compilePatterns(patterns: readonly PathPattern[]): PathMatcher {
  const matchers = patterns.map((pattern) => {
    const excludes = pattern.startsWith("!");
    return { includes: !excludes, expression: compile(excludes ? pattern.slice(1) : pattern) };
  });
  return (path) => matchers.findLast(({ expression }) => expression.test(path))?.includes ?? false;
}

/** Matches the folders above the files that the patterns name: a link in place of such a folder would lead to other files. */
export function compileParentFolders(patterns: readonly PathPattern[]): PathMatcher {
  const folders = patterns
    .filter((pattern) => !pattern.startsWith("!") && isAnchored(pattern))
    .flatMap((pattern) => {
      const parts = trimPattern(pattern).split("/");
      const wildcard = parts.indexOf("**");
      const count = wildcard === -1 ? parts.length - 1 : wildcard;
      return parts.slice(0, count).map((_, index) => compile(`/${parts.slice(0, index + 1).join("/")}`, ""));
    });
  return (path) => folders.some((folder) => folder.test(path));
}

function isAnchored(pattern: PathPattern): boolean {
  return pattern.replace(/\/$/, "").includes("/");
}

function trimPattern(pattern: PathPattern): string {
  return pattern.replace(/^\//, "").replace(/(?:\/\*\*)?\/?$/, "");
}

const ALL_BELOW = "(?:/.*)?";

function compile(pattern: PathPattern, below = ALL_BELOW): RegExp {
  const parts = trimPattern(pattern).split("/");
  const source = parts
    .map((part, index) => {
      const end = index === parts.length - 1 ? "" : "/";
      if (part === "**") return end === "" ? ".*" : "(?:.*/)?";
      return part.split("*").map(escapeForRegExp).join("[^/]*") + end;
    })
    .join("");
  return new RegExp(`^${isAnchored(pattern) ? "" : "(?:.*/)?"}${source}${below}$`, "isu");
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
