import type { CommandLine } from "../config/command-line.ts";
import type { Settings } from "../config/settings.ts";
import { type RunReport, runLoop } from "../engine/loop.ts";
import type { RunRequest } from "../engine/run-request.ts";
import type { ProjectFiles, Log } from "../ports/host.ts";
import { toRunRequest } from "../compose.ts";
import { openLog } from "./open-log.ts";
import { readSettings } from "./settings.ts";
import { composeLocal } from "./compose.ts";

/** Ctrl-C, a service manager's stop, a closed terminal. */
const ENDING_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** What a shell makes of a program that SIGINT ended. */
const EXIT_INTERRUPTED = 130;

/** `run` and `resume`: the loop, until it stops. Returns the exit code. */
export async function run(line: CommandLine): Promise<number> {
  const settings = await readSettings(line);
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  for (const name of ENDING_SIGNALS) process.on(name, interrupt);
  const log = await openLog(line.json);
  try {
    const ports = await composeLocal(settings, log);
    if (line.command === "resume") await liftStop(ports.projectFiles, log);
    const report = await runLoop(buildRequest(settings, line, interruption.signal), ports);
    return exitCode(report, line);
  } finally {
    log.close();
    for (const name of ENDING_SIGNALS) process.off(name, interrupt);
  }
}

async function liftStop(projectFiles: ProjectFiles, log: Log): Promise<void> {
  for (const path of await projectFiles.removeStopFiles()) {
    log.emit({ kind: "notice", atMs: Date.now(), text: `Took the stop file ${path} away.` });
  }
}

function buildRequest(settings: Settings, line: CommandLine, signal: AbortSignal): RunRequest {
  return {
    ...toRunRequest(settings, settings.commit),
    goal: settings.goal,
    reset: settings.reset,
    resume: line.command === "resume",
    host: "local",
    humanTriggered: true,
    goalBy: null,
    runUrl: null,
    signal,
  };
}

function exitCode(report: RunReport, line: CommandLine): number {
  if (report.conclusion === "cancelled") return EXIT_INTERRUPTED;
  if (report.conclusion === "failure") return 1;
  return report.reason.endsWith("-spent") ? (line.exitCodeOnLimit ?? 0) : 0;
}
