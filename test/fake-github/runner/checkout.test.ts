import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { type Checkout, checkout, type PersistedCredentials } from "./checkout.ts";
import { isolatedGitEnvironment, type BareGitRepository } from "../git-server/git-repository.ts";
import { type GitServer, startGitServer } from "../git-server/git-server.ts";

const TOKEN = "ghs_checkout_token";
const HEADER = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");

let folder: ScratchFolder;
let server: GitServer;
let repository: BareGitRepository;
let first: string;
let second: string;
let workspace: string;

beforeEach(async () => {
  folder = scratchFolder();
  for (const name of ["work", "temp"]) mkdirSync(join(folder.path, name));
  workspace = join(realpathSync(folder.path), "work/demo");
  server = await startGitServer({
    root: join(folder.path, "server"),
    tokens: { [TOKEN]: { login: "github-actions[bot]", push: true, kind: "app", workflows: false } },
  });
  repository = await server.createRepository("octo/demo", { "n.txt": "1\n" });
  first = await repository.git("rev-parse", "main");
  second = await repository.commit({ ref: "refs/heads/main", files: { "n.txt": "2\n" } });
});

afterEach(async () => {
  await server.close();
  folder.remove();
});

type Order = Parameters<typeof checkout>[0];

function run(
  order: Pick<Order, "fetchDepth" | "persistCredentials"> & ({ ref: string; sha?: string } | { sha: string }),
): Promise<Checkout> {
  return checkout({ server: server.url, repository: "octo/demo", token: TOKEN, workspace, temp: join(folder.path, "temp"), ...order });
}

/** Git without any credential of the test's own. */
function git(...args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  return new Promise((settle) => {
    execFile("git", [...args], { cwd: workspace, env: isolatedGitEnvironment(folder.path) }, (error, stdout, stderr) =>
      settle({ code: error === null ? 0 : Number(error.code), stdout: stdout.trim(), stderr }),
    );
  });
}

const ask = async (...args: readonly string[]): Promise<string> => (await git(...args)).stdout;

describe("checkout", () => {
  it("leaves a shallow clone on a local branch", async () => {
    const { commit } = await run({ ref: "refs/heads/main" });
    expect(commit).toBe(second);
    expect(await ask("symbolic-ref", "HEAD")).toBe("refs/heads/main");
    expect(await ask("rev-parse", "refs/remotes/origin/main")).toBe(second);
    expect(await ask("rev-parse", "--is-shallow-repository")).toBe("true");
    expect(await ask("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("checks out the run's commit even if the branch has moved", async () => {
    expect((await run({ ref: "refs/heads/main", sha: first })).commit).toBe(first);
    expect(await ask("symbolic-ref", "--short", "HEAD")).toBe("main");
    expect(readFileSync(join(workspace, "n.txt"), "utf8")).toBe("1\n");
  });

  it("detaches the head for a commit, a pull request and a tag", async () => {
    await repository.git("update-ref", "refs/pull/7/merge", first);
    await repository.git("tag", "v1", first);
    for (const order of [{ sha: first }, { ref: "refs/pull/7/merge" }, { ref: "refs/tags/v1" }]) {
      workspace = `${workspace}-x`;
      expect((await run(order)).commit).toBe(first);
      expect((await git("symbolic-ref", "HEAD")).code).not.toBe(0);
    }
  });

  it("fetches all branches, tags and the full history with depth 0", async () => {
    await repository.git("branch", "other", first);
    await repository.git("tag", "v1", first);
    expect((await run({ ref: "refs/heads/main", fetchDepth: 0 })).commit).toBe(second);
    expect(await ask("rev-parse", "--is-shallow-repository")).toBe("false");
    expect(await ask("rev-list", "--count", "HEAD")).toBe("2");
    expect(await ask("for-each-ref", "--format=%(refname)")).toBe(
      ["refs/heads/main", "refs/remotes/origin/main", "refs/remotes/origin/other", "refs/tags/v1"].join("\n"),
    );
  });

  it.each<[PersistedCredentials, number]>([
    ["none", 128],
    ["config", 0],
    ["file", 0],
  ])("with credentials in %s, a plain git push exits with %i", async (persistCredentials, code) => {
    await run({ ref: "refs/heads/main", persistCredentials });
    writeFileSync(join(workspace, "n.txt"), "3\n");
    await git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qam", "three");
    expect((await git("push", "-q", "origin", "HEAD:main")).code).toBe(code);
    expect(await repository.git("rev-list", "--count", "main")).toBe(code === 0 ? "3" : "2");
  });

  it("persists the token as each version does, and removes it in the post step", async () => {
    const old = await run({ ref: "refs/heads/main", persistCredentials: "config" });
    const config = join(workspace, ".git/config");
    expect(readFileSync(config, "utf8")).toContain(HEADER);
    await old.runPostCleanup();
    expect(readFileSync(config, "utf8")).not.toContain(HEADER);

    workspace = `${workspace}-new`;
    const recent = await run({ ref: "refs/heads/main", persistCredentials: "file" });
    const [file = ""] = recent.credentialFiles;
    expect(file).toMatch(/\/temp\/git-credentials-[\w-]+\.config$/);
    expect(readFileSync(file, "utf8")).toContain(HEADER);
    const text = readFileSync(join(workspace, ".git/config"), "utf8");
    expect(text).not.toContain(HEADER);
    expect(text.match(/includeIf/g)).toHaveLength(4);
    await recent.runPostCleanup();
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(join(workspace, ".git/config"), "utf8")).not.toContain("git-credentials");
  });

  it("persists no token with persist-credentials: false", async () => {
    const { credentialFiles } = await run({ ref: "refs/heads/main" });
    expect(credentialFiles).toEqual([]);
    expect(readFileSync(join(workspace, ".git/config"), "utf8")).not.toContain(HEADER);
  });
});
