// Preloaded into the action's main step (`node --import`). Measures its memory and the files that it leaves.
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import type { MainFigures } from "./figures.ts";

function countFiles(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  } catch {
    return 0;
  }
}

if (basename(process.argv[1] ?? "") === "main.js") {
  const { GITHUB_WORKSPACE = "", RUNNER_TEMP = "", SOAK_FIGURES = "" } = process.env;
  process.on("exit", () => {
    const figures: MainFigures = {
      // maxRSS is in kilobytes.
      memoryBytes: process.resourceUsage().maxRSS * 1_024,
      stateFiles: countFiles(join(GITHUB_WORKSPACE, ".codex-self-iter")),
      temporaryFiles: countFiles(RUNNER_TEMP),
    };
    writeFileSync(SOAK_FIGURES, JSON.stringify(figures));
  });
}
