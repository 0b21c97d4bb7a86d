/** With the flag `s`, because a line may hold line endings of other kinds: a `.` that stops at them would backtrack in quadratic time. */
const FENCE = /^[ \t]*((?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)/s;

/** Returns the lines outside fenced code blocks. Fences may be indented or begin a list item; an unclosed one runs to the end. */
export function linesOutsideFences(text: string): readonly string[] {
  let fence: string | null = null;
  return text.split(/\r?\n/).filter((line) => {
    const [, listMarker, run = "", rest = ""] = FENCE.exec(line) ?? [];
    if (fence === null) {
      // A run of backticks with another backtick in its info string is inline code.
      if (run === "" || (run.startsWith("`") && rest.includes("`"))) return true;
      fence = run;
    } else if (listMarker === undefined && run.startsWith(fence) && rest.trim() === "") {
      fence = null;
    }
    return false;
  });
}

/** A code fence that the text cannot close: longer than any run of backticks in it. */
export function fenceFor(text: string): string {
  return "`".repeat(Math.max(2, longestTicks(text)) + 1);
}

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
