import type { NetworkCall, NetworkFault } from "../../fake-github/network.ts";

export type FaultKind = {
  readonly id: string;
  /** The heading of the column on the page. */
  readonly title: string;
  readonly of: (call: NetworkCall) => NetworkFault;
  /** True if the client waits for a response that never comes. */
  readonly isSilent?: boolean;
};

/** The texts that GitHub sends with a status. `code` is Twirp's, for the cache. */
const TEXTS: Readonly<Record<number, { readonly message: string; readonly code: string }>> = {
  401: { message: "Bad credentials", code: "unauthenticated" },
  403: { message: "Resource not accessible by integration", code: "permission_denied" },
  404: { message: "Not Found", code: "not_found" },
  409: { message: "Conflict", code: "already_exists" },
  422: { message: "Validation Failed", code: "malformed" },
  429: { message: "You have exceeded a secondary rate limit.", code: "resource_exhausted" },
  500: { message: "Server Error", code: "internal" },
  503: { message: "No server is currently available to service your request.", code: "unavailable" },
};

function status(code: number, headers: Readonly<Record<string, string>> = {}): FaultKind["of"] {
  const { code: twirp = "", message = "" } = TEXTS[code] ?? {};
  const bodies: Readonly<Record<NetworkCall["part"], string>> = {
    api: JSON.stringify({ message, documentation_url: "https://docs.github.com/rest", status: String(code) }),
    git: `${message}\n`,
    cache: JSON.stringify({ code: twirp, msg: message }),
  };
  return ({ part }) => ({ status: code, headers, body: bodies[part] });
}

/** The faults that are injected into every attempt of a call. */
export const FAULTS: readonly FaultKind[] = [
  ...[401, 403, 404, 409, 422, 429].map((code) => ({ id: String(code), title: String(code), of: status(code) })),
  { id: "429-after", title: "429, Retry-After: 2", of: status(429, { "retry-after": "2" }) },
  ...[500, 503].map((code) => ({ id: String(code), title: String(code), of: status(code) })),
  { id: "reset", title: "connection cut", of: () => "reset" },
  { id: "silence", title: "no response", of: () => "silence", isSilent: true },
  { id: "half", title: "half a response", of: () => "half", isSilent: true },
  { id: "garbage", title: "garbage", of: () => "garbage" },
];
