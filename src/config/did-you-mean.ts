/** A slip of the finger, not another word: one edit for each three characters, at least one. */
const CHARS_PER_EDIT = 3;
/** Longer texts are no slip, and are not worth the work. */
const CHARS_MAX = 64;

/** The known name that was most likely meant, or `null` where none is near. The earlier of two equally near ones wins. */
export function didYouMean(text: string, known: readonly string[]): string | null {
  if (text.length > CHARS_MAX) return null;
  const editsMax = Math.max(1, Math.floor(text.length / CHARS_PER_EDIT));
  let nearest: string | null = null;
  let fewest = editsMax + 1;
  for (const name of known) {
    // Each character that one has more than the other is an edit at least.
    if (Math.abs(name.length - text.length) >= fewest) continue;
    const edits = countEdits(fold(text), fold(name));
    if (edits < fewest) {
      fewest = edits;
      nearest = name;
    }
  }
  return nearest;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("-", "_");
}

/** Edit distance: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function countEdits(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const steps = [(above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1)];
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) steps.push((before[column - 2] ?? 0) + 1);
      current.push(Math.min(...steps));
    }
    before = above;
    above = current;
  }
  return above[right.length] ?? 0;
}
