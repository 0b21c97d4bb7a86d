/**
 * Draws docs/images/terminal.png: the live view of `npm run demo` on a terminal of 80 columns and 24 rows. Run:
 * npm run docs:terminal, after npm run build. Needs python3 for the terminal.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOnTerminal } from "../../test/helpers/terminal.ts";
import { drawPictures } from "./draw-pictures.ts";

const COLUMNS = 80;
const ROWS = 24;
const SIZE = { width: 840, height: 560 };

type Cell = { readonly text: string; readonly style: string };

const STYLES: Readonly<Record<string, string>> = { 1: "bold", 2: "dim", 31: "red", 32: "green", 33: "yellow" };

/** A terminal that knows the sequences of the live view. */
class Screen {
  readonly #rows: Cell[][] = [[]];
  #row = 0;
  #column = 0;
  #style = "";

  write(text: string): void {
    for (const [token] of text.matchAll(/\u001B\[\??[\d;]*[A-Za-z]|[^]/gu)) {
      const [, code = "", end] = /^\u001B\[\??([\d;]*)([A-Za-z])$/.exec(token) ?? [];
      if (end === "m") this.#style = STYLES[code] ?? "";
      else if (end === "A") this.#row = Math.max(0, this.#row - Number(code));
      else if (end === "J") this.#rows.splice(this.#row, this.#rows.length, []);
      else if (token === "\n") this.#newLine();
      else if (token === "\r") this.#column = 0;
      else if (end === undefined) this.#put(token);
    }
  }

  /** The rows that the terminal shows. */
  shown(): readonly (readonly Cell[])[] {
    return this.#rows.slice(-ROWS);
  }

  text(): string {
    return this.shown()
      .map((row) => row.map(({ text }) => text).join(""))
      .join("\n");
  }

  #newLine(): void {
    this.#row += 1;
    this.#column = 0;
    this.#rows[this.#row] ??= [];
  }

  #put(text: string): void {
    if (this.#column >= COLUMNS) this.#newLine();
    const row = (this.#rows[this.#row] ??= []);
    row[this.#column] = { text, style: this.#style };
    this.#column += 1;
  }
}

/** Runs the demo, and returns the screen in the middle of its last iteration. */
async function recordDemo(outside: string): Promise<readonly (readonly Cell[])[]> {
  const terminal = startOnTerminal({ folder: outside, outside }, ["demo"], { columns: COLUMNS, rows: ROWS });
  const { code } = await terminal.done;
  if (code !== 0) throw new Error(`The demo ended with exit code ${code}: ${terminal.output()}`);
  const screen = new Screen();
  let chosen: readonly (readonly Cell[])[] | null = null;
  for (const part of terminal.output().split(/(?=\u001B\[\d+A\u001B\[0J|\r\u001B\[0J)/)) {
    screen.write(part);
    if (/2\/3 items[^]*Last {2}\$/.test(screen.text())) chosen = structuredClone(screen.shown());
  }
  if (chosen === null) throw new Error(`The demo showed no plan: ${screen.text()}`);
  return chosen;
}

function renderPage(rows: readonly (readonly Cell[])[], folder: string): string {
  const escape = (text: string): string =>
    text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(folder, "/tmp");
  const lines = rows.map((row) => {
    let html = "";
    for (let start = 0; start < row.length;) {
      const style = row[start]?.style ?? "";
      let end = start;
      while (end < row.length && (row[end]?.style ?? "") === style) end += 1;
      const text = row
        .slice(start, end)
        .map((cell) => cell?.text ?? " ")
        .join("");
      html += style === "" ? escape(text) : `<span class="${style}">${escape(text)}</span>`;
      start = end;
    }
    return html;
  });
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px; background: #fff; }
.window { width: 800px; border-radius: 10px; overflow: hidden; background: #0d1117; box-shadow: 0 6px 16px #0005; }
.bar { padding: 9px 14px; background: #21262d; color: #9198a1; font: 13px "DejaVu Sans", sans-serif; text-align: center; position: relative; }
.bar i { position: absolute; left: 14px; top: 11px; width: 12px; height: 12px; border-radius: 50%; background: #ff5f57; box-shadow: 20px 0 #febc2e, 40px 0 #28c840; }
pre { margin: 0; padding: 14px 18px; height: ${ROWS * 19}px; color: #e6edf3; font: 15.8px/19px "DejaVu Sans Mono", monospace; letter-spacing: -0.02px; }
.bold { font-weight: 700; } .dim { color: #8b949e; } .red { color: #ff7b72; } .green { color: #3fb950; } .yellow { color: #d29922; }</style>
<div class="window"><div class="bar"><i></i>codex-self-iter demo</div><pre>${lines.join("\n")}</pre></div>`;
}

const folder = mkdtempSync(join(tmpdir(), "terminal-picture-"));
try {
  const page = join(folder, "terminal.html");
  writeFileSync(page, renderPage(await recordDemo(folder), folder));
  await drawPictures([{ name: "terminal.png", page, ...SIZE }]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
