import { type CommitPolicy, type CommitVerdict, type RevertedPath, sizeLimitReason } from "../core/policy/commit-policy.ts";
import type { DiffScanner, LargeFile, Repository } from "../ports/git.ts";
import type { ProjectFiles } from "../ports/host.ts";

export type Screening = { readonly diffScanner: DiffScanner; readonly policy: CommitPolicy };

export type CommitCheckOptions = Screening & {
  readonly repository: Pick<Repository, "snapshot" | "restore" | "buildWorkTree">;
  /** The plan's text before the work; `null` if the plan needs no check. */
  readonly plan: { readonly text: string; readonly projectFiles: Pick<ProjectFiles, "readPlan" | "writePlan"> } | null;
};

/** Trees. `before` is the workspace without the agent's work: what differs between `head` and `before` is not the agent's. */
export type Work = { readonly head: string; readonly before: string; readonly after: string };

/** What may be committed, with secrets redacted: `workTree`. `treeAfter` is the workspace after the check. */
export type CommitCheck = CommitVerdict & { readonly workTree: string; readonly treeAfter: string };

/**
 * Builds the tree to land, and applies the commit policy to the difference between it and the branch head: never to the workspace, where
 * other things than the agent's work may be. Paths that may not be committed stay as the head has them, and in the workspace become
 * what they were before the agent. This runs before the verify command, so that the verified tree is the committed one.
 */
export async function checkWork(options: CommitCheckOptions, { after, before, head }: Work): Promise<CommitCheck> {
  const { repository, diffScanner } = options;
  const work = await repository.buildWorkTree(head, before, after);
  const first = await screen(options, head, work);
  if (first.reverted.length === 0) return { workTree: work, treeAfter: after, ...first };
  const editedPlan = await readPlan(options.plan);
  // In roles mode the verify command may have written since `after`: only what is reverted here counts.
  const now = await repository.snapshot();
  const lookAgain = async (): Promise<string> => await repository.buildWorkTree(after, now, await repository.snapshot());
  await repository.restore(before, pathsOf(first.reverted));
  const reduced = await screenAgain(options, { after: await lookAgain(), before, head });
  const reverted = await listReverted(options, first.reverted, { after, before, head });
  if (reduced.verdict.reverted.length > 0) {
    // If a path cannot be reverted, nothing may be committed, not even as unfinished work.
    const remaining = reduced.verdict.reverted.map(({ path }) => diffScanner.redact(path)).join(", ");
    const reason = `These paths could not be reverted: ${remaining}.`;
    return { workTree: head, treeAfter: reduced.treeAfter, reverted, refusal: { rule: "not-reverted", reason } };
  }
  const hasTicks = await restoreTicks(options, first.reverted, editedPlan);
  const ticked = hasTicks ? await screenAgain(options, { after: await lookAgain(), before, head }) : reduced;
  // The ticks of a plan that differs from the head in more than ticks stay in the workspace only.
  const { workTree, verdict } = ticked.verdict.reverted.length === 0 ? ticked : reduced;
  return { workTree, treeAfter: ticked.treeAfter, reverted, refusal: first.refusal ?? verdict.refusal };
}

async function screenAgain(options: CommitCheckOptions, { after, before, head }: Work) {
  const workTree = await options.repository.buildWorkTree(head, before, after);
  return { workTree, treeAfter: after, verdict: await screen(options, head, workTree) };
}

/** Without a plan that a person has changed and not committed, if all that the agent did to it is ticks. */
async function listReverted({ diffScanner }: CommitCheckOptions, reverted: readonly RevertedPath[], { after, before }: Work) {
  const listed: RevertedPath[] = [];
  for (const item of reverted) {
    if (item.rule === "plan" && (await hasOnlyTicks(diffScanner, item.path, before, after))) continue;
    listed.push({ ...item, path: diffScanner.redact(item.path) });
  }
  return listed;
}

/** Reverts files above the size limit after a turn that filled the disk, which has no space for a snapshot of them. */
export async function removeLargeFiles(
  repository: Pick<Repository, "findLargeChanges" | "restore">,
  { diffScanner, policy }: Screening,
  before: string,
): Promise<readonly RevertedPath[]> {
  return await revertLargeFiles(repository, { diffScanner, policy }, before, await repository.findLargeChanges(policy.fileBytesMax));
}

