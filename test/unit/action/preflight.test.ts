import { describe, expect, it } from "vitest";
import { checkDryRun, checkFirstRun } from "../../../src/action/preflight.ts";
import type { Check } from "../../../src/preflight/check.ts";
import { createRunResult } from "../../../src/action/run-result.ts";
import { setUpRun } from "../../../src/action/setup.ts";
import { startActionRunFixture, startApi } from "./action-run-fixture.ts";

const PLAN = { "plan.md": "- [ ] one\n" };
const WORKFLOW = {
  ".github/workflows/loop.yml":
    "on: workflow_dispatch\njobs:\n  loop:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: org/codex-self-iter@v1\n",
};
const AGENT = { INPUT_AGENT_COMMAND_TEMPLATE: "cat {prompt_file}" };

async function open(files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const api = await startApi({ "/rules/branches/codex-self-iter%2Fmain": [] });
  const fixture = await startActionRunFixture(files, { ...AGENT, GITHUB_API_URL: api.url, ...more });
  const setup = await setUpRun(fixture.run, fixture.target);
  return { ...fixture, api, setup, result: createRunResult() };
}
const idsOf = (checks: readonly Check[] | null): readonly string[] => (checks ?? []).map(({ id }) => id);

describe("the checks of a first run", () => {
  it("report warnings only, and leave out what the run finds out itself", async () => {
    const { log, result, run, setup } = await open({ ...PLAN, ...WORKFLOW });
    await checkFirstRun(run, setup, result);
    expect(idsOf(result.checks)).toContain("workflow-concurrency");
    for (const name of ["git", "disk", "temporary-folder", "isolation", "cache", "plan"]) expect(idsOf(result.checks)).not.toContain(name);
    expect(log()).toContain("loop.yml has no concurrency group");
  });

  it("end the run for the first thing that must be fixed, and name the others", async () => {
    const { log, result, run, setup } = await open(
      { "README.md": "no plan\n" },
      { INPUT_AGENT_COMMAND_TEMPLATE: "no-such-program {prompt_file}" },
    );
    await expect(checkFirstRun(run, setup, result)).rejects.toMatchObject({
      code: "PREFLIGHT_FAILED",
      message: expect.stringContaining("There is no plan"),
      remedy: expect.stringContaining(' > plan.md && git add plan.md && git commit -m "Add the plan" && git push'),
    });
    expect(log()).toContain("no-such-program");
    expect(idsOf(result.checks)).toEqual(expect.arrayContaining(["plan", "agent"]));
  });

  it("end the run for a key that is empty, before Codex is installed", async () => {
    const { result, run, setup } = await open(PLAN, { INPUT_AGENT_COMMAND_TEMPLATE: "" });
    await expect(checkFirstRun(run, setup, result)).rejects.toMatchObject({ code: "PREFLIGHT_FAILED" });
    expect(idsOf(result.checks)).toContain("model-key");
  });

  it("ask GitHub three things, and a server without GraphQL whether it takes a push and a dispatch", async () => {
    const github = await open({ ...PLAN, ...WORKFLOW });
    await checkFirstRun(github.run, github.setup, github.result);
    const callsOf = ({ api }: typeof github): readonly string[] =>
      api.requests.map(({ method, path }) => `${method} ${path.replace(/^.*octo\/demo/, "")}`).toSorted();
    expect(callsOf(github)).toEqual([
      "GET /rules/branches/codex-self-iter%2Fmain",
      "POST /actions/workflows/loop.yml/dispatches",
      "POST /pulls",
    ]);
    const other = await open({ ...PLAN, ...WORKFLOW }, { GITHUB_GRAPHQL_URL: "" });
    await checkFirstRun(other.run, other.setup, other.result);
    expect(callsOf(other)).toEqual(["GET ", "POST /actions/workflows/loop.yml/dispatches"]);
  });

  it("do not ask for what the settings forbid", async () => {
    const { api, result, run, setup } = await open({ ...PLAN, ...WORKFLOW }, { INPUT_REDISPATCH: "false", INPUT_PULL_REQUEST: "false" });
    await checkFirstRun(run, setup, result);
    expect(api.requests.map(({ method }) => method)).toEqual(["GET"]);
  });
});

describe("the checks of a dry run", () => {
  it("log every check, and look at the machine, too", async () => {
    const { log, result, run, setup } = await open({ ...PLAN, ...WORKFLOW });
    await checkDryRun(run, setup, result);
    expect(idsOf(result.checks)).toEqual(
      expect.arrayContaining(["plan", "agent", "isolation", "git", "disk", "temporary-folder", "cache", "push"]),
    );
    for (const { text } of result.checks ?? []) expect(log()).toContain(text);
  });

  it("warn of a cache that had a problem when the state was restored", async () => {
    const { result, run, setup } = await open({ ...PLAN, ...WORKFLOW });
    const cacheProblem = "The cache service refuses the token";
    await checkDryRun(run, { ...setup, cacheProblem }, result);
    expect(result.checks?.find(({ id }) => id === "cache")).toMatchObject({ status: "warn", text: expect.stringContaining(cacheProblem) });
  });

  it("say what the run would have done if one fails", async () => {
    const { log, result, run, setup } = await open(WORKFLOW);
    await expect(checkDryRun(run, setup, result)).rejects.toMatchObject({ code: "PREFLIGHT_FAILED" });
    expect(log()).toContain(result.ending.message);
  });
});
