import { afterEach, describe, expect, it } from "vitest";

import { outcomesOf, NOTING_AGENT, runChainAgain, logOf, saveCacheEntry, STATE, WORK } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, ...options }));

afterEach(() => project.close());

/** Each run starts after the one before has saved its cache, which it does beside the dispatch. */
const ONE_AT_A_TIME: ActionProjectOptions = { concurrency: "{ group: loop, queue: max }" };

const dropState = (): Promise<string> => project.github.repository.git("update-ref", "-d", STATE);
const CACHE = "codex-self-iter-main/";

describe("a run of several iterations", () => {
  it("does as many as it may, and updates the comment after each one", async () => {
    const count = IS_FULL ? 3 : 2;
    const numbers = Array.from({ length: 2 * count }, (_, index) => index + 1);
    const { pushedIterations, runChain, github } = await open({ agent: countingAgent(2 * count), with: { iterations: String(count) } });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success run-full", "success completed"]);
    expect(runs.map(({ result }) => result?.outputs["iterations-run"])).toEqual([count, count].map(String));
    expect(await pushedIterations()).toEqual(numbers);
    const written = github.api.log.filter(({ operation }) => /^issues\/(create|update)-comment$/.test(operation));
    const notes = written.map(({ body }) => Array.from((body as { body: string }).body.matchAll(/wrote note (\d)/g), ([, n]) => Number(n)));
    // The second run also shows that it is working.
    expect(notes.map((written) => Math.max(...written))).toEqual([...numbers.slice(0, count), count, ...numbers.slice(count)]);
    expect(github.api.comments).toHaveLength(1);
  });
});

describe("a chain that loses a copy of its state between two runs", () => {
  it("continues from the state ref without the cache, and from the cache without the state ref, which it pushes again", async () => {
    const { pushedIterations, runChain, github, state } = await open(ONE_AT_A_TIME);
    github.hooks.beforeRun = async ({ number }) => void (number === 3 ? await dropState() : await github.cache.evict(CACHE));
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual([...Array(3).fill("success run-full"), "success completed"]);
    expect(await pushedIterations()).toEqual([1, 2, 3, 4]);
    expect((await state())?.records.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4]);
    expect(logOf(runs[0])).not.toContain("The actions cache held no state");
    for (const run of [runs[1], runs[3]]) expect(logOf(run)).toContain("from the repository's state ref");
    expect(logOf(runs[2])).toMatch(/continues from .*cache/);
  });

  it.runIf(IS_FULL)("continues from the state ref if the cache is evicted before every run", async () => {
    const { pushedIterations, runChain, github, state } = await open(ONE_AT_A_TIME);
    github.hooks.beforeRun = async () => void (await github.cache.evict(CACHE));
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual([...Array(3).fill("success run-full"), "success completed"]);
    expect(await pushedIterations()).toEqual([1, 2, 3, 4]);
    expect((await state())?.records.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4]);
    for (const run of runs.slice(1)) expect(logOf(run)).toContain("from the repository's state ref");
  });

  it.runIf(IS_FULL)("continues from the cache if the state ref is deleted before every run", async () => {
    const { pushedIterations, runChain, github, state } = await open(ONE_AT_A_TIME);
    github.hooks.beforeRun = async () => void (await dropState());
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual([...Array(3).fill("success run-full"), "success completed"]);
    expect(await pushedIterations()).toEqual([1, 2, 3, 4]);
    expect((await state())?.records.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4]);
    for (const run of runs.slice(1)) expect(logOf(run)).toMatch(/continues from .*cache/);
  });

  it.each([["below a person's commits", 3], ...(IS_FULL ? ([["after the loop's own commit", 0]] as const) : [])] as const)(
    "starts a new chain without both, with the next number of the branch, %s",
    async (_, commits) => {
      const more = IS_FULL ? 1 : 0;
      const { pushedIterations, runChain, github, state } = await open({ ...ONE_AT_A_TIME, agent: countingAgent(3 + more) });
      let chain: unknown;
      github.hooks.beforeRun = async ({ number }) => {
        if (number !== 3) return;
        chain = (await state())?.runtime["chain_id"];
        await Promise.all([dropState(), github.cache.evict("")]);
        for (let count = 1; count <= commits; count += 1)
          await github.repository.commit({ ref: WORK, files: { "person.txt": `${count}\n` } });
      };
      const runs = await runChain();
      expect(outcomesOf(runs)).toEqual([...Array(2 + more).fill("success run-full"), "success completed"]);
      expect(await pushedIterations()).toEqual([1, 2, 3, 4].slice(0, 3 + more));
      expect((await state())?.runtime).toMatchObject({ iteration: 3 + more, chain_iterations: 1 + more });
      expect(chain).toBeTypeOf("string");
      expect((await state())?.runtime["chain_id"]).not.toBe(chain);
      expect(logOf(runs[2])).toContain("although iteration 2 left files. Starting a new chain at 3.");
      // The dispatch carried the goal.
      expect(runs[2]?.inputs["goal"]).toBe("write note number 3 of the series");
      expect((await state())?.records[0]).toMatchObject({ iteration: 3, goal_in: "write note number 3 of the series" });
    },
  );

  it("does not reuse an iteration number if the cache has an older state and the state ref is missing", async () => {
    const { pushedIterations, github, state } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    await runChainAgain(project);
    github.cache.fault = (method) => (method === "CreateCacheEntry" ? { status: 400 } : null);
    await runChainAgain(project);
    await runChainAgain(project);
    github.cache.fault = null;
    await dropState();
    const [run] = await runChainAgain(project);
    expect(outcomesOf([run!])).toEqual(["success run-full"]);
    expect(logOf(run)).toContain("has iteration 3, but the saved state is older");
    expect(await pushedIterations()).toEqual([1, 2, 3, 4]);
    expect((await state())?.runtime["iteration"]).toBe(4);
  });
});

