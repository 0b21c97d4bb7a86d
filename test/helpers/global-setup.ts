import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Before all tests: a folder in which every Node keeps what it has compiled. The tests start the same bundle some thousand times,
 * and a tenth of such a start is compiling. vitest hands the variable on to its workers, and the stand to the action.
 */
export function setup(): void {
  const folder = mkdtempSync(join(tmpdir(), "self-iter-compiled-"));
  process.env["NODE_COMPILE_CACHE"] = folder;
  // Not when vitest tears down: its workers write what they have compiled as they end, which is later, if not in this very moment.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
}
