import { type PlanProgress, readProgress } from "../core/chain/plan-progress.ts";
import { defer } from "./defer.ts";
import { readPlanItems } from "./plan-items.ts";
import type { LoopPorts } from "./ports.ts";
import type { RunRequest } from "./run-request.ts";

type Project = { readonly plan: string; readonly headTree: string; readonly progress: PlanProgress | null };

/** Logs how many items the plan has, and which patterns match no file. Loads their parsers, which takes a while, so it runs beside the first iteration. */
export async function logProject(request: RunRequest, ports: LoopPorts, project: Project): Promise<void> {
  await defer();
  const { headTree, plan } = project;
  await logPlan(request, ports, plan);
  await logProgress(request, ports, project);
  const { patternLists } = request;
  if (patternLists.length === 0) return;
  const { clock, diffScanner, log } = ports;
  const { describeUnmatched } = await import("../core/policy/unmatched-patterns.ts");
  // A failure of git shows in the iteration itself.
  const [files, links] = await Promise.all([diffScanner.listFiles(headTree), diffScanner.links(headTree)]).catch(() => [[], []]);
  if (files.length === 0) return;
  for (const text of describeUnmatched(patternLists, files, links)) log.emit({ kind: "warning", atMs: clock.nowMs(), text });
}

/** The plan may have changed since the last iteration, or this is the first. */
async function logProgress(request: RunRequest, ports: LoopPorts, { headTree, plan, progress }: Project): Promise<void> {
  // A failure of git shows in the iteration itself.
  const items = await readPlanItems(request, ports, headTree, plan).catch(() => null);
  if (items !== null) ports.log.emit({ kind: "plan-read", atMs: ports.clock.nowMs(), progress: readProgress(progress, items) });
}

async function logPlan({ paths, spec }: RunRequest, { clock, log }: LoopPorts, plan: string): Promise<void> {
  const { describeSurvey, surveyPlan } = await import("../core/policy/plan.ts");
  const survey = surveyPlan(plan);
  const { boxes, lookalikeLines } = survey;
  const isOpen = spec.gates.plan && boxes === 0;
  const consequence = isOpen ? " So the plan cannot refuse a claim that the task is done. Write one box per item." : "";
  const kind = isOpen || lookalikeLines.length > 0 ? "warning" : "notice";
  log.emit({ kind, atMs: clock.nowMs(), text: `${describeSurvey(survey, paths.plan)}${consequence}` });
}
