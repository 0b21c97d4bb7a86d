import type { Verdict } from "../core/chain/decision.ts";
import type { LoopPorts } from "./ports.ts";

/** During a wait, the loop looks for stop files this often. */
const STOP_POLL_MS = 1_000;

/** Waits until a time or a stop request. Returns the time, whatever the wall clock says by then; 0 if the wait ended early. */
export async function waitUntil(
  { cause, untilMs }: Extract<Verdict, { kind: "wait" }>,
  { clock, log, projectFiles }: Pick<LoopPorts, "clock" | "log" | "projectFiles">,
  signal: AbortSignal,
): Promise<number> {
  const atMs = clock.nowMs();
  const endMs = clock.elapsedMs() + (untilMs - atMs);
  log.emit({ kind: "waiting", atMs, untilMs, cause });
  while (clock.elapsedMs() < endMs) {
    if (signal.aborted || (await projectFiles.stopRequest()) !== null) return 0;
    await clock.sleep(Math.min(STOP_POLL_MS, endMs - clock.elapsedMs()), signal);
  }
  return untilMs;
}
