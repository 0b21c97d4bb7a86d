/** How a line is to be seen: the renderers give each tone a colour, or none. */
export type Tone = "plain" | "title" | "good" | "bad" | "warning" | "dim";

const SGR: Record<Tone, string> = { plain: "", title: "1", good: "32", bad: "31", warning: "33", dim: "2" };

/** Colours a text that holds no escape sequences of its own. */
export function paint(text: string, tone: Tone, color: boolean): string {
  return color && SGR[tone] !== "" && text !== "" ? `\u001B[${SGR[tone]}m${text}\u001B[0m` : text;
}

/** Takes out what `paint` put in. */
export function stripPaint(text: string): string {
  // oxlint-disable-next-line no-control-regex -- A control character begins every colour.
  return text.replace(/\u001B\[\d*m/g, "");
}

/** A duration in little room, in its two largest units, cut down to whole seconds: "12s", "1m 20s", "2h 05m", "3d 04h". */
export function renderShortDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1_000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes === 0) return `${seconds}s`;
  if (hours === 0) return `${minutes}m ${twoDigits(seconds % 60)}s`;
  if (hours < 24) return `${hours}h ${twoDigits(minutes % 60)}m`;
  return `${Math.floor(hours / 24)}d ${twoDigits(hours % 24)}h`;
}

/** A count of tokens in little room: "950", "12.3k", "1.2M". */
export function renderTokens(tokens: number): string {
  if (tokens < 1_000) return String(tokens);
  // 999,950 and more would round to "1000.0k".
  return tokens < 999_950 ? `${(tokens / 1_000).toFixed(1)}k` : `${(tokens / 1_000_000).toFixed(1)}M`;
}

/** "1 iteration", "2 iterations". */
export function renderCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const MARK = /^\p{Mark}$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;

/**
 * Columns that a text takes on a terminal, approximately: East Asian wide characters and emoji take two, combining marks
 * none. An emoji made of several joined ones is counted by its parts, so the guess is never too small.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Cuts a line at `columns`, with an ellipsis where something was cut. */
export function fitWidth(text: string, columns: number): string {
  // No character is wider than two columns, so most texts need no measuring.
  if (text.length * 2 <= columns || displayWidth(text) <= columns) return text;
  if (columns < 1) return "";
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Fills a line up to `columns` with spaces, after cutting it there. */
export function padWidth(text: string, columns: number, align: "left" | "right" = "left"): string {
  const fitted = fitWidth(text, columns);
  const filler = " ".repeat(Math.max(0, columns - displayWidth(fitted)));
  return align === "left" ? fitted + filler : filler + fitted;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code < 0x20 ? 0 : 1;
  if (MARK.test(character) || code === 0x200d) return 0;
  return isWide(code) || EMOJI.test(character) ? 2 : 1;
}

/** The blocks of the wide class of Unicode's East Asian Width, without their few narrow members. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x17000 && code <= 0x18cff) ||
    (code >= 0x1b000 && code <= 0x1b2ff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
