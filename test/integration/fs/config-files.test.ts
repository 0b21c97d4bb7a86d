import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configFiles } from "../../../src/adapters/fs/config-files.ts";

describe("configFiles", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "config-files-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it("distinguishes files, folders and missing paths, and follows links", async () => {
    await writeFile(join(folder, "a"), "");
    await symlink(folder, join(folder, "link"));
    expect(await configFiles.kindOf(join(folder, "a"))).toBe("file");
    expect(await configFiles.kindOf(join(folder, "link"))).toBe("folder");
    expect(await configFiles.kindOf("/dev/null")).toBe("other");
    expect(await configFiles.kindOf(join(folder, "b"))).toBeNull();
    expect(await configFiles.kindOf(join(folder, "a", "b"))).toBeNull();
  });

  it("reads a text file", async () => {
    await writeFile(join(folder, "a"), "commit = true # é\n");
    expect(await configFiles.readText(join(folder, "a"))).toBe("commit = true # é\n");
  });

  it("refuses a file that cannot be a configuration, and says why", async () => {
    await mkdir(join(folder, "folder"));
    await writeFile(join(folder, "large"), "");
    await truncate(join(folder, "large"), 2 * 1024 * 1024);
    for (const [name, problem] of [
      ["folder", "it is a folder"],
      ["large", "it has 2097152 bytes"],
      ["missing", "no longer exists"],
    ] as const) {
      await expect(configFiles.readText(join(folder, name))).rejects.toMatchObject({
        code: "CONFIG_UNREADABLE",
        message: expect.stringContaining(problem) as string,
      });
    }
  });

  it("refuses a file that is not UTF-8, and names the command that converts it", async () => {
    const toml = "max_iterations = 3 # é\n";
    for (const [name, bytes, problem] of [
      ["latin", Buffer.from(toml, "latin1"), "is not UTF-8"],
      ["utf16", Buffer.from(`\uFEFF${toml}`, "utf16le"), "is UTF-16; save it as UTF-8"],
      ["nul", Buffer.from(`${toml}\0`), "has a NUL byte"],
    ] as const) {
      await writeFile(join(folder, name), bytes);
      await expect(configFiles.readText(join(folder, name))).rejects.toMatchObject({
        code: "INPUT_FILE_NOT_UTF8",
        message: expect.stringContaining(problem) as string,
      });
    }
    await writeFile(join(folder, "mark"), `\uFEFF${toml}`);
    expect(await configFiles.readText(join(folder, "mark"))).toBe(toml);
  });
});
