/** An evaluated `concurrency:` block (platform notes A4). */
export type ConcurrencyRules = {
  readonly group: string;
  readonly cancelInProgress: boolean;
  /** `single`: one run may wait, and the next one cancels it. `max`: up to 100 wait in order. */
  readonly queue: "single" | "max";
};

export type Ticket = {
  /** Resolves to `go` when it is this run's turn, or to `cancelled` if a newer run replaced it or `leave` was called first. */
  readonly turn: Promise<"go" | "cancelled">;
  readonly isWaiting: boolean;
  /** Leaves the group; may be called more than once. */
  leave(): void;
};

export type Concurrency = {
  /** `interrupt` is called when a newer run cancels the running one, which must then end and leave. */
  enter(rules: ConcurrencyRules, interrupt: () => void): Ticket;
};

const WAITING_MAX = 100;

type Waiter = { settle(verdict: "go" | "cancelled"): void; readonly interrupt: () => void };
type Group = { running: Waiter | null; waiting: Waiter[] };

/** The concurrency groups of a repository. GitHub does not document what happens to run 101 under `queue: max`; here it is cancelled. */
export function createConcurrency(): Concurrency {
  const groups = new Map<string, Group>();
  const advance = (group: Group): void => {
    if (group.running !== null) return;
    group.running = group.waiting.shift() ?? null;
    group.running?.settle("go");
  };
  return {
    enter(rules, interrupt) {
      // Group names are case-insensitive.
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
