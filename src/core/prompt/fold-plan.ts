/** A finished item on a line of its own, at any level. */
const FINISHED = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\][ \t]/;
/** The rest of an item: an indented line that begins no item. */
const CONTINUATION = /^[ \t]+(?!(?:[-*+]|\d{1,9}[.)])[ \t])\S/;
/** Fewer finished items in a row are shown. */
const FOLDED_MIN = 4;

/** Replaces runs of finished items by their number: a long plan is mostly finished at its end, and the agent can read the file. */
export function foldFinished(plan: string): string {
  const folded: string[] = [];
  let run: string[] = [];
  let items = 0;
  const endRun = (): void => {
    folded.push(...(items < FOLDED_MIN ? run : [`[${items} finished items]`]));
    [run, items] = [[], 0];
  };
  for (const line of plan.split("\n")) {
    if (FINISHED.test(line)) items += 1;
    else if (items === 0 || !CONTINUATION.test(line)) {
      endRun();
      folded.push(line);
      continue;
    }
    run.push(line);
  }
  endRun();
  return folded.join("\n");
}
