import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { copyTemplate, removeFolder } from "./scratch.ts";

/** The shipped command: end-to-end tests run the bundle, never the sources. */
export const CLI_FILE = resolve(import.meta.dirname, "../../dist/cli.js");

export type CommandResult = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A scratch repository with a plan, and the shipped command to run in it. */
export type Project = {
  readonly folder: string;
  /** Outside the repository: stub agents and their notes. */
  readonly outside: string;
  write(path: string, text: string): void;
  read(path: string): string;
  exists(path: string): boolean;
  git(...args: readonly string[]): string;
  /** Writes a stub agent as a shell script and returns the `agent_command_template` that runs it. */
  agent(script: string): string;
  /** Runs `codex-self-iter` with these arguments. */
  run(args: readonly string[], options?: RunOptions): Promise<CommandResult>;
  start(args: readonly string[], options?: RunOptions): Started;
  records(): readonly Record<string, unknown>[];
  status(): Record<string, unknown>;
  runtime(): Record<string, unknown>;
  dispose(): void;
};

export type RunOptions = { readonly env?: Readonly<Record<string, string | undefined>> };

export type Started = { readonly pid: number; readonly done: Promise<CommandResult>; kill(signal: NodeJS.Signals): void };

/** Sets every backoff to zero. */
export const NO_WAITS = `backoff_base_sec = 0
no_change_backoff_sec = 0
continue_false_backoff_sec = 0
planner_stop_backoff_sec = 0
`;

/** Lines of an agent that wait until the test writes `go`. They also end with the project, or a killed loop would leave the agent behind. */
export const WAIT_FOR_GO = 'while [ ! -e "$OUTSIDE/go" ]; do [ -d "$OUTSIDE" ] || exit 1; sleep 0.02; done';

export function createProject(files: Readonly<Record<string, string>> = {}): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "csi-e2e-")));
  const folder = join(root, "project");
  const outside = join(root, "outside");
  mkdirSync(folder);
  mkdirSync(outside);
  const environment = testEnvironment(outside);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...args], { cwd: folder, env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const start = (args: readonly string[], options: RunOptions = {}): Started =>
    startProcess(process.execPath, [CLI_FILE, ...args], folder, { ...environment, ...options.env });

  const all = { "plan.md": "- [ ] one thing\n", "codex-self-iter.toml": NO_WAITS, "notes.txt": "start\n", ...files };
  copyTemplate(`project ${JSON.stringify(all)}`, folder, () => {
    git("init", "-q", "-b", "main");
    for (const [path, text] of Object.entries(all)) write(path, text);
    git("add", "-A");
    git("commit", "-qm", "start");
  });

  return {
    folder,
    outside,
    write,
    git,
    start,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    exists: (path) => existsSync(join(folder, path)),
    agent: (script) => {
      const file = join(outside, "agent.sh");
      writeFileSync(file, `#!/bin/sh\nOUTSIDE="${outside}"\n${script}\n`);
      chmodSync(file, 0o755);
      return `${file} {prompt_file} {workspace}`;
    },
    run: (args, options) => start(args, options).done,
    records: () => readLines(join(folder, ".codex-self-iter/logs/iterations.jsonl")),
    status: () => JSON.parse(readFileSync(join(folder, ".codex-self-iter/status.json"), "utf8")) as Record<string, unknown>,
    runtime: () => JSON.parse(readFileSync(join(folder, ".codex-self-iter/runtime.json"), "utf8")) as Record<string, unknown>,
    dispose: () => removeFolder(root),
  };
}

/** Only PATH of the developer's environment, and an author for commits. */
export function testEnvironment(outside: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: outside,
    TMPDIR: outside,
    LANG: "C.UTF-8",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Test",
    GIT_AUTHOR_EMAIL: "test@example.org",
    GIT_COMMITTER_NAME: "Test",
    GIT_COMMITTER_EMAIL: "test@example.org",
  };
}

/** Starts a program and collects its output. */
export function startProcess(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Started {
  const child = spawn(program, [...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const done = new Promise<CommandResult>((settle, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => settle({ code, signal, stdout, stderr }));
  });
  if (child.pid === undefined) throw new Error(`${program} did not start.`);
  return { pid: child.pid, done, kill: (signal) => child.kill(signal) };
}

function readLines(file: string): readonly Record<string, unknown>[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The shell line that prints a handoff. */
export function handoffLine(fields: Readonly<Record<string, unknown>>): string {
  const goal = fields["completed"] === true ? "" : "write the second test";
  const text = JSON.stringify({ summary: "did a part", next_goal: goal, completed: false, stop: false, ...fields });
  return `printf '%s\\n' '${text.replaceAll("'", "'\\''")}'`;
}

/** Kills a process that may have ended. */
export function endIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}

/** Whether a process is running. A zombie is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
