import { describe, expect, it } from "vitest";
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

  it("refuses a workspace that is not a git repository", async () => {
    const { path } = createWorkspace({ "plan.md": "- [ ] one\n" });
    const line = commandLine("run", "--workspace", path, "--agent-command-template", "true {prompt_file}");
    await expect(capture(process.stdout, () => run(line))).rejects.toMatchObject({ kind: "usage" });
  });
});
