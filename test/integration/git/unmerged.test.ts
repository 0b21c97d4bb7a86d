import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchFolder, scratchFolder, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";
import { begin, startTempHome } from "../../helpers/temp-home.ts";

const used: ScratchFolder[] = [];
afterEach(() => {
  for (const folder of used.splice(0)) folder.remove();
});

const open = async ({ environment, path }: ScratchRepository) => (await openRepositoryAt({ workspace: path, environment })).repository;

/** A file that is different in the workspace's branch, in the branch `side` and in the stash. */
function prepare(): ScratchRepository {
  const scratch = scratchRepository({ files: { "a.txt": "base\n", "b.txt": "base\n" } });
  used.push(scratch);
  scratch.git("switch", "-q", "-c", "side");
  scratch.write("a.txt", "side\n");
  scratch.git("commit", "-qam", "side");
  scratch.git("switch", "-q", "main");
  scratch.write("a.txt", "stashed\n");
  scratch.git("stash", "-q");
  scratch.write("a.txt", "main\n");
  scratch.git("commit", "-qam", "main");
  return scratch;
}

function attempt({ environment, path }: Pick<ScratchRepository, "environment" | "path">, command: string): void {
  execFileSync("sh", ["-c", `${command} >/dev/null 2>&1 || true`], { cwd: path, env: environment });
}

describe("a conflict that leaves no file in .git is an unfinished operation", () => {
  it.each([
    ["git stash pop", "git stash pop"],
    ["git stash apply", "git stash apply"],
    ["git merge --squash", "git merge --squash side"],
    ["git checkout --merge", "git restore --source=HEAD~1 a.txt && git checkout --merge side"],
    ["git apply --3way", "git diff HEAD~1 side > ../patch.diff; git apply --3way ../patch.diff; rm ../patch.diff"],
    ["git read-tree -m", "git read-tree -m main~1 main side"],
  ])("%s", async (_name, command) => {
    const scratch = prepare();
    const repository = await open(scratch);
    expect(await repository.unfinishedOperation()).toBeNull();
    attempt(scratch, command);
    expect(scratch.git("ls-files", "-u")).not.toBe("");
    expect(await repository.unfinishedOperation()).toBe("conflict");
    scratch.git("add", "a.txt");
    expect(await repository.unfinishedOperation()).toBeNull();
  });

  it.each(["2", "4"])("in an index of version %s", async (version) => {
    const scratch = prepare();
    for (let index = 0; index < 300; index += 1) scratch.write(`folder/with/a/long/name/${"file".repeat(index % 20)}-${index}.txt`, "x\n");
    scratch.git("add", "-A");
    scratch.git("commit", "-qm", "more");
    scratch.git("update-index", "--index-version", version);
    const repository = await open(scratch);
    expect(await repository.unfinishedOperation()).toBeNull();
    attempt(scratch, "git stash pop");
    expect(await repository.unfinishedOperation()).toBe("conflict");
  });

  it("in a repository of SHA-256, and in a linked worktree", async () => {
    const folder = scratchFolder();
    used.push(folder);
    const environment = { PATH: process.env["PATH"] ?? "", HOME: folder.path, GIT_CONFIG_GLOBAL: "/dev/null" };
    const run = (command: string): void => attempt({ environment, path: folder.path }, command);
    run(
      "git init -q --object-format=sha256 -b main && git config user.name n && git config user.email e && echo a >a && git add a && git commit -qm a",
    );
    run("echo b >a && git stash -q && echo c >a && git commit -qam c && git worktree add -q linked -b other");
    for (const workspace of [join(folder.path, "linked"), folder.path]) {
      const { repository } = await openRepositoryAt({ workspace, environment });
      expect(await repository.unfinishedOperation()).toBeNull();
      attempt({ environment, path: workspace }, "git stash apply");
      expect(await repository.unfinishedOperation()).toBe("conflict");
    }
  });
});

describe("what was there before the run is left alone", () => {
  it("until it is resolved, and a new conflict appears", async () => {
    const scratch = prepare();
    attempt(scratch, "git stash pop");
    const repository = await open(scratch);
    expect(await repository.unfinishedOperation()).toBeNull();
    scratch.git("checkout", "-q", "--ours", "a.txt");
    scratch.git("add", "a.txt");
    scratch.git("commit", "-q", "--allow-empty", "-m", "resolved");
    expect(await repository.unfinishedOperation()).toBeNull();
    attempt(scratch, "git merge --squash side");
    expect(await repository.unfinishedOperation()).toBe("conflict");
  });
});

describe("an index that is none", () => {
  it("is no conflict", async () => {
    const scratch = prepare();
    const repository = await open(scratch);
    const index = join(scratch.path, ".git/index");
    for (const plant of [
      () => {},
      () => writeFileSync(index, ""),
      () => writeFileSync(index, "DIRC\0\0\0\x02\xff\xff\xff\xff"),
      () => writeFileSync(index, Buffer.alloc(4096, 0x30)),
      () => symlinkSync("index", index),
      () => execFileSync("mkfifo", [index]),
    ]) {
      rmSync(index, { force: true });
      plant();
      expect(await repository.unfinishedOperation()).toBeNull();
    }
  });
});

it("a conflict in the checkout of a workflow run is found without running a git there", async () => {
  const home = await startTempHome({ "a.txt": "a\n" });
  used.push({ ...home.folder, remove: () => void home.close() });
  await home.checkout();
  const own = await home.open();
  await begin(own, home.remote(own));
  home.git("config", "user.name", "agent");
  home.git("config", "user.email", "agent@example.com");
  const pwned = join(home.folder.path, "pwned");
  home.git("config", "core.fsmonitor", `touch ${pwned}; true`);
  home.write("a.txt", "stashed\n");
  home.git("add", "a.txt");
  home.git("stash", "-q");
  home.write("a.txt", "other\n");
  home.git("add", "a.txt");
  home.git("commit", "-q", "-m", "other");
  rmSync(pwned, { force: true });
  expect(await own.repository.unfinishedOperation()).toBeNull();
  expect(() => home.git("stash", "pop")).toThrow();
  rmSync(pwned, { force: true });
  expect(await own.repository.unfinishedOperation()).toBe("conflict");
});
