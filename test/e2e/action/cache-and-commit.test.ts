import { afterEach, describe, expect, it } from "vitest";

import { countDispatches, endings, NOTING_AGENT, NUMBER, said, strike } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> => (project = await createActionProject(options));

afterEach(() => project.close());

/** Without commits each run has a fresh workspace, so the number alone tells how far the chain is. */
const DONE_AT_TWO = `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
if [ $n -ge 2 ]; then done=true; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; fi
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"", "'$done'")}`;

const DENIED = { status: 200, body: JSON.stringify({ ok: false, message: "cache write denied: token has no writable scopes" }) };

describe("a token that may not write to the cache", () => {
  it("is told of, and the chain goes on by the state ref alone", async () => {
    const { landed, play, github } = await open({ agent: DONE_AT_TWO });
    github.cache.fault = (method) => (method === "CreateCacheEntry" ? DENIED : null);
    const runs = await play();
    expect(endings(runs)).toEqual(["success run-full", "success completed"]);
    expect(await landed()).toEqual([1, 2]);
    expect(github.cache.list()).toEqual([]);
    for (const run of runs) expect(said(run)).toMatch(/was not saved in the actions cache, only in the state ref: .+/);
  });
});

describe("a chain without commits", () => {
  it("goes on by the cache alone, and pushes nothing", async () => {
    const { play, github, state } = await open({
      agent: DONE_AT_TWO,
      with: { commit: "false" },
      permissions: ["contents: read", "actions: write"],
    });
    const runs = await play();
    expect(endings(runs)).toEqual(["success run-full", "success completed"]);
    expect(runs.map(({ result }) => result?.outputs["iteration"])).toEqual(["1", "2"]);
    expect(runs.map(({ result }) => result?.outputs["branch"])).toEqual(["", ""]);
    expect(await state()).toBeNull();
    expect(await github.repository.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
    expect(github.git.requests.filter(({ service }) => service === "git-receive-pack")).toEqual([]);
  });

  it("fails, with the line to write, where the cache does not take its state, and starts no run that would begin from nothing", async () => {
    const { play, github } = await open({
      agent: NOTING_AGENT,
      on: ["schedule: [{ cron: '17 * * * *' }]"],
      with: { commit: "false" },
    });
    github.cache.fault = (method) => (method === "CreateCacheEntry" ? DENIED : null);
    const [run, ...more] = await play();
    expect(more).toEqual([]);
    expect(run?.conclusion).toBe("failure");
    expect(run?.result?.outputs).toMatchObject({ status: "failure", "stop-reason": "", iteration: "1", "dispatched-run-url": "" });
    const text = "Write commit: true in the action's inputs and contents: write below permissions:";
    expect(said(run)).toContain("The state was saved nowhere");
    expect(said(run)).toContain(text);
    expect(run?.result?.summary).toContain("Write commit: true");
    expect(endings(await strike(github))).toEqual(["failure"]);
    expect(countDispatches(github)).toBe(0);
  });
});
