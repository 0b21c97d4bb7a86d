import { runAsActionStep } from "./action/process-entry.ts";
import { runAction } from "./action/run.ts";
import { UserError } from "./errors/user-error.ts";

/** The action's main part. The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that (actions/runner, ProcessInvoker.cs). */
export function main(): Promise<number> {
  return runAsActionStep(runAction, (error) => (error instanceof UserError && error.kind === "machine" ? 1 : 2));
}
