import { isUntrusted } from "../../errors/certificates.ts";
import { type GitHubFailure, isUncertain } from "./api-error.ts";

const DELAYS_MS = [1_000, 4_000];
const DELAY_MS_MIN = 1_000;
/** A longer wait ends the call instead: the run is billed for it. */
const RETRY_AFTER_MS_MAX = 20_000;

/** Returns null to give up. A call that creates something is not repeatable: its effect may have taken place. */
export function retryDelayMs(failure: GitHubFailure, tries: number, isRepeatable: boolean): number | null {
  const delayMs = DELAYS_MS[tries - 1];
  if (delayMs === undefined || !(failure.isRateLimit || (isRepeatable && isUncertain(failure) && !isUntrusted(failure.message))))
    return null;
  if (failure.retryAfterMs !== null) return failure.retryAfterMs > RETRY_AFTER_MS_MAX ? null : Math.max(failure.retryAfterMs, DELAY_MS_MIN);
  // A secondary limit without a Retry-After header asks for at least a minute (GitHub's documents, "Rate limits for the REST API").
  return failure.status === 403 ? null : delayMs;
}
