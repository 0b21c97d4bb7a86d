import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

import { clearLooseObjects, clearObjects, makeObjectFolder, PRUNE_MARK } from "../../../src/adapters/git/object-folder.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

function makeStore(): string {
  const scratch = scratchFolder();
  onTestFinished(scratch.remove);
  return makeObjectFolder(join(scratch.path, "git/objects"));
}

it("is read by its owner only", () => {
  expect(statSync(makeStore()).mode & 0o777).toBe(0o700);
});

it("keeps its folders of loose objects and the mark of the last prune, and nothing else", () => {
  const store = makeStore();
  for (const name of ["aa", "pack", "info"]) mkdirSync(join(store, name));
  for (const name of [PRUNE_MARK, "other"]) writeFileSync(join(store, name), "");
  symlinkSync("aa", join(store, "bb"));
  execFileSync("mkfifo", [join(store, "pipe")]);
  expect(clearObjects(store).length).toBe(5);
  expect(readdirSync(store).toSorted()).toEqual(["aa", PRUNE_MARK]);
});

it("keeps only files in its folders of loose objects", () => {
  const store = makeStore();
  const folder = join(store, "aa");
  mkdirSync(join(folder, "folder"), { recursive: true });
  writeFileSync(join(folder, "1".repeat(38)), "");
  symlinkSync("/dev/zero", join(folder, "2".repeat(38)));
  execFileSync("mkfifo", [join(folder, "3".repeat(38))]);
  clearLooseObjects(store);
  expect(readdirSync(folder)).toEqual(["1".repeat(38)]);
});
