/**
 * Characters that a terminal, a log or a prompt must not receive from an agent: escape sequences (OSC, DCS, SOS, PM and APC with
 * their text, CSI, two-character ones), C0 and C1 controls except tab and line feed, soft hyphens, zero-width and bidi characters,
 * tag characters and variation selectors, which can hide text, and lone surrogates. No repetition can match its own start, so the
 * time is linear.
 */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- Control characters are what this expression is for.
  /(?:\u001B[\]PX^_]|[\u0090\u0098\u009D\u009E\u009F])[^\u0007\u001B\u009C\n]*(?:\u0007|\u001B\\|\u009C)?|(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[ -/]*[0-~]?|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uD800-\uDFFF]|[\u{E0000}-\u{E01EF}]/gu;

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/** Removes hidden characters, trims, and caps at `charsMax` UTF-16 units with an ellipsis. Line breaks become "\n". */
export function cleanText(text: string, charsMax: number): string {
  return capText(text.replace(LINE_ENDS, "\n").replace(HIDDEN, "").trim(), charsMax);
}

/** A cleaned text on one line, with one space for each run of white space. */
export function oneLine(text: string, charsMax: number): string {
  return capText(cleanText(text, Number.POSITIVE_INFINITY).replace(/\s+/g, " ").trim(), charsMax);
}

/** Adds a full stop to a text that ends without punctuation, so that a sentence can follow. */
export function closeSentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

/** The last `charsMax` UTF-16 units of a text; starts at a line if that loses less than half of them. */
export function tailOf(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  if (charsMax <= 0) return "";
  const from = text.length - charsMax;
  if (text.charAt(from - 1) === "\n") return text.slice(from);
  const lineStart = text.indexOf("\n", from) + 1;
  if (lineStart > 0 && text.length - lineStart >= charsMax / 2) return text.slice(lineStart);
  return text.slice(isLowSurrogate(text, from) ? from + 1 : from);
}

/** The first `charsMax` UTF-16 units of a text, without half of a surrogate pair at the end. */
export function headOf(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  if (charsMax <= 0) return "";
  return text.slice(0, isLowSurrogate(text, charsMax) ? charsMax - 1 : charsMax);
}

const COMMIT_CHARS = 7;

/** A commit's id as every view shows it, in GitHub's length. A command that takes an id needs a longer one. */
export function shortCommit(sha: string): string {
  return sha.slice(0, COMMIT_CHARS);
}

/** A text as one word for a POSIX shell, quoted only if necessary. */
export function quoteWord(text: string): string {
  return /^[\w./:~@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function capText(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  if (charsMax < 1) return "";
  return `${headOf(text, charsMax - 1).trimEnd()}…`;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
