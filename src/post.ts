import { runPostCleanup } from "./action/post-cleanup.ts";
import { runAsActionStep } from "./action/process-entry.ts";

/** The action's post step. Saves what a killed main step could not. */
export function post(): Promise<number> {
  return runAsActionStep(
    async (env, signal, write) => {
      await runPostCleanup(env, signal, write);
      return 0;
    },
    () => 1,
  );
}
