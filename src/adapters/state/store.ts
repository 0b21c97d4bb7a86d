import { closeSync, constants, existsSync, fstatSync, ftruncateSync, openSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { IterationRecord } from "../../core/chain/record.ts";
import type { Journal, Loaded, SavedState, Store } from "../../ports/state.ts";
import type { Clock } from "../../ports/host.ts";
import { syncFolder, writeFileAtomic, writeAll } from "../fs/atomic-write.ts";
import { explainWriteError } from "../fs/errno.ts";
import { readRegularFile } from "../fs/safe-path.ts";
import { createJournal } from "./journal.ts";
import { iterationOf } from "./redact-files.ts";
import type { StateDir } from "./state-dir.ts";

export type SavedCodec = {
  readonly encodeSaved: (saved: SavedState) => string;
  readonly decodeSaved: (text: string, fresh: { readonly atMs: number; readonly newChainId: string }) => Decoded;
};

type StoreClock = Pick<Clock, "nowMs" | "newId">;
type Decoded = { readonly kind: "ok"; readonly saved: SavedState } | { readonly kind: "damaged"; readonly problem: string };

export const RUNTIME_BYTES_MAX = 8 * 1024 * 1024;
/** How many records to search for the last one; another instance may have appended records after it. */
const RECOVERY_TAIL = 50;

/** `runtime.json`, `status.json` and `prompts/` in the state dir. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY, STATE_FILE_IS_A_LINK, STATE_DIR_ESCAPES. */
export function createStore(stateDir: StateDir, codec: SavedCodec, clock: StoreClock): Store {
  const journal = createJournal(stateDir);
  const runtimeFile = join(stateDir.path, "runtime.json");
  return {
    async load() {
      stateDir.check();
      const { saved, warnings } = readSaved(runtimeFile, codec, clock);
      if (saved === null) return { saved, warnings, lastIteration: await findLastIteration(stateDir, journal) };
      if (saved.state.seq === 0) {
        // A state of the Python original does not know its iteration. Its files do, and must not be overwritten.
        const iteration = Math.max(saved.state.iteration, await findLastIteration(stateDir, journal));
        return { saved: { ...saved, state: { ...saved.state, iteration } }, warnings, lastIteration: iteration };
      }
      const recovered = await recoverRecord(journal, saved.record);
      return { saved, warnings: [...warnings, ...recovered], lastIteration: saved.state.iteration };
    },
    async save(saved, { durable }) {
      stateDir.check();
      await writeFileAtomic(runtimeFile, codec.encodeSaved(saved), { durable });
    },
    async writeStatus(status) {
      stateDir.check();
      // Not durable: it can be derived from the state.
      await writeFileAtomic(join(stateDir.path, "status.json"), `${JSON.stringify(status, null, 2)}\n`, { durable: false });
    },
    async writePrompt(iteration, name, text) {
      const path = join(stateDir.folder("prompts"), `iter_${String(iteration).padStart(4, "0")}.${name}.md`);
      writeInPlace(path, text);
      return path;
    },
  };
}

function readSaved(file: string, codec: SavedCodec, clock: StoreClock): Omit<Loaded, "lastIteration"> {
  const read = readRegularFile(file, RUNTIME_BYTES_MAX);
  if (read === null) return { saved: null, warnings: [] };
  const decoded: Decoded =
    read.text === null
      ? { kind: "damaged", problem: `it has ${read.sizeBytes} bytes` }
      : codec.decodeSaved(read.text, { atMs: clock.nowMs(), newChainId: clock.newId() });
  if (decoded.kind === "ok") return { saved: decoded.saved, warnings: [] };
  const renamed = renameDamaged(file, clock.nowMs());
  return { saved: null, warnings: [`The saved state ${file} was damaged (${decoded.problem}). It was renamed to ${renamed}.`] };
}

/** Renames a file, never over another one; returns its new name. */
function renameDamaged(file: string, atMs: number): string {
  const stamp = new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, "");
  let target = `${file}.damaged-${stamp}`;
  for (let count = 2; existsSync(target); count += 1) target = `${file}.damaged-${stamp}-${count}`;
  try {
    renameSync(file, target);
  } catch (error) {
    throw explainWriteError(error, file);
  }
  syncFolder(join(file, ".."));
  return target;
}

/** Appends the record to the journal if a crash prevented it after the save. */
async function recoverRecord(journal: Journal, record: IterationRecord | null): Promise<readonly string[]> {
  if (record === null) return [];
  const isIn = async (count: number): Promise<boolean> => (await journal.tail(count)).some((other) => isSameRecord(other, record));
  // Nearly always it is the last one, and to parse a record takes time.
  if ((await isIn(1)) || (await isIn(RECOVERY_TAIL))) return [];
  await journal.append(record);
  return [`The journal lacked the record of iteration ${record.iteration}, probably after a crash; it was added.`];
}

function isSameRecord(one: IterationRecord, other: IterationRecord): boolean {
  // The record of a run that failed has the same state as the iteration before.
  if (one.phase !== other.phase) return false;
  if (one.seq !== undefined && other.seq !== undefined) return one.seq === other.seq && one.chain_id === other.chain_id;
  return one.iteration === other.iteration && one.ts === other.ts;
}

async function findLastIteration(stateDir: StateDir, journal: Journal): Promise<number> {
  const records = await journal.tail(RECOVERY_TAIL);
  const prompts = readdirSync(stateDir.folder("prompts"));
  return Math.max(0, ...records.map(({ iteration }) => iteration), ...prompts.map(iterationOf));
}

/** Neither atomic nor durable: the agent reads a prompt at once, people read it later. */
function writeInPlace(path: string, text: string): void {
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK, 0o644);
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
