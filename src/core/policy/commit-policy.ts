import type { Host } from "../chain/spec.ts";
import { compileParentFolders, compilePatterns, type PathPattern, HUMAN_ONLY_FILES, WORKFLOW_FILES } from "./path-patterns.ts";

/** What may land of an iteration's work. Made before the agent begins, from what people wrote: nothing that it changes is read for it. */
export type CommitPolicy = {
  /** The built-in ones, the user's, and the loop's own, in the order in which they decide. */
  readonly protectedPaths: readonly PathPattern[];
  readonly onProtected: "revert" | "fail" | "allow";
  /** Put back whatever `onProtected` says, as the server would not take them. */
  readonly alwaysReverted: readonly PathPattern[];
  /** One of the protected, of which the boxes may be ticked. Relative to the workspace; `null` where it is not in it. */
  readonly planFile: string | null;
  /** Here the patterns of well-known tokens are not looked for. The run's own secrets are, everywhere. */
  readonly tokenPaths: readonly PathPattern[];
  readonly fileBytesMax: number;
  readonly binaryFiles: "allow" | "refuse";
  /** `null` means "no limit", here and below. */
  readonly filesMax: number | null;
  /** Of the files that there were before. */
  readonly deletedPercentMax: number | null;
  readonly addedBytesMax: number | null;
};

/** Something that differs between two trees. */
export type Change = {
  readonly path: string;
  /** `null` where there was nothing, or is nothing any more. */
  readonly before: TreeEntry | null;
  readonly after: TreeEntry | null;
  /** Of the content after it. */
  readonly bytes: number;
  readonly isBinary: boolean;
  /** What kinds of secret the content or the name holds, in words. Never a secret itself. */
  readonly secrets: readonly SecretKind[];
};

export type TreeEntry = { readonly mode: string; readonly blob: string };

/** One of the run's own, or the name of a well-known kind of token. */
export type SecretKind = { readonly own: boolean; readonly name: string };

/** A path that is put back as it was, and why. */
export type RevertedPath = {
  readonly path: string;
  readonly rule: "protected" | "plan" | "secret" | "size" | "binary";
  readonly reason: string;
};

/** Why nothing of an iteration lands. */
export type CommitRefusal = { readonly rule: "protected" | "files" | "deletions" | "bytes" | "not-reverted"; readonly reason: string };

export type CommitVerdict = { readonly reverted: readonly RevertedPath[]; readonly refusal: CommitRefusal | null };

/** GitHub's git object modes of what is no plain file. */
const LINK = "120000";
const SUBMODULE = "160000";
/** Fewer deleted files than that are a part of ordinary work, however small the repository. */
const DELETIONS_MIN = 20;
/** GitHub refuses a file of 100 MB and warns of one of 50 MB; no honest work comes near. */
export const FILE_BYTES_MAX = 20_000_000;
/** How many paths a sentence names. */
const NAMED_MAX = 10;

/** What a change alone does not tell. */
export type CommitFacts = {
  readonly filesBefore: number;
  /** The plan's text differs in ticked boxes and in nothing else. */
  readonly onlyBoxesTicked: boolean;
};

/**
 * Judges what would land. What can be put back alone is, and the rest of the work stays: a secret, a protected file, a file that is too
 * large. Where it is the work as a whole that is too much, nothing of it lands. A file with a secret in it goes back as a whole: what is
 * cut out of a file is a file that nobody has written, and the agent, told why, writes it again.
 */
export function checkCommitPolicy(policy: CommitPolicy, changes: readonly Change[], facts: CommitFacts): CommitVerdict {
  const isProtected = protectionOf(changes, policy.onProtected === "allow" ? [] : policy.protectedPaths);
  const isForced = protectionOf(changes, policy.alwaysReverted);
  const mayHoldTokens = compilePatterns(policy.tokenPaths);
  const isGuarded = (change: Change): boolean =>
    isProtected(change.path) && !(change.path === policy.planFile && facts.onlyBoxesTicked && isSameKind(change));
  const whyBack = (change: Change): Omit<RevertedPath, "path"> | null => {
    const { after, bytes, isBinary, path, secrets } = change;
    const secret = secrets.find(({ own }) => own || !mayHoldTokens(path));
    if (secret !== undefined) return { rule: "secret", reason: `it holds ${secret.name}` };
    if (isForced(path) || (policy.onProtected === "revert" && isGuarded(change))) {
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
    const why = whyBack(change);
    if (why === null) rest.push(change);
    else reverted.push({ path: change.path, ...why });
  }
  const forbidden = policy.onProtected === "fail" ? changes.filter(isGuarded).map(({ path }) => path) : [];
  return { reverted, refusal: forbidden.length > 0 ? refuseProtected(forbidden) : judgeAmount(policy, rest, facts.filesBefore) };
}

export function sizeLimitReason(bytes: number, { fileBytesMax }: Pick<CommitPolicy, "fileBytesMax">): Omit<RevertedPath, "path"> {
  return { rule: "size", reason: `it has ${bytes} bytes, and at most ${fileBytesMax} may land (max-file-bytes)` };
}

function isSameKind({ after, before }: Change): boolean {
  return after?.mode === before?.mode;
}

/** Paths of patterns, and what stands where a folder of theirs was or would be: a link in its place leads to other files. */
function protectionOf(changes: readonly Change[], patterns: readonly PathPattern[]): (path: string) => boolean {
  const isMeant = compilePatterns(patterns);
  const isFolder = compileParentFolders(patterns);
  const runTarget = new Set<string>();
  for (const { after, before, path } of changes) {
    const leadsAway = after?.mode === LINK || after?.mode === SUBMODULE;
    if (leadsAway && isFolder(path)) runTarget.add(path);
    if (after !== null || before === null || !isMeant(path)) continue;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) runTarget.add(path.slice(0, end));
  }
  return (path) => isMeant(path) || runTarget.has(path);
}

