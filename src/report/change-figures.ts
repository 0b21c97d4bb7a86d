import type { IterationRecord } from "../core/chain/record.ts";
import { renderCount, renderNumber } from "./quantities.ts";

type Lines = { readonly insertions?: number | undefined; readonly deletions?: number | undefined };

/** As many as a record lists; another writer's may list more. */
const FILES_MAX = 5;

/** Renders how much an iteration changed: "2 files, +12 -4"; "" if its record does not say. */
export function renderChange({ diff_stat: stat }: IterationRecord): string {
  if (stat === undefined || !Number.isSafeInteger(stat.files)) return "";
  return [renderCount(stat.files, "file"), renderLines(stat)].filter((part) => part !== "").join(", ");
}

/** Lists the largest files of a change, each with its lines, and how many more there are. The paths are an agent's. */
export function listChangedFiles({ diff_stat: stat }: IterationRecord): readonly string[] {
  if (stat === undefined) return [];
  const shown = stat.largest.slice(0, FILES_MAX);
  const more = stat.files - shown.length;
  const files = shown.map((file) => `${file.path} ${renderLines(file) || "(no lines counted)"}`);
  return shown.length > 0 && more > 0 ? [...files, `and ${renderCount(more, "more file")}`] : files;
}

function renderLines({ deletions, insertions }: Lines): string {
  return insertions === undefined || deletions === undefined ? "" : `+${renderNumber(insertions)} -${renderNumber(deletions)}`;
}
