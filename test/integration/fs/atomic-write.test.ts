import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { removePath, removeDeadTemporaries, writeFileAtomic } from "../../../src/adapters/fs/atomic-write.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";

const used: ScratchFolder[] = [];
afterEach(() => {
  for (const folder of used.splice(0)) folder.remove();
});

function makeScratch(): ScratchFolder {
  const folder = scratchFolder();
  used.push(folder);
  return folder;
}

describe("removeDeadTemporaries", () => {
  it("removes the temporary files of dead processes, and no others", () => {
    const folder = makeScratch();
    const dead = spawnSync("true").pid;
    const kept = [`status.json.${process.pid}-3.tmp`, `status.json.${process.ppid}-3.tmp`, "notes.tmp", "runtime.json"];
    for (const name of [...kept, `status.json.${dead}-6.tmp`, `loop.lock.0f1e2d3c.${dead}-0.tmp`]) folder.write(name, "x");
    removeDeadTemporaries(folder.path);
    expect(readdirSync(folder.path).toSorted()).toEqual(kept.toSorted());
  });
});

describe("removePath", () => {
  it("removes a folder, and a link without its target", () => {
    const folder = makeScratch();
    const victim = folder.write("victim/a", "precious");
    mkdirSync(join(folder.path, "place/deep"), { recursive: true });
    symlinkSync(join(folder.path, "victim"), join(folder.path, "link"));
    for (const name of ["place", "link", "nothing"]) removePath(join(folder.path, name));
    expect(readdirSync(folder.path)).toEqual(["victim"]);
    expect(readFileSync(victim, "utf8")).toBe("precious");
  });
});

describe("writeFileAtomic", () => {
  it("throws STATE_FILE_IS_A_LINK if the path is a folder", async () => {
    const folder = makeScratch();
    folder.write("status.json/x", "x");
    await expect(writeFileAtomic(join(folder.path, "status.json"), "{}")).rejects.toMatchObject({ code: "STATE_FILE_IS_A_LINK" });
  });
});
