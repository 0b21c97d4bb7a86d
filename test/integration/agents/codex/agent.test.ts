import type { AgentEvent } from "../../../../src/core/chain/events.ts";
import type { Usage } from "../../../../src/core/chain/usage.ts";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCodex } from "../../../../src/adapters/agents/codex/binary.ts";
import type { CodexContext } from "../../../../src/adapters/agents/codex/agent.ts";
import type { EnvVars } from "../../../../src/adapters/process/environment.ts";
import type { Isolation } from "../../../../src/adapters/isolation/isolation.ts";
import { readProviderChannel } from "../../../../src/core/reply/provider-channel.ts";
import type { TurnResult } from "../../../../src/ports/agent.ts";
import { endIfThere } from "../../../helpers/command-line.ts";
import { CODEX, type CodexLab, type CodexLabSettings, openCodexLab } from "../../../helpers/codex-lab.ts";
import { NO_ISOLATION, onFullDisk } from "../../../helpers/no-isolation.ts";
import {
  cutStream,
  edit,
  fail,
  failOnce,
  failResponse,
  run,
  say,
  type Script,
  type ScriptedModel,
  silence,
  startScriptedModel,
} from "../../../helpers/scripted-model.ts";

const RUNNING = new AbortController().signal;
const UNKNOWN_THREAD = {
  id: "01a2b3c4-0000-7000-8000-000000000000",
  usage: { input: 5, cachedInput: 1, cacheWriteInput: 0, output: 1, reasoningOutput: 0 },
};

let lab: CodexLab;
let models: ScriptedModel[];

beforeEach(() => {
  lab = openCodexLab();
  models = [];
});

afterEach(async () => {
  await lab.close();
  // Processes that a failed test left behind.
  for (const { responsesUrl } of models) for (const id of processesWith(responsesUrl)) endIfThere(id);
  await Promise.all(models.map((model) => model.close()));
});

/** Starts a model and makes it the lab's provider. */
async function model(script: Script): Promise<ScriptedModel> {
  const started = await startScriptedModel(script);
  models.push(started);
  lab.provide(started.baseUrl);
  return started;
}

/** Returns the failure of the first turn against a model with this script. */
async function failureAgainst(
  turn: Parameters<typeof startScriptedModel>[0] & { turns: unknown },
  settings: CodexLabSettings = {},
  context: Partial<CodexContext> = {},
) {
  await model(turn);
  return failureOf(await lab.agent(settings, context).runTurn(lab.turn(), RUNNING));
}

function failureOf(result: TurnResult) {
  if (result.end.kind !== "failed" || result.channel === undefined) throw new Error(`The turn did not fail: ${JSON.stringify(result)}`);
  return { ...result.end.failure, spoken: readProviderChannel(result.channel, false)?.cause ?? null };
}

