import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";

import { createGit } from "../../../src/adapters/git/exec.ts";
import { createGitLimits } from "../../../src/adapters/git/git-limits.ts";
import { openLocalRepository } from "../../../src/adapters/git/local-repository.ts";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import type { Repository } from "../../../src/ports/git.ts";
import { gitWithSnapshots } from "../../helpers/open-repository.ts";
import { scratchFolder, type ScratchFolder, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const used: ScratchFolder[] = [];
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const scratch of used.splice(0)) {
    execFileSync("chmod", ["-R", "u+rwX", scratch.path]);
    scratch.remove();
  }
});

type Fixture = {
  readonly scratch: ScratchRepository;
  readonly outside: string;
  readonly repository: Repository;
  readonly warnings: string[];
};

async function open(options: { readonly limitMs?: number; readonly pipe?: string } = {}): Promise<Fixture> {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n" } });
  const outside = scratchFolder();
  used.push(scratch, outside);
  if (options.pipe !== undefined) makePipe(join(scratch.path, options.pipe));
  const warnings: string[] = [];
  const repository = await openAt(scratch.path, scratch, warnings, options.limitMs);
  return { scratch, outside: outside.path, repository, warnings };
}

async function openAt(workspace: string, { environment }: ScratchRepository, warnings: string[], limitMs = 10_000): Promise<Repository> {
  const git = createGit(workspace, environment, createGitLimits({ limitMs }));
  const stateDir = openStateDir(workspace, join(workspace, ".codex-self-iter"));
  const warn = (text: string): void => void warnings.push(text);
  return (await openLocalRepository({ git, stateDir, fileBytesMax: () => 1_000_000, warn })).repository;
}

function makePipe(path: string): void {
  rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  execFileSync("mkfifo", [path]);
}

/** A path of 4,000 levels is too long for one call: each thousand is moved below the next. */
function makeDeepFolder(parent: string): void {
  const thousand = Array.from({ length: 1_000 }, () => "d").join("/");
  mkdirSync(join(parent, "deep"));
  for (let round = 0; round < 4; round += 1) {
    mkdirSync(join(parent, "next", thousand), { recursive: true });
    renameSync(join(parent, "deep"), join(parent, "next", thousand, "deep"));
    renameSync(join(parent, "next"), join(parent, "deep"));
  }
}

/** It stays until the server is closed. */
async function makeSocket(path: string): Promise<void> {
  const server = createServer();
  servers.push(server);
  // The path of a socket may have at most 107 bytes, so it is made under a short one.
  const short = join(tmpdir(), `s-${randomUUID().slice(0, 8)}`);
  await new Promise<void>((resolve) => server.listen(short, resolve));
  renameSync(short, path);
}

function makeNested({ scratch }: Fixture): string {
  scratch.write("nested/n.txt", "n\n");
  execFileSync("git", ["init", "-q", "-b", "main", join(scratch.path, "nested")], { env: scratch.environment as NodeJS.ProcessEnv });
  scratch.git("-C", "nested", "add", "-A");
  scratch.git("-C", "nested", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "nested");
  return join(scratch.path, "nested/.git");
}

const PACK = `.git/objects/pack/pack-${"1".repeat(40)}`;

