import { join } from "node:path";

import type { Ticket } from "./concurrency.ts";
import type { WorkflowRun } from "../api/server.ts";
import type { RunningAction } from "../runner/runner.ts";
import { contextsOf, type RunFacts, runJobs, type FakeGitHubHost, type FakeGitHubRun, sumUp } from "./run.ts";
import { readConcurrency, readWorkflow } from "./workflow-file.ts";
import { removeFolder } from "../../helpers/scratch.ts";

/** `null`, or what a dispatch has to wait for. */
type Hold = Promise<void> | null;

/** May be set at any time. */
export type FakeGitHubHooks = {
  /** Asked for each dispatch that GitHub has taken: `null` lets it start, "lost" makes it nothing, a promise holds it back. */
  holdDispatch: ((run: WorkflowRun) => Hold | "lost") | null;
  /** Awaited before the jobs of a run start: evict a cache, push something. */
  beforeRun: ((run: FakeGitHubRun) => Promise<void> | void) | null;
};

type RunChange = "queued" | "started" | "ended";
type Launch = {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly hold?: Hold;
  readonly triggeringActor?: string;
};
/** What is kept of a run that is not over. */
type Live = {
  readonly run: FakeGitHubRun;
  /** Our action, as soon as it has been started. */
  readonly action: Later<RunningAction>;
  facts: RunFacts | null;
  ticket: Ticket | null;
  isHeld: boolean;
  isCancelled: boolean;
};

type Later<T> = { readonly promise: Promise<T>; resolve(value: T): void; reject(error: Error): void };

function createLater<T>(): Later<T> {
  let later: Omit<Later<T>, "promise"> = { resolve() {}, reject() {} };
  const promise = new Promise<T>((resolve, reject) => {
    later = { resolve, reject };
  });
  return { promise, ...later };
}

const LOST = { machine: true } as const;

