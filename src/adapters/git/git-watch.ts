import { existsSync } from "node:fs";
import { join } from "node:path";
import { describeOperation, describeOperationEnd } from "../../core/text/git-operation.ts";
import { oneLine, quoteWord } from "../../core/text/text.ts";
import { type Git, runGit } from "./exec.ts";
import { removePath, writeFileAtomic } from "../fs/atomic-write.ts";
import { createHeadReader, type Head, readHeadFiles } from "./head.ts";
import { findOperation, isRealFolder, type Layout } from "./layout.ts";
import { SHA } from "./objects.ts";
import { askRefs, parseRefs, readRefFile, readRefs, STASH } from "./read-refs.ts";

/**
 * Notices what others than the loop do to a `.git`: the agent, or a person. A file keeps what was there when a turn began, so that the next
 * start after a kill can compare. None of the functions throws for what is in `.git`.
 */
export type GitWatch = {
  /** Called before a turn. */
  begin(): Promise<void>;
  /** Warns about what has changed since. */
  report(): Promise<void>;
  /** HEAD is here by our own doing. */
  accept(head: Head): void;
};

type Folders = Pick<Layout, "gitDir" | "commonDir">;

export type GitWatchOptions = {
  readonly git: Git;
  /** The user's repository; null if `git` has a repository of its own, and the `.git` in the workspace is a checkout that the loop does not use. */
  readonly layout: Folders | null;
  readonly workspace: string;
  /** Our own folder of this repository; null if nothing is kept. */
  readonly folder: (() => string) | null;
  readonly warn: (text: string) => void;
  readonly limitMs?: number;
};

/** `refs` has `HEAD` only if it is detached. */
type State = { readonly head: Head; readonly refs: ReadonlyMap<string, string>; readonly operation: string | null };

/** `refs`: those that had the commit. */
type Lost = { readonly commits: number; readonly refs: readonly string[] };
type Move = { readonly sha: string; readonly now: string | null; readonly untilMs: number };

const FILE = "before-turn";
const AFTER_KILL = "Since the turn in which the last run was killed: ";
/** How many branches a warning names. */
const NAMES_MAX = 5;
const NAME_CHARS_MAX = 200;
/** How many moved branches and tags are examined. */
const MOVES_MAX = 20;
/** The time limit of all git processes of a report together: nothing depends on their answers. */
const LIMIT_MS = 10_000;

export function createGitWatch(options: GitWatchOptions): GitWatch {
  let known: State | null = null;
  let isFirst = true;
  const compare = async (prefix: string): Promise<void> => {
    const before = known;
    known = await readState(options).catch(() => null);
    if (before === null || known === null) return;
    for (const text of await describeChanges(options, before, known)) options.warn(prefix + text);
  };
  return {
    async begin() {
      // The action moves the checkout's HEAD itself, after each push.
      if (options.layout === null) known = null;
      if (isFirst) known = readKilledTurn(options);
      await compare(isFirst && known !== null ? AFTER_KILL : "");
      isFirst = false;
      // Nothing depends on it; a full disk is reported where something does.
      await rememberTurn(options, known).catch(() => {});
    },
    async report() {
      await compare("");
      await rememberTurn(options, null).catch(() => {});
    },
    accept(head) {
      if (known !== null && head.sha !== null) known = { ...known, head, refs: new Map(known.refs).set(head.ref, head.sha) };
    },
  };
}

/** Removed at the end of the turn: what a person does between two runs is nobody's concern. */
async function rememberTurn({ folder }: GitWatchOptions, state: State | null): Promise<void> {
  if (folder === null) return;
  const file = join(folder(), FILE);
  if (state === null) return removePath(file);
  const { head, operation, refs } = state;
  const lines = [`${head.ref} ${head.sha ?? "-"} ${operation ?? "-"}`, ...Array.from(refs, ([ref, sha]) => `${sha} ${ref}`)];
  // It must survive a kill, not a power failure.
  await writeFileAtomic(file, `${lines.join("\n")}\n`, { durable: false });
}

