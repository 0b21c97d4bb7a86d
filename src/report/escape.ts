import { cleanText, oneLine } from "../core/text/text.ts";

/**
 * Makes a line of foreign text safe to print to a job log or a terminal. Escape sequences, control, bidi and invisible
 * characters go; line ends and carriage returns become spaces, so nothing is overprinted and one line stays one. The
 * runner's two command forms are broken: `::` at the start of a line, and `##[` anywhere in one. The indent stays.
 */
export function neutraliseLine(text: string): string {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
  const line = cleanText(text, Number.POSITIVE_INFINITY).replaceAll("\n", " ");
  return indent + line.replace(/:(?=:)/g, ": ").replaceAll("##[", "## [");
}

/**
 * Makes foreign text safe inside one cell of a GitHub table. All that Markdown or HTML could read becomes a character
 * reference, which never has a structural meaning; line ends become `<br>`. Mentions, references to issues and addresses
 * are looked for in the finished page, where references are already characters: a zero-width space breaks those.
 */
export function escapeMarkdownCell(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY)
    .replace(/@(?=[\p{L}\p{N}])|#(?=\d)|[gG][hH]-(?=\d)|:(?=\/\/)|[wW]{3}(?=\.)/gu, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/[&<>"'\\|`*_~[\]!$]/g, (character) => `&#${String(character.charCodeAt(0))};`)
    .replaceAll("\n", "<br>");
}

/**
 * Foreign text as one line of a page, cut before it is escaped so that no character reference is cut. It may hold anything
 * but must not begin its line, where a "- " or a "/command" would have a meaning: put a word of ours before it.
 */
export function escapeMarkdownLine(text: string, charsMax: number): string {
  return escapeMarkdownCell(oneLine(text, charsMax));
}

/** A link, where the address is one that can stand in it; else only the label, which must be safe already. */
export function renderLink(label: string, url: string | null): string {
  return url !== null && url.length <= URL_CHARS_MAX && SAFE_URL.test(url) ? `[${label}](${url})` : label;
}

const URL_CHARS_MAX = 2_000;

/** Nothing that could end the link, begin a tag or a cell, or mention anybody. */
const SAFE_URL = /^https?:\/\/[\w.~:/?#&=%+,;-]+$/;

const ZERO_WIDTH_SPACE = "\u200b";
