import {
  judgeLanding,
  type LandingPolicy,
  type LandingRefusal,
  type LandingVerdict,
  type PutBackPath,
  tooLarge,
} from "../core/policy/commit-policy.ts";
import { keepTicks } from "../core/policy/plan-checkboxes.ts";
import type { Desk, Repository, Screen } from "../ports/loop.ts";

export type LandingOptions = {
  readonly repository: Pick<Repository, "snapshot" | "restore">;
  readonly screen: Screen;
  readonly policy: LandingPolicy;
  /** The plan as it was before, and where it is; `null` where nobody reads it. */
  readonly plan: { readonly text: string; readonly desk: Pick<Desk, "readPlan" | "writePlan"> } | null;
};

/** What may land of an iteration's work. */
export type Landing = {
  /** The workspace's tree now. */
  readonly tree: string;
  /** Without a secret in any name. */
  readonly putBack: readonly PutBackPath[];
  readonly refusal: LandingRefusal | null;
};

/**
 * The one place where it is judged what would land, before it is verified, so that what was verified is what lands. What may not land is
 * put back as it was before, and the rest of the work stays. `before` and `after` are trees.
 */
export async function judgeWork(options: LandingOptions, before: string, after: string): Promise<Landing> {
  const { repository, screen } = options;
  const clean = (text: string): string => screen.clean(text);
  const first = await judge(options, before, after);
  if (first.putBack.length === 0) return { tree: after, ...first };
  const text = await readPlan(options.plan);
  await repository.restore(
    before,
    first.putBack.map(({ path }) => path),
  );
  await keepBoxes(options, first.putBack, text);
  const tree = await repository.snapshot();
  const putBack = first.putBack.map((one) => ({ ...one, path: clean(one.path) }));
  const second = await judge(options, before, tree);
  if (second.putBack.length === 0) return { tree, putBack, refusal: first.refusal ?? second.refusal };
  // What cannot be put back must not land either, and with it nothing does, not even as unfinished work.
  const why = `It could not be put back as it was: ${second.putBack.map(({ path }) => clean(path)).join(", ")}.`;
  return { tree: before, putBack, refusal: { rule: "not-put-back", why } };
}

/**
 * After a turn that had filled the disk: git would copy all of the work for a snapshot, and there is no room. What is put back for its size
 * whatever else is in it goes first.
 */
export async function makeRoom(
  { repository, policy, screen }: Pick<LandingOptions, "policy" | "screen"> & { readonly repository: Repository },
  before: string,
): Promise<readonly PutBackPath[]> {
  const large = await repository.largeChanges(policy.fileBytesMax);
  if (large.length === 0) return [];
  await repository.restore(
    before,
    large.map(({ path }) => path),
  );
  return large.map(({ bytes, path }) => ({ path: screen.clean(path), ...tooLarge(bytes, policy) }));
}

async function judge({ plan, policy, screen }: LandingOptions, before: string, after: string): Promise<LandingVerdict> {
  const changes = await screen.inspect(before, after);
  const filesBefore = changes.some((change) => change.after === null) ? await screen.countFiles(before) : 0;
  const text = changes.some(({ path }) => path === policy.planFile) ? await readPlan(plan) : null;
  const isPlanTicked = plan !== null && text !== null && keepTicks(plan.text, text) === text;
  const { putBack, refusal } = judgeLanding(policy, changes, { filesBefore, isPlanTicked });
  return { putBack, refusal: refusal === null ? null : { ...refusal, why: screen.clean(refusal.why) } };
}

/** The agent may have deleted the plan, or put something in its place that nobody can read. */
async function readPlan(plan: LandingOptions["plan"]): Promise<string | null> {
  return (await plan?.desk.readPlan().catch(() => null)) ?? null;
}

/** The boxes that the agent ticked in a plan that was put back are ticked again: what it finished stays finished. */
async function keepBoxes({ plan, policy }: LandingOptions, putBack: readonly PutBackPath[], text: string | null): Promise<void> {
  if (plan === null || text === null || !putBack.some(({ path }) => path === policy.planFile)) return;
  const ticked = keepTicks(plan.text, text);
  if (ticked !== plan.text) await plan.desk.writePlan(ticked);
}
