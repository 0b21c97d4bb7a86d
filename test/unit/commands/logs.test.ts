import { appendFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { logs } from "../../../src/commands/logs.ts";
import { capture, commandLine, createWorkspace } from "./command-fixture.ts";

const LOGS = ".codex-self-iter/logs";
const FILES = {
  [`${LOGS}/iter_0001.goal.log`]: "first\n",
  [`${LOGS}/iter_0002.planner.log`]: "plan\n",
  [`${LOGS}/iter_0002.reviewer.log`]: "look",
};

const show = (workspace: string, ...args: readonly string[]): Promise<string> =>
  capture(process.stdout, () => logs(commandLine("logs", ...args, "--workspace", workspace)));

describe("logs", () => {
  it("prints the logs of the last iteration, or of the one that is named", async () => {
    const { path } = createWorkspace(FILES);
    expect(await show(path)).toBe("==> iter_0002.planner.log <==\nplan\n\n==> iter_0002.reviewer.log <==\nlook\n");
    expect(await show(path, "1")).toBe("==> iter_0001.goal.log <==\nfirst\n");
    expect(await show(path, "1", "--json")).toBe('{"iteration":1,"file":"iter_0001.goal.log","text":"first"}\n');
  });

  it("prints no escape sequence and no workflow command of an agent", async () => {
    const { path } = createWorkspace({
      [`${LOGS}/iter_0001.goal.log`]: "\u001b[2J\u001b]0;owned\u0007red\u202e\n::error::x\n##[group]y\n",
    });
    expect(await show(path)).toBe("==> iter_0001.goal.log <==\nred\n: :error: :x\n## [group]y\n");
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    expect(await show(path, "--json")).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });

  it("names the iterations that have a log", async () => {
    const { path } = createWorkspace(FILES);
    await expect(show(path, "7")).rejects.toMatchObject({
      code: "LOG_MISSING",
      remedy: "These iterations have one: 1-2. Write, for example: codex-self-iter logs 2",
    });
    await expect(show(createWorkspace().path)).rejects.toMatchObject({ remedy: "To start a loop, run: codex-self-iter run" });
  });

  it("follows the logs of this iteration and of the next ones, until the loop ends", async () => {
    const workspace = createWorkspace(FILES);
    const lock = { pid: process.pid, started: null, boot: null, host: hostname(), nonce: "00112233445566778899aabb" };
    const lockFile = workspace.write(".codex-self-iter/loop.lock", JSON.stringify(lock));
    const following = capture(process.stdout, async () => {
      const ended = logs(commandLine("logs", "--follow", "--workspace", workspace.path));
      await expect.poll(() => vi.mocked(process.stdout.write).mock.calls.length).toBeGreaterThan(0);
      appendFileSync(join(workspace.path, LOGS, "iter_0002.reviewer.log"), " again\n");
      workspace.write(`${LOGS}/iter_0003.goal.log`, "third\n");
      writeFileSync(lockFile, "");
      await ended;
    });
    expect(await following).toContain("look again\n\n==> iter_0003.goal.log <==\nthird\n");
  });

  it("says where the logs of a chain on a server can be followed", async () => {
    await expect(show(createWorkspace().path, "--remote", "origin", "--follow")).rejects.toMatchObject({ code: "SETTINGS_CONFLICT" });
  });
});
