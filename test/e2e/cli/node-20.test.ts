import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { type CodexProject, createCodexProject, handoff } from "../../helpers/codex-project.ts";
import { run, say } from "../../helpers/scripted-model.ts";
import { quote, runShell } from "../../helpers/shell-line.ts";

/** The oldest Node that the command supports. The tests themselves run on a newer one. */
const NODE_20 = findNode20();

function findNode20(): string | null {
  const paths = [process.env["NODE_20"] ?? "", "/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/opt/node@20/bin/node"];
  return paths.find((path) => existsSync(path) && versionOf(path).startsWith("v20.")) ?? null;
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

  it("runs, verifies, commits and shows two iterations of the real Codex CLI", async ({ skip }) => {
    if (NODE_20 === null) skip("This machine has no Node 20. Set NODE_20 to its path.");
    const turn = (name: string) => [
      run(`echo ${name} > ${name}.txt`),
      say(handoff({ summary: `wrote ${name}`, next_goal: `write the file after ${name}` })),
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
    const shown = await runShell(project, `"$NODE" "$CLI" status && exec "$NODE" "$CLI" history`, { env });
    expect(shown).toMatchObject({ code: 0, stderr: "" });
    expect(shown.stdout).toMatch(/ready after iteration 2\b[^]*wrote one\n[^]*wrote two/);
  });

  it("refuses an unknown key in the TOML file", async ({ skip }) => {
    if (NODE_20 === null) skip("This machine has no Node 20. Set NODE_20 to its path.");
    project = await createCodexProject({ turns: [] }, { files: { "codex-self-iter.toml": "max_iteration = 3\n" } });
    const result = await runShell(project, 'exec "$NODE" "$CLI" run', { env: { NODE: NODE_20 ?? "" } });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/max_iteration\b[^]*max_iterations/);
  });
});