/** Returns null if the last run was not killed in a turn, or if the file is not ours. */
function readKilledTurn({ folder }: GitWatchOptions): State | null {
  const text = folder === null ? null : readRefFile(join(folder(), FILE));
  const [, ref = "", sha = "", operation = ""] = /^(HEAD|refs\/heads\/\S+) ([0-9a-f]+|-) ([a-z-]+)\n/.exec(text ?? "") ?? [];
  if (text === null || ref === "" || !(sha === "-" || SHA.test(sha))) return null;
  const head = { ref, sha: sha === "-" ? null : sha };
  const refs = parseRefs(text);
  if (ref === "HEAD" && head.sha !== null) refs.set("HEAD", head.sha);
  return { head, refs, operation: operation === "-" ? null : operation };
}

async function readState({ git, layout, workspace }: GitWatchOptions): Promise<State | null> {
  const checkout = join(workspace, ".git");
  if (layout === null && !isRealFolder(checkout)) return null;
  const folders = layout ?? { gitDir: checkout, commonDir: checkout };
  // A git in a folder that an agent can write obeys its configuration.
  const asked = layout !== null && existsSync(join(folders.commonDir, "reftable")) ? git : null;
  const head = asked === null ? readHeadFiles(folders, readRefFile) : await createHeadReader(asked, folders)();
  const refs = asked === null ? readRefs(folders.commonDir) : await askRefs(asked, LIMIT_MS);
  if (head === null || refs === null) return null;
  if (head.ref === "HEAD" && head.sha !== null) refs.set("HEAD", head.sha);
  return { head, refs, operation: findOperation(folders.gitDir) };
}

async function describeChanges(options: GitWatchOptions, before: State, after: State): Promise<readonly string[]> {
  const texts: string[] = [];
  const { operation } = after;
  if (operation !== null && operation !== before.operation) {
    texts.push(`${describeOperation(operation)} in the workspace. ${describeOperationEnd(operation)}`);
  }
  if (before.head.ref !== after.head.ref) texts.push(describeHead(options, before.head, after.head));
  const stash = describeStash(options, before.refs.get(STASH) ?? null, after.refs.get(STASH) ?? null);
  if (stash !== null) texts.push(stash);
  const moved = [...before.refs].filter(([ref, sha]) => ref !== STASH && after.refs.get(ref) !== sha);
  const untilMs = performance.now() + (options.limitMs ?? LIMIT_MS);
  const lost = new Map<string, Lost>();
  for (const [ref, sha] of moved.slice(0, MOVES_MAX)) {
    const now = after.refs.get(ref) ?? null;
    const text = describeMove(options, ref, sha, now);
    if (text !== null) texts.push(text);
    // New commits on top are nothing unusual.
    const commits = text === null ? await countLost(options, { sha, now, untilMs }) : 0;
    const known = lost.get(sha) ?? { commits: 0, refs: [] };
    if (commits > 0) lost.set(sha, { commits: Math.max(commits, known.commits), refs: [...known.refs, ref] });
  }
  for (const [sha, found] of lost) texts.push(describeLost(options, sha, found));
  if (moved.length > MOVES_MAX) texts.push(`${moved.length - MOVES_MAX} more branches or tags were moved or removed: git reflog --all`);
  const heads = [before.head.ref, after.head.ref];
  const added = [...after.refs.keys()].filter((ref) => ref.startsWith("refs/heads/") && !before.refs.has(ref) && !heads.includes(ref));
  if (added.length > 0) texts.push(describeAdded(options, added));
  return texts;
}

function describeHead({ layout }: GitWatchOptions, before: Head, after: Head): string {
  const moved = `was at ${nameOf(before)} and is now at ${nameOf(after)}; the loop did not move it.`;
  if (layout === null) return `HEAD of the checkout ${moved} The work is committed to the work branch all the same.`;
  const back = before.ref === "HEAD" ? `git switch --detach ${before.sha ?? ""}` : `git switch ${quoteWord(shortName(before.ref))}`;
  return `HEAD ${moved} The loop continues there. To go back, run: ${back}`;
}

