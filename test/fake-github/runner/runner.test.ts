import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isAlive } from "../../helpers/command-line.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { startCacheService } from "../cache/cache-service.ts";
import type { ActionRun } from "./action-run.ts";
import { type RunResult, runAction, startAction } from "./runner.ts";

const CORE = import.meta.resolve("@actions/core");

let folder: ScratchFolder;

beforeEach(() => {
  folder = scratchFolder();
  for (const name of ["workspace", "temp"]) mkdirSync(join(folder.path, name));
});

afterEach(() => folder.remove());

const MANIFEST = `name: Tiny
description: For tests
inputs:
  goal: { default: "go on" }
  verify-command: { default: "" }
  max-iterations: { default: 25 }
  dry run: { default: false }
  github-token: { default: "\${{ github.token }}" }
  old: { deprecationMessage: "use goal" }
runs:
  using: node24
  main: main.js
  post: post.js
`;

/** Writes a tiny action; both scripts have the toolkit's own `core`. */
function writeAction(main: string, post = "", manifest = MANIFEST): void {
  const head = `import * as core from ${JSON.stringify(CORE)}; import fs from "node:fs"; import { spawn } from "node:child_process";\n`;
  folder.write("action/package.json", '{"type":"module"}');
  folder.write("action/action.yml", manifest);
  folder.write("action/main.js", head + main);
  folder.write("action/post.js", head + post);
}

function order(change: Partial<ActionRun> = {}): ActionRun {
  return {
    actionDir: join(folder.path, "action"),
    context: {
      repository: "octo/demo",
      ref: "refs/heads/main",
      sha: "a".repeat(40),
      eventName: "workflow_dispatch",
      event: { inputs: { goal: "x" } },
      runId: 1001,
      runNumber: 7,
      runAttempt: 2,
      actor: "ada",
      triggeringActor: "github-actions[bot]",
      workflowRef: "octo/demo/.github/workflows/loop.yml@refs/heads/main",
      job: "loop",
    },
    urls: {
      api: "http://127.0.0.1:1",
      server: "http://github.localhost:1",
      graphql: "http://127.0.0.1:1/graphql",
      results: "http://127.0.0.1:1/",
    },
    tokens: { github: "ghs_secret_token", runtime: "runtime.secret.token" },
    workspace: join(folder.path, "workspace"),
    temp: join(folder.path, "temp"),
    ...change,
  };
}

const messages = (result: RunResult, level: string): readonly string[] =>
  result.annotations.filter((annotation) => annotation.level === level).map(({ message }) => message);

async function run(main: string, change: Partial<ActionRun> = {}, post = ""): Promise<RunResult> {
  writeAction(main, post);
  return runAction(order(change));
}

describe("the environment of an action", () => {
  it("has inputs with their defaults; spaces become underscores, hyphens stay", async () => {
    const result = await run(
      `const names = Object.keys(process.env).filter((name) => name.startsWith("INPUT_")).sort();
       core.setOutput("names", names.join(" "));
       core.setOutput("values", [core.getInput("goal"), core.getInput("max-iterations"), core.getBooleanInput("dry run"), core.getInput("verify-command")].join("|"));
       core.setOutput("same", core.getInput("github-token") === "ghs_secret_token");`,
      { inputs: { "Verify-Command": "npm test", goal: "for ${{ github.repository }}" } },
    );
    expect(result.outputs).toEqual({
      names: "INPUT_DRY_RUN INPUT_GITHUB-TOKEN INPUT_GOAL INPUT_MAX-ITERATIONS INPUT_OLD INPUT_VERIFY-COMMAND",
      values: "for octo/demo|25|false|npm test",
      same: "true",
    });
  });

  it("has the GitHub and runner variables, without a token", async () => {
    const result = await run(`core.setOutput("env", JSON.stringify(process.env)); core.setOutput("cwd", process.cwd());`, {
      env: { MINE: "1" },
    });
    const env = JSON.parse(result.outputs["env"] ?? "{}") as Record<string, string>;
    expect(env).toMatchObject({
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_REF_NAME: "main",
      GITHUB_REF_TYPE: "branch",
      GITHUB_RUN_ATTEMPT: "2",
      GITHUB_TRIGGERING_ACTOR: "github-actions[bot]",
      GITHUB_WORKFLOW_REF: "octo/demo/.github/workflows/loop.yml@refs/heads/main",
      GITHUB_SERVER_URL: "http://github.localhost:1",
      ACTIONS_CACHE_SERVICE_V2: "True",
      ACTIONS_RESULTS_URL: "http://127.0.0.1:1/",
      MINE: "1",
    });
    expect(env["GITHUB_TOKEN"]).toBeUndefined();
    expect(env["VITEST"]).toBeUndefined();
    expect(JSON.parse(readFileSync(env["GITHUB_EVENT_PATH"] ?? "", "utf8"))).toEqual({ inputs: { goal: "x" } });
    expect(result.outputs["cwd"]).toBe(join(folder.path, "workspace"));
  });

  it("warns about unknown and deprecated inputs", async () => {
    const result = await run(``, { inputs: { gaol: "x", old: "y" } });
    expect(messages(result, "warning")).toEqual([
      expect.stringContaining("Unexpected input(s) 'gaol', valid inputs are ['goal', "),
      "Input 'old' has been deprecated with message: use goal",
    ]);
    expect(result.conclusion).toBe("success");
  });

  // Linux alone limits the length of one variable.
  it.runIf(process.platform === "linux")("cannot start with an input that the system takes for too long", async () => {
    const result = await run(``, { inputs: { goal: "あ".repeat(43_700) } });
    expect(result.main.exit).toMatchObject({ exitCode: null, problem: expect.stringContaining("E2BIG") });
    expect(result.conclusion).toBe("failure");
    expect(result.post?.result, "post still runs").toBe("failure");
  });
});

