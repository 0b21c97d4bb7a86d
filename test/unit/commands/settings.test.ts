import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/commands/settings.ts";
import { commandLine, createWorkspace } from "./command-fixture.ts";

describe("the settings of a command", () => {
  it("come from the flags before the configuration file", async () => {
    const { path } = createWorkspace({ "codex-self-iter.toml": 'max_iterations = 3\nplan_file = "PLAN.md"\n' });
    const settings = await readSettings(commandLine("run", "--workspace", path, "--max-iterations", "5"));
    expect(settings).toMatchObject({ workspace: path, planFile: join(path, "PLAN.md") });
    expect(settings.spec.limits.iterationsMax).toBe(5);
  });
});
