/** The lines that a change adds to a text and takes from it. */
export type LineChanges = { readonly insertions: number; readonly deletions: number };

/** The time grows with the square of the distance, and the texts are an agent's. */
const DISTANCE_MAX = 500;

/**
 * Counts as `git diff --numstat` does, where git finds the smallest difference. Of texts in which very many repeated lines have moved, the
 * moved ones are not counted.
 */
export function countLineChanges(before: string, after: string): LineChanges {
  const [from, to] = [splitLines(before), splitLines(after)];
  // A line that only one side has is certainly changed. Without these, the rest is short.
  const [known, kept] = [new Set(from), new Set(to)];
  const [fromRest, toRest] = [from.filter((line) => kept.has(line)), to.filter((line) => known.has(line))];
  const distance = findDistance(fromRest, toRest) ?? countUnmatched(fromRest, toRest);
  const surplus = toRest.length - fromRest.length;
  return {
    insertions: to.length - toRest.length + (distance + surplus) / 2,
    deletions: from.length - fromRest.length + (distance - surplus) / 2,
  };
}

type Lines = readonly string[];

/** A last line without a line end differs from one with it. */
function splitLines(text: string): Lines {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  return last === "" ? lines : [...lines, `${last}\n`];
}

/** The length of the shortest edit script (Myers, "An O(ND) Difference Algorithm", 1986); null above `DISTANCE_MAX`. */
function findDistance(from: Lines, to: Lines): number | null {
  const max = Math.min(from.length + to.length, DISTANCE_MAX);
  // For each diagonal, how far into `from` the furthest path reaches.
  const reached = new Int32Array(2 * max + 3);
  for (let distance = 0; distance <= max; distance += 1) {
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const [left = 0, right = 0] = [reached[max + diagonal], reached[max + diagonal + 2]];
      let x = diagonal === -distance || (diagonal !== distance && left < right) ? right : left + 1;
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1;
      reached[max + diagonal + 1] = x;
      if (x >= from.length && x - diagonal >= to.length) return distance;
    }
  }
  return null;
}

function countUnmatched(from: Lines, to: Lines): number {
  const counts = new Map<string, number>();
  for (const line of from) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of to) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
