/**
 * Draws docs/images/comment.png: the comment of a rehearsed chain, with GitHub's stylesheet, in headless Chromium.
 * Run: npm run docs:picture. Chromium is taken from PATH or from the variable CHROMIUM.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PICTURE = join(ROOT, "docs/images/comment.png");
const SIZE = { width: 900, height: 560 };

/** Stable between two drawings: ports and commit ids of a rehearsal differ, and the picture should show a real host. */
function toPublicAddresses(markdown: string): string {
  return markdown.replace(/http:\/\/github\.localhost:\d+/g, "https://github.com");
}

/** GitHub draws Mermaid; a stylesheet cannot. */
function withoutDiagrams(markdown: string): string {
  return markdown.replace(/^```mermaid\n[\s\S]*?^```\n?/gm, "");
}

function renderPage(markdown: string): string {
  const body = micromark(withoutDiagrams(toPublicAddresses(markdown)), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const style = readFileSync(fileURLToPath(import.meta.resolve("github-markdown-css/github-markdown-light.css")), "utf8");
  return `<!doctype html><meta charset="utf-8"><style>${style}
body { margin: 0; padding: 16px; background: #fff; }
.comment { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
.author { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; font: 14px -apple-system, "Noto Sans", Helvetica, Arial, sans-serif; color: #59636e; }
.author b { color: #1f2328; } .author i { font-style: normal; border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; font-size: 12px; }
.markdown-body { padding: 16px; font-size: 14px; }</style>
<div class="comment"><div class="author"><b>github-actions</b> <i>bot</i> commented</div><article class="markdown-body">${body}</article></div>`;
}

function draw(page: string): void {
  const chromium = process.env["CHROMIUM"] ?? "chromium";
  const { height, width } = SIZE;
  const flags = ["--headless", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=2", `--window-size=${width},${height}`];
  execFileSync(chromium, [...flags, `--screenshot=${PICTURE}`, page], { stdio: "ignore" });
}

const folder = mkdtempSync(join(tmpdir(), "comment-picture-"));
try {
  const file = join(folder, "comment.md");
  execFileSync("npm", ["run", "--silent", "rehearse", "--", "--comment-file", file], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const page = join(folder, "comment.html");
  writeFileSync(page, renderPage(readFileSync(file, "utf8")));
  mkdirSync(join(ROOT, "docs/images"), { recursive: true });
  draw(page);
  console.log("wrote docs/images/comment.png");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