describe("a pipe that git would wait for", () => {
  it.each([
    ".gitignore",
    "sub/.gitignore",
    "sub/.gitattributes",
    ".gitmodules",
    ".git/index",
    ".git/info/exclude",
    ".git/info/attributes",
    ".git/objects/pack/multi-pack-index",
    `${PACK}.idx`,
    `${PACK}.pack`,
    ".git/objects/info/alternates",
    ".git/objects/info/commit-graph",
    ".git/packed-refs",
    ".git/config",
    ".git/config.worktree",
    ".git/logs/HEAD",
  ])("is removed, with a warning: %s", async (path) => {
    const { repository, scratch, warnings } = await open();
    const before = await repository.snapshot();
    scratch.write("sub/new.txt", "new\n");
    makePipe(join(scratch.path, path));
    const tree = await repository.snapshot();
    expect(await repository.changedPaths(before, tree)).toEqual(["sub/new.txt"]);
    expect(existsSync(join(scratch.path, path))).toBe(false);
    expect(warnings.join("\n")).toContain("Removed special files");
  });

  it.each(["HEAD", "config", "packed-refs", "refs/heads/main"])("is removed from a repository in the workspace: %s", async (name) => {
    const fixture = await open();
    const nested = makeNested(fixture);
    makePipe(join(nested, name));
    const tree = await fixture.repository.snapshot();
    expect(tree).toMatch(/^[0-9a-f]{40}$/);
    expect(fixture.warnings.join("\n")).toContain(`nested/.git/${name}`);
  });

  it("is refused where a file .git of the workspace leads outside", async () => {
    const { outside, repository, scratch } = await open();
    makePipe(join(outside, "elsewhere/HEAD"));
    scratch.write("nested/.git", `gitdir: ${join(outside, "elsewhere")}\n`);
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE", message: expect.stringContaining("elsewhere/HEAD") });
  });

  it("is refused where a link .git of the workspace leads outside", async () => {
    const { outside, repository, scratch } = await open();
    makePipe(join(outside, "elsewhere/config"));
    mkdirSync(join(scratch.path, "nested"));
    symlinkSync(join(outside, "elsewhere"), join(scratch.path, "nested/.git"));
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE", message: expect.stringContaining("elsewhere/config") });
  });

  it("is refused in a store of objects outside that the repository names", async () => {
    const { outside, repository, scratch } = await open();
    makePipe(join(outside, "objects/pack/multi-pack-index"));
    writeFileSync(join(scratch.path, ".git/objects/info/alternates"), `${join(outside, "objects")}\n`);
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE" });
  });

  it.each(["info", "objects", "objects/info", "objects/pack", "refs/heads", "objects/aa"])(
    "is refused behind a link to a folder, and stays there: %s",
    async (name) => {
      const { outside, repository, scratch } = await open();
      await repository.snapshot();
      const folder = join(scratch.path, ".git", name);
      if (existsSync(folder)) renameSync(folder, join(outside, "moved"));
      const pipe = { "refs/heads": "main", objects: "pack/multi-pack-index", "objects/pack": "multi-pack-index" }[name] ?? "exclude";
      makePipe(join(outside, "moved", pipe));
      symlinkSync(join(outside, "moved"), folder);
      const expected = { code: "GIT_UNSAFE", message: expect.stringContaining(`.git/${name}/${pipe} is a pipe`) };
      await expect(repository.snapshot()).rejects.toMatchObject(expected);
      expect(existsSync(join(outside, "moved", pipe))).toBe(true);
    },
  );

  it("is found in a linked folder that has not changed when it is looked at again", async () => {
    const { outside, repository, scratch } = await open();
    renameSync(join(scratch.path, ".git/objects/pack"), join(outside, "pack"));
    symlinkSync(join(outside, "pack"), join(scratch.path, ".git/objects/pack"));
    const before = await repository.snapshot();
    await vi.waitFor(() => expect(Date.now() - lstatSync(join(outside, "pack")).ctimeMs).toBeGreaterThan(200));
    expect(await repository.snapshot()).toBe(before);
    makePipe(join(outside, "pack/multi-pack-index"));
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE" });
  });

  it("is no reason to follow links in circles, or through the machine", async () => {
    const { outside, repository, scratch } = await open();
    symlinkSync("..", join(scratch.path, ".git/refs/above"));
    symlinkSync(".", join(scratch.path, ".git/refs/heads/here"));
    await expect(repository.snapshot()).resolves.toMatch(/^[0-9a-f]{40}$/);
    for (let index = 0; index < 20_010; index += 1) mkdirSync(join(outside, String(index)));
    symlinkSync(outside, join(scratch.path, ".git/refs/machine"));
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE", message: expect.stringContaining("too many folders") });
  });

  it.each([
    ["that another store names", "pack/multi-pack-index", (store: string) => store, true],
    ["in quotes", "pack/multi-pack-index", (store: string) => JSON.stringify(store).replace("s", "\\163"), false],
    ["as a loose object", `aa/${"1".repeat(38)}`, (store: string) => store, false],
  ])("is refused in a store of objects %s", async (_, pipe, quote, isNested) => {
    const { outside, repository, scratch } = await open();
    const store = join(outside, "store");
    makePipe(join(store, pipe));
    if (isNested) {
      mkdirSync(join(outside, "between/info"), { recursive: true });
      writeFileSync(join(outside, "between/info/alternates"), "../store\n");
    }
    writeFileSync(join(scratch.path, ".git/objects/info/alternates"), `${quote(isNested ? join(outside, "between") : store)}\n`);
    const expected = { code: "GIT_UNSAFE", message: expect.stringContaining(join(store, pipe)) };
    await expect(repository.snapshot()).rejects.toMatchObject(expected);
  });

  it.each(["config", "refs/heads/main"])("is refused in what a worktree in the workspace shares: %s", async (name) => {
    const { outside, repository, scratch } = await open();
    scratch.write("nested/.git/HEAD", "ref: refs/heads/main\n");
    scratch.write("nested/.git/commondir", outside);
    for (const folder of ["objects", "refs"]) mkdirSync(join(outside, folder));
    makePipe(join(outside, name));
    const expected = { code: "GIT_UNSAFE", message: expect.stringContaining(join(outside, name)) };
    await expect(repository.snapshot()).rejects.toMatchObject(expected);
  });

  it.each([".gitignore", ".gitattributes"])("is removed from a folder above a workspace that is not the top level: %s", async (name) => {
    const { scratch, warnings } = await open();
    scratch.write("sub/deep/c.txt", "c\n");
    const repository = await openAt(join(scratch.path, "sub/deep"), scratch, warnings);
    for (const folder of [".", "sub"]) makePipe(join(scratch.path, folder, name));
    await repository.snapshot();
    for (const folder of [".", "sub"]) expect(existsSync(join(scratch.path, folder, name))).toBe(false);
  });

  it("is named in a warning of one line, with at most ten others", async () => {
    const { repository, scratch, warnings } = await open();
    for (let index = 10; index < 25; index += 1) makePipe(join(scratch.path, `\u001b[31m-${index}\n`, ".gitignore"));
    await repository.snapshot();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toContain("\u001b");
    expect(warnings[0]?.match(/-\d\d/g)).toHaveLength(10);
  });

  it("is removed before the first git command", async () => {
    expect((await open({ pipe: ".git/config" })).warnings.join("\n")).toContain(".git/config");
    await expect(open({ pipe: ".git/HEAD" })).rejects.toMatchObject({ code: "WORKSPACE_NOT_A_REPOSITORY" });
  });

  it.each(["config", "refs/heads/other", "worktrees/linked/index", "objects/info/alternates"])(
    "is refused in what a linked worktree shares before the first git command, and removed from there later: %s",
    async (name) => {
      const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n" } });
      used.push(scratch);
      const linked = join(scratch.path, "linked");
      scratch.git("worktree", "add", "-q", linked, "-b", "other");
      const shared = join(scratch.path, ".git");
      const content = existsSync(join(shared, name)) ? readFileSync(join(shared, name)) : null;
      const warnings: string[] = [];
      makePipe(join(shared, name));
      await expect(openAt(join(linked, "sub"), scratch, warnings)).rejects.toMatchObject({
        code: "GIT_UNSAFE",
        message: expect.stringContaining(name),
      });
      rmSync(join(shared, name));
      if (content !== null) writeFileSync(join(shared, name), content);
      const repository = await openAt(join(linked, "sub"), scratch, warnings);
      const before = await repository.snapshot();
      makePipe(join(shared, name));
      scratch.write("linked/sub/b.txt", "changed\n");
      const tree = await repository.snapshot();
      expect(await repository.changedPaths(before, tree)).toEqual(["b.txt"]);
      expect(warnings.join("\n")).toContain(name);
    },
  );

  describe("outside of the workspace", () => {
    it.each([
      ["a file .git", (git: string, outside: string) => writeFileSync(git, `gitdir: ${outside}\n`)],
      [
        "a file .git that names a link",
        (git: string, outside: string) => {
          symlinkSync(outside, join(dirname(git), "link"));
          writeFileSync(git, "gitdir: link\n");
        },
      ],
      ["a link .git", (git: string, outside: string) => symlinkSync(outside, git)],
      [
        "a file commondir",
        (git: string, outside: string) => {
          mkdirSync(git);
          writeFileSync(join(git, "commondir"), outside);
        },
      ],
    ])("is never removed before the first git command, wherever %s leads", async (_, lead) => {
      const { outside, scratch, warnings } = await open();
      makePipe(join(outside, "run/pipe"));
      await makeSocket(join(outside, "run/bus"));
      rmSync(join(scratch.path, ".git"), { recursive: true });
      lead(join(scratch.path, ".git"), join(outside, "run"));
      await expect(openAt(scratch.path, scratch, warnings)).rejects.toMatchObject({
        code: "GIT_UNSAFE",
        message: expect.stringMatching(/\.git names .*run, which is no git directory/),
      });
      expect(warnings).toEqual([]);
      expect([existsSync(join(outside, "run/pipe")), existsSync(join(outside, "run/bus"))]).toEqual([true, true]);
    });

    it("is never removed where a repository in the workspace names a link", async () => {
      const { outside, repository, scratch } = await open();
      makePipe(join(outside, "run/pipe"));
      symlinkSync(join(outside, "run"), join(scratch.path, "link"));
      scratch.write("nested/.git", "gitdir: ../link\n");
      await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE" });
      expect(existsSync(join(outside, "run/pipe"))).toBe(true);
    });

    it("is not looked for below a folder that is no git directory", async () => {
      const { outside, repository, scratch } = await open();
      makePipe(join(outside, "some/folder/pipe"));
      scratch.write("nested/.git", `gitdir: ${outside}\n`);
      await expect(repository.snapshot()).resolves.toMatch(/^[0-9a-f]{40}$/);
    });
  });

  it("is no concern if it is the socket of git's own daemon", async () => {
    const scratch = scratchRepository({ files: { "a.txt": "a\n" } });
    used.push(scratch);
    const linked = join(scratch.path, "linked");
    scratch.git("worktree", "add", "-q", linked, "-b", "other");
    const socket = join(scratch.path, ".git/worktrees/linked/fsmonitor--daemon.ipc");
    await makeSocket(socket);
    await (await openAt(linked, scratch, [])).snapshot();
    expect(existsSync(socket)).toBe(true);
  });

  it("is removed if the verify command made it, before a commit is prepared", async () => {
    const { repository, scratch } = await open();
    scratch.write("a.txt", "changed\n");
    const tree = await repository.snapshot();
    makePipe(join(scratch.path, ".git/objects/pack/multi-pack-index"));
    expect(await repository.prepareCommit(tree, "work")).not.toBeNull();
  });

  it("is removed behind a link, as is a link to a device or to itself", async () => {
    const { outside, repository, scratch, warnings } = await open();
    makePipe(join(outside, "pipe"));
    const links = { "info/exclude": join(outside, "pipe"), "info/attributes": "/dev/zero", shallow: "shallow" };
    for (const [name, target] of Object.entries(links)) {
      rmSync(join(scratch.path, ".git", name), { force: true });
      symlinkSync(target, join(scratch.path, ".git", name));
    }
    await repository.snapshot();
    for (const name of Object.keys(links)) expect(warnings.join("\n")).toContain(`.git/${name}`);
    expect(existsSync(join(outside, "pipe"))).toBe(true);
  });
});

