import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { writeFileAtomic } from "../../../src/adapters/fs/atomic-write.ts";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import { createStore } from "../../../src/adapters/state/store.ts";
import type { Store } from "../../../src/ports/state.ts";
import { createFakeClock } from "../../helpers/fakes/engine.ts";
import { jsonCodec } from "../../helpers/json-codec.ts";
import { sampleSaved } from "../../helpers/samples.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";

let folder: ScratchFolder;
let stateDir: string;

beforeEach(() => {
  folder = scratchFolder();
  stateDir = join(folder.path, ".codex-self-iter");
});
afterEach(() => folder.remove());

const openStore = (): Store => createStore(openStateDir(folder.path, stateDir), jsonCodec, createFakeClock());

type Attempt = { readonly code: string; readonly names: readonly string[]; readonly text: string };

/** Writes `d/file` in another process, after a shell has set a limit; returns the result and what that process sees. */
function writeUnder(limit: string, wrap: readonly string[] = []): Attempt {
  const script = `
    import { readdirSync, readFileSync } from "node:fs";
    import { writeFileAtomic } from ${JSON.stringify(new URL("../../../src/adapters/fs/atomic-write.ts", import.meta.url).href)};
    process.on("SIGXFSZ", () => {});
    const code = await writeFileAtomic("file", "new".repeat(100000)).then(() => "written", (error) => error.code);
    console.log(JSON.stringify({ code, names: readdirSync("."), text: readFileSync("file", "utf8") }));`;
  const shell = `${limit} && cd ${folder.path}/d && exec "$@"`;
  const [program, ...args] = [...wrap, "sh", "-c", shell, "sh", process.execPath, "--no-warnings", "--input-type=module", "-e", script];
  // Node would write its compile cache under the same limit.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const result = spawnSync(program, args, { encoding: "utf8", env });
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout) as Attempt;
}

const canMount = process.platform === "linux" && spawnSync("unshare", ["-rm", "true"]).status === 0;

describe("writeFileAtomic", () => {
  it("replaces the text and leaves no temporary file", async () => {
    const path = folder.write("d/file", "old");
    await writeFileAtomic(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(join(folder.path, "d"))).toEqual(["file"]);
  });

  it("replaces a link without following it", async () => {
    const victim = folder.write("victim", "precious");
    mkdirSync(join(folder.path, "d"));
    symlinkSync(victim, join(folder.path, "d/file"));
    await writeFileAtomic(join(folder.path, "d/file"), "new");
    expect(readFileSync(victim, "utf8")).toBe("precious");
  });

  it("keeps the old text, and no temporary file, when a size limit is reached", () => {
    folder.write("d/file", "old");
    expect(writeUnder("ulimit -f 8")).toEqual({ code: "STATE_DIR_FULL", names: ["file"], text: "old" });
  });

  it.runIf(canMount)("keeps the old text, and no temporary file, when the disk is full", () => {
    folder.write("d/file", "old");
    const mount = `mount -t tmpfs -o size=64k none ${folder.path}/d && printf old > ${folder.path}/d/file`;
    expect(writeUnder(mount, ["unshare", "-rm"])).toEqual({ code: "STATE_DIR_FULL", names: ["file"], text: "old" });
  });

  // Root ignores mode bits, so the mount must be read-only. Skipped if no mount can be made.
  it.runIf(canMount)("keeps the old text when the disk is read-only", () => {
    folder.write("d/file", "old");
    const mount = `mount --bind ${folder.path}/d ${folder.path}/d && mount -o remount,bind,ro ${folder.path}/d`;
    expect(writeUnder(mount, ["unshare", "-rm"])).toEqual({ code: "STATE_DIR_READ_ONLY", names: ["file"], text: "old" });
  });
});

