import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { createGit } from "../../src/adapters/git/exec.ts";
import { type LocalRepository, openLocalRepository } from "../../src/adapters/git/local-repository.ts";
import { openStateDir } from "../../src/adapters/state/state-dir.ts";
import type { ScratchRepository } from "./scratch.ts";

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
}: RepositoryAt): Promise<LocalRepository> {
  return await openLocalRepository({ git: createGit(workspace, environment), stateDir: openStateDir(workspace, stateDir), warn });
}

/** Runs git with the snapshots of the loop, which are not in the user's repository. */
export function gitWithSnapshots(
  { environment, path }: Pick<ScratchRepository, "environment" | "path">,
  ...args: readonly string[]
): string {
  const env = { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: join(path, ".codex-self-iter/git/objects") };
  return execFileSync("git", args, { cwd: path, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).replace(/\n$/, "");
}
