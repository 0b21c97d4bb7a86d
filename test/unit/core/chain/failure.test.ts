import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAILURES } from "../../../../src/core/chain/failure-table.ts";
import { type FailureCause, failureKind, findFailureCause, remedyForFailure } from "../../../../src/core/chain/failure.ts";
import { startCpuClock } from "../../../helpers/linear-time.ts";

const CAUSES = Object.keys(FAILURES) as FailureCause[];
const READ = CAUSES.filter((cause) => failureKind(cause).pattern !== undefined);
const EXAMPLES = READ.flatMap((cause) => failureKind(cause).examples.map((example) => [example, cause] as const));

describe("the table of failures", () => {
  it("has an example, a sentence and a remedy for every kind, on both hosts", () => {
    for (const cause of CAUSES) {
      const { examples, sentence } = failureKind(cause);
      expect(examples.length).toBeGreaterThan(0);
      expect(sentence).toMatch(/^[A-Za-z].{10,80}\.$/);
      for (const host of ["local", "github"] as const) expect(remedyForFailure(cause, host)).toMatch(/^[A-Z].{15,}/);
    }
  });

  it.each(EXAMPLES)("reads %j as %s", (example, cause) => {
    expect(findFailureCause(example)).toBe(cause);
    expect(findFailureCause(`ERROR: ${example}\n`)).toBe(cause);
  });
});

describe("findFailureCause", () => {
  it.each([
    ["HTTP/1.1 429", "provider-limit"],
    ["Rate limit exceeded", "provider-limit"],
    ['{"type":"error","error":{"type":"rate_limit_error","message":"x"}}', "provider-limit"],
    ["usage_limit_reached", "provider-limit"],
    ["Error code: 429 - {}", "provider-limit"],
    ["You are being rate limited", "provider-limit"],
    ["stream disconnected before completion: rate limit exceeded: Rate limit reached. Please try again in 1.2s.", "provider-limit"],
    ["You exceeded your current quota, please check your plan and billing details. Please retry in 15s.", "no-credit"],
    ["Error code: 401 - {'error': {'message': 'No auth'}}", "wrong-key"],
    ["The 'gpt-9-codex' model requires a newer version of Codex. Please upgrade to the latest app or CLI.", "unknown-model"],
    ["error: HTTP 502 Bad Gateway", "provider-outage"],
    ["Error: 500 Internal Server Error", "provider-outage"],
    ["stream disconnected before completion: idle timeout waiting for SSE", "provider-outage"],
    ["TypeError: fetch failed", "network-outage"],
    ["connect ETIMEDOUT 104.18.7.192:443", "network-outage"],
  ] as const)("reads %j as %s", (message, cause) => {
    expect(findFailureCause(message)).toBe(cause);
  });

  // Each is read by one alternative of the pattern alone.
  it.each([
    "Selected model is at capacity.",
    '{"type":"overloaded_error","message":"Overloaded"}',
    "We are experiencing high demand.",
    "Service unavailable",
    "The model is temporarily unavailable.",
    "Bad gateway",
    "Gateway timeout",
    "internal_server_error",
    "stream disconnected before completion",
    "The server had an error while processing your request.",
    "last status: 529",
  ])("reads %j as an outage of the provider", (message) => {
    expect(findFailureCause(message)).toBe("provider-outage");
  });

  it.each([
    "waiting for network",
    "error sending request for url (https://api.openai.com/v1/responses)",
    "Could not resolve proxy: proxy.example.com",
    "Temporary failure in name resolution",
    "Name or service not known",
    "Network is unreachable (os error 101)",
    "Network error",
    "Connection reset by peer",
    "Connection timed out",
    "getaddrinfo ENOTFOUND api.anthropic.com",
    "getaddrinfo EAI_AGAIN api.anthropic.com",
    "connect ENETUNREACH 104.18.7.192:443",
    "connect EHOSTUNREACH 104.18.7.192:443",
    "read ECONNRESET",
    "connect ECONNREFUSED 104.18.7.192:443",
    "connect ETIMEDOUT 104.18.7.192:443",
    "dns error: no record found",
    "fetch failed",
    "Request timed out.",
  ])("reads %j as an outage of the network", (message) => {
    expect(findFailureCause(message)).toBe("network-outage");
  });

  it.each([
    "",
    "src/limiter.ts:429:7 error TS2304",
    "I added the rate limiter and its tests; the rate limit is configurable.",
    "AssertionError: expected 3 to be 4",
    "Error: connect ECONNREFUSED 127.0.0.1:5432",
    "curl: (7) Failed to connect to localhost port 8080: Connection refused",
    "503 tests passed",
    "segmentation fault (core dumped)",
  ])("returns null for %j", (message) => {
    expect(findFailureCause(message)).toBeNull();
  });

  it.each(["rate limit ", "429 ", "model ", "image ", "hit usage ", "status: ", "1", " ", "connection ", "limit_"])(
    "is quick on a megabyte of %j",
    (part) => {
      findFailureCause("rate limit reached");
      const readUs = startCpuClock();
      findFailureCause(part.repeat(1_000_000 / part.length));
      expect(readUs()).toBeLessThan(1_000_000);
    },
  );

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void findFailureCause(text)));
  });
});
