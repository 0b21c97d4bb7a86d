/** What `concurrency:` says once it is filled in (platform notes A4). */
export type ConcurrencyRules = {
  readonly group: string;
  readonly cancelInProgress: boolean;
  /** `single`: one may wait, and a newcomer cancels it. `max`: a hundred may wait, first come first served. */
  readonly queue: "single" | "max";
};

export type Ticket = {
  /** Settles when the group is free: `go`; or `cancelled`, where another took the place or `leave` was called before that. */
  readonly turn: Promise<"go" | "cancelled">;
  readonly isWaiting: boolean;
  /** Frees the place; may be called more than once. */
  leave(): void;
};

export type Concurrency = {
  /** `interrupt` is called when a newcomer cancels what is at work; it is to end in its own time, and to leave. */
  enter(rules: ConcurrencyRules, interrupt: () => void): Ticket;
};

const WAITING_MAX = 100;

type Waiter = { settle(verdict: "go" | "cancelled"): void; readonly interrupt: () => void };
type Group = { running: Waiter | null; waiting: Waiter[] };

/** The concurrency groups of a repository. What becomes of the 101st under `queue: max` is not known: it is cancelled here. */
export function createConcurrency(): Concurrency {
  const groups = new Map<string, Group>();
  const advance = (group: Group): void => {
    if (group.running !== null) return;
    group.running = group.waiting.shift() ?? null;
    group.running?.settle("go");
  };
  return {
    enter(rules, interrupt) {
      // Names are the same in any letter case.
      const name = rules.group.toLowerCase();
      const group = groups.get(name) ?? { running: null, waiting: [] };
      groups.set(name, group);
      let settle: Waiter["settle"] = () => {};
      const turn = new Promise<"go" | "cancelled">((resolve) => {
        settle = resolve;
      });
      const own: Waiter = { settle, interrupt };
      if (rules.queue === "single") for (const older of group.waiting.splice(0)) older.settle("cancelled");
      if (group.waiting.length >= WAITING_MAX) settle("cancelled");
      else group.waiting.push(own);
      if (rules.cancelInProgress) group.running?.interrupt();
      advance(group);
      return {
        turn,
        isWaiting: group.waiting.includes(own),
        leave() {
          settle("cancelled");
          group.waiting = group.waiting.filter((one) => one !== own);
          if (group.running === own) group.running = null;
          advance(group);
        },
      };
    },
  };
}
