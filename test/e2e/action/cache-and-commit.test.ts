import { afterEach, describe, expect, it } from "vitest";

import { countDispatches, outcomesOf, NOTING_AGENT, NUMBER, logOf, runSchedule } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, ...options }));

afterEach(() => project.close());

const COUNT = IS_FULL ? 3 : 2;
const OUTCOMES = [...Array<string>(COUNT - 1).fill("success run-full"), "success completed"];
const NUMBERS = Array.from({ length: COUNT }, (_, index) => index + 1);

/** Without commits each run has a fresh workspace, so the agent reads the iteration number. */
const DONE_AT_COUNT = `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
if [ $n -ge ${COUNT} ]; then done=true; next=; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; next="write the note after $n"; fi
${handoffLine("\"wrote note '$n'\"", `"'"$next"'"`, "'$done'")}`;

const DENIED = { status: 200, body: JSON.stringify({ ok: false, message: "cache write denied: token has no writable scopes" }) };

describe("a token without write access to the cache", () => {
  it("costs a warning, and the chain continues from the state ref", async () => {
    const { pushedIterations, runChain, github } = await open({ agent: DONE_AT_COUNT });
    github.cache.fault = (method) => (method === "CreateCacheEntry" ? DENIED : null);
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(OUTCOMES);
    expect(await pushedIterations()).toEqual(NUMBERS);
    expect(github.cache.list()).toEqual([]);
    for (const run of runs) expect(logOf(run)).toMatch(/was not saved in the actions cache, only in the state ref: .+/);
  });
});

describe("a chain without commits", () => {
  it("continues from the cache and pushes nothing", async () => {
    const { runChain, github, state } = await open({
      agent: DONE_AT_COUNT,
      with: { commit: "false" },
      permissions: ["contents: read", "actions: write"],
    });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(OUTCOMES);
    expect(runs.map(({ result }) => result?.outputs["iteration"])).toEqual(NUMBERS.map(String));
    expect(runs.map(({ result }) => result?.outputs["branch"])).toEqual(NUMBERS.map(() => ""));
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
