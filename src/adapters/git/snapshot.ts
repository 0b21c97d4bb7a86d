import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LargeFile, LeftOutFile } from "../../ports/git.ts";
import { withinLimit } from "../clock.ts";
import { type Git, gitError, gitOutput, type GitResult, runGit } from "./exec.ts";
import type { GitShell } from "./git-shell.ts";
import type { Head } from "./head.ts";
import { listLargeFiles } from "./large-files.ts";
import { type Layout, refuseUntrusted } from "./layout.ts";
import { listNestedRepositories } from "./nested-repositories.ts";
import { exclude } from "./pathspec.ts";
import type { PrivateIndex } from "./private-index.ts";
import type { RevealedFiles } from "./revealed-files.ts";
import type { WorkspaceGuard } from "./workspace-guard.ts";

/** git compares every file with every excluded path. */
const EXCLUDES_MAX = 100;
/** In this time git hashes some ten megabytes. */
const FAST_MS = 100;

export type SnapshotContext = {
  readonly git: Git;
  readonly layout: Layout;
  readonly index: PrivateIndex;
  readonly readHead: () => Promise<Head>;
  readonly shell: GitShell;
  readonly warn: (text: string) => void;
  readonly guard: WorkspaceGuard;
  readonly excluded: () => readonly string[];
  /** Paths of repositories inside the workspace that are not its submodules. */
  readonly nested: Set<string>;
  readonly warned: Set<string>;
  /** The files above the size limit, ignored ones included, and those of them that the last snapshot left out. */
  large: readonly LeftOutFile[];
  leftOut: readonly LeftOutFile[];
  readonly revealed: RevealedFiles;
  /** Files that the last snapshot leaves out because they are not the agent's, and were ignored before. */
  hidden: readonly LeftOutFile[];
  /** The tree in the private index; null if the index holds more than the workspace. */
  staged: string | null;
  hasSnapshot: boolean;
};

export function findLargeChanges({ excluded, git, index, nested }: SnapshotContext, bytesMin: number): Promise<readonly LargeFile[]> {
  const pathspecs = [".", ...excluded(), ...[...nested].flatMap(exclude)];
  return listLargeFiles({ ...git, environment: { ...git.environment, ...index.environment } }, bytesMin, pathspecs);
}

function isKnown(context: SnapshotContext, large: readonly LeftOutFile[]): boolean {
  const known = new Set(context.large.map(({ version }) => version));
  return large.length === known.size && large.every(({ version }) => known.has(version));
}

/** Asks git only if a large file is new or has changed: most of them are ignored. */
async function leaveOutLargeFiles(context: SnapshotContext, large: readonly LeftOutFile[]): Promise<void> {
  if (isKnown(context, large)) return;
  const changed = new Set(large.length === 0 ? [] : (await findLargeChanges(context, 0)).map(({ path }) => path));
  const isRevealed = ({ path }: LeftOutFile): boolean => context.revealed.isRevealed(Buffer.from(path));
  context.leftOut = large
    .filter(({ path }) => changed.has(path))
    .map((file): LeftOutFile => (isRevealed(file) ? { ...file, cause: "ignored" } : file));
  context.large = large;
}

export async function takeSnapshot(context: SnapshotContext, isTurn: boolean, attempts: number): Promise<string> {
  const { guard, revealed } = context;
  const snapshot = { startedAtMs: Date.now(), isTurn };
  const isFirst = !context.hasSnapshot;
  guard.checkGitDir();
  context.hasSnapshot = true;
  // The first snapshot comes before the first turn of this run.
  const staged = isFirst ? { contents: guard.checkWorkTree({ findsLarge: true }), tree: null } : await stageWhileLooking(context, attempts);
  revealed.look(staged.contents.names, snapshot);
  const tree = staged.tree ?? (await stageWithout(context, staged.contents.large, attempts));
  const hidden = await revealed.find(tree);
  context.hidden = hidden;
  if (hidden.length === 0) return revealed.accept(tree);
  const prefix = Buffer.from(context.layout.prefix);
  const paths = hidden.flatMap(({ name }) => [prefix, name, Buffer.alloc(1)]);
  await removeFromIndex(inTopLevel(context), Buffer.concat(paths));
  return revealed.accept(await writeTree(context, null));
}

/**
 * Every file and every loose object is looked at while git works, and git is ended if it must not read one of them: it waits for a pipe, or
 * hashes a large file for minutes. `tree` is null if git must start again. The size of all files is looked at only if git is slow: if it is
 * fast, the sizes of what it has read are enough.
 */
async function stageWhileLooking(context: SnapshotContext, attempts: number) {
  const { guard } = context;
  const stop = new AbortController();
  const staging = stageWorkTree(context, attempts, [], stop.signal);
  const settled = staging.catch(() => {}).then(() => true);
  // git starts before this process is busy.
  await new Promise((resolve) => setImmediate(resolve));
  let isUsable = false;
  try {
    const objects = guard.checkLooseObjects();
    const contents = guard.checkWorkTree({ findsLarge: false });
    const isSafe = objects.length === 0 && contents.removed.length === 0 && context.large.every(guard.isUnchanged);
    const isFast = isSafe && (await withinLimit(settled, FAST_MS, false));
    if (isFast) {
      isUsable = true;
      const tree = await staging;
      isUsable = await hasNoLarge(context, tree);
      if (isUsable) return { contents, tree };
    }
    const all = guard.checkWorkTree({ findsLarge: true });
    isUsable = isSafe && !isFast && all.removed.length === 0 && isKnown(context, all.large);
    return { contents: all, tree: isUsable ? await staging : null };
  } finally {
    if (!isUsable) {
      stop.abort();
      await settled;
      context.index.forget();
    }
  }
}

