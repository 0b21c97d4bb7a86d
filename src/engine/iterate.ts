import type { RevertedPath } from "../core/policy/commit-policy.ts";
import { describeReverted } from "../core/chain/feedback.ts";
import type { ClaimResult, Outcome, Verification } from "../core/chain/outcome.ts";
import { planFingerprint } from "../core/policy/plan.ts";
import type { PromptInput } from "../core/prompt/prompts.ts";
import { checkClaim } from "./completion-gates.ts";
import { type AgentWork, type IterationContext, type IterationRequest, verify } from "./iteration-context.ts";
import { workOnGoal } from "./goal-mode.ts";
import { checkWork, type CommitCheck, removeLargeFiles } from "./commit-gates.ts";
import type { LoopPorts } from "./ports.ts";
import { workInRoles } from "./roles-mode.ts";
import { createTurns } from "./agent-turns.ts";

/** Does one iteration and tells everything that happened, as data. It decides nothing and saves nothing. */
export async function iterate(request: IterationRequest, ports: LoopPorts): Promise<Outcome> {
  const { spec, state } = request;
  const startedAtMs = ports.clock.nowMs();
  const iteration = state.iteration + 1;
  const [plan, task] = await Promise.all([ports.projectFiles.readPlan(), ports.projectFiles.readTask()]);
  ports.log.emit({ kind: "iteration-started", atMs: startedAtMs, iteration, goal: state.goal ?? "" });

  const prompt: PromptInput = {
    iteration,
    goal: state.goal,
    task,
    plan,
    notes: state.feedback,
    history: request.history,
    promise: spec.promise,
    hints: spec.hints,
    planFileName: request.paths.plan,
    taskFileName: task === null ? null : request.paths.task,
    verifyCommand: request.verifyCommand,
    protectedNames: request.paths.protected,
  };
  const context: IterationContext = { request, ports, prompt, iteration };
  const turns = createTurns(context);
  const agentWork = spec.mode === "goal" ? await workOnGoal(context, turns) : await workInRoles(context, turns);

  const large = hasFilledDisk(agentWork) ? await removeLargeFilesFor(context) : [];
  const seen = turns.treeAfter() ?? (await ports.repository.snapshot());
  const landing = await judgeWhatLands(context, seen);
  const { refusal, tree } = landing;
  const reverted = [...large, ...landing.reverted];
  logReverted(context, reverted, seen);
  const kept = refusal === null ? agentWork : refuseWork(agentWork, refusal.reason);
  const judged = await judge(context, kept, tree, plan);
  return {
    iteration,
    goal: state.goal,
    startedAtMs,
    endedAtMs: ports.clock.nowMs(),
    result: kept.work,
    treeBefore: request.treeBefore,
    treeAfter: tree,
    reverted,
    refusal,
    claim: judged.claim,
    verification: judged.verification,
    planBefore: planFingerprint(plan),
    planAfter: judged.planAfter,
    usage: turns.usage(),
    sessions: turns.sessions(),
  };
}

async function judgeWhatLands({ ports, prompt, request }: IterationContext, seen: string): Promise<CommitCheck> {
  const { commitPolicy: policy, treeBefore } = request;
  if (policy === null || seen === treeBefore) return { tree: seen, reverted: [], refusal: null };
  const plan = { text: prompt.plan, projectFiles: ports.projectFiles };
  return await checkWork({ repository: ports.repository, diffScanner: ports.diffScanner, policy, plan }, treeBefore, seen);
}

function logReverted({ iteration, ports, request }: IterationContext, reverted: readonly RevertedPath[], seen: string): void {
  if (reverted.length === 0) return;
  // On a laptop it may have been a person who wrote there meanwhile; git keeps what it has seen for some weeks.
  const found = request.host === "local" ? ` What stood there: git show ${seen.slice(0, 12)}:<path>` : "";
  ports.log.emit({ kind: "warning", atMs: ports.clock.nowMs(), text: `${describeReverted(iteration, reverted)}${found}` });
}

function hasFilledDisk({ work }: AgentWork): boolean {
  return work.kind === "failed" && work.failure.cause === "disk-full";
}

/** On a laptop a file may be a person's, and what git has not seen cannot be had again: there, the run may end for want of room. */
async function removeLargeFilesFor({ ports, request }: IterationContext): Promise<readonly RevertedPath[]> {
  const { commitPolicy: policy, host, treeBefore } = request;
  return policy === null || host === "local" ? [] : await removeLargeFiles({ ...ports, policy }, treeBefore);
}

/** An error that counts, so that an agent cannot repeat it for ever; what was said is kept with it. Work that had failed has its reason. */
function refuseWork(agentWork: AgentWork, why: string): AgentWork {
  const { work } = agentWork;
  if (work.kind !== "handed-off" && work.kind !== "declined" && work.kind !== "invalid-handoff") return agentWork;
  const output = work.kind === "invalid-handoff" ? work.output : work.handoff.summary;
  const failure = { cause: "not-committed", message: `The work may not land. ${why}`, exitCode: null, output } as const;
  return { work: { kind: "failed", role: "goal", failure }, claims: false, objection: null, verification: null };
}

type Judged = {
  readonly claim: ClaimResult;
  readonly verification: Verification | null;
  readonly planAfter: string | null;
};

async function judge(context: IterationContext, agentWork: AgentWork, tree: string, planBefore: string): Promise<Judged> {
  const { kind } = agentWork.work;
  // The plan is read again whatever happened, or an edit by an agent that failed would pass for the user's.
  const planNow = await tryReadPlan(context.ports);
  const planAfter = planNow === null ? null : planFingerprint(planNow);
  const ended = kind === "handed-off" || kind === "declined" || kind === "invalid-handoff";
  if (!ended) return { claim: { kind: "none" }, verification: null, planAfter };
  const changed = tree !== context.request.treeBefore;
  if (agentWork.claims) {
    const judged = await checkClaim(context, { tree, planBefore, planNow, agentWork });
    return { ...judged, planAfter };
  }
  const verifies = changed && context.request.spec.gates.verify === "change";
  const verification = agentWork.verification ?? (verifies ? await verify(context) : null);
  return { claim: { kind: "none" }, verification, planAfter };
}

/** The agent may have deleted the plan: that is a finding about its work, not a reason to end the run in the middle. */
async function tryReadPlan(ports: LoopPorts): Promise<string | null> {
  try {
    return await ports.projectFiles.readPlan();
  } catch {
    return null;
  }
}
