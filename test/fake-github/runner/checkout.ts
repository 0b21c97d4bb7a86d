import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { isolatedGitEnvironment, readLooseRef, REPOSITORY_FOLDERS } from "../git-server/git-repository.ts";

/** Where the token is persisted: nowhere, in `.git/config` (actions/checkout v4 and v5), or in a file that it includes (v6). */
export type PersistedCredentials = "none" | "config" | "file";

export type CheckoutOrder = {
  /** Without a trailing slash. */
  readonly server: string;
  readonly repository: string;
  readonly token: string;
  readonly workspace: string;
  /** `RUNNER_TEMP`, which contains the credentials file of v6. */
  readonly temp: string;
  /** The machine's GIT_SSL_CAINFO. */
  readonly certificates?: string | undefined;
  /** Default: 1; 0 fetches everything, including tags. */
  readonly fetchDepth?: number;
  readonly persistCredentials?: PersistedCredentials;
} & (
  | {
      /** Full: `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1`. */
      readonly ref: string;
      /** Checks out this commit even if the ref has moved, as for the workflow's own ref. */
      readonly sha?: string;
    }
  | { readonly ref?: undefined; readonly sha: string }
);

export type Checkout = {
  /** The commit that is checked out. */
  readonly commit: string;
  /** The files that hold the token. */
  readonly credentialFiles: readonly string[];
  /** Removes the credentials, as the action's post step does. */
  runPostCleanup(): Promise<void>;
};

/** Prepares a workspace like actions/checkout: shallow, on a branch for a branch, detached otherwise. */
export async function checkout(order: CheckoutOrder): Promise<Checkout> {
  mkdirSync(order.workspace, { recursive: true });
  const trusted = order.certificates === undefined ? {} : { GIT_SSL_CAINFO: order.certificates };
  const environment = { ...isolatedGitEnvironment(order.temp), ...trusted };
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${order.token}`).toString("base64")}`;
  const credentials = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: `http.${order.server}/.extraheader`, GIT_CONFIG_VALUE_0: header };
  const git = (...args: readonly string[]): Promise<string> => run(order.workspace, { ...environment, ...credentials }, args);

  initialize(order);
  const plan = planFetch(order);
  const options = ["-c", "protocol.version=2", "-c", "maintenance.auto=false"];
  for (const fetch of plan.fetches) await git(...options, "fetch", "--quiet", "--no-recurse-submodules", ...fetch);
  await git("checkout", "--quiet", "--force", ...plan.checkout);
  const credentialFiles = persistCredentials(order, header);
  return {
    commit: readCommit(order.workspace),
    credentialFiles,
    async runPostCleanup() {
      if (credentialFiles.length === 0) return;
      // git fails for a missing key.
      for (const key of listCredentialKeys(order)) await git("config", "--local", "--unset-all", key).catch(() => "");
      if (order.persistCredentials === "file") for (const file of credentialFiles) rmSync(file, { force: true });
    },
  };
}

/** Writes what `git init`, `git remote add` and `git config` write, without their processes. Keeps an existing repository. */
function initialize({ workspace, server, repository }: CheckoutOrder): void {
  const folder = join(workspace, ".git");
  if (existsSync(folder)) return;
  for (const name of [...REPOSITORY_FOLDERS, "info"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "HEAD"), "ref: refs/heads/master\n");
  writeFileSync(
    join(folder, "config"),
    `[core]
	repositoryformatversion = 0
	filemode = true
	bare = false
	logallrefupdates = true
[remote "origin"]
	url = ${server}/${repository}
	fetch = +refs/heads/*:refs/remotes/origin/*
[gc]
	auto = 0
`,
  );
}

/** After a checkout the branch is a loose ref. */
function readCommit(workspace: string): string {
  const head = readFileSync(join(workspace, ".git/HEAD"), "utf8").trim();
  return head.startsWith("ref: ") ? (readLooseRef(join(workspace, ".git"), head.slice(5)) ?? "") : head;
}

type Plan = { readonly fetches: readonly (readonly string[])[]; readonly checkout: readonly string[] };

function planFetch({ ref, sha, fetchDepth = 1 }: CheckoutOrder): Plan {
  const depth = fetchDepth === 0 ? [] : ["--no-tags", `--depth=${fetchDepth}`];
  const everything = fetchDepth === 0 ? [["origin", "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"]] : [];
  if (ref === undefined) return { fetches: fetchDepth === 0 ? everything : [[...depth, "origin", sha]], checkout: ["--detach", sha] };
  const name = ref.replace(/^refs\/(?:heads|tags|pull)\//, "");
  const isBranch = ref.startsWith("refs/heads/");
  const local = isBranch ? `refs/remotes/origin/${name}` : ref.replace(/^refs\/pull\//, "refs/remotes/pull/");
  // A full fetch has all branches and tags, but no pull request and no commit that is not on a branch.
  const isCovered = fetchDepth === 0 && sha === undefined && !ref.startsWith("refs/pull/");
  const one = [...depth, "origin", `+${sha ?? ref}:${local}`];
  return { fetches: isCovered ? everything : [...everything, one], checkout: isBranch ? ["-B", name, local] : ["--detach", local] };
}

const listCredentialKeys = ({ server, workspace }: CheckoutOrder): readonly string[] => [
  `http.${server}/.extraheader`,
  ...includePaths(workspace).map((path) => `includeIf.gitdir:${path}.path`),
];

/** The last two are for container actions, which mount the workspace elsewhere. */
function includePaths(workspace: string): readonly string[] {
  return [`${workspace}/.git`, `${workspace}/.git/worktrees/*`, "/github/workspace/.git", "/github/workspace/.git/worktrees/*"];
}

function persistCredentials(order: CheckoutOrder, header: string): readonly string[] {
  const config = join(order.workspace, ".git/config");
  const section = `[http "${order.server}/"]\n\textraheader = ${header}\n`;
  switch (order.persistCredentials ?? "none") {
    case "none":
      return [];
    case "config":
      appendFileSync(config, section);
      return [config];
    case "file": {
      const name = `git-credentials-${randomUUID()}.config`;
      const file = join(order.temp, name);
      writeFileSync(file, section, { mode: 0o600 });
      const sections = includePaths(order.workspace).map((path) => {
        const target = path.startsWith("/github/") ? `/github/runner_temp/${name}` : file;
        return `[includeIf "gitdir:${path}"]\n\tpath = ${target}\n`;
      });
      appendFileSync(config, sections.join(""));
      return [file];
    }
  }
}

function run(cwd: string, env: Record<string, string>, args: readonly string[]): Promise<string> {
  return new Promise((settle, fail) => {
    execFile("git", [...args], { cwd, env }, (error, stdout) => {
      if (error === null) settle(stdout.trim());
      else fail(error);
    });
  });
}
