import type { PushRejection, RefUpdate } from "../../ports/git.ts";
import { oneLine } from "../../core/text/text.ts";

/** What `git push --porcelain` said, cleaned of the token. */
export type PushOutput = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

export type ParsedPush =
  | { readonly kind: "pushed" }
  /** git compared before it sent anything: these refs are elsewhere. */
  | { readonly kind: "stale"; readonly refs: readonly string[] }
  /** `landed` are refs that the server has moved all the same: not every server is as atomic as it says. */
  | { readonly kind: "refused"; readonly refusal: PushRejection; readonly landed: readonly string[] }
  /** No answer, or one that may mean a lost race: only the refs themselves tell. `refusal` is what it is where they have not moved. */
  | { readonly kind: "unsure"; readonly problem: string; readonly refusal: PushRejection | null };

type Refused = { readonly ref: string; readonly reason: string };

const SAID_CHARS_MAX = 400;
const TOKEN_LINE = "github-token: ${{ secrets.YOUR_TOKEN }}";
const WRITE_LINE = 'In the workflow, below "permissions:" of the job, write: contents: write';

const STALE = /stale info|fetch first|non-fast-forward|already exists|needs force/i;
/**
 * A ref that moved between what git was told and what it sent; also any trouble of the server with the ref. With a branch that is
 * deleted meanwhile goes what our cut off history stands on: "shallow update not allowed".
 */
const RACE = /cannot lock ref|failed to update ref|incorrect old value|but expected|reference is missing|shallow update not allowed/i;
/** `a` and `a/b` cannot both be refs; no second try helps. */
const BLOCKED = /exists; cannot create/i;
/** A ref that fell with another: git's client, git's server, GitHub. */
const FELLOW = /atomic (?:push|transaction) fail/i;
/** github.com, seen in logs of workflow runs and of pushes with a personal token. */
const WORKFLOW = /refusing to allow .{1,100} to create or update workflow/i;
/** GH006 is classic branch protection, GH013 a ruleset. */
const RULE = /GH006|GH013|protected branch|repository rule/i;
const DENIED = /permission to .{1,200} denied|write access to repository not granted|not accessible by integration|returned error: 403/i;
/** git asks for another name and password then, and nobody is there to answer. */
const UNKNOWN_TOKEN =
  /authentication failed|invalid username or token|returned error: 401|could not read username|terminal prompts disabled/i;
const NOT_FOUND = /repository not found|repository '.{1,300}' not found|returned error: 404/i;

/** Tells what a push came to from what git printed of it (git-push(1), OUTPUT). */
export function parsePushOutput(words: PushOutput, updates: readonly RefUpdate[]): ParsedPush {
  const { answered, refused } = readLines(words.stdout);
  if (words.exitCode === 0 && refused.length === 0 && updates.every(({ ref }) => answered.has(ref))) return { kind: "pushed" };
  const stale = new Set(refused.filter(({ reason }) => STALE.test(reason)).map(({ ref }) => ref));
  if (stale.size > 0) return { kind: "stale", refs: updates.map(({ ref }) => ref).filter((ref) => stale.has(ref)) };
  const lines = remoteLines(words.stderr);
  const isBlocked = BLOCKED.test(words.stdout + words.stderr);
  const named = refused.filter(({ reason }) => !FELLOW.test(reason) && (isBlocked || !RACE.test(reason)));
  const landed = Array.from(answered).flatMap(([ref, flag]) => (/[!=]/.test(flag) ? [] : [ref]));
  if (named.length > 0) return { kind: "refused", refusal: describeRefusal(named, lines), landed };
  if (refused.length === 0) {
    const refusal = readHttpRefusal(words.stderr);
    if (refusal !== null) return { kind: "refused", refusal, landed: [] };
  }
  const raced = refused.filter(({ reason }) => RACE.test(reason));
  return {
    kind: "unsure",
    problem: describeProblem(words, refused),
    refusal: raced.length === 0 ? null : describeRefusal(raced, lines),
  };
}

