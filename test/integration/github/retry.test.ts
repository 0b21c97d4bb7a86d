import { describe, expect, it } from "vitest";

import { toFailure } from "../../../src/adapters/github/api-error.ts";
import { retryDelayMs } from "../../../src/adapters/github/retry.ts";

const NOW_MS = 1_000_000;

describe("retryDelayMs", () => {
  const failed = { status: 500, headers: {}, message: "", tries: 1, isRepeatable: true };
  it.each([
    ["grows", { tries: 2 }, 4_000],
    ["is null after the third try", { tries: 3 }, null],
    ["reads a date", { headers: { "retry-after": "Thu, 01 Jan 1970 00:16:47 GMT" } }, 7_000],
    ["is at least a second", { headers: { "retry-after": "0" } }, 1_000],
    ["lasts until the rate limit resets", { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1012" } }, 12_000],
    ["is never an hour", { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4600" } }, null],
    ["is not guessed for a secondary limit", { status: 403, message: "You have exceeded a secondary rate limit." }, null],
    ["is null for a missing permission", { status: 403, message: "Resource not accessible by integration" }, null],
    ["is null if the call may have created something", { isRepeatable: false }, null],
    ["ignores an invalid date", { headers: { "retry-after": "soon" } }, 1_000],
  ])("%s", (_, changed, delayMs) => {
    const { headers, isRepeatable, message, status, tries } = { ...failed, ...changed };
    const failure = toFailure({ message: "", status, response: { data: { message }, headers } }, (text) => text, NOW_MS);
    expect(retryDelayMs(failure, tries, isRepeatable)).toBe(delayMs);
  });
});
