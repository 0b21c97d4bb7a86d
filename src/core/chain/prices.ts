import type { Prices } from "./spec.ts";
import { costUsd, totalTokens, type Usage } from "./usage.ts";
import type { State } from "./state.ts";
import { renderIsoTime } from "../text/iso-time.ts";
import { PRICE_TABLE, PRICES_AT_MS } from "./price-table.ts";

const AGE_MS_MAX = 90 * 24 * 60 * 60_000;
/** "gpt-5-2025-08-07": a dated version of a model costs as much as the model. */
const VERSION_DATE = /-\d{4}-\d{2}-\d{2}$/;

/** The prices of a model, at its standard rates; null if they are unknown. Codex reports a turn's tokens as one sum, so rates for long prompts cannot apply. */
export function findPrices(model: string | null): Prices | null {
  const name = (model ?? "").toLowerCase();
  const row = lookUp(name) ?? lookUp(name.replace(VERSION_DATE, ""));
  if (row === null) return null;
  const [inputUsd, cachedInputUsd, cacheWriteUsd, outputUsd] = row;
  return { inputUsd, cachedInputUsd, cacheWriteUsd, outputUsd };
}

function lookUp(name: string) {
  return Object.hasOwn(PRICE_TABLE, name) ? (PRICE_TABLE[name] ?? null) : null;
}

/** The cost of some tokens; null if it is unknown. `own` are the user's prices, which come before the table's. */
export function findCostUsd(usage: Usage, model: string | null, own: Prices | null): number | null {
  if (totalTokens(usage) === 0) return 0;
  const prices = own ?? findPrices(model);
  return prices === null ? null : costUsd(usage, prices);
}

/** The chain's cost so far; null if it is unknown. The user's prices, once set, price what was unknown. */
export function chainCostUsd({ costUsd: known, usage }: Pick<State, "costUsd" | "usage">, own: Prices | null): number | null {
  return known ?? (own === null ? null : costUsd(usage, own));
}

/** The chain's cost; null if it is unknown, or if the agent reports no tokens. */
export function knownCostUsd({ costUsd, usage }: Pick<State, "costUsd" | "usage">): number | null {
  return totalTokens(usage) === 0 ? null : costUsd;
}

/** Returns a sentence if the table's prices are old, and null if they are not. */
export function describeOldPrices(atMs: number): string | null {
  if (atMs - PRICES_AT_MS <= AGE_MS_MAX) return null;
  return `The built-in prices are of ${renderIsoTime(PRICES_AT_MS).slice(0, 10)}, so the cost may be wrong. Update codex-self-iter, or set price_input_usd and price_output_usd.`;
}
