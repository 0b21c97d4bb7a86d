import { afterEach, describe, expect, it } from "vitest";

import { endings, NOTING_AGENT, playOn, said, saveCacheEntry, STATE, WORK } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> => (project = await createActionProject(options));

afterEach(() => project.close());

const dropState = (): Promise<string> => project.stand.repository.git("update-ref", "-d", STATE);
const CACHE = "codex-self-iter-main/";

describe("several iterations in a run", () => {
  it("does as many as it may, and tells after each one", async () => {
    const { landed, play, stand } = await open({ agent: countingAgent(6), with: { iterations: "3" } });
    const runs = await play();
    expect(endings(runs)).toEqual(["success run-full", "success completed"]);
    expect(runs.map(({ result }) => result?.outputs["iterations-run"])).toEqual(["3", "3"]);
    expect(await landed()).toEqual([1, 2, 3, 4, 5, 6]);
    const written = stand.github.log.filter(({ operation }) => /^issues\/(create|update)-comment$/.test(operation));
    const told = written.map(({ body }) => Array.from((body as { body: string }).body.matchAll(/wrote note (\d)/g), ([, n]) => Number(n)));
    expect(told.map((notes) => Math.max(...notes))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(stand.github.comments).toHaveLength(1);
  });
});

describe("a chain whose copies of the state get lost between its runs", () => {
  it("goes on from the state ref where the cache is evicted before every run", async () => {
    const { landed, play, stand, state } = await open();
    stand.hooks.beforeRun = async () => void (await stand.cache.evict(CACHE));
    const runs = await play();
    expect(endings(runs)).toEqual([...Array(3).fill("success run-full"), "success completed"]);
    expect(await landed()).toEqual([1, 2, 3, 4]);
    expect((await state())?.records.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4]);
    expect(said(runs[0])).not.toContain("The actions cache held no state");
    for (const run of runs.slice(1)) expect(said(run)).toContain("so the chain continues from the repository's state ref");
  });

  it("goes on from the cache where the state ref is deleted before every run, and lands it again", async () => {
    const { landed, play, stand, state } = await open();
    stand.hooks.beforeRun = async () => void (await dropState());
    const runs = await play();
    expect(endings(runs)).toEqual([...Array(3).fill("success run-full"), "success completed"]);
    expect(await landed()).toEqual([1, 2, 3, 4]);
    expect((await state())?.records.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4]);
    for (const run of runs.slice(1)) expect(said(run)).toMatch(/so the chain continues from the (?:state in the actions )?cache/);
  });

  it.each([
    ["where the newest commit is the loop's", 0],
    ["below a person's commits", 3],
  ])("begins a new chain where both are gone, with the numbers of the branch: %s", async (_case, foreign) => {
    const { landed, play, stand, state } = await open();
    const chains: unknown[] = [];
    stand.hooks.beforeRun = async () => {
      chains.push((await state())?.runtime["chain_id"]);
      if (stand.runs.length !== 3) return;
      await Promise.all([dropState(), stand.cache.evict("")]);
      for (let count = 1; count <= foreign; count += 1) await stand.repository.commit({ ref: WORK, files: { "person.txt": `${count}\n` } });
    };
    const runs = await play();
    expect(endings(runs)).toEqual([...Array(3).fill("success run-full"), "success completed"]);
    expect(await landed()).toEqual([1, 2, 3, 4]);
    expect((await state())?.runtime).toMatchObject({ iteration: 4, chain_iterations: 2 });
    expect(chains[2]).not.toBe((await state())?.runtime["chain_id"]);
    expect(said(runs[2])).toContain("although iteration 2 left files. Starting a new chain at 3.");
    // The goal was handed over by the dispatch.
    expect(runs[2]?.inputs["goal"]).toBe("write note number 3 of the series");
    expect((await state())?.records.map(({ goal_in, iteration }) => [iteration, goal_in])[0]).toEqual([
      3,
      "write note number 3 of the series",
    ]);
  });

  it("takes no number again that has landed where the cache has an older state and the state ref is gone", async () => {
    const { landed, stand, state } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    await playOn(project);
    stand.cache.fault = (method) => (method === "CreateCacheEntry" ? { status: 400 } : null);
    await playOn(project);
    await playOn(project);
    stand.cache.fault = null;
    await dropState();
    const [run] = await playOn(project);
    expect(endings([run!])).toEqual(["success run-full"]);
    expect(said(run)).toContain("has iteration 3, but the saved state is older");
    expect(await landed()).toEqual([1, 2, 3, 4]);
    expect((await state())?.runtime["iteration"]).toBe(4);
  });
});

