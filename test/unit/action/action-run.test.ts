import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startActionRun } from "../../../src/action/action-run.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import { TOKEN } from "../../helpers/temp-home.ts";
import { actionEnv } from "./action-run-fixture.ts";

/** Starts a run; `gitConfig` is the checkout's. */
function start(more: Readonly<Record<string, string>> = {}, gitConfig = "") {
  const folder = scratchFolder({ "work/demo/.git/config": gitConfig });
  onTestFinished(folder.remove);
  const [written, notices]: string[][] = [[], []];
  const started = startActionRun(actionEnv(folder, more), new AbortController().signal, (text) => void written!.push(text), notices!);
  return { ...started, notices: notices!, lines: () => written!.join("").split("\n") };
}

describe("startActionRun", () => {
  it("masks every secret before it reads the inputs, even if these are invalid", () => {
    const header = Buffer.from("x-access-token:token-of-the-checkout").toString("base64");
    const config = `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${header}\n`;
    const { lines, problem, run } = start({ INPUT_OPENAI_API_KEY: "sk-the-key", INPUT_MAX_ITERATIONS: "many" }, config);
    const masked = ["sk-the-key", TOKEN, "token-of-the-checkout"];
    expect(lines()).toEqual([...masked.map((secret) => `::add-mask::${secret}`), ""]);
    expect(run.secrets).toEqual(masked);
    expect(problem).toMatchObject({ code: "INPUT_WRONG_VALUE" });
    expect(run.inputs).toEqual({});
  });

  it("reads the context and the inputs", () => {
    const { problem, run, warnings } = start({ "INPUT_MAX-ITERATIONS": "7" });
    expect([problem, warnings]).toEqual([null, []]);
    expect(run.inputs).toMatchObject({ github_token: TOKEN, max_iterations: 7 });
    expect(run.context).toMatchObject({ owner: "octo", repo: "demo", runId: 500 });
  });

  it("warns of a token in the checkout, with the line to write", () => {
    const { warnings } = start({}, "[remote]\n\turl = https://me:token-of-the-checkout@github.com/octo/demo\n");
    expect(warnings.join()).toContain("persist-credentials: false");
  });

  it("collects a repeated warning once, and logs it each time", () => {
    const { lines, notices, run } = start();
    run.warn("The cache is full.");
    run.warn("The cache is full.");
    run.notify("The goal is set.");
    expect(notices).toEqual(["The cache is full."]);
    expect(lines().filter((line) => line.startsWith("::warning"))).toHaveLength(2);
    expect(lines().filter((line) => line.includes("The goal is set."))).toHaveLength(1);
  });

  it("redacts secrets in the log and in the runner's files", async () => {
    const state = scratchFolder();
    onTestFinished(state.remove);
    const { lines, run } = start({ GITHUB_STATE: join(state.path, "state") });
    run.notify(`The token is ${TOKEN}.`);
    expect(lines().join("\n")).toContain("The token is ***.");
    await run.output.saveState("stage", `begun ${TOKEN}`);
    expect(readFileSync(join(state.path, "state"), "utf8")).toMatch(/\nbegun \*\*\*\n/);
  });
});
