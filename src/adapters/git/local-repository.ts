import { join } from "node:path";
import type { Repository } from "../../ports/git.ts";
import type { StateDir } from "../state/state-dir.ts";
import type { Git } from "./exec.ts";
import { readGitConfig } from "./git-config.ts";
import { type Layout, readLayout } from "./layout.ts";
import { makeObjectFolder } from "./object-folder.ts";
import { createObjectStore, type ObjectStore } from "./object-store.ts";
import { createObjectReader, type ObjectReader } from "./objects.ts";
import { openRepository, type RepositoryOptions } from "./repository.ts";
import { clearGitDir } from "./special-files.ts";
import { reportRemoved } from "./workspace-guard.ts";

export type LocalRepository = {
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly repository: Repository;
  /** Null if snapshots keep their objects in the user's `.git`. */
  readonly store: ObjectStore | null;
};

type Options = Pick<RepositoryOptions, "fileBytesMax" | "git" | "refusesPrograms" | "stateDir" | "warn">;

/**
 * Opens the repository of a workspace on this machine. Snapshots keep their objects in the state dir; a commit takes its own to the user's
 * `.git`. Throws what `openRepository` throws.
 */
export async function openLocalRepository({ git: plain, ...options }: Options): Promise<LocalRepository> {
  reportRemoved(clearGitDir(plain.cwd, plain.environment["HOME"] ?? "/"), options.warn ?? (() => {}));
  // The codec, which the first iteration needs, loads while git works.
  const [layout] = await Promise.all([readLayout(plain), import("./codec.ts")]);
  const store = openStore(plain, options.stateDir, join(layout.commonDir, "objects"));
  const folders =
    store === null ? {} : { GIT_OBJECT_DIRECTORY: store.folder(), GIT_ALTERNATE_OBJECT_DIRECTORIES: join(layout.commonDir, "objects") };
  const git: Git = { ...plain, environment: { ...plain.environment, ...folders, ...forbidFetch(plain, layout) } };
  const objects = createObjectReader(git, (sha) => store?.remove(sha));
  const repository = await openRepository({ ...options, git, objects, layout, ...(store === null ? {} : { store }) });
  return { git, objects, repository, store };
}

/** A missing object makes git run what a remote of a partial clone names, and an agent can turn any remote into one. */
function forbidFetch({ environment }: Git, { commonDir, gitDir }: Layout): Readonly<Record<string, string>> {
  const { programs } = readGitConfig([gitDir, commonDir], environment["HOME"] ?? "/");
  const isPartialClone = [...programs.values()].some((name) => name === "promisor" || name === "partialclone");
  return isPartialClone ? {} : { GIT_ALLOW_PROTOCOL: "" };
}

/** Returns null if git could not read the user's store beside ours: a colon separates paths in GIT_ALTERNATE_OBJECT_DIRECTORIES (git(1)). */
function openStore(plain: Git, stateDir: StateDir, userObjects: string): ObjectStore | null {
  if (userObjects.includes(":")) return null;
  const userReader = createObjectReader({ ...plain, environment: { ...plain.environment, GIT_OBJECT_DIRECTORY: userObjects } });
  const folder = (): string => makeObjectFolder(join(stateDir.folder("git"), "objects"));
  return createObjectStore({ folder, userObjects, userReader });
}
