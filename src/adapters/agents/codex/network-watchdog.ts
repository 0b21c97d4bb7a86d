import type { NetworkWait } from "./failure.ts";

/** How many waits in a row Codex may report, and how long it may wait after the first. */
export type NetworkLimits = { readonly timesMax: number; readonly waitMs: number };

/** Codex 0.169 reports a wait about 5, 13, 26, 49 and 92 s after its start, and then every minute. */
const DEFAULT_LIMITS: NetworkLimits = { timesMax: 3, waitMs: 120_000 };

/** Aborts a turn whose Codex cannot reach its provider: Codex 0.169 retries a refused connection forever. */
export function createNetworkWatchdog({ timesMax, waitMs }: NetworkLimits = DEFAULT_LIMITS) {
  const controller = new AbortController();
  let times = 0;
  let firstWaitMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let wait: NetworkWait | null = null;

  const abort = (): void => {
    wait ??= { times, waitedMs: performance.now() - firstWaitMs };
    controller.abort();
  };
  return {
    signal: controller.signal,
    noteWait(): void {
      times += 1;
      if (times === 1) {
        firstWaitMs = performance.now();
        timer = setTimeout(abort, waitMs);
      }
      if (times > timesMax) abort();
    },
    noteProgress(): void {
      times = 0;
      clearTimeout(timer);
    },
    /** Null if the turn was not aborted. */
    wait: (): NetworkWait | null => wait,
    stop: (): void => clearTimeout(timer),
  };
}
