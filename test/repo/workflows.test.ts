import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { findWorkflow } from "../../scripts/check/workflows.ts";
import { STOP_RULES } from "../../src/core/chain/stop-rules.ts";
import { startProcess, testEnvironment } from "../helpers/command-line.ts";
import { scratchFolder } from "../helpers/scratch.ts";
import { fillText, fillValue } from "../fake-github/workflow/expressions.ts";
import { holdsCondition } from "../fake-github/runner/manifest.ts";
import { hasOpenFence, readBlocks, readDocuments, readFolder } from "./documents.ts";
import { findLintProblems, findServiceProblems } from "./external-linters.ts";
import { ACTION, completeWorkflow, findHouseProblems } from "./workflow-rules.ts";

const EXAMPLES = readFolder("examples/workflows", /\.ya?ml$/);
const WORKFLOWS = [...EXAMPLES, ...readFolder(".github/workflows", /\.ya?ml$/)];
const DOCUMENTS = readDocuments();
const BLOCKS = DOCUMENTS.flatMap((document) => readBlocks(document, "yaml"));
const CRON = readFileSync("examples/workflows/cron.yml", "utf8");

async function findProblems(text: string): Promise<readonly string[]> {
  return [...findHouseProblems(text), ...(await findServiceProblems(text)), ...(await findLintProblems(text))];
}

