import { runAction } from "./action/run.ts";
import { UserError } from "./errors.ts";
import { renderError } from "./action/print.ts";

/** The action's main part. The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that (actions/runner, ProcessInvoker.cs). */
export async function main(): Promise<number> {
  const cancellation = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => cancellation.abort());
  const write = (text: string): void => void process.stdout.write(text);
  try {
    return await runAction({ ...process.env }, cancellation.signal, write);
  } catch (error) {
    write(renderError(error));
    return error instanceof UserError && !error.usage ? 1 : 2;
  }
}
