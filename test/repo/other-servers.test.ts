import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readBlocks, readSection } from "./documents.ts";

type Workflow = {
  readonly concurrency: object;
  readonly jobs: { readonly loop: { readonly steps: readonly object[] } & Readonly<Record<string, unknown>> };
} & Readonly<Record<string, unknown>>;

function readWorkflow(name: string, section: string): Workflow {
  const [block] = readBlocks({ name, text: readSection(readFileSync(name, "utf8"), section) }, "yaml");
  return parse(block?.text ?? "") as Workflow;
}

const README = readWorkflow("README.md", "On GitHub");
const [CHECKOUT, SANDBOX, ACTION] = README.jobs.loop.steps;

function expectOnlyTheQueueIsMissing(workflow: Workflow): void {
  const { concurrency, jobs: _, ...rest } = workflow;
  const { concurrency: ofReadme, jobs: _jobs, ...restOfReadme } = README;
  expect(rest).toEqual(restOfReadme);
  expect({ queue: "max", ...concurrency }).toEqual(ofReadme);
  expect(concurrency).not.toHaveProperty("queue");
}

describe("the README's workflow", () => {
  it("has a checkout, a step for hosted runners, and the action", () => {
    expect(CHECKOUT).toMatchObject({ uses: expect.stringContaining("actions/checkout@") });
    expect(SANDBOX).toMatchObject({ run: expect.stringContaining("sudo sysctl") });
    expect(ACTION).toMatchObject({ uses: expect.stringContaining("codex-self-iter@") });
  });
});

describe("the workflow of docs/ghes.md", () => {
  it("is the README's, except for the queue, the runner, the certificates and the steps for hosted runners", () => {
    const workflow = readWorkflow("docs/ghes.md", "The workflow");
    expectOnlyTheQueueIsMissing(workflow);
    const { env, "runs-on": runner, steps, ...job } = workflow.jobs.loop;
    const { "runs-on": _hosted, steps: _, ...jobOfReadme } = README.jobs.loop;
    expect(job).toEqual(jobOfReadme);
    expect(runner).toEqual(["self-hosted", "linux"]);
    expect(Object.keys(env as object)).toEqual(["GIT_SSL_CAINFO", "NODE_EXTRA_CA_CERTS"]);
    expect(steps).toEqual([ACTION]);
  });
});

describe("the workflow of docs/gitea.md", () => {
  it("is the README's, except for the queue and the step for hosted runners", () => {
    const workflow = readWorkflow("docs/gitea.md", "Set up");
    expectOnlyTheQueueIsMissing(workflow);
    expect(workflow.jobs.loop).toEqual({ ...README.jobs.loop, steps: [CHECKOUT, ACTION] });
  });
});
