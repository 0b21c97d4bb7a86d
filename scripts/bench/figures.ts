/** One measured number and its limit. */
export type Figure = {
  readonly name: string;
  /** For people: "41 ms / 35 ms". */
  readonly detail: string;
  readonly measured: number;
  /** The highest acceptable value. */
  readonly aim: number;
  readonly unit: "ratio" | "bytes" | "count";
};

/** Throws where there are no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error("There are no values: a measurement has failed.");
  return (upper + lower) / 2;
}

/** The median of `ours` as a multiple of the median of `theirs`, both in milliseconds. `more` is added to the detail. */
export function ratioOfTimes(name: string, ours: readonly number[], theirs: readonly number[], aim: number, more = ""): Figure {
  const [a, b] = [median(ours), median(theirs)];
  const detail = `${a.toFixed(1)} ms / ${b.toFixed(1)} ms, ${ours.length} samples${more === "" ? "" : `; ${more}`}`;
  return { name, detail, measured: a / b, aim, unit: "ratio" };
}

export function meetsAim(figure: Figure): boolean {
  return figure.measured <= figure.aim;
}

function show(value: number, unit: Figure["unit"]): string {
  switch (unit) {
    case "ratio":
      return value.toFixed(2);
    case "bytes":
      return `${(value / 1_000).toFixed(0)} kB`;
    case "count":
      return String(value);
  }
}

/** The figures as a table for a terminal. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    show(figure.measured, figure.unit),
    `<= ${show(figure.aim, figure.unit)}`,
    meetsAim(figure) ? "ok" : "over",
    figure.detail,
  ]);
  const table = [["figure", "measured", "aim", "", "from"], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
