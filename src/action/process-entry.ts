import { renderCommand } from "../adapters/actions/workflow-command.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import { neutraliseLine } from "../report/escape.ts";
import type { EnvVars } from "../compose.ts";

const CHARS_MAX = 2_000;

/** One part of the action; returns the exit code. */
type Part = (env: EnvVars, signal: AbortSignal, write: (text: string) => void) => Promise<number>;

/**
 * Runs a part as the runner's process: with its environment as it is now, its output, and the signals of a cancelled run.
 * `codeOf` makes the exit code of an error that came before there was a log to tell it to.
 */
export async function runAsActionStep(part: Part, codeOf: (error: unknown) => number): Promise<number> {
  const cancellation = new AbortController();
  // Node would open its inspector at this signal, and whoever asks there is told all that is in memory, tokens included.
  process.on("SIGUSR1", () => {});
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => cancellation.abort());
  const write = (text: string): void => void process.stdout.write(text);
  try {
    return await part({ ...process.env }, cancellation.signal, write);
  } catch (error) {
    write(renderError(error));
    return codeOf(error);
  }
}

function renderError(error: unknown): string {
  const [title, text] =
    error instanceof UserError
      ? [error.code, `${error.message} ${error.remedy}`]
      : ["fault", `A fault of codex-self-iter itself, not of your workflow: ${String(error instanceof Error ? error.stack : error)}`];
  return renderCommand("error", neutraliseLine(oneLine(text, CHARS_MAX)), `codex-self-iter: ${title}`);
}
