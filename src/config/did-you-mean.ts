const EDITS_MAX = 3;

/** Returns the most similar name, or null if none is similar. */
export function didYouMean(text: string, names: readonly string[]): string | null {
  const word = text.toLowerCase().replaceAll("-", "_");
  const editsMax = Math.min(EDITS_MAX, Math.max(1, Math.floor(word.length / 3)));
  const ranked = names
    .filter((name) => Math.abs(name.length - word.length) <= editsMax)
    .map((name) => ({ name, edits: countEdits(word, name) }))
    .toSorted((one, other) => one.edits - other.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= editsMax ? best.name : null;
}

/** The Levenshtein distance. */
function countEdits(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [index, character] of left.split("").entries()) {
    const next = [index + 1];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (character === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
