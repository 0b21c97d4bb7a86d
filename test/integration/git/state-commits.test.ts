import { execFileSync } from "node:child_process";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { begin, MAIN, type TempHome, startTempHome } from "../../helpers/temp-home.ts";

let home: TempHome;
let opened: PrivateRepository;

beforeEach(async () => {
  home = await startTempHome({ "a.txt": "a\n", "d/b.txt": "b\n" });
  opened = await home.open();
});

afterEach(async () => {
  await home.close();
});

describe("state commits", () => {
  it("reads files of a fetched commit, also in a folder, and returns null for anything else", async () => {
    const { main } = await begin(opened, home.remote(opened));
    expect(await opened.stateCommits.read(main, "a.txt")).toBe("a\n");
    expect(await opened.stateCommits.read(main, "d/b.txt")).toBe("b\n");
    for (const path of ["d", "none", "", "a.txt\nd/b.txt", "../a.txt"]) expect(await opened.stateCommits.read(main, path)).toBeNull();
    for (const commit of ["0".repeat(40), MAIN, "--help"]) expect(await opened.stateCommits.read(commit, "a.txt")).toBeNull();
  });

  it("returns null for a file that is too large to be ours", async () => {
    const large = await opened.stateCommits.write(new Map([["x", "x".repeat(17 * 1024 * 1024)]]), null, "large");
    expect(await opened.stateCommits.read(large, "x")).toBeNull();
  });

  it("changes no index, branch or file of the workspace", async () => {
    await begin(opened, home.remote(opened));
    const before = await opened.repository.snapshot();
    const head = await opened.branch.head();
    await opened.stateCommits.write(new Map([["a.txt", "other\n"]]), null, "state");
    expect(await opened.repository.snapshot()).toBe(before);
    expect(await opened.branch.head()).toBe(head);
  });

  it("refuses a path as a name", async () => {
    await expect(opened.stateCommits.write(new Map([["d/x", "1"]]), null, "state")).rejects.toThrow("d/x");
  });

  const THREE = { "runtime.json": "{}\n", "status.json": "", "iterations.jsonl": "ä\n".repeat(1_000) };
  const inGit = (...args: readonly string[]): string =>
    execFileSync(opened.git.program, args, { cwd: home.workspace, env: opened.git.environment, encoding: "utf8" }).trim();

  it("writes the commits that git would write", async () => {
    let parent: string | null = null;
    for (const text of ["1", "2", "2"]) {
      const files = { ...THREE, "status.json": text };
      const sha = await opened.stateCommits.write(new Map(Object.entries(files)), parent, "state\0 after\n\n");
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
