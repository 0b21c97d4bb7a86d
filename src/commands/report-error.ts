import { UserError } from "../errors/user-error.ts";
import { cleanLine } from "../report/event-text.ts";

/** Writes an error and its fix to standard error. Returns the exit code: 2 for wrong usage or configuration, 1 for the rest. */
export function reportError(error: unknown): number {
  const [message, fix] = describeError(error);
  process.stderr.write(`error: ${message}\nfix:   ${fix}\n`);
  return error instanceof UserError && error.kind === "usage" ? 2 : 1;
}

export function describeError(error: unknown): readonly [message: string, fix: string] {
  if (error instanceof UserError) return [cleanLine(error.message), cleanLine(error.remedy)];
  const withStack = process.env["CODEX_SELF_ITER_DEBUG"] === "1" && error instanceof Error;
  const text = withStack ? (error.stack ?? "").split("\n").map(cleanLine).join("\n") : cleanLine(String(error));
  const fix = "Report it with the output of: CODEX_SELF_ITER_DEBUG=1 codex-self-iter ... The saved state is intact.";
  return [`internal error of codex-self-iter: ${text}`, fix];
}
