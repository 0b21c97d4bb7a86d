import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PatchWriter } from "../../ports/git.ts";
import { removePath } from "../fs/atomic-write.ts";
import { FILE_BYTES_MAX, PATCH_SUFFIX } from "../state/redact-files.ts";
import type { StateDir } from "../state/state-dir.ts";
import { type Git, runGit } from "./exec.ts";

const LIMIT_MS = 60_000;
/** git writes the file itself: its bytes need not be UTF-8. No program that the agent's attributes name is started. */
const DIFF = ["diff", "--binary", "--full-index", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames"];

/** Patches are in the folder of the logs, which the cache takes along, and are removed with those of their iteration. */
export function createPatchWriter(git: Git, stateDir: StateDir, workspace: string): PatchWriter {
  return {
    async write(iteration, fromTree, toTree) {
      try {
        const path = join(stateDir.folder("logs"), `iter_${String(iteration).padStart(4, "0")}${PATCH_SUFFIX}`);
        // git would follow a link of the agent.
        removePath(path);
        const { exitCode } = await runGit(git, {
          args: [...DIFF, `--output=${path}`, "--end-of-options", fromTree, toTree],
          limitMs: LIMIT_MS,
        });
        if (exitCode === 0 && statSync(path).size <= FILE_BYTES_MAX) return relative(workspace, path).replaceAll(sep, "/");
        removePath(path);
        return null;
      } catch {
        return null;
      }
    },
  };
}
