import { oneLine } from "../text/text.ts";

/** The items of a plan as one tree has it. */
export type PlanItems = {
  readonly done: number;
  readonly total: number;
  /** The first `ITEMS_MAX` of them, with capped texts. */
  readonly items: readonly { readonly text: string; readonly done: boolean }[];
};

/** `iteration` and `commit` completed the item; null if it is open, or if a person ticked it. */
export type PlanItem = {
  readonly text: string;
  readonly done: boolean;
  readonly iteration: number | null;
  /** Also null if the work is not committed. */
  readonly commit: string | null;
};

/** The plan as it was last on the work branch, or where nothing is committed, in the workspace. */
export type PlanProgress = { readonly done: number; readonly total: number; readonly items: readonly PlanItem[] };

/** Items beyond are counted and not listed: the list is part of every saved state. */
export const ITEMS_MAX = 500;
const TEXT_CHARS_MAX = 200;

/** Caps what a reader of the plan has found. The texts must be redacted before: a cut secret is not found. */
export function capPlanItems(boxes: PlanItems["items"]): PlanItems {
  const items = boxes.slice(0, ITEMS_MAX).map(({ done, text }) => ({ text: oneLine(text, TEXT_CHARS_MAX), done }));
  return { done: boxes.filter(({ done }) => done).length, total: boxes.length, items };
}

type Completion = Pick<PlanItem, "iteration" | "commit">;

const NOBODY: Completion = { iteration: null, commit: null };

/**
 * Returns the progress after an iteration, and the texts of the items that it completed. `before` is the plan that it found, `after` the one
 * that it left. An item is known by its text, and among equal texts by its place: a renamed item is a new one, and one that is
 * unticked again has no longer been completed.
 */
export function followPlan(
  previous: PlanProgress | null,
  before: PlanItems | null,
  after: PlanItems,
  completion: Completion,
): { readonly progress: PlanProgress; readonly completed: readonly string[] } {
  const known = doneItems(previous?.items ?? []);
  const ticked = doneItems(before?.items ?? []);
  const completed: string[] = [];
  const items = withKeys(after.items).map(([key, { done, text }]): PlanItem => {
    if (!done) return { text, done, ...NOBODY };
    const earlier = known.get(key);
    if (earlier !== undefined) return { text, done, iteration: earlier.iteration, commit: earlier.commit };
    if (ticked.has(key)) return { text, done, ...NOBODY };
    completed.push(text);
    return { text, done, ...completion };
  });
  return { progress: { done: after.done, total: after.total, items }, completed };
}

/** Returns the progress of a plan in which people may have ticked items since the last iteration. */
export function readProgress(previous: PlanProgress | null, plan: PlanItems): PlanProgress {
  return followPlan(previous, plan, plan, NOBODY).progress;
}

/** The first open item, which the agent is asked to work on next; null if all are done, or none is listed. */
export function currentItem(progress: PlanProgress | null): PlanItem | null {
  return progress?.items.find(({ done }) => !done) ?? null;
}

function doneItems<Item extends { readonly text: string; readonly done: boolean }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(withKeys(items).filter(([, { done }]) => done));
}

function withKeys<Item extends { readonly text: string }>(items: readonly Item[]): readonly (readonly [key: string, item: Item])[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const count = counts.get(item.text) ?? 0;
    counts.set(item.text, count + 1);
    return [`${count} ${item.text}`, item] as const;
  });
}
