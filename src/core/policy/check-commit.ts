import {
  type Change,
  type CommitPolicy,
  type CommitRefusal,
  type CommitVerdict,
  listPaths,
  type RevertedPath,
  sizeLimitReason,
} from "./commit-policy.ts";
import { type Link, resolveLinks } from "./links.ts";
import { compilePatterns, compileRules } from "./path-matcher.ts";
import type { PathRules } from "./path-patterns.ts";

/** Git object modes. */
const SYMLINK = "120000";
const SUBMODULE = "160000";

/** Fewer deleted files are ordinary work, even in a small repository. */
const DELETIONS_MIN = 20;

/** The time to match a pattern with `**` grows with the square of the number of folders. */
const FOLDERS_MAX = 100;

const NO_RULES: PathRules = { builtIn: [], user: [], own: [] };

/** Facts about the tree that the changes start from. */
export type CommitFacts = {
  readonly filesBefore: number;
  readonly links: readonly Link[];
  /** The plan differs in ticked boxes alone. */
  readonly onlyBoxesTicked: boolean;
};

/**
 * Checks changes before they are committed. Files that break a rule alone are reverted, always as a whole; if the work as a whole breaks
 * a limit, all of it is refused.
 */
export function checkCommitPolicy(policy: CommitPolicy, changes: readonly Change[], facts: CommitFacts): CommitVerdict {
  const { filesBefore, links, onlyBoxesTicked } = facts;
  const { ignoresCase } = policy;
  const isProtected = compileProtection(changes, policy.onProtected === "allow" ? NO_RULES : policy.protectedPaths, links, ignoresCase);
  const isAlwaysReverted = compileProtection(changes, policy.alwaysReverted, links, ignoresCase);
  const mayHoldTokens = compilePatterns(policy.tokenPaths, ignoresCase);
  const isPlan = compilePlan(policy.planFile, links);
  const isForbidden = ({ after, before, path }: Change): boolean =>
    countFolders(path) <= FOLDERS_MAX && isProtected(path) && !(isPlan(path) && onlyBoxesTicked && after?.mode === before?.mode);

  const revertReason = (change: Change): Omit<RevertedPath, "path"> | null => {
    const { after, bytes, filterProblem, isBinary, path, secrets } = change;
    if (countFolders(path) > FOLDERS_MAX) return { rule: "protected", reason: `it is in more than ${FOLDERS_MAX} folders` };
    const secret = secrets.find(({ own }) => own || !mayHoldTokens(path));
    if (secret !== undefined) return { rule: "secret", reason: `it contains ${secret.name}` };
    if (isAlwaysReverted(path) || (policy.onProtected === "revert" && isForbidden(change))) {
      return isPlan(path)
        ? { rule: "plan", reason: "only its boxes may be ticked" }
        : { rule: "protected", reason: "only people change it" };
    }
    if (after === null) return null;
    if (filterProblem !== undefined) return { rule: "filter", reason: filterProblem };
    if (bytes > policy.fileBytesMax) return sizeLimitReason(bytes, policy);
    if (isBinary && policy.binaryFiles === "refuse") return { rule: "binary", reason: "it is a binary file (binary-files: refuse)" };
    return null;
  };

  const reverted: RevertedPath[] = [];
  const rest: Change[] = [];
  for (const change of changes) {
    const reason = revertReason(change);
    if (reason === null) rest.push(change);
    else reverted.push({ path: change.path, ...reason });
  }
  const forbidden = policy.onProtected === "fail" ? changes.filter(isForbidden).map(({ path }) => path) : [];
  if (forbidden.length === 0) return { reverted, refusal: checkAmounts(policy, rest, filesBefore) };
  return { reverted, refusal: { rule: "protected", reason: `It changed files that only people change: ${listPaths(forbidden)}.` } };
}

/** Matches the plan, and the file that a link in its place leads to. */
export function compilePlan(planFile: string | null, links: readonly Link[]): (path: string) => boolean {
  const end = resolveLinks(links).find(({ path }) => path === planFile)?.end ?? planFile;
  return (path) => path === planFile || path === end;
}

/** Matches what the rules name, and links and files in place of folders above it: a link there leads to other files. */
function compileProtection(
  changes: readonly Change[],
  rules: PathRules,
  links: readonly Link[],
  ignoresCase: boolean,
): (path: string) => boolean {
  const { isFolder, matches } = compileRules(rules, links, ignoresCase);
  const replaced = new Set<string>();
  for (const { after, before, path } of changes) {
    if (countFolders(path) > FOLDERS_MAX) continue;
    // A submodule is a folder, and a link can lead to one.
    const isLink = [before?.mode, after?.mode].some((mode) => mode === SYMLINK || mode === SUBMODULE);
    if (isLink && (matches(`${path}/`) || isFolder(path))) replaced.add(path);
    if (after !== null || before === null || !matches(path)) continue;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) replaced.add(path.slice(0, end));
  }
  return (path) => matches(path) || replaced.has(path);
}

function countFolders(path: string): number {
  let count = 0;
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) count += 1;
  return count;
}

function checkAmounts(policy: CommitPolicy, changes: readonly Change[], filesBefore: number): CommitRefusal | null {
  const { addedBytesMax, deletedPercentMax, filesMax } = policy;
  if (filesMax !== null && changes.length > filesMax) {
    return { rule: "files", reason: `It changed ${changes.length} files; the limit is ${filesMax}.` };
  }
  const deleted = countDeleted(changes);
  if (deletedPercentMax !== null && deleted >= DELETIONS_MIN && deleted * 100 > filesBefore * deletedPercentMax) {
    return { rule: "deletions", reason: `It deleted ${deleted} of ${filesBefore} files; the limit is ${deletedPercentMax} percent.` };
  }
  const bytes = changes.reduce((sum, change) => sum + (change.after === null ? 0 : change.bytes), 0);
  if (addedBytesMax !== null && bytes > addedBytesMax) {
    return { rule: "bytes", reason: `Its new and changed files have ${bytes} bytes; the limit is ${addedBytesMax}.` };
  }
  return null;
}

/** A file whose content or name appears in another place was moved and does not count. */
function countDeleted(changes: readonly Change[]): number {
  const added = changes.filter(({ after, before }) => before === null && after !== null);
  const addedBlobs = new Set(added.map(({ after }) => after?.blob));
  const addedNames = new Map<string, number>();
  for (const { path } of added) addedNames.set(nameOf(path), (addedNames.get(nameOf(path)) ?? 0) + 1);
  let deleted = 0;
  for (const { after, before, path } of changes) {
    if (after !== null || before === null || addedBlobs.has(before.blob)) continue;
    const count = addedNames.get(nameOf(path)) ?? 0;
    if (count > 0) addedNames.set(nameOf(path), count - 1);
    else deleted += 1;
  }
  return deleted;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