describe("command files", () => {
  it("set outputs, variables, state, paths and the summary, also for post", async () => {
    const result = await run(
      `core.setOutput("text", "one\\ntwo"); core.exportVariable("MINE", "1"); core.saveState("seq", "12"); core.addPath("/opt/tool");
       await core.summary.addRaw("# Main\\n").write();`,
      {},
      `console.log([core.getState("seq"), process.env.MINE, process.env.PATH.split(":")[0]].join(" ")); await core.summary.addRaw("post").write();
       core.setOutput("late", "yes");`,
    );
    expect(result).toMatchObject({
      conclusion: "success",
      outputs: { text: "one\ntwo", late: "yes" },
      env: { MINE: "1" },
      state: { seq: "12" },
      path: ["/opt/tool"],
    });
    expect(result.post?.log).toEqual(["12 1 /opt/tool"]);
    expect(result.summary).toBe("# Main\n\npost");
  });

  it.each([
    ["a line that is no pair", "nonsense\n", "Invalid format 'nonsense'"],
    ["a pair without a name", "=x\n", "Invalid format '=x'. Name must not be empty"],
    ["a block without an end", "a<<EOF\nx\n", "Invalid value. Matching delimiter not found 'EOF'"],
    ["a block whose last line is not ended", "a<<EOF\nx EOF", "Invalid value. EOF marker missing new line."],
    ["a block without a name", "<<EOF\nEOF\n", "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty"],
  ])("fail a step that writes %s", async (_, text, problem) => {
    const result = await run(`fs.writeFileSync(process.env.GITHUB_OUTPUT, ${JSON.stringify(text)});`);
    expect(messages(result, "error")).toEqual(["Unable to process file command 'output' successfully.", problem]);
    expect(result).toMatchObject({ conclusion: "failure", main: { exit: { exitCode: 0 } } });
  });

  it("cannot set NODE_OPTIONS, may be deleted, and drop a summary that is too large", async () => {
    const result = await run(
      `fs.writeFileSync(process.env.GITHUB_ENV, "NODE_OPTIONS=--inspect\\nOK=1\\n"); fs.rmSync(process.env.GITHUB_STATE);
       fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1));`,
    );
    expect(result).toMatchObject({ conclusion: "success", env: { OK: "1" }, summary: "" });
    expect(messages(result, "error")).toEqual([
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
      expect.stringContaining("upload aborted, supports content up to a size of 1024k, got 1024k"),
    ]);
  });
});

