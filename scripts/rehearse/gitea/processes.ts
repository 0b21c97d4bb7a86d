import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

const KILL_AFTER_MS = 10_000;

const execute = promisify(execFile);

/** Starts programs with an environment made by hand, and ends them. */
export type Processes = {
  /** Returns what the program prints. */
  run(program: string, args: readonly string[]): Promise<string>;
  /** Its output goes to `<name>.log` in the folder. */
  start(name: string, program: string, args: readonly string[]): void;
  close(): Promise<void>;
};

/** `folder` is the working folder, and contains the programs' home. */
export function createProcesses(folder: string): Processes {
  const home = join(folder, "home");
  mkdirSync(join(home, "tmp"), { recursive: true });
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const env = { PATH: path, HOME: home, TMPDIR: join(home, "tmp"), USER: "rehearsal" };
  const started: ChildProcess[] = [];
  return {
    run: async (program, args) => (await execute(program, args, { env, cwd: folder })).stdout.trim(),
    start(name, program, args) {
      const child = spawn(program, args, { env, cwd: folder, detached: true, stdio: ["ignore", "pipe", "pipe"] });
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => appendFileSync(join(folder, `${name}.log`), chunk));
      started.push(child);
    },
    async close() {
      for (const child of started.toReversed()) await end(child);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const { exitCode, pid, signalCode } = child;
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  const closed = once(child, "close");
  process.kill(-pid, "SIGTERM");
  const timer = setTimeout(() => process.kill(-pid, "SIGKILL"), KILL_AFTER_MS);
  await closed;
  clearTimeout(timer);
}
