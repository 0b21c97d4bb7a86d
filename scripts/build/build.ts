import { join } from "node:path";
import { buildInto, ROOT } from "./bundle.ts";

const startedMs = performance.now();
try {
  const built = await buildInto(join(ROOT, "dist"));
  const kilobytes = built.files.reduce((sum, file) => sum + file.bytes, 0) / 1_000;
  console.log(`dist/: ${built.files.length} files, ${kilobytes.toFixed(0)} kB, ${((performance.now() - startedMs) / 1_000).toFixed(1)} s`);
} catch (error) {
  // What the compiler says is the message; the stack of this script helps nobody.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
