import { describeNearLimits } from "../core/chain/budget.ts";
import { describeReverted } from "../core/chain/feedback.ts";
import { sumUpFiles } from "../core/chain/diff-stat.ts";
import type { Outcome } from "../core/chain/outcome.ts";
import { describeUnseen } from "../core/chain/stagnation.ts";
import { isFinished } from "../core/chain/push-outcome.ts";
import { listPaths, type RevertedPath } from "../core/policy/commit-policy.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { UserError } from "../errors/user-error.ts";
import type { LeftOutFile } from "../ports/git.ts";
import { AgentTurns } from "./agent-turns.ts";
import { checkWork, type CommitCheck, keepIgnoredFile, keepLargeFile, removeLargeFiles, revertLargeFiles } from "./commit-gates.ts";
import { checkClaim, type CheckedWork, earlierVerification, verify } from "./completion-gates.ts";
import { defer } from "./defer.ts";
import { isGitFailure } from "./git-failure.ts";
import { workOnGoal } from "./goal-mode.ts";
import { type AgentWork, type IterationContext, unclaimedWork } from "./iteration-context.ts";
import type { LoopPorts } from "./ports.ts";
import { readPlanItems } from "./plan-items.ts";
import { listReviewPaths } from "./review-paths.ts";
import { workInRoles } from "./roles-mode.ts";
import type { RunRequest } from "./run-request.ts";
import { settleBoth } from "./settle-both.ts";
import type { TreesBefore } from "./workspace-trees.ts";

/** Runs the iteration after `state` and returns everything that happened, as data. It decides nothing and saves nothing. */
export async function iterate(
  request: RunRequest,
  ports: LoopPorts,
  { history, ...start }: TreesBefore & Pick<IterationContext, "state"> & { readonly history: readonly IterationRecord[] },
): Promise<Outcome> {
  const { clock, log, projectFiles } = ports;
  const { headTree, state, treeBefore } = start;
  const startedMs = clock.elapsedMs();
  const iteration = state.iteration + 1;
  const [plan, task] = await Promise.all([projectFiles.readPlan(), projectFiles.readTask()]);
  log.emit({ kind: "iteration-started", atMs: clock.nowMs(), iteration, goal: state.goal ?? "" });

  const prompt = {
    iteration,
    goal: state.goal,
    task,
    plan,
    feedback: state.feedback,
    history,
    promise: request.spec.promise,
    hints: request.spec.hints,
    planFileName: request.paths.plan,
    taskFileName: task === null ? null : request.paths.task,
    verifyCommand: request.verifyCommand,
    verifyIn: request.verifyIn,
    protectedNames: request.paths.protected,
    sessionIterations: request.spec.sessionIterations,
    resumed: false,
    nearLimits: describeNearLimits(request.spec.limits, state, clock.nowMs()),
  };
  const context: IterationContext = { ...start, request, ports, iteration, prompt };
  const turns = new AgentTurns(context);
  // The Markdown parser loads while the agent works.
  const [checked, { countTicked, planFingerprint }] = await settleBoth(workAndCheck(context, turns), loadPlanParser());
  const { check, claim, diffStat, isUnread, planItems, planNow, reverted, reviewPaths, verification, work } = checked;
  const endedAtMs = clock.nowMs();
  const planBefore = planFingerprint(plan);
  const tickedBefore = countTicked(plan);
  return {
    iteration,
    goal: state.goal,
    // The duration stays right if the clock was set meanwhile.
    startedAtMs: endedAtMs - (clock.elapsedMs() - startedMs),
    endedAtMs,
    result: work.result,
    headTree,
    treeBefore,
    treeAfter: check.treeAfter,
    workTree: check.workTree,
    isUnread,
    reverted,
    refusal: check.refusal,
    claim,
    verification,
    reviewPaths,
    diffStat,
    planBefore,
    planAfter: planNow === null ? null : planFingerprint(planNow),
    ticked: { before: tickedBefore, after: planNow === null ? 0 : countTicked(planNow) },
    planItems,
    unseenFolders: isFinished(work) && check.treeAfter === treeBefore ? await listUnseenFolders(context) : [],
    usage: turns.usage,
    model: turns.model,
    sessions: turns.sessions,
  };
}

/** Warns if the agent can have worked where the loop does not look. */
async function listUnseenFolders({ iteration, ports }: IterationContext): Promise<readonly string[]> {
  // An agent chooses the name of a nested repository.
  const folders = (await ports.repository.unseenFolders()).map((path) => ports.diffScanner.redact(path));
  const text = `Iteration ${iteration} changed no file that the loop sees. ${describeUnseen(folders)}`;
  if (folders.length > 0) ports.log.emit({ kind: "warning", atMs: ports.clock.nowMs(), text });
  return folders;
}

async function loadPlanParser() {
  await defer();
  return await import("../core/policy/plan.ts");
}

type Checked = Pick<Outcome, "claim" | "diffStat" | "isUnread" | "planItems" | "reverted" | "reviewPaths" | "verification"> & {
  readonly work: AgentWork;
  readonly check: CommitCheck;
  readonly planNow: string | null;
};

