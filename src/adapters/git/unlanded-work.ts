import { join } from "node:path";
import type { UnlandedWork } from "../../ports/git.ts";
import { removePath, writeFileAtomic } from "../fs/atomic-write.ts";
import { readRegularFile } from "../fs/safe-path.ts";
import { SHA } from "./objects.ts";

const BYTES_MAX = 1024;

/** A small file in our own folder: it must survive a kill, not a power failure. */
export async function writeUnlandedWork(folder: string, work: UnlandedWork | null): Promise<void> {
  const file = join(folder, "work");
  if (work === null) removePath(file);
  else await writeFileAtomic(file, `${work.before} ${work.after ?? "-"}\n`, { durable: false });
}

/** Returns null if the file is missing or not ours. */
export function readUnlandedWork(folder: string): UnlandedWork | null {
  const [before = "", after = ""] = (readRegularFile(join(folder, "work"), BYTES_MAX)?.text ?? "").trimEnd().split(" ");
  if (!SHA.test(before) || !(after === "-" || SHA.test(after))) return null;
  return { before, after: after === "-" ? null : after };
}
