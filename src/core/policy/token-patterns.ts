/** A well-known kind of token, by its look alone. */
export type TokenPattern = {
  /** In words, as a part of a sentence. */
  readonly name: string;
  /** One of these is in each of them: what is looked for first, as it costs little. At least 3 characters. */
  readonly hints: readonly string[];
  /** Global. Each part is bounded, and no two that follow each other take the same character, so that it ends in linear time. */
  readonly pattern: RegExp;
};

/**
 * Formats as their makers document them (GitHub, OpenAI, AWS, Slack, npm, GitLab, Google; RFC 7519 and RFC 7468). Only what such a
 * format marks by itself is here: a rule that fires at ordinary code would cost honest work.
 */
export const TOKEN_PATTERNS: readonly TokenPattern[] = [
  {
    name: "a token of GitHub",
    hints: ["ghp_", "gho_", "ghs_", "ghu_", "ghr_"],
    pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}/g,
  },
  { name: "a token of GitHub", hints: ["github_pat_"], pattern: /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{40,255}/g },
  { name: "an API key of the sk- kind", hints: ["sk-"], pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9_-]{32,255}/g },
  { name: "an access key of AWS", hints: ["AKIA", "ASIA"], pattern: /(?<![A-Za-z0-9+/=])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9+/=])/g },
  { name: "a token of Slack", hints: ["xox"], pattern: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{20,255}/g },
  { name: "a token of npm", hints: ["npm_"], pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { name: "a token of GitLab", hints: ["glpat-"], pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,255}/g },
  { name: "an API key of Google", hints: ["AIza"], pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  {
    name: "a JSON Web Token",
    hints: ["eyJ"],
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,4000}\.eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{20,2000}/g,
  },
  // The header alone stands in code that reads such files; with a line of the key after it, it is one.
  {
    name: "a private key",
    hints: ["PRIVATE KEY-----"],
    pattern: /(?<=-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----[\s"'\\nr+,]{1,40})[A-Za-z0-9+/=]{40,100}/g,
  },
];

export type FoundToken = { readonly name: string; readonly token: string; readonly from: number };

/** A run of one character, or of a few, stands for a token in an example. */
const DIFFERENT_MIN = 10;

/** All that looks like a token. */
export function findTokens(text: string): readonly FoundToken[] {
  return TOKEN_PATTERNS.filter(({ hints }) => hints.some((hint) => text.includes(hint))).flatMap(({ name, pattern }) =>
    Array.from(text.matchAll(pattern), (match) => ({ name, token: match[0], from: match.index })).filter(({ token }) => isReal(token)),
  );
}

function isReal(token: string): boolean {
  if (token.endsWith("EXAMPLE")) return false;
  if (token.startsWith("sk-") && !(/[a-z]/.test(token) && /[A-Z]/.test(token) && /\d/.test(token))) return false;
  return new Set(token).size >= DIFFERENT_MIN;
}

/** The text without them. */
export function maskTokens(text: string): string {
  let kept = "";
  let end = 0;
  for (const { from, token } of findTokens(text).toSorted((one, other) => one.from - other.from)) {
    if (from > end) kept += text.slice(end, from);
    if (from + token.length > end) kept += "***";
    end = Math.max(end, from + token.length);
  }
  return kept + text.slice(end);
}