describe("other files that git cannot read", () => {
  it("removes sockets that have names of git's files", async () => {
    const { repository, scratch, warnings } = await open();
    const before = await repository.snapshot();
    for (const name of [".gitmodules", "sub/.gitignore"]) await makeSocket(join(scratch.path, name));
    expect(await repository.snapshot()).toBe(before);
    expect(warnings).toHaveLength(1);
  });

  it("leaves other special files, and links to devices, as they are", async () => {
    const { repository, scratch } = await open();
    const before = await repository.snapshot();
    makePipe(join(scratch.path, "pipe"));
    symlinkSync("/dev/zero", join(scratch.path, "zero"));
    symlinkSync("loop", join(scratch.path, "loop"));
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["loop", "zero"]);
    expect(lstatSync(join(scratch.path, "pipe")).isFIFO()).toBe(true);
  });

  it("refuses a store of objects that names more folders than git follows", async () => {
    const { outside, repository, scratch } = await open();
    mkdirSync(join(outside, "store/info"), { recursive: true });
    writeFileSync(join(outside, "store/info/alternates"), "x\n".repeat(300_000));
    writeFileSync(join(scratch.path, ".git/objects/info/alternates"), `${join(outside, "store")}\n`);
    const expected = { code: "GIT_UNSAFE", message: expect.stringContaining("store/info/alternates names too many folders") };
    await expect(repository.snapshot()).rejects.toMatchObject(expected);
  });

  it("refuses a folder in place of the index", async () => {
    const { repository, scratch } = await open();
    rmSync(join(scratch.path, ".git/index"));
    mkdirSync(join(scratch.path, ".git/index"));
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE" });
  });

  it("takes a link in place of .gitattributes, of which git warns, for a link", async () => {
    const { outside, repository, scratch } = await open();
    const before = await repository.snapshot();
    makePipe(join(outside, "pipe"));
    symlinkSync(join(outside, "pipe"), join(scratch.path, "sub/.gitattributes"));
    scratch.write("sub/new.txt", "new\n");
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["sub/.gitattributes", "sub/new.txt"]);
  });

  it("refuses a HEAD that is gone, a pipe as HEAD, and a .git that was replaced", async () => {
    const { outside, repository, scratch } = await open();
    const git = join(scratch.path, ".git");
    renameSync(join(git, "HEAD"), join(git, "HEAD.old"));
    await expect(repository.snapshot()).rejects.toMatchObject({
      code: "GIT_UNSAFE",
      message: expect.stringContaining(".git/HEAD is missing"),
    });
    makePipe(join(git, "HEAD"));
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE" });
    renameSync(join(git, "HEAD.old"), join(git, "HEAD"));
    renameSync(git, join(outside, "moved"));
    for (const replace of [
      () => {},
      () => symlinkSync("nowhere", git),
      () => writeFileSync(git, "gitdir: /nowhere\n"),
      () => mkdirSync(git),
    ]) {
      rmSync(git, { recursive: true, force: true });
      replace();
      await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_UNSAFE", message: expect.stringContaining("replaced") });
    }
  });

  it("refuses a huge file that git would read as a whole", async () => {
    for (const name of [".gitignore", "sub/.gitattributes", ".git/info/exclude", ".git/HEAD", ".git/refs/heads/main", ".git/index"]) {
      const { repository, scratch } = await open();
      const file = join(scratch.path, name);
      if (!existsSync(file)) scratch.write(name, "x\n");
      truncateSync(file, 6_000_000_000);
      await expect(repository.snapshot()).rejects.toMatchObject({
        code: "GIT_UNSAFE",
        message: expect.stringContaining("6000000000 bytes"),
      });
    }
  });

  it("is not stopped by folders that cannot be read, or that are 4,000 levels deep", async () => {
    const { repository, scratch } = await open();
    scratch.write("closed/x.txt", "x\n");
    execFileSync("chmod", ["0", join(scratch.path, "closed")]);
    makeDeepFolder(scratch.path);
    scratch.write("new.txt", "new\n");
    expect(gitWithSnapshots(scratch, "ls-tree", "--name-only", await repository.snapshot())).toContain("new.txt");
  });

  it("is not stopped by a file that grows while git reads it", async () => {
    const { repository, scratch } = await open();
    const file = scratch.write("growing.txt", "x".repeat(500_000));
    const timer = setInterval(() => appendFileSync(file, "y".repeat(1_000)), 1);
    await repository.snapshot().catch((error: unknown) => expect(error).toMatchObject({ code: "GIT_FAILED" }));
    clearInterval(timer);
    await expect(repository.snapshot()).resolves.toMatch(/^[0-9a-f]{40}$/);
  });

  it("ends at the time limit of git if nothing else stops it", async () => {
    const outside = scratchFolder();
    const scratch = scratchRepository({ files: { "a.txt": "a\n" } });
    used.push(scratch, outside);
    const environment = { ...scratch.environment, GIT_CONFIG_GLOBAL: join(outside.path, "gitconfig") };
    const repository = await openAt(scratch.path, { ...scratch, environment }, [], 1_500);
    // The user's own configuration is not looked at.
    writeFileSync(join(outside.path, "gitconfig"), `[include]\npath = ${join(outside.path, "included")}\n`);
    makePipe(join(outside.path, "included"));
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_STOPPED" });
    rmSync(join(outside.path, "included"));
    await expect(repository.snapshot()).resolves.toMatch(/^[0-9a-f]{40}$/);
  });
});

