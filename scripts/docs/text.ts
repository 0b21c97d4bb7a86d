const COLUMNS = 100;

/** Wraps a text at spaces into lines that start with the prefix. A word longer than a line is not split. */
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

/** A Markdown table, as oxfmt leaves it. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** Replaces the text between `<!-- name:start -->` and `<!-- name:end -->`. Returns null if a marker is missing. */
export function replaceBetweenMarkers(text: string, name: string, generated: string): string | null {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return null;
  return `${text.slice(0, from + start.length)}\n\n${generated}\n\n${text.slice(to)}`;
}
