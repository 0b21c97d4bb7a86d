/** Figures that the preload measures in a main step. */
export type MainFigures = {
  /** The peak. */
  readonly memoryBytes: number;
  readonly stateFiles: number;
  readonly temporaryFiles: number;
};

/** Figures of a run, and of the server after it. */
export type RunFigures = MainFigures & {
  readonly durationMs: number;
  readonly apiCalls: number;
  readonly refs: number;
  readonly cacheEntries: number;
  /** Of the newest cache entry, compressed. */
  readonly cacheBytes: number;
  readonly commentChars: number;
  /** Of all files in the state ref's commit. */
  readonly stateBytes: number;
  /** Of the server's repository. */
  readonly objects: number;
};

export type Figure = keyof RunFigures;

type Rule = {
  readonly name: string;
  readonly max?: number;
  /** The largest ratio of later runs to earlier ones. */
  readonly growthMax?: number;
  /** The most that one run may add. */
  readonly addedMax?: number;
};

/** The objects on the server may grow by a constant number per run, because each run commits. Every other figure is bounded. */
export const RULES: Readonly<Record<Figure, Rule>> = {
  memoryBytes: { name: "memory", max: 300 * 1_024 * 1_024, growthMax: 1.15 },
  // Generous, because of other load on the machine.
  durationMs: { name: "time", growthMax: 2.5 },
  apiCalls: { name: "API calls", max: 12, growthMax: 1 },
  // The default branch, the work branch, the state ref.
  refs: { name: "refs", max: 3, growthMax: 1 },
  // The restored entry, and the new one.
  cacheEntries: { name: "cache entries", max: 2 },
  // Prompts and logs of ITERATIONS_KEPT in src/adapters/state/redact-files.ts, and single files.
  stateFiles: { name: "files in the state dir", max: 60 },
  temporaryFiles: { name: "temporary files", max: 60 },
  cacheBytes: { name: "bytes of a cache entry", max: 200_000 },
  // GitHub's own limit is 65,536.
  commentChars: { name: "characters of the comment", max: 30_000 },
  // 200 records of STATE_RECORDS_MAX in src/engine/checkpoint/push.ts.
  stateBytes: { name: "bytes of the state", max: 250_000 },
  objects: { name: "objects a run", addedMax: 14 },
};

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Returns the ratio of a figure's median in later runs to that in earlier runs. */
export function growthOf(figure: Figure, early: readonly RunFigures[], late: readonly RunFigures[]): number {
  return median(late.map((run) => run[figure])) / Math.max(1, median(early.map((run) => run[figure])));
}

/** Returns one line per figure that breaks its rule. */
export function findGrowth(runs: readonly RunFigures[], early: readonly RunFigures[], late: readonly RunFigures[]): readonly string[] {
  const found: string[] = [];
  for (const [key, { addedMax, growthMax, max, name }] of Object.entries(RULES)) {
    const figure = key as Figure;
    const values = runs.map((run) => run[figure]);
    const most = Math.max(...values);
    if (max !== undefined && most > max) found.push(`${name}: ${most}, at most ${max} allowed`);
    const growth = growthOf(figure, early, late);
    if (growthMax !== undefined && growth > growthMax) found.push(`${name}: ${growth.toFixed(2)} times the value of earlier runs`);
    const added = Math.max(0, ...values.slice(1).map((value, index) => value - (values[index] ?? 0)));
    if (addedMax !== undefined && added > addedMax) found.push(`${name}: ${added} added by a run, at most ${addedMax} allowed`);
  }
  return found;
}
