import { readFileSync, writeFileSync } from "node:fs";

import { replaceBetweenMarkers } from "../../../scripts/docs/text.ts";
import { ROWS, type Row } from "./calls.ts";
import { FAULTS, type FaultKind } from "./faults.ts";
import { type Outcome, OUTCOMES } from "./outcomes.ts";

const PAGE = new URL("../../../docs/faults.md", import.meta.url);

/** Outcomes by `cellKey`. */
export type Table = ReadonlyMap<string, Outcome>;

export function cellKey(row: Pick<Row, "id">, kind: Pick<FaultKind, "id">): string {
  return `${row.id} ${kind.id}`;
}

export function readPage(): string {
  return readFileSync(PAGE, "utf8");
}

/** Returns the page with this table. Throws if a marker is missing. */
export function renderPage(page: string, table: Table): string {
  const replaced = replaceBetweenMarkers(page, "outcomes", renderLegend());
  const complete = replaced === null ? null : replaceBetweenMarkers(replaced, "faults", renderTable(table));
  if (complete === null) throw new Error("docs/faults.md lacks a marker: outcomes:start, outcomes:end, faults:start, faults:end.");
  return complete;
}

export function writePage(text: string): void {
  writeFileSync(PAGE, text);
}

/** Reads the outcomes in the page's table. Empty cells are missing from the result. */
export function readTable(page: string): Table {
  const words = new Map<string, Outcome>(Object.entries(OUTCOMES).map(([outcome, { word }]) => [word, outcome as Outcome]));
  const table = new Map<string, Outcome>();
  for (const row of ROWS) {
    const line = page.split("\n").find((text) => text.startsWith(`| ${renderHead(row)} |`));
    const cells = (line ?? "").split("|").slice(2, -1);
    for (const [index, kind] of FAULTS.entries()) {
      const outcome = words.get((cells[index] ?? "").trim());
      if (outcome !== undefined) table.set(cellKey(row, kind), outcome);
    }
  }
  return table;
}

function renderLegend(): string {
  return Object.values(OUTCOMES)
    .map(({ about, word }) => `* **${word}**: ${about}`)
    .join("\n");
}

function renderTable(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(["call", ...FAULTS.map(({ title }) => title)]),
    line(["---", ...FAULTS.map(() => "---")]),
    ...ROWS.map((row) =>
      line([
        renderHead(row),
        ...FAULTS.map((kind) => {
          const outcome = table.get(cellKey(row, kind));
          return outcome === undefined ? "" : OUTCOMES[outcome].word;
        }),
      ]),
    ),
  ].join("\n");
}

function renderHead({ name, title }: Row): string {
  return `${title} \`${name}\``;
}
