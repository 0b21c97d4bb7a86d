import type { SecretKind } from "../../core/policy/commit-policy.ts";
import type { FoundToken } from "../../core/policy/token-patterns.ts";
import { createMultiPatternSearch } from "./multi-pattern-search.ts";

export type SecretScannerOptions = {
  /** What the run's own secrets can look like. */
  readonly forms: readonly string[];
  /** The same without separators, and what separators are: single bytes all. */
  readonly normalizedForms: readonly string[];
  readonly separators: string;
  /** How well-known kinds of tokens are found, in contents that have one of the hints; `null` leaves them alone. */
  readonly tokens: { readonly hints: readonly string[]; readonly find: (text: string) => readonly FoundToken[] } | null;
};

/** What one content, or one name, holds. */
export type Found = {
  readonly own: boolean;
  /** The tokens themselves: they may be no news. */
  readonly tokens: readonly FoundToken[];
};

export type SecretScanner = (bytes: Uint8Array) => Found;

/** What is said of a path with one of the run's own secrets: which one it is, is nobody's business. */
export const OWN_SECRET: SecretKind = { own: true, name: "a secret of this run" };

/** Of one content there are no more than so many looked at: who has that many has them where they belong, or is put back anyway. */
const TOKENS_MAX = 100;

/** Looks for secrets in bytes: the run's own as they are and with separators in between, and what looks like a token. */
export function createSecretScanner({ forms, separators, normalizedForms, tokens }: SecretScannerOptions): SecretScanner {
  const holdsForm = createMultiPatternSearch(forms);
  const holdsLoose = createMultiPatternSearch(normalizedForms);
  const holdsHint = createMultiPatternSearch(tokens?.hints ?? []);
  const isSeparator = Uint8Array.from({ length: 256 }, (_, byte) => (separators.includes(String.fromCharCode(byte)) ? 1 : 0));
  return (bytes) => ({
    own: holdsForm(bytes) || (normalizedForms.length > 0 && holdsLoose(withoutSeparators(bytes, isSeparator))),
    tokens: tokens !== null && holdsHint(bytes) ? tokens.find(Buffer.from(bytes).toString("latin1")).slice(0, TOKENS_MAX) : [],
  });
}

const BACKSLASH = 0x5c;
/** Of \n, \r, \t and \x: what is a joint with the backslash before it. */
const ESCAPED = new Set(Array.from("nrtx", (character) => character.charCodeAt(0)));

function withoutSeparators(bytes: Uint8Array, isSeparator: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isSeparator[byte] === 0) {
      kept[length] = byte;
      length += 1;
    } else if (byte === BACKSLASH && ESCAPED.has(bytes[at + 1] ?? 0)) at += 1;
  }
  return kept.subarray(0, length);
}
