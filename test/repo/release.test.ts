import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { findSection } from "../../scripts/release/changelog.ts";
import { archiveBytes, DOWNLOAD_BYTES_MAX, linkToSource, runGit, writeReleaseCommit } from "../../scripts/release/release-commit.ts";
import { findReleaseProblems, findVersionProblems, pushRelease } from "../../scripts/release/release.ts";
import { movingTags, parseTag } from "../../scripts/release/version.ts";
import { scratchFolder, type ScratchFolder } from "../helpers/scratch.ts";

const folders: ScratchFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

describe("the tags of a release", () => {
  it.each(["1.2.3", "v1", "v1.2", "v01.2.3", "v1.2.3-", "v1.2.3+build", "v1.2.3 "])("do not include %j", (tag) => {
    expect(parseTag(tag)).toBeNull();
  });

  it.each([
    ["the first release", "v1.0.0", [], ["v1", "v1.0"]],
    ["the newest release", "v1.3.0", ["v1.2.9", "v1.10.0-rc.1", "v2.0.0"], ["v1", "v1.3"]],
    ["a fix of an older line", "v1.2.4", ["v1.2.3", "v1.3.0"], ["v1.2"]],
    ["a fix that is not the newest of its line", "v1.2.4", ["v1.2.5"], []],
    ["versions compared as numbers", "v1.10.0", ["v1.9.0"], ["v1", "v1.10"]],
    ["the same release again", "v1.3.0", ["v1.3.0", "v1", "v1.3"], ["v1", "v1.3"]],
    ["a prerelease", "v1.4.0-rc.1", [], []],
  ] as const)("that move, for %s", (_, tag, existing, moved) => {
    expect(movingTags(tag, existing)).toEqual(moved);
  });
});

describe("the notes of a release", () => {
  it("are the changelog's section", () => {
    const changelog = "# Changelog\n\n## Unreleased\n\n## [1.1.0] - 2026-12-01\n\n### Added\n\n- one\n\n## 1.0.0\n\n- two\n";
    expect(findSection(changelog, "1.1.0")).toBe("### Added\n\n- one");
    expect(findSection(changelog, "1.0.0")).toBe("- two");
    expect(findSection(changelog, "1.0")).toBeNull();
    expect(findSection("## 1.0.0\n\n## 0.9.0\n\n- text\n", "1.0.0")).toBeNull();
  });
});

describe("the README of a release", () => {
  it("links to the source commit", () => {
    expect(linkToSource("![a](docs/images/a.png) [b](docs/b.md#c) [d](#d) [e](https://e.example)", "abc")).toBe(
      "![a](https://github.com/org/codex-self-iter/raw/abc/docs/images/a.png) " +
        "[b](https://github.com/org/codex-self-iter/blob/abc/docs/b.md#c) [d](#d) [e](https://e.example)",
    );
  });
});

describe("the release commit of this repository", () => {
  it("holds what users run, and is small to download", () => {
    const commit = writeReleaseCommit(resolve("."), runGit(resolve("."), ["rev-parse", "HEAD"]).trim(), "1.2.3");
    const names = runGit(resolve("."), ["ls-tree", "--name-only", commit]).trim().split("\n");
    expect(names).toEqual(["LICENSE", "README.md", "action.yml", "dist"]);
    expect(runGit(resolve("."), ["ls-tree", "-r", "--name-only", commit])).not.toMatch(/\.map$/m);
    expect(archiveBytes(resolve("."), commit)).toBeLessThan(DOWNLOAD_BYTES_MAX);
  });
});

const FILES = {
  "package.json": '{ "version": "1.2.3" }',
  "package-lock.json": '{ "version": "1.2.3" }',
  ".codex-plugin/plugin.json": '{ "version": "1.2.3" }',
  "plugins/codex-self-iter/.codex-plugin/plugin.json": '{ "version": "1.2.3" }',
  "src/version.ts": 'export const PRODUCT_VERSION = "1.2.3";\n',
  "CHANGELOG.md": "## 1.2.3\n\n- text\n",
  "README.md": "[docs](docs/a.md)\n",
  LICENSE: "MIT",
  "action.yml": "name: x\n",
  "dist/main.js": "1;\n",
  ".github/workflows/ci.yml": "on: push\n",
};