describe("a turn of the real Codex", () => {
  it("edits files in its sandbox, reports what it does, and returns the final message", async () => {
    const { requests } = await model({
      turns: [[edit("src/greeting.txt", "hello\n"), run("cat src/greeting.txt && exit 3"), say({ summary: "greeted" })]],
    });
    const result = await lab.agent().runTurn(lab.turn(), RUNNING);

    expect(result.end).toEqual({ kind: "answered" });
    expect(JSON.parse(result.finalMessage)).toEqual({ summary: "greeted" });
    expect(result.usage).toEqual({ input: 3_000, cachedInput: 1_200, cacheWriteInput: 300, output: 150, reasoningOutput: 21 });
    expect(result.session).toEqual({ id: expect.stringMatching(/^[\da-f-]{36}$/), usage: result.usage });
    expect(result.model).toBe(requests[0]?.body["model"]);
    expect(readFileSync(join(lab.workspace, "src/greeting.txt"), "utf8")).toBe("hello\n");
    expect(lab.events).toEqual([
      { kind: "session", text: result.session?.id },
      { kind: "file-change", text: "add src/greeting.txt" },
      { kind: "command", text: "cat src/greeting.txt && exit 3" },
      { kind: "command", text: "exit code 3: cat src/greeting.txt && exit 3" },
      { kind: "message", text: `{"summary":"greeted"}` },
    ]);
    expect(lab.read("logs/iter_0001.goal.jsonl")).toContain(`"type":"turn.completed"`);
  });

  it("is no failure of the provider if the final message reads like one", async () => {
    await model({ turns: [[say("unexpected status 401 Unauthorized: Invalid API key. You've hit your usage limit.")]] });
    const result = await lab.agent().runTurn(lab.turn(), RUNNING);
    expect(result.end).toEqual({ kind: "answered" });
    expect(result.channel).toBeUndefined();
  });

  it("is no failure of another kind if a message or a command before the failure reads like one", async () => {
    const talk = run("echo 'unexpected status 401 Unauthorized: Invalid API key'; exit 1");
    const failure = await failureAgainst({ turns: [[talk, failResponse("an_error", "Something else.")]] });
    expect(failure).toMatchObject({ cause: "provider-error", spoken: "provider-outage" });
    expect(failure.output).not.toContain("401");
  });

  it("sends the prompt, the schema, the model and the effort to the provider", async () => {
    const { requests } = await model({ turns: [[say("{}")]] });
    const schema = { type: "object", properties: {}, required: [], additionalProperties: false };
    await lab
      .agent({ model: "gpt-5.5", effort: "low" })
      .runTurn(lab.turn({ prompt: "Prompt with $HOME, 'quotes' and ünïcode", schema }), RUNNING);

    const { body, prompt } = requests[0]!;
    expect(prompt).toBe("Prompt with $HOME, 'quotes' and ünïcode");
    expect(body["text"]).toMatchObject({ format: { type: "json_schema", strict: true, schema } });
    expect(body["model"]).toBe("gpt-5.5");
    expect(body["reasoning"]).toMatchObject({ effort: "low" });
    expect(readdirSync(join(lab.dir, "tmp")).flatMap((name) => readdirSync(join(lab.dir, "tmp", name)))).toEqual([]);
  });

  it("resumes its session and counts only the usage of the new turn", async () => {
    const { requests } = await model({ turns: [[run("true"), say("first")], [say("second")]] });
    const agent = lab.agent();
    const first = await agent.runTurn(lab.turn({ prompt: "One" }), RUNNING);
    const second = await agent.runTurn(lab.turn({ prompt: "Two", session: first.session }), RUNNING);

    expect(second).toMatchObject({ end: { kind: "answered" }, finalMessage: "second", usage: { input: 1_000, output: 50 } });
    expect(second.session).toEqual({
      id: first.session?.id,
      usage: { input: 3_000, cachedInput: 1_200, cacheWriteInput: 300, output: 150, reasoningOutput: 21 },
    });
    expect(requests.map(({ turn, step }) => [turn, step])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(JSON.stringify(requests[2]?.body)).toContain("One");
    expect(existsSync(join(lab.dir, "logs/iter_0001.goal.2.jsonl"))).toBe(true);
  });

  it("ends if it uses more than the budget has left, and counts what it has used", async () => {
    await model({ turns: [[run("true"), run("true"), run("true"), say("done")]] });
    const seen: [number, string | null][] = [];
    const checkBudget = (used: Usage, name: string | null): string | null => {
      seen.push([used.input, name]);
      return used.input > 1_000 ? "It used too much." : null;
    };
    const result = await lab.agent().runTurn(lab.turn({ checkBudget }), RUNNING);
    expect(failureOf(result)).toMatchObject({ cause: "over-budget", message: "It used too much." });
    expect(result.usage.input).toBeGreaterThanOrEqual(2_000);
    expect(result.usage.input).toBeLessThan(4_000);
    expect(seen.every(([, name]) => name !== null)).toBe(true);
  });

  it("counts what it has used if it is cancelled", async () => {
    await model({ turns: [[run("true"), run("sleep 600"), say("done")]] });
    const cancel = new AbortController();
    const onEvent = ({ kind, text }: AgentEvent): void => void (kind === "command" && text === "sleep 600" ? cancel.abort() : 0);
    const result = await lab.agent().runTurn(lab.turn({ onEvent }), cancel.signal);
    expect(result.end).toEqual({ kind: "cancelled" });
    expect(result.usage.input).toBeGreaterThanOrEqual(1_000);
    expect(result.session?.usage).toEqual(result.usage);
  });

  it("starts a new session if Codex no longer has the old one", async () => {
    const { requests } = await model({ turns: [[say("from the start")]] });
    const turn = lab.turn({ session: UNKNOWN_THREAD, prompt: "Only the news.", freshPrompt: "All of it, from the start." });
    const result = await lab.agent().runTurn(turn, RUNNING);

    expect(result).toMatchObject({ end: { kind: "answered" }, finalMessage: "from the start", usage: { input: 1_000 } });
    expect(result.session?.id).not.toBe(UNKNOWN_THREAD.id);
    expect(lab.events[0]?.text).toMatch(/no longer has the session/);
    expect(requests[0]?.prompt).toBe("All of it, from the start.");
  });

  it("cannot write in a read-only turn, not even in a resumed session", async () => {
    await model({ turns: [[say("first")], [run("touch written.txt"), say("looked")]] });
    const agent = lab.agent();
    const first = await agent.runTurn(lab.turn({ prompt: "Work" }), RUNNING);
    const second = await agent.runTurn(lab.turn({ prompt: "Look", session: first.session, readOnly: true }), RUNNING);
    expect(second.finalMessage).toBe("looked");
    expect(existsSync(join(lab.workspace, "written.txt"))).toBe(false);
  });

  it("has an empty final message if the agent wrote nothing after its last action", async () => {
    await model({ turns: [[run("true"), say("")]] });
    expect(await lab.agent().runTurn(lab.turn(), RUNNING)).toMatchObject({ end: { kind: "answered" }, finalMessage: "" });
  });

  it("passes only the variables that the user named to the agent's commands", async () => {
    const { requests } = await model({
      turns: [
        [run("env"), say("")],
        [run("env"), say("")],
      ],
    });
    const environment = {
      PATH: process.env["PATH"],
      HOME: lab.dir,
      NAMED: "yes",
      SECRET: "no",
      HTTPS_PROXY: "http://me:password@127.0.0.1:9",
      CODEX_API_KEY: "sk-own",
      CODEX_SELF_ITER_OWNER: "me",
    };
    await lab.agent({}, { environment }).runTurn(lab.turn({ prompt: "One" }), RUNNING);
    await lab.agent({ limits: { environment: ["NAMED", "CODEX_API_KEY"] } }, { environment }).runTurn(lab.turn({ prompt: "Two" }), RUNNING);

    const [unnamed = "", named = ""] = requests.filter(({ step }) => step === 1).map(({ toolOutputs }) => toolOutputs[0]);
    for (const seen of [unnamed, named]) expect(seen).toMatch(/\nCODEX_SELF_ITER_TURN=\w+/);
    for (const seen of [unnamed, named]) expect(seen).toMatch(/\nCODEX_SELF_ITER_OWNER=me/);
    expect(unnamed).not.toMatch(/NAMED|SECRET|password|sk-own/);
    expect(named).toMatch(/\nNAMED=yes/);
    expect(named).toMatch(/\nHOME=/);
    expect(named).not.toMatch(/SECRET|password|sk-own/);
  });
});

describe("the API key", () => {
  it("reaches the provider through the proxy, and nothing that the agent can read", async () => {
    const key = "sk-very-secret-123";
    // Into a file: on a busy machine the output is longer than what Codex returns to the model.
    const look = "{ env; cat /proc/[0-9]*/environ /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n'; } > seen.txt";
    const { requests, responsesUrl } = await model({ turns: [[run(look), say("done")]] });
    const settings = { apiKey: `${key}\n`, upstreamUrl: responsesUrl, ignoreUserConfig: true, sandbox: "danger-full-access" } as const;
    const agent = lab.agent(settings);
    const result = await agent.runTurn(lab.turn(), RUNNING);

    expect(result.finalMessage).toBe("done");
    expect(requests.map(({ authorization }) => authorization)).toEqual([`Bearer ${key}`, `Bearer ${key}`]);
    const seen = readFileSync(join(lab.workspace, "seen.txt"), "utf8");
    expect(seen).toContain("codex-self-iter-proxy");
    expect(seen).not.toContain(key);
    expect(readFileSync(join(lab.dir, "logs/iter_0001.goal.jsonl"), "utf8")).not.toContain(key);
  });

  it("has a proxy that exits on close", async () => {
    const { responsesUrl } = await model({ turns: [[say("done")]] });
    const agent = lab.agent({ apiKey: "sk-1", upstreamUrl: responsesUrl, ignoreUserConfig: true });
    await agent.prepare(RUNNING);
    expect(processesWith(responsesUrl)).not.toEqual([]);
    await agent.close();
    await expect.poll(() => processesWith(responsesUrl)).toEqual([]);
    expect(readdirSync(join(lab.dir, "tmp"))).toEqual([]);
  });

  it("has a proxy that is restarted after it died", async () => {
    const { responsesUrl } = await model({ turns: [[say("done")]] });
    const agent = lab.agent({ apiKey: "sk-1", upstreamUrl: responsesUrl, ignoreUserConfig: true });
    await agent.prepare(RUNNING);
    const lost = processesWith(responsesUrl);
    for (const id of lost) process.kill(id, "SIGKILL");
    await expect.poll(() => lost.some(isRunning)).toBe(false);
    // Node emits the exit event in a later turn of the event loop.
    for (let turns = 0; turns < 2; turns++) await nextTurn();
    expect(await agent.runTurn(lab.turn(), RUNNING)).toMatchObject({ finalMessage: "done" });
  });

  it("has a proxy that exits with the loop, even if the loop is killed", async () => {
    const { responsesUrl } = await model({ turns: [] });
    const { process: holder, ready } = startProxyHolder(responsesUrl);
    await ready;
    expect(processesWith(responsesUrl)).not.toEqual([]);
    holder.kill("SIGKILL");
    await expect.poll(() => processesWith(responsesUrl)).toEqual([]);
  });

  it("is refused if malformed, without being printed", async () => {
    const error = await lab
      .agent({ apiKey: "not a key" })
      .prepare(RUNNING)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "CODEX_KEY_MALFORMED" });
    expect(String(error)).not.toContain("not a key");
    expect(readdirSync(join(lab.dir, "tmp"))).toEqual([]);
  });
});

