import { renderSeconds } from "../../../core/text/duration.ts";
import type { Failure, FailureCause } from "../../../core/chain/outcome.ts";
import { cleanText, oneLine, tailOf } from "../../../core/text/text.ts";
import type { TurnReading } from "./events.ts";
import { SPACE_REMEDY } from "../../process/disk-space.ts";
import type { ProcessResult } from "../../process/run.ts";

/** How the network was waited for, where the wait was given up. */
export type NetworkWait = { readonly times: number; readonly waitedMs: number };

/** Says why a turn of Codex failed; `null` where it did not. A cancelled turn is no failure, and is not asked about here. */
export function readCodexFailure(result: ProcessResult, reading: TurnReading, network: NetworkWait | null): Failure | null {
  const fail = (cause: FailureCause, message: string): Failure => ({
    cause,
    message: oneLine(message, MESSAGE_CHARS_MAX),
    exitCode: result.exitCode,
    output: readOutput(result, reading),
  });
  if (network !== null)
    return fail(
      "network",
      `Codex could not reach its provider: it waited for the network ${network.times} times, ${renderSeconds(network.waitedMs)} in all.`,
    );
  if (result.end === "spawn-failed")
    return fail("spawn", `Codex could not be started: ${result.spawnError?.message ?? "the reason is not known"}.`);
  if (result.end === "deadline")
    return fail(
      "deadline",
      `Codex did not finish within its time (command_timeout_sec) and was ended after ${renderSeconds(result.durationMs)}.`,
    );
  if (result.end === "idle")
    return fail("idle", `Codex said nothing for too long (idle_timeout_sec) and was ended after ${renderSeconds(result.durationMs)}.`);
  if (result.end === "disk-full")
    return fail("disk-full", `Codex was ended, as the disk that it works on was nearly full. ${SPACE_REMEDY}`);
  const stderr = withoutNoise(result.stderr);
  if (reading.failedMessage !== null) return fail(classify(reading.failedMessage) ?? "provider", reading.failedMessage);
  if (result.exitCode !== 0) {
    const lastWords = stderr.split("\n").findLast((line) => line.trim() !== "") ?? "it said nothing";
    const how = result.signal === null ? `exited with code ${result.exitCode}` : `was ended by ${result.signal}`;
    return fail(classify(stderr) ?? "exit", `Codex ${how}: ${lastWords}`);
  }
  if (reading.sandboxBroken) return fail("sandbox", `Every command of the agent was refused, as Codex cannot build its sandbox here.`);
  if (reading.threadUsage === null && reading.finalMessage === null)
    return fail("exit", `Codex exited with code 0, yet told of no turn. Is this program Codex?`);
  return null;
}

const MESSAGE_CHARS_MAX = 1_000;
const OUTPUT_CHARS_MAX = 8_000;

/** Texts as Codex 0.169 words them; first match wins. What is not here is the provider's, and may pass by itself. */
const CAUSES: readonly { readonly cause: FailureCause; readonly words: RegExp }[] = [
  { cause: "unknown-session", words: /no rollout found/i },
  { cause: "context-window", words: /context window|context_length_exceeded/i },
  { cause: "quota", words: /quota exceeded|insufficient_quota|exceeded your current quota/i },
  {
    cause: "auth",
    words:
      /\b40[13] (?:unauthorized|forbidden)|missing environment variable|incorrect api key|invalid_api_key|not logged in|(?:log|sign) in again/i,
  },
];

function classify(text: string): FailureCause | null {
  return CAUSES.find(({ words }) => words.test(text))?.cause ?? null;
}

/**
 * What is kept for people, and searched for a provider's limit: Codex's own errors and stderr. The events themselves stay
 * out, as they carry the output of the agent's commands, which may speak of limits that are nobody's.
 */
function readOutput(result: ProcessResult, reading: TurnReading): string {
  const text = [withoutNoise(result.stderr), ...reading.errors].filter((part) => part !== "").join("\n");
  return cleanText(tailOf(text, OUTPUT_CHARS_MAX), OUTPUT_CHARS_MAX);
}

/** Codex's stderr without the lines that it prints though nothing is wrong. */
export function withoutNoise(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !/^(?:WARNING: proceeding, even though|Reading (?:additional input|prompt) from stdin)/.test(line))
    .join("\n")
    .trim();
}
