import { renderCommand } from "../adapters/runner-command.ts";
import { oneLine } from "../core/text.ts";
import { UserError } from "../errors.ts";
import { neutraliseLine } from "../report/escape.ts";

const CHARS_MAX = 2_000;

/** An error that came before there was a log to tell it to. */
export function renderError(error: unknown): string {
  const [title, text] =
    error instanceof UserError
      ? [error.code, `${error.message} ${error.remedy}`]
      : ["fault", `A fault of codex-self-iter itself, not of your workflow: ${String(error instanceof Error ? error.stack : error)}`];
  return renderCommand("error", neutraliseLine(oneLine(text, CHARS_MAX)), `codex-self-iter: ${title}`);
}
