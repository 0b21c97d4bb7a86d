import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBranchName, isTrackName, isVersionSpec, isWorkflowFile } from "../../../src/config/name-rules.ts";

/** What is likely to be near the border of a rule. */
const piece = fc.constantFrom(
  "a",
  "Z",
  "1",
  ".",
  "..",
  "/",
  "-",
  "_",
  "@",
  "{",
  "@{",
  "~",
  "^",
  ":",
  "?",
  "*",
  "[",
  "\\",
  " ",
  ".lock",
  "é",
  "\t",
  "refs/heads/",
);
const nearlyName = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

function gitTakes(branch: string): boolean {
  return spawnSync("git", ["check-ref-format", `refs/heads/${branch}`]).status === 0;
}

describe("isBranchName", () => {
  it.each(["main", "codex-self-iter/main", "feature/a.b_c-d", "a@b", "é", "a/refs/heads"])("accepts %j", (name) => {
    expect(isBranchName(name)).toBe(true);
  });

  it.each([
    ..."a..b|a~b|a^b|a:b|a?b|a*b|a[b|a\\b|a b|-a|/a|a/|a//b|a.lock|a.lock/b|a@{b|.a|a/.b|a.|@|HEAD|refs/heads/main".split("|"),
    "",
    "a\nb",
    "a\u007f",
    "a\u202eb",
    "a\u00a0b",
    "a\ud800",
  ])("refuses %j", (name) => {
    expect(isBranchName(name)).toBe(false);
  });

  it("accepts nothing that git refuses, and is stricter only for full refs, HEAD and invisible characters", () => {
    fc.assert(
      fc.property(nearlyName, (name) => {
        const isOurRule = /^(?:-|refs\/|HEAD$|@$)/.test(name);
        expect(isBranchName(name)).toBe(gitTakes(name) && !isOurRule);
      }),
      { numRuns: 200 },
    );
  });
});

describe("isTrackName", () => {
  it.each(["main", "main-2", "0", "A.b_c"])("accepts %j", (name) => {
    expect(isTrackName(name)).toBe(true);
  });

  it.each(["", ".a", "-a", "_a", "a/b", "a b", "a..b", "a.lock", "a.", "é", "a\n", "HEAD", "${{ x }}"])("refuses %j", (name) => {
    expect(isTrackName(name)).toBe(false);
  });

  it("accepts only what git accepts as a part of a ref", () => {
    fc.assert(
      fc.property(nearlyName, (name) => {
        fc.pre(isTrackName(name));
        expect(gitTakes(`codex-self-iter/${name}`)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("isVersionSpec", () => {
  it.each(["0.169.0", "^0.169.0", "~0.169", ">=0.160 <0.170", "0.168.0 || 0.169.0", "1.x", "*", "latest", "0.170.0-alpha.1+b", "=1.0.0"])(
    "accepts %j",
    (text) => {
      expect(isVersionSpec(text)).toBe(true);
    },
  );

  it.each([
    "",
    "../codex",
    "./x",
    ".",
    "/tmp/x",
    "~/x",
    "C:x",
    "file:x",
    "npm:other@1",
    "https://example.com/x.tgz",
    "git+ssh://x",
    "user/repo",
    "github:user/repo",
    "x.tgz",
    "x.TAR.GZ",
    "x.tar",
    "--global",
    "1.0.0; rm",
    "1.0.0\n2",
    "1 @x",
    "$(x)",
    "1\u00002",
  ])("refuses %j, which npm would not read as a version", (text) => {
    expect(isVersionSpec(text)).toBe(false);
  });
});

describe("isWorkflowFile", () => {
  it.each(["ci.yml", "test.yaml", "a.b-c_d.yml", "CI+2.yml"])("accepts %j", (text) => {
    expect(isWorkflowFile(text)).toBe(true);
  });

  it.each([
    "",
    ".yml.txt",
    "ci",
    "ci.YML",
    "a/ci.yml",
    ".github/workflows/ci.yml",
    "..\\ci.yml",
    "-x.yml",
    "a b.yml",
    "ci.yml\n",
    "ci.yml?x",
    "é.yml",
  ])("refuses %j", (text) => {
    expect(isWorkflowFile(text)).toBe(false);
  });
});
