import { oneLine } from "../../core/text/text.ts";
import { UserError } from "../../errors/user-error.ts";
import type { Probe } from "../../preflight/facts.ts";

const PROBLEM_CHARS_MAX = 300;

export function found<Value>(value: Value): Probe<Value> {
  return { kind: "found", value };
}

export function unknown(text: string, fix: string | null = null): Probe<never> {
  return { kind: "unknown", text, fix };
}

/**
 * Runs a probe until `signal` is aborted. Never throws: after a `UserError` the probe has failed, after any other error it has no answer.
 * `what` begins the sentence about it.
 */
export async function attempt<Value>(
  what: string,
  signal: AbortSignal,
  work: () => Promise<Probe<Value>> | Probe<Value>,
): Promise<Probe<Value>> {
  let onAbort = (): void => {};
  const late = new Promise<Probe<Value>>((settle) => {
    onAbort = () => settle(unknown(`${what} gave no answer in time`));
  });
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([(async () => await work())(), late]);
  } catch (error) {
    return toProbe(what, error);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function toProbe(what: string, error: unknown): Probe<never> {
  if (error instanceof UserError) return { kind: "failed", text: error.message, fix: error.remedy, code: error.code };
  return unknown(`${what} could not be checked: ${oneLine(error instanceof Error ? error.message : String(error), PROBLEM_CHARS_MAX)}`);
}
