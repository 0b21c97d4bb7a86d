import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { NUMBER, STATE } from "../../helpers/action-chain.ts";
import { preload } from "../../helpers/preload.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import type { FakeGitHubRun } from "../../fake-github/workflow/scheduler.ts";
import type { KillPlan, KillReport } from "./plan.ts";

/** Where in a chain a run is killed: its first, one that goes on with what others left, and one in which the agent is done. */
export type Place = "first" | "middle" | "last";
export const PLACES: readonly Place[] = ["first", "middle", "last"];

/** A chain on the stand whose runs can be killed at any of their effects. One after the other goes on with what the one before has left. */
export type KillFixture = {
  readonly project: ActionProject;
  /** A clean start: no branch, no state, no cache, no open pull request. */
  reset(): Promise<void>;
  /** The chain's next run, as GitHub would start it: the one that was dispatched, else the clock's. */
  goOn(): Promise<FakeGitHubRun>;
  /** A person starts it. */
  ask(goal: string): Promise<FakeGitHubRun>;
  /** For the runs from here on; `null`: they are left alone. */
  arm(plan: Pick<KillPlan, "at" | "machine" | "moment"> | null): void;
  /** What the last main part did; taken away by reading it. */
  report(): KillReport | null;
  /** Where the state ref was when each dispatch of the chain came in. */
  readonly dispatchedAt: readonly string[];
  close(): Promise<void>;
};

/** Writes a note, changes one that is there, and says that it is done where the test says so. */
function agentScript(doneFile: string): string {
  return `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"; echo "$n" >> all.txt
if [ -e ${doneFile} ]; then done=true; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; fi
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"", "'$done'")}`;
}

export async function openKillFixture(place: Place): Promise<KillFixture> {
  const folder: ScratchFolder = scratchFolder();
  const [planFile, reportFile, doneFile] = ["plan.json", "report.json", "done"].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ];
  if (place === "last") folder.write("done", "");
  const held: { readonly id: number; readonly release: () => void }[] = [];
  const dispatchedAt: string[] = [];
  const project = await createActionProject({
    agent: agentScript(doneFile),
    on: ["schedule: [{ cron: '*/30 * * * *' }]"],
    concurrency: "loop",
    with: { "max-iterations": "100000" },
    stand: {
      env: { ...preload(folder, new URL("kill-at.ts", import.meta.url)), KILL_PLAN: planFile },
      hooks: {
        holdDispatch({ actor, id }) {
          if (!actor.endsWith("[bot]")) return null;
          dispatchedAt.push(readRef(join(project.stand.repository.path, STATE)));
          return new Promise<void>((release) => void held.push({ id, release }));
        },
      },
    },
  });
  const { stand } = project;
  const latest = async (): Promise<FakeGitHubRun> => {
    await stand.idle();
    const run = stand.runs.findLast(({ status }) => status === "completed");
    if (run === undefined) throw new Error("No run has ended.");
    return run;
  };
  return {
    project,
    dispatchedAt,
    async reset() {
      // A run that goes on would start the next one, which would be at work in the new world.
      for (const { id, release } of held.splice(0)) {
        stand.cancel(id);
        release();
      }
      await stand.idle();
      const refs = await stand.repository.git("for-each-ref", "--format=%(refname)");
      for (const ref of refs.split("\n")) if (ref !== "refs/heads/main") await stand.repository.git("update-ref", "-d", ref);
      await stand.cache.evict("");
      for (const [number, issue] of stand.github.issues) if (issue.pull !== null && issue.state === "open") stand.github.closePull(number);
    },
    async goOn() {
      const next = held.shift();
      if (next === undefined) await stand.cron("loop.yml");
      else next.release();
      // A held run begins in the next turn.
      await new Promise(setImmediate);
      return await latest();
    },
    async ask(goal) {
      await stand.dispatch("loop.yml", { goal });
      return await latest();
    },
    arm(plan) {
      if (plan === null) rmSync(planFile, { force: true });
      else writeFileSync(planFile, JSON.stringify({ ...plan, report: reportFile } satisfies KillPlan));
    },
    report() {
      if (!existsSync(reportFile)) return null;
      const report = JSON.parse(readFileSync(reportFile, "utf8")) as KillReport;
      rmSync(reportFile);
      return report;
    },
    async close() {
      await project.close();
      folder.remove();
    },
  };
}

/** Packed refs there are none: nobody packs them on the stand. */
function readRef(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "none";
}
