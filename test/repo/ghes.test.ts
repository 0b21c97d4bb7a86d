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

describe("the workflow of docs/ghes.md", () => {
  it("is the README's, except for the queue, the runner, the certificates and the steps for hosted runners", () => {
    const readme = readWorkflow("README.md", "On GitHub");
    const { concurrency, jobs, ...rest } = readWorkflow("docs/ghes.md", "The workflow");
    const { concurrency: ofReadme, jobs: jobsOfReadme, ...restOfReadme } = readme;
    expect(rest).toEqual(restOfReadme);
    expect({ queue: "max", ...concurrency }).toEqual(ofReadme);
    expect(concurrency).not.toHaveProperty("queue");

    const { env, "runs-on": runner, steps, ...job } = jobs.loop;
    const { "runs-on": _hosted, steps: stepsOfReadme, ...jobOfReadme } = jobsOfReadme.loop;
    expect(job).toEqual(jobOfReadme);
    expect(runner).toEqual(["self-hosted", "linux"]);
    expect(Object.keys(env as object)).toEqual(["GIT_SSL_CAINFO", "NODE_EXTRA_CA_CERTS"]);

    const [checkout, sandbox, action] = stepsOfReadme;
    expect(steps).toEqual([action]);
    expect(checkout).toMatchObject({ uses: expect.stringContaining("actions/checkout@") });
    expect(sandbox).toMatchObject({ run: expect.stringContaining("sudo sysctl") });
  });
});
