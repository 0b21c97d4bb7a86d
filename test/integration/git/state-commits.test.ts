import { execFileSync } from "node:child_process";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { begin, MAIN, type TempHome, startTempHome } from "../../helpers/temp-home.ts";

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
    await expect(own.stateCommits.write(new Map([["d/x", "1"]]), null, "state")).rejects.toThrow("d/x");
  });

  const THREE = { "runtime.json": "{}\n", "status.json": "", "iterations.jsonl": "ä\n".repeat(1_000) };
  const inGit = (...args: readonly string[]): string =>
    execFileSync(own.git.program, args, { cwd: place.workspace, env: own.git.environment, encoding: "utf8" }).trim();

  it("writes the commits that git would write", async () => {
    let parent: string | null = null;
    for (const text of ["1", "2", "2"]) {
      const files = { ...THREE, "status.json": text };
      const sha = await own.stateCommits.write(new Map(Object.entries(files)), parent, "state\0 after\n\n");
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
  });
});
