/** One number that the product is held to, measured against its yardstick in the same run. */
export type Figure = {
  readonly name: string;
  /** What was measured, for people: "41 ms / 35 ms". */
  readonly detail: string;
  readonly measured: number;
  /** The highest value that is good enough. */
  readonly reach: number;
  readonly unit: "ratio" | "bytes" | "count";
};

/** Throws where there are no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error("The median of nothing was asked for: a measurement has failed.");
  return (upper + lower) / 2;
}

/** The median of `ours` as a multiple of the median of `theirs`, both in milliseconds. `more` is what else the detail tells. */
export function ratioOfTimes(name: string, ours: readonly number[], theirs: readonly number[], reach: number, more = ""): Figure {
  const [a, b] = [median(ours), median(theirs)];
  const detail = `${a.toFixed(1)} ms / ${b.toFixed(1)} ms, ${ours.length} samples${more === "" ? "" : `; ${more}`}`;
  return { name, detail, measured: a / b, reach, unit: "ratio" };
}

export function isWithinReach(figure: Figure): boolean {
  return figure.measured <= figure.reach;
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
    `<= ${show(figure.reach, figure.unit)}`,
    isWithinReach(figure) ? "ok" : "over",
    figure.detail,
  ]);
  const table = [["figure", "measured", "reach", "", "from"], ...rows];
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
