import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { createFilterReader } from "../../../src/adapters/git/filter-reader.ts";
import { createDiffScannerFor } from "../../../src/compose.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { scratchRepository } from "../../helpers/scratch.ts";
import type { FileChange } from "../../fake-github/git-server/git-repository.ts";
import { begin, MAIN, startTempHome, type TempHome } from "../../helpers/temp-home.ts";

const homes: TempHome[] = [];
afterEach(async () => {
  for (const home of homes.splice(0)) await home.close();
});

async function startHome(files: Readonly<Record<string, FileChange>>): Promise<TempHome> {
  const home = await startTempHome(files);
  homes.push(home);
  return home;
}

/** Checks out as the action does, lets the agent work, and returns what would land: `path` and text by path. */
async function work(
  home: TempHome,
  agent: () => void,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<{ readonly changed: readonly string[]; readonly textOf: (path: string) => string; readonly own: PrivateRepository }> {
  const own = await home.open("own", environment);
  await begin(own, home.remote(own));
  const { repository } = own;
  const [head, before] = [await repository.headTree(), await repository.snapshot()];
  expect(await repository.changedPaths(head, before)).toEqual([]);
  agent();
  const tree = await repository.buildWorkTree(head, before, await repository.snapshot());
  const textOf = (path: string): string =>
    execFileSync("git", ["cat-file", "blob", `${tree}:${path}`], { env: { ...own.git.environment }, encoding: "utf8" });
  return { changed: await repository.changedPaths(head, tree), textOf, own };
}

/** Whether this machine permits a mount over /etc in a user namespace. */
const canMount = ((): boolean => {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/etc"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

const onDisk = (home: TempHome, path: string): string => readFileSync(join(home.workspace, path), "latin1");
const CRLF = "one\r\ntwo\r\n";

/** The tests' own environment forbids the system's configuration, and the one of the runner does not. */
it.runIf(canMount)("git in the action reads nothing in /etc: no filter, no attributes, no other configuration", async () => {
  const home = await startHome({ "a.bin": "a\n" });
  await home.checkout();
  const own = await home.open("own", { GIT_CONFIG_NOSYSTEM: undefined });
  const etc = home.folder.write(
    "etc.sh",
    [
      "mount -t tmpfs tmpfs /etc && printf '[filter \"lfs\"]\\n\\tclean = cat\\n' >/etc/gitconfig && echo '* filter=lfs' >/etc/gitattributes || exit 99",
      "git config --get filter.lfs.clean; git check-attr filter a.bin; exit 0",
    ].join("\n"),
  );
  const read = (env: NodeJS.ProcessEnv): string =>
    execFileSync("unshare", ["-rm", "sh", etc], { cwd: home.workspace, env, encoding: "utf8" });
  const { PATH: path = "" } = process.env;
  expect(read({ PATH: path, HOME: home.folder.path })).toBe("cat\na.bin: filter: lfs\n");
  const info = join(own.git.environment["GIT_DIR"] ?? "", "info/attributes");
  expect(readFileSync(info, "utf8")).toContain("-filter");
  rmSync(info);
  expect(read({ ...own.git.environment })).toBe("a.bin: filter: unspecified\n");
});

describe("in the action, the bytes on the disk are the bytes that land", () => {
  it.each([
    ["*.txt text", "a.txt"],
    ["*.txt text eol=lf", "a.txt"],
    ["* text=auto", "a.txt"],
    ["*.txt eol=lf", "a.txt"],
    ["*.txt crlf", "a.txt"],
  ])("for a file with CRLF in the repository under %s", async (attributes, path) => {
    const home = await startHome({ ".gitattributes": `${attributes}\n`, [path]: CRLF, "other.txt": CRLF });
    await home.checkout();
    const { changed, textOf } = await work(home, () => home.write(path, `${CRLF}three\r\n`));
    expect(changed).toEqual([path]);
    expect(textOf(path)).toBe(`${CRLF}three\r\n`);
  });

  it.each([
    ["*.txt eol=crlf", "a.txt", "one\ntwo\n"],
    ["*.txt ident", "a.txt", "$Id$\n"],
    ["*.txt working-tree-encoding=UTF-16", "a.txt", "text\n"],
  ])("for a file that the checkout has converted: %s", async (attributes, path, text) => {
    const home = await startHome({ ".gitattributes": `${attributes}\n`, [path]: text, "other.txt": text });
    await home.checkout();
    expect(onDisk(home, path)).not.toBe(text);
    const { changed, textOf } = await work(home, () => {
      expect(onDisk(home, path)).toBe(text);
      home.write(path, `${text}more\n`);
    });
    expect(changed).toEqual([path]);
    expect(textOf(path)).toBe(`${text}more\n`);
  });

  it.each([["true"], ["input"]])("if the machine or the checkout sets core.autocrlf=%s", async (value) => {
    const home = await startHome({ "a.txt": "one\ntwo\n", "b.txt": CRLF });
    await home.checkout();
    home.git("config", "core.autocrlf", value);
    home.git("rm", "-q", "--cached", "-r", ".");
    home.git("reset", "-q", "--hard");
    const system = home.folder.write("system", `[core]\n\tautocrlf = ${value}\n`);
    const agent = (): void => home.write("b.txt", `${CRLF}three\r\n`);
    const { changed, textOf } = await work(home, agent, { GIT_CONFIG_SYSTEM: system, GIT_CONFIG_NOSYSTEM: undefined });
    expect(onDisk(home, "a.txt")).toBe("one\ntwo\n");
    expect([changed, textOf("b.txt")]).toEqual([["b.txt"], `${CRLF}three\r\n`]);
  });

  it.each([
    ["* working-tree-encoding=UTF-7", "a.txt", "+AGEAYg-\n"],
    ["* working-tree-encoding=UTF-16LE-BOM", "a.txt", "not UTF-16\n"],
    ["* text eol=lf", "a.txt", CRLF],
    ["* ident", "a.txt", "$Id: 0123 $\n"],
    ["* filter=x", "a.txt", "in clear\n"],
    ["a.txt export-ignore -diff binary", "a.txt", "shown\n"],
  ])("whatever attributes the agent writes: %s", async (attributes, path, text) => {
    const home = await startHome({ [path]: "a\n", "b.txt": CRLF });
    await home.checkout();
    home.git("config", "filter.x.clean", "tr a-z A-Z");
    const system = home.folder.write("system", '[filter "x"]\n\tclean = tr a-z A-Z\n\trequired = true\n');
    const agent = (): void => {
      home.write(".gitattributes", `${attributes}\n`);
      home.write(path, text);
    };
    const { changed, textOf } = await work(home, agent, { GIT_CONFIG_SYSTEM: system, GIT_CONFIG_NOSYSTEM: undefined });
    expect(changed).toEqual([".gitattributes", path]);
    expect(textOf(path)).toBe(text);
  });

  it.each([
    [".git/info/exclude", (home: TempHome) => home.write(".git/info/exclude", "*.txt\n")],
    [".git/info/attributes", (home: TempHome) => home.write(".git/info/attributes", "* filter=x text eol=crlf\n")],
    [".git/info/sparse-checkout", (home: TempHome) => home.git("sparse-checkout", "set", "--no-cone", "/none")],
    ["skip-worktree", (home: TempHome) => home.git("update-index", "--skip-worktree", "a.txt")],
    ["assume-unchanged", (home: TempHome) => home.git("update-index", "--assume-unchanged", "a.txt")],
    ["core.ignoreCase", (home: TempHome) => home.git("config", "core.ignoreCase", "true")],
    ["core.fileMode", (home: TempHome) => home.git("config", "core.fileMode", "false")],
  ])("whatever the checkout has in %s", async (_, set) => {
    const home = await startHome({ "a.txt": "a\n", "run.sh": "#!/bin/sh\n" });
    await home.checkout();
    set(home);
    const { changed } = await work(home, () => {
      for (const path of ["a.txt", "new.txt", "A.txt"]) home.write(path, `${path}\n`);
      writeFileSync(join(home.workspace, "run.sh"), "#!/bin/sh\n", { mode: 0o755 });
      execFileSync("chmod", ["+x", join(home.workspace, "run.sh")]);
    });
    expect(changed).toEqual(["A.txt", "a.txt", "new.txt", "run.sh"]);
  });

  const CONFIG = '[core]\n\texcludesFile = ~/ignore\n\tattributesFile = ~/attributes\n[filter "x"]\n\tclean = tr a-z A-Z\n\trequired\n';
  it.each<readonly [string, (home: TempHome) => Readonly<Record<string, string | undefined>>]>([
    ["the home folder", (home) => (home.folder.write(".gitconfig", CONFIG), { GIT_CONFIG_GLOBAL: undefined })],
    [
      "XDG_CONFIG_HOME",
      ({ folder }) => {
        for (const [name, text] of [
          ["config", CONFIG],
          ["attributes", "* filter=x\n"],
          ["ignore", "*.txt\n"],
        ] as const)
          folder.write(`xdg/git/${name}`, text);
        return { XDG_CONFIG_HOME: join(folder.path, "xdg"), GIT_CONFIG_GLOBAL: undefined };
      },
    ],
    ["GIT_CONFIG_GLOBAL", ({ folder }) => ({ GIT_CONFIG_GLOBAL: (folder.write("global", CONFIG), join(folder.path, "global")) })],
    [
      "GIT_CONFIG_COUNT",
      ({ folder }) => ({
        GIT_CONFIG_COUNT: "3",
        GIT_CONFIG_KEY_0: "core.excludesFile",
        GIT_CONFIG_VALUE_0: join(folder.path, "ignore"),
        GIT_CONFIG_KEY_1: "core.attributesFile",
        GIT_CONFIG_VALUE_1: join(folder.path, "attributes"),
        GIT_CONFIG_KEY_2: "filter.x.clean",
        GIT_CONFIG_VALUE_2: "tr a-z A-Z",
      }),
    ],
    ["GIT_CONFIG_PARAMETERS", ({ folder }) => ({ GIT_CONFIG_PARAMETERS: `'core.excludesFile=${folder.path}/ignore'` })],
  ])("whatever the machine has in %s", async (_, set) => {
    const home = await startHome({ "a.txt": "a\n" });
    await home.checkout();
    home.folder.write("ignore", "*.txt\n");
    home.folder.write("attributes", "* filter=x\n");
    const agent = (): void => ["a.txt", "new.txt"].forEach((path) => home.write(path, "text\n"));
    const { changed, textOf } = await work(home, agent, set(home));
    expect([changed, changed.map(textOf)]).toEqual([
      ["a.txt", "new.txt"],
      ["text\n", "text\n"],
    ]);
  });

  it("and a file of git-lfs stays as the checkout has it", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 7\n`;
    const home = await startHome({ ".gitattributes": "*.bin filter=lfs -text\n", "a.bin": pointer });
    // What git-lfs does in a checkout with `lfs: true`.
    await home.checkout();
    home.git("config", "filter.lfs.clean", `printf '${pointer.replaceAll("\n", "\\n")}'`);
    writeFileSync(join(home.workspace, "a.bin"), "content");
    home.git("add", "a.bin");
    expect(home.git("status", "--porcelain")).toBe("");
    const own = await home.open();
    await begin(own, home.remote(own));
    const { repository } = own;
    const [head, before] = [await repository.headTree(), await repository.snapshot()];
    home.write("b.txt", "b\n");
    const tree = await repository.buildWorkTree(head, before, await repository.snapshot());
    expect([onDisk(home, "a.bin"), await repository.changedPaths(head, tree)]).toEqual(["content", ["b.txt"]]);
  });
});

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 7\n`;

/** The server rejects each push that changes a workflow, so a conversion of one would reject all work of the chain. */
describe("a workflow file that others or attributes have changed", () => {
  const PATH = ".github/workflows/ci.yml";
  const nothing = (): void => {};
  it.each<readonly [string, Readonly<Record<string, string>>, (home: TempHome) => void]>([
    ["*.yml text eol=lf", { ".gitattributes": "*.yml text eol=lf\n" }, nothing],
    ["attributes beside it", { ".github/workflows/.gitattributes": "* text\n" }, nothing],
    ["a macro of attributes", { ".gitattributes": "[attr]unix text eol=lf\n.github/** unix\n" }, nothing],
    ["the line ends that an earlier step has written", {}, (home) => home.write(PATH, CRLF.replaceAll("\r", ""))],
    ["the mode that an earlier step has set", {}, (home) => execFileSync("chmod", ["+x", join(home.workspace, PATH)])],
  ])("does not keep the work from landing: %s", async (_, files, change) => {
    const home = await startHome({ ...files, [PATH]: CRLF });
    await home.checkout();
    const own = await home.open();
    const remote = home.remote(own);
    const { main } = await begin(own, remote);
    change(home);
    const { repository } = own;
    const [head, before] = [await repository.headTree(), await repository.snapshot()];
    home.write("work.txt", "work\n");
    execFileSync("touch", [join(home.workspace, PATH)]);
    const commit = await repository.prepareCommit(await repository.buildWorkTree(head, before, await repository.snapshot()), "work", head);
    if (commit === null) throw new Error("There is a change to commit.");
    expect(await remote.push([{ ref: MAIN, sha: commit.sha, expected: main }])).toEqual({ kind: "pushed" });
    expect((await home.repository.git("diff", "--name-only", `${main}..main`)).split("\n")).toEqual(["work.txt"]);
  });
});

describe("a file that a filter stores", () => {
  const FILES = {
    ".gitattributes": "*.bin filter=lfs -text\n*.key filter=git-crypt\n*.txt text\n",
    "a.bin": POINTER,
    "b.bin": POINTER,
    "sub/.gitattributes": "*.dat filter=lfs\nplain.bin -filter\n",
    "a.key": "\u0001GITCRYPT",
  };

  async function scan(agent: (home: TempHome) => void): Promise<readonly (readonly [string, string])[]> {
    const home = await startHome(FILES);
    const own = await home.open();
    await begin(own, home.remote(own));
    const head = await own.repository.headTree();
    agent(home);
    const changes = await createDiffScannerFor({ ...own, workspace: home.workspace }, [], false).scan(
      head,
      await own.repository.snapshot(),
    );
    return changes.flatMap(({ filterProblem, path }) => (filterProblem === undefined ? [] : [[path, filterProblem] as const]));
  }

  const LFS = "it is stored with git-lfs (.gitattributes), which the action does not run: commit it from a machine that has it";

  it("does not land raw, and not as a pointer without its content", async () => {
    const found = await scan((home) => {
      home.write("a.bin", "raw");
      home.write("new.bin", "raw");
      home.write("c.bin", POINTER.replace("0000", "1111"));
      home.write("sub/x.dat", "raw");
      home.write("a.key", "in clear");
      home.write("sub/plain.bin", "no filter\n");
      home.write("a.txt", "text\n");
    });
    const crypt = LFS.replace("git-lfs", "git-crypt");
    expect(found).toEqual([
      ["a.bin", LFS],
      ["a.key", crypt],
      ["c.bin", LFS],
      ["new.bin", LFS],
      ["sub/x.dat", LFS],
    ]);
  });

  it("is no file of a filter that tidies up, and the attributes can be changed under any filter", async () => {
    const home = await startHome({ ".gitattributes": "* filter=x\n*.l filter=lfs\n.* filter=lfs\n" });
    const own = await home.open();
    await begin(own, home.remote(own));
    home.write("a.txt", "text\n");
    home.write(".gitattributes", "");
    const { repository } = own;
    const changes = createDiffScannerFor({ ...own, workspace: home.workspace }, [], false).scan(
      await repository.headTree(),
      await repository.snapshot(),
    );
    expect((await changes).map(({ filterProblem, path }) => [path, filterProblem])).toEqual([
      [".gitattributes", undefined],
      ["a.txt", undefined],
    ]);
  });

  it("may be moved, deleted and made executable", async () => {
    const found = await scan((home) => {
      renameSync(join(home.workspace, "a.bin"), join(home.workspace, "moved.bin"));
      rmSync(join(home.workspace, "b.bin"));
    });
    expect(found).toEqual([]);
  });

  it("does not land raw if the agent names the filter, or removes its name", async () => {
    const named = await scan((home) => {
      home.write("sub/.gitattributes", "*.iso filter=lfs\n*.md filter=x\n");
      home.write("sub/a.iso", "raw");
      home.write("sub/a.md", "text");
    });
    const removed = await scan((home) => {
      home.write(".gitattributes", "");
      home.write("a.bin", "raw");
    });
    expect([named, removed]).toEqual([[["sub/a.iso", LFS]], [["a.bin", LFS]]]);
  });

  it("lands from a user's machine as the pointer that git-lfs has made, and not raw", async () => {
    const scratch = scratchRepository({ files: { ".gitattributes": "*.bin filter=lfs\n", "a.bin": POINTER } });
    const { git, objects, repository } = await openRepositoryAt({ workspace: scratch.path, environment: scratch.environment });
    const filters = createFilterReader(git, objects, () => join(scratch.path, ".git"), true);
    const head = await repository.headTree();
    scratch.write("b.bin", POINTER.replace("0000", "1111"));
    scratch.write("raw.bin", "raw");
    const changes = await createDiffScannerFor({ git, objects, filters, workspace: scratch.path }, [], false).scan(
      head,
      await repository.snapshot(),
    );
    expect(changes.map(({ filterProblem, path }) => [path, filterProblem])).toEqual([
      ["b.bin", undefined],
      ["raw.bin", "it is stored with git-lfs (.gitattributes), which is not set up here: git lfs install"],
    ]);
    scratch.remove();
  });
});

describe("line ends that others have changed", () => {
  it("are written as the branch has them if the agent changes the file, and not committed if it does not", async () => {
    const home = await startHome({ "a.txt": "one\ntwo\n", "b.txt": "one\n", "c.txt": CRLF, "d.txt": "d\n" });
    const own = await home.open();
    await begin(own, home.remote(own));
    const { repository } = own;
    home.write("a.txt", "one\r\ntwo\r\n");
    home.write("b.txt", "one\r\n");
    home.write("c.txt", CRLF.replaceAll("\r", ""));
    const [head, before] = [await repository.headTree(), await repository.snapshot()];
    expect(await repository.changedPaths(head, before)).toEqual(["a.txt", "b.txt", "c.txt"]);
    home.write("a.txt", "one\r\nnew\r\ntwo\r\n");
    home.write("c.txt", `${CRLF.replaceAll("\r", "")}three\n`);
    home.write("d.txt", "d\r\n");
    const tree = await repository.buildWorkTree(head, before, await repository.snapshot());
    expect(await repository.changedPaths(head, tree)).toEqual(["a.txt", "c.txt", "d.txt"]);
    const read = createDiffScannerFor({ ...own, workspace: home.workspace }, [], false).readText;
    const texts = await Promise.all(["a.txt", "c.txt", "d.txt"].map((path) => read(tree, path)));
    expect(texts).toEqual(["one\nnew\ntwo\n", `${CRLF}three\r\n`, "d\r\n"]);
  });
});

describe("after a concurrent push, what is not the agent's", () => {
  it("stays in the workspace, and out of the commit, if the work is rebased", async () => {
    const home = await startHome({ "a.txt": "a\n", "b.txt": "b\n" });
    await home.checkout();
    home.write(".env", "KEY=1\n");
    const own = await home.open();
    const remote = home.remote(own);
    await begin(own, remote);
    const { branch, repository } = own;
    const [head, before] = [await repository.headTree(), await repository.snapshot()];
    home.write("a.txt", "A\n");
    const commit = await repository.prepareCommit(await repository.buildWorkTree(head, before, await repository.snapshot()), "work", head);
    if (commit === null) throw new Error("There is a change to commit.");
    const theirs = await home.repository.commit({ ref: MAIN, files: { "b.txt": "theirs\n" } });
    await remote.fetchWithHistory(MAIN);
    const rebased = await branch.rebaseCommit(commit, theirs);
    if (rebased === null) throw new Error("The two fit together.");
    expect(await repository.updateRef(rebased)).toBe(true);
    expect(await repository.changedPaths(await repository.headTree(), await repository.snapshot())).toEqual([".env"]);
    await branch.syncCheckout();
    expect(home.git("status", "--porcelain", "--", ".")).toBe("?? .env");
    await branch.checkOut(theirs, MAIN);
    expect([onDisk(home, ".env"), onDisk(home, "a.txt"), onDisk(home, "b.txt")]).toEqual(["KEY=1\n", "a\n", "theirs\n"]);
  });
});
