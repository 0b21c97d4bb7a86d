import { NO_USAGE } from "../../../src/core/chain/usage.ts";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCommandAgent } from "../../../src/adapters/agents/command-agent.ts";
import type { AgentEvent } from "../../../src/core/chain/events.ts";
import type { Turn } from "../../../src/ports/agent.ts";
import { NO_ISOLATION, onFullDisk } from "../../helpers/no-isolation.ts";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "command-agent-")));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const never = new AbortController().signal;
const source = { PATH: process.env["PATH"], SECRET_TOKEN: "s" };

function agent(template: readonly string[], limits: { deadlineMs?: number; idleMs?: number } = {}, isolation = NO_ISOLATION) {
  const settings = { kind: "command", template, limits: { deadlineMs: 10_000, idleMs: 10_000, environment: [], ...limits } } as const;
  return createCommandAgent(settings, { workspace: folder, logDir: join(folder, "logs"), source, isolation });
}

function turn(changes: Partial<Turn> = {}): Turn {
  return {
    role: "goal",
    iteration: 7,
    prompt: "do it",
    freshPrompt: "do it",
    timeLeftMs: null,
    checkBudget: () => null,
    promptFile: join(folder, "my prompt $& {workspace}.md"),
    schema: null,
    session: null,
    readOnly: false,
    onEvent: () => {},
    ...changes,
  };
}

const shell = (script: string) => ["/bin/sh", "-c", script];

describe("preparing a command agent", () => {
  it("finds the program in PATH, by its path, and in the workspace", async () => {
    mkdirSync(join(folder, "bin"));
    writeFileSync(join(folder, "bin/agent"), "#!/bin/sh\n");
    chmodSync(join(folder, "bin/agent"), 0o755);
    await expect(agent(["sh", "{prompt_file}"]).prepare(never)).resolves.toMatchObject({ name: "sh" });
    await expect(agent(["/bin/sh", "{prompt_file}"]).prepare(never)).resolves.toMatchObject({ name: "sh" });
    await expect(agent(["./bin/agent", "{prompt_file}"]).prepare(never)).resolves.toMatchObject({ name: "agent" });
    await expect(agent(["{workspace}/bin/agent", "{prompt_file}"]).prepare(never)).resolves.toMatchObject({ name: "agent" });
  });

  it("throws if the program does not exist or is not executable", async () => {
    writeFileSync(join(folder, "plain"), "");
    for (const program of ["no-such-agent", "./plain", "/", ""])
      await expect(agent([program, "{prompt_file}"]).prepare(never)).rejects.toMatchObject({ code: "AGENT_COMMAND_NOT_FOUND" });
  });
});

