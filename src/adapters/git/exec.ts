import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { userError } from "../../errors/user-error.ts";
import { errorCode } from "../fs/errno.ts";
import { findOutside } from "../process/executable.ts";
import { signalGroup } from "../process/kill-tree.ts";
import { CANCELLED, createGitLimits, type GitLimits } from "./git-limits.ts";

export type Git = {
  readonly program: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: GitLimits;
};

export type GitRequest = {
  readonly args: readonly string[];
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends git at once; the limits of `Git` leave it some time after a cancel. */
  readonly signal?: AbortSignal;
  readonly limitMs?: number;
};

export type GitResult = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Why git was stopped before its end. */
  readonly stopped?: string;
};

/** The variables that git may see. None of them names a repository, an index or an object. */
const PASSED_ON = [
  "PATH",
  "HOME",
  "XDG_CONFIG_HOME",
  "TMPDIR",
  "USER",
  "LOGNAME",
  "GIT_AUTHOR_NAME",
  "GIT_AUTHOR_EMAIL",
  "GIT_COMMITTER_NAME",
  "GIT_COMMITTER_EMAIL",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
] as const;

/** Given with every call, so that git runs no program that the repository's configuration names. `core.hooksPath` needs git 2.9 (git-config(1)). */
export const FIXED_CONFIG: readonly string[] = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.splitIndex=false",
  // Otherwise git takes a file for unchanged if a tool has restored its time.
  "core.checkStat=default",
  "core.trustctime=true",
  // Or git leaves out what is outside of a sparse checkout; it also turns folders in an index into their files.
  "core.sparseCheckout=false",
  "core.safecrlf=false",
  // git writes larger files into packs, and a commit takes only loose objects from the loop's own store.
  "core.bigFileThreshold=2g",
  "core.filesRefLockTimeout=2000",
  "commit.gpgSign=false",
  "i18n.commitEncoding=UTF-8",
  "advice.addEmbeddedRepo=false",
].flatMap((setting) => ["-c", setting]);

const STDERR_BYTES_MAX = 64 * 1024;
const STDOUT_BYTES_MAX = 64 * 1024 * 1024;
const PROBLEM_LENGTH_MAX = 500;
const KILL_WAIT_MS = 1_000;

/** Finds git, and selects its environment. Throws GIT_MISSING. */
export function createGit(
  workspace: string,
  environment: Readonly<Record<string, string | undefined>>,
  limits: GitLimits = createGitLimits(),
): Git {
  const passed = PASSED_ON.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    program: findGit(environment["PATH"] ?? "", workspace),
    cwd: workspace,
    environment: {
      ...Object.fromEntries(passed),
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
      LC_ALL: "C",
    },
    limits,
  };
}

/** Not from the workspace, where the agent can write. */
function findGit(path: string, workspace: string): string {
  const program = findOutside("git", path, workspace);
  if (program === null) throw userError("GIT_MISSING", { path });
  return program;
}

