import stringWidth from "string-width";
import type { IterationRecord } from "../core/chain/record.ts";
import { renderChange } from "./change-figures.ts";
import { cleanLine } from "./event-text.ts";
import { iterationEnd } from "./run-view.ts";
import { paint, type Tone } from "./paint.ts";
import { shortCommit } from "../core/text/text.ts";
import { renderCost } from "../core/chain/usage.ts";
import { renderShortDuration, renderTokensOf } from "./quantities.ts";
import { fitWidth, padWidth } from "./terminal.ts";

type Column = {
  readonly title: string;
  readonly align: "left" | "right";
  /** On a narrow terminal the column with the highest rank is left out first. */
  readonly rank: number;
  readonly cell: (record: IterationRecord) => string;
};

const GAP = 2;
/** The summary needs at least this many columns. */
const SUMMARY_COLUMNS_MIN = 30;

const COLUMNS: readonly Column[] = [
  { title: "#", align: "right", rank: 0, cell: ({ iteration }) => String(iteration) },
  { title: "when (UTC)", align: "left", rank: 4, cell: ({ ts }) => cleanLine(ts).slice(0, 16).replace("T", " ") },
  { title: "took", align: "right", rank: 3, cell: ({ duration_ms: ms }) => (ms === undefined ? "" : renderShortDuration(ms)) },
  { title: "tokens", align: "right", rank: 2, cell: renderTokensOf },
  { title: "cost", align: "right", rank: 2, cell: costCell },
  { title: "commit", align: "left", rank: 5, cell: ({ commit }) => shortCommit(cleanLine(commit ?? "")) },
  { title: "change", align: "left", rank: 3, cell: renderChange },
  { title: "result", align: "left", rank: 1, cell: resultOf },
];

/** Renders records as a table, oldest first. No row is wider than `width` columns. */
export function renderHistory(records: readonly IterationRecord[], width: number, color: boolean): string {
  if (records.length === 0) return "No iteration yet.\n";
  const measured = COLUMNS.map((column) => {
    const cells = records.map((record) => column.cell(record));
    return {
      ...column,
      cells,
      columns: Math.max(stringWidth(column.title), ...cells.map((cell) => stringWidth(cell))),
      empty: cells.every((cell) => cell === ""),
    };
  });
  const shown = fitColumns(measured, width);
  const left = Math.max(1, width - usedColumns(shown));
  const line = (cells: readonly string[], summary: string): string =>
    [...shown.map(({ align, columns }, index) => padWidth(cells[index] ?? "", columns, align)), fitWidth(summary, left)]
      .join(" ".repeat(GAP))
      .trimEnd();
  const titles = shown.map(({ title }) => title);
  const head = line(titles, "what was done");
  const body = records.map((record, row) => {
    const cells = shown.map((column) => column.cells[row] ?? "");
    return paint(line(cells, summaryCell(record)), toneOf(record), color);
  });
  return `${[paint(head, "dim", color), ...body].join("\n")}\n`;
}

type Measured = Column & { readonly columns: number; readonly empty: boolean; readonly cells: readonly string[] };

/** Leaves out empty columns, then those of the highest rank, until the summary fits. The first column always stays. */
function fitColumns(all: readonly Measured[], width: number): readonly Measured[] {
  let shown = all.filter(({ empty }) => !empty);
  while (shown.length > 1 && width - usedColumns(shown) < SUMMARY_COLUMNS_MIN) {
    const last = Math.max(...shown.map(({ rank }) => rank));
    shown = shown.filter(({ rank }) => rank !== last);
  }
  return shown;
}

function usedColumns(shown: readonly Measured[]): number {
  return shown.reduce((sum, { columns }) => sum + columns + GAP, 0);
}

function costCell({ cost_usd: costUsd }: IterationRecord): string {
  return costUsd === undefined ? "" : renderCost(costUsd);
}

/** Verdicts after which the chain goes on, so that what the iteration did says more. */
const CONTINUES: ReadonlySet<string | undefined> = new Set([undefined, "continue", "wait", "run-full", "waiting"]);

/** One or two words for what became of an iteration. */
export function resultOf(record: IterationRecord): string {
  if (record.completed) return iterationEnd(record) === "unverified" ? "unverified" : "completed";
  if (!CONTINUES.has(record.verdict)) return cleanLine(record.verdict ?? "");
  if (record.phase !== "goal_iteration") return cleanLine(record.phase.replaceAll("_", " "));
  if (record.claim === "refused") return "claim refused";
  return record.has_new_changes ? "changed" : "no change";
}

function summaryCell(record: IterationRecord): string {
  return cleanLine(record.error || record.summary || record.reason || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
}

function toneOf(record: IterationRecord): Tone {
  if (record.state === "error" || record.error !== undefined) return "bad";
  return record.completed ? "good" : "plain";
}
