import type { NetworkWait } from "./failure.ts";

export type NetworkLimits = {
  /** How many waits in a row Codex may report. */
  readonly timesMax: number;
  /** How long it may wait after the first. */
  readonly waitMs: number;
};

/** Aborts a turn whose Codex cannot reach its provider: Codex 0.169 retries a refused connection forever. */
export type NetworkWatchdog = {
  readonly signal: AbortSignal;
  noteWait(): void;
  /** The provider answered. */
  noteProgress(): void;
  /** Null if the turn was not aborted. */
  wait(): NetworkWait | null;
  stop(): void;
};

/** Codex 0.169 reports a wait about 5, 13, 26, 49 and 92 s after its start, and then every minute. */
const DEFAULT_LIMITS: NetworkLimits = { timesMax: 3, waitMs: 120_000 };

export function createNetworkWatchdog({ timesMax, waitMs }: NetworkLimits = DEFAULT_LIMITS): NetworkWatchdog {
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
    noteWait() {
      times += 1;
      if (times === 1) {
        firstWaitMs = performance.now();
        timer = setTimeout(abort, waitMs);
      }
      if (times > timesMax) abort();
    },
    noteProgress() {
      times = 0;
      clearTimeout(timer);
    },
    wait: () => wait,
    stop: () => clearTimeout(timer),
  };
}