describe("workflow commands", () => {
  it("are read from both streams, after spaces, in both forms, and after a lone carriage return", async () => {
    const result = await run(
      `console.log("::warning file=a.txt,title=T%2C1::one%0Atwo"); console.error("  ::notice::from stderr");
       console.log("text ##[error]old form"); process.stdout.write("progress\\r::error::behind a return\\n"); console.log("text ::error::is text");`,
    );
    expect(result.annotations).toEqual(
      expect.arrayContaining([
        { level: "warning", message: "one\ntwo", properties: { file: "a.txt", title: "T,1" } },
        { level: "notice", message: "from stderr", properties: {} },
        { level: "error", message: "old form", properties: {} },
        { level: "error", message: "behind a return", properties: {} },
      ]),
    );
    expect(result.annotations).toHaveLength(4);
    expect(result.main.log).toContain("text ::error::is text");
    expect(result.main.log).toContain("##[warning]one");
  });

  it("are ignored after stop-commands until the token", async () => {
    const result = await run(
      `console.log("::stop-commands::tok-1"); console.log("::error::quoted"); console.log("##[set-output name=a]b"); console.log("::tok-1::"); console.log("::notice::read");`,
    );
    expect(result.annotations.map(({ message }) => message)).toEqual(["read"]);
    expect(result.outputs).toEqual({});
    expect(result.main.log).toContain("::error::quoted");
  });

  it("fail a step for an empty stop token and for set-env", async () => {
    const result = await run(`console.log("::stop-commands::"); console.log("::set-env name=A::1"); console.log("::add-path::/evil");`);
    expect(result.conclusion).toBe("failure");
    expect(messages(result, "error").join("\n")).toMatch(/endToken[^]*`set-env` command is disabled[^]*`add-path` command is disabled/);
    expect(result).toMatchObject({ env: {}, path: [] });
  });

  it("still set outputs and state, with a warning", async () => {
    const result = await run(
      `console.log("::set-output name=a::1"); console.log("::save-state name=s::2");`,
      {},
      `console.log("state " + process.env.STATE_s);`,
    );
    expect(result).toMatchObject({ outputs: { a: "1" }, state: { s: "2" } });
    expect(messages(result, "warning")).toHaveLength(2);
    expect(result.post?.log).toContain("state 2");
  });

  it("print groups, and debug lines only in debug mode", async () => {
    const main = `core.startGroup("Iteration 1"); core.debug("inner"); core.endGroup();`;
    expect((await run(main)).main.log).toEqual(["##[group]Iteration 1", "##[endgroup]"]);
    expect((await run(main, { debug: true })).main.log).toContain("##[debug]inner");
  });

  it("keep ten annotations per level and step, and truncate their text", async () => {
    const result = await run(`for (let n = 0; n < 12; n++) core.warning("w" + n); core.notice("n".repeat(5000));`);
    expect(messages(result, "warning")).toHaveLength(10);
    expect(messages(result, "notice")[0]).toHaveLength(4096);
  });

  it("mask tokens, secrets and their encodings in log, annotations and summary", async () => {
    const result = await run(
      `const s = "p@ss word&1"; core.setSecret(s); core.setSecret("first line\\nsecond line");
       console.log("plain " + s); console.log("base64 " + Buffer.from("xy:" + s).toString("base64")); console.log("uri " + encodeURIComponent(s));
       console.log("token " + core.getInput("github-token")); console.log("part second line"); core.warning("warn " + s);
       core.setOutput("leak", s); core.setOutput("fine", "ok"); await core.summary.addRaw("sum " + s).write();`,
      { secrets: ["deploy-key"] },
    );
    expect(result.main.log.slice(0, 5)).toEqual([
      "plain ***",
      expect.stringMatching(/^base64 \w{4}\*\*\*$/),
      "uri ***",
      "token ***",
      "part ***",
    ]);
    expect(messages(result, "warning")).toEqual(["warn ***"]);
    expect(result.summary).toBe("sum ***");
    expect(result.jobOutputs).toEqual({ fine: "ok" });
    expect(result.masks).toEqual(expect.arrayContaining(["ghs_secret_token", "runtime.secret.token", "deploy-key", "second line"]));
    expect(result.rawLog).toContain("plain p@ss word&1");
  });
});

const TIMES = { interruptMs: 300, terminateMs: 300, streamsMs: 200 };
/** For a process that ends at the first signal: as long as a busy machine needs. */
const PATIENT = { ...TIMES, interruptMs: 60_000 };
const STAY = "setInterval(() => {}, 1000); console.log('ready');";

describe("the real cache client in an action", () => {
  it("saves in one run and restores in the next, with the runner's variables only", async () => {
    const service = await startCacheService({ defaultBranch: "refs/heads/main" });
    try {
      const runtime = service.runtimeToken({ scopes: service.scopesOf("refs/heads/main") });
      const change = {
        urls: { ...order().urls, results: service.url },
        tokens: { github: "ghs_secret_token", runtime },
      };
      const client = `const cache = await import(${JSON.stringify(import.meta.resolve("@actions/cache"))});`;
      const first = await run(
        `${client} fs.mkdirSync("state"); fs.writeFileSync("state/n", "1"); core.setOutput("id", await cache.saveCache(["state"], "k-1"));`,
        change,
      );
      expect(first.outputs["id"]).toBe("1");
      rmSync(join(folder.path, "workspace/state"), { recursive: true });
      const second = await run(
        `${client} core.setOutput("hit", await cache.restoreCache(["state"], "k-2", ["k-"])); core.setOutput("n", fs.readFileSync("state/n", "utf8"));`,
        change,
      );
      expect(second.outputs).toEqual({ hit: "k-1", n: "1" });
      expect(second.log.join("\n")).not.toContain("sig=");
    } finally {
      await service.close();
    }
  });
});