describe("a turn that fails", () => {
  it("returns the message of a rate limit, which says when it ends", async () => {
    const body = {
      error: { type: "usage_limit_reached", message: "limit", plan_type: "plus", resets_at: Math.floor(Date.now() / 1000) + 3_600 },
    };
    const failure = await failureAgainst({ turns: [[fail({ status: 429, body })]] });
    expect(failure).toMatchObject({ spoken: "provider-limit", exitCode: 1, message: expect.stringMatching(/usage limit.*try again at/i) });
  });

  it.each([
    ["an overloaded provider", fail({ status: 500 }), "provider-outage", /high demand|500/],
    ["a refused key", fail({ status: 401, body: { error: { message: "Incorrect API key provided" } } }), "wrong-key", /401 Unauthorized/],
    [
      "a spent quota",
      fail({ status: 429, body: { error: { type: "insufficient_quota", code: "insufficient_quota", message: "no" } } }),
      "no-credit",
      /Quota exceeded/,
    ],
    [
      "a refused schema",
      fail({ status: 400, body: { error: { message: "Invalid schema for response_format" } } }),
      null,
      /^Invalid schema for response_format$/,
    ],
    ["a stream that is cut", cutStream(), "provider-outage", /stream disconnected/],
    [
      "a model at capacity",
      fail({ status: 503, body: { error: { code: "server_is_overloaded", message: "no" } } }),
      "provider-outage",
      /at capacity/,
    ],
    ["an overload", fail({ status: 529 }), "provider-outage", /529/],
    [
      "a model that is not supported",
      fail({ status: 400, body: { error: { message: "The 'gpt-9' model is not supported when using Codex with a ChatGPT account." } } }),
      "unknown-model",
      /^The 'gpt-9' model/,
    ],
    ["an unknown model", fail({ status: 404, body: { error: { message: "The model `gpt-9` does not exist" } } }), "unknown-model", /gpt-9/],
    [
      "a broken image",
      fail({ status: 400, body: { error: { message: "The image data you provided does not represent a valid image." } } }),
      "bad-request",
      /^Invalid image in your last message/,
    ],
    ["a full context window", failResponse("context_length_exceeded", "too long"), "context-window", /context window/],
  ] as const)("reports %s", async (_name, step, spoken, message) => {
    const failure = await failureAgainst({ turns: [[step]] });
    expect(failure).toMatchObject({ cause: "provider-error", spoken, exitCode: 1, message: expect.stringMatching(message) });
  });

  it("succeeds if Codex's own retry succeeds", async () => {
    const started = await startScriptedModel({ turns: [[failOnce({ status: 500 }), say("recovered")]] });
    models.push(started);
    lab.provide(started.baseUrl, { retries: 2 });
    expect(await lab.agent().runTurn(lab.turn(), RUNNING)).toMatchObject({ end: { kind: "answered" }, finalMessage: "recovered" });
    expect(started.requests).toHaveLength(2);
  });

  it("is stopped when it is silent for too long", async () => {
    const failure = await failureAgainst({ turns: [[run("true"), silence()]] }, { limits: { idleMs: 1_500 } });
    expect(failure).toMatchObject({ cause: "idle", message: expect.stringContaining("idle_timeout_sec") });
  });

  it("waits for a provider that accepts the request and says nothing at all", async () => {
    const failure = await failureAgainst({ turns: [[silence()]] }, { limits: { idleMs: 1_500 } });
    expect(failure).toMatchObject({ cause: "provider-silent", message: expect.stringContaining("idle_timeout_sec") });
  });

  it("is stopped at its deadline, together with the running command", async () => {
    const failure = await failureAgainst({ turns: [[run("sleep 4711.25")]] }, { limits: { deadlineMs: 1_500 } });
    expect(failure).toMatchObject({ cause: "deadline", message: expect.stringContaining("command_timeout_sec") });
    await expect.poll(() => processesWith("4711.25")).toEqual([]);
  });

  it("is stopped when it fills the disk", async () => {
    const isolation = onFullDisk(() => existsSync(join(lab.workspace, "much")));
    const failure = await failureAgainst({ turns: [[run("touch much; sleep 4711.5")]] }, {}, { isolation });
    expect(failure).toMatchObject({ cause: "disk-full", message: expect.stringMatching(/nearly full\. .*min_free_bytes/) });
    await expect.poll(() => processesWith("4711.5")).toEqual([]);
  });

  it("is stopped when the provider cannot be reached, for which Codex would wait forever", async () => {
    lab.provide(`http://127.0.0.1:${await freePort()}/v1`);
    const agent = lab.agent({}, { networkLimits: { timesMax: 3, waitMs: 300 } });
    const failure = failureOf(await agent.runTurn(lab.turn(), RUNNING));
    expect(failure).toMatchObject({ cause: "network-outage", message: expect.stringMatching(/waited for the network \d times/) });
    expect(failure.output).toContain("waiting for network");
  });

  it("reports a program that cannot be started", async () => {
    const result = await lab.agent({ binary: script("#!/nowhere/sh"), mode: "bypass" }).runTurn(lab.turn(), RUNNING);
    expect(failureOf(result)).toMatchObject({ cause: "spawn", exitCode: null });
  });

  it("reports that a silent program is not Codex", async () => {
    const result = await lab.agent({ binary: script("#!/bin/sh\nexit 0"), mode: "bypass" }).runTurn(lab.turn(), RUNNING);
    expect(failureOf(result).message).toMatch(/Is this program Codex/);
  });

  it("reports Codex's last line of stderr if there was no turn", async () => {
    const failure = await failureAgainst({ turns: [] }, { args: ["--no-such-option"] });
    expect(failure).toMatchObject({ cause: "exit", exitCode: 2 });
    expect(failure.output).toContain("--no-such-option");
  });

  it("reports a sandbox that cannot be built and refused every command", async () => {
    const item = {
      type: "command_execution",
      command: "ls",
      aggregated_output: "bwrap: No permissions to create a new namespace\n",
      exit_code: 1,
      status: "failed",
    };
    const lines = [
      { type: "thread.started", thread_id: "t" },
      { type: "item.completed", item },
      { type: "turn.completed", usage: {} },
    ];
    const binary = script(`#!/bin/sh\ncat <<'END'\n${lines.map((line) => JSON.stringify(line)).join("\n")}\nEND`);
    expect(failureOf(await lab.agent({ binary, mode: "bypass" }).runTurn(lab.turn(), RUNNING)).cause).toBe("sandbox");
  });
});

