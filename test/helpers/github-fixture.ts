import { join } from "node:path";

import { createGitHubClient, type GitHubClient, type GitHubClientOptions } from "../../src/adapters/github/client.ts";
import { createFakeClock, type FakeClock } from "./fakes/engine.ts";
import { copyTemplate, scratchRepository } from "./scratch.ts";
import { type CacheEntry, type FakeGitHubApi, startFakeGitHubApi, type WorkflowRun } from "../fake-github/api/server.ts";

export const REPO = { owner: "octo", repo: "garden" };
export const BOT = "github-actions[bot]";
export const LOOP = ".github/workflows/loop.yml";
/** The job's token; no text of the adapters may contain it. */
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
  /** Also the clock of the fake API. */
  readonly clock: FakeClock;
  readonly client: GitHubClient;
  readonly dispatched: readonly WorkflowRun[];
  readonly caches: CacheEntry[];
  /** Another client of the same fake API, by default with a token without permissions. */
  clientWith(options?: Partial<GitHubClientOptions>): GitHubClient;
  git(...args: readonly string[]): string;
  /** Throws if a call did not match GitHub's description. */
  close(): Promise<void>;
};

/** Starts the fake API on a bare repository with the branches `main` and `codex/main`, which is one commit ahead. */
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
    createGitHubClient({ token: "nothing", apiUrl: github.url, graphqlUrl: `${github.url}/graphql`, ...REPO, clock, ...options });
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

/** The user's text of a failed call. */
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
