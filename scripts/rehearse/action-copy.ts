import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { RELEASE_FILES } from "../release/release-commit.ts";

/** Copies what `uses:` downloads, and returns `to`. Throws if the action is not built. */
export function copyAction(from: string, to: string): string {
  mkdirSync(to);
  for (const name of RELEASE_FILES) {
    const source = join(from, name);
    if (!existsSync(source)) throw new Error(`${from} has no ${name}. Run: npm run build`);
    cpSync(source, join(to, name), { recursive: true });
  }
  return to;
}
