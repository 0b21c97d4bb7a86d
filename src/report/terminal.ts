import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Below this many columns, wrapped text is harder to read than what the terminal makes of it. */
const WRAP_COLUMNS_MIN = 8;

/** Splits a line at words into rows of at most `columns`; a longer word is split. */
export function wrapWords(line: string, columns: number): readonly string[] {
  return columns < WRAP_COLUMNS_MIN ? [line] : wrapAnsi(line, columns, { hard: true }).split("\n");
}

/** Cuts a line to at most `columns`, with an ellipsis if something was cut. */
export function fitWidth(text: string, columns: number): string {
  if (columns < 1) return "";
  if (stringWidth(text) <= columns) return text;
  if (columns === 1) return "…";
  const [head = ""] = wrapAnsi(text, columns - 1, { hard: true, wordWrap: false, trim: false }).split("\n");
  // A character of two columns does not fit into one.
  return stringWidth(head) < columns ? `${head.trimEnd()}…` : "…";
}

/** Cuts a line to `columns` or fills it up with spaces. */
export function padWidth(text: string, columns: number, align: "left" | "right" = "left"): string {
  const fitted = fitWidth(text, columns);
  const filler = " ".repeat(Math.max(0, columns - stringWidth(fitted)));
  return align === "left" ? fitted + filler : filler + fitted;
}

/** Joins as many parts as fit into `columns`, at least the first one. */
export function fitParts(parts: readonly string[], separator: string, columns: number): string {
  let shown = parts;
  while (shown.length > 1 && stringWidth(shown.join(separator)) > columns) shown = shown.slice(0, -1);
  return shown.join(separator);
}
