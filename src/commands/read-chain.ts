import { existsSync } from "node:fs";
import { join } from "node:path";
import { createSystemClock } from "../adapters/clock.ts";
import { orNull } from "../adapters/fs/errno.ts";
import { readRegularFile } from "../adapters/fs/safe-path.ts";
import { listRemoteRefs, readRemoteFiles, withoutCredentials } from "../adapters/git/remote-files.ts";
import { createJournal, readRecords } from "../adapters/state/journal.ts";
import { findHolder } from "../adapters/state/lock.ts";
import { openStateDir } from "../adapters/state/state-dir.ts";
import { RUNTIME_BYTES_MAX } from "../adapters/state/store.ts";
import type { CommandLine } from "../config/command-line.ts";
import type { Settings } from "../config/settings.ts";
import { decodeSaved } from "../config/state-file/decode.ts";
import { isFailureCause } from "../core/chain/failure.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { Spec } from "../core/chain/spec.ts";
import type { State } from "../core/chain/state.ts";
import { parseIsoTime } from "../core/text/iso-time.ts";
import { STATE_REFS, stateRef } from "../engine/checkpoint/refs.ts";
import { userError } from "../errors/user-error.ts";
import { buildStatusView, type ChainOrigin, type LastEnd, type StatusView } from "../report/status-view.ts";
import { readSettings } from "./settings.ts";

/** A chain as its files show it: those of the state dir, or of the state ref on a server. */
export type Chain = {
  readonly origin: ChainOrigin;
  /** Null if the chain has no state yet, as `view` is. */
  readonly state: State | null;
  readonly view: StatusView | null;
  /** Why the state cannot be read; null if it can, or if there is none. */
  readonly damage: { readonly file: string; readonly problem: string } | null;
  /** How the last run ended; null if it is not known. */
  readonly end: LastEnd | null;
  /** Returns the last records, oldest first. */
  readonly records: (count: number) => Promise<readonly IterationRecord[]>;
};

const JOURNAL_BYTES_MAX = 64 * 1024 * 1024;
const REMOTE_FILES = { "runtime.json": RUNTIME_BYTES_MAX, "status.json": RUNTIME_BYTES_MAX, "iterations.jsonl": JOURNAL_BYTES_MAX };

type Files = { readonly runtime: string | null; readonly status: string | null };

/** Reads the chain that the command line names; changes nothing. Throws REMOTE_UNKNOWN, REMOTE_UNREACHABLE, REMOTE_CHAIN_MISSING. */
export async function readChain(line: CommandLine): Promise<Chain> {
  const settings = await readSettings(line);
  return line.remote === null ? readLocalChain(settings) : await readRemoteChain(settings, line.remote, line.track);
}

function readLocalChain({ lockFile, spec, stateDir, workspace }: Settings): Chain {
  const read = (name: string): string | null => readRegularFile(join(stateDir, name), RUNTIME_BYTES_MAX)?.text ?? null;
  const origin: ChainOrigin = { host: "local", place: stateDir, workspace, remote: null };
  const files = { runtime: read("runtime.json"), status: read("status.json") };
  return {
    ...interpret(files, { origin, spec, processId: findHolder(lockFile, createSystemClock()) }),
    records: async (count) => (existsSync(stateDir) ? await createJournal(openStateDir(workspace, stateDir)).tail(count) : []),
  };
}

async function readRemoteChain({ spec, workspace }: Settings, remote: string, track: string): Promise<Chain> {
  const request = { workspace, environment: process.env, remote };
  // What names the server is shown, also on a page that is passed on.
  const name = withoutCredentials(remote);
  const files = await readRemoteFiles({ ...request, ref: stateRef(track), files: REMOTE_FILES });
  if (files === null) {
    const others = (await listRemoteRefs(request, STATE_REFS)).map((ref) => ref.slice(STATE_REFS.length)).join(", ");
    throw userError("REMOTE_CHAIN_MISSING", { remote: name, track, others });
  }
  const origin: ChainOrigin = { host: "github", place: `${name}, track ${track}`, workspace: null, remote: { name, track } };
  const found = { runtime: files.get("runtime.json") ?? null, status: files.get("status.json") ?? null };
  return {
    ...interpret(found, { origin, spec: remoteSpec(spec, found.status), processId: null }),
    records: (count) => Promise.resolve(readRecords(files.get("iterations.jsonl") ?? "", count)),
  };
}

/** The settings of a workflow are not known here; `status.json` has one limit of them. */
function remoteSpec(spec: Spec, status: string | null): Spec {
  const max = parseObject(status)["max_iterations"];
  const limits = {
    ...spec.limits,
    tokensMax: null,
    costUsdMax: null,
    durationMsMax: null,
    iterationsMax: typeof max === "number" ? max : null,
  };
  return { ...spec, limits };
}

/** Reads how the last run ended from the text of `status.json`; null if it cannot be read. */
function readLastEnd(text: string | null): LastEnd | null {
  const status = parseObject(text);
  const word = (key: string): string => (typeof status[key] === "string" ? status[key] : "");
  if (word("state") === "") return null;
  const cause = word("stop_cause");
  return {
    reason: word("stop_reason") || null,
    message: word("stop_why"),
    remedy: word("stop_remedy"),
    cause: isFailureCause(cause) ? cause : null,
    savedAtMs: parseIsoTime(word("updated_at")),
  };
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  const value = orNull(() => JSON.parse(text ?? "") as unknown);
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

type Known = { readonly origin: ChainOrigin; readonly spec: Spec; readonly processId: number | null };

function interpret({ runtime, status }: Files, { origin, processId, spec }: Known): Omit<Chain, "records"> {
  const end = readLastEnd(status);
  if (runtime === null) return { origin, state: null, view: null, damage: null, end };
  const clock = createSystemClock();
  const atMs = clock.nowMs();
  const decoded = decodeSaved(runtime, { atMs, newChainId: clock.newId() });
  if (decoded.kind === "damaged") {
    const file = origin.remote === null ? join(origin.place, "runtime.json") : `runtime.json of ${origin.place}`;
    return { origin, state: null, view: null, damage: { file, problem: decoded.problem }, end };
  }
  const { record: lastRecord, state } = decoded.saved;
  const view = buildStatusView({ atMs, end, lastRecord, origin, processId, spec, state });
  return { origin, state, view, damage: null, end };
}
