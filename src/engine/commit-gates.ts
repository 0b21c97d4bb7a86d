import {
  checkCommitPolicy,
  type CommitPolicy,
  type CommitRefusal,
  type CommitVerdict,
  type RevertedPath,
  tooLarge,
} from "../core/policy/commit-policy.ts";
import { mergeCheckboxes } from "../core/policy/plan-checkboxes.ts";
import type { Repository, DiffScanner } from "../ports/git.ts";
import type { ProjectFiles } from "../ports/host.ts";

export type CommitCheckOptions = {
  readonly repository: Pick<Repository, "snapshot" | "restore">;
  readonly diffScanner: DiffScanner;
  readonly policy: CommitPolicy;
  /** The plan as it was before, and where it is; `null` where nobody reads it. */
  readonly plan: { readonly text: string; readonly projectFiles: Pick<ProjectFiles, "readPlan" | "writePlan"> } | null;
};

/** What may land of an iteration's work. */
export type CommitCheck = {
  /** The workspace's tree now. */
  readonly tree: string;
  /** Without a secret in any name. */
  readonly reverted: readonly RevertedPath[];
  readonly refusal: CommitRefusal | null;
};

/**
 * The one place where it is judged what would land, before it is verified, so that what was verified is what lands. What may not land is
 * put back as it was before, and the rest of the work stays. `before` and `after` are trees.
 */
export async function checkWork(options: CommitCheckOptions, before: string, after: string): Promise<CommitCheck> {
  const { repository, diffScanner } = options;
  const clean = (text: string): string => diffScanner.redact(text);
  const first = await judge(options, before, after);
  if (first.reverted.length === 0) return { tree: after, ...first };
  const text = await readPlan(options.plan);
  await repository.restore(
    before,
    first.reverted.map(({ path }) => path),
  );
  await keepBoxes(options, first.reverted, text);
  const tree = await repository.snapshot();
  const reverted = first.reverted.map((one) => ({ ...one, path: clean(one.path) }));
  const second = await judge(options, before, tree);
  if (second.reverted.length === 0) return { tree, reverted, refusal: first.refusal ?? second.refusal };
  // What cannot be put back must not land either, and with it nothing does, not even as unfinished work.
  const reason = `It could not be put back as it was: ${second.reverted.map(({ path }) => clean(path)).join(", ")}.`;
  return { tree: before, reverted, refusal: { rule: "not-reverted", reason } };
}

/**
 * After a turn that had filled the disk: git would copy all of the work for a snapshot, and there is no room. What is put back for its size
 * whatever else is in it goes first.
 */
export async function removeLargeFiles(
  { repository, policy, diffScanner }: Pick<CommitCheckOptions, "policy" | "diffScanner"> & { readonly repository: Repository },
  before: string,
): Promise<readonly RevertedPath[]> {
  const large = await repository.findLargeChanges(policy.fileBytesMax);
  if (large.length === 0) return [];
  await repository.restore(
    before,
    large.map(({ path }) => path),
  );
  return large.map(({ bytes, path }) => ({ path: diffScanner.redact(path), ...tooLarge(bytes, policy) }));
}

async function judge({ plan, policy, diffScanner }: CommitCheckOptions, before: string, after: string): Promise<CommitVerdict> {
  const changes = await diffScanner.scan(before, after);
  const filesBefore = changes.some((change) => change.after === null) ? await diffScanner.countFiles(before) : 0;
  const text = changes.some(({ path }) => path === policy.planFile) ? await readPlan(plan) : null;
  const isPlanTicked = plan !== null && text !== null && mergeCheckboxes(plan.text, text) === text;
  const { reverted, refusal } = checkCommitPolicy(policy, changes, { filesBefore, isPlanTicked });
  return { reverted, refusal: refusal === null ? null : { ...refusal, reason: diffScanner.redact(refusal.reason) } };
}

/** The agent may have deleted the plan, or put something in its place that nobody can read. */
async function readPlan(plan: CommitCheckOptions["plan"]): Promise<string | null> {
  return (await plan?.projectFiles.readPlan().catch(() => null)) ?? null;
}

/** The boxes that the agent ticked in a plan that was put back are ticked again: what it finished stays finished. */
async function keepBoxes({ plan, policy }: CommitCheckOptions, reverted: readonly RevertedPath[], text: string | null): Promise<void> {
  if (plan === null || text === null || !reverted.some(({ path }) => path === policy.planFile)) return;
  const ticked = mergeCheckboxes(plan.text, text);
  if (ticked !== plan.text) await plan.projectFiles.writePlan(ticked);
}
