import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { PreparedCommit, Remote } from "../../src/ports/git.ts";
import { openPrivateRepository, type PrivateRepository } from "../../src/adapters/git/private-repository.ts";
import { createRemote, type CreateRemoteOptions } from "../../src/adapters/git/remote.ts";
import { openStateDir } from "../../src/adapters/state/state-dir.ts";
import { createFakeClock, type FakeClock } from "./fakes/engine.ts";
import { type ScratchFolder, scratchFolder } from "./scratch.ts";
import { type Checkout, checkout, type CheckoutOrder } from "../fake-github/runner/checkout.ts";
import { type FileChange, isolatedGitEnvironment, type BareGitRepository } from "../fake-github/git-server/git-repository.ts";
import { type GitServer, startGitServer } from "../fake-github/git-server/git-server.ts";

export const MAIN = "refs/heads/main";
export const STATE = "refs/codex-self-iter/state/main";
/** The job's token. The checkout gets `checkout-token`, so that a test can see which one was used. */
export const TOKEN = "ghs_ownTokenOfTheJob";

/** A git server with `octo/demo`, and a job's workspace and temporary folder. */
export type TempHome = {
  readonly folder: ScratchFolder;
  readonly server: GitServer;
  readonly repository: BareGitRepository;
  readonly workspace: string;
  readonly clock: FakeClock;
  readonly warnings: string[];
  /** Writes a file of the workspace. */
  write(path: string, text: string): void;
  /** Runs git in the workspace, as the agent and later steps do. */
  git(...args: readonly string[]): string;
  checkout(order?: Partial<CheckoutOrder>): Promise<Checkout>;
  /** Opens the private repository; `more` is added to the environment. */
  open(name?: string, more?: Readonly<Record<string, string | undefined>>): Promise<PrivateRepository>;
  remote(own: PrivateRepository, token?: string, more?: Pick<CreateRemoteOptions, "limitMs" | "signal">): Remote;
  close(): Promise<void>;
};

export async function startTempHome(files: Readonly<Record<string, FileChange>>): Promise<TempHome> {
  const folder = scratchFolder();
  const workspace = join(folder.path, "work/demo");
  const temp = join(folder.path, "temp");
  for (const path of [workspace, temp]) mkdirSync(path, { recursive: true });
  const may = { login: "github-actions[bot]", push: true, kind: "app", workflows: false } as const;
  const tokens = {
    [TOKEN]: may,
    "checkout-token": may,
    "read-token": { ...may, push: false },
    "other-token": { ...may, repositories: [] },
  };
  const server = await startGitServer({ root: join(folder.path, "server"), tokens });
  const repository = await server.createRepository("octo/demo", files);
  const clock = createFakeClock();
  const warnings: string[] = [];
  const environment = isolatedGitEnvironment(folder.path);
  return {
    folder,
    server,
    repository,
    workspace,
    clock,
    warnings,
    write: (path, text) => void folder.write(join("work/demo", path), text),
    git: (...args) =>
      execFileSync("git", [...args], { cwd: workspace, env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trimEnd(),
    async checkout(order = {}) {
      const usual = { server: server.url, repository: "octo/demo", token: "checkout-token", workspace, temp, ref: MAIN };
      return checkout({ ...usual, ...order } as CheckoutOrder);
    },
    open: (name = "own", more = {}) =>
      openPrivateRepository({
        workspace,
        gitDir: join(temp, name),
        environment: { ...environment, ...more },
        stateDir: openStateDir(workspace, join(workspace, ".codex-self-iter")),
        warn: (text) => warnings.push(text),
      }),
    remote: (own, token = TOKEN, more = {}) =>
      createRemote({ git: own.git, environment: {}, url: repository.url, token, serverUrl: server.url, clock, ...more }),
    async close() {
      await server.close();
      folder.remove();
    },
  };
}

/** Fetches and checks out the branch, as before the agent's turn. */
export async function begin(own: PrivateRepository, remote: Remote): Promise<{ readonly main: string; readonly state: string | null }> {
  const refs = await remote.fetch([MAIN, STATE]);
  const main = refs.get(MAIN) ?? null;
  if (main === null) throw new Error("The branch is there.");
  await own.branch.checkOut(main, MAIN);
  return { main, state: refs.get(STATE) ?? null };
}

export async function prepare(own: PrivateRepository, message = "work"): Promise<PreparedCommit> {
  const commit = await own.repository.prepareCommit(await own.repository.snapshot(), message);
  if (commit === null) throw new Error("There is a change to commit.");
  return commit;
}
