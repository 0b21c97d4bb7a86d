import type { Prices } from "./spec.ts";

/** Tokens as the provider counts them. `cachedInput` is part of `input`, and `reasoningOutput` is part of `output`. */
export type Usage = {
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
  readonly reasoningOutput: number;
};

export const NO_USAGE: Usage = { input: 0, cachedInput: 0, output: 0, reasoningOutput: 0 };

/** Adds count by count. Sums are capped at the largest safe integer, because the state codec accepts no larger number. */
export function addUsage(one: Usage, other: Usage): Usage {
  return combine(one, other, (a, b) => Math.min(Number.MAX_SAFE_INTEGER, a + b));
}

/** Returns the usage since `before`. Never negative: a provider may restart its count. */
export function subtractUsage(after: Usage, before: Usage): Usage {
  return combine(after, before, (a, b) => Math.max(0, a - b));
}

export function totalTokens(usage: Usage): number {
  return usage.input + usage.output;
}

export function costUsd(usage: Usage, prices: Prices): number {
  const cached = Math.min(usage.cachedInput, usage.input);
  const millionths = (usage.input - cached) * prices.inputUsd + cached * prices.cachedInputUsd + usage.output * prices.outputUsd;
  return millionths / 1_000_000;
}

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
