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
