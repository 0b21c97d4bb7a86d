import * as z from "zod/mini";
import { isUntrusted, TRUST_CERTIFICATE } from "../../errors/certificates.ts";
import { oneLine } from "../../core/text/text.ts";
import { userError, type UserError } from "../../errors/user-error.ts";
import { parseItems, text } from "./json.ts";

/** A call that failed, whether by the network, by GitHub or by the token. */
export type GitHubFailure = {
  readonly ok: false;
  /** Null if there was no readable answer. */
  readonly status: number | null;
  /** GitHub's message on one line, at most 400 characters, without the token. */
  readonly message: string;
  /** The permissions that GitHub names for this call: "`issues: write` or `pull-requests: write`". */
  readonly permissions: string | null;
  /** A primary or secondary rate limit refused the call, so it had no effect. */
  readonly isRateLimit: boolean;
  readonly retryAfterMs: number | null;
};

const MESSAGE_CHARS_MAX = 400;

const headers = z.catch(z.record(z.string(), z.unknown()), {});
/** What Octokit throws. A GraphQL error has its errors on itself, beside a response with status 200. */
const octokitError = z.object({
  message: text,
  status: z.catch(z.nullable(z.number()), null),
  response: z.optional(z.object({ data: z.optional(z.unknown()), headers })),
  errors: z.optional(z.array(z.unknown())),
});
const graphqlError = z.object({ type: text, message: text });
const errorBody = z.object({ message: text, errors: z.optional(z.unknown()) });
const errorDetail = z.union([z.string(), z.object({ message: text, resource: text, field: text, code: text })]);

export function createFailure(status: number | null, message: string): GitHubFailure {
  return { ok: false, status, message, permissions: null, isRateLimit: false, retryAfterMs: null };
}

/** Converts an error of Octokit. `hide` removes the token from a text. */
export function toFailure(error: unknown, hide: (text: string) => string, nowMs: number): GitHubFailure {
  const { errors, message, response, status } = octokitError.safeParse(error).data ?? { message: "", status: null };
  const clean = (value: string): string => oneLine(hide(value), MESSAGE_CHARS_MAX);
  if (response === undefined) return createFailure(null, clean(message) || "no answer");
  if (errors !== undefined) return toGraphqlFailure(errors, clean);
  const described = clean(describeBody(response.data));
  return {
    ok: false,
    status,
    message: described || `HTTP ${status ?? "error"}`,
    permissions: describePermissions(response.headers["x-accepted-github-permissions"]),
    isRateLimit: isRateLimit(status, response.headers, described),
    retryAfterMs: readRetryAfterMs(response.headers, nowMs),
  };
}

/** The call may have had its effect: there was no answer, or a server failed while it was handled. */
export function isUncertain({ status }: GitHubFailure): boolean {
  return status === null || status >= 500;
}

/** The error for a call without an error of its own. `action` names it: "reading the pull request". */
export function failedCall(action: string, failure: GitHubFailure): UserError {
  return userError("GITHUB_FAILED", { problem: `${action}: ${endSentence(failure)}`, remedy: remedyFor(failure, null) });
}

/** GitHub's message without its full stop, to end a sentence with. */
export function endSentence({ message }: GitHubFailure): string {
  return message.replace(/[\s.]+$/, "");
}

/** The remedy for a failed call. `permission` is the line for a 403: "`contents: write`". */
export function remedyFor(failure: GitHubFailure, permission: string | null): string {
  const line = permission ?? failure.permissions;
  if (isUntrusted(failure.message)) return TRUST_CERTIFICATE;
  if (isUncertain(failure)) return `Check https://www.githubstatus.com, then run the workflow again: the loop continues where it was.`;
  if (failure.isRateLimit) return `Wait until GitHub's rate limit resets, at most an hour, then run the workflow again.`;
  if (failure.status === 401) return "Pass a valid token: `github-token: ${{ github.token }}`";
  if (failure.status === 403 && line !== null) return `Add ${line} below \`permissions:\` of the job.`;
  if (failure.status === 404) return "Check the name, and pass a token that may see the repository: `github-token: ${{ github.token }}`";
  return line === null ? `Fix what GitHub reports, then run the workflow again.` : `Fix what GitHub reports; the call needs ${line}.`;
}

function isRateLimit(status: number | null, values: z.infer<typeof headers>, message: string): boolean {
  if (status === 429) return true;
  return status === 403 && (values["retry-after"] !== undefined || values["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message));
}

/** Reads `Retry-After`, in seconds or as a date, or else the reset time of the primary rate limit. */
function readRetryAfterMs(values: z.infer<typeof headers>, nowMs: number): number | null {
  const after = text.parse(values["retry-after"]).trim();
  if (/^\d{1,9}$/.test(after)) return Number(after) * 1_000;
  const atMs = Date.parse(after);
  if (!Number.isNaN(atMs)) return Math.max(atMs - nowMs, 0);
  const reset = text.parse(values["x-ratelimit-reset"]);
  if (values["x-ratelimit-remaining"] !== "0" || !/^\d{1,12}$/.test(reset)) return null;
  return Math.max(Number(reset) * 1_000 - nowMs, 0);
}

const STATUS_OF_TYPE: Readonly<Record<string, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };

function toGraphqlFailure(errors: readonly unknown[], clean: (text: string) => string): GitHubFailure {
  const [error] = parseItems(graphqlError, errors);
  const message = clean(error?.message ?? "");
  const status = STATUS_OF_TYPE[error?.type ?? ""] ?? statusOfMessage(message);
  return { ...createFailure(status, message || "a GraphQL error"), isRateLimit: status === 429 };
}

function statusOfMessage(message: string): number {
  if (/something went wrong/i.test(message)) return 500;
  return /not accessible/i.test(message) ? 403 : 422;
}

/** GitHub's message and its details. A page of HTML comes from a proxy or a load balancer and says nothing useful. */
function describeBody(data: unknown): string {
  if (typeof data === "string") return /^\s*</.test(data) ? "" : data;
  const { errors, message } = errorBody.safeParse(data).data ?? { message: "" };
  const details = parseItems(errorDetail, errors).map((detail) =>
    typeof detail === "string" ? detail : detail.message || [detail.resource, detail.field, detail.code].filter(Boolean).join(" "),
  );
  return [message, ...details].filter(Boolean).join(": ");
}

/** In `issues=write; pull_requests=write`, ";" separates alternatives and "," permissions that are all required. */
function describePermissions(header: unknown): string | null {
  const alternatives = oneLine(text.parse(header), 200)
    .split(";")
    .map((alternative) =>
      Array.from(alternative.matchAll(/([a-z_]+)=(read|write|admin)/g), ([, name = "", level = ""]) => ({ name, level }))
        .filter(({ name }) => name !== "metadata")
        .map(({ name, level }) => `\`${name.replaceAll("_", "-")}: ${level}\``)
        .join(" and "),
    )
    .filter(Boolean);
  return alternatives.length === 0 ? null : alternatives.join(" or ");
}
