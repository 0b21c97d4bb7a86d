import { cleanUp } from "./action/post-cleanup.ts";
import { enterAction } from "./action/process-entry.ts";

/** The action's post part: does what the main part could not, because it was killed. */
export function post(): Promise<number> {
  return enterAction(
    async (env, signal, write) => {
      await cleanUp(env, signal, write);
      return 0;
    },
    () => 1,
  );
}
