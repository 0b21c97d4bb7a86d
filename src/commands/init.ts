import { existsSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { orNull } from "../adapters/fs/errno.ts";
import { writeFileAtomic } from "../adapters/fs/atomic-write.ts";
import { configFiles } from "../adapters/fs/config-files.ts";
import { isInside, readRegularFile, realPathOrNull } from "../adapters/fs/safe-path.ts";
import { createGit, type Git, runGit } from "../adapters/git/exec.ts";
import { readLayout } from "../adapters/git/layout.ts";
import { findRemote, readRemoteUrl } from "../adapters/preflight/machine.ts";
import type { CommandLine } from "../config/command-line.ts";
import { INPUTS } from "../config/inputs/inputs.ts";
import { resolveWorkspace } from "../config/resolve.ts";
import { userError } from "../errors/user-error.ts";
import { DETECTED_FILES, detectVerifyCommand, type FolderFiles } from "../init/detect.ts";
import { type Answers, renderFiles } from "../init/files.ts";
import { listNextSteps, listRemarks, renderSteps, type RepositoryFacts } from "../init/next-steps.ts";
import { type Existing, planWrites, type Write } from "../init/plan-writes.ts";
import type { Questions } from "../init/questions.ts";
import { DEFAULT_SCHEDULE } from "../init/workflow.ts";
import { hasQueue, parseRemoteUrl } from "../preflight/remote-url.ts";
import { cleanLine } from "../report/event-text.ts";
import { print } from "./output.ts";

const FILE_BYTES_MAX = 1024 * 1024;
const EXIT_CANCELLED = 130;
const CRON = /^[\d*/,A-Za-z-]+(?: [\d*/,A-Za-z-]+){4}$/;

/**
 * `init`: writes the files of a set-up and prints the remaining steps. Writes nothing before the last question, and no file that exists
 * without a yes. Throws `INIT_SCHEDULE_INVALID`, `INIT_PATH_ESCAPES` and the errors of a folder that is not a repository.
 */
export async function init(line: CommandLine, openQuestions: () => Promise<Questions | null> = openTerminal): Promise<number> {
  const folder = await resolveWorkspace({ cwd: process.cwd(), workspace: line.workspace }, configFiles);
  const git = createGit(folder, process.env);
  const { prefix, topLevel } = await readLayout(git);
  const detected = detectVerifyCommand(readFiles(folder));
  const defaults = defaultAnswers(line, detected?.inCheckout ?? "");
  const questions = line.yes || line.dryRun ? null : await openQuestions();
  const answers = questions === null ? defaults : await questions.ask(defaults);
  if (answers === null) return cancel();
  const at = (path: string): string => join(topLevel, path);
  const url = await readRemoteUrl(git);
  const files = renderFiles(answers, detected, prefix, hasQueue(url === null ? null : parseRemoteUrl(url)));
  const writes = planWrites(files, (path) => readExisting(at(path)));
  const chosen: Write[] = writes.filter(({ effect }) => effect === "create");
  for (const write of writes.filter(({ effect }) => effect === "differs")) {
    print(`\n${await renderDiff(git, at(write.path), write)}`);
    const isReplaced = questions === null ? false : await questions.mayReplace(write.path);
    if (isReplaced === null) return cancel();
    if (isReplaced) chosen.push(write);
  }
  for (const { path } of chosen) refuseEscape(topLevel, path);
  if (!line.dryRun) await writeAll(chosen.map((write) => ({ file: at(write.path), text: write.text })));
  print(renderEffects(writes, chosen, line.dryRun));
  const paths = writes.map(({ path }) => relative(process.cwd(), at(path)));
  const facts = await readFacts(git);
  for (const remark of listRemarks(facts, answers.verifyCommand)) print(`\n${cleanLine(remark)}\n`);
  return print(`\nWhat remains:\n\n${renderSteps(listNextSteps(paths, facts))}`);
}

async function openTerminal(): Promise<Questions | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  return (await import("./init-questions.ts")).openQuestions();
}

function readFiles(folder: string): FolderFiles {
  const found = DETECTED_FILES.filter((name) => existsSync(join(folder, name)));
  return Object.fromEntries(found.map((name) => [name, orNull(() => readRegularFile(join(folder, name), FILE_BYTES_MAX))?.text ?? ""]));
}

