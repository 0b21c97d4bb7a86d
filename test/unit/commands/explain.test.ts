import { describe, expect, it } from "vitest";
import { explain } from "../../../src/commands/explain.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { sampleRecord, sampleSaved, sampleState } from "../../helpers/samples.ts";
import { capture, commandLine, createWorkspace } from "./command-fixture.ts";

const show = (workspace: string, ...flags: readonly string[]): Promise<string> =>
  capture(process.stdout, () => explain(commandLine("explain", "--workspace", workspace, ...flags)));

describe("explain", () => {
  it("explains a stop from the state, the status and the records", async () => {
    const state = sampleState({ stopped: { reason: "agent-failing", atMs: Date.UTC(2026, 0, 3) } });
    const status = {
      state: "error",
      stop_reason: "agent-failing",
      stop_why: "1 error in a row.",
      stop_cause: "exit",
      stop_remedy: "Fix it.",
    };
    const { path } = createWorkspace({
      ".codex-self-iter/runtime.json": encodeSaved(sampleSaved({ state })),
      ".codex-self-iter/status.json": JSON.stringify(status),
      ".codex-self-iter/logs/iterations.jsonl": `${JSON.stringify(sampleRecord({ failure: "exit", error: "Code 3." }))}\n`,
    });
    expect(await show(path)).toMatch(/^It has stopped: the agent keeps failing\.\n\nWhy\n {2}- 1 error in a row\.\n[^]*1\. Fix it\.\n/);
    expect(JSON.parse(await show(path, "--json"))).toMatchObject({ state: "stopped", reason: "agent-failing", cause: "exit" });
  });

  it("says how to start a loop if there is no state, and that a damaged one is damaged", async () => {
    const { path, write } = createWorkspace();
    expect(await show(path)).toContain("codex-self-iter run");
    expect(await show(path, "--json")).toBe("null\n");
    write(".codex-self-iter/runtime.json", "{");
    expect(await show(path)).toContain("is damaged");
    expect(JSON.parse(await show(path, "--json"))).toMatchObject({ state: "damaged" });
  });
});
