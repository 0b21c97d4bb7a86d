import { describe, expect, it } from "vitest";
import { history } from "../../../src/commands/history.ts";
import { sampleRecord } from "../../helpers/samples.ts";
import { capture, commandLine, createWorkspace } from "./command-fixture.ts";

describe("history", () => {
  it("shows the last records as JSON lines, oldest first", async () => {
    const records = [1, 2, 3].map((iteration) => `${JSON.stringify(sampleRecord({ iteration }))}\n`).join("");
    const { path } = createWorkspace({ ".codex-self-iter/logs/iterations.jsonl": records });
    const line = commandLine("history", "--workspace", path, "--json", "--limit", "2");
    const printed = await capture(process.stdout, () => history(line));
    const iterations = printed
      .trimEnd()
      .split("\n")
      .map((text) => (JSON.parse(text) as { iteration: number }).iteration);
    expect(iterations).toEqual([2, 3]);
  });

  it("creates no state dir", async () => {
    const { path } = createWorkspace();
    expect(await capture(process.stdout, () => history(commandLine("history", "--workspace", path, "--json")))).toBe("");
  });
});
