import type { Host } from "../chain/spec.ts";
import { HUMAN_ONLY_FILES, type PathPattern, type PathRules, WORKFLOW_FILES } from "./path-patterns.ts";

/** What an iteration may commit. It is built before the agent starts, from settings that only people write. */
export type CommitPolicy = {
  readonly protectedPaths: PathRules;
  readonly onProtected: "revert" | "fail" | "allow";
  /** Reverted whatever `onProtected` is, because the server would reject them. */
  readonly alwaysReverted: PathRules;
  /** A protected file whose boxes may be ticked. Relative to the workspace; null if it is outside of it. */
  readonly planFile: string | null;
  /** These files may contain well-known tokens, but never a secret of the run. */
  readonly tokenPaths: readonly PathPattern[];
  /** Whether the case of letters matters in the user's patterns, as it does for git on this machine. */
  readonly ignoresCase: boolean;
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
  /** Why the content is not what its filter (gitattributes(5)) would have stored. */
  readonly filterProblem?: string;
};

export type TreeEntry = { readonly mode: string; readonly blob: string };

/** `own`: a secret of this run. `name` describes the kind; it never contains the secret. */
export type SecretKind = { readonly own: boolean; readonly name: string };

export type RevertedPath = {
  readonly path: string;
  readonly rule: "protected" | "plan" | "secret" | "size" | "binary" | "filter" | "ignored";
  readonly reason: string;
  /** It is not committed, but stays in the workspace: nothing else has its content. */
  readonly isKept?: true;
};

export type CommitRefusal = { readonly rule: "protected" | "files" | "deletions" | "bytes" | "not-reverted"; readonly reason: string };

export type CommitVerdict = { readonly reverted: readonly RevertedPath[]; readonly refusal: CommitRefusal | null };

/** GitHub rejects files of 100 MB and warns about files of 50 MB. */
export const FILE_BYTES_MAX = 20_000_000;

const LISTED_PATHS_MAX = 10;

export function sizeLimitReason(bytes: number, { fileBytesMax }: Pick<CommitPolicy, "fileBytesMax">): Omit<RevertedPath, "path"> {
  return { rule: "size", reason: `it has ${bytes} bytes; the limit is ${fileBytesMax} (max-file-bytes)` };
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
  protectedPaths: { builtIn: [], user: [], own: [] },
  onProtected: "allow",
  alwaysReverted: { builtIn: WORKFLOW_FILES, user: [], own: [] },
  planFile: null,
  tokenPaths: [],
  ignoresCase: false,
  fileBytesMax: FILE_BYTES_MAX,
  binaryFiles: "allow",
  filesMax: null,
  deletedPercentMax: null,
  addedBytesMax: null,
};

/** `own`: the loop's own files, which the user's patterns cannot exclude. */
export function buildProtectedPaths(user: readonly PathPattern[], own: readonly string[]): PathRules {
  return { builtIn: HUMAN_ONLY_FILES, user, own };
}

/** Workflow files are reverted even without protection, unless the user excludes them by name: then the user's token may push them. */
export function buildAlwaysReverted(user: readonly PathPattern[]): PathRules {
  return { builtIn: WORKFLOW_FILES, user: user.filter((pattern) => /^!\/?\.[a-z]+\/workflows\//.test(`${pattern}/`)), own: [] };
}
