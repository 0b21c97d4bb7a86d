import type { ClaimResult, GateFailure, Verification } from "../core/chain/outcome.ts";
import { countBoxes, openBoxes, planFingerprint } from "../core/policy/plan.ts";
import { planWasEdited } from "../core/chain/evolve.ts";
import { UserError } from "../errors/user-error.ts";
import { type AgentWork, type IterationContext, verify } from "./iteration-context.ts";

type Claim = {
  /** The workspace's tree now. */
  readonly tree: string;
  readonly planBefore: string;
  /** `null` where the plan cannot be read any more. */
  readonly planNow: string | null;
  readonly agentWork: AgentWork;
};

/** How many open boxes a refusal lists. */
const OPEN_BOXES_MAX = 10;

/**
 * Tests a claim that the task is done. The gates that cost nothing come first, and the verify command runs only for a
 * claim that they let through. Whether a passed claim is enough is the decision's.
 */
export async function checkClaim(
  context: IterationContext,
  claim: Claim,
): Promise<{ readonly claim: ClaimResult; readonly verification: Verification | null }> {
  const gateFailures: GateFailure[] = [];
  if (!(await chainHasWorked(context, claim.tree))) {
    const reason = "Nothing in the repository has changed since the chain began, so the task cannot be what was done.";
    gateFailures.push({ gate: "nothing-changed", reason, detail: "" });
  }
  gateFailures.push(...judgePlan(context, claim));
  const { objection } = claim.agentWork;
  if (objection !== null) gateFailures.push({ gate: "reviewer", reason: "The reviewer does not agree.", detail: objection });

  const verification = claim.agentWork.verification ?? (gateFailures.length === 0 ? await verify(context) : null);
  if (verification !== null && !verification.passed) {
    const how = verification.problem ?? `It exited with ${verification.exitCode ?? "no code"}.`;
    gateFailures.push({
      gate: "verify",
      reason: `The verify command does not pass: ${context.request.verifyCommand ?? ""}. ${how}`,
      detail: verification.output,
    });
  }
  if (gateFailures.length === 0) return { claim: { kind: "passed" }, verification };
  context.ports.log.emit({ kind: "claim-refused", atMs: context.ports.clock.nowMs(), gateFailures });
  return { claim: { kind: "refused", gateFailures }, verification };
}

/** Ticking boxes is not work: paths other than the plan must differ from the chain's first tree. */
async function chainHasWorked(context: IterationContext, tree: string): Promise<boolean> {
  const { baseTree } = context.request.state;
  if (baseTree === null || baseTree === tree) return false;
  try {
    const paths = await context.ports.repository.changedPaths(baseTree, tree);
    return paths.some((path) => path !== context.request.paths.plan);
  } catch (error) {
    // A workflow run fetches no history: once people have moved the branch that the chain began at, its first tree is not there
    // any more. Then all that is known is that it was another one.
    if (error instanceof UserError && error.code === "GIT_FAILED") return true;
    throw error;
  }
}

function judgePlan(context: IterationContext, claim: Claim): readonly GateFailure[] {
  if (!context.request.spec.gates.plan) return [];
  const { planNow } = claim;
  const name = context.request.paths.plan;
  if (planNow === null) return [{ gate: "plan-edited", reason: `The plan ${name} is gone or empty; put it back as it was.`, detail: "" }];
  const gateFailures: GateFailure[] = [];
  const open = countBoxes(planNow).open;
  if (open > 0) {
    const detail = openBoxes(planNow, OPEN_BOXES_MAX)
      .map((text) => `- [ ] ${text}`)
      .join("\n");
    const reason = `The plan ${name} has ${open} open ${open === 1 ? "box" : "boxes"}; tick each one when it is done.`;
    gateFailures.push({ gate: "open-boxes", reason, detail });
  }
  if (planWasEdited(context.request.state, planFingerprint(claim.planBefore), planFingerprint(planNow))) {
    const reason = `The plan ${name} was changed in more than its boxes; only people change the plan. Put its text back.`;
    gateFailures.push({ gate: "plan-edited", reason, detail: "" });
  }
  return gateFailures;
}
