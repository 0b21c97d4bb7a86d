import { isUntrusted } from "../../errors/certificates.ts";
import { oneLine } from "../../core/text/text.ts";
import { userError } from "../../errors/user-error.ts";
import type { PushRejection, PushResult, RefUpdate, Remote } from "../../ports/git.ts";
import type { Clock } from "../../ports/host.ts";
import { NEVER } from "../clock.ts";
import { type Git, gitOutput, type GitResult } from "./exec.ts";
import { firstError, parsePushOutput, readHttpRejection } from "./push-result.ts";
import { createRemoteGit, type RemoteGit, type RemoteOptions } from "./remote-exec.ts";

export type CreateRemoteOptions = RemoteOptions & {
  readonly clock: Pick<Clock, "sleep">;
  /** Aborted when the run is cancelled, which ends a fetch. A push continues, because it saves work. */
  readonly signal?: AbortSignal;
};

type Server = CreateRemoteOptions & { readonly run: RemoteGit };

/** Waits between the attempts of a fetch or a push; there is one attempt more. */
const WAITS_MS = [2_000, 5_000];
const MISSING_REF = "refs/codex-self-iter/none";
const MESSAGE_CHARS_MAX = 300;
const PUSH = ["push", "--atomic", "--porcelain", "--no-verify", "--no-follow-tags"];

/** The repository on the server, by git over HTTPS from the private repository. */
export function createRemote(options: CreateRemoteOptions): Remote {
  const server: Server = { ...options, run: createRemoteGit(options) };
  return {
    fetch: (refs, depth) => fetchTips(server, refs, depth),
    fetchBelow: (prefix) => fetchBelow(server, prefix),
    fetchWithHistory: (ref) => fetchHistory(server, ref),
    push: (updates, signal) => push(server, updates, signal ?? NEVER),
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
    const found = parseRefList(server, await runWithRetries(server, listRefs(server, refs), server.signal), refs);
    present = refs.filter((ref) => found.has(ref));
    if (present.length > 0) {
      const second = await fetchRefs(server, depth, present, server.signal);
      if (second.exitCode !== 0) throw fetchError(server, second);
    }
  }
  const fetched = await readFetchedRefs(server.git);
  return new Map(refs.map((ref) => [ref, present.includes(ref) ? (fetched.get(fetchedName(ref)) ?? null) : null]));
}

async function fetchBelow(server: Server, prefix: string): Promise<ReadonlyMap<string, string>> {
  const listed = await runWithRetries(server, listRefs(server, [`${prefix}*`]), server.signal);
  if (listed.exitCode !== 0) throw fetchError(server, listed);
  const refs = Array.from(listed.stdout.matchAll(/^[0-9a-f]{40}\t(\S+)$/gm), ([, ref = ""]) => ref).filter((ref) => ref.startsWith(prefix));
  const tips = await fetchTips(server, refs);
  return new Map(Array.from(tips).flatMap(([ref, sha]) => (sha === null ? [] : [[ref, sha] as const])));
}

/** Without a depth, git fetches all commits down to the boundary of our shallow history. */
async function fetchHistory(server: Server, ref: string): Promise<string | null> {
  const result = await fetchRefs(server, [], [ref]);
  if (result.exitCode === 0) return (await readFetchedRefs(server.git)).get(fetchedName(ref)) ?? null;
  if (isMissingRef(result)) return null;
  throw fetchError(server, result);
}

function fetchRefs(server: Server, depth: readonly string[], refs: readonly string[], signal?: AbortSignal): Promise<GitResult> {
  const refspecs = refs.map((ref) => `+${ref}:${fetchedName(ref)}`);
  const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...depth, "--end-of-options", server.url, ...refspecs];
  return runWithRetries(server, args, signal);
}

/** For commands that only read: retries every failure but a rejection. */
async function runWithRetries({ clock, run }: Server, args: readonly string[], signal = NEVER): Promise<GitResult> {
  for (let attempt = 0; ; attempt += 1) {
    const result = await run(args, signal);
    const isFinal =
      result.exitCode === 0 || isMissingRef(result) || isUntrusted(result.stderr) || readHttpRejection(result.stderr) !== null;
    const waitMs = WAITS_MS[attempt];
    if (isFinal || waitMs === undefined || signal.aborted) return result;
    await clock.sleep(waitMs, signal);
  }
}

