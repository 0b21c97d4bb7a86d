import { rmdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { buildAgentEnvironment, makeTemporaryFolder } from "../../../src/adapters/process/environment.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let scratch: ScratchFolder | null = null;
afterEach(() => {
  vi.unstubAllEnvs();
  scratch?.remove();
  scratch = null;
});

const workflow = {
  PATH: "/bin",
  HOME: "/home/u",
  LANG: "C.UTF-8",
  TERM: "xterm",
  TMPDIR: "/tmp",
  https_proxy: "http://proxy:3128",
  SSL_CERT_FILE: "/etc/ca.pem",
  CODEX_HOME: "/home/u/.codex",
  GITHUB_TOKEN: "t1",
  GITHUB_ENV: "/env",
  ACTIONS_RUNTIME_TOKEN: "t2",
  INPUT_GITHUB_TOKEN: "t3",
  RUNNER_TEMP: "/r",
  OPENAI_API_KEY: "k",
  NPM_TOKEN: "t4",
};

describe("the agent's environment", () => {
  it("contains what a program needs to run and to reach the provider, and no token", () => {
    expect(buildAgentEnvironment(workflow, [])).toEqual({
      PATH: "/bin",
      HOME: "/home/u",
      LANG: "C.UTF-8",
      TERM: "dumb",
      TMPDIR: "/tmp",
      https_proxy: "http://proxy:3128",
      SSL_CERT_FILE: "/etc/ca.pem",
      CODEX_HOME: "/home/u/.codex",
    });
  });

  it("contains the variables that the user names, if they are set", () => {
    const environment = buildAgentEnvironment(workflow, ["NPM_TOKEN", "TERM", "ABSENT"]);
    expect(environment).toMatchObject({ NPM_TOKEN: "t4", TERM: "xterm" });
    expect(environment).not.toHaveProperty("ABSENT");
  });

  it("is overridden by extra variables", () => {
    expect(buildAgentEnvironment(workflow, ["HOME"], { HOME: "/h" })).toMatchObject({ HOME: "/h" });
  });

  it("has a default PATH", () => {
    expect(buildAgentEnvironment({}, [])["PATH"]).toContain("/usr/bin");
  });
});

describe("a temporary folder", () => {
  it.each([
    ["missing", "it does not exist"],
    ["a-file", "it is not a folder"],
    ["a-file/below", "it does not exist"],
    ["dead-link", "it does not exist"],
    ["relative", "it is not an absolute path"],
    ["/proc", "this user cannot make a folder there (ENOENT)"],
  ])("that cannot be made in TMPDIR=%s is an error that names TMPDIR and the fix", (name, problem) => {
    scratch = scratchFolder({ "a-file": "x" });
    symlinkSync(join(scratch.path, "gone"), join(scratch.path, "dead-link"));
    const path = name === "relative" || name === "/proc" ? name : join(scratch.path, name);
    vi.stubEnv("TMPDIR", `${path}/`);
    expect(() => makeTemporaryFolder(tmpdir())).toThrow(
      expect.objectContaining({
        code: "TEMPORARY_FOLDER_UNUSABLE",
        message: `The folder for temporary files, ${path} (TMPDIR), cannot be used: ${problem}.`,
        remedy: expect.stringContaining('export TMPDIR="$HOME/tmp"') as unknown,
      }),
    );
  });

  it("is made in the folder that TMPDIR names", () => {
    scratch = scratchFolder();
    vi.stubEnv("TMPDIR", scratch.path);
    const folder = makeTemporaryFolder(tmpdir());
    expect(folder.startsWith(join(scratch.path, "codex-self-iter-"))).toBe(true);
    rmdirSync(folder);
  });
});
