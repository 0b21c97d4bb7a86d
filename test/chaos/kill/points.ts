import { type KillPlan, MOMENTS, type Moment } from "./plan.ts";
import { type Place, PLACES } from "./kill-fixture.ts";

/** One kill: at which effect of a run at which place of a chain, and when. */
export type Point = {
  readonly place: Place;
  readonly at: NonNullable<KillPlan["at"]>;
  readonly moment: Moment;
  readonly machine: boolean;
};

export function renderPoint({ at, machine, moment, place }: Point): string {
  return [place, `${at.kind}#${at.nth}`, moment, ...(machine ? ["machine"] : [])].join(":");
}

/** Reads a row of what `renderPoint` wrote, parted by blanks; throws on anything else. */
export function parseRow(text: string): readonly Point[] {
  // A kind may be of several words: what follows a blank begins with the name of a place.
  const parts = text.split(new RegExp(`\\s+(?=(?:${PLACES.join("|")}):)`));
  return parts.map((part) => parsePoint(part));
}

function parsePoint(text: string): Point {
  const [, place, kind, nth, moment, machine] = /^(\w+):(.+)#(\d+):(\w+)(:machine)?$/.exec(text) ?? [];
  const found = { place: PLACES.find((one) => one === place), moment: MOMENTS.find((one) => one === moment) };
  if (kind === undefined || found.place === undefined || found.moment === undefined) {
    throw new Error(`KILL_AT is '${text}'. Write it like 'middle:git push#1:during', or 'middle:git push#1:during:machine'.`);
  }
  return { place: found.place, at: { kind, nth: Number(nth) }, moment: found.moment, machine: machine !== undefined };
}

/** In each so-manieth kill the machine is gone as well. */
const MACHINE_EVERY = 4;
/** Of the same calls in a row, the first so many: a run's outputs are a dozen lines to one file. */
const ALIKE_MAX = 4;

/**
 * Every effect of a run, and of each the moments that differ: before it; half of it, where it can be half done; and after it, where it
 * takes time in which others work. After a call of the file system nothing else happens before the next effect.
 */
export function listPoints(place: Place, effects: readonly string[]): readonly Point[] {
  return effects
    .flatMap((kind, index) =>
      isOneOfMany(effects, index) ? [] : momentsOf(kind).map((moment) => ({ place, at: { kind, nth: countUpTo(effects, index) }, moment })),
    )
    .map((point, index) => ({ ...point, machine: index % MACHINE_EVERY === MACHINE_EVERY - 1 }));
}

/** In an order that jumps about, so that a sweep that is cut short has been everywhere. */
export function shuffle(points: readonly Point[]): readonly Point[] {
  const keyed = points.map((point, index) => ({ point, key: (index * GOLDEN) % 1 }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ point }) => point);
}

/** Its multiples, without what is before the point, fill the space between 0 and 1 evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** As many of them as are asked for, over the whole run. */
export function spread(points: readonly Point[], count: number): readonly Point[] {
  if (count >= points.length) return points;
  return Array.from({ length: count }, (_, index) => points[Math.floor(((index + 0.5) * points.length) / count)]).filter(
    (point) => point !== undefined,
  );
}

/** Which one of its kind it is. */
function countUpTo(effects: readonly string[], index: number): number {
  return effects.slice(0, index + 1).filter((kind) => kind === effects[index]).length;
}

function isOneOfMany(effects: readonly string[], index: number): boolean {
  return index >= ALIKE_MAX && effects.slice(index - ALIKE_MAX, index).every((kind) => kind === effects[index]);
}

function momentsOf(kind: string): readonly Moment[] {
  if (!kind.endsWith("Sync")) return MOMENTS;
  return /^(?:write|append)/.test(kind) ? ["before", "during"] : ["before"];
}