type Snapshot = { readonly tree: string; readonly leftOutBefore: readonly LeftOutFile[]; readonly removed: readonly RevertedPath[] };

/** A failure of git is the iteration's: the agent has worked, so it counts, and the chain continues or stops by its rules. */
async function workAndCheck(start: IterationContext, turns: AgentTurns): Promise<Checked> {
  const { repository } = start.ports;
  const leftOutBefore = repository.leftOut();
  let agentWork: AgentWork | null = null;
  let verifiedAt: string | null = null;
  const beginVerification = async (tree: string): Promise<void> => {
    verifiedAt = tree;
    await start.beginVerification(tree);
  };
  const context: IterationContext = { ...start, beginVerification };
  try {
    agentWork = context.request.spec.mode === "goal" ? await workOnGoal(context, turns) : await workInRoles(context, turns);
    const removed = await removeLargeFilesIfDiskFull(context, agentWork);
    const tree = agentWork.tree ?? (await repository.snapshot());
    return await checkTree(context, agentWork, { tree, leftOutBefore, removed });
  } catch (error) {
    if (!isGitFailure(error)) throw error;
    const work = failByGit(context, agentWork, error);
    return (await salvageWork(context, work, leftOutBefore, verifiedAt)) ?? (await giveUpWork(context, work, verifiedAt));
  }
}

async function checkTree(context: IterationContext, agentWork: AgentWork, { leftOutBefore, removed, tree }: Snapshot): Promise<Checked> {
  const large = await handleLeftOut(context, leftOutBefore);
  const check = await checkCommit(context, tree);
  const reverted = [...removed, ...large, ...check.reverted];
  logReverted(context, reverted, tree);
  const work = check.refusal === null ? agentWork : failRefusedWork(agentWork, check.refusal.reason);
  const planNow = await readPlanNow(context);
  const [findings, diffStat] = await settleBoth(examineWork(context, work, check, planNow), readDiffStat(context, check));
  return { work, check, diffStat, planNow, reverted, isUnread: false, ...findings };
}

async function examineWork(context: IterationContext, work: AgentWork, { treeAfter, workTree: tree }: CommitCheck, planNow: string | null) {
  const [reviewPaths, planItems] = await settleBoth(
    listReviewPaths(context, context.headTree, tree),
    listPlanItems(context, tree, planNow),
  );
  return { planItems, reviewPaths, ...(await checkCompletion(context, work, { planNow, tree, treeAfter })) };
}

/** Figures for people: an iteration does not fail for them. */
async function readDiffStat({ headTree, ports, request, treeBefore }: IterationContext, check: CommitCheck): Promise<Outcome["diffStat"]> {
  const [from, to] = request.commit ? [headTree, check.workTree] : [treeBefore, check.treeAfter];
  if (from === to) return null;
  try {
    const files = await ports.diffScanner.countLines(from, to);
    return sumUpFiles(files.map((file) => ({ ...file, path: ports.diffScanner.redact(file.path) })));
  } catch (error) {
    if (isGitFailure(error)) return null;
    throw error;
  }
}

/** The plan that the iteration found and the one that would land; between them are the items that it completed. */
async function listPlanItems(
  { headTree, ports, prompt, request }: IterationContext,
  workTree: string,
  planNow: string | null,
): Promise<Outcome["planItems"]> {
  const before = await readPlanItems(request, ports, headTree, prompt.plan);
  return { before, after: await readPlanItems(request, ports, workTree, planNow) };
}

/** Null if the agent deleted the plan. Read after every iteration, or an edit by an agent that failed would count as the user's. */
function readPlanNow({ ports }: IterationContext): Promise<string | null> {
  return ports.projectFiles.readPlan().catch(() => null);
}

/** An agent that failed by itself keeps its own error. */
function failByGit({ request }: IterationContext, agentWork: AgentWork | null, { message, remedy }: UserError): AgentWork {
  if (agentWork !== null && !isFinished(agentWork)) return agentWork;
  if (request.signal.aborted) return unclaimedWork({ kind: "cancelled" });
  const output = agentWork?.result.kind === "handed-off" ? agentWork.result.handoff.summary : "";
  const failure = { cause: "git", message: `${message} ${remedy}`, exitCode: null, output } as const;
  return unclaimedWork({ kind: "failed", role: "goal", failure });
}

/**
 * Checks what git can still read, so that it can be saved as unfinished work. Returns null if git fails again. `verifiedAt` is the workspace's
 * tree before a verification, whose own writes are no work.
 */
async function salvageWork(
  context: IterationContext,
  work: AgentWork,
  leftOutBefore: readonly LeftOutFile[],
  verifiedAt: string | null,
): Promise<Checked | null> {
  try {
    return await checkTree(context, work, { tree: verifiedAt ?? (await context.ports.repository.salvage()), leftOutBefore, removed: [] });
  } catch (error) {
    if (isGitFailure(error)) return null;
    throw error;
  }
}

