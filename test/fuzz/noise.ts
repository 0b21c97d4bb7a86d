import { type Random, some } from "./random.ts";

/** Names of properties that every JavaScript object has. */
export const PROTOTYPE_NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then"];

/** Numbers as a document may write them: at and beyond the limits of their types, and invalid ones. */
export const NUMBERS = [
  "0",
  "-0",
  "-1",
  "1e999",
  "-1e999",
  "1e-999",
  "9007199254740993",
  "18446744073709551616",
  "8640000000000001",
  "0.1",
  "1.5",
  "NaN",
  "Infinity",
  "0x10",
  "1_000",
  "01",
  "1e",
  "9".repeat(400),
];

/** Characters and texts with a meaning to terminals, Markdown, HTML, JSON, TOML or the runner's log. */
const PIECES = [
  ..."{}[]()<>\"'`|\\,:;=#$&!?*_~-+.@/ \t\n\r\0".split(""),
  ..."\u0007\b\u001b\u007f\u0085\u009b\u009d\u00ad\u200b\u200d\u202e\u2028\u2029\u2066\ufeff\ufffd".split(""),
  "\ud800",
  "\udfff",
  "\udc00\ud800",
  "\u{e0041}",
  "😀",
  "é",
  "e\u0301",
  "İ",
  "ß",
  "完成",
  "\u001b[31m",
  "\u001b]8;;https://evil.example\u0007",
  "\u001b[",
  "\r\n",
  "\n\n",
  "\\u0000",
  "\\ud800",
  "\\",
  '\\"',
  "```",
  "```json\n",
  "\n```\n",
  "~~~",
  "`````",
  "> ",
  "- ",
  "1. ",
  "<!--",
  "-->",
  "<!-- codex-self-iter track=main -->",
  "<script>",
  "<promise>",
  "</promise>",
  "&lt;",
  "&#60;",
  "|---|",
  "@octo",
  "#12",
  "::set-output name=a::b",
  "##[error]",
  "[l](javascript:alert(1))",
  "![i](https://evil.example/i.png)",
  "https://evil.example/?q=1",
  "null",
  "true",
  "false",
  ...NUMBERS,
  ...PROTOTYPE_NAMES,
];

/** Texts that slow a backtracking expression down if they repeat without an end. */
const REPEATED = [
  " ",
  "\t",
  "\n",
  "\r",
  "a",
  "a ",
  "0",
  "*",
  "**",
  "_",
  "`",
  "` ",
  "~",
  "<",
  "<>",
  "<a",
  "{",
  "[",
  '{"a":',
  "[[",
  '"',
  '\\"',
  "\\",
  "'",
  "-",
  "- ",
  ". ",
  "a.",
  "not ",
  "n't ",
  "{}",
  "[]",
  ",",
  ":",
  "::",
  "@a",
  "#1",
  "\u001b[",
  "\u001b]",
  "\u0090",
  "\u2028",
  "\ud800",
  "\u0301",
  "😀",
  "İ",
  "<promise>",
  "```json\n",
  "```\n",
  "> ",
  "bwrap: ",
  "SUMMARY: x\n",
  "[a.",
  "a.b.",
];

const LONG = 20_000;

/** A repetition: mostly short, sometimes long enough that quadratic time shows. */
export function repetition(random: Random): string {
  const piece = random.pick(REPEATED);
  const length = random.below(1_000);
  const units = length === 0 ? LONG : length < 20 ? 2_000 : 60;
  return piece.repeat(1 + random.below(Math.ceil(units / piece.length)));
}

/** A long repetition between two letters, so that trimming does not shorten it. */
export function longRepetition(random: Random): string {
  const piece = random.pick(REPEATED);
  return `a${piece.repeat(Math.ceil(LONG / piece.length))}b`;
}

export function piece(random: Random): string {
  const kind = random.below(20);
  if (kind === 0) return repetition(random);
  if (kind === 1) return String.fromCharCode(random.below(0x10000));
  if (kind === 2) return String.fromCodePoint(random.below(0x110000));
  if (kind < 6) return String.fromCharCode(32 + random.below(95));
  return random.pick(PIECES);
}

/** Up to `most` pieces, some of them from the given words. */
export function noise(random: Random, words: readonly string[], most = 12): string {
  return some(random, most, () => (words.length > 0 && random.chance(40) ? random.pick(words) : piece(random))).join("");
}