/** A checkout of main with the tag v1.2.3, and the server that it was pushed to. */
function makeSource(changes: Readonly<Record<string, string>> = {}) {
  const folder = scratchFolder({});
  folders.push(folder);
  const [server, source] = [join(folder.path, "server.git"), join(folder.path, "source")];
  execFileSync("git", ["init", "--quiet", "--bare", server]);
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", source]);
  const git = (...args: readonly string[]): string => runGit(source, ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args]).trim();
  const commit = (files: Readonly<Record<string, string>>): string => {
    for (const [name, text] of Object.entries(files)) folder.write(join("source", name), text);
    git("add", "--all");
    git("commit", "--quiet", "--message", "change");
    return git("rev-parse", "HEAD");
  };
  const first = commit({ ...FILES, ...changes });
  git("remote", "add", "origin", server);
  git("tag", "--annotate", "--message", "1.2.3", "v1.2.3");
  git("push", "--quiet", "origin", "main", "v1.2.3");
  return {
    root: source,
    git,
    commit,
    first,
    tagOnServer: (tag: string) => runGit(server, ["rev-parse", `refs/tags/${tag}^{commit}`]).trim(),
  };
}

describe("the check before a release", () => {
  it("accepts equal versions, a changelog section and a commit of main", () => {
    expect(findReleaseProblems(makeSource().root, "v1.2.3")).toEqual([]);
  });

  it("names every file that has another version", () => {
    expect(findReleaseProblems(makeSource().root, "v1.2.4")).toEqual([
      "package.json has version 1.2.3, the tag 1.2.4.",
      "package-lock.json has version 1.2.3, the tag 1.2.4.",
      ".codex-plugin/plugin.json has version 1.2.3, the tag 1.2.4.",
      "plugins/codex-self-iter/.codex-plugin/plugin.json has version 1.2.3, the tag 1.2.4.",
      "src/version.ts does not have version 1.2.4.",
      'CHANGELOG.md has no section "## 1.2.4" with a text.',
    ]);
  });

  it("refuses a tag that is no version, and a commit that is not on main", () => {
    const { commit, root } = makeSource();
    expect(findReleaseProblems(root, "v1")).toEqual(["v1 is not a version tag such as v1.2.3."]);
    commit({ "more.txt": "" });
    expect(findReleaseProblems(root, "v1.2.3")).toEqual(["The commit of v1.2.3 is not on main."]);
  });

  it("reads the files of this repository", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    const unreleased = `CHANGELOG.md has no section "## ${version}" with a text.`;
    expect(findVersionProblems(resolve("."), `v${version}`).filter((problem) => problem !== unreleased)).toEqual([]);
  });
});

describe("the push of a release", () => {
  it("moves the version's tag and the following tags to a commit without parent, workflows and sources", () => {
    const { first, git, root, tagOnServer } = makeSource();
    expect(pushRelease(root, "v1.2.3")).toEqual(["v1.2.3", "v1", "v1.2"]);
    const commit = tagOnServer("v1.2.3");
    expect([tagOnServer("v1"), tagOnServer("v1.2")]).toEqual([commit, commit]);
    expect(git("ls-tree", "-r", "--name-only", commit).split("\n")).toEqual(["LICENSE", "README.md", "action.yml", "dist/main.js"]);
    expect(git("show", "--no-patch", "--format=%P|%B", commit)).toBe(`|codex-self-iter 1.2.3\n\nSource-Commit: ${first}`);
  });

  it("changes nothing if it is repeated", () => {
    const { root, tagOnServer } = makeSource();
    pushRelease(root, "v1.2.3");
    const commit = tagOnServer("v1.2.3");
    expect(pushRelease(root, "v1.2.3")).toEqual([]);
    expect(tagOnServer("v1.2.3")).toBe(commit);
  });

  it("leaves the tags of earlier releases where they are, so that pinned commits stay reachable", () => {
    const { commit, git, root, tagOnServer } = makeSource();
    pushRelease(root, "v1.2.3");
    const before = tagOnServer("v1.2.3");
    commit({ "dist/main.js": "2;\n" });
    git("tag", "v1.3.0");
    git("push", "--quiet", "origin", "main", "v1.3.0");
    expect(pushRelease(root, "v1.3.0")).toEqual(["v1.3.0", "v1", "v1.3"]);
    expect([tagOnServer("v1.2.3"), tagOnServer("v1.2")]).toEqual([before, before]);
    expect(tagOnServer("v1")).not.toBe(before);
  });

  it("refuses a version whose tag is at another commit, and one without a tag", () => {
    const { commit, first, root, tagOnServer } = makeSource();
    commit({ "dist/main.js": "2;\n" });
    expect(() => pushRelease(root, "v1.2.3")).toThrow("nothing was moved");
    expect(() => pushRelease(root, "v1.2.4")).toThrow("v1.2.4 is at no commit on the server");
    expect(tagOnServer("v1.2.3")).toBe(first);
  });
});
