import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createProjectFiles } from "../../../src/adapters/fs/project-files.ts";
import type { ProjectFiles } from "../../../src/ports/host.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";

let folder: ScratchFolder;
let outside: ScratchFolder;
let projectFiles: ProjectFiles;

const open = (planFile = join(folder.path, "plan.md")): ProjectFiles =>
  createProjectFiles({
    workspace: folder.path,
    taskFile: join(folder.path, "TASK.md"),
    planFile,
    stopFile: join(folder.path, "s/STOP"),
    globalStopFile: join(folder.path, ".codex-stop"),
  });

beforeEach(() => {
  folder = scratchFolder();
  outside = scratchFolder({ "secret.md": "a key\n" });
  projectFiles = open();
});
afterEach(() => {
  folder.remove();
  outside.remove();
});

describe("createProjectFiles", () => {
  it("follows a link inside the workspace, but not out of it", async () => {
    symlinkSync(join(outside.path, "secret.md"), join(folder.path, "plan.md"));
    await expect(projectFiles.readPlan()).rejects.toMatchObject({ code: "INPUT_FILE_ESCAPES" });
    symlinkSync(folder.write("docs/task.md", "inside"), join(folder.path, "TASK.md"));
    expect(await projectFiles.readTask()).toBe("inside");
  });

  it("reads a plan outside the workspace if its own path was configured", async () => {
    expect(await open(join(outside.path, "secret.md")).readPlan()).toBe("a key\n");
  });

  it("refuses a pipe and a folder, without blocking", async () => {
    execFileSync("mkfifo", [join(folder.path, "plan.md")]);
    await expect(projectFiles.readPlan()).rejects.toMatchObject({ code: "INPUT_FILE_NOT_A_FILE" });
    mkdirSync(join(folder.path, "TASK.md"));
    await expect(projectFiles.readTask()).rejects.toMatchObject({ code: "INPUT_FILE_NOT_A_FILE" });
  });

  it.each([
    ["a plan", "plan.md", 64 * 1024, "readPlan"],
    ["a task", "TASK.md", 1024 * 1024, "readTask"],
  ] as const)("reads %s up to its size limit", async (_name, file, bytesMax, read) => {
    folder.write(file, "x".repeat(bytesMax));
    expect(await projectFiles[read]()).toHaveLength(bytesMax);
    folder.write(file, "x".repeat(bytesMax + 1));
    await expect(projectFiles[read]()).rejects.toMatchObject({ code: "INPUT_FILE_TOO_LARGE" });
  });

  it("removes the byte order mark", async () => {
    folder.write("plan.md", "\uFEFF- [ ] a");
    expect(await projectFiles.readPlan()).toBe("- [ ] a");
  });

  it("refuses a plan and a task that are not UTF-8", async () => {
    folder.write("plan.md", Buffer.from("\uFEFF- [ ] a\n", "utf16le"));
    folder.write("TASK.md", Buffer.from("Prüfe es.\n", "latin1"));
    await expect(projectFiles.readPlan()).rejects.toMatchObject({
      code: "INPUT_FILE_NOT_UTF8",
      message: expect.stringMatching(/plan\.md is UTF-16; save it as UTF-8\.$/) as unknown,
      remedy: expect.stringContaining("iconv -f UTF-16 -t UTF-8 ") as unknown,
    });
    await expect(projectFiles.readTask()).rejects.toMatchObject({ code: "INPUT_FILE_NOT_UTF8" });
  });

  it("treats a dangling link as a stop file, but not a folder", async () => {
    mkdirSync(join(folder.path, "s/STOP"), { recursive: true });
    expect(await projectFiles.stopRequest()).toBeNull();
    symlinkSync("nowhere", join(folder.path, ".codex-stop"));
    expect(await projectFiles.stopRequest()).toContain(".codex-stop");
    expect(await projectFiles.removeStopFiles()).toEqual([join(folder.path, ".codex-stop")]);
    expect(existsSync(join(folder.path, "s/STOP"))).toBe(true);
  });
});
