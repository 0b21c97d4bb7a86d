/** The words of a text, or a sentence part that says why it has none. */
export type WordsReading = { readonly ok: true; readonly words: readonly string[] } | { readonly ok: false; readonly problem: string };

const BLANK = new Set([" ", "\t", "\n", "\r"]);
/** Within double quotes a backslash escapes these alone (POSIX, Shell Command Language, 2.2.3). */
const ESCAPED_IN_DOUBLE_QUOTES = new Set(["$", "`", '"', "\\"]);

/**
 * Splits a text into words as a POSIX shell does: single quotes, double quotes and the backslash quote, white space
 * separates, a backslash before a line's end joins lines. Nothing is expanded: `$HOME`, `*` and `~` stay as they are.
 */
export function splitWords(text: string): WordsReading {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "'") {
      const end = text.indexOf("'", at + 1);
      if (end < 0) return { ok: false, problem: "a single quote (') is opened and never closed" };
      word = (word ?? "") + text.slice(at + 1, end);
      at = end + 1;
    } else if (char === '"') {
      const quoted = readDoubleQuoted(text, at + 1);
      if (quoted === null) return { ok: false, problem: 'a double quote (") is opened and never closed' };
      word = (word ?? "") + quoted.text;
      at = quoted.end + 1;
    } else if (char === "\\") {
      if (at + 1 === text.length) return { ok: false, problem: "it ends with a backslash that quotes nothing" };
      const next = text.charAt(at + 1);
      if (next !== "\n") word = (word ?? "") + next;
      at += 2;
    } else if (BLANK.has(char)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
    } else {
      word = (word ?? "") + char;
      at += 1;
    }
  }
  if (word !== null) words.push(word);
  return { ok: true, words };
}

/** Reads from behind the opening quote to the closing one, whose place is `end`. */
function readDoubleQuoted(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let inner = "";
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return { text: inner, end: at };
    const next = text.charAt(at + 1);
    if (char === "\\" && next === "\n") at += 1;
    else if (char === "\\" && ESCAPED_IN_DOUBLE_QUOTES.has(next)) {
      inner += next;
      at += 1;
    } else inner += char;
  }
  return null;
}
