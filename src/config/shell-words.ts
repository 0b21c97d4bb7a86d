/** The words of a text; or the problem, as a part of a sentence. */
export type WordsReading = { readonly ok: true; readonly words: readonly string[] } | { readonly ok: false; readonly problem: string };

const TOKEN = /(?<blank>[ \t\r\n]+)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[^])*)"|\\(?<escaped>[^])|(?<plain>[^ \t\r\n'"\\]+)/y;
/** In double quotes a backslash escapes only these (POSIX, Shell Command Language, 2.2.3). */
const ESCAPE_IN_DOUBLE_QUOTES = /\\([$`"\\\n])/g;
const PROBLEMS: Readonly<Record<string, string>> = {
  "'": "a single quote (') is not closed",
  '"': 'a double quote (") is not closed',
  "\\": "it ends with a backslash",
};

/** Splits a text into words like a POSIX shell, with quotes and backslashes. Nothing is expanded: `$HOME`, `*` and `~` are kept. */
export function splitWords(text: string): WordsReading {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) return { ok: false, problem: PROBLEMS[text.charAt(at)] ?? "it is not valid" };
    const { blank, double, escaped, plain, single } = groups;
    if (blank !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else if (escaped !== "\n") {
      word = (word ?? "") + (single ?? double?.replaceAll(ESCAPE_IN_DOUBLE_QUOTES, unescape) ?? escaped ?? plain ?? "");
    }
  }
  if (word !== null) words.push(word);
  return { ok: true, words };
}

/** A backslash before the end of a line joins the lines. */
function unescape(_sequence: string, character: string): string {
  return character === "\n" ? "" : character;
}
