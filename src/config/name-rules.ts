import { oneLine } from "../core/text/text.ts";

/** The rules of `git check-ref-format`; full refs (`refs/heads/x`) and `HEAD` are refused too. */
const NOT_IN_A_BRANCH = /[\u0000-\u0020\u007F~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$|^refs\/|^(?:HEAD|@)$/;
/** A track becomes a part of refs, branches and cache keys. */
const TRACK = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const VERSION = /^[A-Za-z0-9^~<>=*][A-Za-z0-9.^~<>=*|+ -]*$/;
/** npm installs `@openai/codex@x.tgz` from a file. */
const ARCHIVE = /\.(?:tgz|tar.gz|tar)$/i;
const PATTERN_CHARS_MAX = 1_000;
/** The time to match three `**` grows with the cube of the number of folders. */
const ANY_FOLDERS_MAX = 2;
const WORKFLOW_FILE = /^[\w.+][\w.+-]*\.ya?ml$/;

/** Accepts a short branch name without invisible characters: `codex-self-iter/main`. */
export function isBranchName(text: string): boolean {
  if (text === "" || NOT_IN_A_BRANCH.test(text) || oneLine(text, Number.POSITIVE_INFINITY) !== text) return false;
  return text.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"));
}

export function isTrackName(text: string): boolean {
  return TRACK.test(text) && isBranchName(text);
}

/** Accepts a version, a range or a tag of npm; no path, URL or alias. */
export function isVersionSpec(text: string): boolean {
  return VERSION.test(text) && !ARCHIVE.test(text);
}

/** Accepts the name of a file in .github/workflows, without its folder. */
export function isWorkflowFile(text: string): boolean {
  return WORKFLOW_FILE.test(text);
}

/** Accepts a .gitignore pattern that can match a path in the repository, in a time that an agent cannot make long. */
export function isPathPattern(pattern: string): boolean {
  const path = pattern.replace(/^!/, "");
  return (
    path.length <= PATTERN_CHARS_MAX &&
    /[^/*!]/.test(path) &&
    !/[\u0000-\u001F\u007F]/.test(path) &&
    !path.split("/").includes("..") &&
    path.split("**").length <= ANY_FOLDERS_MAX + 1
  );
}
