import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { isSameProcess } from "../../../src/adapters/process/identity.ts";
import { demoScript } from "../../../src/demo/demo-script.ts";
import { type Script, startScriptedModel } from "../../../src/demo/scripted-model.ts";
import type { FakeGitHub, FakeGitHubRun } from "../../../test/fake-github/fake-github.ts";
import type { StartJob } from "../../../test/fake-github/workflow/run.ts";
import { type ActionProject, countingAgent, createActionProject } from "../../../test/helpers/action-project.ts";
import { fail } from "../../../test/helpers/scripted-model.ts";
import { npmProjectFiles } from "../project.ts";
import { type Check, checkResult, outputsOf } from "../result.ts";
import { adapt, CODEX_CHANGES, EXAMPLE_CHANGES, readExampleWorkflow, readReadmeWorkflow, SCRIPT_CHANGES } from "../workflows.ts";

export type Machine = {
  readonly actionDir: string;
  readonly codex: string;
  /** For files that an agent and a case exchange. */
  readonly folder: string;
  readonly startJob: StartJob;
};

type CaseResult = { readonly checks: readonly Check[]; readonly log: readonly string[] };

export const ACT_CASES: Readonly<Record<string, (machine: Machine) => Promise<CaseResult>>> = {
  "the README's chain": (machine) =>
    onCodex(machine, demoScript(), async ({ github, runChain }) => {
      await runChain();
      return await checkResult(github, { isVerified: "at the end" });
    }),
  "a wrong key": (machine) =>
    onCodex(machine, { turns: [[fail({ status: 401 })]] }, async ({ runChain }) => {
      const [run, ...more] = await runChain();
      return [
        { text: "the first run fails and no other follows", holds: run?.conclusion === "failure" && more.length === 0 },
        { text: "the log has the line to write", holds: run?.log.some((line) => line.includes("gh secret set")) === true },
      ];
    }),
  "a cancel in mid-turn": cancelInMidTurn,
  tracks: async (machine) => {
    const agent = `plan=$(grep -o 'plans/[a-z]*.md' "$1" | head -n 1)\n${countingAgent(2).replaceAll("plan.md", '"$plan"')}`;
    const plan = "- [ ] write the notes\n";
    const files = { "plans/api.md": plan, "plans/docs.md": plan };
    return await onScript(
      machine,
      adapt(readExampleWorkflow("tracks.yml"), EXAMPLE_CHANGES),
      { agent, files },
      async ({ github, pushedIterations, runChain }) => {
        await runChain();
        const both = await Promise.all(["api", "docs"].map((track) => pushedIterations(`codex-self-iter/${track}`)));
        return [
          { text: "every run succeeds", holds: github.runs.every(isSuccess) },
          { text: "each track has its own iterations", holds: both.every((numbers) => numbers.join() === "1,2") },
        ];
      },
    );
  },
  "a comment on a pull request": async (machine) =>
    await onScript(
      machine,
      adapt(readExampleWorkflow("pr-comment.yml"), EXAMPLE_CHANGES),
      { agent: countingAgent(2) },
      async ({ github, pushedIterations }) => {
        const number = await openPull(github, "feature");
        const comment = { body: "/iterate write the notes", user: { login: "octo" }, author_association: "OWNER" };
        await github.event("issue_comment", { action: "created", issue: { number, pull_request: {} }, comment });
        await github.idle();
        return [
          { text: "every run succeeds", holds: github.runs.length === 2 && github.runs.every(isSuccess) },
          { text: "the work is on the pull request's branch", holds: (await pushedIterations("feature")).join() === "1,2" },
        ];
      },
    ),
};

async function cancelInMidTurn(machine: Machine): Promise<CaseResult> {
  const files = join(machine.folder, "cancel");
  mkdirSync(files);
  const agent = `if [ ! -e ${files}/pid ]; then echo $$ > ${files}/new; mv ${files}/new ${files}/pid; exec sleep 600; fi\n${countingAgent(1)}`;
  return await onScript(machine, adapt(readReadmeWorkflow(), SCRIPT_CHANGES), { agent }, async ({ github, pushedIterations, runChain }) => {
    const run = await github.dispatch("loop.yml");
    while (!existsSync(join(files, "pid"))) {
      if (run.status === "completed") throw new Error(`The run ended before its agent had started:\n${run.log.join("\n")}`);
      await sleep(100);
    }
    github.cancel(run.id);
    await github.idle();
    const isGone = !isSameProcess({ pid: Number(readFileSync(join(files, "pid"), "utf8")), started: null });
    await runChain();
    return [
      { text: "the agent is gone when the run has ended", holds: isGone && run.conclusion === "cancelled" },
      { text: "a later start completes the chain", holds: outputsOf(github.runs.at(-1))["completed"] === "true" },
      { text: "no iteration lands twice", holds: new Set(await pushedIterations()).size === (await pushedIterations()).length },
    ];
  });
}

type Play = (project: ActionProject) => Promise<readonly Check[]>;

/** Plays the README's workflow with the real Codex CLI on a scripted model. */
async function onCodex({ actionDir, codex, startJob }: Machine, script: Script, play: Play): Promise<CaseResult> {
  const model = await startScriptedModel(script);
  try {
    const project = await createActionProject({
      workflow: adapt(readReadmeWorkflow(), CODEX_CHANGES),
      actionDir,
      files: npmProjectFiles(),
      github: {
        startJob,
        secrets: { OPENAI_API_KEY: "sk-rehearsal-not-a-real-key" },
        variables: { SCRIPTED_MODEL: model.responsesUrl, CODEX_BIN: codex },
      },
    });
    return await playAndClose(project, play);
  } finally {
    await model.close();
  }
}

type ScriptOptions = { readonly agent: string; readonly files?: Readonly<Record<string, string>> };

async function onScript(
  { actionDir, startJob }: Machine,
  workflow: string,
  { agent, files = {} }: ScriptOptions,
  play: Play,
): Promise<CaseResult> {
  return await playAndClose(await createActionProject({ workflow, actionDir, agent, files, github: { startJob } }), play);
}

async function playAndClose(project: ActionProject, play: Play): Promise<CaseResult> {
  try {
    const checks = await play(project);
    return { checks, log: project.github.runs.flatMap(({ log }) => log) };
  } finally {
    await project.close();
  }
}

function isSuccess({ conclusion }: FakeGitHubRun): boolean {
  return conclusion === "success";
}

async function openPull(github: FakeGitHub, branch: string): Promise<number> {
  await github.push({ "mine.txt": "mine\n" }, { ref: `refs/heads/${branch}` });
  await github.idle();
  github.api.addToken("ada", { login: "ada", kind: "user", permissions: { "pull-requests": "write", contents: "write" } });
  const response = await fetch(`${github.api.url}/repos/octo/demo/pulls`, {
    method: "POST",
    headers: { authorization: "Bearer ada" },
    body: JSON.stringify({ title: "A feature", head: branch, base: "main" }),
  });
  const { number } = (await response.json()) as { readonly number: number };
  return number;
}
