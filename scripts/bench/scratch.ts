import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** A scratch repository, and the file outside it where the stub agent writes the times of its calls. */
export type Bench = { readonly workspace: string; readonly stamps: string; readonly agent: string };

/** Start and end of an agent call, in milliseconds since the epoch. */
export type Call = { readonly startMs: number; readonly endMs: number };

/** Prints nanoseconds since the epoch. `date` on macOS has no `%N`, but Perl is there. */
export const STAMP = execFileSync("date", ["+%s%N"], { encoding: "utf8" }).trim().endsWith("N")
  ? `perl -MTime::HiRes=time -e 'printf "%.0f\\n", time * 1e9'`
  : "date +%s%N";

/**
 * Writes a stub agent: it writes its start time, adds a line to a file, hands off a goal, and writes its end time.
 * `before` is shell code to run first. Both sides of a comparison call the same program.
 */
export function writeAgent(folder: string, name: string, before = ""): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!/bin/sh
# Arguments: prompt file, workspace, stamp file.
${STAMP} >>"$3"
${before}
echo "one more line" >>"$2/journal.txt"
calls=$(wc -l <"$3" | tr -d ' ')
printf '{"summary":"Added line %s to the journal","next_goal":"Add the line after line %s to journal.txt","completed":false,"stop":false,"reason":"","evidence":"journal.txt"}\\n' "$calls" "$calls"
${STAMP} >>"$3"
`,
  );
  chmodSync(path, 0o755);
  return path;
}

/** Source-like files by path, twenty in a folder, and a plan that is never done. */
export function sourceFiles(fileCount: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = { "plan.md": "- [ ] the journal is long enough\n" };
  for (let index = 0; index < fileCount - 1; index += 1) {
    const directory = `packages/package-${Math.floor(index / 200)}/part-${Math.floor(index / 20) % 10}`;
    files[`${directory}/module-${index}.ts`] = `export const value${index} = ${index};\n`.repeat(40);
  }
  return files;
}

/** Creates a repository with these files committed. */
function makeRepository(folder: string, fileCount: number): string {
  for (const [path, text] of Object.entries(sourceFiles(fileCount))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const git = (...args: readonly string[]): void => void execFileSync("git", args, { cwd: folder, stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Bench");
  git("config", "user.email", "bench@example.com");
  git("config", "commit.gpgSign", "false");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Begin");
  return folder;
}

export function makeBench(folder: string, fileCount: number): Bench {
  mkdirSync(folder, { recursive: true });
  return {
    workspace: makeRepository(join(folder, "repository"), fileCount),
    stamps: join(folder, "stamps.txt"),
    agent: writeAgent(folder, "agent.sh"),
  };
}

/** The arguments of a local run with this many iterations. */
function loopArguments(bench: Bench, iterations: number): readonly string[] {
  const template = `sh ${bench.agent} {prompt_file} {workspace} ${bench.stamps}`;
  const limits = ["--iterations", String(iterations), "--max-iterations", "0"];
  return [CLI, "run", "--workspace", bench.workspace, "--agent-command-template", template, "--commit", ...limits];
}

/** Runs the command. Returns its start in milliseconds since the epoch. Throws if it fails. */
export async function runLoop(bench: Bench, iterations: number, onProcess: (pid: number) => void = () => undefined): Promise<number> {
  const startedMs = performance.timeOrigin + performance.now();
  await runProgram(process.execPath, loopArguments(bench, iterations), onProcess);
  return startedMs;
}

/** Runs a program quietly. Throws with its output if it fails. */
export async function runProgram(
  command: string,
  args: readonly string[],
  onProcess: (pid: number) => void = () => undefined,
  env: NodeJS.ProcessEnv = process.env,
  cwd = process.cwd(),
): Promise<void> {
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"], env: { ...env, NO_COLOR: "1" } });
  if (child.pid !== undefined) onProcess(child.pid);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-4_000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} exited with ${code}:\n${output}`);
}

/** The recorded agent calls, oldest first, without the first `skip`. */
export function readCalls(bench: Pick<Bench, "stamps">, skip = 0): readonly Call[] {
  if (!existsSync(bench.stamps)) return [];
  const stamps = readFileSync(bench.stamps, "utf8")
    .trim()
    .split("\n")
    .map((line) => Number(line) / 1e6);
  const calls: Call[] = [];
  for (let index = 0; index + 1 < stamps.length; index += 2) calls.push({ startMs: stamps[index] ?? NaN, endMs: stamps[index + 1] ?? NaN });
  return calls.slice(skip);
}

/** Milliseconds between the end of one call and the start of the next. */
export function gapsOf(calls: readonly Call[]): readonly number[] {
  return calls.slice(1).map((call, index) => call.startMs - (calls[index]?.endMs ?? NaN));
}
