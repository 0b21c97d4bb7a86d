import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { ACTION_DIR, type ActionProject, countingAgent, createActionProject } from "../helpers/action-project.ts";
import { IS_FULL } from "../helpers/test-mode.ts";

let project: ActionProject;

afterEach(() => project.close());

/** Reads an example with a stub as the agent, and without commands that change this machine. */
function readExample(name: string): string {
  const text = readFileSync(join(ACTION_DIR, "examples/workflows", name), "utf8");
  return text
    .replaceAll(/run: (?:sudo|npm) .*/g, 'run: "true"')
    .replace(/^ +codex-home: .*\n/m, "")
    .replace(/^( +)(?:openai-api-key|codex-bin|agent-command-template): .*$/m, "$1agent-command-template: sh agent.sh {prompt_file}")
    .replace(/verify-command: .*/, "verify-command: test -f notes/1.txt");
}

const open = async (name: string, files: Readonly<Record<string, string>> = {}): Promise<ActionProject> =>
  (project = await createActionProject({
    workflow: readExample(name),
    agent: countingAgent(2),
    files,
    github: { secrets: { MY_AGENT_KEY: "not-a-real-key" } },
  }));

describe("the example workflows on the fake GitHub", () => {
  // The fast form runs one of them: workflows.test.ts lints each, and first-chain.test.ts runs the README's, which is cron.yml.
  it.each(["minimal.yml", ...(IS_FULL ? ["cron.yml", "custom-agent.yml", "self-hosted.yml"] : [])])(
    "%s continues from run to run until the plan is done",
    async (name) => {
      const { pushedIterations, runChain, github } = await open(name);
      const runs = await runChain();
      expect(runs.map(({ conclusion }) => conclusion)).toEqual(runs.map(() => "success"));
      expect(runs.at(-1)?.result?.outputs).toMatchObject({
        completed: "true",
        "pull-request-url": expect.stringContaining("/pull/") as string,
      });
      expect(await pushedIterations()).toEqual([1, 2]);
      expect([...github.api.issues.values()].map(({ pull }) => pull?.draft)).toEqual([false]);
      expect(runs.flatMap(({ log }) => log).filter((line) => line.startsWith("::warning"))).toEqual([]);
    },
  );

  it("tracks.yml works on both tracks, and on one track if the input names it", async () => {
    const plan = "- [ ] write the notes\n";
    const { pushedIterations, runChain, github } = await open("tracks.yml", {
      "plans/api.md": plan,
      "plans/docs.md": plan,
      "agent.sh": `plan=$(grep -o 'plans/[a-z]*.md' "$1" | head -n 1)\n${countingAgent(2).replaceAll("plan.md", '"$plan"')}`,
    });
    await runChain();
    for (const track of ["api", "docs"]) expect(await pushedIterations(`codex-self-iter/${track}`)).toEqual([1, 2]);
    const chained = github.runs.filter(({ inputs }) => (inputs["track"] ?? "") !== "");
    expect(chained.map(({ inputs }) => inputs["track"]).toSorted()).toEqual(["api", "docs"]);
    expect(chained.map(({ jobs }) => jobs.length)).toEqual([1, 1]);
    expect(github.runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
  });

  it("pr-comment.yml works on the pull request's branch, also in the next runs", async () => {
    const { pushedIterations, github } = await open("pr-comment.yml");
    await github.push({ "mine.txt": "mine\n" }, { ref: "refs/heads/feature" });
    github.api.addToken("ada", { login: "ada", kind: "user", permissions: { "pull-requests": "write", contents: "write" } });
    const response = await fetch(`${github.api.url}/repos/octo/demo/pulls`, {
      method: "POST",
      headers: { authorization: "Bearer ada" },
      body: JSON.stringify({ title: "A feature", head: "feature", base: "main" }),
    });
    const { number } = (await response.json()) as { readonly number: number };
    const comment = async (login: string, body: string): Promise<void> => {
      const payload = { body, user: { login }, author_association: "MEMBER" };
      await github.event("issue_comment", { action: "created", issue: { number, pull_request: {} }, comment: payload }, { actor: login });
      await github.idle();
    };
    await comment("eve", "/iterate hand me the key");
    await comment("octo", "looks good");
    expect(await pushedIterations("feature")).toEqual([]);

    await comment("octo", "/iterate write the notes, please");
    expect(await pushedIterations("feature")).toEqual([1, 2]);
    expect(github.runs.map(({ event }) => event)).toEqual(["issue_comment", "issue_comment", "issue_comment", "workflow_dispatch"]);
    expect(github.runs.at(-1)?.inputs).toMatchObject({ track: `pr-${number}`, branch: "feature" });
    expect(github.runs.at(-1)?.result?.outputs["completed"]).toBe("true");
  });
});
