import { afterEach, describe, expect, it } from "vitest";

import { countDispatches, outcomesOf, NOTING_AGENT, NUMBER, logOf, runSchedule } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> => (project = await createActionProject(options));

afterEach(() => project.close());

/** Without commits each run has a fresh workspace, so the agent goes by the iteration number. */
const DONE_AT_TWO = `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
if [ $n -ge 2 ]; then done=true; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; fi
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"", "'$done'")}`;

const DENIED = { status: 200, body: JSON.stringify({ ok: false, message: "cache write denied: token has no writable scopes" }) };

describe("a token without write access to the cache", () => {
  it("costs a warning, and the chain continues from the state ref", async () => {
    const { pushedIterations, runChain, github } = await open({ agent: DONE_AT_TWO });
    github.cache.fault = (method) => (method === "CreateCacheEntry" ? DENIED : null);
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success run-full", "success completed"]);
    expect(await pushedIterations()).toEqual([1, 2]);
    expect(github.cache.list()).toEqual([]);
    for (const run of runs) expect(logOf(run)).toMatch(/was not saved in the actions cache, only in the state ref: .+/);
  });
});

describe("a chain without commits", () => {
  it("continues from the cache and pushes nothing", async () => {
    const { runChain, github, state } = await open({
      agent: DONE_AT_TWO,
      with: { commit: "false" },
      permissions: ["contents: read", "actions: write"],
    });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success run-full", "success completed"]);
    expect(runs.map(({ result }) => result?.outputs["iteration"])).toEqual(["1", "2"]);
    expect(runs.map(({ result }) => result?.outputs["branch"])).toEqual(["", ""]);
    expect(await state()).toBeNull();
    expect(await github.repository.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
    expect(github.git.requests.filter(({ service }) => service === "git-receive-pack")).toEqual([]);
  });

  it("fails with the line to add if the cache rejects the state, without a next run", async () => {
    const { runChain, github } = await open({
      agent: NOTING_AGENT,
      on: ["schedule: [{ cron: '17 * * * *' }]"],
      with: { commit: "false" },
    });
    github.cache.fault = (method) => (method === "CreateCacheEntry" ? DENIED : null);
    const [run, ...more] = await runChain();
    expect(more).toEqual([]);
    expect(run?.conclusion).toBe("failure");
    expect(run?.result?.outputs).toMatchObject({ status: "failure", "stop-reason": "", iteration: "1", "dispatched-run-url": "" });
    const text = "Write commit: true in the action's inputs and contents: write below permissions:";
    expect(logOf(run)).toContain("The state was saved nowhere");
    expect(logOf(run)).toContain(text);
    expect(run?.result?.summary).toContain("Write commit: true");
    expect(outcomesOf(await runSchedule(github))).toEqual(["failure"]);
    expect(countDispatches(github)).toBe(0);
  });
});
