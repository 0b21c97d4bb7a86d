import { describe, expect, it } from "vitest";
import { status } from "../../../src/commands/status.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { sampleSaved, sampleState } from "../../helpers/samples.ts";
import { capture, commandLine, createWorkspace } from "./command-fixture.ts";

const show = (workspace: string, ...flags: readonly string[]): Promise<string> =>
  capture(process.stdout, () => status(commandLine("status", "--workspace", workspace, ...flags)));

describe("status", () => {
  it("says how to start a loop if there is no state", async () => {
    const { path } = createWorkspace();
    expect(await show(path)).toContain("codex-self-iter run");
    expect(await show(path, "--json")).toBe("null\n");
  });

  it("shows the saved state", async () => {
    const saved = sampleSaved({ state: sampleState({ iteration: 7, goal: "write the parser" }) });
    const { path } = createWorkspace({ ".codex-self-iter/runtime.json": encodeSaved(saved) });
    expect(await show(path)).toContain("write the parser");
    expect(JSON.parse(await show(path, "--json"))).toMatchObject({ iteration: 7 });
  });

  it("reports a damaged state file and leaves it in place", async () => {
    const { path } = createWorkspace({ ".codex-self-iter/runtime.json": '{"seq": 3' });
    expect(await show(path)).toContain("runtime.json is damaged");
    expect(JSON.parse(await show(path, "--json"))).toMatchObject({ state: "damaged" });
  });
});
