import { isHostedByGitHub } from "../core/text/server-url.ts";

/** A repository on a server, from the URL of a git remote. `host` has the port, if the URL has one. */
export type RemoteRepository = { readonly host: string; readonly owner: string; readonly repo: string };

const NAMES = /^\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;
/** `git@github.com:octo/demo.git` */
const SCP = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)(.+)$/;

/** Returns null for a folder, and for a URL that names no repository of an owner. */
export function parseRemoteUrl(url: string): RemoteRepository | null {
  const isUrl = /^(?:https?|ssh|git):\/\//i.test(url);
  if (isUrl && !URL.canParse(url)) return null;
  const parsed = isUrl ? new URL(url) : null;
  const scp = parsed === null ? SCP.exec(url) : null;
  // The port of ssh is not that of the API.
  const host = parsed === null ? (scp?.[1] ?? "") : /^ssh:/i.test(url) ? parsed.hostname : parsed.host;
  const [, owner = "", repo = ""] = NAMES.exec(parsed?.pathname ?? scp?.[2] ?? "") ?? [];
  return host === "" || owner === "" || [".", ".."].includes(owner) || [".", ".."].includes(repo)
    ? null
    : { host: host.toLowerCase(), owner, repo };
}

/** Returns whether the server of a remote takes `concurrency.queue`: GitHub's own do. Without a server, the workflow is for github.com. */
export function hasQueue(remote: RemoteRepository | null): boolean {
  return remote === null || isHostedByGitHub(`https://${remote.host}`);
}

export type ServerVariables = {
  readonly serverUrl: string | undefined;
  readonly apiUrl: string | undefined;
  readonly host: string | undefined;
};

/**
 * Returns the URL of the API that a token for GitHub may be sent to; null if the host is not known to be GitHub: the token is not for every
 * server that a remote names.
 */
export function apiUrlOf(host: string, { apiUrl, host: named, serverUrl }: ServerVariables): string | null {
  const own = serverUrl !== undefined && URL.canParse(serverUrl) ? new URL(serverUrl).host : null;
  if (host === own && apiUrl !== undefined && apiUrl !== "") return apiUrl.replace(/\/+$/, "");
  if (host === "github.com") return "https://api.github.com";
  if (host.endsWith(".ghe.com")) return `https://api.${host}`;
  return host === own || host === named?.toLowerCase() ? `https://${host}/api/v3` : null;
}
