import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { isolatedGitEnvironment, type BareGitRepository } from "./git-repository.ts";
import { type GitServer, startGitServer } from "./git-server.ts";

type GitAnswer = { readonly code: number; readonly stdout: string; readonly stderr: string };

let folder: ScratchFolder;
let server: GitServer;
let repository: BareGitRepository;

beforeEach(async () => {
  folder = scratchFolder();
  server = await startGitServer({
    root: join(folder.path, "server"),
    tokens: {
      "app-token": { login: "github-actions[bot]", push: true, kind: "app", workflows: false },
      "pat-token": { login: "ada", push: true, kind: "pat", workflows: false },
      "full-token": { login: "ada", push: true, kind: "pat", workflows: true },
      "read-token": { login: "github-actions[bot]", push: false, kind: "app", workflows: false },
    },
  });
  repository = await server.createRepository("octo/demo", { "plan.md": "- [ ] one\n", ".github/workflows/loop.yml": "on: push\n" });
});

afterEach(async () => {
  await server.close();
  folder.remove();
});

const WORK = "work";

/** Runs the real client, with a token in a header as actions/checkout leaves it. */
function git(token: string | null, args: readonly string[], cwd = join(folder.path, WORK)): Promise<GitAnswer> {
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const config =
    token === null ? {} : { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: `http.${server.url}/.extraheader`, GIT_CONFIG_VALUE_0: header };
  const env = {
    ...isolatedGitEnvironment(folder.path),
    ...config,
    GIT_AUTHOR_NAME: "T",
    GIT_AUTHOR_EMAIL: "t@example.org",
    GIT_COMMITTER_NAME: "T",
    GIT_COMMITTER_EMAIL: "t@example.org",
  };
  return new Promise((settle) => {
    execFile("git", [...args], { cwd, env }, (error, stdout, stderr) =>
      settle({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

async function cloneWork(...extra: readonly string[]): Promise<void> {
  const answer = await git("app-token", ["clone", "-q", ...extra, repository.url, WORK], folder.path);
  expect(answer).toMatchObject({ code: 0, stderr: "" });
}

async function commitFile(path: string, text: string): Promise<string> {
  const file = join(folder.path, WORK, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  await git(null, ["add", "-A"]);
  expect((await git(null, ["commit", "-qm", `change ${path}`])).code).toBe(0);
  return (await git(null, ["rev-parse", "HEAD"])).stdout.trim();
}

const tip = (ref: string): Promise<string | null> => repository.findRef(ref);

describe("the git server", () => {
  it("serves a clone and takes a push", async () => {
    await cloneWork();
    const sha = await commitFile("notes.txt", "hello\n");
    expect(await git("app-token", ["push", "origin", "HEAD:main"])).toMatchObject({ code: 0 });
    expect(await tip("refs/heads/main")).toBe(sha);
    expect(await repository.readFile("refs/heads/main", "notes.txt")).toBe("hello");
  });

  it("serves a shallow clone and a fetch by commit id, and takes a push on top", async () => {
    const first = await repository.git("rev-parse", "main");
    await repository.commit({ ref: "refs/heads/main", files: { "a.txt": "2\n" } });
    await cloneWork("--depth=1");
    expect((await git(null, ["rev-list", "--count", "HEAD"])).stdout.trim()).toBe("1");
    expect(await git("app-token", ["fetch", "-q", "--depth=1", "origin", first])).toMatchObject({ code: 0 });
    await commitFile("b.txt", "3\n");
    expect(await git("app-token", ["push", "-q", "origin", "HEAD:main"])).toMatchObject({ code: 0 });
    expect(await repository.git("rev-list", "--count", "main")).toBe("3");
  });

  it("commits directly, with the executable bit and deletions", async () => {
    await repository.commit({ ref: "refs/heads/main", files: { "run.sh": { text: "#!/bin/sh\n", executable: true }, "plan.md": null } });
    expect(await repository.git("ls-tree", "-r", "main", "--format=%(objectmode) %(path)")).toBe(
      "100644 .github/workflows/loop.yml\n100755 run.sh",
    );
  });

  it.each([
    ["a token it does not know", "wrong-token", 128, /Authentication failed|could not read Username/],
    ["no token at all", null, 128, /could not read Username/],
  ])("rejects %s", async (_, token, code, text) => {
    const answer = await git(token, ["clone", repository.url, WORK], folder.path);
    expect(answer).toMatchObject({ code });
    expect(answer.stderr).toMatch(text);
    expect(server.requests.map(({ status, login }) => ({ status, login }))).toContainEqual({ status: 401, login: null });
  });

  it("rejects a push without write access, in GitHub's words", async () => {
    await cloneWork();
    await commitFile("a.txt", "a\n");
    const answer = await git("read-token", ["push", "origin", "HEAD:main"]);
    expect(answer.code).toBe(128);
    expect(answer.stderr).toContain("remote: Permission to octo/demo.git denied to github-actions[bot].");
    expect(answer.stderr).toContain("The requested URL returned error: 403");
  });

  it("hides a repository that does not exist or that the token cannot see", async () => {
    expect((await git("app-token", ["ls-remote", `${server.url}/octo/nothing`], folder.path)).stderr).toContain(
      "remote: Repository not found.",
    );
    server.tokens["narrow"] = { login: "ada", push: true, kind: "pat", workflows: false, repositories: ["octo/other"] };
    expect((await git("narrow", ["ls-remote", repository.url], folder.path)).stderr).toContain("remote: Repository not found.");
  });

  it("rejects two authorization headers, as GitHub does", async () => {
    const twice = ["-c", `http.${server.url}/.extraheader=AUTHORIZATION: basic eDp5`, "ls-remote", repository.url];
    const answer = await git("app-token", twice, folder.path);
    expect(answer.stderr).toMatch(/Duplicate header: "Authorization"[^]*error: 400/);
  });

  it.each([
    ["app-token", "a GitHub App", "`workflows` permission"],
    ["pat-token", "a Personal Access Token", "`workflow` scope"],
  ])("rejects a new workflow file of %s", async (token, who, what) => {
    await cloneWork();
    const before = await tip("refs/heads/main");
    await commitFile(".github/workflows/x.yml", "on: push\n");
    const answer = await git(token, ["push", "origin", "HEAD:main"]);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain(
      `[remote rejected] HEAD -> main (refusing to allow ${who} to create or update workflow \`.github/workflows/x.yml\` without ${what})`,
    );
    expect(await tip("refs/heads/main")).toBe(before);
  });

  it("rejects a workflow file that only an intermediate commit has", async () => {
    await cloneWork();
    await commitFile(".github/workflows/x.yml", "on: push\n");
    await git(null, ["rm", "-q", ".github/workflows/x.yml"]);
    await commitFile("a.txt", "a\n");
    expect((await git("app-token", ["push", "origin", "HEAD:main"])).stderr).toContain(
      "create or update workflow `.github/workflows/x.yml`",
    );
  });

  it("takes a workflow file that another branch has, and any from a token with the permission", async () => {
    await cloneWork();
    await repository.commit({
      ref: "refs/heads/other",
      files: { ".github/workflows/x.yml": "on: push\n" },
      parent: await tip("refs/heads/main"),
    });
    await commitFile(".github/workflows/x.yml", "on: push\n");
    expect(await git("app-token", ["push", "-q", "origin", "HEAD:main"])).toMatchObject({ code: 0 });
    await commitFile(".github/workflows/x.yml", "on: schedule\n");
    expect((await git("app-token", ["push", "-q", "origin", "HEAD:main"])).code).toBe(1);
    expect(await git("full-token", ["push", "-q", "origin", "HEAD:main"])).toMatchObject({ code: 0 });
  });

  it("declines all refs of a push by a pre-receive hook, as git does", async () => {
    await cloneWork();
    await commitFile("a.txt", "a\n");
    server.rules.push({ kind: "pre-receive", ref: "refs/heads/main", text: "rejecting all pushes" });
    const answer = await git("app-token", ["push", "origin", "HEAD:refs/heads/main", "HEAD:refs/heads/other"]);
    expect(answer.stderr).toContain("remote: policy.sh: failed with exit status 1");
    expect(answer.stderr).toContain("[remote rejected] HEAD -> main (pre-receive hook declined)");
    expect(answer.stderr).toContain("[remote rejected] HEAD -> other (pre-receive hook declined)");
    expect(await tip("refs/heads/other")).toBeNull();
    expect(await git("app-token", ["push", "origin", "HEAD:refs/heads/other"])).toMatchObject({ code: 0 });
  });

  it("protects branches and applies rulesets, ref by ref", async () => {
    await cloneWork();
    await commitFile("a.txt", "a\n");
    server.rules = [
      { kind: "protected", ref: "refs/heads/main" },
      { kind: "ruleset", ref: "refs/heads/release/*", violations: ["Commits must have verified signatures."] },
    ];
    const answer = await git("app-token", ["push", "origin", "HEAD:main", "HEAD:release/1", "HEAD:free"]);
    expect(answer.stderr).toMatch(/remote: error: GH006: Protected branch update failed for refs\/heads\/main\./);
    expect(answer.stderr).toContain("HEAD -> main (protected branch hook declined)");
    expect(answer.stderr).toMatch(/remote: error: GH013: Repository rule violations found for refs\/heads\/release\/1\./);
    expect(answer.stderr).toContain("remote: - Commits must have verified signatures.");
    expect(answer.stderr).toContain("HEAD -> release/1 (push declined due to repository rule violations)");
    expect(await tip("refs/heads/free")).not.toBeNull();
    expect(await tip("refs/heads/release/1")).toBeNull();
  });

  it("serves refs/pull, read-only", async () => {
    await cloneWork();
    await repository.git("update-ref", "refs/pull/1/head", "main");
    expect((await git("app-token", ["ls-remote", "origin"])).stdout).toContain("refs/pull/1/head");
    const answer = await git("full-token", ["push", "origin", "HEAD:refs/pull/2/head"]);
    expect(answer.stderr).toContain("(deny updating a hidden ref)");
  });

  it("updates both refs of an atomic push, or none if one is rejected", async () => {
    await cloneWork();
    const sha = await commitFile("a.txt", "a\n");
    const state = "refs/codex-self-iter/state/main";
    server.rules = [{ kind: "protected", ref: "refs/heads/main" }];
    const refused = await git("app-token", ["push", "--atomic", "--porcelain", "origin", "HEAD:refs/heads/main", `HEAD:${state}`]);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain("HEAD:refs/heads/main\t[remote rejected] (protected branch hook declined)");
    expect(refused.stdout).toContain(`HEAD:${state}\t[remote rejected] (atomic push failure)`);
    expect([await tip("refs/heads/main"), await tip(state)]).not.toContain(sha);
    server.rules = [];
    const pushed = await git("app-token", ["push", "--atomic", "--porcelain", "origin", "HEAD:refs/heads/main", `HEAD:${state}`]);
    expect(pushed.code).toBe(0);
    expect([await tip("refs/heads/main"), await tip(state)]).toEqual([sha, sha]);
  });

  it("lets another commit win the race, and then rejects an atomic push as a whole", async () => {
    await cloneWork();
    const sha = await commitFile("a.txt", "a\n");
    let raced = 0;
    server.before = async (service) => {
      if (service !== "git-receive-pack" || raced++ > 0) return;
      await repository.commit({ ref: "refs/heads/main", files: { "b.txt": "b\n" } });
    };
    const answer = await git("app-token", [
      "push",
      "--atomic",
      "--porcelain",
      "origin",
      "HEAD:refs/heads/main",
      "HEAD:refs/codex-self-iter/state/main",
    ]);
    expect(answer.code).toBe(1);
    expect(answer.stdout + answer.stderr).toMatch(/cannot lock ref|failed to update ref|fetch first/);
    expect(await tip("refs/codex-self-iter/state/main")).toBeNull();
    expect(await tip("refs/heads/main")).not.toBe(sha);
  });

  it("records the user and size of each request", async () => {
    await cloneWork();
    await commitFile("big.txt", Array.from({ length: 2000 }, (_, line) => `${line} ${line * 7919}`).join("\n"));
    await git("app-token", ["push", "-q", "origin", "HEAD:main"]);
    const push = server.requests.find(({ method, service }) => method === "POST" && service === "git-receive-pack");
    expect(push).toMatchObject({ repository: "octo/demo", login: "github-actions[bot]", token: "app-token", status: 200 });
    expect(push?.requestBytes).toBeGreaterThan(5_000);
    const fetches = server.requests.filter(({ method, service }) => method === "POST" && service === "git-upload-pack");
    expect(fetches.some(({ responseBytes }) => responseBytes > 200)).toBe(true);
  });

  it("fails on demand", async () => {
    await cloneWork();
    await commitFile("a.txt", "a\n");
    server.fault = (service) => (service === "git-receive-pack" ? { status: 503, body: "no healthy upstream\n" } : null);
    expect((await git("app-token", ["push", "origin", "HEAD:main"])).stderr).toContain("error: 503");
    server.fault = () => "reset";
    expect((await git("app-token", ["push", "origin", "HEAD:main"])).code).toBe(128);
    server.fault = null;
    expect((await git("app-token", ["push", "-q", "origin", "HEAD:main"])).code).toBe(0);
  });
});
