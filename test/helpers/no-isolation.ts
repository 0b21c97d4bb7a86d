import { tmpdir } from "node:os";
import type { DiskLimit } from "../../src/adapters/process/disk-space.ts";
import type { Isolation } from "../../src/adapters/isolation/isolation.ts";
import { runProcess } from "../../src/adapters/process/run.ts";

export const NO_ISOLATION: Isolation = {
  open: () => Promise.resolve({ level: "none", description: "none", scratch: tmpdir(), run: runProcess }),
  close() {},
};

/** Reports a nearly full disk as soon as `isFull` returns true. */
export function onFullDisk(isFull: () => boolean): Isolation {
  const disk: DiskLimit = { folders: ["/"], freeBytesMin: 2, readFreeBytes: () => Promise.resolve(isFull() ? 1 : 3) };
  return {
    ...NO_ISOLATION,
    async open(signal) {
      const sandbox = await NO_ISOLATION.open(signal);
      return { ...sandbox, run: (request, stop) => sandbox.run({ ...request, disk }, stop) };
    },
  };
}
