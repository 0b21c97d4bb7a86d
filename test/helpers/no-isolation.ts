import { tmpdir } from "node:os";
import type { DiskLimit } from "../../src/adapters/process/disk-space.ts";
import type { Isolation } from "../../src/adapters/isolation/isolation.ts";
import { runProcess } from "../../src/adapters/process/run.ts";

/** For tests of what runs behind the walls: there are none. */
export const NO_ISOLATION: Isolation = {
  open: () => Promise.resolve({ level: "none", words: "none", scratch: tmpdir(), run: runProcess }),
  close() {},
};

/** On a disk that is nearly full as soon as that is so. */
export function onFullDisk(isFull: () => boolean): Isolation {
  const disk: DiskLimit = { folders: ["/"], freeBytesMin: 2, readFreeBytes: () => Promise.resolve(isFull() ? 1 : 3) };
  return {
    ...NO_ISOLATION,
    async open(signal) {
      const room = await NO_ISOLATION.open(signal);
      return { ...room, run: (request, stop) => room.run({ ...request, disk }, stop) };
    },
  };
}
