// The loop is what a start is mostly for, and an `import()` costs more than reading it with the rest; the others are loaded when asked for.
import { print } from "./commands/output.ts";
import { run } from "./commands/run.ts";
import { type CommandLine, parseCommandLine } from "./config/flags.ts";
import { UserError } from "./errors/user-error.ts";
import { cleanLine } from "./report/event-text.ts";
import { PRODUCT_VERSION } from "./version.ts";

/** Wrong usage or configuration: the user can mend it, and nothing was begun. */
const EXIT_USAGE = 2;
const EXIT_FAILURE = 1;

/** The local command: takes the words behind the program's name, and returns the exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", takeLostOutput);
  process.stderr.on("error", takeLostOutput);
  try {
    return await dispatch(parseCommandLine(argv));
  } catch (error) {
    return reportError(error);
  }
}

/**
 * Output that nobody can take any more must not end the loop in the middle of a turn. A reader that has gone (`| head`) is a
 * closed terminal by another way, and ends it as that does; a log on a full disk is only a log.
 */
function takeLostOutput(error: NodeJS.ErrnoException): void {
  // Told to whoever listens, and not sent: where nobody does, the rest of the answer is simply not read.
  if (error.code === "EPIPE") process.emit("SIGHUP", "SIGHUP");
}

async function dispatch(line: CommandLine): Promise<number> {
  if (line.version) return print(`${PRODUCT_VERSION}\n`);
  if (line.help) {
    const { renderHelp } = await import("./config/help.ts");
    return print(renderHelp(line.commandGiven ? line.command : null));
  }
  switch (line.command) {
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
    process.stderr.write(`codex-self-iter: ${cleanLine(error.message)}\n  ${cleanLine(error.remedy)}\n`);
    return error.kind === "usage" ? EXIT_USAGE : EXIT_FAILURE;
  }
  const shown =
    process.env["CODEX_SELF_ITER_DEBUG"] === "1" && error instanceof Error
      ? (error.stack ?? "").split("\n").map(cleanLine).join("\n")
      : cleanLine(String(error));
  process.stderr.write(`codex-self-iter: a fault of codex-self-iter itself, not of your set-up: ${shown}\n`);
  process.stderr.write("  What was saved before is safe. Please report it with the output of: CODEX_SELF_ITER_DEBUG=1 codex-self-iter …\n");
  return EXIT_FAILURE;
}
