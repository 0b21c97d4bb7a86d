import { join } from "node:path";
import { createSystemClock } from "../adapters/clock.ts";
import { type AgentLog, createLogReader, listAgentLogs, type LogReader } from "../adapters/state/agent-logs.ts";
import { findHolder } from "../adapters/state/lock.ts";
import type { CommandLine } from "../config/command-line.ts";
import type { Clock } from "../ports/host.ts";
import { userError } from "../errors/user-error.ts";
import { neutraliseLine } from "../report/escape.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { renderRecord, summariseNumbers } from "../report/record-view.ts";
import { print, printView, terminalColumns, usesColor } from "./output.ts";
import { readChain } from "./read-chain.ts";
import { readSettings } from "./settings.ts";

const POLL_MS = 250;
/** As many records as a state ref has. */
const RECORDS_MAX = 200;

/** `logs`: prints what the agent printed in an iteration. Changes nothing, and may run beside a loop. */
export async function logs(line: CommandLine): Promise<number> {
  if (line.remote !== null) return await printRemote(line, line.remote);
  const { lockFile, stateDir } = await readSettings(line);
  const folder = join(stateDir, "logs");
  const clock = createSystemClock();
  const isRunning = (): boolean => findHolder(lockFile, clock) !== null;
  const printer = createLogPrinter(folder, line.json);
  const [from, to] = chooseIterations(listAgentLogs(folder), line, folder, isRunning());
  const show = (): void => printer.print(listAgentLogs(folder).filter(({ iteration }) => iteration >= from && iteration <= to));
  if (line.follow) await followUntilEnd({ clock, isRunning, show, isOver: () => (listAgentLogs(folder).at(-1)?.iteration ?? 0) > to });
  show();
  printer.end();
  return 0;
}

/** Throws LOG_MISSING. Without a number: the last iteration, and with `--follow` those after it. */
function chooseIterations(
  all: readonly AgentLog[],
  { follow, iteration }: CommandLine,
  folder: string,
  isRunning: boolean,
): readonly [from: number, to: number] {
  const last = all.at(-1)?.iteration ?? 0;
  const from = iteration ?? last;
  if (all.some((log) => log.iteration === from) || (follow && isRunning))
    return [from, follow && iteration === null ? Number.POSITIVE_INFINITY : from];
  throw userError("LOG_MISSING", { iteration: Math.max(1, from), folder, others: summariseNumbers(all.map((log) => log.iteration)) });
}

type Follow = {
  readonly clock: Pick<Clock, "sleep">;
  readonly isRunning: () => boolean;
  readonly isOver: () => boolean;
  readonly show: () => void;
};

/** Ends with the loop, or after the iteration. The reader of the output may end it, too. */
async function followUntilEnd({ clock, isOver, isRunning, show }: Follow): Promise<void> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.once("SIGHUP", abort);
  try {
    while (isRunning() && !isOver() && !controller.signal.aborted) {
      show();
      await clock.sleep(POLL_MS, controller.signal);
    }
  } finally {
    process.off("SIGHUP", abort);
  }
}

/** Prints each log below its name, as tail(1) does, and only what was added since the last call. */
function createLogPrinter(folder: string, json: boolean): { print(found: readonly AgentLog[]): void; end(): void } {
  const readers = new Map<string, LogReader>();
  let shown = "";
  const printLine = ({ iteration, name }: AgentLog, text: string): void => {
    if (json) return void print(`${renderSafeJson({ iteration, file: name, text })}\n`);
    if (shown !== name) print(`${shown === "" ? "" : "\n"}==> ${neutraliseLine(name)} <==\n`);
    shown = name;
    print(`${neutraliseLine(text)}\n`);
  };
  return {
    print(found) {
      for (const log of found) {
        const reader = readers.get(log.name) ?? createLogReader(join(folder, log.name), (text) => printLine(log, text));
        readers.set(log.name, reader);
        reader.readMore();
      }
    },
    end() {
      for (const reader of readers.values()) reader.end();
    },
  };
}

/** A server keeps the records; the whole output is in the job log. */
async function printRemote(line: CommandLine, remote: string): Promise<number> {
  if (line.follow) {
    const problem = "--follow reads files of this machine, and the agent's output on a server is in the job log of its run.";
    throw userError("SETTINGS_CONFLICT", { problem, remedy: "Watch the run in the Actions tab, or with: gh run watch" });
  }
  const records = (await (await readChain(line)).records(RECORDS_MAX)).filter(({ phase }) => phase !== "already_running");
  const wanted = line.iteration === null ? records.at(-1) : records.findLast(({ iteration }) => iteration === line.iteration);
  if (wanted === undefined) {
    const others = summariseNumbers(records.map(({ iteration }) => iteration));
    throw userError("LOG_MISSING", { iteration: line.iteration ?? 1, folder: `the state of ${remote}, track ${line.track}`, others });
  }
  if (line.json) return print(`${renderSafeJson(wanted)}\n`);
  return printView(renderRecord(wanted, terminalColumns(), usesColor()));
}
