import { buildPageData, countChars, cutTexts, type PageInput } from "./build-page-data.ts";
import type { PageAssets } from "./page-assets.ts";
import type { PageData } from "./page-data.ts";

/** The largest page, in bytes. A browser reads it at once, and an artifact of it downloads in a moment. */
export const PAGE_BYTES_MAX = 5_000_000;
/** Tried in this order until the page is small enough. */
const TEXT_CHARS = [4_000, 1_500, 600, 240, 120, 60, 24];

/** Renders one self-contained HTML page. Its policy lets nothing be fetched, and no script run but its own. */
export function renderPage(input: PageInput, assets: PageAssets): string {
  const data = buildPageData(input);
  for (const charsMax of TEXT_CHARS) {
    // Far too long texts are not worth a try.
    if (countChars(data, charsMax) > PAGE_BYTES_MAX) continue;
    const page = renderHtml(cutTexts(data, charsMax), assets);
    if (utf8Bytes(page) <= PAGE_BYTES_MAX) return page;
  }
  return renderHtml(cutTexts(data, 0), assets);
}

function utf8Bytes(text: string): number {
  return text.length > PAGE_BYTES_MAX ? text.length : new TextEncoder().encode(text).length;
}

function renderHtml(data: PageData, { script, scriptHash, style }: PageAssets): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${data.project}: ${data.title}`)}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p class="noscript">${escapeHtml(summarize(data))} The rest of this page needs JavaScript.</p></noscript>
<script type="application/json" id="data">${renderScriptJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function summarize({ entries, iterations, plan, title }: PageData): string {
  const progress = plan === null ? "" : ` ${plan.done} of ${plan.total} plan items are done.`;
  return `${title}.${progress} Iterations: ${iterations}, records: ${entries.length}.`;
}

/** JSON in which nothing can end the script element or begin a comment. It parses to the same value. */
function renderScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
