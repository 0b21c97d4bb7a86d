import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runAction } from "../../../src/action/run.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { sampleSaved, sampleState } from "../../helpers/samples.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";
import { TOKEN } from "../../helpers/temp-home.ts";
import { actionEnv, startActionRunFixture, startApi } from "./action-run-fixture.ts";

const NEVER = new AbortController().signal;
const PLAN = { "plan.md": "- [ ] one\n" };
const AGENT = { INPUT_AGENT_COMMAND_TEMPLATE: "sh ./agent.sh {prompt_file}", INPUT_ISOLATION: "none" };

type Ended = { readonly code: number; readonly log: string; readonly outputs: string; readonly state: string };

/** Runs the action; its files of the runner are in `folder`. */
async function runIn(folder: ScratchFolder, env: Readonly<Record<string, string>>, signal = NEVER): Promise<Ended> {
  const file = (name: string): string => folder.write(`runner/${name}`, "");
  const files = { GITHUB_OUTPUT: file("output"), GITHUB_STATE: file("state") };
  // @actions/core reads the process's environment. It never reads the name of the summary's file again, so there is none here.
  vi.stubEnv("GITHUB_OUTPUT", files.GITHUB_OUTPUT);
  const written: string[] = [];
  const code = await runAction({ ...env, ...files }, signal, (text) => void written.push(text));
  const read = (path: string): string => readFileSync(path, "utf8");
  return {
    code,
    log: written.join(""),
    outputs: read(files.GITHUB_OUTPUT),
    state: read(files.GITHUB_STATE),
  };
}

/** Runs the action on an event, without a server. */
async function runOn(eventName: string, event: unknown, more: Readonly<Record<string, string>> = {}, signal = NEVER): Promise<Ended> {
  const folder = scratchFolder();
  onTestFinished(folder.remove);
  const env = actionEnv(folder, { GITHUB_EVENT_NAME: eventName, ...more });
  folder.write("event.json", JSON.stringify(event));
  return await runIn(folder, env, signal);
}

const permissionOf = (permission: string) => ({ permission, role_name: permission, user: null });

const SAVED = encodeSaved(sampleSaved({ state: sampleState({ seq: 3 }) }));

