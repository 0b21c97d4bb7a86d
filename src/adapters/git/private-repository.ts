import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Repository, StateCommits, WorkBranch } from "../../ports/git.ts";
import { removePath } from "../fs/atomic-write.ts";
import { createStateCommits } from "./state-commits.ts";
import { createWorkBranch, listSubmodules } from "./work-branch.ts";
import { createGit, type Git } from "./exec.ts";
import { createCommitWriter } from "./commit.ts";
import { isRealFolder, openRepository } from "./repository.ts";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";
import type { StateFolder } from "../state/state-dir.ts";

export type PrivateRepositoryOptions = {
  readonly workspace: string;
  /** Absolute, outside of the workspace; made where it is missing, gone on with where it is there. */
  readonly gitDir: string;
  /** The step's own; little of it reaches git. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** From `openStateDir`; kept out of every snapshot. */
  readonly stateFolder: StateFolder;
  readonly notice?: (text: string) => void;
};

export type PrivateRepository = {
  readonly repository: Repository;
  readonly stateCommits: StateCommits;
  readonly branch: WorkBranch;
  /** For `createRemote`. */
  readonly context: Git;
};

/** The address by which GitHub knows the account that a job's token acts for. */
const BOT = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };

/**
 * Opens a repository of the action's own, whose files are the workspace's. What an agent writes into the workspace's `.git` or
 * into its home (hooks, filters, addresses, other configuration) is never read, as git is told of this GIT_DIR alone.
 * Throws GIT_MISSING.
 */
export async function openPrivateRepository(options: PrivateRepositoryOptions): Promise<PrivateRepository> {
  const workspace = realPathOrNull(options.workspace) ?? options.workspace;
  const { environment, gitDir } = options;
  if (isInside(workspace, gitDir)) throw new Error(`The action's own repository must not lie in the workspace: ${gitDir}`);
  const folder = makeGitDir(gitDir);
  const context = makeContext(workspace, gitDir, environment);
  const commits = createCommitWriter(context, folder);
  let submodules = existsSync(join(gitDir, "index")) ? await listSubmodules(context) : [];
  const repository = await openRepository({
    workspace,
    environment,
    stateFolder: options.stateFolder,
    ...(options.notice === undefined ? {} : { notice: options.notice }),
    own: { context, gitDir, folder, commits, leftAlone: () => submodules },
  });
  const branch = createWorkBranch({
    context,
    gitDir,
    folder,
    submodules(paths) {
      submodules = paths;
    },
  });
  return { repository, stateCommits: createStateCommits({ context, folder, commits }), branch, context };
}

/** What `git init --bare` makes, without templates and without asking any configuration for the format. Gives the folder for files on their way. */
function makeGitDir(gitDir: string): () => string {
  if (!isRealFolder(gitDir)) removePath(gitDir);
  for (const name of ["objects/info", "objects/pack", "refs/heads"]) mkdirSync(join(gitDir, name), { recursive: true, mode: 0o700 });
  if (!existsSync(join(gitDir, "HEAD"))) writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(gitDir, "config"), renderConfig());
  removePath(join(gitDir, "info"));
  return () => {
    const folder = join(gitDir, "work");
    mkdirSync(folder, { recursive: true });
    return folder;
  };
}

function renderConfig(): string {
  const settings = [
    "repositoryFormatVersion = 0",
    "bare = false",
    "fileMode = true",
    // A run that is looked at afterwards has GitHub's own log of what was pushed.
    "logAllRefUpdates = false",
    // The defaults of both lie in the home folder, where the agent can write.
    "attributesFile = /dev/null",
    "excludesFile = /dev/null",
    "untrackedCache = false",
    "protectHFS = true",
    "protectNTFS = true",
    // What `git init` finds out by trial on the file systems that macOS has.
    ...(process.platform === "darwin" ? ["ignoreCase = true", "precomposeUnicode = true"] : []),
  ];
  return `[core]\n${settings.map((setting) => `\t${setting}\n`).join("")}[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[submodule]\n\trecurse = false\n`;
}

/** HOME holds `.gitconfig` for a git before 2.32, and `.netrc` with passwords for every git. */
function makeContext(workspace: string, gitDir: string, environment: PrivateRepositoryOptions["environment"]): Git {
  const prepared = createGit(workspace, environment);
  const { XDG_CONFIG_HOME: _, ...plain } = prepared.environment;
  return {
    ...prepared,
    environment: {
      GIT_AUTHOR_NAME: BOT.name,
      GIT_AUTHOR_EMAIL: BOT.email,
      GIT_COMMITTER_NAME: BOT.name,
      GIT_COMMITTER_EMAIL: BOT.email,
      ...plain,
      HOME: gitDir,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_DIR: gitDir,
      GIT_WORK_TREE: workspace,
      // Large files stay the pointers that they are: their server would have to be asked, without a token.
      GIT_LFS_SKIP_SMUDGE: "1",
    },
  };
}
