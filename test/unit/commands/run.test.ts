import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../../src/commands/run.ts";
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
    ["ends with its terminal", true, 130],
    ["ignores SIGHUP if it has no terminal, as with nohup", false, 0],
  ])("%s", async (_, isAttached, code) => {
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
    process.emit("SIGHUP", "SIGHUP");
    writeFileSync(at("go"), "");
    await running;
    expect(result).toBe(code);
  });

  it("refuses a workspace that is not a git repository", async () => {
    const { path } = createWorkspace({ "plan.md": "- [ ] one\n" });
    const line = commandLine("run", "--workspace", path, "--agent-command-template", "true {prompt_file}");
    await expect(capture(process.stdout, () => run(line))).rejects.toMatchObject({ kind: "usage" });
  });
});
