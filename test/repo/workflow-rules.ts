import { readFileSync } from "node:fs";
import { isMap, isScalar, parse, parseDocument, visit, type YAMLMap } from "yaml";

import { isRecord } from "../fake-github/workflow/expressions.ts";

type Mapping = Readonly<Record<string, unknown>>;

/** The parts of action.yml that the rules use. */
export const ACTION = parse(readFileSync("action.yml", "utf8")) as {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
};

const OURS = /^(?:\.\/?$|org\/codex-self-iter@)/;
const WORKFLOW_KEYS = new Set(["name", "run-name", "on", "permissions", "env", "concurrency", "jobs"]);
/** Expressions with text that other people control, which would be code in a script. */
const UNTRUSTED = /\$\{\{[^}]*(?:github\.event\.|github\.head_ref|inputs\.|outputs\.(?:next-goal|summary))/;

const HEAD = "on:\n  workflow_dispatch:\n    inputs:\n      goal:\n        required: false\n";
const PERMISSIONS = "permissions:\n  contents: write # pushes\n";
const CONCURRENCY = "concurrency:\n  group: one\n  queue: max\n  cancel-in-progress: false\n";
const JOB = "jobs:\n  loop:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 60\n    steps:\n";

/** Completes a part of a workflow (some of its keys, steps, or inputs of our action) so that it can be validated. */
export function completeWorkflow(text: string): string {
  const part: unknown = parse(text);
  const head = HEAD + PERMISSIONS + CONCURRENCY + JOB;
  if (Array.isArray(part)) return head + indent(text, 6);
  if (!isRecord(part)) throw new Error("The block is neither a mapping nor a list.");
  if (!Object.keys(part).some((key) => WORKFLOW_KEYS.has(key))) {
    return `${head}      - uses: org/codex-self-iter@v1\n        with:\n${indent(text, 10)}`;
  }
  const linesUnlessPresent = (key: string, lines: string): string => (key in part ? "" : lines);
  const jobs = linesUnlessPresent("jobs", `${JOB}      - run: "true"\n`);
  return `${linesUnlessPresent("on", HEAD)}${text}\n${jobs}${jobs === "" ? "" : linesUnlessPresent("permissions", PERMISSIONS)}`;
}

function indent(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(width));
}

/** Returns the violations of our own rules: examples must be safe to copy. */
export function findHouseProblems(text: string): readonly string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const workflow = mapping(document.toJS());
  const jobs = Object.entries(mapping(workflow["jobs"])).map(([id, job]) => [id, mapping(job)] as const);
  const isLoop = jobs.some(([, job]) => stepsOf(job).some(isOurs));
  return [
    ...findTriggerProblems(workflow["on"], isLoop),
    ...(isLoop ? findUnexplainedPermissions(document.contents) : []),
    ...jobs.flatMap(([id, job]) => findJobProblems(job, workflow).map((problem) => `job ${id}: ${problem}`)),
  ];
}

function findTriggerProblems(on: unknown, isLoop: boolean): readonly string[] {
  const triggers =
    typeof on === "string" ? { [on]: {} } : Array.isArray(on) ? Object.fromEntries(on.map((name) => [name, {}])) : mapping(on);
  const problems: string[] = [];
  if ("pull_request_target" in triggers) problems.push("pull_request_target exposes this repository's secrets to pull requests from forks");
  const schedule = triggers["schedule"];
  for (const entry of Array.isArray(schedule) ? schedule : []) {
    const cron = String(mapping(entry)["cron"]);
    if (/^(?:0|\*)[\s/,]/.test(cron.trim())) problems.push(`the cron line "${cron}" runs on the hour`);
  }
  if (!isLoop || !("workflow_dispatch" in triggers)) return problems;
  const goal = mapping(mapping(triggers["workflow_dispatch"])["inputs"])["goal"];
  if (goal !== undefined && mapping(goal)["required"] !== false) problems.push("the input goal must be declared required: false");
  return problems;
}

/** Every permission must have a comment with its reason. */
function findUnexplainedPermissions(contents: unknown): readonly string[] {
  const problems: string[] = [];
  if (!isMap(contents)) return problems;
  visit(contents, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === "permissions" && isMap(value)) problems.push(...listUnexplained(value));
    },
  });
  return problems;
}

function listUnexplained({ items }: YAMLMap): readonly string[] {
  return items.flatMap(({ key, value }) => {
    const comment = isScalar(value) ? (value.comment ?? "") : "";
    return comment.trim() === "" ? [`the permission ${String(key)} has no comment with its reason`] : [];
  });
}

function findJobProblems(job: Mapping, workflow: Mapping): readonly string[] {
  const problems: string[] = [];
  const steps = stepsOf(job);
  for (const { run } of steps) {
    if (typeof run === "string" && UNTRUSTED.test(run)) problems.push("a script contains an untrusted expression; pass it in env");
  }
  const ours = steps.filter(isOurs);
  if (ours.length === 0) return problems;
  for (const step of ours) {
    const unknown = Object.keys(mapping(step["with"])).filter((name) => !(name in ACTION.inputs));
    problems.push(...unknown.map((name) => `the action has no input ${name}`));
  }
  const permissions = job["permissions"] ?? workflow["permissions"];
  if (!isRecord(permissions)) problems.push(`its permissions are not listed (${String(permissions)})`);
  const concurrency = mapping(job["concurrency"] ?? workflow["concurrency"]);
  if (concurrency["queue"] !== "max" || concurrency["cancel-in-progress"] !== false) {
    problems.push("its concurrency lacks queue: max and cancel-in-progress: false");
  }
  if (job["timeout-minutes"] === undefined) problems.push("it has no timeout-minutes");
  const checkouts = steps.filter(({ uses }) => String(uses).startsWith("actions/checkout@"));
  if (checkouts.some((step) => mapping(step["with"])["persist-credentials"] !== false)) {
    problems.push("its checkout leaves a token where the agent can read it (persist-credentials: false)");
  }
  return problems;
}

function isOurs({ uses }: Mapping): boolean {
  return typeof uses === "string" && OURS.test(uses);
}

function stepsOf(job: Mapping): readonly Mapping[] {
  return Array.isArray(job["steps"]) ? job["steps"].map(mapping) : [];
}

function mapping(value: unknown): Mapping {
  return isRecord(value) ? value : {};
}
