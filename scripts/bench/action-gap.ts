import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { type ActionBench, BRANCH, gitEnvironment, withActionBench } from "./action-bench.ts";
import { type Figure, ratioOfTimes } from "./figures.ts";
import { type Effort, interleave } from "./gap.ts";
import { readCalls, runProgram } from "./scratch.ts";

/** The simplest loop that does the same: call the agent, add, commit, push. */
const SHELL_LOOP = `
cd "$2" || exit 1
count=0
while [ "$count" -lt "$4" ]; do
  sh "$1" plan.md "$2" "$3" >"$3.out" || exit 1
  git add -A && git commit -qm "Iteration $count" && git push -q origin HEAD || exit 1
  count=$((count + 1))
done
`;

/**
 * A run of the action against a bare shell loop that pushes to the same git server: the time between two agent calls, and the part of
 * it from the end of the agent to the server's answer to the push.
 */
export function measurePushedLoop(folder: string, effort: Effort): Promise<readonly Figure[]> {
  return withActionBench(folder, async (bench) => {
    const shell = cloneForShell(bench);
    const environment = gitEnvironment(bench);
    const loop = async (iterations: number): Promise<void> =>
      void (await bench.run({ iterations: String(iterations), comment: "off", "pull-request": "false" }));
    const shellLoop = (iterations: number): Promise<void> => {
      const args = ["-c", SHELL_LOOP, "sh", bench.agent, shell.workspace, shell.stamps, String(iterations)];
      return runProgram("sh", args, undefined, environment);
    };
    const [ours, theirs] = await interleave(effort, { bench, run: loop }, { bench: shell, run: shellLoop });
    for (const branch of [BRANCH, shell.branch]) await expectPushed(bench, branch, effort);
    const gapParts = "ours: transaction, state files, prompt; theirs: git add, commit, push";
    const parts = "ours: snapshot, work tree, screening, commit, atomic push of work and state; theirs: git add, commit, push";
    const [ourSaves, theirSaves] = [timeSaves(bench, bench.stamps, effort), timeSaves(bench, shell.stamps, effort)];
    return [
      ratioOfTimes("action: time between two agent calls, against a shell loop that pushes", ours, theirs, 2, gapParts),
      ratioOfTimes("action: the transaction, against a plain commit and push", ourSaves, theirSaves, 2, parts),
    ];
  });
}

function cloneForShell(bench: ActionBench): { readonly workspace: string; readonly stamps: string; readonly branch: string } {
  const folder = join(bench.folder, "shell");
  const workspace = join(folder, "repository");
  mkdirSync(folder);
  const git = (cwd: string, ...args: readonly string[]): void =>
    void execFileSync("git", args, { cwd, stdio: "pipe", env: gitEnvironment(bench) });
  // By path: the server is in this process, which is blocked during the call.
  git(folder, "clone", "--quiet", bench.github.repository.path, workspace);
  git(workspace, "remote", "set-url", "origin", bench.github.repository.url);
  git(workspace, "config", "user.name", "Bench");
  git(workspace, "config", "user.email", "bench@example.com");
  git(workspace, "config", "commit.gpgSign", "false");
  git(workspace, "checkout", "--quiet", "-b", "shell");
  return { workspace, stamps: join(folder, "stamps.txt"), branch: "refs/heads/shell" };
}

/** Milliseconds from the end of each agent call to the server's answer to the push after it, without those of the first round. */
function timeSaves({ github }: ActionBench, stamps: string, { iterations }: Effort): readonly number[] {
  const pushes = github.git.requests.filter(({ method, service }) => method === "POST" && service === "git-receive-pack");
  return readCalls({ stamps }, iterations).map(({ endMs }) => {
    const push = pushes.find(({ endedMs }) => endedMs > endMs);
    if (push === undefined) throw new Error("There was no push after an agent call.");
    return push.endedMs - endMs;
  });
}

/** A loop without pushes would be faster and wrong. */
async function expectPushed({ github }: ActionBench, branch: string, { iterations, rounds }: Effort): Promise<void> {
  const count = Number(await github.repository.git("rev-list", "--count", branch));
  const wanted = (rounds + 1) * iterations + 1;
  if (count !== wanted) throw new Error(`${branch} has ${count} commits, not ${wanted}.`);
}
