import { toRunRequest } from "../compose.ts";
import type { CommandLine } from "../config/command-line.ts";
import { type RunReport, runLoop } from "../engine/loop.ts";
import { composeLocal } from "./compose.ts";
import { hasTerminal, openLog } from "./output.ts";
import { readSettings } from "./settings.ts";

/** As shells report for a program ended by SIGINT. */
const EXIT_INTERRUPTED = 130;

/** `isAttached`: a closed terminal ends the loop. Without a terminal (nohup, systemd, cron), SIGHUP is ignored: node undoes what nohup did. */
export async function run(line: CommandLine, isAttached = hasTerminal()): Promise<number> {
  const settings = await readSettings(line);
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const handlers = [
    ["SIGINT", abort],
    ["SIGTERM", abort],
    ["SIGHUP", isAttached ? abort : () => {}],
  ] as const;
  for (const [name, handler] of handlers) process.on(name, handler);
  const log = await openLog(line.json);
  try {
    const ports = await composeLocal(settings, log, controller.signal);
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
  } finally {
    log.close();
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}

function exitCode({ conclusion, reason }: RunReport, { exitCodeOnLimit }: CommandLine): number {
  if (conclusion === "cancelled") return EXIT_INTERRUPTED;
  if (conclusion === "failure") return 1;
  return reason.endsWith("-spent") ? (exitCodeOnLimit ?? 0) : 0;
}
