import { join } from "node:path";

import type { Ticket } from "./concurrency.ts";
import type { WorkflowRun } from "../api/server.ts";
import type { RunningAction } from "../runner/runner.ts";
import { contextsOf, type RunContext, runJobs, type FakeGitHubHost, type FakeGitHubRun, worstConclusion } from "./run.ts";
import { readConcurrency, readWorkflow } from "./workflow-file.ts";
import { removeFolder } from "../../helpers/scratch.ts";

/** What a dispatch waits for before its run starts. */
type Hold = Promise<void> | null;

/** A test may set these at any time. */
export type FakeGitHubHooks = {
  /** Called for each accepted dispatch: `null` starts the run, "lost" drops it, a promise delays it. */
  holdDispatch: ((run: WorkflowRun) => Hold | "lost") | null;
  /** Awaited before the jobs of a run start, for example to evict a cache. */
  beforeRun: ((run: FakeGitHubRun) => Promise<void> | void) | null;
};

type RunChange = "queued" | "started" | "ended";
type Launch = {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly hold?: Hold;
  readonly triggeringActor?: string;
};
/** A run that has not ended. */
type ActiveRun = {
  readonly run: FakeGitHubRun;
  /** Resolves when the action starts. */
  readonly action: Deferred<RunningAction>;
  context: RunContext | null;
  ticket: Ticket | null;
  isHeld: boolean;
  isCancelled: boolean;
};

type Deferred<T> = { readonly promise: Promise<T>; resolve(value: T): void; reject(error: Error): void };

/** `Promise.withResolvers`, which Node 20 does not have. */
function createDeferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, "promise"> = { resolve() {}, reject() {} };
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

const LOST = { machine: true } as const;

