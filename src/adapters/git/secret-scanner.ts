import type { SecretKind } from "../../core/policy/commit-policy.ts";
import type { FoundToken } from "../../core/policy/token-patterns.ts";

export type SecretScannerOptions = {
  /** The run's secrets in every encoding. */
  readonly forms: readonly string[];
  /** The same without separators. */
  readonly normalizedForms: readonly string[];
  /** Single-byte characters that may split a secret. */
  readonly separators: string;
  /** Finds tokens of well-known kinds in contents that have one of the hints; null disables it. */
  readonly tokens: { readonly hints: readonly string[]; readonly find: (text: string) => readonly FoundToken[] } | null;
};

/** What a content or a name contains; `own`: one of the run's secrets. */
export type Found = { readonly own: boolean; readonly tokens: readonly FoundToken[] };

/** Reported for a path with one of the run's secrets, without naming which one. */
export const OWN_SECRET: SecretKind = { own: true, name: "a secret of this run" };

/** A content with more tokens is reverted for the first of them. */
const TOKENS_MAX = 100;
const BACKSLASH = 0x5c;
/** The letters of \n, \r, \t and \x, which are separators together with the backslash. */
const ESCAPED = new Set(Array.from("nrtx", (character) => character.charCodeAt(0)));

/** Finds the run's secrets, also with separators inside, and tokens of well-known kinds. */
export function createSecretScanner({ forms, separators, normalizedForms, tokens }: SecretScannerOptions): (bytes: Buffer) => Found {
  const isSeparator = Uint8Array.from({ length: 256 }, (_, byte) => (separators.includes(String.fromCharCode(byte)) ? 1 : 0));
  const isOwn = createSearch(forms);
  const isNormalizedOwn = createSearch(normalizedForms);
  const hasHint = createSearch(tokens?.hints ?? []);
  return (bytes) => ({
    own: isOwn(bytes) || (normalizedForms.length > 0 && isNormalizedOwn(withoutSeparators(bytes, isSeparator))),
    tokens: tokens !== null && hasHint(bytes) ? tokens.find(bytes.toString("latin1")).slice(0, TOKENS_MAX) : [],
  });
}

/** Returns whether bytes contain any of the texts, in UTF-8. Ignores texts of one byte. */
function createSearch(texts: readonly string[]): (bytes: Buffer) => boolean {
  const needles = texts.map((text) => Buffer.from(text)).filter((needle) => needle.length > 1);
  return (bytes) => needles.some((needle) => bytes.includes(needle));
}

function withoutSeparators(bytes: Buffer, isSeparator: Uint8Array): Buffer {
  const kept = Buffer.allocUnsafe(bytes.length);
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
