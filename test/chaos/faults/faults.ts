import type { WireCall, WireFault } from "../../fake-github/wire.ts";

export type FaultKind = {
  readonly id: string;
  /** For people. */
  readonly title: string;
  readonly of: (call: WireCall) => WireFault;
  /** Somebody waits for what never comes. */
  readonly isSilent?: boolean;
};

/** What each part says beside a status, as far as it is known; the cache's are Twirp's codes. */
const WORDS: Readonly<Record<number, { readonly message: string; readonly code: string }>> = {
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
  const { code: twirp = "", message = "" } = WORDS[code] ?? {};
  const texts: Readonly<Record<WireCall["part"], string>> = {
    api: JSON.stringify({ message, documentation_url: "https://docs.github.com/rest", status: String(code) }),
    git: `${message}\n`,
    cache: JSON.stringify({ code: twirp, msg: message }),
  };
  return ({ part }) => ({ status: code, headers, body: texts[part] });
}

/** What can go wrong with a call, in each try of it. */
export const FAULTS: readonly FaultKind[] = [
  ...[401, 403, 404, 409, 422, 429].map((code) => ({ id: String(code), title: String(code), of: status(code) })),
  { id: "429-after", title: "429, Retry-After: 2", of: status(429, { "retry-after": "2" }) },
  ...[500, 503].map((code) => ({ id: String(code), title: String(code), of: status(code) })),
  { id: "reset", title: "connection cut", of: () => "reset" },
  { id: "silence", title: "no answer", of: () => "silence", isSilent: true },
  { id: "half", title: "half an answer", of: () => "half", isSilent: true },
  { id: "garbage", title: "garbage", of: () => "garbage" },
];
