/** The marks of the views, each with an ASCII character of the same width. */
const ASCII_MARKS: Readonly<Record<string, string>> = {
  "█": "#",
  "░": "-",
  "…": "~",
  "·": "|",
  "±": "+",
  "☐": "o",
  "⠋": "|",
  "⠙": "/",
  "⠹": "-",
  "⠸": "\\",
  "⠼": "|",
  "⠴": "/",
  "⠦": "-",
  "⠧": "\\",
  "⠇": "|",
  "⠏": "/",
};

/** Replaces the marks of the views, for a terminal that may show no other characters. The text of others stays as it is. */
export function useAsciiMarks(text: string): string {
  return text.replace(/[█░…·±☐⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/g, (mark) => ASCII_MARKS[mark] ?? mark);
}
