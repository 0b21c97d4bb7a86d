import { runPostCleanup } from "./action/post-cleanup.ts";
import { runAsActionStep } from "./action/process-entry.ts";

/** The action's post part: does what the main part could not, because it was killed. */
export function post(): Promise<number> {
  return runAsActionStep(
    async (env, signal, write) => {
      await runPostCleanup(env, signal, write);
      return 0;
    },
    () => 1,
  );
}
