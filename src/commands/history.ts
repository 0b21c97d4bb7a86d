import { existsSync } from "node:fs";
import { createJournal } from "../adapters/state/journal.ts";
import { openStateDir } from "../adapters/state/state-dir.ts";
import type { CommandLine } from "../config/command-line.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { renderHistory } from "../report/history-view.ts";
import { print, usesColor } from "./output.ts";
import { readSettings } from "./settings.ts";

const COLUMNS_WITHOUT_TERMINAL = 120;

export async function history(line: CommandLine): Promise<number> {
  const { stateDir, workspace } = await readSettings(line);
  const records = existsSync(stateDir) ? await createJournal(openStateDir(workspace, stateDir)).tail(line.limit) : [];
  if (line.json) return print(records.map((record) => `${renderSafeJson(record)}\n`).join(""));
  return print(renderHistory(records, process.stdout.columns || COLUMNS_WITHOUT_TERMINAL, usesColor()));
}
