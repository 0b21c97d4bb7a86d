import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type Newcomer, startNewcomer, WALK_KEY } from "../../helpers/first-chain.ts";
import { readBlocks, readSection } from "../../repo/documents.ts";

const README = { name: "README.md", text: readSection(readFileSync("README.md", "utf8"), "On GitHub") };
const COMMANDS = readBlocks(README, "sh").flatMap(({ text }) => text.trimEnd().split("\n"));

let newcomer: Newcomer;

// Codex's sandbox mounts an empty /dev, which hides a workspace below /dev/shm from a Codex that is itself isolated.
beforeEach(async () => {
  vi.stubEnv("TMPDIR", "/tmp");
  newcomer = await startNewcomer();
});
afterEach(() => newcomer.close());

describe("the README's steps on a fresh machine", () => {
  it("lead from nothing to a chain that works through the plan and ends", async () => {
    for (const command of COMMANDS) {
      const { code, output } = await newcomer.run(command, command.startsWith("gh secret set") ? `${WALK_KEY}\n` : "");
      expect(`${command}\n${output}\n${code}`).toBe(`${command}\n${output}\n0`);
      if (!command.endsWith(" init")) continue;
      const missing = await newcomer.run("npx codex-self-iter doctor");
      expect(missing.code).toBe(1);
      expect(missing.output).toMatch(/^FAIL +secret [^]*fix: gh secret set OPENAI_API_KEY\n/m);
      newcomer.edit();
    }
    await newcomer.github.idle();
    const { github } = newcomer;
    expect(github.runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
    expect(github.runs.at(-1)?.result?.outputs).toMatchObject({
      completed: "true",
      "stop-reason": "completed",
      "verified-by": "verify-command,plan",
    });
    expect((await newcomer.run("git fetch -q && git log --format=%s main..origin/codex-self-iter/main")).output.split("\n")).toHaveLength(
      4,
    );
  });
});
