import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { type ActionBench, BRANCH, gitEnvironment, withActionBench } from "./action-bench.ts";
import { type Figure, ratioOfTimes } from "./figures.ts";
import { type Effort, interleave } from "./gap.ts";
import { runProgram } from "./scratch.ts";

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

/** The time between two agent calls of a run of the action, against a bare shell loop that pushes to the same git server. */
export function measureTransaction(folder: string, effort: Effort): Promise<Figure> {
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
    const parts = "ours: snapshot, commit, one atomic push of work and state, state files, prompt; theirs: git add, commit, push";
    return ratioOfTimes("action: time between two agent calls, against a shell loop that pushes", ours, theirs, 2, parts);
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

/** A loop without pushes would be faster and wrong. */
async function expectPushed({ github }: ActionBench, branch: string, { iterations, rounds }: Effort): Promise<void> {
  const count = Number(await github.repository.git("rev-list", "--count", branch));
  const wanted = (rounds + 1) * iterations + 1;
  if (count !== wanted) throw new Error(`${branch} has ${count} commits, not ${wanted}.`);
}
