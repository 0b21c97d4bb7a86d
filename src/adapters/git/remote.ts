import type { PushRejection, PushResult, RefUpdate, Remote } from "../../ports/git.ts";
import { oneLine } from "../../core/text/text.ts";
import { userError } from "../../errors/user-error.ts";
import type { Clock } from "../../ports/host.ts";
import { gitOutput, type Git, type GitResult } from "./exec.ts";
import { firstLine, readHttpRefusal, parsePushOutput } from "./push-result.ts";
import { createRemoteGit, type RemoteGit, type RemoteOptions } from "./remote-exec.ts";

export type CreateRemoteOptions = RemoteOptions & {
  readonly clock: Pick<Clock, "sleep">;
  /** Aborted when the run is cancelled: a fetch that work waits for ends at once then. A push goes on, as it carries work. */
  readonly signal?: AbortSignal;
};

type Server = CreateRemoteOptions & { readonly ask: RemoteGit };

/** Between two tries of a fetch or a push, in milliseconds: one try more than there are waits. */
const WAITS_MS = [2_000, 5_000];
const NEVER = new AbortController().signal;
const NO_REF = "refs/codex-self-iter/none";
const SAID_CHARS_MAX = 300;

/** The repository on the server, by git over HTTPS from our own repository. */
export function createRemote(options: CreateRemoteOptions): Remote {
  const server: Server = { ...options, ask: createRemoteGit(options) };
  return {
    fetch: (refs, depth) => fetchTips(server, refs, depth),
    fetchWithHistory: (ref) => fetchHistory(server, ref),
    push: (updates, signal) => pushPatiently(server, updates, signal ?? NEVER),
    checkPush: () => checkPush(server),
  };
}

async function fetchTips(server: Server, refs: readonly string[], commits = 1): Promise<ReadonlyMap<string, string | null>> {
  if (refs.length === 0) return new Map();
  const depth = [`--depth=${commits}`];
  const first = await fetchRefs(server, depth, refs, server.signal);
  let present = refs;
  if (first.exitCode !== 0) {
    if (!isMissingRef(first)) throw fetchError(server, first);
    const there = readRefs(server, await askPatiently(server, listing(server, refs), server.signal), refs);
    present = refs.filter((ref) => there.has(ref));
    if (present.length > 0) {
      const second = await fetchRefs(server, depth, present, server.signal);
      if (second.exitCode !== 0) throw fetchError(server, second);
    }
  }
  const fetched = await readPrivateRefs(server.git);
  return new Map(refs.map((ref) => [ref, present.includes(ref) ? (fetched.get(privateName(ref)) ?? null) : null]));
}

/** Without a depth git brings what lies between, where our own history is cut off below what the run began with. */
async function fetchHistory(server: Server, ref: string): Promise<string | null> {
  const result = await fetchRefs(server, [], [ref]);
  if (result.exitCode === 0) return (await readPrivateRefs(server.git)).get(privateName(ref)) ?? null;
  if (isMissingRef(result)) return null;
  throw fetchError(server, result);
}

function fetchRefs(server: Server, depth: readonly string[], refs: readonly string[], signal?: AbortSignal): Promise<GitResult> {
  const refspecs = refs.map((ref) => `+${ref}:${privateName(ref)}`);
  const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...depth, "--end-of-options", server.url, ...refspecs];
  return askPatiently(server, args, signal);
}

/** For what only reads: tried again after whatever is no plain refusal. */
async function askPatiently({ ask, clock }: Server, args: readonly string[], signal = NEVER): Promise<GitResult> {
  for (let tries = 1; ; tries += 1) {
    const result = await ask(args, signal);
    const isAnswer = result.exitCode === 0 || isMissingRef(result) || readHttpRefusal(result.stderr) !== null;
    const waitMs = WAITS_MS[tries - 1];
    if (isAnswer || waitMs === undefined || signal.aborted) return result;
    await clock.sleep(waitMs, signal);
  }
}

