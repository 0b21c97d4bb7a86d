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
const HANDOVER = { summary: "wrote a.txt", next_goal: "write b.txt" };

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

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

function start(environment: Readonly<Record<string, string>> = {}, args = [join(root, "prompt.md"), workspace]) {
  const child = spawn(SCRIPT, args, {
    // The input stays open: a script that reads it would hang.
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
  const ended = new Promise<Ended>((settle) => child.on("close", (code) => settle({ code, stdout, stderr })));
  return { child, ended };
}

const invoke = async (environment: Readonly<Record<string, string>> = {}, args?: string[]): Promise<Ended> =>
  await start(environment, args).ended;

/** A stand-in for Codex that tells what it was called with. */
function writeFakeCodex(path: string, body = `echo "called $0 $*"`): void {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}

const sessionFile = (): string => join(workspace, ".codex-self-iter", "session.id");

describe("the wrapper around the real Codex", () => {
  it("prints the final message alone, and the work is in the workspace", async () => {
    await serve({ turns: [[edit("a.txt", "a\n"), say(HANDOVER)]] });
    const ended = await invoke();
    expect(ended.stdout.trim()).toBe(JSON.stringify(HANDOVER));
    expect(ended.stderr).toContain("session id: ");
    expect(ended.code).toBe(0);
    expect(readFileSync(join(workspace, "a.txt"), "utf8")).toBe("a\n");
    expect(execFileSync("git", ["status", "--porcelain"], { cwd: workspace, encoding: "utf8" })).toBe("?? a.txt\n");
  });

  it("goes on in the session it kept", async () => {
    const { requests } = await serve({ turns: [[say("one")], [say("two")]] });
    expect((await invoke()).stdout.trim()).toBe("one");
    const id = readFileSync(sessionFile(), "utf8");
    expect((await invoke()).stdout.trim()).toBe("two");
    expect(readFileSync(sessionFile(), "utf8")).toBe(id);
    expect(requests.map(({ threadId }) => threadId)).toEqual([id.trim(), id.trim()]);
  });

  it("may write to the workspace in a resumed session as well", async () => {
    await serve({ turns: [[say("one")], [edit("b.txt", "b\n"), say("two")]] });
    await invoke();
    await invoke();
    expect(readFileSync(join(workspace, "b.txt"), "utf8")).toBe("b\n");
  });

  it("begins a new session where the kept one is lost", async () => {
    await serve({ turns: [[say("fresh")]] });
    const kept = join(root, "kept.id");
    writeFileSync(kept, "00000000-0000-7000-8000-000000000000\n");
    const ended = await invoke({ CODEX_SELF_ITER_SESSION_FILE: kept });
    expect(ended).toMatchObject({ code: 0, stdout: "fresh\n" });
    expect(ended.stderr).toContain("could not be resumed");
    expect(readFileSync(kept, "utf8")).not.toContain("00000000");
  });

  it("forgets a session that has outgrown the model's context, and keeps one that met another fault", async () => {
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

  it("takes more arguments for Codex from the environment", async () => {
    const { baseUrl } = await serve({ turns: [[say("hello")]] });
    rmSync(join(root, "codex-home", "config.toml"));
    const words = `-c model_provider="own" -c model_providers.own={name="own",base_url="${baseUrl}",wire_api="responses"}`;
    expect(await invoke({ CODEX_SELF_ITER_CODEX_ARGS: words })).toMatchObject({ code: 0, stdout: "hello\n" });
  });

  it("passes a signal that reaches it alone on to Codex", async () => {
    const { requests } = await serve({ turns: [[silence()]] });
    const { child, ended } = start();
    await expect.poll(() => requests.length, { timeout: 60_000 }).toBe(1);
    child.kill("SIGTERM");
    expect((await ended).code).not.toBe(0);
    expect(readFileSync(sessionFile(), "utf8").trim()).toBe(requests[0]?.threadId);
  });
});

describe("the wrapper's own part", () => {
  it("runs Codex without approvals in a sandbox, or without either where that was asked for", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin);
    expect((await invoke({ CODEX_BIN: bin })).stdout).toBe(`called ${bin} -a never exec -c sandbox_mode="workspace-write" -\n`);
    expect((await invoke({ CODEX_BIN: bin, CODEX_SELF_ITER_AGENT_MODE: "bypass" })).stdout).toBe(
      `called ${bin} exec --dangerously-bypass-approvals-and-sandbox -\n`,
    );
  });

  it("hands the prompt over on standard input", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin, "cat");
    expect((await invoke({ CODEX_BIN: bin })).stdout).toBe("Write a.txt.\n");
  });

  it("ends with the exit code of Codex", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin, "exit 42");
    expect((await invoke({ CODEX_BIN: bin })).code).toBe(42);
  });

  it.each([
    ["the PATH", "on-path/codex"],
    ["nvm", ".nvm/versions/node/v24.1.0/bin/codex"],
    ["the user's local programs", ".local/bin/codex"],
  ])("finds Codex in %s where CODEX_BIN is not executable", async (_name, place) => {
    const bin = join(root, place);
    writeFakeCodex(bin, `echo "called $0"`);
    const ended = await invoke({ CODEX_BIN: join(root, "none"), PATH: `${join(root, "on-path")}:/usr/bin:/bin` });
    expect(ended).toMatchObject({ code: 0, stdout: `called ${bin}\n` });
    expect(ended.stderr).toContain("CODEX_BIN is not executable");
  });

  it("says what to do where there is no Codex", async () => {
    const ended = await invoke({ CODEX_BIN: "", PATH: "/usr/bin:/bin" });
    expect(ended.code).toBe(127);
    expect(ended.stderr).toContain("npm install -g @openai/codex");
  });

  it("never runs a Codex that lies in the workspace", async () => {
    writeFakeCodex(join(workspace, "node_modules", ".bin", "codex"));
    expect((await invoke({ CODEX_BIN: "", PATH: "/usr/bin:/bin" })).code).toBe(127);
  });

  it("does not take an argument for a session's id", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin);
    for (const forged of ["--dangerously-bypass-approvals-and-sandbox", "x y", "$(id)", "../x"]) {
      mkdirSync(join(workspace, ".codex-self-iter"), { recursive: true });
      writeFileSync(sessionFile(), `${forged}\n`);
      expect((await invoke({ CODEX_BIN: bin })).stdout).not.toContain("resume");
    }
  });

  it("replaces a session file that was made a link, and does not write through it", async () => {
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

  it("keeps a session's id when Codex could not even start", async () => {
    const bin = join(root, "bin", "codex");
    writeFakeCodex(bin, "exit 3");
    mkdirSync(join(workspace, ".codex-self-iter"));
    writeFileSync(sessionFile(), "abc-1\n");
    expect((await invoke({ CODEX_BIN: bin })).code).toBe(3);
    expect(readFileSync(sessionFile(), "utf8")).toBe("abc-1\n");
  });

  it("refuses wrong arguments in one sentence", async () => {
    for (const args of [[], ["/nowhere", workspace], [join(root, "prompt.md"), "/nowhere"]]) {
      const ended = await invoke({}, args);
      expect(ended.code).toBe(2);
      expect(ended.stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});
