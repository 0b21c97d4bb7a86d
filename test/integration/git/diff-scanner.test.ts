import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ScannedRepository } from "../../../src/adapters/git/diff-scanner.ts";
import type { Change } from "../../../src/core/policy/commit-policy.ts";
import type { Repository, DiffScanner } from "../../../src/ports/git.ts";
import { createDiffScannerFor } from "../../../src/compose.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

const SECRET = "ghs_0a1B2c3D4e5F6g7H8i9J+/kLmNoPqR";
const NPM = `npm_${"aB3cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV3wX4"}`;

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

function write(path: string, content: string | Buffer, folder = top): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
}

type Opened = ScannedRepository & { readonly repository: Repository; readonly diffScanner: DiffScanner };

async function open(workspace = top): Promise<Opened> {
  git("add", "-A");
  git("commit", "-qm", "first", "--allow-empty");
  const opened = { ...(await openRepositoryAt({ workspace, environment: process.env })), workspace };
  return { ...opened, diffScanner: createDiffScannerFor(opened, [SECRET], true) };
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const hex = (text: string): string => Buffer.from(text).toString("hex");
const secretsByPath = (changes: readonly Change[]): readonly string[] =>
  changes.filter(({ secrets }) => secrets.length > 0).map(({ path, secrets }) => `${path}: ${secrets.map(({ name }) => name).join(", ")}`);

describe("a secret of the run", () => {
  const forms: readonly (readonly [string, string | Buffer])[] = [
    ["as it is", `a ${SECRET} b`],
    ["at the very start and end", SECRET],
    ["in base64", base64(SECRET)],
    ["in base64 after one byte", base64(`x${SECRET}y`)],
    ["in base64 after two bytes", base64(`xx${SECRET}yy`)],
    ["in base64 of a URL", Buffer.from(`xx${SECRET}y`).toString("base64url")],
    ["in base64 on lines", base64(`user:${SECRET}`).replace(/.{10}/g, "$&\n")],
    ["in hexadecimal", hex(SECRET)],
    ["in capital hexadecimal", hex(SECRET).toUpperCase()],
    ["in a dump", hex(SECRET).replace(/..../g, "$& ")],
    ["as bytes of a text of code", hex(SECRET).replace(/../g, "\\x$&")],
    ["in a URL", `https://x:${encodeURIComponent(SECRET)}@host`],
    ["in JSON", JSON.stringify({ a: SECRET })],
    ["backwards", Array.from(SECRET).toReversed().join("")],
    ["over lines", SECRET.replace(/.{5}/g, "$&\r\n\t ")],
    ["in parts of a text of code", `"${SECRET.slice(0, 9)}" + '${SECRET.slice(9, 20)}' +\n  \`${SECRET.slice(20)}\``],
    ["in UTF-16", Buffer.from(SECRET, "utf16le")],
    ["in a binary file", Buffer.concat([Buffer.from([0, 1, 2, 255, 0]), Buffer.from(SECRET), Buffer.from([200, 0])])],
    ["after a megabyte", `${"some text\n".repeat(100_000)}${SECRET}`],
  ];

  it("is found in every encoding, in new and changed files, in links and in names, and nothing else is found", async () => {
    write("old.txt", "old\n");
    write(`gone/${SECRET.slice(0, 20)}.txt`, SECRET);
    const { repository, diffScanner } = await open();
    const before = await repository.snapshot();
    for (const [index, [, content]] of forms.entries()) write(`forms/${index}`, content);
    write("old.txt", `old\n${SECRET}\n`);
    symlinkSync(SECRET, join(top, "link"));
    write(`named ${hex(SECRET)}`, "fine");
    write(`split/${SECRET.slice(0, 10)}/${SECRET.slice(10).replace("/", "")}`, "fine");
    write("fine.txt", `${SECRET.slice(0, 20)} and ${SECRET.slice(21)}\n`);
    write("fine.bin", Buffer.alloc(100_000, 7));
    rmSync(join(top, "gone"), { recursive: true });
    const changes = await diffScanner.scan(before, await repository.snapshot());
    const guilty = changes.filter(({ secrets }) => secrets.length > 0).map(({ path }) => path);
    for (const [index, [name]] of forms.entries()) expect(guilty, name).toContain(`forms/${index}`);
    expect(guilty).toHaveLength(forms.length + 4);
    expect(guilty).toEqual(expect.arrayContaining(["old.txt", "link", `named ${hex(SECRET)}`]));
    expect(JSON.stringify(changes.map(({ secrets }) => secrets))).not.toContain(SECRET.slice(0, 12));
    for (const path of guilty)
      expect(diffScanner.redact(path).replaceAll("/", "")).not.toMatch(new RegExp(`${SECRET.slice(0, 20)}|${hex(SECRET)}`));
  });
});

describe("a content that is no longer in the workspace", () => {
  it("is read from the repository, whatever is in its place", async () => {
    const { repository, diffScanner } = await open();
    const before = await repository.snapshot();
    for (const name of ["gone", "changed", "link", "pipe", "folder/file"]) write(name, `${name} ${SECRET}`);
    const after = await repository.snapshot();
    for (const name of ["gone", "changed", "link", "pipe", "folder"]) rmSync(join(top, name), { recursive: true });
    write("changed", "nothing in it, of the same size ........");
    symlinkSync("changed", join(top, "link"));
    execFileSync("mkfifo", [join(top, "pipe")]);
    write("elsewhere/file", "no secret");
    symlinkSync("elsewhere", join(top, "folder"));
    expect(secretsByPath(await diffScanner.scan(before, after))).toEqual(
      ["changed", "folder/file", "gone", "link", "pipe"].map((name) => `${name}: a secret of this run`),
    );
  });
});

describe("a well-known kind of token", () => {
  it("is reported by its kind, unless any file of the repository had it before", async () => {
    write("test/fixture.txt", `token ${NPM}\n`);
    const opened = await open();
    const { repository, diffScanner } = opened;
    const before = await repository.snapshot();
    write("test/fixture.txt", `token ${NPM}\nand more\n`);
    write("copy.ts", `const token = "${NPM}";\n`);
    const other = `${NPM.slice(0, -1)}5`;
    write("new.ts", `const token = "${other}"; // not ${NPM}\n`);
    write(`${other}.txt`, "");
    expect(secretsByPath(await diffScanner.scan(before, await repository.snapshot()))).toEqual([
      "new.ts: an npm token",
      `${other}.txt: an npm token`,
    ]);
    const own = createDiffScannerFor(opened, [SECRET], false);
    expect(secretsByPath(await own.scan(before, await repository.snapshot()))).toEqual([]);
  });
});

describe("a change", () => {
  it("is reported with both modes, its size and whether it is binary", async () => {
    write("a.txt", "one");
    write("gone.txt", "two");
    const { repository, diffScanner } = await open();
    const before = await repository.snapshot();
    expect(await diffScanner.scan(before, before)).toEqual([]);
    rmSync(join(top, "gone.txt"));
    chmodSync(join(top, "a.txt"), 0o755);
    write("b c\n.bin", Buffer.from([1, 0, 2]));
    const after = await repository.snapshot();
    expect((await diffScanner.scan(before, after)).map(({ after: now, before: then, ...rest }) => [then?.mode, now?.mode, rest])).toEqual([
      ["100644", "100755", { path: "a.txt", bytes: 3, isBinary: false, secrets: [] }],
      [undefined, "100644", { path: "b c\n.bin", bytes: 3, isBinary: true, secrets: [] }],
      ["100644", undefined, { path: "gone.txt", bytes: 0, isBinary: false, secrets: [] }],
    ]);
    expect(await diffScanner.listFiles(before)).toEqual(["a.txt", "gone.txt"]);
  });
});

describe("the links of a tree", () => {
  it("are listed with their targets, also for trees that follow from a scanned one", async () => {
    symlinkSync("b", join(top, "a"));
    mkdirSync(join(top, "sub"));
    symlinkSync("../gone", join(top, "sub/l nk\n"));
    write("b", "text");
    const { repository, diffScanner } = await open();
    const before = await repository.snapshot();
    expect(await diffScanner.links(before)).toEqual([
      { path: "a", target: "b" },
      { path: "sub/l nk\n", target: "../gone" },
    ]);
    rmSync(join(top, "a"));
    write("a", "no link");
    symlinkSync("/etc/passwd", join(top, "c"));
    const after = await repository.snapshot();
    await diffScanner.scan(before, after);
    const links = [
      { path: "sub/l nk\n", target: "../gone" },
      { path: "c", target: "/etc/passwd" },
    ];
    expect(await diffScanner.links(after)).toEqual(links);
    // Without a scan before, git lists them.
    const { diffScanner: other } = await open();
    expect((await other.links(after)).toSorted((one, two) => (one.path < two.path ? 1 : -1))).toEqual(links);
  });
});

describe("reverted paths", () => {
  it.each(["", "sub"])("are as they were, whatever is in their place (workspace: %j)", async (sub) => {
    const workspace = join(top, sub);
    write("outside.txt", "theirs");
    for (const path of [".github/a.yml", ".github/b/c.yml", "docs/CODEOWNERS", "docs/x.md", "AGENTS.md", "run.sh"])
      write(path, "theirs", workspace);
    const { repository } = await open(workspace);
    const before = await repository.snapshot();
    rmSync(join(workspace, ".github"), { recursive: true });
    symlinkSync("elsewhere", join(workspace, ".github"));
    write("elsewhere/a.yml", "mine", workspace);
    rmSync(join(workspace, "docs"), { recursive: true });
    write("docs", "mine", workspace);
    rmSync(join(workspace, "AGENTS.md"));
    mkdirSync(join(workspace, "AGENTS.md"));
    write("AGENTS.md/inside", "mine", workspace);
    chmodSync(join(workspace, "run.sh"), 0o755);
    write("new/AGENTS.md", "mine", workspace);
    write("kept.txt", "mine", workspace);
    const after = await repository.snapshot();
    const changed = (await repository.changedPaths(before, after)).filter((path) => !/^(kept|elsewhere)/.test(path));
    await repository.restore(before, changed);
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["elsewhere/a.yml", "kept.txt"]);
    expect(lstatSync(join(workspace, ".github")).isDirectory()).toBe(true);
    expect(readFileSync(join(workspace, "elsewhere/a.yml"), "utf8")).toBe("mine");
    expect(git("status", "--porcelain", "--", "outside.txt")).toBe("");
  });
});
