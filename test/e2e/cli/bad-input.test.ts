import { afterEach, describe, expect, it } from "vitest";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandResult, createProject, handoffLine, NO_WAITS, type Project } from "../../helpers/command-line.ts";

let project: Project;
afterEach(() => project.dispose());

/** Expects a message with a remedy, exit code 2, and unchanged files. */
function expectUsageError(result: CommandResult, cause: RegExp, remedy: RegExp): void {
  expect(result.stderr).toMatch(cause);
  expect(result.stderr).toMatch(remedy);
  expect(result.stderr).not.toMatch(/^\s+at /m);
  expect(result.stderr).not.toMatch(/undefined|\[object/);
  expect(result.code).toBe(2);
  expect(project.git("status", "--porcelain")).toBe("");
}

const AGENT = handoffLine({});

describe("bad input", () => {
  it("names the file to write if there is no plan", async () => {
    project = createProject();
    project.git("rm", "-q", "plan.md");
    project.git("commit", "-qm", "no plan");
    const result = await project.run(["run", "--agent-command-template", project.agent(AGENT)]);
    expectUsageError(result, /There is no plan: .*plan\.md does not exist/, /- \[ \]/);
  });

  it("reports an empty plan", async () => {
    project = createProject({ "plan.md": " \n\n" });
    expectUsageError(await project.run(["run", "--agent-command-template", project.agent(AGENT)]), /plan\.md is empty/, /- \[ \]/);
  });

  it("shows the line and column of invalid TOML", async () => {
    project = createProject({ "codex-self-iter.toml": 'max_iterations = 3\nmode = "goal\n' });
    expectUsageError(
      await project.run(["run", "--agent-command-template", project.agent(AGENT)]),
      /codex-self-iter\.toml:2:\d+ is not valid TOML/,
      /mode = /,
    );
  });

  it("suggests a known key for an unknown one", async () => {
    project = createProject({ "codex-self-iter.toml": "max_iteration = 3\n" });
    expectUsageError(await project.run(["run", "--agent-command-template", project.agent(AGENT)]), /max_iteration\b/, /max_iterations/);
  });

  it("suggests a known flag for an unknown one", async () => {
    project = createProject();
    expectUsageError(await project.run(["run", "--max-iteration", "3"]), /--max-iteration\b/, /--max-iterations/);
  });

  it("names the expected type of a value", async () => {
    project = createProject({ "codex-self-iter.toml": 'max_iterations = "three"\n' });
    expectUsageError(
      await project.run(["run", "--agent-command-template", project.agent(AGENT)]),
      /max_iterations/,
      /max_iterations = \d+/,
    );
  });

  it("requires {prompt_file} in an agent template", async () => {
    project = createProject();
    expectUsageError(
      await project.run(["run", "--agent-command-template", "my-agent --go"]),
      /\{prompt_file\}/,
      /my-agent --go \{prompt_file\}|\{prompt_file\}/,
    );
  });

  it("refuses a workspace that does not exist", async () => {
    project = createProject();
    expectUsageError(await project.run(["run", "--workspace", join(project.outside, "nowhere")]), /nowhere does not exist/, /git init/);
  });

  it("refuses a workspace that is a file", async () => {
    project = createProject();
    expectUsageError(await project.run(["run", "--workspace", join(project.folder, "plan.md")]), /plan\.md is not a folder/, /--workspace/);
  });

  it("refuses a workspace that is not a git repository", async () => {
    project = createProject();
    writeFileSync(join(project.outside, "plan.md"), "- [ ] x\n");
    const result = await project.run(["run", "--workspace", project.outside, "--agent-command-template", project.agent(AGENT)]);
    expectUsageError(result, /is not a git repository/, /git init/);
  });

  it("says how to install Codex if it is missing", async () => {
    project = createProject();
    const result = await project.run(["run"], { env: { PATH: "/usr/bin:/bin", CODEX_BIN: undefined } });
    expectUsageError(result, /Codex/, /npm install -g @openai\/codex|codex_bin/);
  });

  it("says how to fix a sandbox that does not work", async () => {
    project = createProject();
    const fake = join(project.outside, "codex");
    writeFileSync(
      fake,
      '#!/bin/sh\ncase "$1" in sandbox) echo "bwrap: No permissions to create a new namespace" >&2; exit 1;; esac\nexit 0\n',
      { mode: 0o755 },
    );
    expectUsageError(await project.run(["run", "--codex-bin", fake]), /sandbox/, /sysctl|sandbox = "danger-full-access"/);
    expect(project.exists(".codex-self-iter/runtime.json")).toBe(false);
  });

  it("names the command of an agent template that does not exist", async () => {
    project = createProject();
    expectUsageError(
      await project.run(["run", "--agent-command-template", "no-such-agent {prompt_file}"]),
      /no-such-agent/,
      /agent_command_template/,
    );
  });

  it("refuses a state dir that is a symlink out of the workspace", async () => {
    project = createProject();
    symlinkSync(project.outside, join(project.folder, ".codex-self-iter"));
    const result = await project.run(["run", "--agent-command-template", project.agent(AGENT)]);
    expect(result.stderr).toMatch(/\.codex-self-iter/);
    expect(result.stderr).toMatch(/link/);
    expect(result.code).toBe(2);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    rmSync(join(project.folder, ".codex-self-iter"));
  });

  it("refuses a log that is a symlink out of the workspace and does not change its target", async () => {
    project = createProject();
    mkdirSync(join(project.folder, ".codex-self-iter/logs"), { recursive: true });
    writeFileSync(join(project.folder, ".codex-self-iter/.gitignore"), "*\n");
    const victim = join(project.outside, "victim");
    writeFileSync(victim, "precious\n");
    symlinkSync(victim, join(project.folder, ".codex-self-iter/logs/iterations.jsonl"));
    const result = await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(AGENT)]);
    expect(result.stderr).toMatch(/iterations\.jsonl/);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.code).toBe(2);
    expect(project.git("status", "--porcelain")).toBe("");
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(victim, "utf8")).toBe("precious\n");
  });

  it("suggests a subcommand for an unknown one", async () => {
    project = createProject({ "codex-self-iter.toml": NO_WAITS });
    expectUsageError(await project.run(["runn"]), /runn/, /codex-self-iter (run|--help)/);
  });
});
