/**
 * Draws the reports of a rehearsed chain with GitHub's stylesheet: docs/images/comment*.png and summary.png. Run: npm run docs:picture.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { renderDiagramScripts } from "./diagrams.ts";
import { drawPictures, type Picture } from "./draw-pictures.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

type CommentPicture = Omit<Picture, "page"> & {
  /** A report of the rehearsal. */
  readonly report: string;
  /** Above it, as GitHub writes it. */
  readonly head?: string;
  /** Whether the closed sections are shown open. */
  readonly isOpen?: boolean;
};

const PICTURES: readonly CommentPicture[] = [
  { name: "comment-running.png", report: "running.md", width: 900, height: 480 },
  { name: "comment.png", report: "done.md", width: 900, height: 790, isOpen: true },
  { name: "comment-phone.png", report: "running.md", width: 360, height: 700 },
  { name: "summary.png", report: "summary.md", width: 900, height: 1_360, head: "<b>iterate</b> summary" },
];

/** Stable between two drawings: ports and commit ids of a rehearsal differ, and the picture should show a real host. */
function toPublicAddresses(markdown: string): string {
  return markdown.replace(/http:\/\/github\.localhost:\d+/g, "https://github.com");
}

/** GitHub's alerts, which are no part of GFM. */
function drawAlerts(html: string): string {
  return html.replace(/<blockquote>\s*<p>\[!(\w+)\]\s*/g, (_, kind: string) => {
    const name = kind.toLowerCase();
    const title = kind.charAt(0) + name.slice(1);
    return `<blockquote class="markdown-alert markdown-alert-${name}"><p class="markdown-alert-title">${title}</p><p>`;
  });
}

const COMMENT_HEAD = "<b>github-actions</b> <i>bot</i> commented";

function renderPage(markdown: string, { head = COMMENT_HEAD, isOpen = false }: CommentPicture): string {
  const body = micromark(toPublicAddresses(markdown), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const style = readFileSync(fileURLToPath(import.meta.resolve("github-markdown-css/github-markdown-light.css")), "utf8");
  const html = drawAlerts(isOpen ? body.replaceAll("<details>", "<details open>") : body);
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style}
body { margin: 0; padding: 16px; background: #fff; }
.comment { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
.author { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; font: 14px -apple-system, "Noto Sans", Helvetica, Arial, sans-serif; color: #59636e; }
.author b { color: #1f2328; } .author i { font-style: normal; border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; font-size: 12px; }
.markdown-body { padding: 16px; font-size: 14px; }
.markdown-body li:has(> input) { list-style: none; } .markdown-body li > input { margin: 0 .2em .25em -1.4em; vertical-align: middle; }
.markdown-alert-title { font-weight: 600; } .diagram { text-align: center; } .diagram svg { max-width: 100%; height: auto; }
@media (max-width: 400px) { body { padding: 8px; } }</style>
<div class="comment"><div class="author">${head}</div><article class="markdown-body">${html}</article></div>${renderDiagramScripts()}`;
}

/** Returns the path of the page. */
function writePage(folder: string, picture: CommentPicture): string {
  const page = join(folder, `${picture.name}.html`);
  writeFileSync(page, renderPage(readFileSync(join(folder, picture.report), "utf8"), picture));
  return page;
}

const folder = mkdtempSync(join(tmpdir(), "comment-picture-"));
try {
  execFileSync("npm", ["run", "--silent", "rehearse", "--", "--reports-dir", folder], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await drawPictures(PICTURES.map((picture) => ({ ...picture, page: writePage(folder, picture), hasDiagrams: true })));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