describe("the workflows", () => {
  it.each(WORKFLOWS.map(({ name, text }) => [name, text] as const))(
    "%s passes GitHub's language service, actionlint and our rules",
    async (_, text) => {
      expect(await findProblems(text)).toEqual([]);
    },
  );

  it.each(BLOCKS.map(({ name, text }) => [name, text] as const))("%s, a block of a document, passes", async (name, text) => {
    // These servers have no queue; test/repo/other-servers.test.ts compares their workflows with the README's.
    const hasNoQueue = /^docs\/(?:ghes|gitea)\.md:/.test(name);
    const complete = completeWorkflow(hasNoQueue ? text.replace(", cancel-in-progress", ", queue: max, cancel-in-progress") : text);
    expect(await findProblems(complete)).toEqual([]);
  });

  it("include the README's workflow, which is the scheduled example without comments and the upload of the report", () => {
    const [first] = BLOCKS.filter(({ name }) => name.startsWith("README.md:"));
    const report = CRON.indexOf("      # One HTML page");
    expect(report).toBeGreaterThan(0);
    const example = CRON.slice(0, report).replace("      - id: loop\n        uses: org/", "      - uses: org/");
    expect(parse(first?.text ?? "")).toEqual(parse(example));
    expect(first?.text.trim().split("\n").length).toBeLessThanOrEqual(30);
  });

  it.each([
    ["an unknown event", "  schedule:", "  shedule:", /shedule/],
    ["a permission that does not exist", "  actions: write", "  action: write", /action/],
    ["a permission without a reason", " # starts the next run, deletes old cache entries", "", /actions has no comment/],
    ["all permissions", /permissions:\n(?: {6}.*\n)+/, "permissions: write-all\n", /not listed/],
    ["an unknown input", "verify-command:", "verify-comand:", /no input verify-comand/],
    ["an unknown input of checkout", "persist-credentials:", "persist-credential:", /persist-credential/],
    ["a token in the checkout", "persist-credentials: false", "persist-credentials: true", /leaves a token/],
    ["an unknown context", "secrets.OPENAI_API_KEY", "secret.OPENAI_API_KEY", /secret/],
    ["an invalid expression", "${{ inputs.goal }}", "${{ inputs.goal || }}", /expression|unexpected/i],
    ["an undeclared input", "${{ inputs.reset }}", "${{ inputs.rest }}", /rest/],
    ["pull_request_target", "  schedule:", "  pull_request_target:\n  schedule:", /pull_request_target/],
    ["a cron line on the hour", '"37 * * * *"', '"0 * * * *"', /on the hour/],
    ["a required goal", "required: false", "required: true", /goal must be declared/],
    ["a queue of one", "  queue: max", "  queue: single", /lacks queue: max/],
    ["cancel-in-progress", "cancel-in-progress: false", "cancel-in-progress: true", /lacks queue: max/],
    ["no time limit", "    timeout-minutes: 60\n", "", /timeout-minutes/],
    ["an untrusted expression in a script", "run: sudo sysctl", "run: echo ${{ inputs.goal }} && sudo sysctl", /untrusted/],
    [
      "an unreviewed version of an action",
      "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
      "actions/checkout@v99",
      /checkout@v99/,
    ],
    ["invalid YAML", "    steps:", "    steps: [", /./],
  ] as const)("fail with %s", async (_, right, wrong, problem) => {
    const broken = CRON.replace(right, wrong);
    expect(broken).not.toBe(CRON);
    expect((await findProblems(broken)).join("\n")).toMatch(problem);
  });

  it("pin every action of others to a commit and name its tag", () => {
    const uses = [...WORKFLOWS, ...DOCUMENTS].flatMap(({ text }) => [...text.matchAll(/\buses: (?!org\/|owner\/)(\S+@.*)$/gm)]);
    expect(uses.length).toBeGreaterThan(10);
    for (const [, action] of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("need all three linters: each finds a problem", async () => {
    const noTarget = CRON.replace("runs-on: ubuntu-24.04", "runs-on: ubuntu-2404");
    expect(await findLintProblems(noTarget)).not.toEqual([]);
    expect(await findServiceProblems(CRON.replace("verify-command:", "verify-comand:"))).not.toEqual([]);
    expect(findHouseProblems(CRON.replace("queue: max", "queue: single"))).not.toEqual([]);
  });
});

describe("the check with zizmor and actionlint", () => {
  it("reads the README's workflow, not a part of one", () => {
    expect(findWorkflow(readFileSync("README.md", "utf8"))).toContain("uses: org/codex-self-iter@");
    expect(findWorkflow("```yaml\non: push\n```\n\n```yaml\non: push\njobs: {}\n```\n")).toBe("on: push\njobs: {}\n");
    expect(findWorkflow("```yaml\non: push\n```\n")).toBeNull();
  });
});

describe("a part of a workflow in a document", () => {
  it.each([
    ["inputs of ours", "ci-workflows: ci.yml\nbase-branch: main\n", "ci-workflow: ci.yml\n"],
    ["steps", "- uses: org/codex-self-iter@v1\n  with:\n    track: api\n", "- uses: org/codex-self-iter@v1\n  with:\n    tracks: api\n"],
    ["permissions", "permissions:\n  contents: write # pushes\n", "permissions:\n  content: write # pushes\n"],
    ["triggers", 'on:\n  schedule:\n    - cron: "7 * * * *"\n', 'on:\n  schedules:\n    - cron: "7 * * * *"\n'],
  ])("is validated: %s", async (_, right, wrong) => {
    expect(await findProblems(completeWorkflow(right))).toEqual([]);
    expect(await findProblems(completeWorkflow(wrong))).not.toEqual([]);
  });
});

describe("the expressions of the examples", () => {
  const read = (name: string) =>
    parse(readFileSync(join("examples/workflows", name), "utf8")) as {
      readonly "run-name": string;
      readonly jobs: { readonly loop: Job };
    };

  it("select all tracks, or the one in the input", () => {
    const { "run-name": runName, jobs } = read("tracks.yml");
    const tracks = (inputs: object): unknown => fillValue(jobs.loop.strategy?.matrix.track, { inputs });
    expect(tracks({ track: "docs", goal: "x" })).toEqual(["docs"]);
    expect(tracks({ track: "" })).toEqual(["api", "docs"]);
    // A scheduled run has no inputs.
    expect(tracks({})).toEqual(["api", "docs"]);
    expect(fillText(runName, { inputs: { track: "docs" } })).toBe("codex-self-iter docs");
    for (const track of ["api", "docs"]) expect(fillText(runName, { inputs: {} }).split(" ")).toContain(track);
    expect(fillText(jobs.loop.concurrency?.group, { matrix: { track: "api" } })).toBe("codex-self-iter-api");
  });

  const comment = (body: string, association: string, isPull: boolean) => ({
    inputs: {},
    github: {
      event_name: "issue_comment",
      event: { issue: { number: 12, ...(isPull ? { pull_request: {} } : {}) }, comment: { body, author_association: association } },
    },
  });

  it.each([
    ["a comment of a member", comment("/iterate fix it", "MEMBER", true), true],
    ["a comment of a contributor", comment("/iterate fix it", "CONTRIBUTOR", true), false],
    ["a comment without the command", comment("please /iterate", "OWNER", true), false],
    ["a comment on an issue", comment("/iterate", "OWNER", false), false],
    ["a dispatch", { inputs: { track: "pr-12" }, github: { event_name: "workflow_dispatch", event: {} } }, true],
  ] as const)("decide about %s: %j", (_, contexts, isAccepted) => {
    const { "run-name": runName, jobs } = read("pr-comment.yml");
    expect(holdsCondition(jobs.loop.if ?? "", contexts, "success")).toBe(isAccepted);
    expect(fillText(runName, contexts).split(" ")).toContain("pr-12");
    expect(fillText(jobs.loop.concurrency?.group, contexts)).toBe("codex-self-iter-pr-12");
  });

  it.each([
    ["/iterate fix the parser", " fix the parser"],
    ["/iterate", ""],
    ["/iterate one\r\nfake=1\r\n", " one"],
    ['/iterate `id` $(id) "; id #', ' `id` $(id) "; id #'],
  ])("read the goal from the comment %j without running it", async (body, goal) => {
    const { path, remove } = scratchFolder();
    try {
      const output = join(path, "output");
      const script = read("pr-comment.yml").jobs.loop.steps[0]?.run ?? "";
      const env = { ...testEnvironment(path), BODY: body, GITHUB_OUTPUT: output };
      expect(await startProcess("bash", ["-eo", "pipefail", "-c", script], path, env).done).toMatchObject({
        code: 0,
        stdout: "",
        stderr: "",
      });
      expect(readFileSync(output, "utf8")).toBe(`goal=${goal}\n`);
    } finally {
      remove();
    }
  });
});

describe("the documents", () => {
  it("close every fence and name the type of every diagram", () => {
    for (const { name, text } of DOCUMENTS) expect([name, hasOpenFence(text)]).toEqual([name, false]);
    expect(hasOpenFence("text\n```yaml\na: 1\n")).toBe(true);
    const diagrams = DOCUMENTS.flatMap((document) => readBlocks(document, "mermaid"));
    expect(diagrams.length).toBeGreaterThan(0);
    for (const { text } of diagrams) expect(text).toMatch(/^(?:sequenceDiagram|flowchart (?:LR|TD)|stateDiagram-v2)\n/);
  });

  it("say for every stop reason what to do in a workflow", () => {
    const sections = readFileSync("docs/stop-reasons.md", "utf8").split(/^## /m).slice(1);
    expect(sections.length).toBe(STOP_RULES.length);
    expect(sections.filter((section) => !/^\*\*In a workflow\.\*\* .{10}/m.test(section))).toEqual([]);
  });

  it("quote messages of the code", () => {
    const sources = readSources();
    const page = readFileSync("docs/troubleshooting.md", "utf8");
    const quoted = Array.from(page.matchAll(/^> (.+)$/gm), ([, line = ""]) => line);
    const wrong = quoted.flatMap((line) => line.split("…").filter((part) => part.trim() !== "" && !sources.includes(part.trim())));
    expect(quoted.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });

  it("name only existing inputs", () => {
    const known = new Set([...Object.keys(ACTION.inputs), ...NOT_INPUTS]);
    const named = DOCUMENTS.flatMap(({ text }) => Array.from(text.matchAll(/`([a-z]+(?:-[a-z]+)+): [^`]*`/g), ([, key = ""]) => key));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Keys of workflows and other actions that look like our inputs. */
const NOT_INPUTS = [
  "include-hidden-files",
  "pull-requests",
  "cancel-in-progress",
  "persist-credentials",
  "timeout-minutes",
  "run-name",
  "runs-on",
  "cache-mode",
];

/** Returns the sources as one text, without backslashes. */
function readSources(): string {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files.map((name) => readFileSync(join("src", name), "utf8").replaceAll("\\", "")).join("\n");
}

type Job = {
  readonly if?: string;
  readonly concurrency?: { readonly group: string };
  readonly strategy?: { readonly matrix: { readonly track: string } };
  readonly steps: readonly { readonly run?: string }[];
};