describe("a damaged state", () => {
  it.each([
    ["cut short", (file: string): void => truncateSync(file, 20)],
    ["empty", (file: string): void => truncateSync(file, 0)],
    ["far too large", (file: string): void => truncateSync(file, 9_000_000)],
  ])("is renamed and never overwritten if it is %s", async (_name, damage) => {
    await openStore().save(sampleSaved(), { durable: true });
    const file = join(stateDir, "runtime.json");
    damage(file);
    const damaged = readFileSync(file, "utf8");
    await openStore().writePrompt(5, "goal", "x");
    const loaded = await openStore().load();
    expect(loaded.saved).toBeNull();
    expect(loaded.lastIteration).toBe(5);
    const kept = readdirSync(stateDir).filter((name) => name.startsWith("runtime.json.damaged-"));
    expect(kept).toHaveLength(1);
    expect(loaded.warnings[0]).toContain(kept[0]);
    expect(readFileSync(join(stateDir, kept[0] ?? ""), "utf8")).toBe(damaged);
    expect(existsSync(file)).toBe(false);
  });

  it("does not overwrite another damaged file of the same second", async () => {
    for (let round = 0; round < 3; round += 1) {
      folder.write(".codex-self-iter/runtime.json", `{${round}`);
      await openStore().load();
    }
    expect(readdirSync(stateDir).filter((name) => name.includes("damaged"))).toHaveLength(3);
  });
});

describe("openStateDir", () => {
  it("keeps the state dir out of commits", () => {
    openStateDir(folder.path, stateDir);
    expect(readFileSync(join(stateDir, ".gitignore"), "utf8")).toMatch(/^\*$/m);
    expect(readdirSync(stateDir).toSorted()).toEqual([".gitignore", "logs", "prompts"]);
  });

  it("throws if a link leads out of the workspace or into .git", () => {
    const outside = scratchFolder();
    symlinkSync(outside.path, stateDir);
    expect(() => openStateDir(folder.path, stateDir)).toThrow(expect.objectContaining({ code: "STATE_DIR_ESCAPES" }));
    symlinkSync(outside.path, join(folder.path, "up"));
    expect(() => openStateDir(folder.path, join(folder.path, "up", "deep"))).toThrow(
      expect.objectContaining({ code: "STATE_DIR_ESCAPES" }),
    );
    mkdirSync(join(folder.path, ".git"));
    symlinkSync(join(folder.path, ".git"), join(folder.path, "in"));
    expect(() => openStateDir(folder.path, join(folder.path, "in"))).toThrow(expect.objectContaining({ code: "STATE_DIR_ESCAPES" }));
    expect(readdirSync(outside.path)).toEqual([]);
    outside.remove();
  });

  it("accepts a path outside the workspace, and the user's own links to it", () => {
    const outside = scratchFolder();
    symlinkSync(outside.path, join(outside.path, "self"));
    openStateDir(folder.path, join(outside.path, "self", "state"));
    expect(existsSync(join(outside.path, "state", "logs"))).toBe(true);
    outside.remove();
  });

  it("throws if the path is a file", () => {
    folder.write(".codex-self-iter", "");
    expect(() => openStateDir(folder.path, stateDir)).toThrow(expect.objectContaining({ code: "STATE_DIR_NOT_A_FOLDER" }));
  });

  it("throws once the folder was replaced with a link", async () => {
    const outside = scratchFolder();
    const store = openStore();
    renameSync(stateDir, `${stateDir}.old`);
    symlinkSync(outside.path, stateDir);
    await expect(store.save(sampleSaved(), { durable: true })).rejects.toMatchObject({ code: "STATE_DIR_ESCAPES" });
    await expect(store.writePrompt(1, "goal", "x")).rejects.toMatchObject({ code: "STATE_DIR_ESCAPES" });
    expect(readdirSync(outside.path)).toEqual([]);
    outside.remove();
  });

  it("follows no link in place of a file or a folder", async () => {
    const victim = folder.write("victim", "precious");
    const store = openStore();
    symlinkSync(victim, join(stateDir, "prompts", "iter_0001.goal.md"));
    await expect(store.writePrompt(1, "goal", "x")).rejects.toMatchObject({ code: "STATE_FILE_IS_A_LINK" });
    symlinkSync(victim, join(stateDir, "runtime.json"));
    await expect(store.load()).rejects.toMatchObject({ code: "STATE_FILE_IS_A_LINK" });
    renameSync(join(stateDir, "prompts"), join(stateDir, "old"));
    symlinkSync(folder.path, join(stateDir, "prompts"));
    await expect(store.writePrompt(2, "goal", "x")).rejects.toMatchObject({ code: "STATE_FILE_IS_A_LINK" });
    expect(readFileSync(victim, "utf8")).toBe("precious");
  });
});
