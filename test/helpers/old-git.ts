import { chmodSync } from "node:fs";

import type { Git } from "../../src/adapters/git/exec.ts";
import type { ScratchFolder } from "./scratch.ts";

/** Returns a git whose first resident process of each kind runs the shell command `does` and ends. */
export function oldGit(git: Git, folder: ScratchFolder, does: string): Git {
  const program = folder.write(
    "weak/git",
    `#!/bin/sh
for word in "$@"; do case "$word" in --stdin | --batch)
  if mkdir "${folder.path}/weak/seen$word" 2> /dev/null; then ${does}; exit 1; fi ;;
esac; done
exec ${git.program} "$@"
`,
  );
  chmodSync(program, 0o755);
  return { ...git, program };
}
