import { toRunRequest } from "../compose.ts";
import type { CommandLine } from "../config/command-line.ts";
import { type RunReport, runLoop } from "../engine/loop.ts";
import { composeLocal } from "./compose.ts";
import type { Log } from "../ports/host.ts";
import { hasTerminal, openLog } from "./output.ts";
import { describeError, reportError } from "./report-error.ts";
import { readSettings } from "./settings.ts";

/** As shells report for a program ended by SIGINT. */
const EXIT_INTERRUPTED = 130;
const EXIT_FAILED = 1;

/**
 * `isAttached`: a closed terminal ends the loop. Without a terminal (nohup, systemd, cron), a SIGHUP of the system is ignored: node undoes what
 * nohup did. The reader of the output may end by it, too.
 */
export async function run(line: CommandLine, isAttached = hasTerminal()): Promise<number> {
  const settings = await readSettings(line);
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let hasHungUp = false;
  // Only the system passes a number.
  const hangUp = (_: NodeJS.Signals, number?: number): void => {
    hasHungUp ||= !isAttached && number !== undefined;
    if (!hasHungUp) abort();
  };
  const handlers = [
    ["SIGINT", abort],
    ["SIGTERM", abort],
    ["SIGHUP", hangUp],
  ] as const;
  for (const [name, handler] of handlers) process.on(name, handler);
  const progress = { started: 0, ended: 0 };
  const log = countIterations(await openLog(line.json), progress);
  try {
    for (const text of settings.deprecations) log.emit({ kind: "warning", atMs: Date.now(), text });
    const ports = await composeLocal(settings, log, controller);
    const resume = line.command === "resume";
    for (const path of resume ? await ports.projectFiles.removeStopFiles() : []) {
      log.emit({ kind: "notice", atMs: Date.now(), text: `Removed the stop file ${path}.` });
    }
    const request = {
      ...toRunRequest(settings, settings.commit),
      closedPull: null,
      goal: settings.goal,
      goalBy: null,
      reset: settings.reset,
      resume,
      humanTriggered: true,
      host: "local",
      runUrl: null,
      signal: controller.signal,
    } as const;
    return exitCode(await runLoop(request, ports), line);
  } catch (error) {
    const [message, remedy] = describeError(error);
    log.emit({ kind: "run-ended", atMs: Date.now(), reason: "failed", conclusion: "failure", message, remedy, iterations: progress.ended });
    if (progress.started === 0) throw error;
    log.close();
    // Exit code 2 is for what was wrong when the loop started.
    reportError(error);
    return EXIT_FAILED;
  } finally {
    log.close();
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}

function countIterations(log: Log, progress: { started: number; ended: number }): Log {
  return {
    ...log,
    emit(event) {
      if (event.kind === "iteration-started") progress.started += 1;
      if (event.kind === "iteration-ended") progress.ended += 1;
      log.emit(event);
    },
  };
}

function exitCode({ conclusion, reason }: RunReport, { exitCodeOnLimit }: CommandLine): number {
  if (conclusion === "cancelled") return EXIT_INTERRUPTED;
  if (conclusion === "failure") return EXIT_FAILED;
  return reason.endsWith("-spent") ? (exitCodeOnLimit ?? 0) : 0;
}
