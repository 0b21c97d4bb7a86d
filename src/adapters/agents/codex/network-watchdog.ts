import type { NetworkWait } from "./failure.ts";

export type NetworkLimits = {
  /** How many times in a row Codex may say that it waits for the network. */
  readonly timesMax: number;
  /** How long it may wait since it first said so. */
  readonly waitMs: number;
};

/** Aborts a turn whose Codex cannot reach its provider: Codex 0.169 retries a refused connection for ever, whatever its retry settings. */
export type NetworkWatch = {
  readonly signal: AbortSignal;
  noteWait(): void;
  /** The provider answered: the count begins anew. */
  noteProgress(): void;
  /** How it was waited; `null` where the turn was not given up. */
  wait(): NetworkWait | null;
  stop(): void;
};

/** Codex tells of a wait about 5, 13, 26, 49 and 92 s after its start, and then each minute. */
const NETWORK_LIMITS: NetworkLimits = { timesMax: 3, waitMs: 120_000 };

export function createNetworkWatch({ timesMax, waitMs }: NetworkLimits = NETWORK_LIMITS): NetworkWatch {
  const controller = new AbortController();
  let times = 0;
  let sinceMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let waited: NetworkWait | null = null;

  const giveUp = (): void => {
    waited ??= { times, waitedMs: performance.now() - sinceMs };
    controller.abort();
  };
  return {
    signal: controller.signal,
    noteWait() {
      times += 1;
      if (times === 1) {
        sinceMs = performance.now();
        timer = setTimeout(giveUp, waitMs);
      }
      if (times > timesMax) giveUp();
    },
    noteProgress() {
      times = 0;
      clearTimeout(timer);
    },
    wait: () => waited,
    stop: () => clearTimeout(timer),
  };
}
