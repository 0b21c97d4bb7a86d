/** Who started a run. GitHub may show another actor. */
export type Origin = "person" | "chain" | "schedule" | "re-run";

export type Inputs = Readonly<Record<string, string>>;

export type SimulatedRun = {
  readonly id: number;
  readonly attempt: number;
  readonly event: "schedule" | "workflow_dispatch";
  readonly origin: Origin;
  readonly actor: string;
  readonly inputs: Inputs;
  readonly createdAtMs: number;
  /** When it got a runner. */
  startedAtMs: number;
  status: "queued" | "pending" | "in_progress" | "completed";
  /** Number of dispatches that it requested. */
  dispatches: number;
  /** Iterations that it has started. A rate-limited one starts again with the same number. */
  readonly startedIterations: Set<number>;
  /** The iteration that the agent has worked on and that is not saved yet. */
  unsaved: number | null;
  turns: number;
  /** Turns that failed because the provider was unavailable or out of reach. */
  outageTurns: number;
  /** A file could not be written. */
  hasFullDisk: boolean;
};

export type GitHubApi = ReturnType<typeof createGitHub>;

/**
 * The runs of one workflow. `queue`: its concurrency group keeps the newest pending run (`single`) or all of them (`max`); null if it has
 * none. `start` is called when a run gets a runner, `drop` when a pending run is cancelled by a newer one.
 */
export function createGitHub(options: {
  readonly nowMs: () => number;
  readonly queue: "single" | "max" | null;
  readonly start: (run: SimulatedRun) => void;
  readonly drop: () => void;
}) {
  const runs: SimulatedRun[] = [];
  let alive: SimulatedRun[] = [];
  /** Oldest first. */
  const active = (): readonly SimulatedRun[] => (alive = alive.filter(({ status }) => status !== "completed"));
  const drop = (run: SimulatedRun): void => {
    run.status = "completed";
    options.drop();
  };
  const queue = (run: SimulatedRun): void => {
    run.status = "queued";
    options.start(run);
  };
  const add = (given: Pick<SimulatedRun, "event" | "origin" | "actor" | "inputs"> & { readonly of?: SimulatedRun }): SimulatedRun => {
    const { of, ...rest } = given;
    const attempt = of === undefined ? 1 : of.attempt + 1;
    const run: SimulatedRun = {
      id: of?.id ?? 1_000 + runs.length,
      attempt,
      ...rest,
      createdAtMs: options.nowMs(),
      startedAtMs: 0,
      status: "pending",
      dispatches: 0,
      startedIterations: new Set(),
      unsaved: null,
      turns: 0,
      outageTurns: 0,
      hasFullDisk: false,
    };
    const isBusy = options.queue !== null && active().some(({ status }) => status === "queued" || status === "in_progress");
    if (isBusy && options.queue === "single") active().filter(isPending).forEach(drop);
    runs.push(run);
    alive.push(run);
    if (!isBusy) queue(run);
    return run;
  };
  const end = (run: SimulatedRun): void => {
    if (run.status === "completed") return;
    run.status = "completed";
    const next = active().find(isPending);
    if (next !== undefined && !active().some(({ status }) => status === "queued" || status === "in_progress")) queue(next);
  };
  return { runs, add, end, active };
}

function isPending({ status }: SimulatedRun): boolean {
  return status === "pending";
}

export function addressOf({ id }: Pick<SimulatedRun, "id">): string {
  return `https://github.example/octo/garden/actions/runs/${id}`;
}