/** Where what was fetched stands here: `refs/remote/heads/main`. */
function privateName(ref: string): string {
  return ref.replace(/^refs\//, "refs/remote/");
}

async function readPrivateRefs(git: Git): Promise<ReadonlyMap<string, string>> {
  const output = await gitOutput(git, { args: ["for-each-ref", "--format=%(refname) %(objectname)", "refs/remote/"] });
  return new Map(Array.from(output.matchAll(/^(\S+) ([0-9a-f]{40})$/gm), ([, ref = "", sha = ""]) => [ref, sha]));
}

function isMissingRef({ stderr }: GitResult): boolean {
  return /couldn't find remote ref/i.test(stderr);
}

function listing({ url }: Server, refs: readonly string[]): readonly string[] {
  return ["ls-remote", "--quiet", "--end-of-options", url, ...refs];
}

/** These refs on the server; one that is not there is missing in the answer. */
function readRefs(server: Server, result: GitResult, refs: readonly string[]): ReadonlyMap<string, string> {
  if (result.exitCode !== 0) throw fetchError(server, result);
  const found = Array.from(result.stdout.matchAll(/^([0-9a-f]{40})\t(\S+)$/gm), ([, sha = "", ref = ""]) => [ref, sha] as const);
  // git matches the ends of names too.
  return new Map(found.filter(([ref]) => refs.includes(ref)));
}

function fetchError({ url }: Server, { exitCode, stderr }: GitResult): Error {
  const repository = new URL(url).pathname.replace(/^\/|\.git$/g, "");
  const refusal = readHttpRefusal(stderr);
  const said = oneLine(refusal?.message ?? firstLine(stderr), SAID_CHARS_MAX) || `git ended with exit code ${exitCode}.`;
  if (refusal === null) return userError("FETCH_FAILED", { repository, reason: said });
  return userError(/not found|error: 404/i.test(stderr) ? "REPOSITORY_NOT_FOUND" : "FETCH_REFUSED", { repository, reason: said });
}

async function pushPatiently(server: Server, updates: readonly RefUpdate[], signal: AbortSignal): Promise<PushResult> {
  for (let tries = 1; ; tries += 1) {
    const answer = parsePushOutput(await pushOnce(server, updates), updates);
    if (answer.kind === "refused") {
      const landed = updates.filter(({ ref }) => answer.landed.includes(ref));
      if (landed.length > 0) await reclaimOwnership(server, landed);
      return { kind: "rejected", rejection: answer.refusal };
    }
    if (answer.kind !== "unsure") return answer;
    const became = await learnOutcome(server, updates);
    if (became !== null) return became;
    const { problem, refusal } = answer;
    const waitMs = WAITS_MS[tries - 1];
    if (waitMs !== undefined) await server.clock.sleep(waitMs, signal);
    if (waitMs === undefined || signal.aborted)
      return refusal === null ? { kind: "unreachable", problem } : { kind: "rejected", rejection: refusal };
  }
}

function pushOnce({ ask, url }: Server, updates: readonly RefUpdate[]): Promise<GitResult> {
  // With an exact lease git moves a ref from what we have seen to what we made of it, and from nothing else.
  const leases = updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ""}`);
  const refspecs = updates.map(({ ref, sha }) => `${sha}:${ref}`);
  return ask(["push", "--atomic", "--porcelain", "--no-verify", "--no-follow-tags", ...leases, "--end-of-options", url, ...refspecs]);
}

/**
 * git's server lands the rest of an atomic push where it has turned a ref down before it comes to the transaction: a hidden one, or
 * one whose cut off history stands on a branch that was deleted meanwhile. Half of an iteration must not stay.
 */
async function reclaimOwnership({ ask, url }: Server, landed: readonly RefUpdate[]): Promise<void> {
  const leases = landed.map(({ ref, sha }) => `--force-with-lease=${ref}:${sha}`);
  const refspecs = landed.map(({ ref, expected }) => `${expected ?? ""}:${ref}`);
  await ask(["push", "--atomic", "--porcelain", "--no-verify", ...leases, "--end-of-options", url, ...refspecs]);
}

/** After an answer that was lost or tells too little: what became of the refs. `null` where they are as before, or nobody says. */
async function learnOutcome(server: Server, updates: readonly RefUpdate[]): Promise<PushResult | null> {
  const names = updates.map(({ ref }) => ref);
  let refs: ReadonlyMap<string, string>;
  try {
    refs = readRefs(server, await server.ask(listing(server, names)), names);
  } catch {
    return null;
  }
  const landed = updates.filter(({ ref, sha }) => refs.get(ref) === sha);
  if (landed.length === updates.length) return { kind: "pushed" };
  if (landed.length > 0) {
    await reclaimOwnership(server, landed);
    return { kind: "stale", refs: updates.filter((update) => !landed.includes(update)).map(({ ref }) => ref) };
  }
  const moved = updates.filter(({ ref, expected }) => (refs.get(ref) ?? null) !== expected);
  return moved.length === 0 ? null : { kind: "stale", refs: moved.map(({ ref }) => ref) };
}

/**
 * A push that would only take away a ref that is not there, and is a rehearsal besides: git asks the server for its refs as for any
 * push, through the same proxies, and the server answers who may. Whatever is no plain refusal, the push itself will tell.
 */
async function checkPush({ ask, signal, url }: Server): Promise<PushRejection | null> {
  const args = ["push", "--dry-run", "--porcelain", "--no-verify", "--end-of-options", url, `:${NO_REF}`];
  const { exitCode, stderr } = await ask(args, signal);
  return exitCode === 0 ? null : readHttpRefusal(stderr);
}
