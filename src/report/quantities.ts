import type { PlanProgress } from "../core/chain/plan-progress.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import { budgetTokens, cachedTokens, renderTokens, totalTokens, type Usage } from "../core/chain/usage.ts";

/** Renders a duration in its two largest units, rounded down to whole seconds: "12s", "1m 20s", "2h 05m", "3d 04h". */
export function renderShortDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1_000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes === 0) return `${seconds}s`;
  if (hours === 0) return `${minutes}m ${twoDigits(seconds % 60)}s`;
  if (hours < 24) return `${hours}h ${twoDigits(minutes % 60)}m`;
  return `${Math.floor(hours / 24)}d ${twoDigits(hours % 24)}h`;
}

/** Renders what the token budget counts, and what the provider's cache served: "14.7k of 2.0M tokens + 62.1k cached". */
export function renderUsage(usage: Usage, limit: number | null = null): string {
  const of = limit === null ? "" : ` of ${renderTokens(limit)}`;
  const cached = cachedTokens(usage);
  return `${renderTokens(budgetTokens(usage))}${of} tokens${cached === 0 ? "" : ` + ${renderTokens(cached)} cached`}`;
}

/** Renders what the token budget counts of an iteration; "" if its agent reports no tokens. */
export function renderTokensOf(record: IterationRecord): string {
  const usage = usageOf(record);
  return totalTokens(usage) === 0 ? "" : renderTokens(budgetTokens(usage));
}

/** What an iteration used, as far as its record says. */
export function usageOf(record: IterationRecord): Usage {
  return {
    input: record.input_tokens ?? 0,
    cachedInput: record.cached_input_tokens ?? 0,
    cacheWriteInput: record.cache_write_input_tokens ?? 0,
    output: record.output_tokens ?? 0,
    reasoningOutput: record.reasoning_output_tokens ?? 0,
  };
}

/** A number in a record may be any JSON number. */
export function renderNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : "?";
}

/** Renders a bar. Only a finished plan has a full one, and only an untouched one an empty one. */
export function renderBar({ done, total }: Pick<PlanProgress, "done" | "total">, columns: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.min(columns, Math.max(share > 0 ? 1 : 0, Math.floor(share * columns)));
  return "█".repeat(filled) + "░".repeat(columns - filled);
}

/** Renders a count with its noun: "1 iteration", "2 iterations". */
export function renderCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
