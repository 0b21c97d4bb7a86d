import { createSystemClock } from "../../src/adapters/clock.ts";
import { createLock } from "../../src/adapters/state/lock.ts";
import type { LockHandle } from "../../src/ports/host.ts";

/** A process that races for a lock at a given time, reports whether it won, and releases the lock on request. */
export type RacerOrder = { readonly kind: "race"; readonly lockFile: string; readonly atMs: number } | { readonly kind: "release" };
export type RacerAnswer = { readonly kind: "ready" } | { readonly kind: "raced"; readonly won: boolean } | { readonly kind: "released" };

let held: LockHandle | null = null;

const answer = (text: RacerAnswer): void => void process.send?.(text);

process.on("message", (order: RacerOrder) => {
  void execute(order);
});
answer({ kind: "ready" });

async function execute(order: RacerOrder): Promise<void> {
  if (order.kind === "release") {
    await held?.release();
    held = null;
    answer({ kind: "released" });
    return;
  }
  const lock = createLock({ lockFile: order.lockFile, clock: createSystemClock() });
  // All racers spin until the same moment, so that they collide.
  while (Date.now() < order.atMs);
  held = await lock.acquire();
  answer({ kind: "raced", won: held !== null });
}
