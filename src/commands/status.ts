import { join } from "node:path";
import { createSystemClock } from "../adapters/clock.ts";
import { readRegularFile } from "../adapters/fs/safe-path.ts";
import { findHolder } from "../adapters/state/lock.ts";
import { RUNTIME_BYTES_MAX } from "../adapters/state/store.ts";
import type { CommandLine } from "../config/command-line.ts";
import { decodeSaved } from "../config/state-file/decode.ts";
import { cleanLine } from "../report/event-text.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { type RunFailure, buildStatusView, renderStatus, renderStatusJson } from "../report/status-view.ts";
import { print, usesColor } from "./output.ts";
import { readSettings } from "./settings.ts";

/** `status`: shows the chain's state. Changes nothing, and may run beside a loop. */
export async function status(line: CommandLine): Promise<number> {
  const { lockFile, spec, stateDir, workspace } = await readSettings(line);
  const file = join(stateDir, "runtime.json");
  const text = readRegularFile(file, RUNTIME_BYTES_MAX)?.text ?? null;
  const failure = readFailure(join(stateDir, "status.json"));
  if (text === null) {
    const failed = failure === null ? "" : `The last run failed: ${cleanLine(failure.message)} ${cleanLine(failure.remedy)}\n`;
    return print(line.json ? "null\n" : `${failed}There is no state in ${stateDir} yet. To start a loop, run: codex-self-iter run\n`);
  }
  const clock = createSystemClock();
  const atMs = clock.nowMs();
  const decoded = decodeSaved(text, { atMs, newChainId: clock.newId() });
  if (decoded.kind === "damaged") {
    const { problem } = decoded;
    if (line.json) return print(`${renderSafeJson({ state: "damaged", file, problem })}\n`);
    return print(`${file} is damaged (${problem}). The next run moves it aside and starts a new chain.\n`);
  }
  const { record, state } = decoded.saved;
  const processId = findHolder(lockFile, clock);
  const view = buildStatusView({ spec, state, lastRecord: record, failure, workspace, processId, atMs });
  if (line.json) return print(`${renderStatusJson(view)}\n`);
  return print(renderStatus(view, process.stdout.isTTY ? process.stdout.columns : null, usesColor()));
}

/** Reads from `status.json` which error ended the last run; null if none did, or if the file cannot be read. */
function readFailure(file: string): RunFailure | null {
  const text = readRegularFile(file, RUNTIME_BYTES_MAX)?.text ?? null;
  if (text === null) return null;
  try {
    const { stop_reason: reason, stop_remedy: remedy, stop_why: message } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (reason !== "failed") return null;
    return { message: typeof message === "string" ? message : "", remedy: typeof remedy === "string" ? remedy : "" };
  } catch {
    return null;
  }
}
