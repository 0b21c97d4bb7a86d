import { oneLine } from "../../core/text/text.ts";
import type { PushRejection, RefUpdate } from "../../ports/git.ts";
import type { GitResult } from "./exec.ts";

export type ParsedPush =
  | { readonly kind: "pushed" }
  /** git compared the refs before it sent anything: these have moved. */
  | { readonly kind: "stale"; readonly refs: readonly string[] }
  /** `updated` are refs that the server has moved nevertheless: not every server is as atomic as it claims. */
  | { readonly kind: "rejected"; readonly rejection: PushRejection; readonly updated: readonly string[] }
  /** No answer, or one that may mean a lost race: the refs on the server must be read. `rejection` applies if they have not moved. */
  | { readonly kind: "unknown"; readonly problem: string; readonly rejection: PushRejection | null };

type RejectedRef = { readonly ref: string; readonly reason: string };

const MESSAGE_CHARS_MAX = 400;
const TOKEN_LINE = "github-token: ${{ secrets.YOUR_TOKEN }}";

/** Reasons of git's client (`transport_print_push_status` in git's transport.c). */
const STALE = /stale info|fetch first|non-fast-forward|already exists|needs force/i;
/**
 * Reasons of git's server for a ref that moved during the push, but also for other problems with a ref. "shallow update not allowed" occurs if
 * the branch that our shallow history is based on is deleted meanwhile (git's builtin/receive-pack.c).
 */
const RACE = /cannot lock ref|failed to update ref|incorrect old value|but expected|reference is missing|shallow update not allowed/i;
/** `a` and `a/b` cannot both be refs, so a second attempt fails too (git's refs/files-backend.c). */
const NAME_CONFLICT = /exists; cannot create/i;
/** A ref that failed only because another did: in git's client, git's server and GitHub. */
const FAILED_WITH_ANOTHER = /atomic (?:push|transaction) fail/i;
/** GitHub, seen in the logs of workflow runs and of pushes with a personal token. */
const WORKFLOW = /refusing to allow .{1,100} to create or update workflow/i;
/** GitHub: GH006 is a protected branch, GH013 a ruleset. */
const RULE = /GH006|GH013|protected branch|repository rule/i;
/** A pre-receive hook accepts or declines a push as a whole, so git names every ref (githooks(5)). */
const HOOK = /pre-receive hook declined/i;
/** GitHub gives the same reason for checks of its own, such as those of large files and of LFS objects, which nobody can change. */
const GITHUB_CHECK = /^GH\d{3}:/;
const DENIED = /permission to .{1,200} denied|write access to repository not granted|not accessible by integration|returned error: 403/i;
/** After a 401, git asks for a user name, which GIT_TERMINAL_PROMPT=0 forbids (git(1)). */
const UNKNOWN_TOKEN =
  /authentication failed|invalid username or token|returned error: 401|could not read username|terminal prompts disabled/i;
const NOT_FOUND = /repository not found|repository '.{1,300}' not found|returned error: 404/i;

/** Parses the output of `git push --porcelain` ("OUTPUT" in git-push(1)). */
export function parsePushOutput({ exitCode, stderr, stdout }: GitResult, updates: readonly RefUpdate[]): ParsedPush {
  const { flags, rejected } = parseRefs(stdout);
  if (exitCode === 0 && rejected.length === 0 && updates.every(({ ref }) => flags.has(ref))) return { kind: "pushed" };
  const stale = rejected.filter(({ reason }) => STALE.test(reason)).map(({ ref }) => ref);
  if (stale.length > 0) return { kind: "stale", refs: updates.map(({ ref }) => ref).filter((ref) => stale.includes(ref)) };

  const messages = serverMessages(stderr);
  const isConflict = NAME_CONFLICT.test(stdout + stderr);
  const final = rejected.filter(({ reason }) => !FAILED_WITH_ANOTHER.test(reason) && (isConflict || !RACE.test(reason)));
  if (final.length > 0) {
    const updated = Array.from(flags).flatMap(([ref, flag]) => (/[!=]/.test(flag) ? [] : [ref]));
    return { kind: "rejected", rejection: describeRejection(final, messages), updated };
  }
  const whole = rejected.length === 0 ? readHttpRejection(stderr) : null;
  if (whole !== null) return { kind: "rejected", rejection: whole, updated: [] };
  const raced = rejected.filter(({ reason }) => RACE.test(reason));
  const problem = oneLine(raced[0]?.reason ?? firstError(stderr), MESSAGE_CHARS_MAX) || `git push ended with exit code ${exitCode}.`;
  return { kind: "unknown", problem, rejection: raced.length === 0 ? null : describeRejection(raced, messages) };
}

