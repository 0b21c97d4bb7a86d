import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkFiles } from "../../../src/adapters/git/check-files.ts";
import { createTreeCheckout, type FrozenPaths } from "../../../src/adapters/git/tree-checkout.ts";
import type { LocalRepository } from "../../../src/adapters/git/local-repository.ts";
import { compileList } from "../../../src/core/policy/path-matcher.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchFolder, scratchFolder, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const never = new AbortController().signal;
const STORE = ".codex-self-iter/git/objects";
const USER = ".git/objects";

let workspace: ScratchRepository;
let outside: ScratchFolder;
let local: LocalRepository;

beforeEach(async () => {
  workspace = scratchRepository({ files: { "work.txt": "old\n", "test/check.sh": "exit 1\n", "test/deep/data.txt": "data\n" } });
  outside = scratchFolder();
  local = await openRepositoryAt({ workspace: workspace.path, environment: workspace.environment });
});

afterEach(() => {
  workspace.remove();
  outside.remove();
});

/** Checks the workspace out as it is now. */
async function checkOut(frozen: FrozenPaths | null = null): Promise<string> {
  const tree = await local.repository.snapshot();
  const folder = join(outside.path, "checkout");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await createTreeCheckout(local.git, local.objects, local.store).checkOut(tree, folder, frozen, never);
  return folder;
}

const stored = (type: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
const nameOf = (type: string, content: Buffer): string => createHash("sha1").update(stored(type, content)).digest("hex");
const blobOf = (text: string): string => nameOf("blob", Buffer.from(text));

/** Puts other content where git looks for an object of this name. */
function plant(store: string, sha: string, type: string, content: string | Buffer): void {
  const file = join(workspace.path, store, sha.slice(0, 2), sha.slice(2));
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, deflateSync(stored(type, Buffer.from(content))));
}

/** The same, in a pack: git looks there first. The format is in gitformat-pack(5). */
function plantPack(store: string, sha: string, content: string): void {
  const sha1 = (bytes: Buffer): Buffer => createHash("sha1").update(bytes).digest();
  const words = (...numbers: readonly number[]): Buffer =>
    Buffer.concat(numbers.map((number) => Buffer.from(Uint32Array.of(number).buffer).swap32()));
  const body = Buffer.concat([Buffer.from("PACK"), words(2, 1), Buffer.from([0x30 + content.length]), deflateSync(content)]);
  const pack = Buffer.concat([body, sha1(body)]);
  const fanOut = words(...Array.from({ length: 256 }, (_, byte) => Number(byte >= Number.parseInt(sha.slice(0, 2), 16))));
  const index = Buffer.concat([Buffer.from("ff744f63", "hex"), words(2), fanOut, Buffer.from(sha, "hex"), words(0, 12), sha1(body)]);
  const base = join(workspace.path, store, "pack", `pack-${sha}`);
  mkdirSync(dirname(base), { recursive: true });
  writeFileSync(`${base}.pack`, pack);
  writeFileSync(`${base}.idx`, Buffer.concat([index, sha1(index)]));
}

/** A tree of files, with the names and blobs of these. */
function treeOf(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([name, blob]) => [Buffer.from(`100644 ${name}\0`), Buffer.from(blob, "hex")]);
  return Buffer.concat(entries.flat());
}

