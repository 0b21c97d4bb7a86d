/** One line of a Markdown text, without its line end. */
export type MarkdownLine = { readonly text: string; readonly fenced: boolean };

/** `s`, as a line may hold line ends of other kinds: a `.` that stops at one would take quadratic time to fail. */
const FENCE = /^[ \t]*((?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)/s;

/**
 * The lines of a text, each with whether it belongs to a fenced code block (the fences themselves do). Fences may be
 * indented or begin a list item. A fence that nothing closes runs to the end of the text as `code`, or is no fence as `text`.
 */
export function readLines(text: string, unclosed: "code" | "text"): readonly MarkdownLine[] {
  const texts = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  const fenced: boolean[] = [];
  let fence: string | null = null;
  let openedAt = 0;
  for (const [index, line] of texts.entries()) {
    const match = FENCE.exec(line);
    const isListItem = match?.[1] !== undefined;
    const run = match?.[2] ?? "";
    const rest = match?.[3] ?? "";
    fenced.push(fence !== null || opensFence(run, rest));
    if (fence === null && opensFence(run, rest)) {
      fence = run;
      openedAt = index;
    } else if (fence !== null && !isListItem && run.startsWith(fence) && rest.trim() === "") {
      fence = null;
    }
  }
  if (fence !== null && unclosed === "text") fenced.fill(false, openedAt);
  return texts.map((line, index) => ({ text: line, fenced: fenced[index] ?? false }));
}

/** A code fence that the text cannot close: longer than any run of backticks in it. */
export function fenceFor(text: string): string {
  return "`".repeat(Math.max(2, longestTicks(text)) + 1);
}

/** The text as inline code, on one line. */
export function inlineCode(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const ticks = "`".repeat(longestTicks(flat) + 1);
  const pad = flat.startsWith("`") || flat.endsWith("`") ? " " : "";
  return `${ticks}${pad}${flat}${pad}${ticks}`;
}

function longestTicks(text: string): number {
  let longest = 0;
  for (const match of text.matchAll(/`+/g)) longest = Math.max(longest, match[0].length);
  return longest;
}

/** A run of backticks with another backtick in its info string is inline code, not a fence. */
function opensFence(run: string, rest: string): boolean {
  return run !== "" && !(run.startsWith("`") && rest.includes("`"));
}
