import type { RunContext } from "../../../src/action/context.ts";
import { resolveSettings } from "../../../src/config/resolve.ts";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import type { Settings } from "../../../src/config/settings.ts";
import { type RunResult, createRunResult } from "../../../src/action/run-result.ts";
import { resolveTarget } from "../../../src/action/run-target.ts";
import type { RunSetup } from "../../../src/action/setup.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";

/** The context of a run of `octo/garden` that a person dispatched. */
export function contextOf(given: Partial<RunContext> = {}): RunContext {
  return {
    owner: "octo",
    repo: "garden",
    serverUrl: "https://github.example",
    apiUrl: "https://api.github.example",
    graphqlUrl: "https://api.github.example/graphql",
    workspace: "/work",
    temp: "/temp",
    eventName: "workflow_dispatch",
    event: { repository: { default_branch: "main" } },
    ref: "refs/heads/main",
    actor: "ada",
    triggeringActor: "ada",
    runId: 500,
    attempt: 1,
    runUrl: "https://github.example/octo/garden/actions/runs/500",
    workflow: { path: ".github/workflows/loop.yml", file: "loop.yml", ref: "refs/heads/main" },
    ...given,
  };
}

/** The settings of a run with these inputs and no configuration file. */
async function settingsOf(inputs: Partial<InputValues> = {}): Promise<Settings> {
  const request = { inputs, workspace: "/work", config: null, wait: true, env: {}, cwd: "/work", host: "github" } as const;
  const files = { kindOf: async (path: string) => (path === "/work" ? ("folder" as const) : null), readText: async () => "" };
  return await resolveSettings(request, files);
}

/** The setup of a run with these inputs, as far as reports use it. */
export async function setupOf(inputs: Partial<InputValues> = {}): Promise<RunSetup> {
  const refTips = { branch: "b".repeat(40), base: "a".repeat(40), state: null };
  const ids = { comment: null, cacheKey: null };
  return {
    settings: await settingsOf(inputs),
    target: resolveTarget(contextOf(), inputs, null),
    refTips,
    ids,
  } as Partial<RunSetup> as RunSetup;
}

/** The result of a run that has finished and pushed one iteration. */
export async function resultOf(inputs: Partial<InputValues> = {}): Promise<RunResult> {
  const result = createRunResult();
  result.setup = await setupOf(inputs);
  result.target = result.setup.target;
  result.state = sampleState({ iteration: 3, chainIterations: 3 });
  result.records = [sampleRecord({ iteration: 3, commit: "c".repeat(40) })];
  result.recordsOfRun = 1;
  result.iterations = 1;
  result.agent = "codex";
  result.commitSha = "c".repeat(40);
  return result;
}
