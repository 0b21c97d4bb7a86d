import { chmodSync, existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { createGit } from "../../../src/adapters/git/exec.ts";
import { createObjectReader } from "../../../src/adapters/git/objects.ts";
import { createRevealedFiles } from "../../../src/adapters/git/revealed-files.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const used: ScratchRepository[] = [];
afterEach(() => {
  for (const scratch of used.splice(0)) scratch.remove();
});

const OLD = new Date(Date.now() - 60 * 60_000);

/** Files that no test of the agent's work may show: ignored, and there before the first turn. */
const IGNORED = { ".env": "KEY=1\n", "build/out.js": "out\n", "build/deep/more.js": "more\n", "sub/local.cfg": "l\n", "ex.txt": "e\n" };

async function open(workspaceOf: (scratch: ScratchRepository) => string = ({ path }) => path) {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n", ".gitignore": ".env\nbuild/\n*.cfg\n" } });
  used.push(scratch);
  scratch.git("config", "core.excludesFile", join(scratch.path, ".git/own-excludes"));
  writeFileSync(join(scratch.path, ".git/own-excludes"), "home.txt\n");
  writeFileSync(join(scratch.path, ".git/info/exclude"), "ex.txt\nvenv/\n");
  for (const [path, text] of Object.entries({ ...IGNORED, "home.txt": "h\n", "venv/.gitignore": "*\n", "venv/lib.py": "p\n" })) {
    utimesSync(scratch.write(path, text), OLD, OLD);
  }
  const { repository } = await openRepositoryAt({ workspace: workspaceOf(scratch), environment: scratch.environment });
  const before = await repository.snapshot();
  const changes = async (): Promise<readonly string[]> => repository.changedPaths(before, await repository.snapshot());
  const hidden = (): readonly string[] => repository.leftOut().map(({ cause, path }) => `${cause} ${path}`);
  return { before, changes, hidden, repository, scratch };
}

describe("files that were ignored before the turn", () => {
  it.each([
    [
      "a .gitignore",
      [".gitignore"],
      [".env", "build/deep/more.js", "build/out.js", "sub/local.cfg"],
      (s: ScratchRepository) => s.write(".gitignore", ""),
    ],
    ["a negation", ["sub/.gitignore"], ["sub/local.cfg"], (s: ScratchRepository) => s.write("sub/.gitignore", "!*.cfg\n")],
    [
      "a .gitignore that is gone",
      [".gitignore"],
      [".env", "build/deep/more.js", "build/out.js", "sub/local.cfg"],
      (s: ScratchRepository) => rmSync(join(s.path, ".gitignore")),
    ],
    ["info/exclude", [], ["ex.txt"], (s: ScratchRepository) => writeFileSync(join(s.path, ".git/info/exclude"), "venv/\n")],
    [
      "a .gitignore that ignores itself",
      [],
      ["venv/.gitignore", "venv/lib.py"],
      (s: ScratchRepository) => writeFileSync(join(s.path, ".git/info/exclude"), "ex.txt\n"),
      (s: ScratchRepository) => rmSync(join(s.path, "venv/.gitignore")),
    ],
    ["the configuration", [], ["home.txt"], (s: ScratchRepository) => s.git("config", "core.excludesFile", "/dev/null")],
  ] as const)("do not become the agent's work by a change of %s", async (_, visible, hidden, change, more = () => {}) => {
    const fixture = await open();
    change(fixture.scratch);
    more(fixture.scratch);
    expect(await fixture.changes()).toEqual(visible);
    const gone = hidden.filter((path) => !existsSync(join(fixture.scratch.path, path)));
    expect(fixture.hidden()).toEqual(hidden.filter((path) => !gone.includes(path)).map((path) => `ignored ${path}`));
    // The next snapshots, and a commit in between.
    fixture.scratch.write("work.txt", "w\n");
    expect(await fixture.changes()).toEqual([...visible, "work.txt"]);
    const commit = await fixture.repository.prepareCommit(await fixture.repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    expect(await fixture.repository.updateRef(commit)).toBe(true);
    fixture.scratch.write("more.txt", "m\n");
    expect(await fixture.changes()).toEqual([...visible, "more.txt", "work.txt"].toSorted());
    for (const path of hidden) expect(fixture.scratch.git("ls-files", path)).toBe("");
  });

  it("become it once the agent writes them, and so do the ones that it wrote while they were ignored", async () => {
    const { changes, hidden, scratch } = await open();
    scratch.write("build/agents.js", "by the agent\n");
    scratch.write("build/out.js", "by the agent\n");
    expect(await changes()).toEqual([]);
    scratch.write(".gitignore", "");
    expect(await changes()).toEqual([".gitignore", "build/agents.js", "build/out.js"]);
    scratch.write("sub/local.cfg", "by the agent\n");
    expect(await changes()).toEqual([".gitignore", "build/agents.js", "build/out.js", "sub/local.cfg"]);
    expect(hidden()).toEqual(["ignored .env", "ignored build/deep/more.js"]);
  });

  it("do not become it if others wrote them between two turns", async () => {
    const { before, changes, repository, scratch } = await open();
    scratch.write("work.txt", "w\n");
    await repository.snapshot();
    scratch.write("build/report.txt", "by the verify command\n");
    scratch.write(".env", "KEY=2\n");
    await repository.snapshot("others");
    scratch.write(".gitignore", "");
    expect(await changes()).toEqual([".gitignore", "work.txt"]);
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual([".gitignore", "work.txt"]);
  });

  it("do not become it by another owner, which changes only their ctime", async () => {
    const { changes, scratch } = await open();
    for (const path of Object.keys(IGNORED)) chmodSync(join(scratch.path, path), 0o600);
    scratch.write(".gitignore", "");
    expect(await changes()).toEqual([".gitignore"]);
  });

  it("are its work under a new name, as are moved files and files with an old time", async () => {
    const { changes, scratch } = await open();
    utimesSync(join(scratch.path, "a.txt"), OLD, OLD);
    renameSync(join(scratch.path, "a.txt"), join(scratch.path, "moved.txt"));
    renameSync(join(scratch.path, "build/out.js"), join(scratch.path, "out.js"));
    utimesSync(scratch.write("unpacked.txt", "u\n"), OLD, OLD);
    scratch.write(".gitignore", "");
    expect(await changes()).toEqual([".gitignore", "a.txt", "moved.txt", "out.js", "unpacked.txt"]);
  });

  it("do not become it if they are not UTF-8, or in a subfolder that is the workspace", async () => {
    const { changes, hidden, scratch } = await open(({ path }) => join(path, "sub"));
    scratch.write("sub/.gitignore", "!*.cfg\n");
    expect(await changes()).toEqual([".gitignore"]);
    expect(hidden()).toEqual(["ignored local.cfg"]);
    const other = await open();
    execFileSync("sh", ["-c", 'touch -d 2020-01-01 "$(printf "build/\\351.js")"'], { cwd: other.scratch.path });
    await other.repository.snapshot("others");
    other.scratch.write(".gitignore", ".env\n*.cfg\n");
    expect(await other.changes()).toEqual([".gitignore"]);
  });

  it("do not become it if a repository around them is gone", async () => {
    const scratch = scratchRepository({ files: { "a.txt": "a\n" } });
    used.push(scratch);
    utimesSync(scratch.write("inner/f.txt", "f\n"), OLD, OLD);
    execFileSync("git", ["init", "-q", join(scratch.path, "inner")], { env: scratch.environment as NodeJS.ProcessEnv });
    scratch.git("-C", "inner", "add", "-A");
    scratch.git("-C", "inner", "-c", "user.name=a", "-c", "user.email=b@c", "commit", "-qm", "x");
    const { repository } = await openRepositoryAt({ workspace: scratch.path, environment: scratch.environment });
    const before = await repository.snapshot();
    rmSync(join(scratch.path, "inner/.git"), { recursive: true });
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual([]);
    expect(repository.leftOut()).toMatchObject([{ path: "inner/f.txt", cause: "ignored" }]);
  });
});

it("keeps what was seen before, if the agent ignores it", async () => {
  const { changes, repository, scratch } = await open();
  scratch.write("unlanded.txt", "by the agent\n");
  scratch.write("a.txt", "changed\n");
  expect(await changes()).toEqual(["a.txt", "unlanded.txt"]);
  scratch.write(".gitignore", "*.txt\n");
  expect(await changes()).toEqual([".gitignore", "a.txt", "unlanded.txt"]);
  const commit = await repository.prepareCommit(await repository.snapshot(), "work");
  if (commit === null) throw new Error("There is a change to commit.");
  expect(await repository.updateRef(commit)).toBe(true);
  expect(readFileSync(join(scratch.path, "unlanded.txt"), "utf8")).toBe("by the agent\n");
  expect(scratch.git("ls-files")).toContain("a.txt");
});

describe("a file whose name the disk keeps decomposed, and git does not", () => {
  it.each([
    [true, true],
    [false, false],
  ])("is known from the look before it where git composes names (%s)", (composes, isKnown) => {
    const scratch = scratchRepository({});
    used.push(scratch);
    const [folder, file] = ["\u00fcber", "caf\u00e9.txt"];
    utimesSync(scratch.write(`${folder}/${file}`, "x\n"), OLD, OLD);
    const revealed = createRevealedFiles(createObjectReader(createGit(scratch.path, scratch.environment)), scratch.path, composes);
    const names = new Map([[folder.normalize("NFD"), [file.normalize("NFD")]]]);
    for (const startedAtMs of [1, 2]) revealed.look(names, { startedAtMs, isTurn: false });
    expect(revealed.isRevealed(Buffer.from(`${folder}/${file}`))).toBe(isKnown);
  });
});
