import { oneLine } from "../../core/text/text.ts";
import { userError, type UserError } from "../../errors/user-error.ts";
import { readFields, readList, readText } from "./json.ts";

/** A call that did not succeed. Whatever went wrong with a call has this one form. */
export type GitHubFailure = {
  readonly ok: false;
  /** `null` where there was no answer, or none that could be read. */
  readonly status: number | null;
  /** One line, at most 400 characters, in GitHub's words where it had any, never with the token. */
  readonly said: string;
  /** The permission GitHub names for this call: "`issues: write` or `pull-requests: write`". `null` where it names none. */
  readonly needs: string | null;
  /** The call came too often; it was not done. */
  readonly isLimit: boolean;
};

export type Headers = Readonly<Record<string, unknown>>;

const SAID_CHARS_MAX = 400;

/** Says in one form what went wrong, from whatever Octokit threw. `hide` takes secrets out of a text. */
export function readFailure(error: unknown, hide: (text: string) => string): GitHubFailure {
  const { message, status, response, errors } = readFields(error);
  const clean = (text: string): string => oneLine(hide(text), SAID_CHARS_MAX);
  if (response === undefined) {
    const text = clean(error instanceof Error ? error.message : readText(message));
    return { ok: false, status: null, said: text === "" ? "no answer" : text, needs: null, isLimit: false };
  }
  // Octokit's error for GraphQL has the errors on itself, and an answer of status 200 beside them.
  if (Array.isArray(errors)) return readGraphqlFailure(errors, clean);
  const { data, headers } = readFields(response);
  const code = typeof status === "number" ? status : null;
  const said = clean(describeBody(data));
  return {
    ok: false,
    status: code,
    said: said === "" ? `HTTP ${code ?? "error"}` : said,
    needs: describeNeeds(readText(readFields(headers)["x-accepted-github-permissions"])),
    isLimit: isRateLimit(code, readFields(headers), said),
  };
}

/** It is not known whether the call was done: there was no answer, or a server failed on the way. */
export function isUncertain({ status }: GitHubFailure): boolean {
  return status === null || status >= 500;
}

export function isRateLimit(status: number | null, headers: Headers, said: string): boolean {
  if (status === 429) return true;
  return status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(said));
}

/** The error for a call that matters and has no error of its own. `what` names it: "reading the pull request". */
export function failedCall(what: string, failure: GitHubFailure): UserError {
  return userError("GITHUB_FAILED", { problem: `${what}: ${endSentence(failure)}`, remedy: remedyFor(failure, null) });
}

/** What GitHub said, without a full stop, so that a sentence can end with it. */
export function endSentence({ said }: Pick<GitHubFailure, "said">): string {
  return said.replace(/[\s.]+$/, "");
}

/** What to do where the call itself needs no words of its own. `permission` is the line for a 403: "`contents: write`". */
export function remedyFor(failure: GitHubFailure, permission: string | null): string {
  const line = permission ?? failure.needs;
  if (isUncertain(failure)) return `See https://www.githubstatus.com, then run the workflow again: the loop goes on where it was.`;
  if (failure.isLimit) return `Wait until GitHub's limit on calls is over, an hour at the most, then run the workflow again.`;
  if (failure.status === 401) return "Give the action a token that is valid: `github-token: ${{ github.token }}`";
  if (failure.status === 403 && line !== null) return `Add ${line} below \`permissions:\` of the job.`;
  if (failure.status === 404)
    return "Check the name, and give the action a token that may see the repository: `github-token: ${{ github.token }}`";
  return line === null ? `Mend what GitHub names, then run the workflow again.` : `Mend what GitHub names; the call needs ${line}.`;
}

function readGraphqlFailure(errors: readonly unknown[], clean: (text: string) => string): GitHubFailure {
  const { type, message } = readFields(errors[0]);
  const said = clean(readText(message));
  const status = STATUS_OF_TYPE[readText(type)] ?? (/not accessible/i.test(said) ? 403 : 422);
  return { ok: false, status, said: said === "" ? "a GraphQL error" : said, needs: null, isLimit: status === 429 };
}

const STATUS_OF_TYPE: Readonly<Record<string, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };

/** GitHub's message and the errors it lists. A page of HTML comes from something before GitHub, and says nothing to anybody. */
function describeBody(data: unknown): string {
  if (typeof data === "string") return /^\s*</.test(data) ? "" : data;
  const { message, errors } = readFields(data);
  const details = readList(errors).map((error) => {
    const { message: text, field, code, resource } = readFields(error);
    return readText(error) || readText(text) || [resource, field, code].map(readText).filter(Boolean).join(" ");
  });
  return [readText(message), ...details].filter(Boolean).join(": ");
}

/** `issues=write; pull_requests=write`: a semicolon parts what is each enough, a comma what is needed together. */
function describeNeeds(header: string): string | null {
  const ways = oneLine(header, 200)
    .split(";")
    .map((way) =>
      Array.from(way.matchAll(/([a-z_]+)=(read|write|admin)/g), ([, name = "", level = ""]) => ({ name: name.replaceAll("_", "-"), level }))
        .filter(({ name }) => name !== "metadata")
        .map(({ name, level }) => `\`${name}: ${level}\``)
        .join(" and "),
    )
    .filter(Boolean);
  return ways.length === 0 ? null : ways.join(" or ");
}
