/** What the preload tells of a main part. */
export type MainFigures = {
  /** The most that it held at a time. */
  readonly memoryBytes: number;
  readonly stateFiles: number;
  readonly temporaryFiles: number;
};

/** What is measured of a run, and of the world when it is over. */
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
  /** All that the server's repository holds. */
  readonly objects: number;
};

export type Figure = keyof RunFigures;

type Rule = {
  /** As people read it. */
  readonly name: string;
  /** It never goes over this. */
  readonly max?: number;
  /** The later runs have at most so many times what the earlier ones have. */
  readonly growthMax?: number;
  /** A run adds so many at most. */
  readonly addedMax?: number;
};

/**
 * What it means for each figure to stay as it is. A commit a run is what the product is for, so the objects on the server may grow
 * by the same number in each run; everything else stays where it is, or fills up to a bound and stays there.
 */
export const RULES: Readonly<Record<Figure, Rule>> = {
  memoryBytes: { name: "memory", max: 300 * 1_024 * 1_024, growthMax: 1.15 },
  // Other work on the machine moves it more than the product could.
  durationMs: { name: "time", growthMax: 2.5 },
  apiCalls: { name: "API calls", max: 12, growthMax: 1 },
  // The default branch, the work branch, the state ref.
  refs: { name: "refs", max: 3, growthMax: 1 },
  // KEPT_ENTRIES of src/adapters/actions/cache.ts.
  cacheEntries: { name: "cache entries", max: 3 },
  // Prompts and logs of ITERATIONS_KEPT in src/adapters/state/redact-files.ts, and what is there once.
  stateFiles: { name: "files in the state dir", max: 60 },
  temporaryFiles: { name: "temporary files", max: 60 },
  cacheBytes: { name: "bytes of a cache entry", max: 200_000 },
  // GitHub's own limit is 65,536.
  commentChars: { name: "characters of the comment", max: 30_000 },
  // 200 records of STATE_RECORDS_MAX in src/engine/checkpoint/push.ts.
  stateBytes: { name: "bytes of the state", max: 250_000 },
  objects: { name: "objects a run", addedMax: 14 },
};

/** The median: one slow run says nothing. */
function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** The figure in later runs, as so many times that of earlier ones. */
export function growthOf(figure: Figure, early: readonly RunFigures[], late: readonly RunFigures[]): number {
  return middle(late.map((run) => run[figure])) / Math.max(1, middle(early.map((run) => run[figure])));
}

/** What has grown though it must not, in one line each. */
export function findGrowth(runs: readonly RunFigures[], early: readonly RunFigures[], late: readonly RunFigures[]): readonly string[] {
  const found: string[] = [];
  for (const [key, { addedMax, growthMax, max, name }] of Object.entries(RULES)) {
    const figure = key as Figure;
    const values = runs.map((run) => run[figure]);
    const most = Math.max(...values);
    if (max !== undefined && most > max) found.push(`${name}: ${most}, and ${max} is the most there may be`);
    const growth = growthOf(figure, early, late);
    if (growthMax !== undefined && growth > growthMax) found.push(`${name}: ${growth.toFixed(2)} times what it was in earlier runs`);
    const added = Math.max(0, ...values.slice(1).map((value, index) => value - (values[index] ?? 0)));
    if (addedMax !== undefined && added > addedMax) found.push(`${name}: ${added}, and ${addedMax} is the most there may be`);
  }
  return found;
}
