import type { TurnLimits } from "../../../config/settings.ts";
import { renderSeconds } from "../../../core/text/duration.ts";
import type { Failure, FailureCause } from "../../../core/chain/outcome.ts";
import { cleanText, oneLine, tailOf } from "../../../core/text/text.ts";
import type { TurnReading } from "./events.ts";
import { describeStop, stopCause } from "../../process/describe-stop.ts";
import type { ProcessResult } from "../../process/run.ts";

/** How long Codex waited for the network before it was stopped. */
export type NetworkWait = { readonly times: number; readonly waitedMs: number };

/** Returns why a turn failed; null if it did not. Not for cancelled turns. */
export function readCodexFailure(
  result: ProcessResult,
  reading: TurnReading,
  limits: TurnLimits,
  networkWait: NetworkWait | null,
): Failure | null {
  const stderr = withoutNoise(result.stderr);
  const stop = describeStop(result, "Codex", limits.deadlineMs, "command_timeout_sec", limits.idleMs);
  const diagnosis = networkWait === null ? diagnose(result, reading, stop, stderr) : diagnoseNetwork(networkWait);
  if (diagnosis === null) return null;
  // Without the events: they contain the output of the agent's commands, which may quote rate limits of other programs.
  const output = [stderr, ...reading.errors].filter((part) => part !== "").join("\n");
  const [cause, message] = diagnosis;
  return { cause, message: oneLine(message, 1_000), exitCode: result.exitCode, output: cleanText(tailOf(output, 8_000), 8_000) };
}

type Diagnosis = readonly [cause: FailureCause, message: string];

function diagnoseNetwork({ times, waitedMs }: NetworkWait): Diagnosis {
  return ["network", `Codex could not reach its provider: it waited for the network ${times} times, ${renderSeconds(waitedMs)} in total.`];
}

function diagnose(result: ProcessResult, reading: TurnReading, stop: string, stderr: string): Diagnosis | null {
  if (result.end !== "exit") return [stopCause(result.end), stop];
  if (reading.failedMessage !== null) return [classify(reading.failedMessage) ?? "provider", reading.failedMessage];
  if (result.exitCode !== 0) {
    const lastLine = stderr.split("\n").findLast((line) => line.trim() !== "") ?? "";
    return [classify(stderr) ?? "exit", `${stop} ${lastLine}`.trim()];
  }
  if (reading.sandboxBroken) return ["sandbox", `Codex cannot build its sandbox here, so it refused every command of the agent.`];
  if (reading.threadUsage === null && reading.finalMessage === null) {
    return ["exit", `Codex exited with code 0 without completing a turn. Is this program Codex?`];
  }
  return null;
}

/** Messages of Codex 0.169; the first match wins. Anything else is a provider error, which may be temporary. */
const CAUSES: readonly { readonly cause: FailureCause; readonly pattern: RegExp }[] = [
  { cause: "unknown-session", pattern: /no rollout found/i },
  { cause: "context-window", pattern: /context window|context_length_exceeded/i },
  { cause: "quota", pattern: /quota exceeded|insufficient_quota|exceeded your current quota/i },
  {
    cause: "auth",
    pattern:
      /\b40[13] (?:unauthorized|forbidden)|missing environment variable|incorrect api key|invalid_api_key|not logged in|(?:log|sign) in again/i,
  },
];

function classify(text: string): FailureCause | null {
  return CAUSES.find(({ pattern }) => pattern.test(text))?.cause ?? null;
}

/** Removes the lines that Codex prints to stderr when nothing is wrong. */
export function withoutNoise(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !/^(?:WARNING: proceeding, even though|Reading (?:additional input|prompt) from stdin)/.test(line))
    .join("\n")
    .trim();
}
