import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

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
    "%s stands up to GitHub's language service, actionlint and our rules",
    async (_, text) => {
      expect(await findProblems(text)).toEqual([]);
    },
  );

  it.each(BLOCKS.map(({ name, text }) => [name, text] as const))("%s, a block of a document, does as well", async (_, text) => {
    expect(await findProblems(completeWorkflow(text))).toEqual([]);
  });

  it("include the README's, which is the scheduled example without its comments", () => {
    const [first] = BLOCKS.filter(({ name }) => name.startsWith("README.md:"));
    expect(parse(first?.text ?? "")).toEqual(parse(CRON));
    expect(first?.text.trim().split("\n").length).toBeLessThanOrEqual(30);
  });

  it.each([
    ["an unknown event", "  schedule:", "  shedule:", /shedule/],
    ["a permission that does not exist", "  actions: write", "  action: write", /action/],
    ["a permission without a reason", " # starts the next run, deletes old cache entries", "", /actions has no comment/],
    ["all permissions", /permissions:\n(?: {2}.*\n)+/, "permissions: write-all\n", /not named one by one/],
    ["an input that the action lacks", "verify-command:", "verify-comand:", /no input verify-comand/],
    ["an input of checkout that it lacks", "persist-credentials:", "persist-credential:", /persist-credential/],
    ["a token in the checkout", "persist-credentials: false", "persist-credentials: true", /leaves a token/],
    ["a context that does not exist", "secrets.OPENAI_API_KEY", "secret.OPENAI_API_KEY", /secret/],
    ["an expression that is none", "${{ inputs.goal }}", "${{ inputs.goal || }}", /expression|unexpected/i],
    ["an input that is not declared", "${{ inputs.reset }}", "${{ inputs.rest }}", /rest/],
    ["pull_request_target", "  schedule:", "  pull_request_target:\n  schedule:", /pull_request_target/],
    ["a cron line on the full hour", '"37 * * * *"', '"0 * * * *"', /full hour/],
    ["a goal that must be given", "required: false", "required: true", /goal must be declared/],
    ["a queue of one", "  queue: max", "  queue: single", /lacks queue: max/],
    ["a queue that is cancelled", "cancel-in-progress: false", "cancel-in-progress: true", /lacks queue: max/],
    ["no time limit", "    timeout-minutes: 60\n", "", /timeout-minutes/],
    ["another's words in a script", "run: sudo sysctl", "run: echo ${{ inputs.goal }} && sudo sysctl", /text of others/],
    ["an action that nobody has looked at", "actions/checkout@v5", "actions/checkout@v99", /checkout@v99/],
    ["YAML that is none", "    steps:", "    steps: [", /./],
  ] as const)("with %s would not pass", async (_, right, wrong, problem) => {
    const broken = CRON.replace(right, wrong);
    expect(broken).not.toBe(CRON);
    expect((await findProblems(broken)).join("\n")).toMatch(problem);
  });

  it("are found by each of the three judges to be wrong where each alone can tell", async () => {
    const noTarget = CRON.replace("runs-on: ubuntu-24.04", "runs-on: ubuntu-2404");
    expect(await findLintProblems(noTarget)).not.toEqual([]);
    expect(await findServiceProblems(CRON.replace("verify-command:", "verify-comand:"))).not.toEqual([]);
    expect(findHouseProblems(CRON.replace("queue: max", "queue: single"))).not.toEqual([]);
  });
});

describe("a part of a workflow in a document", () => {
  it.each([
    ["inputs of ours", "ci-workflows: ci.yml\nbase-branch: main\n", "ci-workflow: ci.yml\n"],
    ["steps", "- uses: org/codex-self-iter@v1\n  with:\n    track: api\n", "- uses: org/codex-self-iter@v1\n  with:\n    tracks: api\n"],
    ["permissions", "permissions:\n  contents: write # pushes\n", "permissions:\n  content: write # pushes\n"],
    ["triggers", 'on:\n  schedule:\n    - cron: "7 * * * *"\n', 'on:\n  schedules:\n    - cron: "7 * * * *"\n'],
  ])("is checked as a whole one: %s", async (_, right, wrong) => {
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

  it("work on all tracks where none is named, and else on that one", () => {
    const { "run-name": runName, jobs } = read("tracks.yml");
    const tracks = (inputs: object): unknown => fillValue(jobs.loop.strategy?.matrix.track, { inputs });
    expect(tracks({ track: "docs", goal: "x" })).toEqual(["docs"]);
    expect(tracks({ track: "" })).toEqual(["api", "docs"]);
    // A scheduled run has no inputs at all.
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
    ["a member's", comment("/iterate mend it", "MEMBER", true), true],
    ["a stranger's", comment("/iterate mend it", "CONTRIBUTOR", true), false],
    ["one without the word", comment("please /iterate", "OWNER", true), false],
    ["one on an issue", comment("/iterate", "OWNER", false), false],
    ["no comment, but a dispatch", { inputs: { track: "pr-12" }, github: { event_name: "workflow_dispatch", event: {} } }, true],
  ] as const)("take of comments %s: %j", (_, contexts, isTaken) => {
    const { "run-name": runName, jobs } = read("pr-comment.yml");
    expect(holdsCondition(jobs.loop.if ?? "", contexts, "success")).toBe(isTaken);
    expect(fillText(runName, contexts).split(" ")).toContain("pr-12");
    expect(fillText(jobs.loop.concurrency?.group, contexts)).toBe("codex-self-iter-pr-12");
  });

  it.each([
    ["/iterate mend the parser", " mend the parser"],
    ["/iterate", ""],
    ["/iterate one\r\nfake=1\r\n", " one"],
    ['/iterate `id` $(id) "; id #', ' `id` $(id) "; id #'],
  ])("take the goal out of the comment %j, and run nothing of it", async (body, goal) => {
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
  it("close each fence, and name the kind of each diagram", () => {
    for (const { name, text } of DOCUMENTS) expect([name, hasOpenFence(text)]).toEqual([name, false]);
    expect(hasOpenFence("text\n```yaml\na: 1\n")).toBe(true);
    const diagrams = DOCUMENTS.flatMap((document) => readBlocks(document, "mermaid"));
    expect(diagrams.length).toBeGreaterThan(0);
    for (const { text } of diagrams) expect(text).toMatch(/^(?:sequenceDiagram|flowchart (?:LR|TD)|stateDiagram-v2)\n/);
  });

  it("say of every stop reason what to do in a workflow", () => {
    const sections = readFileSync("docs/stop-reasons.md", "utf8").split(/^## /m).slice(1);
    expect(sections.length).toBe(STOP_RULES.length);
    expect(sections.filter((section) => !/^\*\*In a workflow\.\*\* .{10}/m.test(section))).toEqual([]);
  });

  it("quote messages as the code has them", () => {
    const sources = readSources();
    const page = readFileSync("docs/troubleshooting.md", "utf8");
    const quoted = Array.from(page.matchAll(/^> (.+)$/gm), ([, line = ""]) => line);
    const wrong = quoted.flatMap((line) => line.split("…").filter((part) => part.trim() !== "" && !sources.includes(part.trim())));
    expect(quoted.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });

  it("name only inputs that the action has", () => {
    const known = new Set([...Object.keys(ACTION.inputs), ...NOT_INPUTS]);
    const named = DOCUMENTS.flatMap(({ text }) => Array.from(text.matchAll(/`([a-z]+(?:-[a-z]+)+): [^`]*`/g), ([, key = ""]) => key));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Keys of a workflow, and of other actions, that are written as our inputs are. */
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

/** The product's sources as one text, without the marks of their strings. */
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
