import { basename } from "node:path";
import { createSystemClock } from "../adapters/clock.ts";
import { findHolder } from "../adapters/state/lock.ts";
import { openStateDir } from "../adapters/state/state-dir.ts";
import { writeFileAtomic } from "../adapters/fs/atomic-write.ts";
import type { CommandLine } from "../config/command-line.ts";
import { print } from "./output.ts";
import { readSettings } from "./settings.ts";

/** `stop`: asks the loop to end after its current iteration, by the stop file of its state dir. */
export async function stop(line: CommandLine): Promise<number> {
  const settings = await readSettings(line);
  openStateDir(settings.workspace, settings.stateDir);
  await writeFileAtomic(settings.stopFile, `${line.reason ?? ""}\n`);
  const holder = findHolder(settings.lockFile, createSystemClock());
  const now =
    holder === null
      ? "No loop is running here; the next one will not start."
      : `The loop (process ${holder}) ends after its current iteration.`;
  return print(`${now}\nWrote ${basename(settings.stopFile)}. To go on: codex-self-iter resume\n`);
}
