import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Repository, StateCommits, WorkBranch } from "../../ports/git.ts";
import { removePath } from "../fs/atomic-write.ts";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";
import type { StateDir } from "../state/state-dir.ts";
import { BOT, createCommitWriter } from "./commit.ts";
import { createGit, type Git } from "./exec.ts";
import type { GitLimits } from "./git-limits.ts";
import { createFilterReader, type FilterReader, openAttributeGit } from "./filter-reader.ts";
import { initRepository } from "./init-repository.ts";
import { isRealFolder } from "./layout.ts";
import { listSubmodules } from "./nested-repositories.ts";
import { createObjectReader, type ObjectReader } from "./objects.ts";
import { openRepository } from "./repository.ts";
import { createStateCommits } from "./state-commits.ts";
import { createWorkBranch } from "./work-branch.ts";

export type PrivateRepositoryOptions = {
  readonly workspace: string;
  /** Absolute, outside of the workspace. Created if it is missing, used as it is if it exists. */
  readonly gitDir: string;
  /** The step's; git sees only a few of its variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stateDir: StateDir;
  readonly warn?: (text: string) => void;
  readonly limits?: GitLimits;
};

export type PrivateRepository = {
  /** Runs in the private repository, outside the workspace. */
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly filters: FilterReader;
  readonly repository: Repository;
  /** From now on, snapshots leave out larger files. */
  readonly limitFileBytes: (bytesMax: number) => void;
  readonly stateCommits: StateCommits;
  readonly branch: WorkBranch;
};

/**
 * Opens a repository of the action, whose working tree is the workspace. git is given only this GIT_DIR, and so never reads what an agent writes
 * into the workspace's `.git` or its home folder (hooks, filters, URLs, other configuration). Throws GIT_MISSING.
 */
export async function openPrivateRepository(options: PrivateRepositoryOptions): Promise<PrivateRepository> {
  const workspace = realPathOrNull(options.workspace) ?? options.workspace;
  const { gitDir, stateDir } = options;
  if (isInside(workspace, gitDir)) throw new Error(`The private repository must not be in the workspace: ${gitDir}`);
  initialize(gitDir);
  const git = createPrivateGit(workspace, gitDir, options);
  const objects = createObjectReader(git);
  const objectsDir = join(gitDir, "objects");
  const commits = createCommitWriter(git, objectsDir);
  const folder = (): string => {
    const path = join(gitDir, "work");
    mkdirSync(path, { recursive: true });
    return path;
  };
  let submodules = existsSync(join(gitDir, "index")) ? await listSubmodules(git) : [];
  let fileBytesMax = Infinity;
  const repository = await openRepository({
    git,
    objects,
    stateDir,
    fileBytesMax: () => fileBytesMax,
    ...(options.warn === undefined ? {} : { warn: options.warn }),
    external: { layout: { gitDir, commonDir: gitDir, prefix: "", topLevel: workspace }, folder, commits, submodules: () => submodules },
  });
  const branch = createWorkBranch({ git, objects, commits, gitDir, folder, onSubmodules: (paths) => (submodules = paths) });
  const limitFileBytes = (bytesMax: number): void => void (fileBytesMax = bytesMax);
  const filters = createFilterReader(openAttributeGit(git, gitDir), objects, folder, false);
  return { git, objects, filters, repository, limitFileBytes, stateCommits: createStateCommits(git, objects, objectsDir, commits), branch };
}

/**
 * The bytes on the disk are the bytes in the repository, whatever a `.gitattributes` says: the agent can write one, and git would run
 * conversions between what is verified and what lands. This file takes precedence (gitattributes(5)); `-` is not possible for an encoding.
 */
const ATTRIBUTES = "* -text -ident -filter !eol !working-tree-encoding\n";

function initialize(gitDir: string): void {
  if (!isRealFolder(gitDir)) removePath(gitDir);
  removePath(join(gitDir, "info"));
  const core = [
    // GitHub logs what is pushed.
    "logAllRefUpdates = false",
    // The defaults of both are in the home folder, where the agent can write (gitattributes(5), gitignore(5)).
    "attributesFile = /dev/null",
    "excludesFile = /dev/null",
    "untrackedCache = false",
    "protectHFS = true",
    "protectNTFS = true",
  ];
  const sections = "[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[submodule]\n\trecurse = false\n";
  // The verify command's own user reads objects, and nothing else.
  initRepository(gitDir, { core, sections, attributes: ATTRIBUTES, isPrivate: true });
  removeLocks(gitDir);
}

/** Nobody else works in this repository, so a lock in it was left by a git that was killed, in an earlier step of the job. */
function removeLocks(gitDir: string): void {
  const refs = readdirSync(join(gitDir, "refs"), { recursive: true, encoding: "utf8" }).map((name) => join("refs", name));
  for (const name of [...readdirSync(gitDir), ...refs]) if (name.endsWith(".lock")) removePath(join(gitDir, name));
}

/** HOME is replaced because git before 2.32 reads `.gitconfig` there whatever GIT_CONFIG_GLOBAL says, and curl reads passwords from `.netrc`. */
function createPrivateGit(workspace: string, gitDir: string, { environment, limits }: PrivateRepositoryOptions): Git {
  const git = createGit(workspace, environment, limits);
  const { XDG_CONFIG_HOME: _, GIT_CONFIG_SYSTEM: _system, ...passed } = git.environment;
  return {
    ...git,
    environment: {
      GIT_AUTHOR_NAME: BOT.name,
      GIT_AUTHOR_EMAIL: BOT.email,
      GIT_COMMITTER_NAME: BOT.name,
      GIT_COMMITTER_EMAIL: BOT.email,
      ...passed,
      HOME: gitDir,
      GIT_CONFIG_GLOBAL: "/dev/null",
      // On a runner the machine's configuration may name filters, of git-lfs for one.
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_ATTR_NOSYSTEM: "1",
      GIT_DIR: gitDir,
      GIT_WORK_TREE: workspace,
    },
  };
}
