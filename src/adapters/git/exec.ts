import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

import { renderSeconds } from "../../core/text/duration.ts";
import { userError } from "../../errors/user-error.ts";
import { signalGroup } from "../process/kill-tree.ts";
import { isInside } from "../fs/safe-path.ts";

/** How git is called in one workspace. */
export type Git = {
  /** The program itself; absolute. */
  readonly program: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
};

export type GitRequest = {
  readonly args: readonly string[];
  /** Written to its standard input, then closed. */
  readonly input?: string;
  /** Besides the context's. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Aborted, git and what it started are ended, and the result says so. */
  readonly signal?: AbortSignal;
  /** After so long it is ended as well; without one it takes what it takes. */
  readonly limitMs?: number;
};

export type GitResult = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Of a process of its own: what it wrote as it is, for who must count bytes. */
export type GitOutput = GitResult & { readonly stdoutBytes: Buffer };

/** The parts of the user's environment that git may see. None of them tells it where a repository, an index or an object is. */
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

/** Given with every call: nothing may run that the repository's configuration names, and nothing may ask. Works from git 2.9 on. */
export const FIXED_CONFIG: readonly string[] = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.splitIndex=false",
  "core.safecrlf=false",
  "core.filesRefLockTimeout=2000",
  "commit.gpgSign=false",
  "i18n.commitEncoding=UTF-8",
  "advice.addEmbeddedRepo=false",
].flatMap((setting) => ["-c", setting]);

const STDERR_BYTES_MAX = 64 * 1024;
const STDOUT_BYTES_MAX = 64 * 1024 * 1024;
const PROBLEM_LENGTH_MAX = 500;

/** Finds git once, and makes its environment by hand. Throws GIT_MISSING. */
export function createGit(workspace: string, environment: Readonly<Record<string, string | undefined>>): Git {
  const passed = PASSED_ON.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    program: findProgram("git", environment["PATH"] ?? "", workspace),
    cwd: workspace,
    environment: {
      ...Object.fromEntries(passed),
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
      LC_ALL: "C",
    },
  };
}

/** The agent may write below the workspace, and `npx` puts its `node_modules/.bin` on the PATH: no git is taken from there. */
function findProgram(name: string, path: string, workspace: string): string {
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder) || isInside(workspace, folder)) continue;
    const program = join(folder, name);
    try {
      accessSync(program, constants.X_OK);
      return program;
    } catch {
      // Not in this folder; the next one is looked at.
    }
  }
  throw userError("GIT_MISSING", { path });
}

/** Runs git and takes whatever comes of it; throws only where it cannot be started. */
export function runGit(context: Git, request: GitRequest): Promise<GitOutput> {
  return new Promise((settle, fail) => {
    const child = spawn(context.program, [...FIXED_CONFIG, ...request.args], {
      cwd: context.cwd,
      env: { ...context.environment, ...request.environment },
      stdio: [request.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      // In a group of its own: a Ctrl-C at the terminal is for the loop, and must not tear what is half done here.
      detached: true,
    });
    const stdout = collect(STDOUT_BYTES_MAX);
    const stderr = collect(STDERR_BYTES_MAX);
    child.stdout?.on("data", stdout.add);
    child.stderr?.on("data", stderr.add);
    const watch = watchOver(child, request);
    child.on("error", (error) => {
      watch.end();
      fail(isMissing(error) ? explainMissing(context, error) : error);
    });
    child.on("close", (exitCode, signal) => {
      watch.end();
      const killed = exitCode === null ? `\n${watch.reason() ?? `ended by ${signal}`}` : "";
      const stdoutBytes = stdout.bytes();
      settle({
        exitCode: exitCode ?? 128,
        stdout: stdoutBytes.toString("utf8"),
        stdoutBytes,
        stderr: stderr.bytes().toString("utf8") + killed,
      });
    });
    if (request.input !== undefined && child.stdin !== null) {
      // git may end before it has read everything; its exit code tells why.
      child.stdin.on("error", () => {});
      child.stdin.end(request.input);
    }
  });
}

/** Ends git early where somebody wants that, and says why it ended. */
function watchOver(
  child: ChildProcess,
  { limitMs, signal }: GitRequest,
): { readonly reason: () => string | null; readonly end: () => void } {
  let reason: string | null = null;
  const stop = (why: string): void => {
    reason ??= `fatal: ${why}`;
    // Its group: what holds the connection is a child of git's.
    if (child.pid !== undefined) signalGroup(child.pid, "SIGTERM");
  };
  const cancel = (): void => stop("the run was told to end");
  const timer = limitMs === undefined ? undefined : setTimeout(() => stop(`not done within ${renderSeconds(limitMs)}`), limitMs);
  if (signal?.aborted === true) cancel();
  signal?.addEventListener("abort", cancel);
  return {
    reason: () => reason,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    },
  };
}

/** Runs git and returns its output without the last newline. Throws GIT_FAILED with what git said. */
export async function gitOutput(context: Git, request: GitRequest): Promise<string> {
  const result = await runGit(context, request);
  if (result.exitCode !== 0) throw gitError(request, result);
  return result.stdout.replace(/\n$/, "");
}

/** GIT_FAILED, with what git said, cleaned and capped. */
export function gitError(request: GitRequest, result: GitResult): Error {
  const said = result.stderr
    // oxlint-disable-next-line no-control-regex -- file names are agent text, and git prints them raw.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ")
    .trim()
    .slice(0, PROBLEM_LENGTH_MAX);
  // git's index and objects lie on the same disks as all else; what it says of a full one is not what the user should read first.
  if (/no space left|out of disk ?space|disk quota exceeded|file too large/i.test(said)) {
    return userError("STATE_DIR_FULL", { path: "The repository, or the loop's own git index," });
  }
  const problem = said === "" ? `it ended with exit code ${result.exitCode}.` : said;
  return userError("GIT_FAILED", { command: request.args[0] ?? "", problem });
}

/** The system says the same of a program and of a folder to start it in. */
function explainMissing({ cwd, program }: Git, cause: Error): Error {
  if (!existsSync(cwd)) return userError("WORKSPACE_MISSING", { path: cwd }, { cause });
  return userError("GIT_MISSING", { path: program }, { cause });
}

function isMissing(error: Error): boolean {
  return "code" in error && error.code === "ENOENT";
}

function collect(limitBytes: number): { readonly add: (chunk: Buffer) => void; readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(chunk) {
      const taken = chunk.subarray(0, Math.max(0, limitBytes - size));
      size += taken.length;
      if (taken.length > 0) chunks.push(taken);
    },
    bytes: () => Buffer.concat(chunks),
  };
}
