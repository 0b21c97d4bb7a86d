import type { LimitsOfTurn } from "../turn-limits.ts";
import { renderSeconds } from "../../../core/text/duration.ts";
import type { FailureCause } from "../../../core/chain/failure.ts";
import type { Failure } from "../../../core/chain/outcome.ts";
import type { ProviderChannel } from "../../../core/reply/provider-channel.ts";
import { cleanText, oneLine, tailOf } from "../../../core/text/text.ts";
import type { TurnReading } from "./events.ts";
import { describeStop, stopCause } from "../../process/describe-stop.ts";
import type { ProcessResult } from "../../process/run.ts";

/** Codex 0.169, for a session whose file is gone. */
const UNKNOWN_SESSION = /no rollout found/i;

/** How long Codex waited for the network before it was stopped. */
export type NetworkWait = { readonly times: number; readonly waitedMs: number };

/** Returns why a turn failed; null if it did not. Not for cancelled turns. */
export function readCodexFailure(
  result: ProcessResult,
  reading: TurnReading,
  limits: LimitsOfTurn,
  stopped: { readonly networkWait: NetworkWait | null; readonly overrun: string | null },
): Failure | null {
  const stderr = withoutNoise(result.stderr);
  const stop = describeStop(result, "Codex", limits.deadlineMs, limits.deadlineKey, limits.idleMs);
  const diagnosis = diagnoseStop(stopped) ?? diagnose(result, reading, stop, stderr);
  if (diagnosis === null) return null;
  // Without the events: they contain the output of the agent's commands, which may quote rate limits of other programs.
  const output = [stderr, ...reading.errors].filter((part) => part !== "").join("\n");
  const [cause, message] = diagnosis;
  return { cause, message: oneLine(message, 1_000), exitCode: result.exitCode, output: cleanText(tailOf(output, 8_000), 8_000) };
}

/** Where Codex passes on what its provider says. Standard output is its events, which quote the agent's commands. */
export function codexChannel({ stderr }: ProcessResult, { errors, failedMessage }: TurnReading): ProviderChannel {
  return { events: failedMessage ?? errors.join("\n"), stderr: withoutNoise(stderr), stdout: "" };
}

type Diagnosis = readonly [cause: FailureCause, message: string];

/** What made us end the turn. */
function diagnoseStop({ networkWait, overrun }: Parameters<typeof readCodexFailure>[3]): Diagnosis | null {
  if (overrun !== null) return ["over-budget", overrun];
  return networkWait === null ? null : diagnoseNetwork(networkWait);
}

function diagnoseNetwork({ times, waitedMs }: NetworkWait): Diagnosis {
  return [
    "network-outage",
    `Codex could not reach its provider: it waited for the network ${times} times, ${renderSeconds(waitedMs)} in total.`,
  ];
}

function diagnose(result: ProcessResult, reading: TurnReading, stop: string, stderr: string): Diagnosis | null {
  // The provider may accept a request and never respond (openai/codex#31376).
  if (result.end === "idle" && !reading.hasItems) return ["provider-silent", stop];
  if (result.end !== "exit") return [stopCause(result.end), stop];
  const { failedMessage } = reading;
  if (UNKNOWN_SESSION.test(`${failedMessage ?? ""}\n${stderr}`)) return ["unknown-session", failedMessage ?? stderr];
  if (failedMessage !== null) return ["provider-error", failedMessage];
  if (result.exitCode !== 0) {
    const lastLine = stderr.split("\n").findLast((line) => line.trim() !== "") ?? "";
    return ["exit", `${stop} ${lastLine}`.trim()];
  }
  if (reading.sandboxBroken) return ["sandbox", `Codex cannot build its sandbox here, so it refused every command of the agent.`];
  if (reading.threadUsage === null && reading.finalMessage === null) {
    return ["exit", `Codex exited with code 0 without completing a turn. Is this program Codex?`];
  }
  return null;
}

/** Removes the lines that Codex prints to stderr when nothing is wrong. */
export function withoutNoise(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !/^(?:WARNING: proceeding, even though|Reading (?:additional input|prompt) from stdin)/.test(line))
    .join("\n")
    .trim();
}