/** Starts, tracks and ends the runs. */
export function createRuns(host: FakeGitHubHost, hooks: FakeGitHubHooks) {
  const all: FakeGitHubRun[] = [];
  const active = new Set<ActiveRun>();
  const actions = new Map<FakeGitHubRun, Promise<RunningAction>>();
  const payloads = new Map<number, Launch["payload"]>();
  const listeners: ((run: FakeGitHubRun, change: RunChange) => void)[] = [];
  let isClosing = false;
  let lastEntry: Promise<unknown> = Promise.resolve();
  const notify = (run: FakeGitHubRun, change: RunChange): void => {
    for (const listener of listeners) listener(run, change);
  };
  const set = (run: FakeGitHubRun, change: Partial<Pick<FakeGitHubRun, "status" | "conclusion">>): void => {
    Object.assign(run, change);
    host.api.setRun(run.id, change);
  };
  const interrupt = (one: ActiveRun): void => {
    one.isCancelled = true;
    if (one.context !== null) one.context.isCancelled = true;
    for (const job of one.context?.jobs ?? []) job.cancel();
    if (one.run.status !== "in_progress") one.ticket?.leave();
  };

  const execute = async (one: ActiveRun): Promise<void> => {
    const { run } = one;
    let conclusion: FakeGitHubRun["conclusion"];
    try {
      conclusion = await runWorkflow(one);
    } catch (error) {
      // GitHub reports a startup failure for an invalid workflow.
      run.log = [...run.log, `##[error]${error instanceof Error ? error.message : String(error)}`];
      conclusion = "failure";
    }
    run.endedAtMs = Date.now();
    set(run, { status: "completed", conclusion });
    if (!host.keep) removeFolder(join(host.folder, `${run.id}-${run.attempt}`));
    active.delete(one);
    one.action.reject(new Error(`Run ${run.id} ended without our action.`));
    notify(run, "ended");
    one.ticket?.leave();
  };

  /** Reads the workflow and enters its concurrency group. */
  const enterConcurrencyGroup = async (one: ActiveRun): Promise<RunContext> => {
    const { run } = one;
    const workflow = readWorkflow(await host.repository.readFile(run.sha, run.workflow));
    const context: RunContext = {
      host,
      run,
      workflow,
      payload: payloads.get(run.id) ?? {},
      jobs: new Set(),
      onAction: one.action.resolve,
      isCancelled: one.isCancelled,
      isLost: false,
    };
    one.context = context;
    const rules = readConcurrency(workflow.concurrency, contextsOf(context));
    if (rules === null || one.isCancelled) return context;
    one.ticket = host.concurrency.enter(rules, () => interrupt(one));
    if (one.ticket.isWaiting) set(run, { status: "pending" });
    return context;
  };

  /** One at a time, in the order of their start: reading a workflow takes a variable time. */
  const enterInOrder = (one: ActiveRun): Promise<RunContext> => {
    const entry = lastEntry.then(() => enterConcurrencyGroup(one));
    lastEntry = entry.catch(() => {});
    return entry;
  };

  const runWorkflow = async (one: ActiveRun): Promise<FakeGitHubRun["conclusion"]> => {
    const { run } = one;
    const context = await enterInOrder(one);
    if ((await one.ticket?.turn) === "cancelled") return "cancelled";
    if (!context.isCancelled) await hooks.beforeRun?.(run);
    if (context.isCancelled) return "cancelled";
    run.startedAtMs = Date.now();
    set(run, { status: "in_progress" });
    notify(run, "started");
    run.jobs = await runJobs(context);
    run.result = run.jobs.findLast(({ action }) => action !== null)?.action ?? null;
    run.log = run.jobs.flatMap(({ log }) => log);
    return context.isCancelled ? "cancelled" : worstConclusion(run.jobs);
  };

  const launch = (registered: WorkflowRun, { payload, hold = null, triggeringActor = registered.actor }: Launch): FakeGitHubRun => {
    payloads.set(registered.id, payload);
    const done = createDeferred<void>();
    const run: FakeGitHubRun = {
      id: registered.id,
      number: registered.number,
      attempt: registered.attempt,
      workflow: registered.workflowPath,
      event: registered.event,
      ref: registered.ref,
      sha: registered.sha,
      actor: registered.actor,
      triggeringActor,
      inputs: registered.inputs,
      status: "queued",
      conclusion: null,
      createdAtMs: Date.now(),
      startedAtMs: null,
      endedAtMs: null,
      result: null,
      jobs: [],
      log: [],
      done: done.promise,
    };
    const action = createDeferred<RunningAction>();
    // Without a waiting test this rejection is expected.
    action.promise.catch(() => {});
    const one: ActiveRun = { run, action, context: null, ticket: null, isHeld: hold !== null, isCancelled: isClosing };
    actions.set(run, action.promise);
    all.push(run);
    active.add(one);
    notify(run, "queued");
    void (async () => {
      await hold?.catch(() => {});
      one.isHeld = false;
      await execute(one);
      done.resolve();
    })();
    return run;
  };

  const findActive = (id: number): ActiveRun | undefined => [...active].find(({ run }) => run.id === id);
  return {
    all: all as readonly FakeGitHubRun[],
    launch,
    onRun: (listener: (run: FakeGitHubRun, change: RunChange) => void): void => void listeners.push(listener),
    busy: (): readonly Promise<void>[] => [...active].filter(({ isHeld }) => !isHeld).map(({ run }) => run.done),
    waitForLine: async (run: FakeGitHubRun, pattern: RegExp): Promise<string> => {
      const action = await actions.get(run);
      if (action === undefined) throw new Error(`Run ${run.id} is not a run of this fake GitHub.`);
      return action.waitForLine(pattern);
    },
    rerun(id: number, actor: string): FakeGitHubRun {
      const registered = host.api.runs.find((run) => run.id === id);
      if (registered === undefined) throw new Error(`There is no run ${id}.`);
      if (registered.status !== "completed") throw new Error("This workflow is already running");
      Object.assign(registered, { attempt: registered.attempt + 1 });
      host.api.setRun(id, { status: "queued", conclusion: null });
      return launch(registered, { payload: payloads.get(id) ?? {}, triggeringActor: actor });
    },
    /** Cancels a run; does nothing if it has ended. */
    cancel(id: number): void {
      const one = findActive(id);
      if (one !== undefined) interrupt(one);
    },
    /** Kills the running step; with `machine` the whole runner, so that no post step runs. */
    kill(id: number, how: { readonly machine: boolean } = { machine: false }): void {
      const context = findActive(id)?.context ?? null;
      if (context === null) return;
      if (how.machine) context.isLost = true;
      for (const job of context.jobs) job.kill(how);
    },
    /** Kills every run that is not delayed by a hook. */
    async close(): Promise<void> {
      isClosing = true;
      const ending = [...active].filter(({ isHeld }) => !isHeld);
      for (const one of ending) {
        if (one.context !== null) one.context.isLost = true;
        for (const job of one.context?.jobs ?? []) job.kill(LOST);
        interrupt(one);
      }
      await Promise.all(ending.map(({ run }) => run.done));
    },
  };
}