describe("the end of a run", () => {
  it("fails with the exit code of main, and runs post", async () => {
    const result = await run(`core.setFailed("no"); process.exitCode = 3;`, {}, `console.log("post ran");`);
    expect(result).toMatchObject({
      conclusion: "failure",
      main: { result: "failure", exit: { exitCode: 3 } },
      post: { result: "success", log: ["post ran"] },
    });
  });

  it("skips post if its condition is false", async () => {
    writeAction(`process.exitCode = 1;`, `console.log("post ran");`, `${MANIFEST}  post-if: success()\n`);
    expect((await runAction(order())).post).toBeNull();
    writeAction(`process.exitCode = 1;`, `console.log("post ran");`, `${MANIFEST}  post-if: "failure() && runner.os != 'none'"\n`);
    expect((await runAction(order())).post?.log).toEqual(["post ran"]);
  });

  it("sends SIGINT to a cancelled step and waits for its end", async () => {
    writeAction(
      `process.on("SIGINT", () => { core.saveState("saved", "yes"); console.log("got SIGINT"); setTimeout(() => process.exit(0), 50); }); ${STAY}`,
      `console.log("post " + core.getState("saved"));`,
    );
    const action = startAction(order({ times: PATIENT }));
    await action.waitForLine(/^ready$/);
    action.cancel();
    const result = await action.done;
    expect(result.main).toMatchObject({ result: "cancelled", exit: { exitCode: 0, sent: ["SIGINT"] } });
    expect(result.conclusion).toBe("cancelled");
    expect(result.post).toMatchObject({ result: "success", log: ["post yes"] });
    expect(messages(result, "error")).toEqual(["The operation was canceled."]);
  });

  it("sends SIGTERM and SIGKILL to a step that does not end", async () => {
    writeAction(`for (const s of ["SIGINT", "SIGTERM"]) process.on(s, () => console.log("ignored " + s)); ${STAY}`);
    const action = startAction(order({ times: { ...TIMES, interruptMs: 3_000, terminateMs: 3_000 } }));
    await action.waitForLine(/^ready$/);
    action.cancel();
    const result = await action.done;
    expect(result.main.exit).toMatchObject({ exitCode: 137, signal: "SIGKILL", sent: ["SIGINT", "SIGTERM", "SIGKILL"] });
    expect(result.main.log).toEqual(expect.arrayContaining(["ignored SIGINT", "ignored SIGTERM"]));
    expect(result.main.durationMs).toBeGreaterThan(6_000);
  });

  it("ends a step after its timeout in the same way, as a failure", async () => {
    writeAction(STAY);
    const result = await runAction(order({ times: PATIENT, timeoutMs: 600 }));
    expect(result.main).toMatchObject({ result: "failure", exit: { sent: ["SIGINT"] } });
    expect(messages(result, "error")).toEqual(["The action 'Tiny' has timed out after 0.01 minutes."]);
    expect(result.conclusion).toBe("failure");
  });

  it("runs post after main was killed, with the saved state", async () => {
    writeAction(`core.saveState("pid", process.pid); ${STAY}`, `console.log("post after " + core.getState("pid"));`);
    const action = startAction(order({ times: TIMES }));
    await action.waitForLine(/^ready$/);
    const pid = action.pid();
    action.kill();
    const result = await action.done;
    expect(result.main).toMatchObject({ result: "failure", exit: { exitCode: 137, signal: "SIGKILL" } });
    expect(result.post?.log).toEqual([`post after ${pid}`]);
  });

  it.runIf(process.platform === "linux")("does not wait for ever for who holds the output, and sweeps it away after post", async () => {
    const hold = `const c = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "inherit" }); c.unref();
      core.setOutput("pid", c.pid); core.saveState("pid", c.pid);`;
    const result = await run(hold, { times: TIMES }, `process.kill(Number(core.getState("pid")), 0); console.log("still there");`);
    const pid = Number(result.outputs["pid"]);
    expect(result.post?.log).toEqual(["still there"]);
    expect(result.orphans.map((orphan) => orphan.pid)).toEqual([pid]);
    expect(result.log).toContain("Cleaning up orphan processes");
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it("spares a process without the job's tracking id", async () => {
    const result = await run(
      `const c = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore", env: { PATH: process.env.PATH } }); c.unref(); core.setOutput("pid", c.pid);`,
      { times: TIMES },
    );
    const pid = Number(result.outputs["pid"]);
    expect(result.orphans).toEqual([]);
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, "SIGKILL");
  });

  it("rejects waitForLine if the line never comes", async () => {
    writeAction(`console.log("other");`);
    const action = startAction(order());
    await expect(action.waitForLine(/^ready$/)).rejects.toThrow(/ended without a line[^]*other/);
    await action.done;
  });
});
