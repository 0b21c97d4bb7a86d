import type { RunContext } from "../../../src/action/context.ts";
import { resolveSettings } from "../../../src/config/resolve.ts";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import type { Settings } from "../../../src/config/settings.ts";
import { type RunResult, createRunResult } from "../../../src/action/run-result.ts";
import { resolveTarget } from "../../../src/action/run-target.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";

/** A run of `octo/garden` that a person started by hand. */
export function contextOf(given: Partial<RunContext> = {}): RunContext {
  return {
    owner: "octo",
    repo: "garden",
    serverUrl: "https://github.example",
    apiUrl: "https://api.github.example",
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

/** The settings of a run with these inputs, and no configuration file. */
export async function settingsOf(inputs: Partial<InputValues> = {}): Promise<Settings> {
  const request = { flags: inputs, workspace: "/work", config: null, wait: true, env: {}, cwd: "/work", host: "github" } as const;
  const files = { kindOf: async (path: string) => (path === "/work" ? ("folder" as const) : null), readText: async () => "" };
  return await resolveSettings(request, files);
}

/** A book of a run that has made one iteration and landed it. */
export async function bookOf(inputs: Partial<InputValues> = {}, secrets: readonly string[] = []): Promise<RunResult> {
  const context = contextOf();
  const runResult = createRunResult(context, secrets);
  runResult.runTarget = resolveTarget(context, inputs, null);
  runResult.settings = await settingsOf(inputs);
  runResult.state = sampleState({ iteration: 3, chainIterations: 3 });
  runResult.records = [sampleRecord({ iteration: 3, commit: "c".repeat(40) })];
  runResult.recordsOfRun = 1;
  runResult.iterations = 1;
  runResult.agent = "codex";
  runResult.commitSha = "c".repeat(40);
  return runResult;
}