/** Whether nothing is above the size limit of what differs from the last snapshot. What that had, or left out, has been looked at. */
async function hasNoLarge({ guard, revealed }: SnapshotContext, tree: string): Promise<boolean> {
  const changes = await revealed.changesTo(tree);
  if (changes === null) return false;
  return !changes.some(({ after, path }) => after !== null && guard.isLarge(Buffer.from(path, "latin1")));
}

async function stageWithout(context: SnapshotContext, large: readonly LeftOutFile[], attempts: number): Promise<string> {
  await context.index.prepare(await context.readHead());
  await leaveOutLargeFiles(context, large);
  return await stageWorkTree(context, attempts);
}

/** Leaves out the large files that are known. If `git add` fails and names a path, and `attempts` are left, tries again without that path. */
async function stageWorkTree(
  context: SnapshotContext,
  attempts: number,
  without: readonly string[] = [],
  signal?: AbortSignal,
): Promise<string> {
  const { git, guard, index, large, layout, nested } = context;
  await index.prepare(await context.readHead(), () => guard.checkLooseObjects());
  for (const path of nested) if (!existsSync(join(layout.topLevel, path, ".git"))) nested.delete(path);
  // A file that is ignored now may not be when git reads it.
  const leftOut = (large.length > EXCLUDES_MAX ? context.leftOut : large).map(({ path }) => layout.prefix + path);
  const add = [
    "add",
    "-A",
    "--ignore-errors",
    "--",
    ".",
    ...context.excluded(),
    ...[...nested].flatMap(exclude),
    ...[...leftOut, ...without].flatMap(exclude),
  ];
  const [added, written] = await context.shell.run(index.environment.GIT_INDEX_FILE, [add, writeTreeArgs(context)], signal);
  if (added === undefined || written === undefined) throw new Error("The shell has run no git command.");
  refuseUntrusted(git, added.stderr);
  // With --ignore-errors, 1 means that a file could not be read and all others are staged (git-add(1)).
  if (added.exitCode > 1) {
    const path = attempts === 0 ? undefined : findNamedPath(added.stderr, layout.topLevel);
    if (path === undefined || without.includes(path)) throw gitError({ args: add }, added);
    return await stageWorkTree(context, attempts - 1, [...without, path], signal);
  }
  if (added.exitCode === 1) {
    warnOnce(context, `git could not read everything: ${firstLine(added.stderr)} The loop does not see changes there.`);
  }
  return await writeTree(context, (await unstageNested(context, added)) ? null : written);
}

function writeTreeArgs({ layout }: SnapshotContext): readonly string[] {
  return ["write-tree", ...(layout.prefix === "" ? [] : [`--prefix=${layout.prefix}`])];
}

/** Returns the tree of the index. `written` is the result of `git write-tree`, if it has run since the index changed. */
async function writeTree(context: SnapshotContext, written: GitResult | null): Promise<string> {
  const { git, index, layout } = context;
  const args = writeTreeArgs(context);
  const result = written ?? (await runGit(git, { args, environment: index.environment }));
  context.staged = null;
  index.keep();
  if (result.exitCode === 0) {
    // The shell joins both streams, and git warns of a link in place of `.gitattributes` first.
    const tree = result.stdout.trimEnd().split("\n").at(-1) ?? "";
    if (layout.prefix === "") context.staged = tree;
    return tree;
  }
  // The index has no tree for a folder without files.
  if (layout.prefix !== "" && result.stderr.includes("not found")) return writeEmptyTree(git);
  throw gitError({ args }, result);
}

/** git quotes the path on which it fails: "failed to encode 'a.txt' from UTF-16 to UTF-8". */
function findNamedPath(output: string, topLevel: string): string | undefined {
  const fatal = output.split("\n").findLast((line) => line.startsWith("fatal: ")) ?? "";
  const named = Array.from(fatal.matchAll(/["'](.+?)["']/g), ([, path = ""]) => path);
  return named.find((path) => existsSync(join(topLevel, path)));
}

export function writeEmptyTree(git: Git): Promise<string> {
  return gitOutput(git, { args: ["mktree"], input: "" });
}

/** Removes from the index the repositories that `git add` has added as submodules. Returns whether there were any. */
async function unstageNested(context: SnapshotContext, added: GitResult): Promise<boolean> {
  const { git, nested } = context;
  const top = inTopLevel(context);
  const base = async (): Promise<string> => (await context.readHead()).sha ?? (await writeEmptyTree(git));
  const found = await listNestedRepositories(top, added.stderr, base);
  if (found.length === 0) return false;
  for (const path of found) {
    nested.add(path);
    warnOnce(context, `${path} is a git repository inside the repository. Its files are neither seen nor committed.`);
  }
  await removeFromIndex(top, `${found.join("\0")}\0`);
  return true;
}

/** With our index; paths are from the top level. */
function inTopLevel({ git, index, layout }: SnapshotContext): Git {
  return { ...git, cwd: layout.topLevel, environment: { ...git.environment, ...index.environment } };
}

/** A zero byte ends each path. */
async function removeFromIndex(top: Git, input: string | Buffer): Promise<void> {
  await gitOutput(top, { args: ["update-index", "--force-remove", "-z", "--stdin"], input });
}

function warnOnce({ warn, warned }: Pick<SnapshotContext, "warn" | "warned">, text: string): void {
  if (!warned.has(text)) warn(text);
  warned.add(text);
}

export function firstLine(text: string): string {
  return (text.trim().split("\n", 1)[0] ?? "").slice(0, 200);
}
