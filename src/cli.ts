// `run` is imported statically because most starts need it; the other commands load on demand, and commander not in the action.
import { handleLostOutput, hasTerminal, print } from "./commands/output.ts";
import { reportError } from "./commands/report-error.ts";
import { run } from "./commands/run.ts";
import { PRODUCT_VERSION } from "./version.ts";
import type { CommandLine, HelpText, Overview } from "./config/command-line.ts";

/** The local command. Takes the arguments, returns the exit code, and never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  handleLostOutput();
  try {
    const { parseCommandLine } = await import("./config/command-line.ts");
    return await dispatch(parseCommandLine(argv, hasTerminal()));
  } catch (error) {
    return reportError(error);
  }
}

async function dispatch(line: CommandLine | HelpText | Overview): Promise<number> {
  switch (line.command) {
    case "help":
      return print(line.text);
    case "overview":
      await (await import("./commands/status.ts")).status(line.status);
      return print(`\n${line.text}`);
    case "init":
      return await (await import("./commands/init.ts")).init(line);
    case "run":
    case "resume":
      return await run(line);
    case "status":
      return await (await import("./commands/status.ts")).status(line);
    case "history":
      return await (await import("./commands/history.ts")).history(line);
    case "logs":
      return await (await import("./commands/logs.ts")).logs(line);
    case "explain":
      return await (await import("./commands/explain.ts")).explain(line);
    case "report":
      return await (await import("./commands/report.ts")).report(line);
    case "stop":
      return await (await import("./commands/stop.ts")).stop(line);
    case "doctor":
      return await (await import("./commands/doctor.ts")).doctor(line);
    case "demo":
      return await (await import("./commands/demo.ts")).demo(line);
    case "completion":
      return (await import("./commands/completion.ts")).completion(line);
    case "version":
      return print(`${PRODUCT_VERSION}\n`);
  }
}
