import type { ActiveRun, Dispatched, Workflows } from "../../src/action-ports.ts";

/** Whose wish a run is; what GitHub shows of it may be something else. */
export type Origin = "person" | "chain" | "clock" | "re-run";

export type Inputs = Readonly<Record<string, string>>;

export type SimulatedRun = {
  readonly id: number;
  readonly attempt: number;
  readonly event: "schedule" | "workflow_dispatch";
  readonly origin: Origin;
  readonly actor: string;
  readonly inputs: Inputs;
  readonly createdAtMs: number;
  status: "queued" | "pending" | "in_progress" | "completed";
  /** Its own dispatches that GitHub was asked for. */
  dispatches: number;
};

export type GitHub = ReturnType<typeof createGitHub>;

/**
 * The runs of one workflow. `grouped`: it has a concurrency group, of which one run is at work and one waits, the newest.
 * `start` is called when a run gets its machine.
 */
export function createGitHub(options: {
  readonly nowMs: () => number;
  readonly grouped: boolean;
  readonly start: (run: SimulatedRun) => void;
}) {
  const runs: SimulatedRun[] = [];
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
      status: "pending",
      dispatches: 0,
    };
    const isBusy = options.grouped && runs.some(({ status }) => status === "queued" || status === "in_progress");
    if (isBusy) for (const other of runs) if (other.status === "pending") other.status = "completed";
    runs.push(run);
    if (!isBusy) queue(run);
    return run;
  };
  const end = (run: SimulatedRun): void => {
    if (run.status === "completed") return;
    run.status = "completed";
    const next = runs.find(({ status }) => status === "pending");
    if (next !== undefined && !runs.some(({ status }) => status === "queued" || status === "in_progress")) queue(next);
  };
  const active = (): readonly SimulatedRun[] => runs.filter(({ status }) => status !== "completed");
  return { runs, add, end, active };
}

export function addressOf({ id }: Pick<SimulatedRun, "id">): string {
  return `https://github.example/octo/garden/actions/runs/${id}`;
}

/** GitHub as a run reaches it. */
export function workflowsOf(github: GitHub, dispatch: (inputs: Inputs) => Promise<Dispatched>, isDown: () => boolean): Workflows {
  return {
    dispatch: async ({ inputs }) => await dispatch(inputs),
    async listActive() {
      if (isDown()) throw new Error("GitHub does not answer.");
      return github
        .active()
        .map((run): ActiveRun => {
          const { createdAtMs, event, id, status } = run;
          return { id, url: addressOf(run), status, event, title: "loop", branch: "main", createdAtMs };
        })
        .toReversed();
    },
  };
}
