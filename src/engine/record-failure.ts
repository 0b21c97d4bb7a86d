import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import { buildFailedStatus, buildStatus } from "../core/chain/status.ts";
import { UserError } from "../errors/user-error.ts";
import type { Checkpoint } from "./checkpoint/checkpointer.ts";
import { buildFailedRecord } from "./iteration-record.ts";
import type { LoopPorts } from "./ports.ts";
import type { RunRequest } from "./run-request.ts";

type Facts = {
  readonly state: State | null;
  readonly lastRecord: IterationRecord | null;
  readonly lastCheckpoint: Checkpoint | null;
};

/** Records in `status.json` and the journal why a run ended by an error. Does nothing if even that fails: the error itself is reported. */
export async function recordFailure(
  { clock, journal, store }: Pick<LoopPorts, "clock" | "journal" | "store">,
  { host, processId, spec, workspace }: RunRequest,
  { lastCheckpoint, lastRecord, state: known }: Facts,
  thrown: unknown,
): Promise<void> {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const remedy = thrown instanceof UserError ? thrown.remedy : null;
  const atMs = clock.nowMs();
  try {
    const state = lastCheckpoint?.saved.state ?? known ?? (await store.load()).saved?.state ?? null;
    const verdict = { kind: "continue" } as const;
    const facts = { spec, verdict, lastRecord, workspace, processId, host, atMs };
    const before = lastCheckpoint?.status ?? (state === null ? { workspace, pid: processId } : buildStatus({ ...facts, state }));
    await store.writeStatus(buildFailedStatus(before, { message, remedy, atMs }));
    // The iteration's own record may have the error, and a start that cron repeats fails in the same way.
    const error = (await journal.tail(1)).at(-1)?.error ?? "";
    if (error === "" || !message.includes(error)) await journal.append(buildFailedRecord(state, message, atMs));
  } catch {
    // The state dir may be what is broken.
  }
}
