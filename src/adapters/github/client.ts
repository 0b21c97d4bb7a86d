import type { getOctokit } from "@actions/github";
import type { Clock } from "../../ports/host.ts";
import { type GitHubFailure, readFailure } from "./api-error.ts";
import { readFields, readId, readText } from "./json.ts";
import { planRetry, RETRIES_MAX } from "./retry.ts";

export type GitHubClientOptions = {
  readonly token: string;
  /** GITHUB_API_URL, without a slash at its end. */
  readonly apiUrl: string;
  /** Between two tries. */
  readonly clock: Pick<Clock, "nowMs" | "sleep">;
  /** Aborted when the run is cancelled: from then on calls are short, and made once. */
  readonly signal?: AbortSignal;
  readonly userAgent?: string;
  /** Gets a line for each call: its route and what came of it, never a header or a body. */
  readonly log?: (line: string) => void;
  /** How long a try may take: ordinarily, and in a cancelled run, which has seconds to live. */
  readonly timeLimitsMs?: { readonly ordinary: number; readonly cancelled: number };
};

/** GitHub's API. No method throws for what GitHub or the network did. */
export type GitHubClient = {
  /** `route` as in GitHub's documents: "GET /repos/{owner}/{repo}"; parameters that are not in it go into the query or the body. */
  call(route: string, parameters: Readonly<Record<string, unknown>>): Promise<GitHubAnswer>;
  /** For what may be sent twice. */
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<GitHubAnswer>;
  /** Whose token it is; asked once. `null` where GitHub does not say. */
  viewer(): Promise<Viewer | null>;
};

export type GitHubAnswer =
  | { readonly ok: true; readonly status: number; readonly data: unknown; readonly hasNextPage: boolean }
  | GitHubFailure;

export type Viewer = { readonly id: number | null; readonly login: string };

type Octokit = ReturnType<typeof getOctokit>;
type Plugin = NonNullable<Parameters<typeof getOctokit>[2]>;
type RequestError = { request?: { request?: Record<string, unknown> } };

const TIME_LIMITS_MS = { ordinary: 15_000, cancelled: 5_000 };
const NEVER = new AbortController().signal;
/** All statuses of failure: which of them are tried again is decided by `planRetry`, and not by the plugin. */
const FAILURES = Array.from({ length: 200 }, (_, at) => 400 + at);
const NO_TOKEN: GitHubFailure = { ok: false, status: 401, said: "There is no token.", needs: null, isLimit: false };
const nothing = (): void => {};
/** Octokit's own words would go to the console, where the runner looks for commands. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Loads Octokit at the first call, as it takes a while and not every start needs it. */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const hide = (text: string): string => text.replaceAll(options.token, "***");
  let octokit: Promise<Octokit> | null = null;
  let viewer: Promise<Viewer | null> | null = null;
  const attempt = async (what: string, send: (octokit: Octokit) => Promise<GitHubAnswer>): Promise<GitHubAnswer> => {
    if (options.token === "") return NO_TOKEN;
    octokit ??= loadOctokit(options, hide);
    const answer = await octokit.then(send).catch((error: unknown) => readFailure(error, hide));
    options.log?.(`${what}: ${answer.ok ? answer.status : `${answer.status ?? "no answer"}, ${answer.said}`}`);
    return answer;
  };
  const graphql: GitHubClient["graphql"] = (query, variables) =>
    attempt(`graphql ${/\w+(?=\s*[({])/.exec(query.replace(/^\w+/, ""))?.[0] ?? ""}`, async (kit) => {
      return { ok: true, status: 200, data: await kit.graphql(query, { ...variables, ...countAnew() }), hasNextPage: false };
    });
  return {
    call: (route, parameters) =>
      attempt(route, async (kit) => {
        const { status, data, headers } = await kit.request(route, { ...parameters, ...countAnew() });
        return { ok: true, status, data: data as unknown, hasNextPage: /rel="?next"?/.test(headers.link ?? "") };
      }),
    graphql,
    viewer: () => (viewer ??= askViewer(graphql)),
  };
}

/** Without a `request` of its own a call shares that of the client, and the plugin counts the tries of all calls in it together. */
function countAnew(): { readonly request: { readonly retryCount: number } } {
  return { request: { retryCount: 0 } };
}

