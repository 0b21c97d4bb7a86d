import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codexConfigFor, edit, run, say, type ScriptedModel, startScriptedModel } from "../helpers/scripted-model.ts";

let root: string;
let workspace: string;
let model: ScriptedModel;

const handoffLine = (fields: Readonly<Record<string, unknown>>) => say(`Here it is.\n\n\`\`\`json\n${JSON.stringify(fields)}\n\`\`\`\n`);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "wrapper-in-loop-"));
  workspace = join(root, "work space");
  mkdirSync(workspace);
  mkdirSync(join(root, "codex-home"));
  execFileSync("git", ["init", "-q", workspace]);
  writeFileSync(join(workspace, "plan.md"), "- [ ] write a.txt\n- [ ] write b.txt\n");
  model = await startScriptedModel({
    turns: [
      [
        edit("a.txt", "a\n"),
        run("printf -- '- [x] write a.txt\\n- [ ] write b.txt\\n' > plan.md"),
        handoffLine({ summary: "wrote a.txt", next_goal: "Write b.txt." }),
      ],
      [
        edit("b.txt", "b\n"),
        run("printf -- '- [x] write a.txt\\n- [x] write b.txt\\n' > plan.md"),
        handoffLine({ summary: "wrote b.txt", completed: true }),
      ],
    ],
  });
  writeFileSync(join(root, "codex-home", "config.toml"), codexConfigFor(model.baseUrl));
});

afterEach(async () => {
  await model.close();
  rmSync(root, { recursive: true, force: true });
});

/** Runs the command from its sources in a separate process. */
async function runLoop(): Promise<{ readonly code: number | null; readonly output: string }> {
  const entry = `import { main } from ${JSON.stringify(pathToFileURL(resolve("src/cli.ts")).href)}; process.exitCode = await main(process.argv.slice(1));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", entry, "--", "run", "--workspace", workspace, "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], HOME: root, CODEX_HOME: join(root, "codex-home"), CODEX_BIN: resolve("node_modules/.bin/codex") },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return await new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

describe("invoke-codex-agent.sh as the loop's agent", () => {
  it("completes a plan in one session, and the loop reads its handoffs", async () => {
    const template = `'${resolve("scripts/invoke-codex-agent.sh")}' {prompt_file} {workspace}`;
    writeFileSync(join(workspace, "codex-self-iter.toml"), `agent_command_template = "${template}"\nmax_iterations = 3\n`);
    const ended = await runLoop();
    expect(ended.output).toContain('"reason":"completed"');
    expect(ended.code).toBe(0);
    expect(readFileSync(join(workspace, "b.txt"), "utf8")).toBe("b\n");
    expect(new Set(model.requests.map(({ threadId }) => threadId)).size).toBe(1);
    const records = readFileSync(join(workspace, ".codex-self-iter", "logs", "iterations.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    expect(records.map((line) => (JSON.parse(line) as { summary: string }).summary)).toEqual(["wrote a.txt", "wrote b.txt"]);
    expect(execFileSync("git", ["status", "--porcelain"], { cwd: workspace, encoding: "utf8" })).not.toContain(".codex-self-iter");
  });
});
