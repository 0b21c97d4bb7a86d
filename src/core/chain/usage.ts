import type { Prices } from "./spec.ts";

/** Tokens as the provider counts them. `cachedInput` is a part of `input`; `reasoningOutput` is a part of `output`. */
export type Usage = {
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
  readonly reasoningOutput: number;
};

/** No tokens. */
export const NO_USAGE: Usage = { input: 0, cachedInput: 0, output: 0, reasoningOutput: 0 };

/** The sum, count by count, which stays a whole number: a state with another one would not be read back. */
export function addUsage(one: Usage, other: Usage): Usage {
  return combine(one, other, (a, b) => Math.min(Number.MAX_SAFE_INTEGER, a + b));
}

/** What was used since `before`, of a count that only grows. Never negative: a provider that begins to count anew gives no refund. */
export function subtractUsage(after: Usage, before: Usage): Usage {
  return combine(after, before, (a, b) => Math.max(0, a - b));
}

/** Input and output; the other two counts are parts of these. */
export function totalTokens(usage: Usage): number {
  return usage.input + usage.output;
}

/** Cost in US dollars; cached input has a price of its own. */
export function costUsd(usage: Usage, prices: Prices): number {
  const cached = Math.min(usage.cachedInput, usage.input);
  const millionths = (usage.input - cached) * prices.inputUsd + cached * prices.cachedInputUsd + usage.output * prices.outputUsd;
  return millionths / 1_000_000;
}

/** US dollars, with the digits that small sums need: "$0.0123", "$4.20". */
export function renderCost(usd: number): string {
  return `$${usd.toFixed(usd > 0 && usd < 1 ? 4 : 2)}`;
}

function combine(one: Usage, other: Usage, by: (a: number, b: number) => number): Usage {
  return {
    input: by(one.input, other.input),
    cachedInput: by(one.cachedInput, other.cachedInput),
    output: by(one.output, other.output),
    reasoningOutput: by(one.reasoningOutput, other.reasoningOutput),
  };
}