/** The work stays in the workspace. The next snapshot that succeeds has it. */
async function giveUpWork(context: IterationContext, work: AgentWork, verifiedAt: string | null): Promise<Checked> {
  const { headTree, treeBefore } = context;
  const check: CommitCheck = { workTree: headTree, treeAfter: verifiedAt ?? treeBefore, reverted: [], refusal: null };
  const planNow = await readPlanNow(context);
  const unknown = { diffStat: null, planItems: { before: null, after: null }, reverted: [], reviewPaths: [] };
  return { work, check, ...unknown, planNow, isUnread: true, claim: { kind: "none" }, verification: null };
}

/** On a user's machine a large file may be the user's, and git has no copy of it yet: there, the run may end with a full disk. */
async function removeLargeFilesIfDiskFull(context: IterationContext, { result }: AgentWork): Promise<readonly RevertedPath[]> {
  const { ports, request, treeBefore } = context;
  const { commitPolicy: policy, host } = request;
  if (result.kind !== "failed" || result.failure.cause !== "disk-full" || policy === null || host === "local") return [];
  return await removeLargeFiles(ports.repository, { diffScanner: ports.diffScanner, policy }, treeBefore);
}

/**
 * Snapshots leave out files that were ignored and are not the agent's, and files above the size limit. A new large file is reverted. One that was
 * there before is only named, because there is no copy of it, and so are all large files without commits. On a user's machine the user may have
 * written a new one during the turn, so it stays in the workspace.
 */
async function handleLeftOut(context: IterationContext, before: readonly LeftOutFile[]): Promise<readonly RevertedPath[]> {
  const { ports, request, treeBefore } = context;
  const { clock, diffScanner, log, repository } = ports;
  const known = new Map(before.map(({ path, version }) => [path, version]));
  const all = repository.leftOut().filter(({ path, version }) => known.get(path) !== version);
  const ignored = all.filter(({ cause }) => cause === "ignored").map((file) => keepIgnoredFile(diffScanner, file));
  const changed = all.filter(({ cause }) => cause === "size");
  const { commitPolicy: policy, host } = request;
  const reverted = policy === null ? [] : changed.filter(({ path }) => !known.has(path));
  const named = changed.filter((file) => !reverted.includes(file)).map(({ path }) => path);
  const text = `These files are above the size limit, so the loop neither sees nor commits changes of them: ${listPaths(named)}`;
  if (named.length > 0) log.emit({ kind: "warning", atMs: clock.nowMs(), text: diffScanner.redact(text) });
  if (policy === null) return [];
  if (host === "local") return [...ignored, ...reverted.map((file) => keepLargeFile({ diffScanner, policy }, file))];
  return [...ignored, ...(await revertLargeFiles(repository, { diffScanner, policy }, treeBefore, reverted))];
}

async function checkCommit({ headTree, ports, prompt, request, workStart }: IterationContext, tree: string): Promise<CommitCheck> {
  const { commitPolicy: policy } = request;
  if (policy === null) return { workTree: tree, treeAfter: tree, reverted: [], refusal: null };
  const { diffScanner, projectFiles, repository } = ports;
  const options = { repository, diffScanner, policy, plan: { text: prompt.plan, projectFiles } };
  return await checkWork(options, { head: headTree, before: workStart, after: tree });
}

function logReverted({ iteration, ports }: IterationContext, reverted: readonly RevertedPath[], treeOfAgent: string): void {
  if (reverted.length === 0) return;
  // On a user's machine the user may have written the file meanwhile; the snapshot is kept for a day.
  const command = reverted.every(({ isKept }) => isKept) ? null : ports.repository.showCommand(treeOfAgent);
  const recovery = command === null ? "" : ` To see the reverted content: ${command}`;
  ports.log.emit({ kind: "warning", atMs: ports.clock.nowMs(), text: `${describeReverted(iteration, reverted)}${recovery}` });
}

/** Work that may not be committed counts as an error, so that an agent cannot repeat it forever. A failed turn keeps its own error. */
function failRefusedWork(work: AgentWork, reason: string): AgentWork {
  const { result } = work;
  if (result.kind !== "handed-off" && result.kind !== "declined" && result.kind !== "invalid-handoff") return work;
  const output = result.kind === "invalid-handoff" ? result.output : result.handoff.summary;
  const failure = { cause: "not-committed", message: `The work may not be committed. ${reason}`, exitCode: null, output } as const;
  return unclaimedWork({ kind: "failed", role: "goal", failure });
}

/** Checks a completion claim, or runs the verify command for changed work without one. */
async function checkCompletion(
  context: IterationContext,
  work: AgentWork,
  checked: CheckedWork,
): Promise<Pick<Outcome, "claim" | "verification">> {
  if (!isFinished(work)) return { claim: { kind: "none" }, verification: null };
  if (work.claimsCompletion) return await checkClaim(context, work, checked);
  const { tree, treeAfter } = checked;
  const mustVerify = treeAfter !== context.treeBefore && context.request.spec.gates.verify === "change";
  const verification = earlierVerification(work, tree) ?? (mustVerify ? await verify(context, tree, treeAfter) : null);
  return { claim: { kind: "none" }, verification };
}
