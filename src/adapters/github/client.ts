import type { getOctokit } from "@actions/github";
import * as z from "zod/mini";
import { isUntrusted } from "../../errors/certificates.ts";
import type { Clock } from "../../ports/host.ts";
import { NEVER } from "../clock.ts";
import { createFailure, type GitHubFailure, toFailure } from "./api-error.ts";
import { text } from "./json.ts";
import { retryDelayMs } from "./retry.ts";
import { createServer, type Server } from "./server.ts";

export type GitHubClientOptions = {
  readonly token: string;
  /** GITHUB_API_URL, without a trailing slash. */
  readonly apiUrl: string;
  /** GITHUB_GRAPHQL_URL; empty on a server without GraphQL. Without it, the server is asked at the first need. */
  readonly graphqlUrl?: string | undefined;
  readonly owner: string;
  readonly repo: string;
  readonly clock: Pick<Clock, "nowMs" | "sleep">;
  /** Aborted if the run is cancelled: from then on a call is short and is not retried. */
  readonly signal?: AbortSignal;
  /** How long a try may take, also in a cancelled run, which has seconds to live. */
  readonly timeLimitsMs?: { readonly ordinary: number; readonly cancelled: number };
};

/** GitHub's API for one repository. No method throws for a failed call. */
export type GitHubClient = {
  /** `route` as in GitHub's documents: "GET /repos/{owner}/{repo}". Other parameters become the query or the body. */
  call(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<GitHubAnswer>;
  /** For idempotent operations: it may be sent twice. */
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<GitHubAnswer>;
  readonly server: Server;
};

export type GitHubAnswer =
  | { readonly ok: true; readonly status: number; readonly data: unknown; readonly hasNextPage: boolean }
  | GitHubFailure;

type Octokit = ReturnType<typeof getOctokit>;

const TIME_LIMITS_MS = { ordinary: 15_000, cancelled: 5_000 };
const ignore = (): void => {};
/** Octokit logs to the console, where the runner looks for commands. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Loads Octokit at the first call, because it takes a while and not every start needs it. */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const { clock, owner, repo, signal = NEVER, token } = options;
  const hide = (value: string): string => value.replaceAll(token, "***");
  let octokit: Promise<Octokit> | null = null;
  // Not by @octokit/plugin-retry, which repeats a POST blindly and sleeps by timers of its own.
  const send = async (isRepeatable: boolean, request: (octokit: Octokit) => Promise<GitHubAnswer>): Promise<GitHubAnswer> => {
    if (token === "") return createFailure(401, "There is no token.");
    octokit ??= loadOctokit(options);
    for (let tries = 1; ; tries += 1) {
      const answer = await octokit.then(request).catch((error: unknown) => toFailure(error, hide, clock.nowMs()));
      const delayMs = answer.ok || signal.aborted ? null : retryDelayMs(answer, tries, isRepeatable);
      if (delayMs === null) return answer;
      await clock.sleep(delayMs, signal);
      if (signal.aborted) return answer;
    }
  };
  const graphql: GitHubClient["graphql"] = (query, variables) =>
    send(true, async (kit) => ({ ok: true, status: 200, data: await kit.graphql(query, variables), hasNextPage: false }));
  const call: GitHubClient["call"] = (route, parameters) =>
    send(!route.startsWith("POST "), async (kit) => {
      const { status, data, headers } = await kit.request(route, { ...(route.includes("{owner}") ? { owner, repo } : {}), ...parameters });
      return { ok: true, status, data: data as unknown, hasNextPage: /rel="?next"?/.test(headers.link ?? "") };
    });
  return { call, graphql, server: createServer({ call, graphql }, options.graphqlUrl) };
}

async function loadOctokit(options: GitHubClientOptions): Promise<Octokit> {
  const [github, { defaults }] = await Promise.all([import("@actions/github"), import("@actions/github/lib/utils")]);
  // The toolkit's fetch uses the proxy that the runner names.
  const send = (defaults.request?.fetch ?? fetch) as typeof fetch;
  return github.getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: "codex-self-iter",
    log: SILENT,
    request: { fetch: limitTime(send, options), log: SILENT },
  });
}

/** Limits the time of a try. Fails on an answer that is cut off or not JSON, which Octokit would return as an empty success. */
function limitTime(send: typeof fetch, { signal = NEVER, timeLimitsMs = TIME_LIMITS_MS }: GitHubClientOptions): typeof fetch {
  return async (url, init) => {
    const end = new AbortController();
    const stopAfter = (ms: number): NodeJS.Timeout => setTimeout(() => end.abort(new Error(`no answer within ${ms / 1_000} s`)), ms);
    const timers = [stopAfter(signal.aborted ? timeLimitsMs.cancelled : timeLimitsMs.ordinary)];
    const onAbort = (): void => void timers.push(stopAfter(timeLimitsMs.cancelled));
    signal.addEventListener("abort", onAbort);
    try {
      const answer = await send(url, { ...init, signal: end.signal });
      const body = await answer.text();
      if (answer.ok && body !== "" && /\bjson\b/.test(answer.headers.get("content-type") ?? "")) JSON.parse(body);
      return new Response(body === "" ? null : body, { status: answer.status, headers: [...answer.headers] });
    } catch (error) {
      throw new Error(describeFetchError(error));
    } finally {
      signal.removeEventListener("abort", onAbort);
      for (const timer of timers) clearTimeout(timer);
    }
  };
}

const fetchError = z.object({ message: text, cause: z.catch(z.object({ code: text, message: text }), { code: "", message: "" }) });

function describeFetchError(error: unknown): string {
  if (error instanceof SyntaxError) return "the answer is not JSON";
  const { cause, message } = fetchError.parse(error);
  if (isUntrusted(cause.code)) return `Node does not trust the server's certificate (${cause.code})`;
  return cause.code || cause.message || message || "the connection broke";
}
