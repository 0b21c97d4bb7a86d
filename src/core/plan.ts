import { readLines } from "./markdown.ts";

/** A task list item: bullet or number, a box, and white space or the line's end. `- [x](url)` is a link. */
const BOX = /^(\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+\[)([ xX])(\](?:\s.*|))$/;

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

type PlanLine = { readonly box: "open" | "ticked" | null; readonly label: string; readonly unticked: string };

function planLines(text: string): PlanLine[] {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  // A fence that nothing closes must not hide the open boxes after it from the gate, so it is no fence here.
  return readLines(body, "text").map(({ text: line, fenced }) => {
    const match = fenced ? null : BOX.exec(line);
    if (match === null) return { box: null, label: "", unticked: line.trimEnd() };
    const [, before = "", mark = " ", after = ""] = match;
    return {
      box: mark === " " ? "open" : "ticked",
      label: after.slice(1).trim(),
      unticked: `${before} ${after}`.trimEnd(),
    };
  });
}

/**
 * cyrb53 (by bryc, public domain): 53 bits, as 14 hexadecimal digits. Not cryptographic, and need not be: who can forge a
 * collision can edit the plan, and the repository shows that.
 */
function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}
