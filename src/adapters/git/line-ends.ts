export function differInLineEndsOnly(one: string, other: string): boolean {
  return one !== other && one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");
}

/** Returns the text with each line's end as the same line has it in `base`; other lines get the end that is most frequent there. */
export function withLineEndsOf(base: string, text: string): string {
  const ends = new Map<string, string>();
  let windows = 0;
  const lines = splitLines(base);
  for (const { content, end } of lines) {
    ends.set(content, end);
    if (end === "\r\n") windows += 1;
  }
  const usual = windows * 2 > lines.length ? "\r\n" : "\n";
  const given = splitLines(text);
  const rest = text.slice(text.lastIndexOf("\n") + 1);
  return given.map(({ content }) => content + (ends.get(content) ?? usual)).join("") + rest;
}

/** The lines that have an end. */
function splitLines(text: string): readonly { readonly content: string; readonly end: string }[] {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line) => (line.endsWith("\r") ? { content: line.slice(0, -1), end: "\r\n" } : { content: line, end: "\n" }));
}