/** The runs of a stand, from the event to the end. */
export function createRuns(host: FakeGitHubHost, hooks: FakeGitHubHooks) {
  const all: FakeGitHubRun[] = [];
  const live = new Set<Live>();
  const actions = new Map<FakeGitHubRun, Promise<RunningAction>>();
  const payloads = new Map<number, Launch["payload"]>();
  const listeners: ((run: FakeGitHubRun, change: RunChange) => void)[] = [];
  let isClosing = false;
  let lastAdmission: Promise<unknown> = Promise.resolve();
  const tell = (run: FakeGitHubRun, change: RunChange): void => {
    for (const listener of listeners) listener(run, change);
  };
  const set = (run: FakeGitHubRun, change: Partial<Pick<FakeGitHubRun, "status" | "conclusion">>): void => {
    Object.assign(run, change);
    host.api.setRun(run.id, change);
  };
  const interrupt = (one: Live): void => {
    one.isCancelled = true;
    if (one.facts !== null) one.facts.isCancelled = true;
    for (const job of one.facts?.jobs ?? []) job.cancel();
    if (one.run.status !== "in_progress") one.ticket?.leave();
  };

  const carryOut = async (one: Live): Promise<void> => {
    const { run } = one;
    let conclusion: FakeGitHubRun["conclusion"];
    try {
      conclusion = await conduct(one);
    } catch (error) {
      // GitHub calls it a startup failure; so does a test that sees only a run without a job.
      run.log = [...run.log, `##[error]${error instanceof Error ? error.message : String(error)}`];
      conclusion = "failure";
    }
    run.endedAtMs = Date.now();
    set(run, { status: "completed", conclusion });
    if (!host.keep) removeFolder(join(host.folder, `${run.id}-${run.attempt}`));
    live.delete(one);
    one.action.reject(new Error(`Run ${run.id} ended without our action.`));
    tell(run, "ended");
    one.ticket?.leave();
  };

  /** Reads the workflow and enters its concurrency group. */
  const checkTrigger = async (one: Live): Promise<RunFacts> => {
    const { run } = one;
    const workflow = readWorkflow(await host.repository.readFile(run.sha, run.workflow));
    const facts: RunFacts = {
      host,
      run,
      workflow,
      payload: payloads.get(run.id) ?? {},
      jobs: new Set(),
      onAction: one.action.resolve,
      isCancelled: one.isCancelled,
      isLost: false,
    };
    one.facts = facts;
    const rules = readConcurrency(workflow.concurrency, contextsOf(facts));
    if (rules === null || one.isCancelled) return facts;
    one.ticket = host.concurrency.enter(rules, () => interrupt(one));
    if (one.ticket.isWaiting) set(run, { status: "pending" });
    return facts;
  };

  /** One at a time: whose workflow is read faster must not be the first in the group. */
  const admitInTurn = (one: Live): Promise<RunFacts> => {
    const admission = lastAdmission.then(() => checkTrigger(one));
    lastAdmission = admission.catch(() => {});
    return admission;
  };

  const conduct = async (one: Live): Promise<FakeGitHubRun["conclusion"]> => {
    const { run } = one;
    const facts = await admitInTurn(one);
    if ((await one.ticket?.turn) === "cancelled") return "cancelled";
    if (!facts.isCancelled) await hooks.beforeRun?.(run);
    if (facts.isCancelled) return "cancelled";
    run.startedAtMs = Date.now();
    set(run, { status: "in_progress" });
    tell(run, "started");
    run.jobs = await runJobs(facts);
    run.result = run.jobs.findLast(({ action }) => action !== null)?.action ?? null;
    run.log = run.jobs.flatMap(({ log }) => log);
    return facts.isCancelled ? "cancelled" : sumUp(run.jobs);
  };

  const launch = (registered: WorkflowRun, { payload, hold = null, triggeringActor = registered.actor }: Launch): FakeGitHubRun => {
    payloads.set(registered.id, payload);
    const done = createLater<void>();
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
    const action = createLater<RunningAction>();
    // Who waits for a line hears of it; nobody has to.
    action.promise.catch(() => {});
    const one: Live = { run, action, facts: null, ticket: null, isHeld: hold !== null, isCancelled: isClosing };
    actions.set(run, action.promise);
    all.push(run);
    live.add(one);
    tell(run, "queued");
    void (async () => {
      await hold?.catch(() => {});
      one.isHeld = false;
      await carryOut(one);
      done.resolve();
    })();
    return run;
  };

  const findLive = (id: number): Live | undefined => [...live].find(({ run }) => run.id === id);
  return {
    all: all as readonly FakeGitHubRun[],
    launch,
    onRun: (listener: (run: FakeGitHubRun, change: RunChange) => void): void => void listeners.push(listener),
    busy: (): readonly Promise<void>[] => [...live].filter(({ isHeld }) => !isHeld).map(({ run }) => run.done),
    waitForLine: async (run: FakeGitHubRun, pattern: RegExp): Promise<string> => {
      const action = await actions.get(run);
      if (action === undefined) throw new Error(`Run ${run.id} is not of this stand.`);
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
    /** The cancel button. A run that is over stays as it is. */
    cancel(id: number): void {
      const one = findLive(id);
      if (one !== undefined) interrupt(one);
    },
    /** SIGKILL for the step that runs now; with `machine` the whole runner is gone, and no post step runs. */
    kill(id: number, how: { readonly machine: boolean } = { machine: false }): void {
      const facts = findLive(id)?.facts ?? null;
      if (facts === null) return;
      if (how.machine) facts.isLost = true;
      for (const job of facts.jobs) job.kill(how);
    },
    /** Ends every run that is not held back, at once. */
    async close(): Promise<void> {
      isClosing = true;
      const ending = [...live].filter(({ isHeld }) => !isHeld);
      for (const one of ending) {
        if (one.facts !== null) one.facts.isLost = true;
        for (const job of one.facts?.jobs ?? []) job.kill(LOST);
        interrupt(one);
      }
      await Promise.all(ending.map(({ run }) => run.done));
    },
  };
}
