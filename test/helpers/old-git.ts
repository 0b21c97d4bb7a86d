import { chmodSync } from "node:fs";

import type { Git } from "../../src/adapters/git/exec.ts";
import type { ScratchFolder } from "./scratch.ts";

/** A git of which the first process of each kind that stays does what it is told, and ends. */
export function oldGit(git: Git, folder: ScratchFolder, does: string): Git {
  const program = folder.write(
    "weak/git",
    `#!/bin/sh
for word in "$@"; do case "$word" in --stdin | --stdin-paths | --batch | --batch-check)
  if mkdir "${folder.path}/weak/seen$word" 2> /dev/null; then ${does}; exit 1; fi ;;
esac; done
exec ${git.program} "$@"
`,
  );
  chmodSync(program, 0o755);
  return { ...git, program };
}