describe("a checkout shows no object that the agent gave other content", () => {
  it.each([
    ["of a new file, in the loop's store", () => plant(STORE, blobOf("broken\n"), "blob", "fine\n")],
    ["of a new file, in the user's store", () => plant(USER, blobOf("broken\n"), "blob", "fine\n")],
    ["of a new file, in a pack of the user's store", () => plantPack(USER, blobOf("broken\n"), "fine\n")],
    ["of a file of the branch, in the user's store", () => plant(USER, blobOf("exit 1\n"), "blob", "exit 0\n")],
    ["of a file of the branch, in a pack of the user's store", () => plantPack(USER, blobOf("exit 1\n"), "exit 0\n")],
    [
      "of a folder of the branch with one more file, in the user's store",
      () => {
        const files = { "conftest.py": blobOf("old\n"), "data.txt": blobOf("data\n") };
        plant(USER, workspace.git("rev-parse", "HEAD:test/deep"), "tree", treeOf(files));
      },
    ],
    ["of another size", () => plant(USER, blobOf("exit 1\n"), "blob", "exit 0 # more\n")],
  ])("%s", async (_name, tamper) => {
    // The loop has read the branch before.
    await local.repository.changedPaths(await local.repository.headTree(), await local.repository.snapshot());
    await checkOut();
    workspace.write("work.txt", "broken\n");
    tamper();
    await expect(checkOut()).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  it("of the branch, in the loop's store", async () => {
    plant(STORE, blobOf("exit 1\n"), "blob", "exit 0\n");
    plant(STORE, workspace.git("rev-parse", "HEAD:test/deep"), "tree", treeOf({ "data.txt": blobOf("old\n") }));
    workspace.write("work.txt", "new\n");
    const folder = await checkOut();
    const texts = ["test/check.sh", "test/deep/data.txt"].map((name) => readFileSync(join(folder, name), "utf8"));
    expect(texts).toEqual(["exit 1\n", "data\n"]);
  });

  it("in place of a frozen file", async () => {
    const base = workspace.git("rev-parse", "HEAD^{tree}");
    const frozen = { tree: base, compile: async () => compileList(["test/**"], [], false) };
    workspace.write("test/check.sh", "exit 0\n");
    expect(readFileSync(join(await checkOut(frozen), "test/check.sh"), "utf8")).toBe("exit 1\n");
    plant(USER, blobOf("exit 1\n"), "blob", "exit 0\n");
    await expect(checkOut(frozen)).rejects.toMatchObject({ code: "GIT_FAILED" });
  });
});

describe("a checkout", () => {
  it("reads the user's store, and has all other objects itself", async () => {
    workspace.write("work.txt", "new\n");
    workspace.write("more/new.txt", "more\n");
    const folder = await checkOut();
    expect(readFileSync(join(folder, ".git/objects/info/alternates"), "utf8")).toBe(`${join(workspace.path, USER)}\n`);
    rmSync(join(workspace.path, ".codex-self-iter"), { recursive: true });
    const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder, env: workspace.environment, encoding: "utf8" });
    expect(git("status", "--porcelain")).toBe("");
    expect(git("diff", "HEAD")).toBe("");
    expect(git("show", "--stat", "--format=%s", "HEAD")).toContain("more/new.txt");
    expect(git("fsck", "--strict", "--no-dangling")).toBe("");
  });

  it("takes frozen files from a tree that only snapshots have", async () => {
    workspace.write("test/check.sh", "exit 2\n");
    const tree = await local.repository.snapshot();
    const frozen = { tree, compile: async () => compileList(["test/**"], [], false) };
    workspace.write("test/check.sh", "exit 0\n");
    const folder = await checkOut(frozen);
    rmSync(join(workspace.path, ".codex-self-iter"), { recursive: true });
    expect(readFileSync(join(folder, "test/check.sh"), "utf8")).toBe("exit 2\n");
    expect(execFileSync("git", ["fsck", "--strict", "--no-dangling"], { cwd: folder, env: workspace.environment, encoding: "utf8" })).toBe(
      "",
    );
  });

  it("has links, programs, empty files, files of several megabytes, and names that are not UTF-8", async () => {
    execFileSync("sh", ["-c", "ln -s work.txt link && ln -s missing broken && : > empty && printf x > \"$(printf 'caf\\351')\""], {
      cwd: workspace.path,
    });
    chmodSync(workspace.write("tool.sh", "exit 0\n"), 0o755);
    workspace.write("large.bin", Buffer.alloc(3_500_000, "abc"));
    const folder = await checkOut();
    expect(existsSync(join(folder, "link"))).toBe(true);
    expect(execFileSync("git", ["status", "--porcelain"], { cwd: folder, env: workspace.environment, encoding: "utf8" })).toBe("");
  });
});

it("has its own commit and trees: the verify command may run as a user that cannot read the other repository", async () => {
  workspace.write("work.txt", "new\n");
  const folder = await checkOut();
  rmSync(join(folder, ".git/objects/info/alternates"));
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", env: workspace.environment });
  expect(git("ls-tree", "-r", "--name-only", "HEAD").split("\n")).toContain("test/deep/data.txt");
  expect(git("status", "--porcelain")).toBe("");
  expect(git("log", "-1", "--format=%s")).toBe("The work to verify\n");
});

it("stops the look at its files when the run is cancelled", async () => {
  const folder = await checkOut();
  const tree = await local.repository.snapshot();
  // So late that it pauses after each file.
  let nowMs = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (nowMs += 1_000));
  await expect(checkFiles(local.objects, tree, folder, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
});