describe("a cache entry ahead of the state ref", () => {
  it("is ignored if another run has pushed since, and used if it does not name its state commit", async () => {
    const { pushedIterations, github, state } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    const saveAhead = async (change: Readonly<Record<string, unknown>>): Promise<void> => {
      const { check: _, ...runtime } = (await state())?.runtime ?? {};
      const ahead = { ...runtime, seq: Number(runtime["seq"]) + 5, current_goal: "a goal of the cache", ...change };
      await saveCacheEntry(github, JSON.stringify(ahead));
    };
    await runChainAgain(project);
    const [second] = await runChainAgain(project);
    // An entry names the state commit that it was pushed as.
    expect(outcomesOf([second!])).toEqual(["success run-full"]);
    expect(logOf(second)).not.toContain("overtaken");
    expect(logOf(second)).not.toContain("begins a new session");
    expect(github.cache.list()).not.toEqual([]);

    await saveAhead({ state_commit: "f".repeat(40) });
    const [third] = await runChainAgain(project);
    expect(outcomesOf([third!])).toEqual(["success run-full"]);
    expect(logOf(third)).toMatch(/overtaken/);
    expect((await state())?.records.at(-1)).toMatchObject({ iteration: 3, goal_in: "write the note after 2" });

    await saveAhead({});
    const [fourth] = await runChainAgain(project);
    expect(outcomesOf([fourth!])).toEqual(["success run-full"]);
    expect(logOf(fourth)).toMatch(/5 steps ahead/);
    expect((await state())?.records.at(-1)).toMatchObject({ iteration: 4, goal_in: "a goal of the cache" });
    expect(await pushedIterations()).toEqual([1, 2, 3, 4]);
  });
});

describe("a chain whose branch was merged and deleted", () => {
  it("continues the iteration numbers of the base branch", async () => {
    const { pushedIterations, github } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    await runChainAgain(project);
    await runChainAgain(project);
    await github.repository.git("update-ref", "refs/heads/main", WORK);
    await github.repository.git("update-ref", "-d", WORK);
    await github.repository.commit({ ref: "refs/heads/main", files: { "person.txt": "after the merge\n" } });
    await Promise.all([dropState(), github.cache.evict("")]);
    const [run] = await runChainAgain(project);
    expect(outcomesOf([run!])).toEqual(["success run-full"]);
    expect(logOf(run)).toContain("although iteration 2 left files. Starting a new chain at 3.");
    expect(await pushedIterations()).toEqual([1, 2, 3]);
  });
});

describe("a chain whose base branch moves meanwhile", () => {
  it("completes", async () => {
    const count = IS_FULL ? 3 : 2;
    const { pushedIterations, runChain, github } = await open({ agent: countingAgent(count) });
    github.hooks.beforeRun = async ({ id }) =>
      void (await github.repository.commit({ ref: "refs/heads/main", files: { "other.txt": `${id}\n` } }));
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual([...Array(count - 1).fill("success run-full"), "success completed"]);
    expect(await pushedIterations()).toEqual([1, 2, 3].slice(0, count));
  });
});

describe("a damaged cache entry", () => {
  it.each([
    ["no JSON", "{ not json"],
    ...(IS_FULL ? ([["JSON of another kind", '{"schema":1,"iteration":"seven"}']] as const) : []),
  ] as const)(
    "(%s) is set aside with a warning: the chain continues from the state ref, or starts anew without one",
    async (_, runtime) => {
      const { pushedIterations, github, state } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
      await runChainAgain(project);
      const chain = (await state())?.runtime["chain_id"];

      await saveCacheEntry(github, runtime);
      const [withRef] = await runChainAgain(project);
      expect(outcomesOf([withRef!])).toEqual(["success run-full"]);
      expect(logOf(withRef)).toMatch(/The saved state \S+runtime\.json was damaged \(.+\).* \S+\.damaged-\S+/);
      expect(logOf(withRef)).toContain("from the repository's state ref");
      expect(logOf(withRef)).not.toMatch(/new chain/i);
      expect((await state())?.runtime).toMatchObject({ chain_id: chain, iteration: 2, chain_iterations: 2 });

      await Promise.all([dropState(), github.cache.evict("")]);
      await saveCacheEntry(github, runtime);
      const [without] = await runChainAgain(project);
      expect(outcomesOf([without!])).toEqual(["success run-full"]);
      expect(logOf(without)).toMatch(/The saved state \S+runtime\.json was damaged/);
      expect(logOf(without)).toMatch(/new chain.* 3\b/i);
      expect((await state())?.runtime).toMatchObject({ iteration: 3, chain_iterations: 1 });
      expect((await state())?.runtime["chain_id"]).not.toBe(chain);
      expect(await pushedIterations()).toEqual([1, 2, 3]);
    },
  );
});
