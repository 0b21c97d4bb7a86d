import { closeSync, constants, existsSync, fstatSync, ftruncateSync, openSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";

import type { IterationRecord } from "../../core/chain/record.ts";
import type { Journal, Loaded, SavedState, Store } from "../../ports/state.ts";
import type { Clock } from "../../ports/host.ts";
import { syncFolder, writeFileAtomic, writeAll } from "../fs/atomic-write.ts";
import { explainWriteError } from "../fs/errno.ts";
import { createJournal } from "./journal.ts";
import { readRegularFile } from "../fs/safe-path.ts";
import type { StateFolder } from "./state-dir.ts";

/** Converts a `SavedState` to the text of `runtime.json` and back. */
export type SavedCodec = {
  readonly encodeSaved: (saved: SavedState) => string;
  readonly decodeSaved: (text: string, fresh: { readonly atMs: number; readonly newChainId: string }) => Decoded;
};

type Decoded = { readonly kind: "ok"; readonly saved: SavedState } | { readonly kind: "damaged"; readonly problem: string };

export type StoreOptions = {
  /** From `openStateDir`. */
  readonly stateFolder: StateFolder;
  readonly codec: SavedCodec;
  readonly clock: Pick<Clock, "nowMs" | "newId">;
};

/** A state is a few kilobytes; a larger file is not one. */
export const RUNTIME_BYTES_MAX = 8 * 1024 * 1024;
/** How far back a record is looked for; other instances add lines of their own after it. */
const RECOVERY_TAIL = 50;

/** `runtime.json`, `status.json` and `prompts/` in the state dir. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY, STATE_FILE_IS_A_LINK, STATE_DIR_ESCAPES. */
export function createStore({ stateFolder, codec, clock }: StoreOptions): Store {
  const journal = createJournal(stateFolder);
  const runtimeFile = join(stateFolder.path, "runtime.json");
  const statusFile = join(stateFolder.path, "status.json");
  return {
    async load() {
      stateFolder.check();
      const { saved, warnings } = await readSaved(runtimeFile, codec, clock);
      if (saved === null) return { saved, warnings, lastIteration: await findLastIteration(stateFolder, journal) };
      if (saved.state.seq === 0) {
        // The original kept no number in its state: its files tell how far it came, and none of them may be overwritten.
        const iteration = Math.max(saved.state.iteration, await findLastIteration(stateFolder, journal));
        return { saved: { ...saved, state: { ...saved.state, iteration } }, warnings, lastIteration: iteration };
      }
      const recovered = await recoverRecord(journal, saved.record);
      return { saved, warnings: [...warnings, ...recovered], lastIteration: saved.state.iteration };
    },
    async save(saved, { durable }) {
      stateFolder.check();
      await writeFileAtomic(runtimeFile, codec.encodeSaved(saved), { durable });
    },
    async writeStatus(status) {
      stateFolder.check();
      // Not durable: it is made anew from the state, and a sync would be paid for at every iteration.
      await writeFileAtomic(statusFile, `${JSON.stringify(status, null, 2)}\n`, { durable: false });
    },
    async writePrompt(iteration, name, text) {
      stateFolder.check();
      const path = join(stateFolder.folder("prompts"), `iter_${String(iteration).padStart(4, "0")}.${name}.md`);
      writePlainFile(path, text);
      return path;
    },
  };
}

async function readSaved(file: string, codec: SavedCodec, clock: StoreOptions["clock"]): Promise<Omit<Loaded, "lastIteration">> {
  const read = readRegularFile(file, RUNTIME_BYTES_MAX);
  if (read === null) return { saved: null, warnings: [] };
  const decoded =
    read.text === null
      ? { kind: "damaged" as const, problem: `it has ${read.sizeBytes} bytes` }
      : codec.decodeSaved(read.text, { atMs: clock.nowMs(), newChainId: clock.newId() });
  if (decoded.kind === "ok") return { saved: decoded.saved, warnings: [] };
  const kept = setAside(file, clock.nowMs());
  const warning = `The saved state ${file} was damaged (${decoded.problem}). It is kept as ${kept}.`;
  return { saved: null, warnings: [warning] };
}

/** Renames a file out of the way, never over another one; returns its new name. */
function setAside(file: string, atMs: number): string {
  const stamp = new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, "");
  let kept = `${file}.damaged-${stamp}`;
  for (let count = 2; existsSync(kept); count += 1) kept = `${file}.damaged-${stamp}-${count}`;
  try {
    renameSync(file, kept);
  } catch (error) {
    throw explainWriteError(error, file);
  }
  syncFolder(join(file, ".."));
  return kept;
}

/** A crash between the save and the journal's line kept the record out of the journal: it goes in now. */
async function recoverRecord(journal: Journal, record: IterationRecord | null): Promise<readonly string[]> {
  if (record === null) return [];
  const tail = await journal.tail(RECOVERY_TAIL);
  if (tail.some((other) => isSameRecord(other, record))) return [];
  await journal.append(record);
  return [`The record of iteration ${record.iteration} was missing in the journal, as after a crash; it is written now.`];
}

function isSameRecord(one: IterationRecord, other: IterationRecord): boolean {
  if (one.seq !== undefined && other.seq !== undefined) return one.seq === other.seq && one.chain_id === other.chain_id;
  return one.iteration === other.iteration && one.ts === other.ts && one.phase === other.phase;
}

/** For a state dir without a usable state: the original's, or one whose state was damaged. */
async function findLastIteration(stateFolder: StateFolder, journal: Journal): Promise<number> {
  const records = await journal.tail(RECOVERY_TAIL);
  const prompts = readdirSync(stateFolder.folder("prompts"));
  const numbers = prompts.map((name) => Number(/^iter_(\d{1,9})\./.exec(name)?.[1] ?? 0));
  return [...records.map((record) => record.iteration), ...numbers].reduce((highest, number) => Math.max(highest, number), 0);
}

/** A prompt is read by the agent at once and by people later: neither needs it to survive a power cut. */
function writePlainFile(path: string, text: string): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  try {
    const file = openSync(path, flags, 0o644);
    try {
      if (fstatSync(file).size > 0) ftruncateSync(file, 0);
      writeAll(file, Buffer.from(text));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw explainWriteError(error, path);
  }
}
