import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { CLI_FILE, type CommandResult, type Project, type Started } from "./command-line.ts";

export type ShellOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/**
 * Starts a line of shell, for what a plain start cannot do: a limit, a mount, a pseudo-terminal, another folder, another
 * Node. In the line `"$NODE" "$CLI"` is the shipped command. The line's process replaces the shell where it begins with exec.
 */
function startShell(project: Project, line: string, { cwd = project.folder, env = {} }: ShellOptions = {}): Started {
  const environment = {
    PATH: process.env["PATH"],
    HOME: project.outside,
    TMPDIR: project.outside,
    LANG: "C.UTF-8",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Test",
    GIT_AUTHOR_EMAIL: "test@example.org",
    GIT_COMMITTER_NAME: "Test",
    GIT_COMMITTER_EMAIL: "test@example.org",
    OUTSIDE: project.outside,
    FOLDER: project.folder,
    NODE: process.execPath,
    CLI: CLI_FILE,
    ...env,
  };
  const child = spawn("/bin/sh", ["-c", line], { cwd, env: environment, stdio: ["ignore", "pipe", "pipe"] });
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
  if (child.pid === undefined) throw new Error("The shell did not start.");
  return { pid: child.pid, done, kill: (signal) => child.kill(signal) };
}

export async function runShell(project: Project, line: string, options?: ShellOptions): Promise<CommandResult> {
  return await startShell(project, line, options).done;
}

/** A text as one word of a shell line. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Waits for something that another process does; there is no clock to hand to it. */
export async function until(holds: () => boolean, what = "It"): Promise<void> {
  const endMs = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > endMs) throw new Error(`${what} did not happen within 20 s.`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

/** Processes whose arguments or environment hold a text: those that a run in a project's own folder has left. Linux only, as /proc is. */
export function processesOf(text: string): readonly number[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.filter((id) => ["cmdline", "environ"].some((file) => tryRead(`/proc/${id}/${file}`).includes(text))).map(Number);
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended since, or belongs to someone else.
    return "";
  }
}
