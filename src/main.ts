import { runAsActionStep } from "./action/process-entry.ts";
import { runAction } from "./action/run.ts";
import { UserError } from "./errors/user-error.ts";

/**
 * The action's main step. On cancellation the runner sends SIGINT, 7.5 s later SIGTERM, and kills the process 2.5 s after that:
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
export function main(): Promise<number> {
  return runAsActionStep(runAction, (error) => (error instanceof UserError && error.kind === "machine" ? 1 : 2));
}
