import { statfs, type StatsFs } from "node:fs";
import { userError } from "../../errors/user-error.ts";

export type DiskLimit = {
  /** The file systems that contain these folders are checked. */
  readonly folders: readonly string[];
  readonly freeBytesMin: number;
  readonly readFreeBytes?: (folder: string) => Promise<number | null>;
};

/** Throws `DISK_NEARLY_FULL` if a program would be stopped as soon as it starts. */
export async function requireSpace(limit: DiskLimit): Promise<void> {
  const full = await findFullDisk(limit);
  if (full !== null) throw userError("DISK_NEARLY_FULL", { ...full, freeBytesMin: limit.freeBytesMin });
}

export function watchSpace(limit: DiskLimit, onFull: () => void): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = limit.freeBytesMin === 0;
  const check = async (): Promise<void> => {
    const full = await findFullDisk(limit);
    if (stopped) return;
    if (full === null) schedule();
    else onFull();
  };
  const schedule = (): void => {
    // A fast disk writes some hundred megabytes in this time.
    timer = setTimeout(() => void check(), 200);
  };
  if (!stopped) schedule();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function findFullDisk({ folders, freeBytesMin, readFreeBytes: read = readFreeBytes }: DiskLimit) {
  if (freeBytesMin === 0) return null;
  for (const folder of folders) {
    const freeBytes = await read(folder);
    if (freeBytes !== null && freeBytes < freeBytesMin) return { folder, freeBytes };
  }
  return null;
}

/** The bytes that an unprivileged user may still write. Some file systems do not count and report 0 blocks. */
export async function readFreeBytes(folder: string): Promise<number | null> {
  // Not by `node:fs/promises`, which takes 1.4 ms to load at each start.
  const stat = await new Promise<StatsFs | null>((resolve) => statfs(folder, (error, found) => resolve(error === null ? found : null)));
  return stat === null || stat.blocks === 0 ? null : stat.bavail * stat.bsize;
}
