import { afterEach, describe, expect, it } from "vitest";
import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;
afterEach(() => project.close());

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, agent: countingAgent(2), ...options }));
const textOf = (run: FakeGitHubRun | undefined): string => `${run?.log.join("\n")}\n${run?.result?.summary}`;

/** Codex, whose key is a secret that does not exist. */
const WITHOUT_SECRET = { "agent-command-template": "", "openai-api-key": "${{ secrets.OPENAI_API_KEY }}" };

/** Starts a chain that must end before anything is paid for, without leaving a trace on the server. */
async function failFirst(options: ActionProjectOptions, arrange: () => void = () => {}): Promise<FakeGitHubRun | undefined> {
  const { github, runChain } = await open(options);
  arrange();
  const [run, ...more] = await runChain();
  expect(more).toEqual([]);
  expect(run?.conclusion).toBe("failure");
  expect(run?.result?.outputs).toMatchObject({ status: "failure", "iterations-run": "0" });
  expect(textOf(run)).not.toContain("Iteration 1");
  expect(await github.repository.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
  return run;
}

describe("the first run of a chain", () => {
  it("fails for a secret that does not exist, before Codex is installed", async () => {
    const run = await failFirst({ with: WITHOUT_SECRET, github: { env: { NPM_CONFIG_REGISTRY: "http://127.0.0.1:9/" } } });
    expect(textOf(run)).toContain("The secret OPENAI_API_KEY, which the workflow passes as the model's key, is empty or does not exist.");
    expect(textOf(run)).toContain("gh secret set OPENAI_API_KEY");
    expect(run?.result?.summary).toContain("| ❌ | model-key |");
  });

  it("fails for rules that refuse the branch, unless the token's account may bypass them", async () => {
    const ruleset = { branch: "codex-self-iter/*", rules: [{ type: "required_signatures" }] };
    const run = await failFirst({}, () => project.github.api.addRuleset(ruleset));
    expect(textOf(run)).toContain("A rule of the repository refuses the work branch codex-self-iter/main: commits must be signed");
    await project.close();
    const { github, runChain } = await open();
    github.api.addRuleset({ ...ruleset, bypass: "always" });
    expect((await runChain()).map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
  });

  it("fails for a read-only token, and names everything that it lacks", async () => {
    const run = await failFirst({ permissions: ["contents: read"] });
    expect(textOf(run)).toContain('below "permissions:" of the job, write: contents: write');
    expect(textOf(run)).toContain("The token may not start the next run: Resource not accessible by integration.");
    for (const row of ["| ❌ | push |", "| ❌ | dispatch |", "| ⚠️ | pull-requests |"]) expect(run?.result?.summary).toContain(row);
  });

  it("fails for a plan that is missing", async () => {
    const run = await failFirst({ with: { "plan-file": "todo.md" } });
    expect(textOf(run)).toContain("There is no plan: ");
    expect(textOf(run)).toContain("> todo.md && git add todo.md && git commit");
  });

  it("makes three calls more than a later one, and reports its warnings once", async () => {
    const { github, runChain } = await open({ with: { "verify-command": "true" } });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    const asked = github.api.log.filter(
      ({ body, operation }) => /-check\//.test(JSON.stringify(body)) || operation === "repos/get-branch-rules",
    );
    expect(asked.map(({ operation, status }) => `${operation} ${status}`).toSorted()).toEqual([
      "actions/create-workflow-dispatch 422",
      "pulls/create 422",
      "repos/get-branch-rules 200",
    ]);
    const warning = "warn workflow-concurrency: loop.yml has no concurrency group";
    expect(runs.map((run) => run.log.filter((line) => line.includes(warning)).length)).toEqual([1, 0]);
    expect(runs[0]?.result?.summary).toContain("| ⚠️ | workflow-concurrency |");
    expect(runs[1]?.result?.summary).not.toContain("### Checks");
    expect(github.api.comments.map(({ body }) => body).join()).not.toContain("concurrency group");
  });

  // server-checks.test.ts skips them without a run.
  it.runIf(IS_FULL)("continues if GitHub does not answer the questions", async () => {
    const { github, runChain } = await open({ agent: countingAgent(1) });
    const failure = { status: 500, body: { message: "Server Error" } };
    github.hooks.beforeRun = () => {
      github.api.fault({ path: /\/rules\//, failure, times: 9 });
      github.api.fault({ method: "POST", path: /\/(dispatches|pulls)$/, failure, times: 2 });
    };
    expect((await runChain()).map(({ conclusion }) => conclusion)).toEqual(["success"]);
  });
});

describe("dry-run", () => {
  it("lists every check in the log and in the summary, and changes nothing", async () => {
    const { github, runChain } = await open({ with: { "dry-run": "true", isolation: "none" } });
    const [run] = await runChain();
    expect(run?.conclusion).toBe("success");
    expect(textOf(run)).toContain("Dry run: a new chain would start with iteration 1.");
    for (const id of [
      "plan",
      "agent",
      "isolation",
      "git",
      "disk",
      "temporary-folder",
      "push",
      "dispatch",
      "pull-requests",
      "branch-rules",
      "cache",
    ]) {
      expect(run?.log.some((line) => line.includes(` ok ${id}: `))).toBe(true);
      expect(run?.result?.summary).toContain(`| ✅ | ${id} |`);
    }
    expect(await github.repository.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
    expect(github.api.issues.size).toBe(0);
  });

  it("fails if a check fails, and says nevertheless what would run", async () => {
    const run = await failFirst({ with: { "dry-run": "true", ...WITHOUT_SECRET } });
    expect(textOf(run)).toContain("Dry run: a new chain would start with iteration 1.");
    expect(textOf(run)).toContain("gh secret set OPENAI_API_KEY");
    expect(run?.result?.summary).toContain("| ✅ | plan |");
  });
});
