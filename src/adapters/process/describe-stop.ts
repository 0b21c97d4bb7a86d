import { renderSeconds } from "../../core/text/duration.ts";
import type { FailureCause } from "../../core/chain/failure.ts";
import type { ProcessResult } from "./run.ts";

/** Says in a sentence how a program ended, and which setting to change if a limit stopped it. */
export function describeStop(result: ProcessResult, subject: string, deadlineMs: number, deadlineKey: string, idleMs = 0): string {
  const { end, exitCode, signal, spawnError } = result;
  switch (end) {
    case "exit":
      return signal === null ? `${subject} exited with code ${exitCode}.` : `${subject} was killed by ${signal}.`;
    case "deadline":
      return `${subject} was stopped after ${renderSeconds(deadlineMs)}. Raise ${deadlineKey} if it needs longer.`;
    case "idle":
      return `${subject} was stopped: it printed nothing for ${renderSeconds(idleMs)}. Raise idle_timeout_sec, or set it to 0 if it prints only when it is done.`;
    case "disk-full":
      return `${subject} was stopped because its disk was nearly full. Free space on it, or lower min_free_bytes (0 disables the limit).`;
    case "spawn-failed":
      return `${subject} could not be started: ${spawnError?.message ?? "unknown reason"}.`;
    case "cancelled":
      return `${subject} was cancelled.`;
  }
}

export function stopCause(end: ProcessResult["end"]): FailureCause {
  if (end === "spawn-failed") return "spawn";
  return end === "cancelled" ? "exit" : end;
}
