import { type Git, runGit } from "./exec.ts";

/** Shown at the end of a run, which must not wait for a huge difference. */
const LIMIT_MS = 10_000;
const FILES_MAX = 8;

/**
 * Returns the lines of `git diff --stat` between two trees or commits, for the first files and in total; none if git fails. Runs no program
 * that the repository's attributes name.
 */
export async function readDiffStat(git: Git, from: string, to: string, columns: number): Promise<readonly string[]> {
  const format = [`--stat=${Math.max(20, columns)}`, `--stat-count=${FILES_MAX}`];
  const args = [
    "-c",
    "core.quotePath=true",
    "diff",
    ...format,
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--end-of-options",
    from,
    to,
  ];
  try {
    const { exitCode, stdout } = await runGit(git, { args, limitMs: LIMIT_MS });
    return exitCode === 0 ? stdout.split("\n").filter((line) => line.trim() !== "") : [];
  } catch {
    return [];
  }
}
