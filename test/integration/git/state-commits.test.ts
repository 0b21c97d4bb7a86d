import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createStateCommits } from "../../../src/adapters/git/state-commits.ts";
import { createCommitWriter } from "../../../src/adapters/git/commit.ts";
import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { begin, MAIN, type TempHome, startTempHome } from "../../helpers/temp-home.ts";
import { oldGit } from "../../helpers/old-git.ts";

let place: TempHome;
let own: PrivateRepository;

beforeEach(async () => {
  place = await startTempHome({ "a.txt": "a\n", "d/b.txt": "b\n" });
  own = await place.open();
});

afterEach(async () => {
  await place.close();
});

describe("the archive", () => {
  it("reads a file of a fetched commit, in a folder too, and no folder", async () => {
    const { main } = await begin(own, place.remote(own));
    expect(await own.stateCommits.read(main, "a.txt")).toBe("a\n");
    expect(await own.stateCommits.read(main, "d/b.txt")).toBe("b\n");
    for (const path of ["d", "none", "", "a.txt\nd/b.txt", "../a.txt"]) expect(await own.stateCommits.read(main, path)).toBeNull();
    for (const commit of ["0".repeat(40), MAIN, "--help"]) expect(await own.stateCommits.read(commit, "a.txt")).toBeNull();
  });

  it("does not read a file that is too large to be ours", async () => {
    const large = await own.stateCommits.write(new Map([["x", "x".repeat(17 * 1024 * 1024)]]), null, "large");
    expect(await own.stateCommits.read(large, "x")).toBeNull();
  });

  it("writes beside the workspace: no index, no branch and no file of it moves", async () => {
    await begin(own, place.remote(own));
    const before = await own.repository.snapshot();
    const head = await own.branch.head();
    await own.stateCommits.write(new Map([["a.txt", "other\n"]]), null, "state");
    expect(await own.repository.snapshot()).toBe(before);
    expect(await own.branch.head()).toBe(head);
  });

  it("takes no path for a name", async () => {
    await expect(own.stateCommits.write(new Map([["d/x", "1"]]), null, "state")).rejects.toThrow("Not the name of a file");
  });

  const THREE = { "runtime.json": "{}\n", "status.json": "", "iterations.jsonl": "ä\n".repeat(1_000) };
  const inGit = (...args: readonly string[]): string =>
    execFileSync(own.context.program, args, { cwd: place.workspace, env: own.context.environment, encoding: "utf8" }).trim();

  it.each([
    ["by processes that stay", null],
    ["where they end", ":"],
  ])("writes what git itself would, time and again: %s", async (_, does) => {
    const context = does === null ? own.context : oldGit(own.context, place.folder, does);
    const folder = (): string => place.folder.path;
    const stateCommits = createStateCommits({ context, folder, commits: createCommitWriter(context, folder) });
    let parent: string | null = null;
    for (const text of ["1", "2", "2"]) {
      const files = { ...THREE, "status.json": text };
      const sha = await stateCommits.write(new Map(Object.entries(files)), parent, "state\0 after\n\n");
      const [tree, ...rest] = inGit("log", "-1", "--format=%T%n%P%n%an%n%cn%n%B", sha).split("\n");
      const listed = inGit("ls-tree", String(tree)).split("\n");
      expect(listed.map((line) => line.replace(/ blob .*\t/, " "))).toEqual(
        Object.keys(THREE)
          .map((path) => `100644 ${path}`)
          .toSorted(),
      );
      for (const [path, content] of Object.entries(files)) expect(inGit("show", `${sha}:${path}`)).toBe(content.trim());
      expect(rest).toEqual([parent ?? "", "github-actions[bot]", "github-actions[bot]", "state after"]);
      parent = sha;
    }
    expect(inGit("fsck", "--strict", "--no-dangling", String(parent))).toBe("");
    expect(readdirSync(place.folder.path).filter((name) => /^(?:blob|commit)-/.test(name))).toEqual([]);
  });

  it("writes through no link that lies where its texts are on their way", async () => {
    const folder = (): string => place.folder.path;
    const { context } = own;
    const stateCommits = createStateCommits({ context, folder, commits: createCommitWriter(context, folder) });
    const other = place.folder.write("other", "theirs");
    for (const name of ["blob-0", "commit-0"]) symlinkSync(other, join(folder(), name));
    const sha = await stateCommits.write(new Map([["x", "ours"]]), null, "state");
    expect(inGit("show", `${sha}:x`)).toBe("ours");
    expect(readFileSync(other, "utf8")).toBe("theirs");
  });
});
