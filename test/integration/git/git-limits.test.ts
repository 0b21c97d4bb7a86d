import { getEventListeners } from "node:events";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";

import { createGit, type Git, gitOutput, runGit } from "../../../src/adapters/git/exec.ts";
import { createGitLimits, type GitLimitOptions } from "../../../src/adapters/git/git-limits.ts";
import { createGitShell } from "../../../src/adapters/git/git-shell.ts";
import { createObjectReader } from "../../../src/adapters/git/objects.ts";
import { createRefUpdater } from "../../../src/adapters/git/commit.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";

const used: ScratchFolder[] = [];
afterEach(() => {
  for (const folder of used.splice(0)) folder.remove();
});

const WORD = "a".repeat(40);
const CALLS: Readonly<Record<string, (git: Git) => Promise<unknown>>> = {
  "a process": (git) => gitOutput(git, { args: ["status"] }),
  "a process with input": (git) => gitOutput(git, { args: ["mktree"], input: "x".repeat(1_000_000) }),
  "the resident shell": (git) => createGitShell(git).run("/nowhere/index", [["add", "-A"]]),
  "the object reader": (git) => createObjectReader(git).read("HEAD"),
  "the ref updater": (git) => createRefUpdater(git).update({ ref: "refs/heads/main", sha: WORD, parent: null }),
};

/** A git that does what the script says. */
function gitThat(script: string, limits: GitLimitOptions): Git {
  const folder = scratchFolder();
  used.push(folder);
  writeFileSync(join(folder.path, "git"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder.path, "git"), 0o755);
  return createGit("/nowhere", { PATH: `${folder.path}:${process.env["PATH"] ?? ""}` }, createGitLimits(limits));
}

const at = (git: Git): Git => ({ ...git, cwd: "/" });

it.each(Object.entries(CALLS))("stops a git that hangs: %s", async (_, call) => {
  const git = at(gitThat("exec sleep 600", { limitMs: 200 }));
  await expect(call(git)).rejects.toMatchObject({ code: "GIT_STOPPED", message: expect.stringContaining("not done within 0.2 s") });
});

it.each(Object.entries(CALLS))("stops a git that hangs when the run is cancelled: %s", async (_, call) => {
  const controller = new AbortController();
  const git = at(gitThat("exec sleep 600", { signal: controller.signal, afterCancelMs: 200 }));
  const result = call(git);
  controller.abort();
  await expect(result).rejects.toMatchObject({ code: "GIT_STOPPED", message: expect.stringContaining("the run was cancelled") });
});

it("does not wait for a git that ignores signals, or whose child holds its output open", async () => {
  for (const script of ["trap '' TERM INT; while :; do sleep 1; done", "setsid sh -c 'exec sleep 10' & wait"]) {
    const git = at(gitThat(script, { limitMs: 200 }));
    expect(await runGit(git, { args: ["status"] })).toMatchObject({ exitCode: 128, stopped: "not done within 0.2 s" });
  }
});

it("lets git save work for some time after a cancel", async () => {
  const git = at(gitThat("sleep 0.1; echo saved", { signal: AbortSignal.abort() }));
  expect(await gitOutput(git, { args: ["status"] })).toBe("saved");
});

it("gives all git processes after a cancel the same time together", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const controller = new AbortController();
  const limits = createGitLimits({ signal: controller.signal, afterCancelMs: 200 });
  const stopped: string[] = [];
  limits.watch(() => stopped.push("first"));
  controller.abort();
  vi.advanceTimersByTime(150);
  limits.watch(() => stopped.push("second"));
  vi.advanceTimersByTime(49);
  expect(stopped).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(stopped).toEqual(["first", "second"]);
});

it("keeps no listener for a git that has ended", () => {
  const { signal } = new AbortController();
  const unwatch = createGitLimits({ signal }).watch(() => {});
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  unwatch();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});
