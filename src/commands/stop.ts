import { basename } from "node:path";
import { createSystemClock } from "../adapters/clock.ts";
import { writeFileAtomic } from "../adapters/fs/atomic-write.ts";
import { findHolder } from "../adapters/state/lock.ts";
import { openStateDir } from "../adapters/state/state-dir.ts";
import type { CommandLine } from "../config/command-line.ts";
import type { Settings } from "../config/settings.ts";
import { print } from "./output.ts";
import { readSettings } from "./settings.ts";

/** `stop`: writes the stop file, so that the loop ends after its current iteration. */
export async function stop(line: CommandLine): Promise<number> {
  const settings = await readSettings(line);
  await writeStopFile(settings, line.reason ?? "");
  const holder = findHolder(settings.lockFile, createSystemClock());
  const none = "No loop is running here; the next run will not start.";
  const effect = holder === null ? none : `The loop (process ${holder}) ends after its current iteration.`;
  return print(`${effect}\nWrote ${basename(settings.stopFile)}. To continue later, run: codex-self-iter resume\n`);
}

/** Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY and what `openStateDir` throws. */
export async function writeStopFile({ stateDir, stopFile, workspace }: Settings, reason: string): Promise<void> {
  openStateDir(workspace, stateDir);
  await writeFileAtomic(stopFile, `${reason}\n`);
}
