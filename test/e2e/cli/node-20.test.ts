import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { type CodexProject, createCodexProject, handoff } from "../../helpers/codex-project.ts";
import { run, say } from "../../helpers/scripted-model.ts";
import { quote, runShell } from "../../helpers/shell-line.ts";

/** The oldest Node that the shipped command promises to run on. Tests themselves run on a newer one. */
const NODE_20 = findNode20();

function findNode20(): string | null {
  const runTarget = [process.env["NODE_20"] ?? "", "/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/opt/node@20/bin/node"];
  return runTarget.find((place) => existsSync(place) && versionOf(place).startsWith("v20.")) ?? null;
}

function versionOf(program: string): string {
  try {
    return execFileSync(program, ["--version"], { encoding: "utf8" });
  } catch {
    return "";
  }
}

describe("on Node 20", () => {
  let project: CodexProject | null = null;
  afterEach(async () => await project?.close());

  it("carries a chain of two iterations of the real Codex CLI, verified and committed, and tells of it", async ({ skip }) => {
    if (NODE_20 === null) skip("There is no Node 20 on this machine; name one in NODE_20.");
    const turn = (name: string) => [
      run(`echo ${name} > ${name}.txt`),
      say(handoff({ summary: `wrote ${name}`, next_goal: `write what follows ${name}` })),
    ];
    project = await createCodexProject({ turns: [turn("one"), turn("two")] });
    const flags = project.flags.map(quote).join(" ");
    const env = { ...project.environment, NODE: NODE_20 ?? "" };
    const result = await runShell(
      project,
      `exec "$NODE" "$CLI" run --iterations 2 --commit --verify-command true --verify-on change ${flags}`,
      { env },
    );
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(project.git("log", "--format=%s").trim()).toBe("wrote two\nwrote one\nstart");
    const told = await runShell(project, `"$NODE" "$CLI" status && exec "$NODE" "$CLI" history`, { env });
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toMatch(/Iteration +2\n[^]*wrote one\n[^]*wrote two/);
  });

  it("reads its TOML, and refuses a wrong one in one sentence", async ({ skip }) => {
    if (NODE_20 === null) skip("There is no Node 20 on this machine; name one in NODE_20.");
    project = await createCodexProject({ turns: [] }, { files: { "codex-self-iter.toml": "max_iteration = 3\n" } });
    const result = await runShell(project, 'exec "$NODE" "$CLI" run', { env: { NODE: NODE_20 ?? "" } });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/max_iteration\b[^]*max_iterations/);
  });
});
