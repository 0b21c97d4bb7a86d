import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** The waits of the runner; a test hands in shorter ones. */
export type RunnerTimes = {
  /** Between SIGINT and SIGTERM. */
  readonly interruptMs: number;
  /** Between SIGTERM and SIGKILL. */
  readonly terminateMs: number;
  /** For who still holds the output of a process that has ended. */
  readonly streamsMs: number;
};

/** Of the real runner (actions/runner, ProcessInvoker.cs). */
export const RUNNER_TIMES: RunnerTimes = { interruptMs: 7_500, terminateMs: 2_500, streamsMs: 5_000 };

export type StepProcess = {
  readonly script: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly times: RunnerTimes;
  onLine(line: string, raw: string): void;
};

export type StepExit = {
  /** 128 and the number of the signal where one ended it; `null` where it could not be started. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not be started: `spawn E2BIG`. */
  readonly problem: string | null;
  /** The signals it was sent on the way. */
  readonly sent: readonly NodeJS.Signals[];
};

export type RunningStep = {
  /** `null` where it could not be started. */
  readonly pid: number | null;
  readonly done: Promise<StepExit>;
  /** The cancellation ladder: the entry process alone is signalled, at each step. */
  cancel(): void;
  /** As if the machine had run out of memory. */
  kill(): void;
};

/** Starts an action's script as the runner does: no shell, no input, its own streams read line by line. */
export function startStep(order: StepProcess): RunningStep {
  const sent: NodeJS.Signals[] = [];
  const ended = new AbortController();
  let child: ChildProcessWithoutNullStreams;
  try {
    child = spawn(process.execPath, [order.script], { cwd: order.cwd, env: order.environment, stdio: ["pipe", "pipe", "pipe"] });
  } catch (error) {
    // An environment that is too long is told at once, and not by an event.
    const problem = error instanceof Error ? error.message : String(error);
    return { pid: null, done: Promise.resolve({ exitCode: null, signal: null, problem, sent }), cancel() {}, kill() {} };
  }
  child.stdin.on("error", () => {});
  child.stdin.end();
  const flushes = [child.stdout, child.stderr].map((stream) => {
    const lines = createLineSplitter(order.onLine);
    stream.setEncoding("utf8").on("data", (text: string) => lines.add(text));
    return () => lines.flush();
  });
  const send = (signal: NodeJS.Signals): boolean => {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    sent.push(signal);
    return child.kill(signal);
  };
  const done = new Promise<StepExit>((settle) => {
    const finish = (exit: Omit<StepExit, "sent">): void => {
      ended.abort();
      for (const flush of flushes) flush();
      settle({ ...exit, sent });
    };
    child.on("error", (error) => {
      if (child.pid === undefined) finish({ exitCode: null, signal: null, problem: error.message });
    });
    child.on("exit", (code, signal) => {
      const exit = { exitCode: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), signal, problem: null };
      const timer = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, order.times.streamsMs);
      child.on("close", () => {
        clearTimeout(timer);
        finish(exit);
      });
    });
  });
  return {
    pid: child.pid ?? null,
    done,
    cancel: () => void climb(send, order.times, ended.signal),
    kill: () => void send("SIGKILL"),
  };
}

/** On Unix the runner's last step ends the entry process alone; what it started is left for the sweep at the job's end. */
async function climb(send: (signal: NodeJS.Signals) => boolean, times: RunnerTimes, ended: AbortSignal): Promise<void> {
  for (const [signal, waitMs] of [
    ["SIGINT", times.interruptMs],
    ["SIGTERM", times.terminateMs],
  ] as const) {
    if (ended.aborted) return;
    send(signal);
    // Ends early, by an error that says so, when the process does.
    await sleep(waitMs, undefined, { signal: ended }).catch(() => {});
  }
  if (!ended.aborted) send("SIGKILL");
}

/** A carriage return alone ends a line too, as it does for the runner's reader: what follows it can be a command. */
function createLineSplitter(onLine: StepProcess["onLine"]): { add(text: string): void; flush(): void } {
  let rest = "";
  const emit = (raw: string): void => onLine(raw.replace(/\r?\n$|\r$/, ""), raw);
  return {
    add(text) {
      rest += text;
      // A carriage return at the very end may be the first half of a line end.
      const lines = rest.match(/[^\r\n]*(?:\r\n|\n|\r(?=[^\n]))/g) ?? [];
      for (const line of lines) emit(line);
      rest = rest.slice(lines.reduce((length, line) => length + line.length, 0));
    },
    flush() {
      if (rest !== "") emit(rest);
      rest = "";
    },
  };
}

export type Orphan = { readonly pid: number; readonly name: string };

/** Linux only: elsewhere no process may read another one's environment. */
export function listProcesses(): ReadonlySet<number> {
  if (process.platform !== "linux") return new Set();
  return new Set(readdirSync("/proc").map(Number).filter(Number.isInteger));
}

/** Kills every process that carries the job's RUNNER_TRACKING_ID; those of `earlier` were there before the job, and cannot. */
export function sweepOrphans(trackingId: string, earlier: ReadonlySet<number>): readonly Orphan[] {
  const orphans: Orphan[] = [];
  for (const pid of listProcesses()) {
    if (earlier.has(pid)) continue;
    try {
      if (!readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`RUNNER_TRACKING_ID=${trackingId}`)) continue;
      const name = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
      process.kill(pid, "SIGKILL");
      orphans.push({ pid, name });
    } catch {
      // It has ended in the meantime, or belongs to somebody else.
    }
  }
  return orphans;
}