/** Returns null if the commits that are lost, if any, say more. */
function describeMove({ layout }: GitWatchOptions, ref: string, sha: string, now: string | null): string | null {
  const short = sha.slice(0, 12);
  const isTag = ref.startsWith("refs/tags/");
  const name = shortName(ref);
  if (now === null && ref !== "HEAD") {
    const command = isTag ? "tag" : "branch";
    return `The ${command} ${name} is gone; the loop did not remove it. To get it back, run: git ${command} ${quoteWord(name)} ${short}`;
  }
  if (!isTag || layout === null) return null;
  return `The tag ${name} was at ${short} and is elsewhere now; the loop did not move it. To move it back, run: git tag -f ${quoteWord(name)} ${short}`;
}

function describeLost({ layout }: GitWatchOptions, sha: string, { commits, refs }: Lost): string {
  const short = sha.slice(0, 12);
  const them = commits === 1 ? "it" : "them";
  const subject = commits === 1 ? `The commit ${short} is` : `${commits} commits up to ${short} are`;
  const what = `${subject} no longer part of ${listNames(refs)}; the loop did not remove ${them}.`;
  if (layout !== null) return `${what} To get ${them} back, run: git branch rescue-${short} ${short}`;
  return `${what} Only the checkout is affected, but the work may undo what was changed there. To see it, run: git show ${short}`;
}

/** git keeps older entries of the stash in the reflog only. */
function describeStash({ layout }: GitWatchOptions, before: string | null, now: string | null): string | null {
  if (layout === null || before === now) return null;
  const log = readRefFile(join(layout.commonDir, "logs", STASH)) ?? "";
  if (before === null || (now !== null && log.includes(` ${before} `))) {
    return "The stash has a new entry that the loop did not make. To get its changes back, run: git stash pop";
  }
  const short = before.slice(0, 12);
  return `The stash entry ${short} is gone; the loop did not remove it. To get it back, run: git stash store ${short}`;
}

function describeAdded({ layout }: GitWatchOptions, added: readonly string[]): string {
  const listed = listNames(added);
  if (layout === null) return `Branches that the loop did not make are in the checkout, and are not pushed: ${listed}.`;
  return `Branches that the loop did not make: ${listed}. To remove one, run: git branch -D ${quoteWord(shortName(added[0] ?? ""))}`;
}

/** Counts the commits that are reachable from `sha` and from nothing that still is where it was: `now`, or any ref if that is null. */
async function countLost({ git, layout, workspace }: GitWatchOptions, { now, sha, untilMs }: Move): Promise<number> {
  const limitMs = Math.ceil(untilMs - performance.now());
  // Our git and our configuration, with the objects of the checkout.
  const environment = layout === null ? { GIT_ALTERNATE_OBJECT_DIRECTORIES: join(workspace, ".git", "objects") } : {};
  const args = ["rev-list", "--count", sha, "--not", now ?? "--all"];
  const result = limitMs <= 0 ? null : await runGit(git, { args, environment, limitMs }).catch(() => null);
  if (result?.exitCode === 0) return Number(result.stdout);
  // A checkout may lack history. In the user's own repository, a commit that git cannot read is lost.
  return layout === null ? 0 : 1;
}

function listNames(refs: readonly string[]): string {
  const names = refs.map(shortName);
  return `${names.slice(0, NAMES_MAX).join(", ")}${names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : ""}`;
}

function nameOf({ ref, sha }: Head): string {
  return ref === "HEAD" ? (sha ?? "").slice(0, 12) : shortName(ref);
}

/** Without characters that a terminal obeys: the agent chooses names. */
function shortName(ref: string): string {
  return oneLine(ref.replace(/^refs\/(?:heads|tags)\//, ""), NAME_CHARS_MAX);
}