function defaultAnswers({ inputs, schedule }: CommandLine, verifyCommand: string): Answers {
  if (schedule !== null && schedule !== "none" && !CRON.test(schedule))
    throw userError("INIT_SCHEDULE_INVALID", { schedule: cleanLine(schedule) });
  return {
    verifyCommand: inputs.verify_command ?? verifyCommand,
    maxIterations: inputs.max_iterations ?? INPUTS.max_iterations.default,
    maxCostUsd: inputs.max_cost_usd ?? INPUTS.max_cost_usd.default,
    schedule: schedule === "none" ? null : (schedule ?? DEFAULT_SCHEDULE),
  };
}

/** A link is not followed: what it points to belongs to someone else. */
function readExisting(path: string): Existing {
  const stat = orNull(() => lstatSync(path));
  if (stat === null) return null;
  if (!stat.isFile()) return "unreadable";
  const text = orNull(() => readRegularFile(path, FILE_BYTES_MAX))?.text ?? null;
  return text === null ? "unreadable" : { text };
}

/** Throws INIT_PATH_ESCAPES if a folder of the path is a link to outside of the repository. */
function refuseEscape(topLevel: string, path: string): void {
  for (let folder = dirname(join(topLevel, path)); folder !== topLevel && isInside(topLevel, folder); folder = dirname(folder)) {
    const target = realPathOrNull(folder);
    if (target !== null && !isInside(realPathOrNull(topLevel) ?? topLevel, target))
      throw userError("INIT_PATH_ESCAPES", { path: folder, target });
  }
}

/** Ctrl-C is ignored for these few milliseconds, so that a set-up is written completely or not at all. */
async function writeAll(files: readonly { readonly file: string; readonly text: string }[]): Promise<void> {
  const ignore = (): void => {};
  process.on("SIGINT", ignore);
  try {
    for (const { file, text } of files) {
      mkdirSync(dirname(file), { recursive: true });
      await writeFileAtomic(file, text);
    }
  } finally {
    process.off("SIGINT", ignore);
  }
}

async function renderDiff(git: Git, file: string, { path, text }: Write): Promise<string> {
  const args = ["diff", "--no-index", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-cr-at-eol", "--", file, "-"];
  const { stdout } = await runGit(git, { args, input: text });
  const lines = stdout.split("\n").filter((line) => /^[-+ @]/.test(line) && !/^(?:---|\+\+\+) /.test(line));
  return `${path} differs from what init would write:\n${lines.map((line) => `  ${cleanLine(line)}\n`).join("")}`;
}

function renderEffects(writes: readonly Write[], chosen: readonly Write[], isDryRun: boolean): string {
  const lines = writes.map((write) => {
    const { effect, path, text } = write;
    if (!chosen.includes(write)) return `  ${path}: ${effect === "same" ? "unchanged" : "kept as it is"}\n`;
    if (!isDryRun) return `  ${path}: ${effect === "create" ? "written" : "replaced"}\n`;
    return `  ${path}: would be written:\n${text.replace(/^(?=.)/gm, "    | ")}`;
  });
  const nothing = chosen.length === 0 ? "Nothing was changed: the files exist.\n" : "";
  return `\n${nothing}${lines.join("")}`;
}

async function readFacts(git: Git): Promise<RepositoryFacts> {
  const ask = async (...args: readonly string[]): Promise<string | null> => {
    const { exitCode, stdout } = await runGit(git, { args });
    return exitCode === 0 && stdout.trim() !== "" ? stdout.trim() : null;
  };
  const remote = await findRemote(git);
  const [branch, head, upstream] = await Promise.all([
    ask("symbolic-ref", "--quiet", "--short", "HEAD"),
    remote === null ? null : ask("symbolic-ref", "--quiet", `refs/remotes/${remote}/HEAD`),
    ask("rev-parse", "--abbrev-ref", "@{upstream}"),
  ]);
  return { branch, defaultBranch: head?.replace(`refs/remotes/${remote}/`, "") ?? null, remote, hasUpstream: upstream !== null };
}

function cancel(): number {
  print("\nCancelled. Nothing was written.\n");
  return EXIT_CANCELLED;
}
