import { cleanText, oneLine } from "../core/text/text.ts";

/**
 * Makes foreign text one line that is safe in a job log or a terminal: hidden characters and escape sequences go, line ends become
 * spaces. It also breaks the runner's two command forms, `::` at the start of a line and `##[` anywhere (actions/runner, ActionCommand.cs).
 */
export function neutraliseLine(text: string): string {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
  const line = cleanText(text, Number.POSITIVE_INFINITY).replaceAll("\n", " ");
  return indent + line.replace(/:(?=:)/g, ": ").replaceAll("##[", "## [");
}

/**
 * Makes foreign text safe in a cell of a GitHub table: Markdown and HTML syntax becomes character references, line ends become `<br>`.
 * GitHub finds mentions, issue numbers and URLs after it has resolved the references, so a zero-width space breaks those.
 */
export function escapeMarkdownCell(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY)
    .replace(/@(?=[\p{L}\p{N}])|#(?=\d)|[gG][hH]-(?=\d)|:(?=\/\/)|[wW]{3}(?=\.)/gu, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/[&<>"'\\|`*_~[\]!$]/g, (character) => `&#${String(character.charCodeAt(0))};`)
    .replaceAll("\n", "<br>");
}

/** Makes foreign text one safe line of a page. The caller puts a fixed text before it: a leading "- " or "/command" has a meaning. */
export function escapeMarkdownLine(text: string, charsMax: number): string {
  return escapeMarkdownCell(oneLine(text, charsMax));
}

/** Renders a link, or only the label if the URL is not safe in Markdown. The label must be safe already. */
export function renderLink(label: string, url: string | null): string {
  return url !== null && url.length <= URL_CHARS_MAX && SAFE_URL.test(url) ? `[${label}](${url})` : label;
}

const URL_CHARS_MAX = 2_000;

/** No character that ends the link, starts a tag or a cell, or mentions a user. */
const SAFE_URL = /^https?:\/\/[\w.~:/?#&=%+,;-]+$/;

const ZERO_WIDTH_SPACE = "\u200b";
