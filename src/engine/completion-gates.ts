import { planWasEdited } from "../core/chain/evolve.ts";
import type { GateFailure, Outcome, Verification } from "../core/chain/outcome.ts";
import { unfinishedOperation } from "../core/chain/push-outcome.ts";
import { UserError } from "../errors/user-error.ts";
import type { AgentWork, IterationContext } from "./iteration-context.ts";

/** What is left of an iteration's work once the commit policy has been applied. */
export type CheckedWork = {
  /** Null if it cannot be read. */
  readonly planNow: string | null;
  /** The tree to land. */
  readonly tree: string;
  /** The workspace's tree. */
  readonly treeAfter: string;
};

const OPEN_BOXES_MAX = 10;

/**
 * Checks a completion claim: first the gates that cost nothing, and if they pass or the work must be verified anyway, the verify command. Whether one passed claim is
 * enough is up to `decide`.
 */
export async function checkClaim(
  context: IterationContext,
  work: AgentWork,
  { planNow, tree, treeAfter }: CheckedWork,
): Promise<Pick<Outcome, "claim" | "verification">> {
  const { ports, request } = context;
  const gateFailures: GateFailure[] = [];
  const hasChanges = await chainHasChanges(context, tree);
  // The agent is right that there is nothing to do if the user's own boxes say so, and the verify command confirms it.
  const nothingToDo = !hasChanges && ports.verifier !== null && (await planWasDone(context));
  if (!hasChanges && !nothingToDo) gateFailures.push(describeNoChange(context));
  gateFailures.push(...(await checkPlan(context, planNow)));
  const operation = await ports.repository.unfinishedOperation();
  // A person may have left one and want it left alone.
  if (operation !== null && operation !== context.operationBefore) gateFailures.push(unfinishedOperation(operation));
  if (work.objection !== null) gateFailures.push({ gate: "reviewer", reason: "The reviewer disagrees.", detail: work.objection });

  const mustVerify = gateFailures.length === 0 || (treeAfter !== context.treeBefore && request.spec.gates.verify === "change");
  const verification = earlierVerification(work, tree) ?? (mustVerify ? await verify(context, tree, treeAfter) : null);
  if (mustVerify && verification === null && ports.verifier !== null) {
    const reason = "The run was cancelled before the verification ended. Say again that the task is done.";
    gateFailures.push({ gate: "verify", reason, detail: "" });
  }
  if (verification !== null && !verification.passed) {
    const problem = verification.problem ?? `It exited with ${verification.exitCode ?? "no code"}.`;
    const reason = `The verify command failed: ${request.verifyCommand ?? ""}. ${problem}`;
    gateFailures.push({ gate: "verify", reason, detail: verification.output });
  }
  if (gateFailures.length === 0) {
    const verifyCommand = verification === null ? null : request.verifyCommand;
    const checks = { verifyCommand, planBoxes: await countBoxes(context, planNow), ...(nothingToDo ? { nothingToDo } : {}) };
    return { claim: { kind: "passed", checks }, verification };
  }
  ports.log.emit({ kind: "claim-refused", atMs: ports.clock.nowMs(), gateFailures });
  return { claim: { kind: "refused", gateFailures }, verification };
}

/** A verification of another tree says nothing: the commit policy may have reverted some of what the reviewer was shown. */
export function earlierVerification({ verification, verifiedTree }: AgentWork, tree: string): Verification | null {
  return verifiedTree === tree ? verification : null;
}

/** Ticked boxes are not work: a path other than the plan must differ from the chain's first tree. */
async function chainHasChanges({ ports, request, state }: IterationContext, tree: string): Promise<boolean> {
  const { baseTree } = state;
  if (baseTree === null || baseTree === tree) return false;
  try {
    const paths = await ports.repository.changedPaths(baseTree, tree);
    return paths.some((path) => path !== request.paths.plan);
  } catch (error) {
    // A workflow run fetches no history, so the first tree is missing if other pushes moved the branch. It did differ then.
    if (error instanceof UserError && error.code === "GIT_FAILED") return true;
    throw error;
  }
}

/** Whether all boxes of the plan were ticked before the chain's first iteration. */
async function planWasDone({ ports, request, state }: IterationContext): Promise<boolean> {
  if (!request.spec.gates.plan || state.baseTree === null) return false;
  const text = await ports.diffScanner.readText(state.baseTree, request.paths.plan);
  if (text === null) return false;
  const { surveyPlan } = await import("../core/policy/plan.ts");
  const { boxes, open } = surveyPlan(text);
  return boxes > 0 && open === 0;
}

function describeNoChange({ request }: IterationContext): GateFailure {
  const { host, paths } = request;
  const verify = host === "github" ? "set verify-command" : "set verify_command";
  const start = host === "github" ? "run the workflow with reset: true" : "run: codex-self-iter run --reset";
  const reason = `Nothing in the repository has changed since the chain started, except perhaps boxes of ${paths.plan}, so there is no work to accept.`;
  const remedy = `If the task was done before, a person can have that confirmed: ${verify}, tick all boxes of ${paths.plan}, commit it, and ${start}`;
  return { gate: "nothing-changed", reason, detail: remedy };
}

async function checkPlan({ prompt, request, state }: IterationContext, planNow: string | null): Promise<readonly GateFailure[]> {
  if (!request.spec.gates.plan) return [];
  const name = request.paths.plan;
  if (planNow === null)
    return [{ gate: "plan-edited", reason: `The plan ${name} is missing, empty or not UTF-8; restore it.`, detail: "" }];
  const { openBoxes, planFingerprint } = await import("../core/policy/plan.ts");
  const gateFailures: GateFailure[] = [];
  const open = openBoxes(planNow);
  if (open.length > 0) {
    const listed = open.slice(0, OPEN_BOXES_MAX).map((text) => `- [ ] ${text}`);
    const reason = `The plan ${name} has ${open.length} open ${open.length === 1 ? "box" : "boxes"}; tick each box when its item is done.`;
    gateFailures.push({ gate: "open-boxes", reason, detail: listed.join("\n") });
  }
  if (planWasEdited(state, planFingerprint(prompt.plan), planFingerprint(planNow))) {
    const reason = `The plan ${name} was changed in more than its boxes; only people change the plan. Restore its text.`;
    gateFailures.push({ gate: "plan-edited", reason, detail: "" });
  }
  return gateFailures;
}

async function countBoxes({ request }: IterationContext, planNow: string | null): Promise<number | null> {
  if (!request.spec.gates.plan || planNow === null) return null;
  const { surveyPlan } = await import("../core/policy/plan.ts");
  return surveyPlan(planNow).boxes;
}

/**
 * Runs the verify command for the tree that would land, and logs its result. Returns null if none is configured, or if the run was cancelled:
 * then nothing is known. `treeAfter` is the workspace's.
 */
export async function verify(context: IterationContext, tree: string, treeAfter: string): Promise<Verification | null> {
  const { ports, request, state } = context;
  if (ports.verifier === null) return null;
  await context.beginVerification(treeAfter);
  const verification = await ports.verifier.verify({ tree, baseTree: state.baseTree }, request.signal);
  ports.log.emit({ kind: "verified", atMs: ports.clock.nowMs(), verification });
  return !verification.passed && request.signal.aborted ? null : verification;
}
