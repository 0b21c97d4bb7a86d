import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ERROR_CATALOG, type UserErrorCode } from "../../src/errors/catalog.ts";
import { userError } from "../../src/errors/user-error.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Tracked and untracked files without the ignored and generated ones. */
const FILES = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: ROOT, encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "" && !file.startsWith("dist/") && existsSync(join(ROOT, file)));

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const SOURCES = FILES.filter((file) => /^src\/.*\.ts$/.test(file));
const CODE = FILES.filter((file) => file.endsWith(".ts"));
const MARKDOWN = FILES.filter((file) => file.endsWith(".md"));

/** `file:line` of every line that matches. */
function linesWith(pattern: RegExp, files: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe("the sources", () => {
  it("are found, so that the other tests do not pass without files", () => {
    expect(SOURCES.length).toBeGreaterThan(20);
    expect(CODE.length).toBeGreaterThan(SOURCES.length);
    expect(MARKDOWN).toContain("README.md");
  });

  it("have an issue number in every to-do comment", () => {
    const word = ["TO", "DO|FIX", "ME|X", "XX|HA", "CK"].join("");
    expect(linesWith(new RegExp(`\\b(?:${word})\\b(?!\\(#\\d+\\))`), CODE)).toEqual([]);
  });

  it("have at most 350 lines per file", () => {
    const long = SOURCES.map((file) => ({ file, lines: read(file).split("\n").length })).filter(({ lines }) => lines > 350);
    expect(long).toEqual([]);
  });

  it("have no file for miscellaneous helpers", () => {
    expect(FILES.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common|index)\.ts$/.test(file))).toEqual([]);
  });

  it("do not read the message of a value that may not be an error", () => {
    expect(
      linesWith(
        /\(\s*\w+ as (?:Error|any)\s*\)\s*\.(?:message|stack)/,
        CODE.filter((file) => file !== "test/repo/tidy.test.ts"),
      ),
    ).toEqual([]);
  });

  it("mock no modules", () => {
    expect(
      linesWith(
        /\bvi\.(?:mock|doMock|hoisted)\(/,
        CODE.filter((file) => file !== "test/repo/lint.test.ts" && file !== "test/repo/tidy.test.ts"),
      ),
    ).toEqual([]);
  });
});

describe("the repository", () => {
  it("contains no path of a development machine", () => {
    const folders = [
      ["work", "main"],
      ["work", "shared"],
      ["work", ".library"],
      ["tmp", "parts"],
      ["root", ""],
    ].map((parts) => `/${parts.join("/")}`);
    const pattern = new RegExp(`(?<![\\w.-])(?:${folders.map((folder) => folder.replaceAll(".", "\\.")).join("|")})`);
    expect(linesWith(pattern, FILES)).toEqual([]);
  });

  it("names no package registry", () => {
    const pattern = /https?:\/\/(?!127\.0\.0\.1:)[^\s/"'`]*(?:registry|mirror|artifactory|nexus|pypi)[^\s"'`]*/i;
    expect(linesWith(pattern, FILES)).toEqual([]);
    expect(read("package-lock.json")).not.toContain('"resolved": "http');
  });

  it("has executable scripts", () => {
    const scripts = FILES.filter((file) => /^scripts\/.*\.sh$/.test(file) || file === ".ci/run");
    expect(scripts).toContain(".ci/run");
    expect(scripts.filter((file) => (statSync(join(ROOT, file)).mode & 0o111) === 0)).toEqual([]);
    expect(scripts.filter((file) => !read(file).startsWith("#!"))).toEqual([]);
  });

  it("has a README with the commands for the tests and the demo", () => {
    expect(read("README.md")).toMatch(/npm ci && npm test/);
    expect(read("README.md")).toMatch(/npm run demo/);
  });

  it("documents only existing npm scripts", () => {
    const known = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);
    const named = MARKDOWN.flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:-]+)/g)].map((match) => ({ file, script: match[1] ?? "" })),
    );
    expect(named.filter(({ script }) => !known.includes(script))).toEqual([]);
  });

  it("links only to existing files", () => {
    const broken = MARKDOWN.flatMap((file) =>
      [...withoutCode(read(file)).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)\s]*)?\)/g)]
        .map((match) => decodeURIComponent(match[1] ?? ""))
        .filter((target) => !existsSync(join(ROOT, dirname(file), target)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("links only to existing headings", () => {
    const broken = MARKDOWN.flatMap((file) =>
      [...withoutCode(read(file)).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)]
        .map((match) => ({ target: match[1] === "" ? file : join(dirname(file), match[1] ?? ""), anchor: match[2] ?? "" }))
        .filter(
          ({ target, anchor }) => target.endsWith(".md") && existsSync(join(ROOT, target)) && !anchorsOf(read(target)).includes(anchor),
        )
        .map(({ target, anchor }) => `${file} -> ${target}#${anchor}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("the error catalogue", () => {
  const codes = Object.keys(ERROR_CATALOG) as UserErrorCode[];
  const thrown = SOURCES.filter((file) => file !== "src/errors/catalog.ts")
    .map(read)
    .join("\n");

  it.each(codes)("%s is thrown somewhere", (code) => {
    expect(thrown).toMatch(new RegExp(`["'\`]${code}["'\`]`));
  });

  it.each(codes)("%s has a message and a remedy", (code) => {
    // Returns the name of each requested field as its value.
    const context = new Proxy({}, { get: (_target, name) => `<${String(name)}>` });
    const error = userError(code, context as never);
    expect(error.code).toBe(code);
    // A message may consist of one context field, which the caller wrote as a sentence.
    expect(error.message).toMatch(/^(?:<\w+>|.{10,}[.!?:)"'>`])$/su);
    expect(error.remedy, "the remedy names the fix: a flag, a key, a command, a file, a variable, or a text in quotes").toMatch(
      /--[a-z]|\b\w+ = |: \S|"[^"]+"|<\w+>|\b[\w-]+\.(?:md|toml|jsonl?)\b|\b[A-Z]+_[A-Z_]+\b|\bPATH\b|\b[a-z]+(?:_[a-z]+)+\b|\b[a-z]+(?:-[a-z]+){2,}\b/,
    );
    expect(`${error.message} ${error.remedy}`).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
  });
});

/** Removes code from Markdown, because brackets in code are not links. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^(```+|~~~+)[^\n]*\n[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
}

/** Returns the anchors that GitHub generates for a document's headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.replace(/^(```+)[^\n]*\n[\s\S]*?^\1/gm, "").matchAll(/^#{1,6} (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}
