import { checkAgent } from "./agent-checks.ts";
import type { Check } from "./check.ts";
import type { PreflightFacts } from "./facts.ts";
import { checkProject } from "./project-checks.ts";
import { checkServer } from "./server-checks.ts";
import { checkWorkflows } from "./workflow-checks.ts";

/** Judges what was gathered. Facts that were not gathered have no check. */
export function runChecks(facts: PreflightFacts): readonly Check[] {
  return [...checkProject(facts), ...checkAgent(facts), ...checkWorkflows(facts), ...checkServer(facts)];
}

export function hasFailed(checks: readonly Check[]): boolean {
  return checks.some(({ status }) => status === "fail");
}
