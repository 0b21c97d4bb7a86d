import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stop } from "../../../src/commands/stop.ts";
import { capture, commandLine, createWorkspace } from "./command-fixture.ts";

describe("stop", () => {
  it("writes the stop file with the reason and says how to continue", async () => {
    const { path } = createWorkspace();
    const line = commandLine("stop", "--workspace", path, "--reason", "review first");
    const printed = await capture(process.stdout, () => stop(line));
    const name = /Wrote (\S+)\./.exec(printed)?.[1] ?? "";
    expect(readFileSync(join(path, ".codex-self-iter", name), "utf8")).toBe("review first\n");
    expect(printed).toContain("codex-self-iter resume");
  });
});
