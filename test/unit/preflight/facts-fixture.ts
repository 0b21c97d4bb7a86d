import type { Check, CheckId } from "../../../src/preflight/check.ts";
import { runChecks } from "../../../src/preflight/checks.ts";
import type { PreflightFacts, Probe, ServerFacts, WorkflowFile } from "../../../src/preflight/facts.ts";

export function found<Value>(value: Value): Probe<Value> {
  return { kind: "found", value };
}

export const NO_SERVER: ServerFacts = {
  repository: null,
  push: null,
  dispatch: null,
  pulls: null,
  pullSetting: null,
  secrets: [],
  rules: null,
  cache: null,
};

/** Nothing was gathered but a verify command. */
export function facts(more: Partial<PreflightFacts> = {}): PreflightFacts {
  return {
    host: "local",
    workspace: null,
    plan: null,
    verifyCommand: "npm test",
    agent: null,
    signIn: null,
    modelAccess: null,
    sandbox: null,
    isolation: null,
    git: null,
    disk: null,
    temporaryFolder: null,
    workflows: null,
    hasQueue: true,
    turnMs: 1_200_000,
    mode: "goal",
    server: null,
    ...more,
  };
}

/** The check with this id, as "status: text" and its fix. Throws unless there is exactly one. */
export function checkOf(id: CheckId, more: Partial<PreflightFacts>): readonly [verdict: string, fix: string | null] {
  const [check, ...others] = runChecks(facts(more)).filter((one) => one.id === id);
  if (check === undefined || others.length > 0) throw new Error(`There are ${others.length + (check === undefined ? 0 : 1)} checks ${id}.`);
  return [`${check.status}: ${check.text}`, check.fix];
}

export function statusOf(id: CheckId, more: Partial<PreflightFacts>): string {
  return checkOf(id, more)[0].replace(/:.*/, "");
}

export function idsOf(checks: readonly Check[]): readonly CheckId[] {
  return checks.map(({ id }) => id);
}

type Job = Readonly<Record<string, unknown>>;

/** A workflow as the examples have it; `job` and `inputs` override keys of the job and inputs of the action. */
export function workflow(job: Job = {}, inputs: Readonly<Record<string, unknown>> = {}, on: unknown = ON): WorkflowFile {
  const steps = [
    { uses: "actions/checkout@v5", with: { "persist-credentials": false } },
    { uses: "org/codex-self-iter@v1", with: { "openai-api-key": "${{ secrets.OPENAI_API_KEY }}", goal: "${{ inputs.goal }}", ...inputs } },
  ];
  const permissions = { contents: "write", actions: "write", "pull-requests": "write" };
  const concurrency = { group: "codex-self-iter-main", queue: "max", "cancel-in-progress": false };
  const document = { on, jobs: { loop: { permissions, concurrency, "timeout-minutes": 60, steps, ...job } } };
  return { path: ".github/workflows/loop.yml", document };
}

export const ON = {
  schedule: [{ cron: "37 * * * *" }],
  workflow_dispatch: { inputs: { goal: { required: false }, reset: { type: "boolean" }, "from-run": { required: false } } },
};
