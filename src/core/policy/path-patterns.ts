/**
 * Which paths are meant, as `.gitignore` writes it: a name without a slash is meant in every folder, `/name` at the top alone, `*` is
 * any part of one name, `**` any folders. A folder stands for all below it. `!` takes out what an earlier pattern named.
 */
export type PathPattern = string;

/**
 * GitHub takes no push of a job's token that adds or changes a workflow file, so that one such file would keep the whole
 * iteration from landing; and a workflow that an agent writes would run with more rights than it has.
 */
export const WORKFLOW_FILES: readonly PathPattern[] = [".github/workflows/**"];

/** What says who may do what, and what agents are told: people change it, and an agent would change it for its own next turn. */
export const HUMAN_ONLY_FILES: readonly PathPattern[] = [
  ".github/**",
  "/.gitmodules",
  "AGENTS.md",
  "AGENTS.override.md",
  "/CODEOWNERS",
  "/docs/CODEOWNERS",
];

/** Says of a path whether it is meant. */
export type PathTest = (path: string) => boolean;

/** The last pattern that fits decides. Letter case is passed over: a checkout on macOS would find the file under the other name. */
export function compilePatterns(patterns: readonly PathPattern[]): PathTest {
  const tests = patterns.map((pattern) => {
    const takesOut = pattern.startsWith("!");
    return { meant: !takesOut, fits: compile(takesOut ? pattern.slice(1) : pattern) };
  });
  return (path) => tests.findLast(({ fits }) => fits.test(path))?.meant ?? false;
}

/** The paths that are meant, in their order. */
export function selectProtected(paths: readonly string[], patterns: readonly PathPattern[]): readonly string[] {
  return paths.filter(compilePatterns(patterns));
}

/** Whether the path is a folder on the way to what a pattern names: a link in that folder's place leads to other files there. */
export function compileParentFolders(patterns: readonly PathPattern[]): PathTest {
  const folders = patterns
    .filter((pattern) => !pattern.startsWith("!") && isAnchored(pattern))
    .flatMap((pattern) => {
      const parts = withoutEnds(pattern).split("/");
      const free = parts.indexOf("**");
      const fixed = free === -1 ? parts.length - 1 : free;
      return parts.slice(0, fixed).map((_, index) => compile(`/${parts.slice(0, index + 1).join("/")}`, ""));
    });
  return (path) => folders.some((folder) => folder.test(path));
}

function isAnchored(pattern: PathPattern): boolean {
  return pattern.replace(/\/$/, "").includes("/");
}

function withoutEnds(pattern: PathPattern): string {
  return pattern.replace(/^\//, "").replace(/(?:\/\*\*)?\/?$/, "");
}

const ALL_BELOW = "(?:/.*)?";

function compile(pattern: PathPattern, below = ALL_BELOW): RegExp {
  const parts = withoutEnds(pattern).split("/");
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
