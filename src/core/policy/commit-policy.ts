import type { Host } from "../chain/spec.ts";
import { compileParentFolders, compilePatterns, type PathPattern, HUMAN_ONLY_FILES, WORKFLOW_FILES } from "./path-patterns.ts";

/** What an iteration may commit. It is built before the agent starts, from settings that only people write. */
export type CommitPolicy = {
  /** In the order in which they decide. */
  readonly protectedPaths: readonly PathPattern[];
  readonly onProtected: "revert" | "fail" | "allow";
  /** Reverted whatever `onProtected` is, because the server would reject them. */
  readonly alwaysReverted: readonly PathPattern[];
  /** A protected file whose boxes may be ticked. Relative to the workspace; null if it is outside of it. */
  readonly planFile: string | null;
  /** These files may contain well-known tokens, but never a secret of the run. */
  readonly tokenPaths: readonly PathPattern[];
  readonly fileBytesMax: number;
  readonly binaryFiles: "allow" | "refuse";
  /** In limits, null means no limit. */
  readonly filesMax: number | null;
  readonly deletedPercentMax: number | null;
  readonly addedBytesMax: number | null;
};

export type Change = {
  readonly path: string;
  readonly before: TreeEntry | null;
  readonly after: TreeEntry | null;
  readonly bytes: number;
  readonly isBinary: boolean;
  readonly secrets: readonly SecretKind[];
};

export type TreeEntry = { readonly mode: string; readonly blob: string };

/** `own`: a secret of this run. `name` describes the kind; it never contains the secret. */
export type SecretKind = { readonly own: boolean; readonly name: string };

export type RevertedPath = {
  readonly path: string;
  readonly rule: "protected" | "plan" | "secret" | "size" | "binary";
  readonly reason: string;
};

export type CommitRefusal = { readonly rule: "protected" | "files" | "deletions" | "bytes" | "not-reverted"; readonly reason: string };

export type CommitVerdict = { readonly reverted: readonly RevertedPath[]; readonly refusal: CommitRefusal | null };

/** Git object modes. */
const SYMLINK = "120000";
const SUBMODULE = "160000";

/** Fewer deleted files are ordinary work, even in a small repository. */
const DELETIONS_MIN = 20;

/** GitHub rejects files of 100 MB and warns about files of 50 MB. */
export const FILE_BYTES_MAX = 20_000_000;

const LISTED_PATHS_MAX = 10;

/**
 * Checks changes before they are committed. Files that break a rule alone are reverted, always as a whole; if the work as a whole breaks
 * a limit, all of it is refused. `onlyBoxesTicked`: the plan differs in ticked boxes alone.
 */
export function checkCommitPolicy(
  policy: CommitPolicy,
  changes: readonly Change[],
  { filesBefore, onlyBoxesTicked }: { readonly filesBefore: number; readonly onlyBoxesTicked: boolean },
): CommitVerdict {
  const isProtected = compileProtection(changes, policy.onProtected === "allow" ? [] : policy.protectedPaths);
  const isAlwaysReverted = compileProtection(changes, policy.alwaysReverted);
  const mayHoldTokens = compilePatterns(policy.tokenPaths);
  const isForbidden = ({ after, before, path }: Change): boolean =>
    isProtected(path) && !(path === policy.planFile && onlyBoxesTicked && after?.mode === before?.mode);

  const revertReason = (change: Change): Omit<RevertedPath, "path"> | null => {
    const { after, bytes, isBinary, path, secrets } = change;
    const secret = secrets.find(({ own }) => own || !mayHoldTokens(path));
    if (secret !== undefined) return { rule: "secret", reason: `it contains ${secret.name}` };
    if (isAlwaysReverted(path) || (policy.onProtected === "revert" && isForbidden(change))) {
      return path === policy.planFile
        ? { rule: "plan", reason: "only its boxes may be ticked" }
        : { rule: "protected", reason: "only people change it" };
    }
    if (after === null) return null;
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

export function sizeLimitReason(bytes: number, { fileBytesMax }: Pick<CommitPolicy, "fileBytesMax">): Omit<RevertedPath, "path"> {
  return { rule: "size", reason: `it has ${bytes} bytes; the limit is ${fileBytesMax} (max-file-bytes)` };
}

/** Matches the paths of the patterns, and links and files in place of their folders: a link there leads to other files. */
function compileProtection(changes: readonly Change[], patterns: readonly PathPattern[]): (path: string) => boolean {
  const matches = compilePatterns(patterns);
  const isParentFolder = compileParentFolders(patterns);
  const replacedFolders = new Set<string>();
  for (const { after, before, path } of changes) {
    const isLink = after?.mode === SYMLINK || after?.mode === SUBMODULE;
    if (isLink && isParentFolder(path)) replacedFolders.add(path);
    if (after !== null || before === null || !matches(path)) continue;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) replacedFolders.add(path.slice(0, end));
  }
  return (path) => matches(path) || replacedFolders.has(path);
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

export function listPaths(paths: readonly string[]): string {
  const more = paths.length > LISTED_PATHS_MAX ? ` and ${paths.length - LISTED_PATHS_MAX} more` : "";
  return paths.slice(0, LISTED_PATHS_MAX).join(", ") + more;
}

export function remedyForCommit(rule: CommitRefusal["rule"], host: Host): string {
  const setting = (key: string, value: string | number): string =>
    host === "github" ? `${key.replaceAll("_", "-")}: ${value}` : `${key} = ${typeof value === "string" ? JSON.stringify(value) : value}`;
  switch (rule) {
    case "protected":
      return `To revert such files and keep the rest, set ${setting("on_protected", "revert")}; to allow them, ${setting("on_protected", "allow")}.`;
    case "files":
      return `To allow more, set for example: ${setting("max_changed_files", 50_000)} (0 means no limit)`;
    case "deletions":
      return `To allow more, set for example: ${setting("max_deleted_percent", 90)} (100 means no limit)`;
    case "bytes":
      return `To allow more, set for example: ${setting("max_added_bytes", 1_000_000_000)} (0 means no limit)`;
    case "not-reverted":
      return "Check these paths in the workspace or in the saved work.";
  }
}

/** For unfinished work, where the settings are unknown: it excludes only what the server rejects, secrets and large files. */
export const UNFINISHED_POLICY: CommitPolicy = {
  protectedPaths: [],
  onProtected: "allow",
  alwaysReverted: WORKFLOW_FILES,
  planFile: null,
  tokenPaths: [],
  fileBytesMax: FILE_BYTES_MAX,
  binaryFiles: "allow",
  filesMax: null,
  deletedPercentMax: null,
  addedBytesMax: null,
};

/** The user's patterns follow the built-in ones, so that `!` can exclude one of these. The loop's own files cannot be excluded. */
export function buildProtectedPaths(userPatterns: readonly PathPattern[], ownFiles: readonly string[]): readonly PathPattern[] {
  return [...HUMAN_ONLY_FILES, ...userPatterns, ...ownFiles.map((path) => `/${path}`)];
}

/** Workflow files are reverted even without protection, unless the user excludes them: then the user's token may push them. */
export function buildAlwaysReverted(userPatterns: readonly PathPattern[]): readonly PathPattern[] {
  return userPatterns.includes("!.github/workflows/**") ? [] : WORKFLOW_FILES;
}
