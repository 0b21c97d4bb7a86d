import type { Prices } from "./spec.ts";

/** Tokens as the provider counts them. `cachedInput` and `cacheWriteInput` are parts of `input`, `reasoningOutput` of `output`. */
export type Usage = {
  readonly input: number;
  /** Served from the provider's prompt cache. */
  readonly cachedInput: number;
  /** Written to that cache, for which some providers charge more. */
  readonly cacheWriteInput: number;
  readonly output: number;
  readonly reasoningOutput: number;
};

export const NO_USAGE: Usage = { input: 0, cachedInput: 0, cacheWriteInput: 0, output: 0, reasoningOutput: 0 };

/** Adds count by count. Sums are capped at the largest safe integer, because the state codec accepts no larger number. */
export function addUsage(one: Usage, other: Usage): Usage {
  return combine(one, other, (a, b) => Math.min(Number.MAX_SAFE_INTEGER, a + b));
}

/** Returns the usage since `before`. Totals that have shrunk were counted anew, so all of `after` is new. */
export function subtractUsage(after: Usage, before: Usage): Usage {
  if (after.input < before.input || after.output < before.output) return after;
  return combine(after, before, (a, b) => Math.max(0, a - b));
}

/** All tokens, the cached ones included. */
export function totalTokens(usage: Usage): number {
  return usage.input + usage.output;
}

/** What the token budget counts: output, and input that did not come from the provider's cache. */
export function budgetTokens(usage: Usage): number {
  return usage.input - cachedTokens(usage) + usage.output;
}

/** At most the input, whatever a provider reports. */
export function cachedTokens({ cachedInput, input }: Usage): number {
  return Math.min(cachedInput, input);
}

export function costUsd(usage: Usage, prices: Prices): number {
  const cached = cachedTokens(usage);
  const written = Math.min(usage.cacheWriteInput, usage.input - cached);
  const millionths =
    (usage.input - cached - written) * prices.inputUsd +
    cached * prices.cachedInputUsd +
    written * prices.cacheWriteUsd +
    usage.output * prices.outputUsd;
  return millionths / 1_000_000;
}

/** Renders a count of tokens: "950", "12.3k", "1.2M". */
export function renderTokens(tokens: number): string {
  if (tokens < 1_000) return String(tokens);
  // 999,950 and more would round to "1000.0k".
  return tokens < 999_950 ? `${(tokens / 1_000).toFixed(1)}k` : `${(tokens / 1_000_000).toFixed(1)}M`;
}

/** Null is a cost that is unknown, because the price of the model is. */
export function renderCost(usd: number | null): string {
  if (usd === null) return "cost unknown";
  return `$${usd.toFixed(usd > 0 && usd < 1 ? 4 : 2)}`;
}

function combine(one: Usage, other: Usage, by: (a: number, b: number) => number): Usage {
  return {
    input: by(one.input, other.input),
    cachedInput: by(one.cachedInput, other.cachedInput),
    cacheWriteInput: by(one.cacheWriteInput, other.cacheWriteInput),
    output: by(one.output, other.output),
    reasoningOutput: by(one.reasoningOutput, other.reasoningOutput),
  };
}
