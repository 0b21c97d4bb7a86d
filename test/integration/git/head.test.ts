import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { createGit } from "../../../src/adapters/git/exec.ts";
import { createHeadReader } from "../../../src/adapters/git/head.ts";
import { type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const used: ScratchRepository[] = [];
afterEach(() => {
  for (const scratch of used.splice(0)) scratch.remove();
});

function open() {
  const scratch = scratchRepository({ files: { "a.txt": "a\n" } });
  used.push(scratch);
  const gitDir = join(scratch.path, ".git");
  return { scratch, gitDir, readHead: createHeadReader(createGit(scratch.path, scratch.environment), { gitDir, commonDir: gitDir }) };
}

describe("HEAD", () => {
  it("is read from a loose ref, a packed ref and a commit, and is without a commit on a new branch", async () => {
    const { readHead, scratch } = open();
    const sha = scratch.git("rev-parse", "HEAD");
    const main = { ref: "refs/heads/main", sha };
    expect(await readHead()).toEqual(main);
    scratch.git("pack-refs", "--all");
    expect(await readHead()).toEqual(main);
    scratch.git("checkout", "-q", "--detach");
    expect(await readHead()).toEqual({ ref: "HEAD", sha });
    scratch.git("checkout", "-q", "--orphan", "new");
    expect(await readHead()).toEqual({ ref: "refs/heads/new", sha: null });
  });

  it.each(["HEAD", "refs/heads/main"])("does not make this process wait for a pipe, also behind a link: %s", async (name) => {
    const { gitDir, readHead, scratch } = open();
    const pipe = join(scratch.path, "pipe");
    execFileSync("mkfifo", [pipe]);
    rmSync(join(gitDir, name));
    symlinkSync(pipe, join(gitDir, name));
    await expect(readHead()).rejects.toMatchObject({ code: "GIT_UNSAFE", message: expect.stringContaining(`${name} is a pipe`) });
  });

  it("does not read a huge file", async () => {
    const { gitDir, readHead } = open();
    truncateSync(join(gitDir, "refs/heads/main"), 6_000_000_000);
    await expect(readHead()).rejects.toMatchObject({ code: "GIT_UNSAFE" });
  });
});
