import { normaliseMessage } from "../reply/reset-time.ts";
import type { Host } from "./spec.ts";
import { type Effect, type FailureKind, FAILURES } from "./failure-table.ts";

export type FailureCause = keyof typeof FAILURES;

type CauseWith<Wanted extends Effect> = {
  [Cause in FailureCause]: (typeof FAILURES)[Cause]["effect"] extends Wanted ? Cause : never;
}[FailureCause];

/** The causes after which the chain waits for the provider. */
export type ProviderWait = CauseWith<"wait">;

export function failureKind(cause: FailureCause): FailureKind {
  return FAILURES[cause];
}

export function remedyForFailure(cause: FailureCause, host: Host): string {
  const { remedy, remedyOnGitHub = remedy } = failureKind(cause);
  return host === "github" ? remedyOnGitHub : remedy;
}

const CAUSES = Object.keys(FAILURES) as FailureCause[];

/** Returns what a message of the provider reports; null if it is none that is known. */
export function findFailureCause(message: string): FailureCause | null {
  const text = normaliseMessage(message);
  return CAUSES.find((cause) => failureKind(cause).pattern?.test(text) === true) ?? null;
}

export function isFailureCause(text: string): text is FailureCause {
  return CAUSES.some((cause) => cause === text);
}

export function isProviderWait(cause: string): cause is ProviderWait {
  return CAUSES.some((known) => known === cause && failureKind(known).effect === "wait");
}