/** Returns why the server rejected a whole request, or null if it did not. */
export function readHttpRejection(stderr: string): PushRejection | null {
  const message = serverMessages(stderr)[0] ?? firstError(stderr);
  if (NOT_FOUND.test(stderr)) {
    return toRejection("permission", [], message, `Check the name of the repository, and that the token may read it: ${TOKEN_LINE}`);
  }
  if (UNKNOWN_TOKEN.test(stderr)) {
    const unknown = "The server does not know the token, or it has expired (401).";
    return toRejection("permission", [], unknown, `Remove github-token to use the job's own, or set a valid one: ${TOKEN_LINE}`);
  }
  return DENIED.test(stderr) ? permissionRejection([], message) : null;
}

function parseRefs(stdout: string): { readonly flags: ReadonlyMap<string, string>; readonly rejected: readonly RejectedRef[] } {
  const flags = new Map<string, string>();
  const rejected: RejectedRef[] = [];
  for (const [, flag = "", ref = "", summary = ""] of stdout.matchAll(/^([ +\-*=!])\t[^\t\n:]*:([^\t\n]+)\t(.*)$/gm)) {
    flags.set(ref, flag);
    if (flag === "!") rejected.push({ ref, reason: summary.replace(/^\[[^\]]*\] ?/, "").replace(/^\((.*)\)$/, "$1") });
  }
  return { flags, rejected };
}

function describeRejection(rejected: readonly RejectedRef[], messages: readonly string[]): PushRejection {
  const refs = rejected.map(({ ref }) => ref);
  const branches = refs.filter((ref) => ref.startsWith("refs/heads/"));
  const branch = (branches.length > 0 ? branches : refs).map((ref) => ref.replace(/^refs\/heads\//, "")).join(", ");
  const matching = (pattern: RegExp): string | undefined => rejected.find(({ reason }) => pattern.test(reason))?.reason;
  const workflow = matching(WORKFLOW);
  if (workflow !== undefined) {
    const remedy = `A job's own token cannot push workflow files. Keep them out of the plan, or use a token that has the permission workflows: ${TOKEN_LINE}`;
    return toRejection("workflow-file", refs, workflow, remedy);
  }
  const notice = messages.findIndex((line) => RULE.test(line));
  const rule = notice === -1 ? matching(RULE) : messages.slice(notice).join(" ");
  if (rule !== undefined) {
    const remedy = `Exempt the token's account from the rule of ${branch} (Settings, Rules), or let the loop work on its own branch: branch: codex-self-iter/main`;
    return toRejection("rule", refs, rule, remedy);
  }
  const denied = matching(DENIED);
  if (denied !== undefined) return permissionRejection(refs, denied);
  const message = [rejected[0]?.reason ?? "", ...(messages.length === 0 ? [] : [messages.join(" ")])].join(": ");
  if (matching(HOOK) !== undefined && !messages.some((line) => GITHUB_CHECK.test(line))) {
    const remedy = `Let the server's pre-receive hook accept the token's pushes to ${branch} and to refs/codex-self-iter/*, or let the loop work on a branch that the hook accepts: branch: codex-self-iter/main`;
    return toRejection("rule", refs, message, remedy);
  }
  const remedy = `Read the server's message about ${branch}, and check the repository's settings (Rules, Branches, Actions).`;
  return toRejection("other", refs, message, remedy);
}

function permissionRejection(refs: readonly string[], message: string): PushRejection {
  return toRejection("permission", refs, message, 'In the workflow, below "permissions:" of the job, write: contents: write');
}

function toRejection(cause: PushRejection["cause"], refs: readonly string[], message: string, remedy: string): PushRejection {
  return { cause, refs, message: oneLine(message, MESSAGE_CHARS_MAX), remedy: oneLine(remedy, 2 * MESSAGE_CHARS_MAX) };
}

/** The lines that the server sent, without the prefixes that git adds. */
function serverMessages(stderr: string): readonly string[] {
  const lines = Array.from(stderr.matchAll(/^remote: ?(.*)$/gm), ([, text = ""]) => text.replace(/^(?:error|fatal): /, "").trim());
  return lines.filter((line) => line !== "");
}

/** Returns the first error of git, or the first line if there is none. */
export function firstError(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== "") ?? "";
}
