/** A step of an actor, or an event without one. */
type ScheduledStep = { atMs: number; readonly actor: Actor | null; readonly run: () => void | Promise<void> };

/** A runner that executes a job. */
export type Actor = { alive: boolean };

/** Virtual time. One actor runs at a time, until it waits or ends, so a seed always gives the same simulation. */
export type Timeline = {
  nowMs(): number;
  /** Continues after `ms`, unless the actor is killed meanwhile. */
  pause(actor: Actor, ms: number): Promise<void>;
  /** Runs an event in `ms`. */
  schedule(ms: number, event: () => void | Promise<void>): void;
  /** Starts an actor. Resolves when it waits for the first time or has ended. */
  begin(work: () => Promise<void>): Promise<void>;
  /** Ends the wait of an actor. */
  wake(actor: Actor): void;
  /** Drops all steps of an actor. */
  kill(actor: Actor): void;
  /** Runs the next step. */
  step(): Promise<void>;
};

export function createTimeline(startMs: number): Timeline {
  let nowMs = startMs;
  let steps: ScheduledStep[] = [];
  let endTurn: (() => void) | null = null;

  const runTurn = async (run: () => void): Promise<void> => {
    await new Promise<void>((settle) => {
      endTurn = settle;
      run();
    });
  };
  return {
    nowMs: () => nowMs,
    async pause(actor, ms) {
      await new Promise<void>((settle) => {
        if (actor.alive) steps.push({ atMs: nowMs + ms, actor, run: () => runTurn(settle) });
        endTurn?.();
      });
    },
    schedule(ms, event) {
      steps.push({ atMs: nowMs + ms, actor: null, run: event });
    },
    begin: async (work) => await runTurn(() => void work().finally(() => endTurn?.())),
    wake(actor) {
      for (const step of steps) if (step.actor === actor) step.atMs = nowMs;
    },
    kill(actor) {
      actor.alive = false;
      steps = steps.filter((step) => step.actor !== actor);
    },
    async step() {
      // Of two steps at the same time, the first that was scheduled.
      let found = 0;
      for (let at = 1; at < steps.length; at += 1) if ((steps[at]?.atMs ?? 0) < (steps[found]?.atMs ?? 0)) found = at;
      const [next] = steps.splice(found, 1);
      if (next === undefined) throw new Error("No step is scheduled.");
      nowMs = Math.max(nowMs, next.atMs);
      await next.run();
    },
  };
}
