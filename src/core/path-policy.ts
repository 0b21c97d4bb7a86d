/** A path that the agent must not change, as a pattern: `dir/**` is a folder and all below it, `*.ext` in the last part is any name that ends so. */
export type PathPattern = string;

/**
 * GitHub takes no push of a job's token that adds or changes a workflow file, so that one such file would keep the whole
 * iteration from landing; and a workflow that an agent writes would run with more rights than it has.
 */
export const WORKFLOW_FILES: readonly PathPattern[] = [".github/workflows/**"];

/** The paths that match a pattern. Letter case is passed over: a checkout on macOS would find the file under the other name. */
export function selectProtected(paths: readonly string[], patterns: readonly PathPattern[]): readonly string[] {
  const tests = patterns.map(compile);
  return paths.filter((path) => tests.some((test) => test.test(path)));
}

function compile(pattern: PathPattern): RegExp {
  const folder = pattern.endsWith("/**") ? pattern.slice(0, -3) : null;
  const source = (folder ?? pattern)
    .split("/")
    .map((part) => (part === "**" ? ".*" : part.split("*").map(escapeForRegExp).join("[^/]*")))
    .join("/");
  // A link in the folder's place leads to other files below it.
  return new RegExp(`^${source}${folder === null ? "" : "(?:/.*)?"}$`, "isu");
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
