/** A well-known kind of token that its format alone identifies. */
export type TokenPattern = {
  /** With its article, as part of a sentence. */
  readonly name: string;
  /** Every match contains one of these. They are searched first, which is fast. */
  readonly hints: readonly string[];
  /** Global. Each part is bounded and no two adjacent parts match the same character, so matching takes linear time. */
  readonly pattern: RegExp;
};

/**
 * Formats that their providers document (GitHub, OpenAI, AWS, Slack, npm, GitLab, Google; RFC 7519 and RFC 7468). A pattern that also
 * matches ordinary code would revert honest work, so each needs a distinctive prefix.
 */
export const TOKEN_PATTERNS: readonly TokenPattern[] = [
  {
    name: "a GitHub token",
    hints: ["ghp_", "gho_", "ghs_", "ghu_", "ghr_"],
    pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}/g,
  },
  { name: "a GitHub token", hints: ["github_pat_"], pattern: /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{40,255}/g },
  { name: "an sk- API key", hints: ["sk-"], pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9_-]{32,255}/g },
  { name: "an AWS access key", hints: ["AKIA", "ASIA"], pattern: /(?<![A-Za-z0-9+/=])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9+/=])/g },
  { name: "a Slack token", hints: ["xox"], pattern: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{20,255}/g },
  { name: "an npm token", hints: ["npm_"], pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { name: "a GitLab token", hints: ["glpat-"], pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,255}/g },
  { name: "a Google API key", hints: ["AIza"], pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  {
    name: "a JSON Web Token",
    hints: ["eyJ"],
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,4000}\.eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{20,2000}/g,
  },
  // The header alone appears in code that reads key files, so a line of the key must follow.
  {
    name: "a private key",
    hints: ["PRIVATE KEY-----"],
    pattern: /(?<=-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----[\s"'\\nr+,]{1,40})[A-Za-z0-9+/=]{40,100}/g,
  },
];

export type FoundToken = { readonly name: string; readonly token: string; readonly from: number };

/** A token of fewer different characters is a placeholder. */
const DIFFERENT_CHARS_MIN = 10;

const HINT = new RegExp(TOKEN_PATTERNS.flatMap(({ hints }) => hints).join("|"));

export function findTokens(text: string): readonly FoundToken[] {
  if (!HINT.test(text)) return [];
  return TOKEN_PATTERNS.filter(({ hints }) => hints.some((hint) => text.includes(hint))).flatMap(({ name, pattern }) =>
    Array.from(text.matchAll(pattern), (match) => ({ name, token: match[0], from: match.index })).filter(({ token }) => isReal(token)),
  );
}

function isReal(token: string): boolean {
  if (token.endsWith("EXAMPLE")) return false;
  if (token.startsWith("sk-") && !(/[a-z]/.test(token) && /[A-Z]/.test(token) && /\d/.test(token))) return false;
  return new Set(token).size >= DIFFERENT_CHARS_MIN;
}

export function maskTokens(text: string): string {
  let masked = "";
  let end = 0;
  for (const { from, token } of findTokens(text).toSorted((one, other) => one.from - other.from)) {
    if (from > end) masked += text.slice(end, from);
    if (from + token.length > end) masked += "***";
    end = Math.max(end, from + token.length);
  }
  return masked + text.slice(end);
}
