import { oneLine, tailOf } from "../text/text.ts";

/** What a change does to a file. Lines are null if they were not counted: the file is binary or a submodule, or there was too much. */
export type FileStat = { readonly path: string; readonly insertions: number | null; readonly deletions: number | null };

/** A change as `git diff --stat` sums it up. Lines are null if none were counted. */
export type DiffStat = {
  readonly files: number;
  readonly insertions: number | null;
  readonly deletions: number | null;
  /** The files with the most changed lines, the largest first. */
  readonly largest: readonly FileStat[];
};

/** More would make every saved state longer. */
const LARGEST_MAX = 5;
const PATH_CHARS_MAX = 120;

/** Sums up what is known of each file, with capped paths. The paths must be redacted before: a cut secret is not found. */
export function sumUpFiles(files: readonly FileStat[]): DiffStat {
  const counted = files.filter(({ insertions }) => insertions !== null);
  const sum = (key: "insertions" | "deletions"): number | null =>
    counted.length === 0 ? null : counted.reduce((total, file) => total + (file[key] ?? 0), 0);
  const linesOf = ({ deletions, insertions }: FileStat): number => (insertions ?? 0) + (deletions ?? 0);
  const largest = files.toSorted((one, other) => linesOf(other) - linesOf(one)).slice(0, LARGEST_MAX);
  return {
    files: files.length,
    insertions: sum("insertions"),
    deletions: sum("deletions"),
    largest: largest.map((file) => ({ ...file, path: shortenPath(file.path) })),
  };
}

/** The end of a path names the file. */
function shortenPath(path: string): string {
  const line = oneLine(path, Number.POSITIVE_INFINITY);
  return line.length <= PATH_CHARS_MAX ? line : `…${tailOf(line, PATH_CHARS_MAX - 1)}`;
}
