import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { ACTION_DIR, type ActionProject, type ActionProjectOptions, createActionProject } from "../helpers/action-project.ts";
import { IS_FULL } from "../helpers/test-mode.ts";
import { scratchFolder } from "../helpers/scratch.ts";
import type { FakeGitHub, FakeGitHubRun } from "../fake-github/fake-github.ts";
import type { ThreatId } from "./threats.ts";

const BASELINE_DIR = fileURLToPath(new URL("baseline-action/", import.meta.url));

/** The input `isolation` of the action. The baseline action has none. */
export type IsolationInput = "auto" | "namespace" | "none" | "user";

/** The state after all runs. Each of the two actions gets a fresh one. */
export type AttackResult = {
  readonly project: ActionProject;
  readonly github: FakeGitHub;
  readonly runs: readonly FakeGitHubRun[];
  /** A folder outside the workspace; `@OUTSIDE@` in all texts of an attack. */
  readonly outside: string;
  /** Returns true if the file is in the folder outside the workspace. */
  hasCanary(name: string): boolean;
  readonly target: "baseline" | "action";
  readonly isolation: IsolationInput;
};

/** Returns for each named attack of the payload whether it succeeded, judged by its effects. */
export type Oracle = (result: AttackResult) => Readonly<Record<string, boolean>> | Promise<Readonly<Record<string, boolean>>>;

export type AttackCase = Omit<ActionProjectOptions, "actionDir"> & {
  /** The hostile agent: a shell script; `$1` is the prompt file. */
  readonly agent: string;
  readonly succeeded: Oracle;
  /** Inputs for our action only, for example another agent that runs the same payload. */
  readonly withAction?: Readonly<Record<string, string>>;
  /** Runs before the first run. */
  readonly prepare?: (result: Omit<AttackResult, "runs">) => void | Promise<void>;
  /** Copies the action to a folder that the payload may change. Returns its path. */
  readonly copyAction?: (actionDir: string, outside: string) => string;
  /** Replaces the default: dispatches the workflow once and waits for the end of the chain. */
  readonly execute?: (result: Omit<AttackResult, "runs">) => Promise<unknown>;
  /** The action is attacked once per value. Default: `auto`. */
  readonly isolation?: readonly IsolationInput[];
  /** Default: 1. */
  readonly iterations?: number;
  readonly timeoutMs?: number;
};

declare module "vitest" {
  interface TaskMeta {
    attacks?: {
      readonly threat: ThreatId;
      readonly baseline: Readonly<Record<string, boolean>>;
      readonly action: Readonly<Record<string, boolean>>;
    };
  }
}

/** The fast form runs only the first attack on each threat in each file. */
const attacked = new Set<ThreatId>();

/**
 * One test: every attack of the payload must succeed against the baseline action, and none against ours. An attack that fails
 * against the baseline proves nothing, so the test fails.
 */
export function attack(threat: ThreatId, name: string, attackCase: AttackCase): void {
  const isFirst = !attacked.has(threat);
  attacked.add(threat);
  it.runIf(IS_FULL || isFirst)(`${threat}: ${name}`, { timeout: attackCase.timeoutMs ?? 300_000 }, async ({ task }) => {
    const baseline = await runAttack(attackCase, "baseline", "none");
    const action: Record<string, boolean> = {};
    for (const isolation of attackCase.isolation ?? ["auto"]) {
      for (const [name, succeeded] of Object.entries(await runAttack(attackCase, "action", isolation))) {
        action[name] = action[name] === true || succeeded;
      }
    }
    task.meta.attacks = { threat, baseline, action };
    const expected = (succeeded: boolean): Record<string, boolean> =>
      Object.fromEntries([...Object.keys(baseline), ...Object.keys(action)].map((name) => [name, succeeded]));
    expect(baseline, "against the baseline action").toEqual(expected(true));
    expect(action, "against the action").toEqual(expected(false));
  });
}

/** Runs the payload against one action, on a fake GitHub of its own. */
async function runAttack(
  attackCase: AttackCase,
  target: AttackResult["target"],
  isolation: IsolationInput,
): Promise<Readonly<Record<string, boolean>>> {
  const outside = scratchFolder();
  const fill = (text: string): string => text.replaceAll("@OUTSIDE@", outside.path);
  const actionDir =
    attackCase.copyAction?.(target === "baseline" ? BASELINE_DIR : ACTION_DIR, outside.path) ??
    (target === "baseline" ? BASELINE_DIR : ACTION_DIR);
  const fillAll = (texts: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)]));
  const files = Object.entries(attackCase.files ?? {}).map(([path, file]) => [path, typeof file === "string" ? fill(file) : file] as const);
  const project = await createActionProject({
    checkout: {},
    ...attackCase,
    agent: fill(attackCase.agent),
    before: (attackCase.before ?? []).map(fill),
    after: (attackCase.after ?? []).map(fill),
    files: Object.fromEntries(files),
    with: {
      "max-iterations": String(attackCase.iterations ?? 1),
      isolation: isolation,
      ...fillAll(attackCase.with),
      ...(target === "action" ? attackCase.withAction : {}),
    },
    github: { ...attackCase.github, env: fillAll(attackCase.github?.env) },
    actionDir,
  });
  const result = {
    project,
    github: project.github,
    outside: outside.path,
    hasCanary: (file: string) => existsSync(join(outside.path, file)),
    target,
    isolation,
  };
  try {
    await attackCase.prepare?.(result);
    await (attackCase.execute === undefined ? project.runChain() : attackCase.execute(result));
    return await attackCase.succeeded({ ...result, runs: project.github.runs });
  } finally {
    await project.close();
    outside.remove();
  }
}

/** The logs of all runs. */
export function logOf({ runs }: AttackResult): string {
  return runs.flatMap(({ log }) => log).join("\n");
}

/** The bodies of all comments. */
export function commentsOf({ github }: AttackResult): string {
  return github.api.comments.map(({ body }) => body).join("\n");
}

/** A file of the work branch; `null` if the branch or the file is missing. */
export async function readCommitted(
  { github }: AttackResult,
  path: string,
  ref = "refs/heads/codex-self-iter/main",
): Promise<string | null> {
  const sha = await github.repository.findRef(ref);
  return sha === null ? null : await github.repository.readFile(sha, path).catch(() => null);
}

/** The result of the action's step in the first run. */
export function resultOf({ runs }: AttackResult): NonNullable<FakeGitHubRun["result"]> {
  const result = runs[0]?.result;
  if (result === null || result === undefined) throw new Error("The action was not run.");
  return result;
}