/** Reverts files that no snapshot has, because they are above the size limit. */
export async function revertLargeFiles(
  repository: Pick<Repository, "restore">,
  { diffScanner, policy }: Screening,
  before: string,
  large: readonly LargeFile[],
): Promise<readonly RevertedPath[]> {
  if (large.length === 0) return [];
  await repository.restore(before, pathsOf(large));
  return large.map(({ bytes, path }) => ({ path: diffScanner.redact(path), ...sizeLimitReason(bytes, policy) }));
}

/** A file that was ignored before the agent changed the ignore rules, or what else hid it, and that the agent did not write. */
export function keepIgnoredFile(diffScanner: DiffScanner, { path }: LargeFile): RevertedPath {
  const reason = "it was ignored, and the agent did not write it; it stays in the workspace";
  return { path: diffScanner.redact(path), rule: "ignored", reason, isKept: true };
}

/** A file above the size limit that is in no snapshot and therefore in no commit. */
export function keepLargeFile({ diffScanner, policy }: Screening, { bytes, path }: LargeFile): RevertedPath {
  const { reason, rule } = sizeLimitReason(bytes, policy);
  return { path: diffScanner.redact(path), rule, reason: `${reason}; it stays in the workspace`, isKept: true };
}

/** Returns the paths that hold a secret in `work` and differ from `head`, with secrets in their names redacted. */
export async function listSecrets(screening: Screening, head: string, work: string): Promise<readonly string[]> {
  const { reverted } = await screen(screening, head, work);
  return reverted.filter(({ rule }) => rule === "secret").map(({ path }) => screening.diffScanner.redact(path));
}

/** Applies the commit policy to what differs between the branch head and the tree to land, with secrets redacted. */
export async function screen({ policy, diffScanner }: Screening, head: string, work: string): Promise<CommitVerdict> {
  if (head === work) return { reverted: [], refusal: null };
  const changes = await diffScanner.scan(head, work);
  const filesBefore = changes.some((change) => change.after === null) ? (await diffScanner.listFiles(head)).length : 0;
  const links = changes.length === 0 ? [] : await diffScanner.links(head);
  const { checkCommitPolicy, compilePlan } = await import("../core/policy/check-commit.ts");
  const isPlan = compilePlan(policy.planFile, links);
  const plans = changes.filter(({ path }) => isPlan(path));
  const onlyBoxesTicked =
    plans.length > 0 && (await Promise.all(plans.map(({ path }) => hasOnlyTicks(diffScanner, path, head, work)))).every(Boolean);
  const { reverted, refusal } = checkCommitPolicy(policy, changes, { filesBefore, links, onlyBoxesTicked });
  return { reverted, refusal: refusal === null ? null : { ...refusal, reason: diffScanner.redact(refusal.reason) } };
}

async function hasOnlyTicks(diffScanner: DiffScanner, plan: string, head: string, work: string): Promise<boolean> {
  const [before, after] = await Promise.all([diffScanner.readText(head, plan), diffScanner.readText(work, plan)]);
  return before !== null && after !== null && (await mergeCheckboxes(before, after)) === after;
}

/** Returns null if the agent deleted the plan or made it unreadable. */
async function readPlan(plan: CommitCheckOptions["plan"]): Promise<string | null> {
  return (await plan?.projectFiles.readPlan().catch(() => null)) ?? null;
}

/** Ticks the agent's boxes again in a plan that was reverted, so that finished items stay finished. Returns whether there were any. */
async function restoreTicks(
  { plan, policy }: CommitCheckOptions,
  reverted: readonly RevertedPath[],
  edited: string | null,
): Promise<boolean> {
  if (plan === null || edited === null || !reverted.some(({ path, rule }) => rule === "plan" || path === policy.planFile)) return false;
  const ticked = await mergeCheckboxes(plan.text, edited);
  return ticked !== plan.text && (await plan.projectFiles.writePlan(ticked));
}

async function mergeCheckboxes(before: string, after: string): Promise<string> {
  const plan = await import("../core/policy/plan.ts");
  return plan.mergeCheckboxes(before, after);
}

function pathsOf(files: readonly { readonly path: string }[]): readonly string[] {
  return files.map(({ path }) => path);
}
