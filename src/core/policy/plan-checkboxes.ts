import { planLines } from "./plan.ts";

/**
 * The plan as it was, with the boxes ticked that `after` has ticked, and nothing else of `after`. Where that is `after` itself, only
 * boxes were ticked. A line is the same line where all but its box is; of lines that are alike, the first is the first.
 */
export function mergeCheckboxes(before: string, after: string): string {
  const lines = before.split("\n");
  const marks = marksOf(after);
  const [old, alike] = [planLines(before), countAlike(before)];
  const seen = new Map<string, number>();
  for (const [index, line] of old.entries()) {
    if (line.box === null) continue;
    const nth = seen.get(line.unticked) ?? 0;
    seen.set(line.unticked, nth + 1);
    const found = marks.get(line.unticked) ?? [];
    // Where some of them came or went, which is which is not known: then a tick counts if all of them have one.
    const mark = found.length === alike.get(line.unticked) ? found[nth] : found.every((other) => other !== " ") ? found[0] : undefined;
    if (line.box === "open" && mark !== undefined && mark !== " ") lines[index] = (lines[index] ?? "").replace("[ ]", `[${mark}]`);
  }
  return lines.join("\n");
}

/** What stands in the boxes of each line's text, in order. */
function marksOf(text: string): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>();
  for (const { box, mark, unticked } of planLines(text)) {
    if (box === null) continue;
    const found = marks.get(unticked) ?? [];
    found.push(mark);
    marks.set(unticked, found);
  }
  return marks;
}

function countAlike(text: string): ReadonlyMap<string, number> {
  return new Map(Array.from(marksOf(text), ([line, marks]) => [line, marks.length]));
}
