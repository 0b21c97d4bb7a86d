import type { ServerResponse } from "node:http";

/** A fault of the connection or the server, on demand. */
export type FaultRequest = {
  /** Default: any method. */
  readonly method?: string;
  /** Matched against the path without its query; a string must be part of it. */
  readonly path: RegExp | string;
  /** How many calls fail. Default: 1. */
  readonly times?: number;
  /** How many calls pass before. Default: 0. */
  readonly after?: number;
  readonly failure: Failure | "after-effect" | { readonly afterEffect: Failure };
};

/**
 * A given response; a connection that is reset before any byte; no response at all; or a successful response that is not JSON.
 * `after-effect` executes the request and then fails, by default with status 502, so the caller cannot know the outcome.
 */
export type Failure = CannedAnswer | "reset" | "timeout" | "garbage";
export type CannedAnswer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };

export type Fault = {
  /** How many calls it has hit. */
  readonly hits: () => number;
  remove(): void;
};

export type FaultPlan = {
  add(request: FaultRequest): Fault;
  /** The fault that hits this call, counted as a hit. */
  take(method: string, path: string): { readonly failure: Failure; readonly afterEffect: boolean } | null;
};

const BAD_GATEWAY: CannedAnswer = { status: 502, body: { message: "Server Error" } };

/** GitHub's answer to too much at once (REST docs, "Exceeding the rate limit"). */
export function secondaryRateLimit(retryAfterSeconds: number, status: 403 | 429 = 403): CannedAnswer {
  const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  const url = "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits";
  return { status, headers: { "retry-after": String(retryAfterSeconds) }, body: { message, documentation_url: url } };
}

export function createFaultPlan(): FaultPlan {
  const entries: { readonly request: FaultRequest; left: number; hits: number; passes: number }[] = [];
  return {
    add(request) {
      const entry = { request, left: request.times ?? 1, hits: 0, passes: request.after ?? 0 };
      entries.push(entry);
      return { hits: () => entry.hits, remove: () => (entry.left = 0) };
    },
    take(method, path) {
      const entry = entries.find(
        ({ request, left }) =>
          left > 0 &&
          (request.method === undefined || request.method === method) &&
          (typeof request.path === "string" ? path.includes(request.path) : request.path.test(path)),
      );
      if (entry === undefined) return null;
      if (entry.passes > 0) {
        entry.passes -= 1;
        return null;
      }
      entry.left -= 1;
      entry.hits += 1;
      const { failure } = entry.request;
      if (failure === "after-effect") return { failure: BAD_GATEWAY, afterEffect: true };
      const isAfterEffect = typeof failure === "object" && "afterEffect" in failure;
      return isAfterEffect ? { failure: failure.afterEffect, afterEffect: true } : { failure, afterEffect: false };
    },
  };
}

/** Fails a call. Returns the status that was sent, or 0 if there was none. */
export function fail(response: ServerResponse, failure: Failure): number {
  if (failure === "timeout") return 0;
  if (failure === "reset") {
    response.socket?.resetAndDestroy();
    return 0;
  }
  if (failure === "garbage") {
    response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end('<html><body>Unicorn! {"id": 1');
    return 200;
  }
  const { status, headers = {}, body } = failure;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  return status;
}
