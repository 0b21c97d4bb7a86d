import { toRunRequest } from "../compose.ts";
import type { CommandLine } from "../config/command-line.ts";
import { type RunReport, runLoop } from "../engine/loop.ts";
import { composeLocal, type LocalPorts } from "./compose.ts";
import type { Log } from "../ports/host.ts";
import { hasTerminal, openLog, printView, terminalColumns, usesColor } from "./output.ts";
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
  const requestStop = (): void => {
    // The loop looks for the file between two iterations.
    const writing = import("./stop.ts").then(({ writeStopFile }) => writeStopFile(settings, "The key s was pressed."));
    writing.catch((error: unknown) => log.emit({ kind: "warning", atMs: Date.now(), text: describeError(error).join(" ") }));
  };
  const log = countIterations(await openLog({ json: line.json, limits: settings.spec.limits, requestStop }), progress);
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
    const report = await runLoop(request, ports);
    log.close();
    if (!line.json) await printRunEnd(report, ports, settings.commit);
    return exitCode(report, line);
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

const COLUMNS_WITHOUT_TERMINAL = 80;

async function printRunEnd({ remedy, state }: RunReport, ports: LocalPorts, commits: boolean): Promise<void> {
  if (state === null) return;
  const columns = terminalColumns();
  const { baseTree } = state;
  const last = commits ? await ports.repository.headTree().catch(() => null) : (state.trees.at(-1) ?? null);
  const hasChanged = baseTree !== null && last !== null && baseTree !== last;
  const diffStat = hasChanged ? await ports.diffStat(baseTree, last, columns ?? COLUMNS_WITHOUT_TERMINAL) : [];
  const { renderRunEnd } = await import("../report/run-end-view.ts");
  printView(renderRunEnd({ state, diffStat, next: remedy, atMs: ports.clock.nowMs() }, columns, usesColor()));
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
