import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

import type { ScratchFolder } from "./scratch.ts";

/** The environment in which each Node of a run first loads that module. It is written without its types once for all: a test has many runs. */
export function preload(folder: ScratchFolder, module: URL): Readonly<Record<string, string>> {
  const file = folder.write("preload.mjs", stripTypeScriptTypes(readFileSync(module, "utf8")));
  return { NODE_OPTIONS: `--import=${file}` };
}
