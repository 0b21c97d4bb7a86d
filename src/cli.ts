// `run` is imported statically because most starts need it; the other commands load on demand.
import { print } from "./commands/output.ts";
import { run } from "./commands/run.ts";
import { type CommandLine, type HelpText, parseCommandLine } from "./config/command-line.ts";
import { UserError } from "./errors/user-error.ts";
import { cleanLine } from "./report/event-text.ts";

const EXIT_FAILURE = 1;
/** Wrong usage or configuration; nothing has started. */
const EXIT_USAGE = 2;

/** The local command. Takes the arguments, returns the exit code, and never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", ignoreLostOutput);
  process.stderr.on("error", ignoreLostOutput);
  try {
    return await dispatch(parseCommandLine(argv));
  } catch (error) {
    return reportError(error);
  }
}

/**
 * Keeps a failed write to stdout or stderr from ending the loop in the middle of a turn. A closed pipe (`| head`) ends the loop like a
 * closed terminal.
 */
function ignoreLostOutput(error: NodeJS.ErrnoException): void {
  // Emitted instead of sent: without a listener, the process continues.
  if (error.code === "EPIPE") process.emit("SIGHUP", "SIGHUP");
}

async function dispatch(line: CommandLine | HelpText): Promise<number> {
  switch (line.command) {
    case "help":
      return print(line.text);
    case "run":
    case "resume":
      return await run(line);
    case "status":
      return await (await import("./commands/status.ts")).status(line);
    case "history":
      return await (await import("./commands/history.ts")).history(line);
    case "stop":
      return await (await import("./commands/stop.ts")).stop(line);
    case "demo":
      return await (await import("./commands/demo.ts")).demo(line);
  }
}

function reportError(error: unknown): number {
  if (error instanceof UserError) {
    process.stderr.write(`error: ${cleanLine(error.message)}\nfix: ${cleanLine(error.remedy)}\n`);
    return error.kind === "usage" ? EXIT_USAGE : EXIT_FAILURE;
  }
  const shown =
    process.env["CODEX_SELF_ITER_DEBUG"] === "1" && error instanceof Error
      ? (error.stack ?? "").split("\n").map(cleanLine).join("\n")
      : cleanLine(String(error));
  process.stderr.write(`error: internal error of codex-self-iter: ${shown}\n`);
  process.stderr.write("fix: Report it with the output of: CODEX_SELF_ITER_DEBUG=1 codex-self-iter ... The saved state is intact.\n");
  return EXIT_FAILURE;
}
