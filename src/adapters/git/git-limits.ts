import { renderSeconds } from "../../core/text/duration.ts";

export type GitLimitOptions = {
  /** Of one git process. */
  readonly limitMs?: number;
  /** Aborted when the run is cancelled. */
  readonly signal?: AbortSignal;
  /** After a cancel, all git processes together have this long to save unfinished work. */
  readonly afterCancelMs?: number;
};

/** Decides when git processes are ended. One per run, shared by all repositories of the run. */
export type GitLimits = {
  /** Calls `stop` once with the reason, unless the returned function is called before. */
  watch(stop: (reason: string) => void, limitMs?: number): () => void;
};

/** A large repository on a slow disk takes minutes; a pipe in place of a file would take forever. */
const LIMIT_MS = 10 * 60_000;
/** GitHub's runner kills the step 10 s after a cancel, and the agent may need 3 s of them to end. */
const AFTER_CANCEL_MS = 5_000;

export const CANCELLED = "the run was cancelled";

export function createGitLimits({ afterCancelMs = AFTER_CANCEL_MS, limitMs = LIMIT_MS, signal }: GitLimitOptions = {}): GitLimits {
  let cancelDeadlineMs: number | null = null;
  return {
    watch(stop, ownLimitMs = limitMs) {
      const timers = [setTimeout(() => stop(describeLimit(ownLimitMs)), ownLimitMs)];
      const onCancel = (): void => {
        cancelDeadlineMs ??= performance.now() + afterCancelMs;
        timers.push(setTimeout(() => stop(CANCELLED), Math.max(0, cancelDeadlineMs - performance.now())));
      };
      if (signal?.aborted === true) onCancel();
      else signal?.addEventListener("abort", onCancel, { once: true });
      return () => {
        for (const timer of timers) clearTimeout(timer);
        signal?.removeEventListener("abort", onCancel);
      };
    },
  };
}

function describeLimit(limitMs: number): string {
  return `not done within ${renderSeconds(limitMs)}`;
}
