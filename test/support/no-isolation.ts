import { tmpdir } from "node:os";
import type { Isolation } from "../../src/adapters/isolation.ts";
import { runProcess } from "../../src/adapters/process.ts";

/** For tests of what runs behind the walls: there are none. */
export const NO_ISOLATION: Isolation = {
  open: () => Promise.resolve({ level: "none", words: "none", scratch: tmpdir(), run: runProcess }),
  close() {},
};
