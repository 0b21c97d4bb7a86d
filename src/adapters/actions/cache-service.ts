import { renderSeconds } from "../../core/text/duration.ts";
import { isHostedByGitHub } from "../../core/text/server-url.ts";
import type { EnvVars } from "../process/environment.ts";

/** The actions cache that the runner offers, as `@actions/cache` 6.3.0 chooses it (`internal/config.js`). */
export type CacheService = { readonly version: 1 | 2; readonly url: string; readonly token: string };

const METHOD = "/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL";
/** No entry has this key. The server checks no more than that the version is a text. */
const LOOKUP = JSON.stringify({ key: "codex-self-iter-probe", restore_keys: [], version: "0".repeat(64) });
const PROBE_MS = 5_000;
const RETRY_DELAY_MS = 1_000;
/** The toolkit's own HTTP client knows proxies, and `fetch` does not. */
const PROXIES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];

/** Returns the service, or the variable that is missing. Gitea and act offer version 1, and need no token. */
export function findCacheService(env: EnvVars): CacheService | { readonly missing: string } {
  const token = env["ACTIONS_RUNTIME_TOKEN"] ?? "";
  if (isHostedByGitHub(env["GITHUB_SERVER_URL"] ?? "") && (env["ACTIONS_CACHE_SERVICE_V2"] ?? "") !== "") {
    const url = env["ACTIONS_RESULTS_URL"] ?? "";
    if (url === "" || token === "") return { missing: url === "" ? "ACTIONS_RESULTS_URL" : "ACTIONS_RUNTIME_TOKEN" };
    return { version: 2, url, token };
  }
  const url = env["ACTIONS_CACHE_URL"] ?? "";
  return url === "" ? { missing: "ACTIONS_CACHE_URL" } : { version: 1, url, token };
}

/**
 * Asks the service once for an entry that does not exist. The toolkit tries a broken one five times, and a silent one for a minute. Returns
 * the reason why it cannot be used, as a part of a sentence, or null.
 */
export async function probeCacheService(service: CacheService, env: EnvVars): Promise<string | null> {
  if (PROXIES.some((name) => (env[name] ?? "") !== "") || env["ACTIONS_CACHE_MODE"] === "none") return null;
  const first = await ask(service);
  if (first === null || !first.isTemporary) return first?.problem ?? null;
  await new Promise((settle) => setTimeout(settle, RETRY_DELAY_MS));
  return (await ask(service))?.problem ?? null;
}

type Trouble = { readonly problem: string; readonly isTemporary: boolean };

async function ask({ token, url, version }: CacheService): Promise<Trouble | null> {
  const host = URL.canParse(url) ? new URL(url).host : url;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  try {
    const signal = AbortSignal.timeout(PROBE_MS);
    const lookup = version === 2 ? new URL(METHOD, url) : `${url}_apis/artifactcache/cache?keys=codex-self-iter-probe&version=0`;
    const answer = await fetch(lookup, version === 2 ? { method: "POST", headers, body: LOOKUP, signal } : { headers, signal });
    const text = await answer.text();
    if (answer.status >= 500) return { problem: `the cache service at ${host} fails (status ${answer.status})`, isTemporary: true };
    if (version === 1 || isJson(text)) return null;
    return { problem: `${host} is no cache service of version 2 (status ${answer.status}, and no JSON)`, isTemporary: false };
  } catch (error) {
    const problem = describeFetchError(error);
    return problem === null ? null : { problem: `the cache service at ${host} ${problem}`, isTemporary: false };
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Null if it is an error of `fetch`, such as a port that browsers block, and not of the network. */
function describeFetchError(error: unknown): string | null {
  if (error instanceof DOMException && error.name === "TimeoutError") return `does not answer within ${renderSeconds(PROBE_MS)}`;
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === "string" ? `cannot be reached (${cause.code})` : null;
}
