import type { SecretKind } from "../../core/policy/commit-policy.ts";
import type { FoundToken } from "../../core/policy/token-patterns.ts";

export type SecretScannerOptions = {
  /** Finds the run's secrets in every form. */
  readonly hasSecret: (bytes: Uint8Array) => boolean;
  /** Finds tokens of well-known kinds; null disables it. */
  readonly findTokens: ((text: string) => readonly FoundToken[]) | null;
};

/** What a content or a name contains; `own`: one of the run's secrets. */
export type Found = { readonly own: boolean; readonly tokens: readonly FoundToken[] };

/** Reported for a path with one of the run's secrets, without naming which one. */
export const OWN_SECRET: SecretKind = { own: true, name: "a secret of this run" };

/** A content with more tokens is reverted for the first of them. */
const TOKENS_MAX = 100;

export function createSecretScanner({ findTokens, hasSecret }: SecretScannerOptions): (bytes: Buffer) => Found {
  return (bytes) => ({
    own: hasSecret(bytes),
    tokens: findTokens === null ? [] : findTokens(bytes.toString("latin1")).slice(0, TOKENS_MAX),
  });
}
