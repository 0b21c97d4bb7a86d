import type { IterationRecord } from "../core/chain/record.ts";
import { cleanLine } from "./event-text.ts";
import { displayWidth, padWidth, paint, renderShortDuration, renderTokens, type Tone } from "./terminal.ts";

export type HistoryOptions = {
  /** Columns of the terminal; no row is wider. */
  readonly width: number;
  readonly color: boolean;
};

type Column = {
  readonly title: string;
  readonly align: "left" | "right";
  /** The columns that it leaves to others first have the highest number. */
  readonly rank: number;
  readonly cell: (record: IterationRecord) => string;
};

const GAP = 2;
/** Less room than this for the words, and a column of numbers goes. */
const WORDS_COLUMNS_MIN = 30;

const COLUMNS: readonly Column[] = [
  { title: "#", align: "right", rank: 0, cell: ({ iteration }) => String(iteration) },
  { title: "when (UTC)", align: "left", rank: 4, cell: ({ ts }) => cleanLine(ts).slice(0, 16).replace("T", " ") },
  { title: "took", align: "right", rank: 3, cell: ({ duration_ms: ms }) => (ms === undefined ? "" : renderShortDuration(ms)) },
  { title: "tokens", align: "right", rank: 2, cell: tokensCell },
  { title: "commit", align: "left", rank: 5, cell: ({ commit }) => cleanLine(commit ?? "").slice(0, 9) },
  { title: "result", align: "left", rank: 1, cell: resultCell },
];

/** The answer of `codex-self-iter history`: a table of records, oldest first, that fits the width. */
export function renderHistory(records: readonly IterationRecord[], { width, color }: HistoryOptions): string {
  if (records.length === 0) return "No iteration yet.\n";
  const rows = records.map((record) => ({ record, words: wordsCell(record) }));
  const measured = COLUMNS.map((column) => {
    const cells = records.map((record) => column.cell(record));
    return {
      ...column,
      cells,
      columns: Math.max(displayWidth(column.title), ...cells.map(displayWidth)),
      empty: cells.every((cell) => cell === ""),
    };
  });
  const shown = fitColumns(measured, width);
  const left = Math.max(1, width - usedColumns(shown));
  const line = (cells: readonly string[], words: string): string =>
    [...shown.map((column, index) => padWidth(cells[index] ?? "", column.columns, column.align)), padWidth(words, left).trimEnd()]
      .join(" ".repeat(GAP))
      .trimEnd();
  const head = line(
    shown.map(({ title }) => title),
    "what was done",
  );
  const body = rows.map(({ record, words }, index) =>
    paint(
      line(
        shown.map(({ cells }) => cells[index] ?? ""),
        words,
      ),
      toneOf(record),
      color,
    ),
  );
  return `${[paint(head, "dim", color), ...body].join("\n")}\n`;
}

type Measured = Column & { readonly columns: number; readonly empty: boolean; readonly cells: readonly string[] };

/** Leaves empty columns out, then the least needed ones, until the words have room. The number always stays. */
function fitColumns(all: readonly Measured[], width: number): readonly Measured[] {
  let shown = all.filter(({ empty }) => !empty);
  while (shown.length > 1 && width - usedColumns(shown) < WORDS_COLUMNS_MIN) {
    const last = Math.max(...shown.map(({ rank }) => rank));
    shown = shown.filter(({ rank }) => rank !== last);
  }
  return shown;
}

function usedColumns(shown: readonly Measured[]): number {
  return shown.reduce((sum, { columns }) => sum + columns + GAP, 0);
}

function tokensCell({ input_tokens: input, output_tokens: output }: IterationRecord): string {
  return input === undefined && output === undefined ? "" : renderTokens((input ?? 0) + (output ?? 0));
}

function resultCell(record: IterationRecord): string {
  if (record.completed) return "completed";
  if (record.stop && record.verdict !== undefined) return cleanLine(record.verdict);
  if (record.phase !== "goal_iteration") return cleanLine(record.phase.replaceAll("_", " "));
  if (record.claim === "refused") return "claim refused";
  return record.has_new_changes ? "changed" : "no change";
}

function wordsCell(record: IterationRecord): string {
  const said = record.error || record.summary || record.reason;
  return cleanLine(said || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
}

function toneOf(record: IterationRecord): Tone {
  if (record.state === "error" || record.error !== undefined) return "bad";
  return record.completed ? "good" : "plain";
}
