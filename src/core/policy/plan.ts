import { parse, postprocess, preprocess } from "micromark";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { hashText } from "../text/hash.ts";

type Box = {
  /** Offset of the character between the brackets. */
  readonly offset: number;
  /** That character: white space, or an `x` if the box is ticked. */
  readonly mark: string;
  /** The line of the box, with the box unticked. */
  readonly line: string;
  readonly label: string;
  readonly lineNumber: number;
};

type Plan = { readonly unticked: string; readonly boxes: readonly Box[] };

/** Constructs that neither make nor hide a box and that take quadratic time on hostile input. */
const DISABLED_CONSTRUCTS = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "codeText",
  "hardBreakEscape",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "setextUnderline",
];

/** What a completion claim can be checked against. */
export type PlanSurvey = {
  readonly boxes: number;
  readonly open: number;
  /** Lines that look like a box and are none, so that nobody sees whether they are done. */
  readonly lookalikeLines: readonly number[];
};

/** `[ ]`, `[x]` or a box character at the start of a line or of a table's cell, after a bullet or without one. */
const LOOKALIKE =
  /^[\s>|\u200B\uFEFF]*(?:[-*+•–—]|\d+[.)])?[\s\u200B\uFEFF]*(?:\[[\s\u200B]{0,3}\]|\[[xX✓✔]\]|［[\s　xX]?］|[☐☑☒□])(?![(:])/;
/** Bounds the time that a long line takes. */
const LOOKALIKE_CHARS_MAX = 100;

export function surveyPlan(text: string): PlanSurvey {
  const { boxes } = parsePlan(text);
  const boxLines = new Set(boxes.map(({ lineNumber }) => lineNumber));
  const lines = text.split(/\r\n?|\n/);
  const lookalikeLines = lines.flatMap((line, index) =>
    !boxLines.has(index + 1) && LOOKALIKE.test(line.slice(0, LOOKALIKE_CHARS_MAX)) ? [index + 1] : [],
  );
  return { boxes: boxes.length, open: boxes.filter((box) => !isTicked(box)).length, lookalikeLines };
}

export function countTicked(text: string): number {
  return parsePlan(text).boxes.filter(isTicked).length;
}

const LINES_NAMED_MAX = 5;

/** Says in the log how many boxes a plan has. A box that only looks like one is named, because nothing checks it. */
export function describeSurvey({ boxes, lookalikeLines, open }: PlanSurvey, file: string): string {
  const count = boxes === 0 ? "no boxes" : `${boxes} ${boxes === 1 ? "box" : "boxes"}, ${open} open`;
  if (lookalikeLines.length === 0) return `The plan ${file} has ${count}.`;
  const more = lookalikeLines.length > LINES_NAMED_MAX ? ", …" : "";
  const lines = `${lookalikeLines.length === 1 ? "line" : "lines"} ${lookalikeLines.slice(0, LINES_NAMED_MAX).join(", ")}${more}`;
  const verb = lookalikeLines.length === 1 ? "looks like a box and is none" : "look like boxes and are none";
  return `The plan ${file} has ${count}; ${lines} ${verb}: a box is "- [ ] text", outside code and comments.`;
}

/** Every box of the plan, in its order. */
export function listItems(text: string): readonly { readonly text: string; readonly done: boolean }[] {
  return parsePlan(text).boxes.map((box) => ({ text: box.label, done: isTicked(box) }));
}

export function openBoxes(text: string): readonly string[] {
  return parsePlan(text)
    .boxes.filter((box) => !isTicked(box))
    .map(({ label }) => label);
}

/** Returns a fingerprint of the plan with every box unticked. It ignores line endings and trailing white space. */
export function planFingerprint(text: string): string {
  return hashText(parsePlan(text).unticked);
}

/**
 * Returns `before` with the boxes ticked that are ticked in `after`. The result equals `after` if and only if `after` differs in ticked
 * boxes alone.
 */
export function mergeCheckboxes(before: string, after: string): string {
  const merged = before.split("");
  const boxesAfter = groupByLine(parsePlan(after).boxes);
  for (const [line, boxes] of groupByLine(parsePlan(before).boxes)) {
    const matches = boxesAfter.get(line) ?? [];
    for (const [index, box] of boxes.entries()) {
      // If some of several equal lines came or went, their order identifies none of them: then all of them must be ticked.
      const match = matches.length === boxes.length ? matches[index] : matches.every(isTicked) ? matches[0] : undefined;
      if (!isTicked(box) && match !== undefined && isTicked(match)) merged[box.offset] = match.mark;
    }
  }
  return merged.join("");
}

function isTicked({ mark }: Box): boolean {
  return mark.trim() !== "";
}

function groupByLine(boxes: readonly Box[]): ReadonlyMap<string, readonly Box[]> {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const group = groups.get(box.line);
    if (group === undefined) groups.set(box.line, [box]);
    else group.push(box);
  }
  return groups;
}

/** An iteration reads the plan that it found and the one that it left several times each. */
let lastParsed: readonly { readonly text: string; readonly plan: Plan }[] = [];

function parsePlan(text: string): Plan {
  const known = lastParsed.find((parsed) => parsed.text === text);
  if (known !== undefined) return known.plan;
  const parsed = { text, plan: computePlan(text) };
  lastParsed = [parsed, ...lastParsed.slice(0, 1)];
  return parsed.plan;
}

function computePlan(text: string): Plan {
  const lines = text.split(/\r\n?|\n/);
  const boxes: Box[] = [];
  for (const [kind, { end, start, type }] of tokenize(text)) {
    if (kind !== "enter" || (type !== "taskListCheckValueChecked" && type !== "taskListCheckValueUnchecked")) continue;
    // A line ending between the brackets makes a box that cannot be ticked without joining two lines.
    if (start.line !== end.line) continue;
    const original = lines[start.line - 1] ?? "";
    const label = original.slice(end.column);
    const line = `${original.slice(0, start.column - 1)} ]${label}`.trimEnd();
    lines[start.line - 1] = line;
    boxes.push({ offset: start.offset, mark: text.charAt(start.offset), line, label: label.trim(), lineNumber: start.line });
  }
  const unticked = lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
  return { unticked, boxes };
}

function tokenize(text: string): ReturnType<typeof postprocess> {
  const extensions = [gfmTaskListItem(), { disable: { null: DISABLED_CONSTRUCTS } }];
  const tokenizer = parse({ extensions }).document();
  return postprocess(tokenizer.write(preprocess()(text, undefined, true)));
}
