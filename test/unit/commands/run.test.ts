import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../../src/commands/run.ts";
import { status } from "../../../src/commands/status.ts";
import { scratchRepository } from "../../helpers/scratch.ts";
import { capture, commandLine, createWorkspace } from "./command-fixture.ts";

describe("run", () => {
  it("fails without a plan and removes its signal handlers", async () => {
    const repository = scratchRepository();
    const before = process.listenerCount("SIGINT");
    try {
      const line = commandLine("run", "--workspace", repository.path, "--agent-command-template", "true {prompt_file}");
      await expect(capture(process.stdout, () => run(line))).rejects.toMatchObject({ code: "PLAN_MISSING" });
    } finally {
      repository.remove();
    }
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  it.each([
    ["ends with its terminal", true, [1], 130],
    ["ignores SIGHUP if it has no terminal, as with nohup, and then the end of its output's reader", false, [1, undefined], 0],
    ["ends with the reader of its output", false, [undefined], 130],
  ])("%s", async (_, isAttached, signals, code) => {
    const repository = scratchRepository({ files: { "plan.md": "- [ ] one\n" } });
    onTestFinished(repository.remove);
    const at = (name: string): string => join(repository.path, ".codex-self-iter", name);
    const handoff = JSON.stringify({ summary: "did it", next_goal: "write the second test", completed: false, stop: false });
    const script = `touch ${at("begun")}; until test -e ${at("go")}; do sleep 0.05; done; echo '${handoff}'`;
    const template = ["--agent-command-template", `sh -c "${script.replaceAll('"', '\\"')}" {prompt_file}`];
    const line = commandLine("run", "--workspace", repository.path, "--iterations", "1", "--isolation", "none", ...template);
    let result = -1;
    const running = capture(process.stdout, async () => (result = await run(line, isAttached)));
    await expect.poll(() => existsSync(at("begun")), { timeout: 20_000 }).toBe(true);
    for (const number of signals) (process as NodeJS.EventEmitter).emit("SIGHUP", "SIGHUP", number);
    writeFileSync(at("go"), "");
    await running;
    expect(result).toBe(code);
  });

  it("that fails in the middle ends with an event and exit code 1, and status says why", async () => {
    const repository = scratchRepository({ files: { "plan.md": "- [ ] one\n" } });
    onTestFinished(repository.remove);
    const handoff = JSON.stringify({ summary: "moved it", next_goal: "write the second test", completed: false, stop: false });
    repository.write("agent.sh", `rm plan.md; echo '${handoff}'`);
    const template = ["--agent-command-template", `sh ${repository.path}/agent.sh {prompt_file}`];
    const line = commandLine("run", "--workspace", repository.path, "--json", "--isolation", "none", ...template);
    let code = -1;
    let errors = "";
    const printed = await capture(process.stdout, async () => {
      errors = await capture(process.stderr, async () => (code = await run(line)));
    });
    expect(code).toBe(1);
    expect(errors).toContain("There is no plan");
    expect(JSON.parse(printed.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      type: "run-ended",
      reason: "failed",
      conclusion: "failure",
      why: expect.stringContaining("There is no plan") as string,
      remedy: expect.stringContaining("Write the plan") as string,
      iterations: 1,
    });
    expect(await capture(process.stdout, () => status(commandLine("status", "--workspace", repository.path)))).toMatch(
      /Why +There is no plan[^]*Next +Write the plan/,
    );
  });

  it("refuses a workspace that is not a git repository", async () => {
    const { path } = createWorkspace({ "plan.md": "- [ ] one\n" });
    const line = commandLine("run", "--workspace", path, "--agent-command-template", "true {prompt_file}");
    await expect(capture(process.stdout, () => run(line))).rejects.toMatchObject({ kind: "usage" });
  });
});
