import type { ClaimJudgement, Outcome, Verification } from "../core/outcome.ts";
import { planFingerprint } from "../core/plan.ts";
import type { PromptInput } from "../core/prompts.ts";
import { judgeClaim } from "./claim.ts";
import { type AgentWork, type IterationContext, type IterationRequest, verify } from "./context.ts";
import { workOnGoal } from "./goal-mode.ts";
import type { LoopPorts } from "./loop-ports.ts";
import { type PutBack, putBack } from "./put-back.ts";
import { workInRoles } from "./roles-mode.ts";
import { createTurns } from "./turns.ts";

/** How many files a warning names. */
const NAMED_MAX = 10;

/** Does one iteration and tells everything that happened, as data. It decides nothing and saves nothing. */
export async function iterate(request: IterationRequest, ports: LoopPorts): Promise<Outcome> {
  const { spec, state } = request;
  const startedAtMs = ports.clock.nowMs();
  const iteration = state.iteration + 1;
  const [plan, task] = await Promise.all([ports.desk.readPlan(), ports.desk.readTask()]);
  ports.log.emit({ kind: "iteration-started", atMs: startedAtMs, iteration, goal: state.goal ?? "" });

  const prompt: PromptInput = {
    iteration,
    goal: state.goal,
    task,
    plan,
    notes: state.notes,
    history: request.history,
    promise: spec.promise,
    hints: spec.hints,
    planFileName: request.names.plan,
    taskFileName: task === null ? null : request.names.task,
    verifyCommand: request.verifyCommand,
    protectedNames: request.names.protected,
  };
  const context: IterationContext = { request, ports, prompt, iteration };
  const turns = createTurns(context);
  const agentWork = spec.mode === "goal" ? await workOnGoal(context, turns) : await workInRoles(context, turns);

  const seen = turns.treeAfter() ?? (await ports.repository.snapshot());
  const { restored, tree, withheld } = await putBackForbidden(context, seen);
  const judged = await judge(context, agentWork, tree, plan);
  return {
    iteration,
    goal: state.goal,
    startedAtMs,
    endedAtMs: ports.clock.nowMs(),
    work: agentWork.work,
    treeBefore: request.treeBefore,
    treeAfter: tree,
    restored,
    withheld,
    claim: judged.claim,
    verification: judged.verification,
    planBefore: planFingerprint(plan),
    planAfter: judged.planAfter,
    usage: turns.usage(),
    threads: turns.threads(),
  };
}

/** What may not land is put back before it is judged, so that what was verified is what lands. */
async function putBackForbidden({ iteration, ports, request }: IterationContext, seen: string): Promise<PutBack> {
  const options = { repository: ports.repository, screen: ports.screen ?? null, protectedPaths: request.protectedPaths };
  const back = await putBack(options, request.treeBefore, seen);
  if (back.withheld.length > 0) {
    const named = `${back.withheld.slice(0, NAMED_MAX).join(", ")}${back.withheld.length > NAMED_MAX ? ", …" : ""}`;
    const text = `Iteration ${iteration} wrote a secret of this run into ${named}. It was put back as it was before, and is not committed.`;
    ports.log.emit({ kind: "warning", atMs: ports.clock.nowMs(), text });
  }
  return back;
}

type Judged = {
  readonly claim: ClaimJudgement;
  readonly verification: Verification | null;
  readonly planAfter: string | null;
};

async function judge(context: IterationContext, agentWork: AgentWork, tree: string, planBefore: string): Promise<Judged> {
  const { kind } = agentWork.work;
  // The plan is read again whatever happened, or an edit by an agent that failed would pass for the user's.
  const planNow = await tryReadPlan(context.ports);
  const planAfter = planNow === null ? null : planFingerprint(planNow);
  const ended = kind === "handed-over" || kind === "paused" || kind === "no-handover";
  if (!ended) return { claim: { kind: "none" }, verification: null, planAfter };
  const changed = tree !== context.request.treeBefore;
  if (agentWork.claims) {
    const judged = await judgeClaim(context, { tree, planBefore, planNow, agentWork });
    return { ...judged, planAfter };
  }
  const verifies = changed && context.request.spec.gates.verify === "change";
  const verification = agentWork.verification ?? (verifies ? await verify(context) : null);
  return { claim: { kind: "none" }, verification, planAfter };
}

/** The agent may have deleted the plan: that is a finding about its work, not a reason to end the run in the middle. */
async function tryReadPlan(ports: LoopPorts): Promise<string | null> {
  try {
    return await ports.desk.readPlan();
  } catch {
    return null;
  }
}
