import { renderCommand } from "../adapters/actions/workflow-command.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import { neutraliseLine } from "../report/escape.ts";
import type { EnvVars } from "../compose.ts";

const CHARS_MAX = 2_000;

type Step = (env: EnvVars, signal: AbortSignal, write: (text: string) => void) => Promise<number>;

/** Runs a step of the action, main or post, with this process's environment, output and signals. `exitCodeOf` maps an error that the step did not handle. */
export async function runAsActionStep(step: Step, exitCodeOf: (error: unknown) => number): Promise<number> {
  const cancellation = new AbortController();
  // By default Node opens its inspector on SIGUSR1, which would expose everything in memory, tokens included.
  process.on("SIGUSR1", () => {});
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => cancellation.abort());
  const write = (text: string): void => void process.stdout.write(text);
  try {
    return await step({ ...process.env }, cancellation.signal, write);
  } catch (error) {
    write(renderError(error));
    return exitCodeOf(error);
  }
}

function renderError(error: unknown): string {
  const [title, text] =
    error instanceof UserError
      ? [error.code, `${error.message} ${error.remedy}`]
      : ["internal error", `Internal error in codex-self-iter: ${String(error instanceof Error ? error.stack : error)}`];
  return renderCommand("error", neutraliseLine(oneLine(text, CHARS_MAX)), `codex-self-iter: ${title}`);
}
