import type { Input } from "./inputs/kinds.ts";

/** The width of the help and of comments in the example file. */
const COLUMNS = 100;

/** The default and the bounds of an input, as sentences that follow its description. */
export function describeLimits(input: Input, form: "text" | "markdown"): string {
  const code = (text: string) => (form === "markdown" ? `\`${text}\`` : text);
  const isEmpty = input.default === "" || (typeof input.default === "object" && input.default.length === 0);
  const shown = isEmpty ? "" : ` Default: ${code(String(input.default))}.`;
  return form === "text" ? shown + describeBounds(input) : describeBounds(input);
}

/** The bounds of a number, as a sentence that follows a description. */
export function describeBounds(input: Input): string {
  switch (input.kind) {
    case "count":
    case "seconds":
    case "minutes":
    case "hours":
    case "usd":
      return input.min > 0 ? ` From ${input.min} to ${input.max}.` : ` At most ${input.max}.`;
    default:
      return "";
  }
}

/** Breaks a text at spaces into lines that begin with the prefix; a word that is longer than a line stays whole. */
export function wrapText(text: string, prefix: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && prefix.length + line.length + 1 + word.length > COLUMNS) {
      lines.push(prefix + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, prefix + line];
}
