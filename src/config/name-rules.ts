import { oneLine } from "../core/text/text.ts";

/** As `git check-ref-format` has it, save that a ref in full (`refs/heads/x`) and `HEAD` are no names of branches, and nothing invisible is in one. */
const NOT_IN_A_BRANCH = /[\u0000-\u0020\u007F~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$|^refs\/|^(?:HEAD|@)$/;
/** It becomes a part of refs, of cache keys and of a branch. */
const TRACK = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const VERSION = /^[A-Za-z0-9^~<>=*][A-Za-z0-9.^~<>=*|+ -]*$/;
/** npm takes `x.tgz` behind the `@` for a file. */
const ARCHIVE = /\.(?:tgz|tar.gz|tar)$/i;
const WORKFLOW_FILE = /^[\w.+][\w.+-]*\.ya?ml$/;

/** A branch by its short name: `codex-self-iter/main`. */
export function isBranchName(text: string): boolean {
  if (text === "" || NOT_IN_A_BRANCH.test(text) || oneLine(text, Number.POSITIVE_INFINITY) !== text) return false;
  return text.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"));
}

export function isTrackName(text: string): boolean {
  return TRACK.test(text) && isBranchName(text);
}

/** What may stand behind `@openai/codex@`: a version, a range or a tag; no path, address or alias. */
export function isVersionSpec(text: string): boolean {
  return VERSION.test(text) && !ARCHIVE.test(text);
}

/** The name of a file in .github/workflows, without its folder. */
export function isWorkflowFile(text: string): boolean {
  return WORKFLOW_FILE.test(text);
}

/** Whether a path can be meant by it at all: from the top of the repository, and with a part that is a name. */
export function isPathPattern(pattern: string): boolean {
  const path = pattern.replace(/^!/, "");
  return (
    path.length <= PATTERN_CHARS_MAX && /[^/*!]/.test(path) && !/[\u0000-\u001F\u007F\\]/.test(path) && !path.split("/").includes("..")
  );
}

const PATTERN_CHARS_MAX = 1_000;
