import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  codexConfigFor,
  edit,
  fail,
  failResponse,
  type Script,
  say,
  type ScriptedModel,
  silence,
  startScriptedModel,
} from "../helpers/scripted-model.ts";
import { removeFolder } from "../helpers/scratch.ts";

const SCRIPT = resolve("scripts/invoke-codex-agent.sh");
const CODEX = resolve("node_modules/.bin/codex");
const HANDOFF = { summary: "wrote a.txt", next_goal: "write b.txt" };

let root: string;
let workspace: string;
let model: ScriptedModel | null = null;
let children: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "invoke-codex-"));
  workspace = join(root, "work space");
  mkdirSync(workspace);
  mkdirSync(join(root, "codex-home"));
  execFileSync("git", ["init", "-q", workspace]);
  writeFileSync(join(root, "prompt.md"), "Write a.txt.\n");
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await model?.close();
  model = null;
  removeFolder(root);
});

async function serve(script: Script): Promise<ScriptedModel> {
  model = await startScriptedModel(script);
  writeFileSync(join(root, "codex-home", "config.toml"), codexConfigFor(model.baseUrl));
  return model;
}

type Result = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

function start(environment: Readonly<Record<string, string>> = {}, args = [join(root, "prompt.md"), workspace]) {
  const child = spawn(SCRIPT, args, {
    // Standard input stays open, so that a script that reads it hangs.
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      PATH: `${resolve("node_modules/.bin")}:/usr/bin:/bin`,
      HOME: root,
      CODEX_HOME: join(root, "codex-home"),
      CODEX_BIN: CODEX,
      ...environment,
    },
  });
  children.push(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Result>((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
  return { child, ended };
}

const invoke = async (environment: Readonly<Record<string, string>> = {}, args?: string[]): Promise<Result> =>
  await start(environment, args).ended;

/** Writes a fake Codex that prints its arguments. */
function writeFakeCodex(path: string, body = `echo "called $0 $*"`): void {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}

const sessionFile = (): string => join(workspace, ".codex-self-iter", "session.id");

describe("invoke-codex-agent.sh with the real Codex", () => {
  it("prints only the final message and leaves the work in the workspace", async () => {
    await serve({ turns: [[edit("a.txt", "a\n"), say(HANDOFF)]] });
    const ended = await invoke();
    expect(ended.stdout.trim()).toBe(JSON.stringify(HANDOFF));
    expect(ended.stderr).toContain("session id: ");
    expect(ended.code).toBe(0);
    expect(readFileSync(join(workspace, "a.txt"), "utf8")).toBe("a\n");
    expect(execFileSync("git", ["status", "--porcelain"], { cwd: workspace, encoding: "utf8" })).toBe("?? a.txt\n");
  });

  it("continues the saved session", async () => {
    const { requests } = await serve({ turns: [[say("one")], [say("two")]] });
    expect((await invoke()).stdout.trim()).toBe("one");
    const id = readFileSync(sessionFile(), "utf8");
    expect((await invoke()).stdout.trim()).toBe("two");
    expect(readFileSync(sessionFile(), "utf8")).toBe(id);
    expect(requests.map(({ threadId }) => threadId)).toEqual([id.trim(), id.trim()]);
  });

  it("can write to the workspace in a resumed session", async () => {
    await serve({ turns: [[say("one")], [edit("b.txt", "b\n"), say("two")]] });
    await invoke();
    await invoke();
    expect(readFileSync(join(workspace, "b.txt"), "utf8")).toBe("b\n");
  });

  it("starts a new session if the saved one is lost", async () => {
    await serve({ turns: [[say("fresh")]] });
    const saved = join(root, "saved.id");
    writeFileSync(saved, "00000000-0000-7000-8000-000000000000\n");
    const ended = await invoke({ CODEX_SELF_ITER_SESSION_FILE: saved });
    expect(ended).toMatchObject({ code: 0, stdout: "fresh\n" });
    expect(ended.stderr).toContain("could not be resumed");
    expect(readFileSync(saved, "utf8")).not.toContain("00000000");
  });

  it("deletes the id of a session that exceeds the model's context, and keeps it after other errors", async () => {
    const { requests } = await serve({
      turns: [[fail({ status: 500, body: { error: { message: "try later" } } })], [failResponse("context_length_exceeded", "too long")]],
    });
    expect((await invoke()).code).toBe(1);
    expect(readFileSync(sessionFile(), "utf8").trim()).toBe(requests[0]?.threadId);
    writeFileSync(join(root, "prompt.md"), "Write more.\n");
    expect((await invoke()).stderr).toContain("context window");
    expect(readFileSync(sessionFile(), "utf8").trim()).toBe("");
    expect(requests).toHaveLength(2);
  });

  it("passes arguments from CODEX_SELF_ITER_CODEX_ARGS to Codex", async () => {
    const { baseUrl } = await serve({ turns: [[say("hello")]] });
    rmSync(join(root, "codex-home", "config.toml"));
    const args = `-c model_provider="own" -c model_providers.own={name="own",base_url="${baseUrl}",wire_api="responses"}`;
    expect(await invoke({ CODEX_SELF_ITER_CODEX_ARGS: args })).toMatchObject({ code: 0, stdout: "hello\n" });
  });

  it("forwards a signal to Codex", async () => {
    const { requests } = await serve({ turns: [[silence()]] });
    const { child, ended } = start();
    await expect.poll(() => requests.length, { timeout: 60_000 }).toBe(1);
    child.kill("SIGTERM");
    expect((await ended).code).not.toBe(0);
    expect(readFileSync(sessionFile(), "utf8").trim()).toBe(requests[0]?.threadId);
  });
});

describe("invoke-codex-agent.sh with a fake Codex", () => {
  it("runs Codex in a sandbox without approvals, or without a sandbox in bypass mode", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin);
    expect((await invoke({ CODEX_BIN: bin })).stdout).toBe(`called ${bin} -a never exec -c sandbox_mode="workspace-write" -\n`);
    expect((await invoke({ CODEX_BIN: bin, CODEX_SELF_ITER_AGENT_MODE: "bypass" })).stdout).toBe(
      `called ${bin} exec --dangerously-bypass-approvals-and-sandbox -\n`,
    );
  });

  it("passes the prompt on standard input", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin, "cat");
    expect((await invoke({ CODEX_BIN: bin })).stdout).toBe("Write a.txt.\n");
  });

  it("exits with the exit code of Codex", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin, "exit 42");
    expect((await invoke({ CODEX_BIN: bin })).code).toBe(42);
  });

  it.each([
    ["the PATH", "on-path/codex"],
    ["nvm", ".nvm/versions/node/v24.1.0/bin/codex"],
    ["the user's local programs", ".local/bin/codex"],
  ])("finds Codex in %s if CODEX_BIN is not executable", async (_name, path) => {
    const bin = join(root, path);
    writeFakeCodex(bin, `echo "called $0"`);
    const ended = await invoke({ CODEX_BIN: join(root, "none"), PATH: `${join(root, "on-path")}:/usr/bin:/bin` });
    expect(ended).toMatchObject({ code: 0, stdout: `called ${bin}\n` });
    expect(ended.stderr).toContain("CODEX_BIN is not executable");
  });

  it("says how to install Codex if it is missing", async () => {
    const ended = await invoke({ CODEX_BIN: "", PATH: "/usr/bin:/bin" });
    expect(ended.code).toBe(127);
    expect(ended.stderr).toContain("npm install -g @openai/codex");
  });

  it("never runs a Codex from the workspace", async () => {
    writeFakeCodex(join(workspace, "node_modules", ".bin", "codex"));
    expect((await invoke({ CODEX_BIN: "", PATH: "/usr/bin:/bin" })).code).toBe(127);
  });

  it("rejects a session id that looks like an argument", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin);
    for (const forged of ["--dangerously-bypass-approvals-and-sandbox", "x y", "$(id)", "../x"]) {
      mkdirSync(join(workspace, ".codex-self-iter"), { recursive: true });
      writeFileSync(sessionFile(), `${forged}\n`);
      expect((await invoke({ CODEX_BIN: bin })).stdout).not.toContain("resume");
    }
  });

  it("replaces a session file that is a symlink instead of writing through it", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin, `echo "session id: abc-1" >&2`);
    const precious = join(root, "precious");
    writeFileSync(precious, "not an id\n");
    mkdirSync(join(workspace, ".codex-self-iter"));
    symlinkSync(precious, sessionFile());
    await invoke({ CODEX_BIN: bin });
    await expect.poll(() => readFileSync(sessionFile(), "utf8")).toBe("abc-1\n");
    expect(readFileSync(precious, "utf8")).toBe("not an id\n");
    expect(readdirSync(join(workspace, ".codex-self-iter"))).toEqual(["session.id"]);
  });

  it("keeps the session id if Codex does not start", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin, "exit 3");
    mkdirSync(join(workspace, ".codex-self-iter"));
    writeFileSync(sessionFile(), "abc-1\n");
    expect((await invoke({ CODEX_BIN: bin })).code).toBe(3);
    expect(readFileSync(sessionFile(), "utf8")).toBe("abc-1\n");
  });

  it("refuses invalid arguments in one line", async () => {
    for (const args of [[], ["/nowhere", workspace], [join(root, "prompt.md"), "/nowhere"]]) {
      const ended = await invoke({}, args);
      expect(ended.code).toBe(2);
      expect(ended.stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});
