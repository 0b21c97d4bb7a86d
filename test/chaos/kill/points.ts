import { type KillPlan, type Timing, TIMINGS } from "./plan.ts";
import { type Position, POSITIONS } from "./kill-fixture.ts";

/** One kill: the position of the run in the chain, the effect, and the timing. */
export type Point = {
  readonly position: Position;
  readonly at: NonNullable<KillPlan["at"]>;
  readonly timing: Timing;
  readonly machine: boolean;
};

export function renderPoint({ at, machine, timing, position }: Point): string {
  return [position, `${at.kind}#${at.nth}`, timing, ...(machine ? ["machine"] : [])].join(":");
}

/** Parses points that `renderPoint` wrote, separated by blanks. Throws if one is invalid. */
export function parsePoints(text: string): readonly Point[] {
  // A kind may contain blanks, so the separator is a blank before the name of a position.
  const parts = text.split(new RegExp(`\\s+(?=(?:${POSITIONS.join("|")}):)`));
  return parts.map((part) => parsePoint(part));
}

function parsePoint(text: string): Point {
  const [, position, kind, nth, timing, machine] = /^(\w+):(.+)#(\d+):(\w+)(:machine)?$/.exec(text) ?? [];
  const found = { position: POSITIONS.find((one) => one === position), timing: TIMINGS.find((one) => one === timing) };
  if (kind === undefined || found.position === undefined || found.timing === undefined) {
    throw new Error(`KILL_AT is '${text}'. Write it like 'middle:git push#1:during', or 'middle:git push#1:during:machine'.`);
  }
  return { position: found.position, at: { kind, nth: Number(nth) }, timing: found.timing, machine: machine !== undefined };
}

/** Every n-th kill is a death of the machine. */
const MACHINE_EVERY = 4;
/** Of consecutive effects of the same kind, only the first ones get points. */
const REPEATS_MAX = 4;

/**
 * Returns the points of every effect of a run. A synchronous file system call has no timing "after", because nothing happens between it
 * and the next effect.
 */
export function listPoints(position: Position, effects: readonly string[]): readonly Point[] {
  return effects
    .flatMap((kind, index) =>
      isRepeat(effects, index) ? [] : timingsOf(kind).map((timing) => ({ position, at: { kind, nth: countUpTo(effects, index) }, timing })),
    )
    .map((point, index) => ({ ...point, machine: index % MACHINE_EVERY === MACHINE_EVERY - 1 }));
}

/** Orders the points so that every prefix covers the whole run. */
export function shuffle(points: readonly Point[]): readonly Point[] {
  const keyed = points.map((point, index) => ({ point, key: (index * GOLDEN) % 1 }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ point }) => point);
}

/** The fractional parts of its multiples are evenly distributed between 0 and 1. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Returns `count` points, evenly distributed. */
export function spread(points: readonly Point[], count: number): readonly Point[] {
  if (count >= points.length) return points;
  return Array.from({ length: count }, (_, index) => points[Math.floor(((index + 0.5) * points.length) / count)]).filter(
    (point) => point !== undefined,
  );
}

/** Returns the number of the effect within its kind, from 1. */
function countUpTo(effects: readonly string[], index: number): number {
  return effects.slice(0, index + 1).filter((kind) => kind === effects[index]).length;
}

function isRepeat(effects: readonly string[], index: number): boolean {
  return index >= REPEATS_MAX && effects.slice(index - REPEATS_MAX, index).every((kind) => kind === effects[index]);
}

function timingsOf(kind: string): readonly Timing[] {
  if (!kind.endsWith("Sync")) return TIMINGS;
  return /^(?:write|append)/.test(kind) ? ["before", "during"] : ["before"];
}
