import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** How long the runner waits; tests use shorter times. */
export type RunnerTimes = {
  /** Between SIGINT and SIGTERM. */
  readonly interruptMs: number;
  /** Between SIGTERM and SIGKILL. */
  readonly terminateMs: number;
  /** After the process has ended, for output streams that another process holds open. */
  readonly streamsMs: number;
};

/** The real runner's times (actions/runner, ProcessInvoker.cs). */
export const RUNNER_TIMES: RunnerTimes = { interruptMs: 7_500, terminateMs: 2_500, streamsMs: 5_000 };

export type StepProcess = {
  readonly script: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly times: RunnerTimes;
  onLine(line: string, raw: string): void;
};

export type StepExit = {
  /** 128 plus the number of the signal that ended it; `null` if it could not be started. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not be started, for example `spawn E2BIG`. */
  readonly problem: string | null;
  /** The signals that were sent to it. */
  readonly sent: readonly NodeJS.Signals[];
};

export type RunningStep = {
  /** `null` if it could not be started. */
  readonly pid: number | null;
  readonly done: Promise<StepExit>;
  /** Sends SIGINT, SIGTERM and SIGKILL in turn, to the entry process only. */
  cancel(): void;
  /** Kills it as a machine without memory does. */
  kill(): void;
};

/** Starts an action's script as the runner does: without a shell and input, reading its streams line by line. */
export function startStep(order: StepProcess): RunningStep {
  const sent: NodeJS.Signals[] = [];
  const ended = new AbortController();
  let child: ChildProcessWithoutNullStreams;
  try {
    child = spawn(process.execPath, [order.script], { cwd: order.cwd, env: order.environment, stdio: ["pipe", "pipe", "pipe"] });
  } catch (error) {
    // Node throws for an environment that is too long, without an event.
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
    cancel: () => void sendSignals(send, order.times, ended.signal),
    kill: () => void send("SIGKILL"),
  };
}

/** On Unix the runner kills the entry process only; its children stay until the sweep at the end of the job. */
async function sendSignals(send: (signal: NodeJS.Signals) => boolean, times: RunnerTimes, ended: AbortSignal): Promise<void> {
  for (const [signal, waitMs] of [
    ["SIGINT", times.interruptMs],
    ["SIGTERM", times.terminateMs],
  ] as const) {
    if (ended.aborted) return;
    send(signal);
    // Rejects early when the process ends.
    await sleep(waitMs, undefined, { signal: ended }).catch(() => {});
  }
  if (!ended.aborted) send("SIGKILL");
}

/** A lone carriage return ends a line, as in the runner's reader: what follows it can be a command. */
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

/** Empty except on Linux: elsewhere a process cannot read another one's environment. */
export function listProcesses(): ReadonlySet<number> {
  if (process.platform !== "linux") return new Set();
  return new Set(readdirSync("/proc").map(Number).filter(Number.isInteger));
}

/** Kills every process with the job's RUNNER_TRACKING_ID. Those in `earlier` existed before the job, so they are skipped. */
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
      // It has ended, or belongs to another user.
    }
  }
  return orphans;
}
