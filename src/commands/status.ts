import { join } from "node:path";
import { createSystemClock } from "../adapters/clock.ts";
import { findHolder } from "../adapters/state/lock.ts";
import { readRegularFile } from "../adapters/fs/safe-path.ts";
import { RUNTIME_BYTES_MAX } from "../adapters/state/store.ts";
import type { CommandLine } from "../config/command-line.ts";
import { decodeSaved } from "../config/state-file/decode.ts";
import type { Settings } from "../config/settings.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { buildStatusView, renderStatus, renderStatusJson } from "../report/status-view.ts";
import { print, usesColor } from "./output.ts";
import { readSettings } from "./settings.ts";

/** `status`: where the loop stands. Reads, and changes nothing, whether a loop is running or not. */
export async function status(line: CommandLine): Promise<number> {
  const settings = await readSettings(line);
  const file = join(settings.stateDir, "runtime.json");
  const text = readRegularFile(file, RUNTIME_BYTES_MAX)?.text ?? null;
  if (text === null)
    return print(line.json ? "null\n" : `No loop has run in ${settings.stateDir} yet. Start one with: codex-self-iter run\n`);
  const clock = createSystemClock();
  const decoded = decodeSaved(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
  if (decoded.kind === "damaged" && line.json) return print(`${renderSafeJson({ state: "damaged", file, problem: decoded.problem })}\n`);
  if (decoded.kind === "damaged")
    return print(`${file} is damaged (${decoded.problem}). The next run sets it aside and begins a new chain.\n`);
  const view = buildView(settings, decoded.saved, clock);
  return print(
    line.json
      ? `${renderStatusJson(view)}\n`
      : renderStatus(view, { color: usesColor(), columns: process.stdout.isTTY ? process.stdout.columns : null }),
  );
}

type Saved = Extract<ReturnType<typeof decodeSaved>, { kind: "ok" }>["saved"];

function buildView(settings: Settings, saved: Saved, clock: ReturnType<typeof createSystemClock>): ReturnType<typeof buildStatusView> {
  return buildStatusView({
    spec: settings.spec,
    state: saved.state,
    lastRecord: saved.record,
    workspace: settings.workspace,
    processId: findHolder(settings.lockFile, clock),
    atMs: clock.nowMs(),
  });
}
