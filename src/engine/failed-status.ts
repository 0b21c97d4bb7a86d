import { UserError } from "../errors/user-error.ts";
import type { Store } from "../ports/state.ts";
import type { Checkpoint } from "./checkpoint/checkpointer.ts";

/** Writes why a run ended midway: `status.json` would say for ever that it runs. Does nothing if even that fails. */
export async function writeFailedStatus(store: Pick<Store, "writeStatus">, last: Checkpoint | null, error: unknown): Promise<void> {
  if (last === null) return;
  const message = error instanceof Error ? error.message : String(error);
  const remedy = error instanceof UserError ? error.remedy : null;
  const status = { ...last.status, state: "error", error: message, stop_why: message, stop_remedy: remedy };
  await store.writeStatus(status).catch(() => {});
}
