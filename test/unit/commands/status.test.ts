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

  it("shows the error that ended the last run, and its remedy", async () => {
    const failed = { state: "error", stop_reason: "failed", stop_why: "There is no plan.", stop_remedy: "Write the plan." };
    const runtime = encodeSaved(sampleSaved({ state: sampleState() }));
    const files = { ".codex-self-iter/runtime.json": runtime, ".codex-self-iter/status.json": JSON.stringify(failed) };
    const { path, write } = createWorkspace(files);
    expect(await show(path)).toMatch(/State +failed: an error ended the last run\n[^]*Why +There is no plan\.\nNext +Write the plan\.\n/);
    expect(JSON.parse(await show(path, "--json"))).toMatchObject({
      state: "failed",
      failed: { message: "There is no plan.", remedy: "Write the plan." },
    });
    for (const other of [JSON.stringify({ ...failed, stop_reason: "run-full" }), "{"]) {
      write(".codex-self-iter/status.json", other);
      expect(JSON.parse(await show(path, "--json"))).toMatchObject({ state: "ready", failed: null });
    }
    const first = createWorkspace({ ".codex-self-iter/status.json": JSON.stringify(failed) });
    expect(await show(first.path)).toContain("The last run failed: There is no plan. Write the plan.\n");
  });

  it("reports a damaged state file and leaves it in place", async () => {
    const { path } = createWorkspace({ ".codex-self-iter/runtime.json": '{"seq": 3' });
    expect(await show(path)).toContain("runtime.json is damaged");
    expect(JSON.parse(await show(path, "--json"))).toMatchObject({ state: "damaged" });
  });
});