/** Runs git in a new process and returns its result, whatever the exit code. Throws GIT_MISSING, WORKSPACE_MISSING. */
export function runGit(git: Git, { args, environment, input, limitMs, signal }: GitRequest): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(git.program, [...FIXED_CONFIG, ...args], {
      cwd: git.cwd,
      env: { ...git.environment, ...environment },
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      // Its own process group: Ctrl-C in the terminal is for the loop, and must not interrupt a write of git.
      detached: true,
    });
    const stdout = collect(STDOUT_BYTES_MAX);
    const stderr = collect(STDERR_BYTES_MAX);
    child.stdout?.on("data", stdout.add);
    child.stderr?.on("data", stderr.add);
    let stopped: string | null = null;
    const stop = (reason: string): void => {
      if (stopped === null) endGroup(child, () => finish(null, null));
      stopped ??= reason;
    };
    const unwatch = git.limits.watch(stop, limitMs);
    const onAbort = (): void => stop(CANCELLED);
    signal?.addEventListener("abort", onAbort);
    const finish = (exitCode: number | null, signalName: string | null): void => {
      unwatch();
      signal?.removeEventListener("abort", onAbort);
      const result = { exitCode: exitCode ?? 128, stdout: stdout.text(), stderr: stderr.text() };
      if (stopped !== null) resolve({ ...result, exitCode: 128, stderr: `${result.stderr}\nfatal: ${stopped}`, stopped });
      else if (exitCode === null) resolve({ ...result, stderr: `${result.stderr}\nended by ${signalName}` });
      else resolve(result);
    };
    if (signal?.aborted === true) onAbort();
    child.on("error", (error) => {
      unwatch();
      reject(errorCode(error) === "ENOENT" ? missingError(git, error) : error);
    });
    child.on("close", finish);
    // git may end before it has read everything; its exit code gives the reason.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/**
 * Ends a process and its group, because a child of git may hold the connection. SIGTERM lets git remove its locks. `onStuck` is called if
 * the group survives SIGKILL, or if a process outside of it holds the output open.
 */
export function endGroup(child: ChildProcess, onStuck: () => void): void {
  const { pid } = child;
  if (pid === undefined) return;
  const giveUp = (): void => {
    for (const handle of [child.stdin, child.stdout, child.stderr]) handle?.destroy();
    child.unref();
    onStuck();
  };
  let timer = setTimeout(() => {
    signalGroup(pid, "SIGKILL");
    timer = setTimeout(giveUp, KILL_WAIT_MS);
  }, KILL_WAIT_MS);
  child.once("close", () => {
    clearTimeout(timer);
    signalGroup(pid, "SIGKILL");
  });
  signalGroup(pid, "SIGTERM");
}

/** Runs git and returns its output without the last newline. Throws GIT_FAILED with git's message. */
export async function gitOutput(git: Git, request: GitRequest): Promise<string> {
  const result = await runGit(git, request);
  if (result.exitCode !== 0) throw gitError(request, result);
  return result.stdout.replace(/\n$/, "");
}

/** Returns GIT_FAILED, GIT_LOCKED, GIT_STOPPED, or STATE_DIR_FULL if git reports a full disk. */
export function gitError({ args }: Pick<GitRequest, "args">, { exitCode, stderr, stopped }: GitResult): Error {
  if (stopped !== undefined) return stoppedError(args[0] ?? "", stopped);
  const message = stderr
    // oxlint-disable-next-line no-control-regex -- git prints file names unquoted, and the agent chooses them.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ")
    .trim()
    .slice(0, PROBLEM_LENGTH_MAX);
  if (/no space left|out of disk ?space|disk quota exceeded|file too large/i.test(message)) {
    return userError("STATE_DIR_FULL", { path: "The repository, or the loop's own git index," });
  }
  const lock = /Unable to create '(.+\.lock)': File exists/.exec(message)?.[1];
  if (lock !== undefined) return userError("GIT_LOCKED", { command: args[0] ?? "", lock });
  return userError("GIT_FAILED", { command: args[0] ?? "", problem: message || `It ended with exit code ${exitCode}.` });
}

export function stoppedError(command: string, reason: string): Error {
  return userError("GIT_STOPPED", { command, reason });
}

/** ENOENT means that either the program or its working directory is missing. */
function missingError({ cwd, program }: Git, cause: Error): Error {
  if (!existsSync(cwd)) return userError("WORKSPACE_MISSING", { path: cwd }, { cause });
  return userError("GIT_MISSING", { path: program }, { cause });
}

function collect(bytesMax: number): { readonly add: (chunk: Buffer) => void; readonly text: () => string } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(chunk) {
      const kept = chunk.subarray(0, bytesMax - size);
      size += kept.length;
      chunks.push(kept);
    },
    text: () => Buffer.concat(chunks).toString("utf8"),
  };
}