describe("runAction", () => {
  it("fails with the line to write on an event that it refuses", async () => {
    const { code, log, outputs } = await runOn("pull_request_target", {});
    expect(code).toBe(1);
    expect(log).toMatch(/::error.*pull_request_target.*Write into the workflow: on: workflow_dispatch/);
    expect(outputs).toContain("stop-reason");
  });

  it("fails with the problem of an invalid input", async () => {
    const { code, log } = await runOn("workflow_dispatch", {}, { INPUT_MAX_ITERATIONS: "many" });
    expect(code).toBe(1);
    expect(log).toMatch(/::error.*max-iterations/);
  });

  it("fails without a token", async () => {
    const { code, log } = await runOn("workflow_dispatch", {}, { INPUT_GITHUB_TOKEN: "" });
    expect(code).toBe(1);
    expect(log).toMatch(/::error.*github-token/);
  });

  it("ends as cancelled if that was the reason of an error", async () => {
    const { code } = await runOn("pull_request_target", {}, {}, AbortSignal.abort());
    expect(code).toBe(130);
  });

  it("skips a pull request of a fork, and its own comment", async () => {
    const fork = { number: 7, head: { ref: "work", repo: { full_name: "eve/demo" } }, base: { ref: "main" } };
    const skipped = await runOn("pull_request", { pull_request: fork });
    expect(skipped.code).toBe(0);
    expect(skipped.log).toContain("comes from a fork");
    const own = await runOn("issue_comment", {
      issue: { number: 7 },
      comment: { body: commentMarker("main"), user: { login: "eve" } },
    });
    expect(own.code).toBe(0);
    expect(own.log).not.toContain("::error");
  });

  it.each(["read", "none"])("skips a comment of an author whose permission is %s", async (permission) => {
    const event = { issue: { number: 7 }, comment: { body: "go", user: { login: "eve" } } };
    const { code, log } = await runOn("issue_comment", event, {
      GITHUB_API_URL: (await startApi({ "/permission": permissionOf(permission) })).url,
    });
    expect(code).toBe(0);
    expect(log).toContain(`eve has no write access to this repository (permission: ${permission})`);
  });

  it("skips a comment of a writer on a pull request of a fork", async () => {
    const head = { ref: "work", repo: { full_name: "eve/demo" } };
    const pull = { number: 7, node_id: "PR_7", html_url: "https://github.example/7", draft: false, head, base: { ref: "main" } };
    const { url: api } = await startApi({ "/permission": permissionOf("write"), "/pulls/7": pull });
    const event = { issue: { number: 7, pull_request: {} }, comment: { body: "go", user: { login: "ada" } } };
    const { code, log } = await runOn("issue_comment", event, { GITHUB_API_URL: api });
    expect(code).toBe(0);
    expect(log).toContain("The pull request comes from a fork");
  });

  it("logs the warnings of its start", async () => {
    const { log } = await runOn("pull_request_target", {}, { INPUT_GOAL: "long ".repeat(20_000) });
    expect(log).toMatch(/::warning.*The input goal has \d+ characters/);
  });

  it("saves the target for the post step before it contacts the server", async () => {
    const event = { repository: { default_branch: "main" } };
    const { code, log, state } = await runOn("workflow_dispatch", event, { INPUT_TRACK: "docs" }, AbortSignal.abort());
    expect(code).toBe(130);
    expect(log).not.toContain("::error");
    expect(state).toContain('{"base":"main","branch":"codex-self-iter/docs","track":"docs"}');
    expect(state).toMatch(/^stage<<.*\ndone$/m);
  });

  it("asks the server for its workflow if the runner does not name it", async () => {
    const active = { id: 400, html_url: "https://github.example/runs/400", status: "in_progress", event: "schedule" };
    const api = { "/actions/runs/500": { path: "loop.yml@refs/heads/main" }, "/workflows/loop.yml/runs": { workflow_runs: [active] } };
    const more = { ...AGENT, GITHUB_EVENT_NAME: "schedule", GITHUB_WORKFLOW_REF: "", GITHUB_API_URL: (await startApi(api)).url };
    const { env, home } = await startActionRunFixture(PLAN, more);
    const { log, outputs } = await runIn(home.folder, env);
    expect(log).toContain("The run https://github.example/runs/400 is in_progress and continues the chain.");
    expect(outputs).toMatch(/^stop-reason<<.*\nsuperseded$/m);
  });

  it.each([
    ["a new chain", {}],
    ["a later run", { "refs/codex-self-iter/state/main": SAVED }],
  ])("fails before the agent is paid for if a server without GraphQL says that the token may not push: %s", async (_name, refs) => {
    const repository = { full_name: "octo/demo", default_branch: "main", permissions: { push: false } };
    const api = await startApi({ "/pulls": [], "/runs": { workflow_runs: [] }, "/octo/demo": repository });
    const more = { ...AGENT, GITHUB_GRAPHQL_URL: "", GITHUB_API_URL: api.url };
    const { env, home } = await startActionRunFixture({ ...PLAN, "agent.sh": "touch ../called" }, more);
    for (const [ref, runtime] of Object.entries(refs))
      await home.repository.commit({ ref, parent: null, files: { "runtime.json": runtime } });
    const { code, log } = await runIn(home.folder, env);
    expect(code).toBe(1);
    expect(log).toContain('The token may not push to octo/demo. In the workflow, below "permissions:" of the job, write: contents: write');
    expect(existsSync(join(home.folder.path, "work/called"))).toBe(false);
  });

  it("fails before the agent is paid for if nothing names the workflow that it has to start again", async () => {
    const { env, home } = await startActionRunFixture(
      { ...PLAN, "agent.sh": "touch ../called" },
      {
        ...AGENT,
        GITHUB_WORKFLOW_REF: "else/where/.github/workflows/x.yml@refs/heads/main",
        GITHUB_API_URL: (await startApi({ "/pulls": [] })).url,
      },
    );
    const { code, log } = await runIn(home.folder, env);
    expect(code).toBe(1);
    expect(log).toContain("The workflow of this run is not one of this repository");
    expect(existsSync(join(home.folder.path, "work/called"))).toBe(false);
  });

  it("reports in a dry run what it would do, and neither calls the agent nor pushes", async () => {
    const more = { ...AGENT, INPUT_DRY_RUN: "true", GITHUB_API_URL: (await startApi({ "/pulls": [] })).url };
    const { env, home } = await startActionRunFixture({ ...PLAN, "agent.sh": "touch called" }, more);
    const { code, log } = await runIn(home.folder, env);
    expect(code).toBe(0);
    expect(log).toContain("Dry run: a new chain would start with iteration 1.");
    expect(home.git("--git-dir", home.repository.path, "for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
  });

  it("runs the loop, and pushes the work and the state", async () => {
    const handoff = { summary: "Wrote it.", next_goal: "", completed: true, stop: false, reason: "", evidence: "The file exists." };
    const agent = `echo work > work.txt; sed -i.bak 's/\\[ \\]/[x]/' plan.md; rm plan.md.bak; echo '${JSON.stringify(handoff)}'`;
    const quiet = { INPUT_PULL_REQUEST: "false", INPUT_COMMENT: "off", INPUT_REDISPATCH: "false" };
    const more = { ...AGENT, ...quiet, GITHUB_API_URL: (await startApi({ "/pulls": [] })).url };
    const { env, home, read } = await startActionRunFixture({ ...PLAN, "agent.sh": agent }, more);
    const { code, log, outputs } = await runIn(home.folder, env);
    expect([code, log]).toEqual([0, expect.not.stringContaining("::error")]);
    expect(await read("refs/heads/codex-self-iter/main", "work.txt")).toBe("work");
    expect(await read("refs/codex-self-iter/state/main", "runtime.json")).toContain('"reason": "completed"');
    expect(outputs).toMatch(/^stop-reason<<.*\ncompleted$/m);
    expect(`${log.replace(`::add-mask::${TOKEN}`, "")}${outputs}`).not.toContain(TOKEN);
  });
});
