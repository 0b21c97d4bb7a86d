import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";

import { GHES } from "../../fake-github/profile.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import { createHeldAgent } from "../../helpers/held-agent.ts";

const BRANCH = "refs/heads/codex-self-iter/main";
const UNFINISHED = "refs/codex-self-iter/unfinished/main/1";

let project: ActionProject;

const open = async ({ github, ...options }: ActionProjectOptions = {}): Promise<ActionProject> =>
  (project = await createActionProject({ agent: countingAgent(2), ...options, github: { ...github, profile: GHES } }));
const textOf = (run: FakeGitHubRun | undefined): string => `${run?.log.join("\n")}\n${run?.result?.summary}`;
const endsOf = (runs: readonly FakeGitHubRun[]): readonly unknown[] => runs.map(({ conclusion }) => conclusion);
const answersTo = (operation: string): readonly number[] =>
  project.github.api.log.filter((call) => call.operation === operation).map(({ status }) => status);

afterEach(() => project.close());

/** The other scenarios of the action depend on nothing in which the servers differ. */
describe("on GitHub Enterprise Server", () => {
  it("a chain completes: one comment of a bot with another id, a draft that becomes ready, the state over cache version 1", async () => {
    const { github, pushedIterations, runChain } = await open();
    const runs = await runChain();
    expect(runs.map(({ conclusion, result }) => [conclusion, result?.outputs["stop-reason"]])).toEqual([
      ["success", "run-full"],
      ["success", "completed"],
    ]);
    expect(await pushedIterations()).toEqual([1, 2]);
    expect(github.api.comments.map(({ author }) => author)).toEqual(["github-actions[bot]"]);
    expect(answersTo("pulls/create")).toContain(201);
    expect(github.api.issues.get(1)?.pull?.draft).toBe(false);
    expect(github.cache.calls.filter(({ method }) => method === "FinalizeCacheEntryUpload").map(({ status }) => status)).toContain(204);
    expect(github.cache.calls.filter(({ method }) => method === "Download").map(({ status }) => status)).toEqual([200]);
    expect(textOf(runs[0])).not.toMatch(/queue: max|githubstatus/);
  });

  it("the workflow of docs/ghes.md runs a chain, with a shell script as its agent", async () => {
    const document = readFileSync("docs/ghes.md", "utf8");
    const workflow = (/```yaml\n([^]*?)```/.exec(document)?.[1] ?? "")
      // The machine of the fake server has them.
      .replace(/^ +env:.*\n(?: {6}.*\n){2}/m, "")
      .replace(/openai-api-key: .*/, "agent-command-template: sh agent.sh {prompt_file}\n          isolation: none")
      .replace(/verify-command: .*/, "verify-command: test -f notes/1.txt");
    const { github, pushedIterations } = await open({ workflow });
    await github.dispatch("loop.yml");
    await github.idle();
    expect(github.runs.map(({ conclusion, result }) => [conclusion, result?.outputs["stop-reason"]])).toEqual([
      ["success", "run-full"],
      ["success", "completed"],
    ]);
    expect(await pushedIterations()).toEqual([1, 2]);
    expect(textOf(github.runs[0])).not.toContain("##[warning]");
  });

  it("a dispatch is repeated without the parameter that this server does not know", async () => {
    const { github, runChain } = await open();
    await runChain();
    const dispatched = github.api.log.filter(
      ({ login, operation }) => operation === "actions/create-workflow-dispatch" && login !== "octo",
    );
    // The first is the preflight's, of a branch that does not exist.
    expect(dispatched.map(({ body, status }) => [status, "return_run_details" in (body as object)])).toEqual([
      [422, false],
      [422, true],
      [204, false],
    ]);
  });

  it("a dispatch whose answer is lost starts one run", async () => {
    const { github, pushedIterations, runChain } = await open();
    let isOrdered = false;
    github.hooks.beforeRun = () => {
      if (!isOrdered) github.api.fault({ method: "POST", path: /\/dispatches$/, after: 2, failure: { afterEffect: "reset" } });
      isOrdered = true;
    };
    expect(endsOf(await runChain())).toEqual(["success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2]);
  });

  it("a chain continues from the state ref after its cache was evicted", async () => {
    const { github, pushedIterations, runChain } = await open();
    github.hooks.beforeRun = async ({ number }) => void (number > 1 && (await github.cache.evict("codex-self-iter-")));
    const runs = await runChain();
    expect(endsOf(runs)).toEqual(["success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2]);
  });

  it("a runner without a cache service runs the chain on the state ref, and says so", async () => {
    const { pushedIterations, runChain } = await open({ github: { unset: ["ACTIONS_CACHE_URL"] } });
    const runs = await runChain();
    expect(endsOf(runs)).toEqual(["success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2]);
    expect(textOf(runs[0])).toContain("ACTIONS_CACHE_URL is not set");
  });

  it("a schedule continues a chain that does not dispatch itself", async () => {
    const { github, pushedIterations } = await open({
      on: ["schedule:", "  - cron: '7 * * * *'"],
      with: { redispatch: "false", goal: "" },
    });
    for (let start = 1; start <= 2; start += 1) {
      await github.cron("loop.yml");
      await github.idle();
    }
    expect(endsOf(github.runs)).toEqual(["success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2]);
  });

  it("a cancelled run saves its unfinished work, and the next run does the iteration again", async () => {
    const agent = createHeldAgent();
    onTestFinished(() => agent.remove());
    const { github, pushedIterations } = await open({
      agent: agent.script,
      with: { "max-iterations": "1" },
      github: { times: { interruptMs: 60_000, terminateMs: 60_000 } },
    });
    agent.hold("agent");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.cancel(run.id);
    await github.idle();
    expect(run.conclusion).toBe("cancelled");
    expect(await github.repository.readFile(UNFINISHED, "work-1.txt")).toBe("work 1");
    agent.hold(null);
    await github.dispatch("loop.yml");
    await github.idle();
    expect(await pushedIterations()).toEqual([1]);
    expect(agent.prompts().at(-1)).toContain(UNFINISHED);
  });

  it("a run without a permission fails before the agent starts", async () => {
    const { runChain } = await open({ permissions: ["contents: write", "pull-requests: write"] });
    const [run, ...more] = await runChain();
    expect([run?.conclusion, more]).toEqual(["failure", []]);
    expect(textOf(run)).toContain("Add `actions: write` below `permissions:` of the job.");
    expect(textOf(run)).not.toContain("Iteration ");
  });

  it("work that a pre-receive hook declines with all refs is saved on the unfinished ref", async () => {
    const { github, runChain, state } = await open();
    github.git.rules.push({ kind: "pre-receive", ref: BRANCH, text: "rejecting all pushes" });
    const [run, ...more] = await runChain();
    expect([run?.conclusion, more]).toEqual(["failure", []]);
    expect(textOf(run)).toContain("pre-receive hook declined: policy.sh: failed with exit status 1 rejecting all pushes");
    expect(await github.repository.readFile(UNFINISHED, "notes/1.txt")).toBe("note 1");
    expect((await state())?.runtime["consecutive_errors"]).toBe(1);
  });

  it("a later run on a runner that does not trust the certificate ends before its agent starts, and one that does continues", async () => {
    const { github, pushedIterations, runChain } = await open({
      before: ["      - if: vars.RUNNER == 'other'", '        run: echo "NODE_EXTRA_CA_CERTS=" >> "$GITHUB_ENV"'],
    });
    github.hooks.beforeRun = ({ number }) => github.setVariable("RUNNER", number === 2 ? "other" : null);
    const [, second, ...more] = await runChain();
    expect([second?.conclusion, more]).toEqual(["failure", []]);
    expect(textOf(second)).toContain("Node does not trust the server's certificate");
    expect(textOf(second)).not.toContain("Iteration 2");
    await runChain();
    expect(github.runs.at(-1)?.result?.outputs["stop-reason"]).toBe("completed");
    expect(await pushedIterations()).toEqual([1, 2]);
  });

  it.each([
    ["git", { GIT_SSL_CAINFO: "/etc/ssl/certs/ca-certificates.crt" }, "git does not trust the certificate of https://127.0.0.1:"],
    ["Node", { NODE_EXTRA_CA_CERTS: "" }, "Node does not trust the server's certificate (DEPTH_ZERO_SELF_SIGNED_CERT)"],
  ])("a certificate that %s does not trust ends the run before the agent starts, with the line to write", async (_, env, message) => {
    const { runChain } = await open({ checkout: null, github: { env } });
    const [run, ...more] = await runChain();
    expect([run?.conclusion, more]).toEqual(["failure", []]);
    expect(textOf(run)).toContain(message);
    expect(textOf(run)).toContain("env: { GIT_SSL_CAINFO: /usr/local/share/ca-certificates/your-ca.crt, NODE_EXTRA_CA_CERTS: ");
    expect(textOf(run)).not.toContain("Iteration ");
    expect(run?.result?.outputs).toMatchObject({ status: "failure", "iterations-run": "0" });
  });
});