describe("a turn that is cancelled", () => {
  it("leaves no process behind, and keeps its session", async () => {
    const command = "setsid sleep 4712.25 & sleep 4712.25";
    const { requests } = await model({ turns: [[run(command), say("never")]] });
    const controller = new AbortController();
    const onEvent = ({ kind }: { readonly kind: string }): void => {
      // The event precedes the command by a moment.
      if (kind === "command") setTimeout(() => controller.abort(), 300);
    };
    const result = await lab.agent({ sandbox: "danger-full-access" }).runTurn(lab.turn({ onEvent }), controller.signal);
    expect(result).toMatchObject({ end: { kind: "cancelled" }, session: { id: expect.stringMatching(/^[\da-f-]{36}$/) } });
    await expect.poll(() => processesWith("4712.25")).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe("prepare", () => {
  it("returns the version and that the sandbox works", async () => {
    expect(await lab.agent().prepare(RUNNING)).toEqual({
      name: "codex",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      isolation: "none",
      sandbox: "workspace-write",
    });
  });

  it("says what is missing if only the program was unpacked", async () => {
    const output = "bubblewrap is unavailable: no system bwrap was found on PATH and no bundled codex-resources/bwrap binary was found";
    const binary = script(`#!/bin/sh\n[ "$1" = sandbox ] && echo "${output}" >&2 && exit 101\nexit 0`);
    await expect(lab.agent({ binary }).prepare(RUNNING)).rejects.toMatchObject({
      code: "CODEX_BWRAP_MISSING",
      remedy: expect.stringContaining("codex-resources"),
    });
  });

  it("refuses a Codex that an isolated agent could rewrite, also through a link, before it starts it", async () => {
    const isolation: Isolation = {
      ...NO_ISOLATION,
      open: async (signal) => ({ ...(await NO_ISOLATION.open(signal)), level: "namespace" }),
    };
    const started = join(lab.dir, "started");
    const inWorkspace = join(lab.workspace, "codex");
    writeFileSync(inWorkspace, `#!/bin/sh\ntouch '${started}'\n`, { mode: 0o755 });
    const link = join(lab.dir, "linked");
    symlinkSync(inWorkspace, link);
    for (const binary of [inWorkspace, link]) {
      const agent = lab.agent({ binary, apiKey: "sk-test" }, { isolation });
      await expect(agent.prepare(RUNNING)).rejects.toMatchObject({ code: "CODEX_IN_WORKSPACE" });
    }
    expect(existsSync(started)).toBe(false);
  });

  it("throws if the sandbox cannot be built", async () => {
    const binary = script(`#!/bin/sh\n[ "$1" = sandbox ] && echo "bwrap: No permissions to create a new namespace" >&2 && exit 1\nexit 0`);
    const error = await lab
      .agent({ binary })
      .prepare(RUNNING)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: "CODEX_SANDBOX_BROKEN",
      message: expect.stringContaining("bwrap: No permissions"),
      remedy: expect.stringContaining("sysctl"),
    });
    expect(await lab.agent({ binary, sandbox: "danger-full-access" }).prepare(RUNNING)).toMatchObject({ sandbox: "none" });
  });

  it("throws if Codex cannot read its configuration, unless it is ignored", async () => {
    writeFileSync(join(lab.home, "config.toml"), "model = [");
    await expect(lab.agent().prepare(RUNNING)).rejects.toMatchObject({ code: "CODEX_CONFIG_BROKEN" });
    expect(await lab.agent({ ignoreUserConfig: true }).prepare(RUNNING)).toMatchObject({ sandbox: "workspace-write (not tested)" });
  });

  it("throws before the first turn if there is neither a key nor a sign-in", async () => {
    rmSync(join(lab.home, "auth.json"));
    const error = {
      code: "CODEX_NOT_SIGNED_IN",
      message: expect.stringContaining(lab.home),
      remedy: expect.stringContaining("codex login"),
    };
    await expect(lab.agent().prepare(RUNNING)).rejects.toMatchObject(error);
    await expect(lab.agent({ ignoreUserConfig: true }).prepare(RUNNING)).rejects.toMatchObject(error);
    writeFileSync(join(lab.home, "config.toml"), 'model = "gpt-5-codex"');
    await expect(lab.agent().prepare(RUNNING)).rejects.toMatchObject(error);
    expect(readdirSync(join(lab.dir, "tmp"))).toEqual([]);
  });

  it.each([
    ["a variable that holds a key", {}, { environment: { CODEX_API_KEY: "sk-x" } }, ["CODEX_API_KEY"]],
    ["a local provider", { args: ["--oss"] }, {}, []],
    ["a profile of its configuration", { args: ["--profile", "azure"] }, {}, []],
  ] as const)("does not ask for a sign-in with %s", async (_name, settings, { environment = {} }: { environment?: EnvVars }, names) => {
    rmSync(join(lab.home, "auth.json"));
    const context = { environment: { PATH: process.env["PATH"], HOME: lab.dir, ...environment } };
    expect(await lab.agent({ ...settings, limits: { environment: names } }, context).prepare(RUNNING)).toMatchObject({ name: "codex" });
  });

  it("does not ask for a sign-in if the configuration may name another provider, unless it is ignored", async () => {
    rmSync(join(lab.home, "auth.json"));
    lab.provide("http://127.0.0.1:9/v1");
    expect(await lab.agent().prepare(RUNNING)).toMatchObject({ name: "codex" });
    await expect(lab.agent({ ignoreUserConfig: true }).prepare(RUNNING)).rejects.toMatchObject({ code: "CODEX_NOT_SIGNED_IN" });
  });

  it.each([
    ["a pipe", (file: string) => execFileSync("mkfifo", [file])],
    ["a link to an endless device", (file: string) => symlinkSync("/dev/zero", file)],
  ])("leaves a configuration in the workspace to Codex, without waiting for it, if it is %s", async (_name, make) => {
    rmSync(join(lab.home, "auth.json"));
    mkdirSync(join(lab.workspace, ".codex"));
    make(join(lab.workspace, ".codex/config.toml"));
    await expect(lab.agent().prepare(RUNNING)).rejects.toMatchObject({ code: "CODEX_CONFIG_BROKEN" });
  });

  it("does not ask for a sign-in if the configuration is too large to read", async () => {
    rmSync(join(lab.home, "auth.json"));
    writeFileSync(join(lab.home, "config.toml"), "#".repeat(2_000_000));
    expect(await lab.agent().prepare(RUNNING)).toMatchObject({ name: "codex" });
  });

  it("throws if the path is not a program", async () => {
    await expect(lab.agent({ binary: "/nowhere/codex" }).prepare(RUNNING)).rejects.toMatchObject({ code: "CODEX_NOT_FOUND" });
  });

  it("installs Codex only if the settings name no program", async () => {
    let installations = 0;
    const install = (): Promise<string> => {
      installations += 1;
      return Promise.resolve(CODEX);
    };
    const agent = lab.agent({ binary: null, mode: "bypass" }, { install, environment: { PATH: "", HOME: lab.dir } });
    expect(installations).toBe(0);
    expect(await agent.prepare(RUNNING)).toMatchObject({ name: "codex", version: expect.stringMatching(/^\d/) });
    await agent.prepare(RUNNING);
    expect(installations).toBe(1);
    await lab.agent({ mode: "bypass" }, { install }).prepare(RUNNING);
    expect(installations).toBe(1);
  });

  it("makes a private folder that only its owner can read", async () => {
    await lab.agent({ mode: "bypass" }).prepare(RUNNING);
    const [name = ""] = readdirSync(join(lab.dir, "tmp"));
    expect(statSync(join(lab.dir, "tmp", name)).mode & 0o777).toBe(0o700);
  });
});

/** Writes a script that replaces Codex where the real one cannot produce a case. */
function script(text: string): string {
  const path = join(lab.dir, "fake-codex");
  writeFileSync(path, `${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Returns the processes with this word in their command line. Linux only. */
function processesWith(word: string): readonly number[] {
  if (!existsSync("/proc")) return [];
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter(
    (id) =>
      id !== process.pid &&
      commandLine(id)
        .split("\0")
        .some((argument) => argument.includes(word)),
  );
}

function commandLine(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** Starts a process that starts a key proxy and then waits to be killed. */
function startProxyHolder(upstreamUrl: string) {
  const binary = findCodex(CODEX, {});
  const request = { binary, apiKey: "sk-1", upstreamUrl, privateDir: lab.dir, env: { PATH: process.env["PATH"] } };
  const module = new URL("../../../../src/adapters/agents/codex/key-proxy.ts", import.meta.url).href;
  const program = `const { startKeyProxy } = await import(${JSON.stringify(module)});
    const { baseUrl } = await startKeyProxy(${JSON.stringify(request)});
    // A response, even an error, shows that the proxy has printed everything: otherwise a closed stderr could kill it.
    await fetch(baseUrl);
    console.log("ready");
    setInterval(() => {}, 60_000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  return { process: holder, ready: once(holder.stdout, "data") };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
