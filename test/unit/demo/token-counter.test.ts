import { describe, expect, it } from "vitest";
import { createTokenCounter } from "../../../src/demo/token-counter.ts";

const request = (input: readonly string[], threadId = "one") => ({
  threadId,
  body: { tools: [], instructions: "x".repeat(400), input },
});

describe("createTokenCounter", () => {
  it("serves from the cache what the last request of any session had in the beginning", () => {
    const count = createTokenCounter();
    const first = count(request(["a".repeat(400)]));
    expect(first.cachedInput).toBe(0);
    expect(first.input).toBeGreaterThan(200);
    const second = count(request(["b".repeat(400)], "two"));
    expect(second.input).toBe(first.input);
    expect(second.cachedInput).toBeGreaterThan(100);
    expect(second.cachedInput).toBeLessThan(110);
  });

  it("remembers each session's last request", () => {
    const count = createTokenCounter();
    count(request(["a".repeat(400)], "one"));
    count(request(["b".repeat(400)], "two"));
    const { cachedInput, input } = count(request(["a".repeat(400), "more"], "one"));
    expect(input - cachedInput).toBeLessThan(10);
  });
});
