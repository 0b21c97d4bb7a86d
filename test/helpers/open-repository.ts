import { join } from "node:path";

import { createGit, type Git } from "../../src/adapters/git/exec.ts";
import { createObjectReader, type ObjectReader } from "../../src/adapters/git/objects.ts";
import { openRepository } from "../../src/adapters/git/repository.ts";
import { openStateDir } from "../../src/adapters/state/state-dir.ts";
import type { Repository } from "../../src/ports/git.ts";

export type RepositoryAt = {
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stateDir?: string;
  readonly warn?: (text: string) => void;
};

/** Opens the repository of a workspace as the command does. */
export async function openRepositoryAt({
  workspace,
  environment,
  stateDir = join(workspace, ".codex-self-iter"),
  warn = () => {},
}: RepositoryAt): Promise<{ readonly git: Git; readonly objects: ObjectReader; readonly repository: Repository }> {
  const git = createGit(workspace, environment);
  const objects = createObjectReader(git);
  const repository = await openRepository({ git, objects, stateDir: openStateDir(workspace, stateDir), warn });
  return { git, objects, repository };
}
