import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { NUMBER, STATE } from "../../helpers/action-chain.ts";
import { preload } from "../../helpers/preload.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import type { KillPlan, KillReport } from "./plan.ts";

/** The run that is killed: the first one of a chain, a later one, or the one in which the agent claims completion. */
export type Position = "first" | "middle" | "last";
export const POSITIONS: readonly Position[] = ["first", "middle", "last"];

/** `killed`: the main step, but not the machine, so that the post step runs. */
export type RunEnd = "finished" | "killed" | "machine-killed";

/** A chain on a fake GitHub whose runs can be killed at any effect. */
export type KillFixture = {
  readonly project: ActionProject;
  /** Deletes the branch, the state and the cache, and closes the pull request. */
  reset(): Promise<void>;
  /** Executes the chain's next run: the dispatched one, else a scheduled one. */
  continueChain(): Promise<FakeGitHubRun>;
  /** Executes a run that a person dispatches. */
  dispatch(goal: string): Promise<FakeGitHubRun>;
  /** Sets the plan for the following runs. `null` lets them run to their end. */
  setPlan(plan: Pick<KillPlan, "at" | "machine" | "timing"> | null): void;
  /** Reads and deletes the report of the last main step. */
  takeReport(): KillReport | null;
  /**
   * Returns the checkouts of verifications that a run should have removed: all of them if it was not killed, its own if its post step ran.
   * The others are put where the next run finds them, as on a machine of the user whose temporary folder survives.
   */
  takeCheckouts(run: FakeGitHubRun, end: RunEnd): readonly string[];
  /** The commit of the state ref at each dispatch of the chain. */
  readonly dispatchedAt: readonly string[];
  close(): Promise<void>;
};

/** The action's folder in the runner's temporary folder. */
const OWN_FOLDER = "codex-self-iter/main";

/** Adds a file, changes another, and claims completion if `doneFile` exists. */
function agentScript(doneFile: string): string {
  return `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"; echo "$n" >> all.txt
if [ -e ${doneFile} ]; then done=true; next=; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; next="write the note after $n"; fi
${handoffLine("\"wrote note '$n'\"", `"'"$next"'"`, "'$done'")}`;
}

export async function createKillFixture(position: Position): Promise<KillFixture> {
  const folder: ScratchFolder = scratchFolder();
  const [planFile, reportFile, doneFile, leftFolder] = ["plan.json", "report.json", "done", "left"].map((name) =>
    join(folder.path, name),
  ) as [string, string, string, string];
  if (position === "last") folder.write("done", "");
  const held: { readonly id: number; readonly release: () => void }[] = [];
  const dispatchedAt: string[] = [];
  /** Names of checkouts that wait for the next run. */
  let left: readonly string[] = [];
  const project = await createActionProject({
    agent: agentScript(doneFile),
    on: ["schedule: [{ cron: '*/30 * * * *' }]"],
    concurrency: "loop",
    before: [
      "      - run: |",
      `          if [ -d ${leftFolder} ]; then mkdir -p "$RUNNER_TEMP/${OWN_FOLDER}"; mv ${leftFolder} "$RUNNER_TEMP/${OWN_FOLDER}/verify"; fi`,
    ],
    with: { "max-iterations": "100000", "verify-command": "test -e all.txt", "verify-on": "change" },
    github: {
      keep: true,
      env: { ...preload(folder, new URL("kill-at.ts", import.meta.url)), KILL_PLAN: planFile },
      hooks: {
        holdDispatch({ actor, id }) {
          if (!actor.endsWith("[bot]")) return null;
          dispatchedAt.push(readRef(join(project.github.repository.path, STATE)));
          return new Promise<void>((release) => void held.push({ id, release }));
        },
      },
    },
  });
  const { github } = project;
  const latest = async (): Promise<FakeGitHubRun> => {
    await github.idle();
    const run = github.runs.findLast(({ status }) => status === "completed");
    if (run === undefined) throw new Error("No run has ended.");
    return run;
  };
  return {
    project,
    dispatchedAt,
    async reset() {
      // A held run would start and work on the new chain.
      for (const { id, release } of held.splice(0)) {
        github.cancel(id);
        release();
      }
      await github.idle();
      const refs = await github.repository.git("for-each-ref", "--format=%(refname)");
      for (const ref of refs.split("\n")) if (ref !== "refs/heads/main") await github.repository.git("update-ref", "-d", ref);
      await github.cache.evict("");
      for (const [number, issue] of github.api.issues) if (issue.pull !== null && issue.state === "open") github.api.closePull(number);
    },
    async continueChain() {
      const next = held.shift();
      if (next === undefined) await github.cron("loop.yml");
      else next.release();
      // A held run starts in the next turn of the event loop.
      await new Promise(setImmediate);
      return await latest();
    },
    async dispatch(goal) {
      await github.dispatch("loop.yml", { goal });
      return await latest();
    },
    setPlan(plan) {
      if (plan === null) rmSync(planFile, { force: true });
      else writeFileSync(planFile, JSON.stringify({ ...plan, report: reportFile } satisfies KillPlan));
    },
    takeCheckouts({ attempt, id }, end) {
      const runFolder = join(github.root, "runs", `${id}-${attempt}`);
      const verify = join(runFolder, "iterate/_temp", OWN_FOLDER, "verify");
      const found = globSync("run-*", { cwd: verify });
      const ofEarlierRuns = left;
      left = end === "finished" ? [] : found;
      if (left.length > 0) cpSync(verify, leftFolder, { recursive: true });
      rmSync(runFolder, { recursive: true, force: true });
      if (end === "machine-killed") return [];
      return end === "finished" ? found : found.filter((name) => !ofEarlierRuns.includes(name));
    },
    takeReport() {
      if (!existsSync(reportFile)) return null;
      const report = JSON.parse(readFileSync(reportFile, "utf8")) as KillReport;
      rmSync(reportFile);
      return report;
    },
    async close() {
      await project.close();
      rmSync(github.root, { recursive: true, force: true });
      folder.remove();
    },
  };
}

/** Reads a loose ref. The fake GitHub never packs refs. */
function readRef(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "none";
}
