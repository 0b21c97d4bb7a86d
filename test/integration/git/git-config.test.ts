import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { createGit } from "../../../src/adapters/git/exec.ts";
import { readGitConfig } from "../../../src/adapters/git/git-config.ts";
import { createGitLimits } from "../../../src/adapters/git/git-limits.ts";
import { openLocalRepository } from "../../../src/adapters/git/local-repository.ts";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import type { Repository } from "../../../src/ports/git.ts";
import { growthOf, LINEAR_MAX } from "../../helpers/linear-time.ts";
import { scratchFolder, type ScratchFolder, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const used: ScratchFolder[] = [];
afterEach(() => {
  for (const scratch of used.splice(0)) scratch.remove();
});

type Fixture = { readonly scratch: ScratchRepository; readonly outside: string; readonly open: () => Promise<Repository> };

function prepare(refusesPrograms: boolean): Fixture {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n" } });
  const outside = scratchFolder();
  used.push(scratch, outside);
  const open = async (): Promise<Repository> => {
    const git = createGit(scratch.path, scratch.environment, createGitLimits({ limitMs: 10_000 }));
    const stateDir = openStateDir(scratch.path, join(scratch.path, ".codex-self-iter"));
    return (await openLocalRepository({ git, stateDir, refusesPrograms })).repository;
  };
  return { scratch, outside: outside.path, open };
}

type Change = (fixture: Omit<Fixture, "open">) => void;

/** Without an object, git asks the remote for it. */
function removeFolder({ git, path }: ScratchRepository): void {
  const sha = git("rev-parse", "HEAD:sub");
  rmSync(join(path, ".git/objects", sha.slice(0, 2), sha.slice(2)));
}

const PROGRAMS: Readonly<Record<string, Change>> = {
  "a filter": ({ outside, scratch }) => {
    scratch.git("config", "filter.x.clean", `touch ${outside}/ran; cat`);
    scratch.write(".gitattributes", "* filter=x\n");
  },
  "a filter on the line of its section": ({ outside, scratch }) => {
    writeFileSync(join(scratch.path, ".git/config"), `[filter "x"]Process = touch ${outside}/ran\n`, { flag: "a" });
    scratch.write(".gitattributes", "* filter=x\n");
  },
  "a filter in a new included file": ({ outside, scratch }) => {
    writeFileSync(join(outside, "config"), `[filter "x"]\nclean = touch ${outside}/ran; cat\n`);
    scratch.git("config", "include.path", join(outside, "config"));
    scratch.write(".gitattributes", "* filter=x\n");
  },
  "a filter in a file that was included before": ({ outside, scratch }) => {
    scratch.write("team.config", `[filter "x"]\nclean = touch ${outside}/ran; cat\n`);
    scratch.write(".gitattributes", "* filter=x\n");
  },
  "a filter in the configuration of a worktree": ({ outside, scratch }) => {
    scratch.git("config", "extensions.worktreeConfig", "true");
    scratch.write(".git/config.worktree", `[filter "x"]\nclean = touch ${outside}/ran; cat\n`);
    scratch.write(".gitattributes", "* filter=x\n");
  },
  "what a partial clone runs": ({ outside, scratch }) => {
    scratch.git("config", "core.repositoryFormatVersion", "1");
    scratch.git("config", "extensions.partialClone", "origin");
    scratch.git("config", "remote.origin.url", scratch.path);
    scratch.git("config", "remote.origin.uploadpack", `touch ${outside}/ran;:`);
    writeFileSync(join(scratch.path, ".git/config"), '[remote "origin"]\npromisor\n', { flag: "a" });
    removeFolder(scratch);
  },
};

describe("a program that the agent names in the repository's configuration", () => {
  it.each(Object.entries(PROGRAMS))("is not run if the agent is isolated: %s", async (_, change) => {
    const { open, ...fixture } = prepare(true);
    fixture.scratch.write("team.config", "");
    fixture.scratch.git("config", "include.path", "../team.config");
    const repository = await open();
    const before = await repository.snapshot();
    change(fixture);
    fixture.scratch.write("sub/b.txt", "changed\n");
    await repository.reportGitChanges();
    await expect(repository.snapshot()).rejects.toMatchObject({
      code: "GIT_UNSAFE",
      message: expect.stringContaining("that it did not have"),
    });
    await repository.noteGitState();
    await repository.changedPaths(before, await repository.headTree()).catch(() => {});
    expect(existsSync(join(fixture.outside, "ran"))).toBe(false);
  });

  it.each([
    ["a carriage return", "cat", "cat\r& touch"],
    ["a separator of Unicode", "cat", "cat\u2028& touch"],
    ["on its second line", "cat \\\n -", "cat \\\n - & touch"],
  ])("is not run behind one that was there before, and %s", async (_, before, after) => {
    const { open, outside, scratch } = prepare(true);
    const config = readFileSync(join(scratch.path, ".git/config"), "utf8");
    scratch.write(".git/config", `${config}[filter "x"]\n\tclean = ${before}\n`);
    scratch.write(".gitattributes", "* filter=x\n");
    const repository = await open();
    await repository.snapshot();
    scratch.write(".git/config", `${config}[filter "x"]\n\tclean = ${after} ${outside}/ran\n`);
    scratch.write("a.txt", "changed\n");
    const refusal = { code: "GIT_UNSAFE", message: expect.stringContaining("that it did not have") };
    await expect(repository.snapshot()).rejects.toMatchObject(refusal);
    expect(existsSync(join(outside, "ran"))).toBe(false);
  });

  it("is not run from a file that is too large to search", async () => {
    const { open, outside, scratch } = prepare(true);
    const repository = await open();
    await repository.snapshot();
    writeFileSync(join(scratch.path, ".git/config"), "#\n".repeat(600_000), { flag: "a" });
    PROGRAMS["a filter"]?.({ outside, scratch });
    scratch.write("a.txt", "changed\n");
    const refusal = { code: "GIT_UNSAFE", message: expect.stringContaining("too large to search") };
    await expect(repository.snapshot()).rejects.toMatchObject(refusal);
    expect(existsSync(join(outside, "ran"))).toBe(false);
  });

  it.each(["\n", "\r", " ", "] ", "clean\n", "path = a ;"])("is searched for in linear time among many %j", (part) => {
    const folder = scratchFolder();
    used.push(folder);
    const search = (size: number): void => {
      writeFileSync(join(folder.path, "config"), `path = a${part.repeat(size / part.length)}b`);
      readGitConfig([folder.path], "/");
    };
    expect(growthOf(search, 60_000)).toBeLessThan(LINEAR_MAX);
  });

  it("is run as by git without isolation, where the agent can run it as well", async () => {
    const { open, ...fixture } = prepare(false);
    const repository = await open();
    PROGRAMS["a filter"]?.(fixture);
    await repository.snapshot();
    expect(existsSync(join(fixture.outside, "ran"))).toBe(true);
  });

  it("is not run for a missing object, whoever made a remote the one of a partial clone", async () => {
    const { open, ...fixture } = prepare(false);
    const repository = await open();
    const before = await repository.snapshot();
    PROGRAMS["what a partial clone runs"]?.(fixture);
    fixture.scratch.write("sub/b.txt", "changed\n");
    const tree = await repository.snapshot().catch(() => fixture.scratch.git("rev-parse", "HEAD^{tree}"));
    await repository.changedPaths(before, tree).catch(() => {});
    expect(existsSync(join(fixture.outside, "ran"))).toBe(false);
  });

  it("is no concern if it was there before, or if no command of the loop runs it", async () => {
    const { open, ...fixture } = prepare(true);
    PROGRAMS["a filter"]?.(fixture);
    const repository = await open();
    const before = await repository.snapshot();
    fixture.scratch.git("config", "core.hooksPath", ".husky");
    fixture.scratch.git("config", "merge.x.driver", "false");
    fixture.scratch.git("config", "user.name", "clean = me");
    fixture.scratch.git("remote", "add", "other", "https://example.org/x.git");
    fixture.scratch.write("sub/b.txt", "changed\n");
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["sub/b.txt"]);
  });
});

