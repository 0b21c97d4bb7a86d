import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isAlive } from "./command-line.ts";

const MEMORY = "/dev/shm";
const PREFIX = "csi-tests-";
/** Many times the peak use of the tests. */
const FREE_BYTES_MIN = 4 * 1024 ** 3;

/**
 * Runs before all tests: makes the temporary folder in which all of them work, in memory if possible: the tests create and delete
 * millions of files, and a disk adds a third to their time. Vitest passes the variables on to its workers, and these to the product.
 */
export function setup(): void {
  removeLeftovers();
  const root = process.env["TMPDIR"] === undefined && isUsable(MEMORY) ? MEMORY : tmpdir();
  const folder = mkdtempSync(join(root, `${PREFIX}${process.pid}-`));
  process.env["TMPDIR"] = folder;
  // Every Node process reuses what an earlier one compiled: the tests start the same bundle about a thousand times.
  process.env["NODE_COMPILE_CACHE"] = join(folder, "compiled");
  // Not in `teardown`: the workers write to the compile cache as they end, which is later.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
}

/** Whether a folder has room for the tests, and may hold programs. */
function isUsable(folder: string): boolean {
  const probe = join(folder, `${PREFIX}${process.pid}-probe`);
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (Math.min(bavail * bsize, process.availableMemory()) < FREE_BYTES_MIN) return false;
    writeFileSync(probe, "", { mode: 0o755 });
    // Fails if the folder is mounted with `noexec`.
    accessSync(probe, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Removes the folders of killed runs, which would occupy memory. */
function removeLeftovers(): void {
  const names = existsSync(MEMORY) ? readdirSync(MEMORY) : [];
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    if (!isAlive(Number(name.slice(PREFIX.length).split("-")[0]))) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}
