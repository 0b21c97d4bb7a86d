/** What waits for its time: somebody's next step, or an event of the world. */
type Wait = { atMs: number; readonly actor: Actor | null; readonly go: () => void | Promise<void> };

/** Who does one thing after the other: a machine with a run on it. */
export type Actor = { alive: boolean };

/** Virtual time. One actor is at work at any moment, until it waits or ends, so a seed always plays the same. */
export type Timeline = {
  nowMs(): number;
  /** The actor's next step is so much later; an actor that was killed meanwhile never takes it. */
  pause(actor: Actor, ms: number): Promise<void>;
  /** An event, `ms` from now. */
  later(ms: number, event: () => void | Promise<void>): void;
  /** Lets an actor begin; settles when it waits for the first time, or has ended. */
  begin(work: () => Promise<void>): Promise<void>;
  /** What the actor waits for is there now. */
  wake(actor: Actor): void;
  /** Nothing of it happens any more. */
  kill(actor: Actor): void;
  /** The next thing that happens. */
  step(): Promise<void>;
};

export function createTimeline(startMs: number): Timeline {
  let nowMs = startMs;
  let waits: Wait[] = [];
  let handBack: (() => void) | null = null;

  const giveTurn = async (go: () => void): Promise<void> => {
    await new Promise<void>((settle) => {
      handBack = settle;
      go();
    });
  };
  return {
    nowMs: () => nowMs,
    async pause(actor, ms) {
      await new Promise<void>((settle) => {
        if (actor.alive) waits.push({ atMs: nowMs + ms, actor, go: () => giveTurn(settle) });
        handBack?.();
      });
    },
    later(ms, event) {
      waits.push({ atMs: nowMs + ms, actor: null, go: event });
    },
    begin: async (work) => await giveTurn(() => void work().finally(() => handBack?.())),
    wake(actor) {
      for (const wait of waits) if (wait.actor === actor) wait.atMs = nowMs;
    },
    kill(actor) {
      actor.alive = false;
      waits = waits.filter((wait) => wait.actor !== actor);
    },
    async step() {
      // Of two at the same time, the one that was there first.
      let found = 0;
      for (let at = 1; at < waits.length; at += 1) if ((waits[at]?.atMs ?? 0) < (waits[found]?.atMs ?? 0)) found = at;
      const [next] = waits.splice(found, 1);
      if (next === undefined) throw new Error("Nothing is left that could happen.");
      nowMs = Math.max(nowMs, next.atMs);
      await next.go();
    },
  };
}
