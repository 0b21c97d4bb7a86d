import { rmdirSync } from "node:fs";
import { relative } from "node:path";
import type { Settings } from "../../config/settings.ts";
import { quoteWord } from "../../core/text/text.ts";
import type { DiskFact, GitFact, PlanFact, Probe, WorkspaceFact } from "../../preflight/facts.ts";
import { readIdentity } from "../git/commit.ts";
import { type Git, gitOutput, runGit } from "../git/exec.ts";
import { readLayout } from "../git/layout.ts";
import { readFreeBytes, requireSpace } from "../process/disk-space.ts";
import { makeTemporaryFolder } from "../process/environment.ts";
import { attempt, found } from "./probe.ts";

/** `topLevel` is the root of the repository. */
export async function probeWorkspace(git: Git, signal: AbortSignal): Promise<Probe<WorkspaceFact & { readonly topLevel: string }>> {
  return await attempt("The workspace", signal, async () => {
    const [{ prefix, topLevel }, branch] = await Promise.all([
      readLayout(git),
      runGit(git, { args: ["symbolic-ref", "--short", "-q", "HEAD"] }),
    ]);
    return found({ prefix, topLevel, branch: branch.exitCode === 0 ? branch.stdout.trim() : null });
  });
}

/** `then` returns the rest of the line that creates the file, such as ` && git push`. Never throws; `read` may throw what `readPlan` throws. */
export async function probePlan(
  { planFile, workspace }: Pick<Settings, "planFile" | "workspace">,
  read: () => Promise<string>,
  then: (file: string) => string,
  signal: AbortSignal,
): Promise<Probe<PlanFact>> {
  const file = relative(workspace, planFile);
  const probe = await attempt("The plan", signal, async () => found({ file, text: await read() }));
  if (probe.kind !== "failed" || !["PLAN_MISSING", "PLAN_EMPTY"].includes(probe.code ?? "")) return probe;
  const name = quoteWord(file);
  return { ...probe, fix: `echo '- [ ] the parser accepts comments' > ${name}${then(name)}` };
}

/** `commits`: the loop commits with the identity of this machine. */
export async function probeGit(git: Git, commits: boolean, signal: AbortSignal): Promise<Probe<GitFact>> {
  return await attempt("git", signal, async () => {
    const output = await gitOutput(git, { args: ["version"] });
    const version = /\d+(?:\.\d+)+/.exec(output)?.[0] ?? output;
    return found(commits ? { version, identity: await readIdentity(git, "GIT_COMMITTER_IDENT") } : { version });
  });
}

/** Returns the disk with the least free space of those that hold these folders. */
export async function probeDisk(folders: readonly string[], freeBytesMin: number, signal: AbortSignal): Promise<Probe<DiskFact>> {
  return await attempt("The disk", signal, async () => {
    await requireSpace({ folders, freeBytesMin });
    const disks = await Promise.all(folders.map(async (folder) => ({ folder, freeBytes: await readFreeBytes(folder) })));
    const [least = { folder: "", freeBytes: null }] = disks.toSorted(
      (one, other) => (one.freeBytes ?? Infinity) - (other.freeBytes ?? Infinity),
    );
    return found(least);
  });
}

export async function probeTemporaryFolder(parent: string, signal: AbortSignal): Promise<Probe<string>> {
  return await attempt("The folder for temporary files", signal, () => {
    rmdirSync(makeTemporaryFolder(parent));
    return found(parent);
  });
}

/** Returns `origin`, or else the name of the first remote; null without one. */
export async function findRemote(git: Git): Promise<string | null> {
  const { stdout } = await runGit(git, { args: ["remote"] });
  const names = stdout.split("\n").filter((name) => name !== "");
  return names.includes("origin") ? "origin" : (names[0] ?? null);
}

/** Returns the URL that `findRemote`'s remote is pushed to; null without one. */
export async function readRemoteUrl(git: Git): Promise<string | null> {
  const name = await findRemote(git);
  if (name === null) return null;
  const url = await runGit(git, { args: ["remote", "get-url", "--push", "--", name] });
  return url.exitCode === 0 ? url.stdout.trim() : null;
}
