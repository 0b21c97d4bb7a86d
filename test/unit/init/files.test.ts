import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseToml } from "../../../src/config/toml.ts";
import { openBoxes } from "../../../src/core/policy/plan.ts";
import { type Answers, renderFiles } from "../../../src/init/files.ts";

const ANSWERS: Answers = { verifyCommand: "npm ci && npm test", maxIterations: 25, maxCostUsd: 0, schedule: "37 * * * *" };
const DETECTED = { inCheckout: "npm ci && npm test", inWorkspace: "npm test", file: "package.json" };

function render(answers: Partial<Answers> = {}, folder = "", hasQueue = true): Readonly<Record<string, string>> {
  return Object.fromEntries(renderFiles({ ...ANSWERS, ...answers }, DETECTED, folder, hasQueue).map(({ path, text }) => [path, text]));
}

function inputsOf(workflow: string | undefined): Readonly<Record<string, string>> {
  const { jobs } = parse(workflow ?? "") as { jobs: { loop: { steps: readonly { with: Record<string, string> }[] } } };
  return jobs.loop.steps.at(-1)?.with ?? {};
}

describe("renderFiles", () => {
  it("makes a plan with three open items", () => {
    expect(openBoxes(render()["plan.md"] ?? "")).toHaveLength(3);
  });

  it("makes a configuration that parses, with the command for the workspace", () => {
    const toml = render()["codex-self-iter.toml"] ?? "";
    expect(parseToml(toml, "")).toEqual({ verify_command: "npm test", max_iterations: 25, commit: true });
    const other = render({ verifyCommand: 'sh -c "true"', maxIterations: 3, maxCostUsd: 2.5 })["codex-self-iter.toml"] ?? "";
    expect(parseToml(other, "")).toEqual({ verify_command: 'sh -c "true"', max_iterations: 3, max_cost_usd: 2.5, commit: true });
    expect(parseToml(render({ verifyCommand: "" })["codex-self-iter.toml"] ?? "", "")).toEqual({ max_iterations: 25, commit: true });
  });

  it("makes a workflow with the command and the schedule, whatever they are", () => {
    const workflow = render({ verifyCommand: "a: 'b' # \"c\" ${x}", schedule: "0 */6 * * *" })[".github/workflows/codex-self-iter.yml"];
    expect(inputsOf(workflow)["verify-command"]).toBe("a: 'b' # \"c\" ${x}");
    expect(parse(workflow ?? "")).toMatchObject({ on: { schedule: [{ cron: "0 */6 * * *" }] } });
  });

  it("makes a workflow without command and schedule", () => {
    const workflow = render({ verifyCommand: "", schedule: null })[".github/workflows/codex-self-iter.yml"];
    expect(inputsOf(workflow)).not.toHaveProperty("verify-command");
    expect(Object.keys((parse(workflow ?? "") as { on: object }).on)).toEqual(["workflow_dispatch"]);
  });

  it("leaves out the queue for a server that refuses it", () => {
    const concurrencyOf = (hasQueue: boolean): unknown =>
      (parse(render({}, "", hasQueue)[".github/workflows/codex-self-iter.yml"] ?? "") as { concurrency: unknown }).concurrency;
    expect(concurrencyOf(true)).toEqual({ group: "codex-self-iter-main", queue: "max", "cancel-in-progress": false });
    expect(concurrencyOf(false)).toEqual({ group: "codex-self-iter-main", "cancel-in-progress": false });
  });

  it("names the folder in the workflow, which is at the repository's root", () => {
    const files = render({}, "packages/the api/");
    expect(Object.keys(files)).toEqual([
      "packages/the api/plan.md",
      "packages/the api/codex-self-iter.toml",
      ".github/workflows/codex-self-iter.yml",
    ]);
    expect(inputsOf(files[".github/workflows/codex-self-iter.yml"])).toMatchObject({
      config: "packages/the api/codex-self-iter.toml",
      "plan-file": "packages/the api/plan.md",
      "task-file": "packages/the api/TASK.md",
      "verify-command": "cd 'packages/the api' && npm ci && npm test",
    });
  });
});