async function askViewer(graphql: GitHubClient["graphql"]): Promise<Viewer | null> {
  const answer = await graphql("query { viewer { login databaseId } }", {});
  if (!answer.ok) return null;
  const { login, databaseId } = readFields(readFields(answer.data)["viewer"]);
  return readText(login) === "" ? null : { id: readId(databaseId), login: readText(login) };
}

async function loadOctokit(options: GitHubClientOptions, hide: (text: string) => string): Promise<Octokit> {
  const [github, { defaults }, { retry }] = await Promise.all([
    import("@actions/github"),
    import("@actions/github/lib/utils"),
    import("@octokit/plugin-retry"),
  ]);
  // The toolkit's own fetch goes through the proxy that the runner names.
  const send = (defaults.request?.fetch ?? fetch) as typeof fetch;
  return github.getOctokit(
    options.token,
    {
      baseUrl: options.apiUrl,
      userAgent: options.userAgent ?? "codex-self-iter",
      log: SILENT,
      request: { fetch: limitTime(send, options), log: SILENT, retries: RETRIES_MAX },
      retry: { doNotRetry: FAILURES },
    },
    // The order matters: the plugin makes the tries, and what is registered before it is asked first.
    waitBeforeRetry(options, hide),
    retry as unknown as Plugin,
  );
}

/** Decides after each failed try whether there is another, and waits for it by the clock that was handed in. */
function waitBeforeRetry({ clock, signal = NEVER }: GitHubClientOptions, hide: (text: string) => string): Plugin {
  return (octokit) => {
    octokit.hook.error("request", async (error, request) => {
      const { status, said } = readFailure(error, hide);
      const isGraphql = request.url.endsWith("/graphql");
      const waitMs = planRetry({
        repeatable: request.method !== "POST" || isGraphql,
        before: Number(readFields(request.request)["retryCount"] ?? 0),
        status,
        headers: readFields(readFields(readFields(error)["response"])["headers"]),
        said,
        nowMs: clock.nowMs(),
      });
      if (waitMs !== null) await clock.sleep(waitMs, signal);
      // These two are what the plugin reads (its README, "retries" and "retryAfter").
      const asked = (error as RequestError).request;
      const retries = waitMs === null || signal.aborted ? 0 : RETRIES_MAX;
      if (asked !== undefined) asked.request = { ...asked.request, retries, retryAfter: 0 };
      throw error;
    });
    return {};
  };
}

/**
 * Gives each try its time, to the last byte of the answer, and takes an answer cut off or spoilt on its way for none: Octokit would
 * hand it on as an empty success.
 */
function limitTime(send: typeof fetch, { signal = NEVER, timeLimitsMs = TIME_LIMITS_MS }: GitHubClientOptions): typeof fetch {
  return async (url, init) => {
    const end = new AbortController();
    const stopAfter = (ms: number): NodeJS.Timeout => setTimeout(() => end.abort(new Error(`no answer within ${ms / 1_000} s`)), ms);
    const timers = [stopAfter(signal.aborted ? timeLimitsMs.cancelled : timeLimitsMs.ordinary)];
    const hurry = (): void => void timers.push(stopAfter(timeLimitsMs.cancelled));
    signal.addEventListener("abort", hurry);
    try {
      const answer = await send(url, { ...init, signal: end.signal });
      const text = await answer.text();
      if (answer.ok && text !== "" && /\bjson\b/.test(answer.headers.get("content-type") ?? "")) JSON.parse(text);
      return new Response(text === "" ? null : text, { status: answer.status, headers: [...answer.headers] });
    } catch (error) {
      throw new Error(describeBreak(error));
    } finally {
      signal.removeEventListener("abort", hurry);
      for (const timer of timers) clearTimeout(timer);
    }
  };
}

/** What broke, without the address and without what was sent. */
function describeBreak(error: unknown): string {
  if (error instanceof SyntaxError) return "an answer that is no JSON";
  const { cause, message } = readFields(error);
  const { code } = readFields(cause);
  return readText(code) || readText(readFields(cause)["message"]) || readText(message) || "the connection broke";
}
