import { readdirSync, readFileSync } from "node:fs";
import { CLI_FILE, type CommandResult, type Project, type Started, startProcess, testEnvironment } from "./command-line.ts";

export type ShellOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/**
 * Starts a line of shell, for what a plain start cannot do: a limit, a mount, a pseudo-terminal, another folder, another
 * Node. In the line `"$NODE" "$CLI"` is the shipped command. The line's process replaces the shell where it begins with exec.
 */
function startShell(project: Project, line: string, { cwd = project.folder, env = {} }: ShellOptions = {}): Started {
  const names = { OUTSIDE: project.outside, FOLDER: project.folder, NODE: process.execPath, CLI: CLI_FILE };
  return startProcess("/bin/sh", ["-c", line], cwd, { ...testEnvironment(project.outside), ...names, ...env });
}

export async function runShell(project: Project, line: string, options?: ShellOptions): Promise<CommandResult> {
  return await startShell(project, line, options).done;
}

/** Quotes a text for a shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Polls for an effect of another process. */
export async function until(holds: () => boolean, what = "It"): Promise<void> {
  const endMs = Date.now() + 100_000;
  while (!holds()) {
    if (Date.now() > endMs) throw new Error(`${what} did not happen within 100 s.`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

/** Finds processes whose arguments or environment contain a text, such as a project's folder. Linux only. */
export function processesOf(text: string): readonly number[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.filter((id) => ["cmdline", "environ"].some((file) => tryRead(`/proc/${id}/${file}`).includes(text))).map(Number);
}

/** The command line of a process. */
export function argumentsOf(id: number): string {
  return tryRead(`/proc/${id}/cmdline`).replaceAll("\0", " ").trim();
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended since, or belongs to someone else.
    return "";
  }
}