const PIPES: Readonly<Record<string, Change>> = {
  "as a list of ignored files": ({ outside, scratch }) => scratch.git("config", "core.excludesFile", join(outside, "pipe")),
  "as attributes": ({ outside, scratch }) =>
    writeFileSync(join(scratch.path, ".git/config"), `[core] attributesFile = "${join(outside, "pipe")}"\n`, { flag: "a" }),
  "as an included file": ({ outside, scratch }) => scratch.git("config", "include.path", join(outside, "pipe")),
  "as a file for some folders, relative": ({ scratch }) => scratch.git("config", "includeIf.gitdir:/.path", "../pipe"),
  "as a file that an included file includes": ({ outside, scratch }) => {
    mkdirSync(join(outside, "folder"));
    writeFileSync(join(outside, "folder/config"), "[include] path = ../pipe # a comment\n");
    scratch.git("config", "include.path", join(outside, "folder/config"));
  },
};

describe("a pipe that the configuration names", () => {
  it.each(Object.entries(PIPES))("is refused, also at the start: %s", async (_, change) => {
    const { open, ...fixture } = prepare(false);
    const repository = await open();
    await repository.snapshot();
    change(fixture);
    for (const folder of [fixture.outside, fixture.scratch.path]) execFileSync("mkfifo", [join(folder, "pipe")]);
    const refusal = { code: "GIT_UNSAFE", message: expect.stringMatching(/pipe is a pipe or a socket/) };
    await expect(repository.snapshot()).rejects.toMatchObject(refusal);
    await expect(open()).rejects.toMatchObject(refusal);
  });
});