function fetchedName(ref: string): string {
  return ref.replace(/^refs\//, "refs/remote/");
}

async function readFetchedRefs(git: Git): Promise<ReadonlyMap<string, string>> {
  const output = await gitOutput(git, { args: ["for-each-ref", "--format=%(refname) %(objectname)", "refs/remote/"] });
  return new Map(Array.from(output.matchAll(/^(\S+) ([0-9a-f]{40})$/gm), ([, ref = "", sha = ""]) => [ref, sha]));
}

function isMissingRef({ stderr }: GitResult): boolean {
  return /couldn't find remote ref/i.test(stderr);
}

function listRefs({ url }: Server, refs: readonly string[]): readonly string[] {
  return ["ls-remote", "--quiet", "--end-of-options", url, ...refs];
}

function parseRefList(server: Server, result: GitResult, refs: readonly string[]): ReadonlyMap<string, string> {
  if (result.exitCode !== 0) throw fetchError(server, result);
  const found = Array.from(result.stdout.matchAll(/^([0-9a-f]{40})\t(\S+)$/gm), ([, sha = "", ref = ""]) => [ref, sha] as const);
  // git also lists refs whose names end in one of these (git-ls-remote(1)).
  return new Map(found.filter(([ref]) => refs.includes(ref)));
}

function fetchError({ url }: Server, { exitCode, stderr }: GitResult): Error {
  const repository = new URL(url).pathname.replace(/^\/|\.git$/g, "");
  const rejection = readHttpRejection(stderr);
  const reason = oneLine(rejection?.message ?? firstError(stderr), MESSAGE_CHARS_MAX) || `git ended with exit code ${exitCode}.`;
  if (isUntrusted(stderr)) return userError("CERTIFICATE_UNTRUSTED", { server: new URL(url).origin, reason });
  if (rejection === null) return userError("FETCH_FAILED", { repository, reason });
  return userError(/not found|error: 404/i.test(stderr) ? "REPOSITORY_NOT_FOUND" : "FETCH_REFUSED", { repository, reason });
}

async function push(server: Server, updates: readonly RefUpdate[], signal: AbortSignal): Promise<PushResult> {
  const refspecs = updates.map(({ ref, sha }) => `${sha}:${ref}`);
  for (let attempt = 0; ; attempt += 1) {
    const output = await server.run([...PUSH, ...leases(updates), "--end-of-options", server.url, ...refspecs]);
    const result = parsePushOutput(output, updates);
    if (result.kind === "rejected") {
      const updated = updates.filter(({ ref }) => result.updated.includes(ref));
      await undoPush(server, updated);
      return { kind: "rejected", rejection: result.rejection };
    }
    if (result.kind !== "unknown") return result;
    const outcome = await readOutcome(server, updates);
    if (outcome !== null) return outcome;
    const { problem, rejection } = result;
    const waitMs = WAITS_MS[attempt];
    if (waitMs !== undefined) await server.clock.sleep(waitMs, signal);
    if (waitMs === undefined || signal.aborted) {
      return rejection === null ? { kind: "unreachable", problem } : { kind: "rejected", rejection };
    }
  }
}

/** With a lease, the server moves a ref only if it is still at the expected commit (git-push(1)). */
function leases(updates: readonly Pick<RefUpdate, "ref" | "expected">[]): readonly string[] {
  return updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ""}`);
}

/**
 * Moves refs back after a push that the server applied in part: git's server rejects a hidden ref, or one on a shallow history, before its
 * transaction, and applies the rest of an atomic push (git's builtin/receive-pack.c). Half an iteration must not stay.
 */
async function undoPush({ run, url }: Server, updates: readonly RefUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  const refspecs = updates.map(({ ref, expected }) => `${expected ?? ""}:${ref}`);
  await run([...PUSH, ...leases(updates.map(({ ref, sha }) => ({ ref, expected: sha }))), "--end-of-options", url, ...refspecs]);
}

/** Reads from the server what became of a push. Returns null if the refs have not moved or the server does not answer. */
async function readOutcome(server: Server, updates: readonly RefUpdate[]): Promise<PushResult | null> {
  const names = updates.map(({ ref }) => ref);
  let refs: ReadonlyMap<string, string>;
  try {
    refs = parseRefList(server, await server.run(listRefs(server, names)), names);
  } catch {
    return null;
  }
  const updated = updates.filter(({ ref, sha }) => refs.get(ref) === sha);
  if (updated.length === updates.length) return { kind: "pushed" };
  await undoPush(server, updated);
  const others = updates.filter((update) => !updated.includes(update));
  const moved = updated.length > 0 ? others : others.filter(({ ref, expected }) => (refs.get(ref) ?? null) !== expected);
  return moved.length === 0 ? null : { kind: "stale", refs: moved.map(({ ref }) => ref) };
}

/** Pretends to delete a ref that does not exist, so that the server checks the token. The push itself reports other failures. */
async function checkPush({ run, signal, url }: Server): Promise<PushRejection | null> {
  const args = ["push", "--dry-run", "--porcelain", "--no-verify", "--end-of-options", url, `:${MISSING_REF}`];
  const { exitCode, stderr } = await run(args, signal);
  return exitCode === 0 ? null : readHttpRejection(stderr);
}
