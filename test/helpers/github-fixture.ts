import { join } from "node:path";

import { createGitHubClient, type GitHubClient, type GitHubClientOptions } from "../../src/adapters/github/client.ts";
import { createFakeClock, type FakeClock } from "./fakes/engine.ts";
import { copyTemplate, scratchRepository } from "./scratch.ts";
import { type CacheEntry, type FakeGitHubApi, startFakeGitHubApi, type WorkflowRun } from "../fake-github/api/server.ts";

export const REPO = { owner: "octo", repo: "garden" };
export const BOT = "github-actions[bot]";
export const LOOP = ".github/workflows/loop.yml";
/** Of the job that the tests play; every text of the adapters is held against it. */
export const JOB_TOKEN = "ghs_JobTokenOfTheTests0123456789";

const WORKFLOW = `name: loop
on:
  workflow_dispatch:
    inputs:
      goal: { description: What to do next, required: false }
      track: { required: false }
`;

export type GitHubFixture = {
  readonly github: FakeGitHubApi;
  /** The stand-in's time as well. */
  readonly clock: FakeClock;
  readonly client: GitHubClient;
  readonly dispatched: readonly WorkflowRun[];
  readonly caches: CacheEntry[];
  /** Another client over the same stand-in, by default with a token that may do nothing. */
  clientWith(options?: Partial<GitHubClientOptions>): GitHubClient;
  git(...args: readonly string[]): string;
  /** Fails where the stand-in was asked for something that GitHub does not have. */
  close(): Promise<void>;
};

/** The stand-in over a bare repository with the branch `main`, and `codex/main` one commit ahead of it. */
export async function startGitHubFixture(files: Readonly<Record<string, string>> = {}): Promise<GitHubFixture> {
  const scratch = scratchRepository({ files: { [LOOP]: WORKFLOW, ".github/workflows/ci.yml": "on: push\n", ...files } });
  const bare = join(scratch.path, "bare.git");
  copyTemplate(`bare ${JSON.stringify(files)}`, bare, () => {
    scratch.git("switch", "-qc", "codex/main");
    scratch.git("commit", "-q", "--allow-empty", "-m", "work");
    scratch.git("branch", "-q", "empty", "main");
    scratch.git("switch", "-q", "main");
    scratch.git("clone", "-q", "--bare", scratch.path, bare);
  });
  const clock = createFakeClock();
  const dispatched: WorkflowRun[] = [];
  const caches: CacheEntry[] = [];
  const remove = (id: number): void =>
    void caches.splice(
      caches.findIndex((entry) => entry.id === id),
      1,
    );
  const all = { contents: "write", actions: "write", "pull-requests": "write", issues: "write" } as const;
  const github = await startFakeGitHubApi({
    owner: REPO.owner,
    name: REPO.repo,
    bareRepository: bare,
    tokens: {
      [JOB_TOKEN]: { login: BOT, kind: "app", permissions: all },
      nothing: { login: BOT, kind: "app", permissions: {} },
      app: { login: "gardener[bot]", kind: "app", permissions: all },
    },
    caches: { list: () => caches, delete: remove },
    onDispatch: (run) => dispatched.push(run),
    nowMs: () => clock.nowMs(),
  });
  const clientWith = (options: Partial<GitHubClientOptions> = {}): GitHubClient =>
    createGitHubClient({ token: "nothing", apiUrl: github.url, ...REPO, clock, ...options });
  return {
    github,
    clock,
    client: clientWith({ token: JOB_TOKEN }),
    dispatched,
    caches,
    clientWith,
    git: (...args) => scratch.git("-C", bare, ...args),
    async close() {
      await github.close();
      scratch.remove();
    },
  };
}

/** What a call was refused with, as the people see it. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string; readonly remedy: string }> {
  const error: unknown = await call.then(
    () => new Error("It was not refused."),
    (reason: unknown) => reason,
  );
  const { code = "", message, remedy = "" } = error as Error & { readonly code?: string; readonly remedy?: string };
  return { code, message, remedy };
}
