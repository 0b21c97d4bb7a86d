import { hashText } from "../text/hash.ts";
import { readLines } from "../text/markdown.ts";

/** A task list item: bullet or number, a box, and white space or the line's end. `- [x](url)` is a link. */
const BOX = /^(\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+\[)([ xX])(\](?:\s.*|))$/s;

/** Counts a plan's boxes, those inside code fences left out. */
export function countBoxes(text: string): { readonly open: number; readonly ticked: number } {
  let open = 0;
  let ticked = 0;
  for (const line of planLines(text)) {
    if (line.box === "open") open += 1;
    if (line.box === "ticked") ticked += 1;
  }
  return { open, ticked };
}

/** The texts of the first `max` open boxes. */
export function openBoxes(text: string, max: number): string[] {
  return planLines(text)
    .filter((line) => line.box === "open")
    .slice(0, max)
    .map((line) => line.label);
}

/** A fingerprint of the plan with every box unticked, indifferent to line ends and trailing white space: it tells an edit from ticking. */
export function planFingerprint(text: string): string {
  const unticked = planLines(text).map((line) => line.unticked);
  return hashText(unticked.join("\n").trimEnd());
}

/** `mark` is what stands in the box, `unticked` the line with nothing in it and without white space at its end. */
type PlanLine = { readonly box: "open" | "ticked" | null; readonly mark: string; readonly label: string; readonly unticked: string };

/** Every line of a plan, with its box where it has one. */
export function planLines(text: string): PlanLine[] {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  // A fence that nothing closes must not hide the open boxes after it from the gate, so it is no fence here.
  return readLines(body, "text").map(({ text: line, fenced }) => {
    const match = fenced ? null : BOX.exec(line);
    if (match === null) return { box: null, mark: "", label: "", unticked: line.trimEnd() };
    const [, before = "", mark = " ", after = ""] = match;
    return {
      box: mark === " " ? "open" : "ticked",
      mark,
      label: after.slice(1).trim(),
      unticked: `${before} ${after}`.trimEnd(),
    };
  });
}
