import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { countDispatches, outcomesOf, NUMBER, logOf } from "../../helpers/action-chain.ts";
import { type ActionProject, createActionProject } from "../../helpers/action-project.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

/** Each race may take another order of events, so the full form has more of them. */
const RACES = IS_FULL ? 50 : 8;

/** Waits in each iteration for the other run's agent, so that both push at the same time. */
function racingAgent(meetings: string): string {
  return `${NUMBER}
mkdir -p "${meetings}/$n"; : > "${meetings}/$n/$$"
i=0; while [ $(ls "${meetings}/$n" | wc -l) -lt 2 ] && [ ! -e "${meetings}/over" ] && [ $i -lt 2000 ]; do sleep 0.02; i=$((i+1)); done
mkdir -p notes; echo "by $$" > "notes/$n.txt"
if [ -e "${meetings}/over" ]; then stop=true; else stop=false; fi
echo '{"summary":"note '$n' by '$$'","next_goal":"write the note after '$n'","completed":false,"stop":'$stop',"reason":"over","evidence":""}'`;
}

describe(`two runs at the same iteration, ${RACES} times`, () => {
  const meetings = scratchFolder();
  let project: ActionProject;
  let winners: readonly FakeGitHubRun[];
  let losers: readonly FakeGitHubRun[];

  // The winner continues with the next iteration, against a new run.
  beforeAll(async () => {
    project = await createActionProject({
      agent: racingAgent(meetings.path),
      // The action fetches the branch itself; a checkout would only take time.
      checkout: null,
      with: { iterations: "0", "max-iterations": "0", "pull-request": "false", comment: "off" },
    });
    const { github } = project;
    let lost = 0;
    github.onRun((run, change) => {
      if (change !== "ended" || run.result?.outputs["stop-reason"] !== "superseded") return;
      lost += 1;
      if (lost < RACES) void github.dispatch("loop.yml");
      else writeFileSync(join(meetings.path, "over"), "");
    });
    await Promise.all([github.dispatch("loop.yml"), github.dispatch("loop.yml")]);
    await github.idle();
    winners = github.runs.filter(({ result }) => result?.outputs["stop-reason"] !== "superseded");
    losers = github.runs.filter((run) => !winners.includes(run));
  }, 1_800_000);

  afterAll(async () => {
    meetings.remove();
    await project.close();
  });

  it("runs both at each iteration", () => {
    expect(outcomesOf(winners)).toEqual(["success stop-requested"]);
    expect(losers).toHaveLength(RACES);
    for (let iteration = 1; iteration <= RACES; iteration += 1) expect(readdirSync(join(meetings.path, String(iteration)))).toHaveLength(2);
  });

  it("pushes each iteration once, without a gap", async () => {
    const numbers = Array.from({ length: RACES + 1 }, (_, index) => index + 1);
    expect(await project.pushedIterations()).toEqual(numbers);
    const state = await project.state();
    expect(state?.records.map(({ iteration }) => iteration)).toEqual(numbers);
    expect(state?.runtime).toMatchObject({ iteration: RACES + 1 });
    // A run that finds the other's iteration begun counts it as interrupted: that agent is paid, too.
    expect(state?.runtime["chain_iterations"]).toBeGreaterThanOrEqual(RACES + 1);
    expect(state?.runtime["chain_iterations"]).toBeLessThanOrEqual(2 * RACES + 1);
    // The commit and the record are from the same run.
    const subjects = (await project.subjects()).toReversed().filter((subject) => subject.startsWith("note "));
    expect(state?.records.map(({ summary }) => summary)).toEqual(subjects);
  });

  it("ends the other run as superseded, without a next run and a cache entry", () => {
    expect(outcomesOf(losers)).toEqual(Array(RACES).fill("success superseded"));
    for (const run of losers) {
      expect(run.result?.outputs).toMatchObject({ status: "success", "dispatched-run-url": "", completed: "false" });
      expect(run.result?.summary).toContain("Another run pushed this iteration first");
      expect(logOf(run)).toContain("Another run pushed this iteration first");
    }
    expect(countDispatches(project.github)).toBe(0);
    const keys = project.github.cache.list().map(({ key }) => key);
    expect(keys.filter((key) => !key.endsWith(`-${winners[0]?.id}-1`))).toEqual([]);
    expect(project.github.cache.calls.filter(({ method }) => method === "CreateCacheEntry")).toHaveLength(1);
  });
});