describe("a turn of a command agent", () => {
  it("fills placeholders inside words, runs in the workspace without input, and returns its output", async () => {
    const command = [...shell('pwd; cat; printf "%s\\n" "$@"; echo noise >&2'), "sh", "--file={prompt_file}", "{workspace}", "{other}"];
    const result = await agent(command).runTurn(turn(), never);
    expect(result).toEqual({
      end: { kind: "answered" },
      finalMessage: `${folder}\n--file=${turn().promptFile}\n${folder}\n{other}\n`,
      exitCode: 0,
      channel: { events: "", stderr: "noise\n", stdout: `${folder}\n--file=${turn().promptFile}\n${folder}\n{other}\n` },
      session: null,
      usage: NO_USAGE,
      model: null,
    });
    expect(readFileSync(join(folder, "logs/iter_0007.goal.log"), "utf8")).toContain("noise\n");
  });

  it("does not pass secrets to the command", async () => {
    const result = await agent(shell("env")).runTurn(turn(), never);
    expect(result.finalMessage).toContain("PATH=");
    expect(result.finalMessage).not.toContain("SECRET_TOKEN");
  });

  it("writes a repair to a log of its own", async () => {
    await agent(shell("echo work")).runTurn(turn(), never);
    await agent(shell("echo repair")).runTurn(turn({ readOnly: true }), never);
    expect(readFileSync(join(folder, "logs/iter_0007.goal.log"), "utf8")).toBe("work\n");
    expect(existsSync(join(folder, "logs/iter_0007.goal.repair.log"))).toBe(true);
  });

  it("fails with the exit code and the end of the output", async () => {
    const failed = await agent(shell("yes | head -c 9000; echo last; echo err >&2; exit 3")).runTurn(turn(), never);
    expect(failed.exitCode).toBe(3);
    expect(failed.end).toMatchObject({
      kind: "failed",
      failure: { cause: "exit", message: 'The agent command exited with code 3. Its last line: "err"', exitCode: 3 },
    });
    const output = failed.end.kind === "failed" ? failed.end.failure.output : "";
    expect(output.length).toBeGreaterThan(4_080);
    expect(output.length).toBeLessThanOrEqual(4_096);
    expect(output.endsWith("y\nlast")).toBe(true);
    const silent = await agent(shell("echo only this >&2; exit 1")).runTurn(turn(), never);
    expect(silent.end).toMatchObject({ failure: { output: "only this" } });
    const hostile = await agent(shell(String.raw`printf 'a\033]0;x\007b\302\2332Jc'; exit 1`)).runTurn(turn(), never);
    expect(hostile.end).toMatchObject({
      failure: { message: 'The agent command exited with code 1. Its last line: "abc"', output: "abc" },
    });
    const withoutOutput = await agent(shell("exit 1")).runTurn(turn(), never);
    expect(withoutOutput.end).toMatchObject({ failure: { message: "The agent command exited with code 1." } });
  });

  it.each([
    ["deadline", { deadlineMs: 100 }, "command_timeout_sec"],
    ["idle", { idleMs: 100 }, "idle_timeout_sec"],
  ] as const)("that reaches its %s limit fails and names the key to raise", async (cause, limits, key) => {
    const result = await agent(shell("exec sleep 60"), limits).runTurn(turn(), never);
    expect(result.end).toMatchObject({ kind: "failed", failure: { cause } });
    expect(result.end.kind === "failed" ? result.end.failure.message : "").toMatch(new RegExp(`0\\.1 s\\b.*${key}`));
  });

  it("that reaches the end of the chain's time fails and names that limit", async () => {
    const result = await agent(shell("exec sleep 60")).runTurn({ ...turn(), timeLeftMs: 100 }, never);
    expect(result.end).toMatchObject({
      failure: { cause: "deadline", message: expect.stringMatching(/0\.1 s.*max_duration_hours/) as unknown },
    });
  });

  it("that fills the disk fails and names the key to lower", async () => {
    const isolation = onFullDisk(() => existsSync(join(folder, "much")));
    const result = await agent(shell("touch much; exec sleep 60"), {}, isolation).runTurn(turn(), never);
    expect(result.end).toMatchObject({ failure: { cause: "disk-full", message: expect.stringMatching(/nearly full\. .*min_free_bytes/) } });
  });

  it("that cannot be started fails", async () => {
    const result = await agent([join(folder, "gone"), "{prompt_file}"]).runTurn(turn(), never);
    expect(result.end).toMatchObject({ kind: "failed", failure: { cause: "spawn", message: expect.stringContaining("ENOENT") } });
  });

  it("that is aborted is cancelled", async () => {
    const abort = new AbortController();
    const result = await agent(shell("echo up; exec sleep 60")).runTurn(turn({ onEvent: () => abort.abort() }), abort.signal);
    expect(result.end).toEqual({ kind: "cancelled" });
  });

  it("reports its last line, but not every line", async () => {
    const events: AgentEvent[] = [];
    await agent(shell("i=0; while [ $i -lt 500 ]; do echo line $i; i=$((i+1)); done; echo; echo the end")).runTurn(
      turn({ onEvent: (event) => events.push(event) }),
      never,
    );
    expect(events[0]).toEqual({ kind: "other", text: "line 0" });
    expect(events.at(-1)).toEqual({ kind: "other", text: "the end" });
    expect(events.length).toBeLessThan(50);
  });
});
