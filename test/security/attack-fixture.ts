import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { ACTION_DIR, type ActionProject, type ActionProjectOptions, createActionProject } from "../helpers/action-project.ts";
import { IS_FULL } from "../helpers/test-mode.ts";
import { scratchFolder } from "../helpers/scratch.ts";
import type { FakeGitHub, FakeGitHubRun } from "../fake-github/workflow/scheduler.ts";
import type { ThreatId } from "./threats.ts";

const NAIVE_DIR = fileURLToPath(new URL("naive-action/", import.meta.url));

/** Which kind of walls the action puts around the agent; the naive one has none. */
export type Walls = "auto" | "none" | "user";

/** What is left of the world when every run is over; a fresh one for each of the two actions. */
export type World = {
  readonly project: ActionProject;
  readonly stand: FakeGitHub;
  readonly runs: readonly FakeGitHubRun[];
  /** A folder outside of the workspace, `@OUTSIDE@` in all that an order hands in. Where something lies in it, somebody wrote there. */
  readonly outside: string;
  /** Whether that file is in the folder outside of the workspace. */
  hasCanary(name: string): boolean;
  readonly by: "naive" | "action";
  /** The walls that were asked for. */
  readonly walls: Walls;
};

/** By the name of each attack that the payload tries: whether it worked, by what is in the world and not by what anybody says. */
export type Oracle = (world: World) => Readonly<Record<string, boolean>> | Promise<Readonly<Record<string, boolean>>>;

export type AttackOrder = Omit<ActionProjectOptions, "actionDir"> & {
  /** The hostile agent, a shell script; `$1` is the prompt's file. */
  readonly agent: string;
  readonly worked: Oracle;
  /** Inputs that only our action is given: with another agent, say, that runs the same payload. */
  readonly withOurs?: Readonly<Record<string, string>>;
  /** Before the first run: puts things where the agent finds them. */
  readonly prepare?: (world: Omit<World, "runs">) => void | Promise<void>;
  /** Where the action's files are for this payload, which may change them: a copy in the folder outside. */
  readonly placeAction?: (actionDir: string, outside: string) => string;
  /** In place of a start by hand that is waited for. */
  readonly play?: (world: Omit<World, "runs">) => Promise<unknown>;
  /** The action is attacked once for each; `auto`, as a user gets it, unless given. */
  readonly walls?: readonly Walls[];
  /** One iteration unless given. */
  readonly iterations?: number;
  readonly timeoutMs?: number;
};

declare module "vitest" {
  interface TaskMeta {
    attacks?: {
      readonly threat: ThreatId;
      readonly naive: Readonly<Record<string, boolean>>;
      readonly action: Readonly<Record<string, boolean>>;
    };
  }
}

/** In the fast form, only the first attack of each threat in each file is made. */
const begun = new Set<ThreatId>();

/**
 * One test: the payload must work against the naive action in each of its attacks, and then in none against ours. Where
 * the first is not so, the test proves nothing and fails.
 */
export function attack(threat: ThreatId, name: string, order: AttackOrder): void {
  const isFirst = !begun.has(threat);
  begun.add(threat);
  it.runIf(IS_FULL || isFirst)(`${threat}: ${name}`, { timeout: order.timeoutMs ?? 300_000 }, async ({ task }) => {
    const naive = await unleash(order, "naive", "none");
    const action: Record<string, boolean> = {};
    for (const walls of order.walls ?? ["auto"]) {
      for (const [what, worked] of Object.entries(await unleash(order, "action", walls))) {
        action[what] = action[what] === true || worked;
      }
    }
    task.meta.attacks = { threat, naive, action };
    const expected = (worked: boolean): Record<string, boolean> =>
      Object.fromEntries([...Object.keys(naive), ...Object.keys(action)].map((what) => [what, worked]));
    expect(naive, "against the naive action").toEqual(expected(true));
    expect(action, "against the action").toEqual(expected(false));
  });
}

/** Lets the payload loose in a world of its own. */
async function unleash(order: AttackOrder, by: World["by"], walls: Walls): Promise<Readonly<Record<string, boolean>>> {
  const outside = scratchFolder();
  const fill = (text: string): string => text.replaceAll("@OUTSIDE@", outside.path);
  const actionDir = order.placeAction?.(by === "naive" ? NAIVE_DIR : ACTION_DIR, outside.path) ?? (by === "naive" ? NAIVE_DIR : ACTION_DIR);
  const fillAll = (texts: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)]));
  const files = Object.entries(order.files ?? {}).map(([path, file]) => [path, typeof file === "string" ? fill(file) : file] as const);
  const project = await createActionProject({
    checkout: {},
    ...order,
    agent: fill(order.agent),
    after: (order.after ?? []).map(fill),
    files: Object.fromEntries(files),
    with: {
      "max-iterations": String(order.iterations ?? 1),
      isolation: walls,
      ...fillAll(order.with),
      ...(by === "action" ? order.withOurs : {}),
    },
    stand: { ...order.stand, env: fillAll(order.stand?.env) },
    actionDir,
  });
  const world = {
    project,
    stand: project.stand,
    outside: outside.path,
    hasCanary: (file: string) => existsSync(join(outside.path, file)),
    by,
    walls,
  };
  try {
    await order.prepare?.(world);
    await (order.play === undefined ? project.play() : order.play(world));
    return await order.worked({ ...world, runs: project.stand.runs });
  } finally {
    await project.close();
    outside.remove();
  }
}

/** Everything that a person sees of the runs. */
export function logOf({ runs }: World): string {
  return runs.flatMap(({ log }) => log).join("\n");
}

/** The bodies of all comments. */
export function commentsOf({ stand }: World): string {
  return stand.github.comments.map(({ body }) => body).join("\n");
}

/** A file of the work branch; `null` where neither is there. */
export async function readLanded({ stand }: World, path: string, ref = "refs/heads/codex-self-iter/main"): Promise<string | null> {
  const sha = await stand.repository.findRef(ref);
  return sha === null ? null : await stand.repository.readFile(sha, path).catch(() => null);
}

/** The result of our step, of the first run. */
export function resultOf({ runs }: World): NonNullable<FakeGitHubRun["result"]> {
  const result = runs[0]?.result;
  if (result === null || result === undefined) throw new Error("The action was not run.");
  return result;
}
