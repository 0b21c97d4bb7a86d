import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

import type { RunnerTimes } from "./process.ts";

export type BashStep = {
  readonly script: string;
  readonly cwd: string;
  /** The folder for the script's file. */
  readonly temp: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly times: RunnerTimes;
  onLine(line: string): void;
};

export type RunningBash = {
  /** The exit code; 1 if a signal ended it or it could not be started. */
  readonly done: Promise<number>;
  cancel(): void;
  kill(): void;
};

/** A `run:` step, as `shell: bash` starts one. */
export function startBash(order: BashStep): RunningBash {
  const file = join(order.temp, `${randomUUID()}.sh`);
  writeFileSync(file, order.script);
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", file], {
    cwd: order.cwd,
    env: order.environment,
    stdio: ["ignore", "pipe", "pipe"],
    // In its own process group, so that a kill reaches the script's children.
    detached: true,
  });
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", order.onLine);
  const ended = new AbortController();
  const done = new Promise<number>((settle) => {
    child.on("error", (error) => {
      order.onLine(`##[error]${error.message}`);
      settle(1);
    });
    child.on("exit", () => void closeStreams(child, order.times.streamsMs, ended.signal));
    child.on("close", (code) => {
      ended.abort();
      settle(code ?? 1);
    });
  });
  return { done, cancel: () => void sendSignals(child, order.times, ended.signal), kill: () => killGroup(child) };
}

/** Sends SIGINT and SIGTERM to the shell only, as the runner does, then kills the group. */
async function sendSignals(child: ChildProcess, times: RunnerTimes, ended: AbortSignal): Promise<void> {
  for (const [signal, waitMs] of [
    ["SIGINT", times.interruptMs],
    ["SIGTERM", times.terminateMs],
  ] as const) {
    if (ended.aborted) return;
    child.kill(signal);
    // Ends early, by an error that says so, when the process does.
    await sleep(waitMs, undefined, { signal: ended }).catch(() => {});
  }
  if (!ended.aborted) killGroup(child);
}

/** A background process of the script may hold its streams open. */
async function closeStreams(child: ChildProcess, waitMs: number, ended: AbortSignal): Promise<void> {
  await sleep(waitMs, undefined, { signal: ended }).catch(() => {});
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}
