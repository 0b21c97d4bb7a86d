import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ScannedRepository } from "../../../src/adapters/git/diff-scanner.ts";
import type { FileStat } from "../../../src/core/chain/diff-stat.ts";
import { createDiffScannerFor } from "../../../src/compose.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let scratch: ScratchFolder;
let top: string;
const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: top, encoding: "utf8" }).trim();

beforeEach(() => {
  scratch = scratchFolder();
  top = join(scratch.path, "top");
  mkdirSync(top);
  git("init", "-q", "-b", "main");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.com");
});
afterEach(() => scratch.remove());

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(top, path, ".."), { recursive: true });
    writeFileSync(join(top, path), content);
  }
}

/** Commits the workspace and returns the commit's tree. */
function commit(): string {
  git("add", "-A");
  git("commit", "-qm", "work", "--allow-empty");
  return git("rev-parse", "HEAD^{tree}");
}

async function open(): Promise<ReturnType<typeof createDiffScannerFor>> {
  const opened: ScannedRepository = { ...(await openRepositoryAt({ workspace: top, environment: process.env })), workspace: top };
  return createDiffScannerFor(opened, [], true);
}

/** What `git diff --numstat` says about each file. */
function numstat(from: string, to: string) {
  const rows = git("diff", "--numstat", "--no-renames", from, to).split("\n");
  return rows.map((row) => {
    const [insertions = "", deletions = "", path] = row.split("\t");
    const count = (text: string): number | null => (text === "-" ? null : Number(text));
    return { path, insertions: count(insertions), deletions: count(deletions) };
  });
}

const lines = (...values: readonly (string | number)[]): string => values.map((value) => `${value}\n`).join("");
describe("the lines of a change", () => {
  it("are git's for changed, new and deleted files, binary ones, links, modes and a missing line end", async () => {
    write({ "a.txt": lines(1, 2, 3, 2, 1), "gone.txt": lines(1, 2), "b.bin": Buffer.from([1, 0, 2]), "run.sh": "x" });
    const first = commit();
    write({ "a.txt": lines(1, "x", 3, 1, 2), "b.bin": Buffer.from([1, 0, 3]), "run.sh": "x\ny\n", "new/a.txt": lines(1) });
    rmSync(join(top, "gone.txt"));
    const second = commit();
    const scanner = await open();
    expect(await scanner.countLines(first, second)).toEqual(numstat(first, second));

    chmodSync(join(top, "run.sh"), 0o755);
    symlinkSync("a.txt", join(top, "link"));
    rmSync(join(top, "a.txt"));
    write({ "a.txt/inner": lines(1) });
    const third = commit();
    expect(await scanner.countLines(second, third)).toEqual(numstat(second, third));
    expect(await scanner.countLines(third, third)).toEqual([]);
  });

  it("are those of the trees, and not of what the workspace has now", async () => {
    write({ "a.txt": lines(1) });
    const before = commit();
    write({ "a.txt": lines(1, 2, 3) });
    const after = commit();
    write({ "a.txt": lines(1, 2, 3, 4, 5, 6) });
    expect(await (await open()).countLines(before, after)).toEqual([{ path: "a.txt", insertions: 2, deletions: 0 }]);
  });

  it("are not counted if the change is too large to read beside an iteration", async () => {
    const before = commit();
    write(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`files/${index}`, lines(index)])));
    const many = commit();
    const scanner = await open();
    const uncounted = (stats: readonly FileStat[]) => stats.filter(({ insertions }) => insertions === null).length;
    expect(uncounted(await scanner.countLines(before, many))).toBe(501);
    const large = Array.from({ length: 10 }, (_, index) => [`large/${index}`, `${index}`.repeat(1_000_000).slice(0, 1_000_000)]);
    write(Object.fromEntries(large));
    expect(uncounted(await scanner.countLines(many, commit()))).toBe(10);
  });
});