describe("a file above the size limit", () => {
  it("is left out of the snapshot without being read", async () => {
    const { repository, scratch } = await open();
    const before = await repository.snapshot();
    truncateSync(scratch.write("sub/sparse.bin", "x"), 6_000_000_000);
    truncateSync(scratch.write("a.txt", "x"), 2_000_000);
    scratch.write("small.txt", "s\n");
    const started = performance.now();
    const tree = await repository.snapshot();
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(await repository.changedPaths(before, tree)).toEqual(["small.txt"]);
    const leftOut = repository.leftOut().map(({ bytes, path }) => [path, bytes]);
    expect(leftOut.toSorted()).toEqual([
      ["a.txt", 2_000_000],
      ["sub/sparse.bin", 6_000_000_000],
    ]);
  });

  it("is left out whether git or the look at the files is faster, and comes back once it is small", async () => {
    const { repository, scratch } = await open();
    const before = await repository.snapshot();
    for (let index = 0; index < 2_000; index += 1) scratch.write(`many/${index % 40}/${index}.txt`, "x\n");
    scratch.write("new.bin", "y".repeat(1_000_001));
    expect(await repository.changedPaths(before, await repository.snapshot())).not.toContain("new.bin");
    rmSync(join(scratch.path, "many"), { recursive: true });
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual([]);
    scratch.write("new.bin", "z");
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["new.bin"]);
  });

  it.each(["", "sub"])("is left out if git has read it before the look at the files, in the workspace: %s", async (folder) => {
    const { scratch, warnings } = await open();
    const repository = await openAt(join(scratch.path, folder), scratch, warnings);
    const before = await repository.snapshot();
    scratch.write(join(folder, "new/große.bin"), "y".repeat(1_000_001));
    scratch.write(join(folder, "new/small.txt"), "s\n");
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["new/small.txt"]);
    expect(repository.leftOut()).toMatchObject([{ path: "new/große.bin", cause: "size" }]);
  });

  it("stays in the workspace if it was ignored before the turn", async () => {
    const { repository, scratch } = await open();
    scratch.write(".gitignore", "*.bin\n");
    const old = new Date(Date.now() - 60_000);
    utimesSync(scratch.write("model.bin", "m".repeat(1_500_000)), old, old);
    await repository.snapshot();
    scratch.write(".gitignore", "");
    scratch.write("agents.bin", "a".repeat(1_500_000));
    await repository.snapshot();
    expect(
      repository
        .leftOut()
        .map(({ cause, path }) => `${cause} ${path}`)
        .toSorted(),
    ).toEqual(["ignored model.bin", "size agents.bin"]);
  });

  it("is not named if it is ignored or unchanged", async () => {
    const { repository, scratch, warnings } = await open();
    scratch.write("large.txt", "l".repeat(1_500_000));
    scratch.git("add", "-A");
    scratch.git("commit", "-qm", "large");
    scratch.write(".gitignore", "ignored/\n");
    scratch.write("ignored/x.bin", "i".repeat(1_500_000));
    await repository.snapshot();
    expect(repository.leftOut()).toEqual([]);
    expect(warnings).toEqual([]);
    scratch.write("large.txt", "m".repeat(1_500_000));
    await repository.snapshot();
    expect(repository.leftOut()).toMatchObject([{ path: "large.txt" }]);
  });
});