function judgeAmount(policy: CommitPolicy, changes: readonly Change[], filesBefore: number): CommitRefusal | null {
  const { addedBytesMax, deletedPercentMax, filesMax } = policy;
  if (filesMax !== null && changes.length > filesMax) {
    return { rule: "files", reason: `It changed ${changes.length} files, and at most ${filesMax} may land at once.` };
  }
  const deleted = countDeleted(changes);
  if (deletedPercentMax !== null && deleted >= DELETIONS_MIN && deleted * 100 > filesBefore * deletedPercentMax) {
    return {
      rule: "deletions",
      reason: `It deleted ${deleted} of the ${filesBefore} files, and at most ${deletedPercentMax} percent of them may go at once.`,
    };
  }
  const bytes = changes.reduce((sum, change) => sum + (change.after === null ? 0 : change.bytes), 0);
  if (addedBytesMax !== null && bytes > addedBytesMax) {
    return {
      rule: "bytes",
      reason: `Its new and changed files have ${bytes} bytes in all, and at most ${addedBytesMax} may land at once.`,
    };
  }
  return null;
}

/** Files that are gone. One that stands elsewhere now, by its content or by its name, has moved. */
function countDeleted(changes: readonly Change[]): number {
  const added = changes.filter(({ after, before }) => before === null && after !== null);
  const blobs = new Set(added.map(({ after }) => after?.blob));
  const names = new Map<string, number>();
  for (const { path } of added) names.set(nameOf(path), (names.get(nameOf(path)) ?? 0) + 1);
  let lost = 0;
  for (const { after, before, path } of changes) {
    if (after !== null || before === null || blobs.has(before.blob)) continue;
    const left = names.get(nameOf(path)) ?? 0;
    if (left > 0) names.set(nameOf(path), left - 1);
    else lost += 1;
  }
  return lost;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function refuseProtected(paths: readonly string[]): CommitRefusal {
  return { rule: "protected", reason: `It changed what only people change: ${listPaths(paths)}.` };
}

/** The first of them, and how many more there are. */
export function listPaths(paths: readonly string[]): string {
  const more = paths.length > NAMED_MAX ? ` and ${paths.length - NAMED_MAX} more` : "";
  return paths.slice(0, NAMED_MAX).join(", ") + more;
}

/** The input that lets more of it land, as a person would write it where the loop runs. */
export function remedyForCommit(rule: CommitRefusal["rule"], place: Host): string {
  const line = (key: string, value: string | number): string =>
    place === "github" ? `${key.replaceAll("_", "-")}: ${value}` : `${key} = ${typeof value === "string" ? JSON.stringify(value) : value}`;
  switch (rule) {
    case "protected":
      return `To have such files put back and keep the rest, write ${line("on_protected", "revert")}; to let them through, ${line("on_protected", "allow")}.`;
    case "files":
      return `To let more of them land, write for example: ${line("max_changed_files", 50_000)} (0 means no limit)`;
    case "deletions":
      return `To let it land, write for example: ${line("max_deleted_percent", 90)} (100 means no limit)`;
    case "bytes":
      return `To let it land, write for example: ${line("max_added_bytes", 1_000_000_000)} (0 means no limit)`;
    case "not-reverted":
      return "Look at the paths it names, in the workspace or in what is kept of it.";
  }
}

/** What may land of work that nobody finished, and of which no settings are known: all but what the server or a secret forbids. */
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

/** The user's patterns come after the built-in ones, so that they add to them and `!` takes one out; the loop's own come last. */
export function buildProtectedPaths(given: readonly PathPattern[], own: readonly string[]): readonly PathPattern[] {
  return [...HUMAN_ONLY_FILES, ...given, ...own.map((path) => `/${path}`)];
}

/** Workflow files that GitHub would refuse go back even where protection is off, unless the user names them: then their token may push them. */
export function buildAlwaysReverted(given: readonly PathPattern[]): readonly PathPattern[] {
  return given.includes("!.github/workflows/**") ? [] : WORKFLOW_FILES;
}