/** A refusal of the whole request, in the words of the server or of git; `null` where it is none. */
export function readHttpRefusal(stderr: string): PushRejection | null {
  const said = remoteLines(stderr)[0] ?? firstLine(stderr);
  if (NOT_FOUND.test(stderr)) {
    return permissionRefusal(said, `Check the name of the repository, and that the token sees it: ${TOKEN_LINE}`);
  }
  if (UNKNOWN_TOKEN.test(stderr)) {
    const why = "The server does not know the token, or it has run out (401).";
    return permissionRefusal(why, `Leave github-token out for the job's own, or give one that is valid: ${TOKEN_LINE}`);
  }
  return DENIED.test(stderr) ? permissionRefusal(said, WRITE_LINE) : null;
}

function permissionRefusal(said: string, remedy: string): PushRejection {
  return { cause: "permission", refs: [], message: oneLine(said, SAID_CHARS_MAX), remedy };
}

function readLines(stdout: string): { readonly answered: ReadonlyMap<string, string>; readonly refused: readonly Refused[] } {
  const answered = new Map<string, string>();
  const refused: Refused[] = [];
  for (const [, flag = "", ref = "", summary = ""] of stdout.matchAll(/^([ +\-*=!])\t[^\t\n:]*:([^\t\n]+)\t(.*)$/gm)) {
    answered.set(ref, flag);
    if (flag === "!") refused.push({ ref, reason: summary.replace(/^\[[^\]]*\] ?/, "").replace(/^\((.*)\)$/, "$1") });
  }
  return { answered, refused };
}

function describeRefusal(named: readonly Refused[], lines: readonly string[]): PushRejection {
  const reason = named[0]?.reason ?? "";
  const notice = lines.findIndex((line) => RULE.test(line));
  const refs = named.map(({ ref }) => ref);
  const branch = refs.map((ref) => ref.replace(/^refs\/heads\//, "")).join(", ");
  const all = named.map((each) => each.reason).join(" ");
  const make = (cause: PushRejection["cause"], said: string, remedy: string): PushRejection => ({
    cause,
    refs,
    message: oneLine(said, SAID_CHARS_MAX),
    remedy: oneLine(remedy, 2 * SAID_CHARS_MAX),
  });
  if (WORKFLOW.test(all)) {
    return make(
      "workflow-file",
      named.find((each) => WORKFLOW.test(each.reason))?.reason ?? reason,
      `A job's own token never pushes workflow files. Keep them out of the plan, or give a token that has the permission workflows: ${TOKEN_LINE}`,
    );
  }
  if (RULE.test(all) || notice !== -1) {
    const said = notice === -1 ? reason : lines.slice(notice).join(" ");
    return make(
      "rule",
      said,
      `Exempt the token's account from the rule of ${branch} (Settings, Rules), or let the loop work on a branch of its own: branch: codex-self-iter/main`,
    );
  }
  if (DENIED.test(all)) return { ...permissionRefusal(reason, WRITE_LINE), refs };
  const said = lines.length === 0 ? reason : `${reason}: ${lines.join(" ")}`;
  return make("other", said, `Read what the server says of ${branch}, and look at the repository's settings (Rules, Branches, Actions).`);
}

function describeProblem({ exitCode, stderr }: PushOutput, refused: readonly Refused[]): string {
  const reason = refused.find((each) => !FELLOW.test(each.reason))?.reason;
  const said = reason ?? firstLine(stderr);
  return said === "" ? `git push ended with exit code ${exitCode}.` : oneLine(said, SAID_CHARS_MAX);
}

/** What the server itself said, without git's marks. */
function remoteLines(stderr: string): readonly string[] {
  return Array.from(stderr.matchAll(/^remote: ?(.*)$/gm), ([, text = ""]) => text.replace(/^(?:error|fatal): /, "").trim()).filter(
    (line) => line !== "",
  );
}

/** The most telling line: git ends with what it died of. */
export function firstLine(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== "") ?? "";
}
