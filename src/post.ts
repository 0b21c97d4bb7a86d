import { cleanUp } from "./action/cleanup.ts";
import { renderError } from "./action/print.ts";

/** The action's post part: does what the main part could not, because it was killed. */
export async function post(): Promise<number> {
  const cancellation = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => cancellation.abort());
  const write = (text: string): void => void process.stdout.write(text);
  try {
    await cleanUp({ ...process.env }, cancellation.signal, write);
    return 0;
  } catch (error) {
    write(renderError(error));
    return 1;
  }
}
