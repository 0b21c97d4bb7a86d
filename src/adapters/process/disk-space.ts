import { statfs } from "node:fs/promises";
import { userError } from "../../errors/user-error.ts";

/** How little may be left of the disks that an agent works on. */
export type DiskLimit = {
  /** The file systems that these lie on are looked at. */
  readonly folders: readonly string[];
  /** 0: no limit. */
  readonly freeBytesMin: number;
  /** `null` where nobody can tell. */
  readonly readFreeBytes?: (folder: string) => Promise<number | null>;
};

/** For people, after the sentence that says what was ended. */
export const SPACE_REMEDY = "Free space on it, or lower min_free_bytes; 0 means no such limit.";

/** A fast disk takes some hundred megabytes in that time. */
const LOOK_MS = 200;

/** Throws `DISK_NEARLY_FULL` where a program would be ended as soon as it has begun. */
export async function requireSpace(limit: DiskLimit): Promise<void> {
  const found = await findFull(limit);
  if (found !== null) throw userError("DISK_NEARLY_FULL", { ...found, freeBytesMin: limit.freeBytesMin });
}

/** Looks again and again until it is stopped, and calls once where less is left than may be. */
export function watchSpace(limit: DiskLimit, onFull: () => void): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isOver = limit.freeBytesMin === 0;
  const look = async (): Promise<void> => {
    const found = await findFull(limit);
    if (isOver) return;
    if (found !== null) return onFull();
    arm();
  };
  const arm = (): void => {
    timer = setTimeout(() => void look(), LOOK_MS);
  };
  if (!isOver) arm();
  return {
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

async function findFull({
  folders,
  freeBytesMin,
  readFreeBytes = readFree,
}: DiskLimit): Promise<{ folder: string; freeBytes: number } | null> {
  if (freeBytesMin === 0) return null;
  for (const folder of folders) {
    const freeBytes = await readFreeBytes(folder);
    if (freeBytes !== null && freeBytes < freeBytesMin) return { folder, freeBytes };
  }
  return null;
}

/** What somebody without privileges may still write. Some file systems keep no such account, and tell of no blocks at all. */
async function readFree(folder: string): Promise<number | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return blocks === 0 ? null : bavail * bsize;
  } catch {
    return null;
  }
}
