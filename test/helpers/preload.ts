import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

import type { ScratchFolder } from "./scratch.ts";

/** Returns an environment in which every Node process first loads the module, with its types stripped once. */
export function preload(folder: ScratchFolder, module: URL): Readonly<Record<string, string>> {
  const file = folder.write("preload.mjs", stripTypeScriptTypes(readFileSync(module, "utf8")));
  return { NODE_OPTIONS: `--import=${file}` };
}