describe("a cache that is ahead in steps", () => {
  it.each([
    ["is left where another run has landed since", { state_commit: "f".repeat(40) }, /Another run has overtaken/, "write the note after 2"],
    ["is gone on with where it does not tell what it goes on from", {}, /5 steps ahead/, "a goal of the cache"],
  ])("%s", async (_case, noted, told, goal) => {
    const { landed, stand, state } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    await playOn(project);
    await playOn(project);
    const { check: _, ...runtime } = (await state())?.runtime ?? {};
    const ahead = { ...runtime, seq: Number(runtime["seq"]) + 5, current_goal: "a goal of the cache", ...noted };
    await saveCacheEntry(stand, JSON.stringify(ahead));
    const [run] = await playOn(project);
    expect(endings([run!])).toEqual(["success run-full"]);
    expect(said(run)).toMatch(told);
    expect(await landed()).toEqual([1, 2, 3]);
    expect((await state())?.records.at(-1)).toMatchObject({ iteration: 3, goal_in: goal });
  });

  it("notes the state commit that it landed as", async () => {
    const { stand } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    await playOn(project);
    const [second] = await playOn(project);
    expect(endings([second!])).toEqual(["success run-full"]);
    expect(said(second)).not.toContain("overtaken");
    expect(said(second)).not.toContain("begins a new session");
    expect(stand.cache.list()).not.toEqual([]);
  });
});

describe("a chain whose branch was merged and deleted", () => {
  it("goes on with the numbers of the base where nothing else is left", async () => {
    const { landed, stand } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    await playOn(project);
    await playOn(project);
    await stand.repository.git("update-ref", "refs/heads/main", WORK);
    await stand.repository.git("update-ref", "-d", WORK);
    await stand.repository.commit({ ref: "refs/heads/main", files: { "person.txt": "after the merge\n" } });
    await Promise.all([dropState(), stand.cache.evict("")]);
    const [run] = await playOn(project);
    expect(endings([run!])).toEqual(["success run-full"]);
    expect(said(run)).toContain("although iteration 2 left files. Starting a new chain at 3.");
    expect(await landed()).toEqual([1, 2, 3]);
  });
});

describe("a chain whose base branch moves meanwhile", () => {
  it("comes to its end all the same", async () => {
    const { landed, play, stand } = await open({ agent: countingAgent(3) });
    stand.hooks.beforeRun = async ({ id }) =>
      void (await stand.repository.commit({ ref: "refs/heads/main", files: { "other.txt": `${id}\n` } }));
    const runs = await play();
    expect(endings(runs)).toEqual([...Array(2).fill("success run-full"), "success completed"]);
    expect(await landed()).toEqual([1, 2, 3]);
  });
});

describe("a damaged cache entry", () => {
  it.each([
    ["no JSON at all", "{ not json"],
    ["JSON of another kind", '{"schema":1,"iteration":"seven"}'],
  ])("is set aside, and said so (%s)", async (_case, runtime) => {
    const { landed, stand, state } = await open({ agent: NOTING_AGENT, with: { redispatch: "false" } });
    await playOn(project);
    await playOn(project);
    const chain = (await state())?.runtime["chain_id"];

    await saveCacheEntry(stand, runtime);
    const [withRef] = await playOn(project);
    expect(endings([withRef!])).toEqual(["success run-full"]);
    expect(said(withRef)).toMatch(/The saved state \S+runtime\.json was damaged \(.+\)\. .*\.damaged-\S+/);
    expect(said(withRef)).toContain("so the chain continues from the repository's state ref");
    expect(said(withRef)).not.toContain("Starting a new chain");
    expect((await state())?.runtime).toMatchObject({ chain_id: chain, iteration: 3, chain_iterations: 3 });

    await Promise.all([dropState(), stand.cache.evict("")]);
    await saveCacheEntry(stand, runtime);
    const [without] = await playOn(project);
    expect(endings([without!])).toEqual(["success run-full"]);
    expect(said(without)).toMatch(/The saved state \S+runtime\.json was damaged/);
    expect(said(without)).toContain("Starting a new chain at 4");
    expect((await state())?.runtime).toMatchObject({ iteration: 4, chain_iterations: 1 });
    expect((await state())?.runtime["chain_id"]).not.toBe(chain);
    expect(await landed()).toEqual([1, 2, 3, 4]);
  });
});
