import { join } from "node:path";
import { buildInto, ROOT } from "./bundle.ts";

const startedMs = performance.now();
try {
  const built = await buildInto(join(ROOT, "dist"));
  const kilobytes = built.files.reduce((sum, file) => sum + file.bytes, 0) / 1_000;
  console.log(`dist/: ${built.files.length} files, ${kilobytes.toFixed(0)} kB, ${((performance.now() - startedMs) / 1_000).toFixed(1)} s`);
} catch (error) {
  // The message holds the output of the compiler; the stack of this script adds nothing.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
