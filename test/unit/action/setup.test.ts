import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCache, openRepositories, setUpRun } from "../../../src/action/setup.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { sampleRecord, sampleSaved, sampleState } from "../../helpers/samples.ts";
import { startActionRunFixture } from "./action-run-fixture.ts";

const PLAN = { "plan.md": "- [ ] one\n" };
const WORK = "refs/heads/codex-self-iter/main";
const STATE = "refs/codex-self-iter/state/main";

describe("setUpRun", () => {
  it("starts a new chain on a work branch at the base branch", async () => {
    const { home, run, target } = await startActionRunFixture(PLAN);
    await home.checkout();
    const setup = await setUpRun(run, target);
    expect(setup).toMatchObject({ saved: null, cachedSeq: null, refTips: { branch: null, state: null } });
    expect(setup.refTips.base).toBe(await home.repository.findRef("refs/heads/main"));
    expect(home.git("symbolic-ref", "HEAD")).toBe(WORK);
    expect(readFileSync(join(home.workspace, "plan.md"), "utf8")).toBe(PLAN["plan.md"]);
    expect(await home.repository.findRef(WORK)).toBeNull();
  });

  it("checks out the work branch, but takes the settings from the base branch", async () => {
    const config = (iterations: number) => `max_iterations = ${iterations}\n`;
    const { home, run, target } = await startActionRunFixture({ ...PLAN, "codex-self-iter.toml": config(3) });
    const parent = await home.repository.findRef("refs/heads/main");
    const files = { "codex-self-iter.toml": config(1_000), "work.txt": "work" };
    const tip = await home.repository.commit({ ref: WORK, parent, files });
    const setup = await setUpRun(run, target);
    expect(setup.refTips.branch).toBe(tip);
    expect(existsSync(join(home.workspace, "work.txt"))).toBe(true);
    expect(setup.settings.spec.limits.iterationsMax).toBe(3);
  });

  it("prefers an input to the base branch's configuration file", async () => {
    const files = { ...PLAN, "codex-self-iter.toml": "max_iterations = 3\n" };
    const { run, target } = await startActionRunFixture(files, { INPUT_MAX_ITERATIONS: "5" });
    expect((await setUpRun(run, target)).settings.spec.limits.iterationsMax).toBe(5);
  });

  it("restores the state and the journal of the state ref", async () => {
    const { home, run, target } = await startActionRunFixture(PLAN);
    const state = sampleState({ seq: 4, iteration: 3, goal: "Write the parser" });
    const files = {
      "runtime.json": encodeSaved(sampleSaved({ state })),
      "iterations.jsonl": `${JSON.stringify(sampleRecord({ iteration: 3 }))}\n`,
    };
    const commit = await home.repository.commit({ ref: STATE, parent: null, files });
    const setup = await setUpRun(run, target);
    expect(setup.saved).toMatchObject({ state: { seq: 4, goal: state.goal }, stateCommit: commit });
    expect(await setup.journal.tail(5)).toMatchObject([{ iteration: 3 }]);
    // The post step of a killed run reads the state there.
    expect(readFileSync(join(target.stateDir, "runtime.json"), "utf8")).toContain("Write the parser");
  });

  it("refuses another state dir in the configuration file: its place is needed before the file is fetched", async () => {
    const { run, target } = await startActionRunFixture({ ...PLAN, "codex-self-iter.toml": 'state_dir = ".loop"\n' });
    await expect(setUpRun(run, target)).rejects.toMatchObject({ code: "STATE_DIR_IN_FILE" });
    const given = await startActionRunFixture(PLAN, { INPUT_STATE_DIR: ".loop" });
    expect((await setUpRun(given.run, given.target)).settings.stateDir).toBe(join(given.home.workspace, ".loop"));
  });

  it("throws if the base branch does not exist", async () => {
    const { run, target } = await startActionRunFixture(PLAN, { INPUT_BASE_BRANCH: "release" });
    await expect(setUpRun(run, target)).rejects.toMatchObject({ code: "BASE_BRANCH_MISSING" });
  });
});

describe("openRepositories", () => {
  it("contacts no server, and keeps our repository outside the workspace", async () => {
    const { home, run, target } = await startActionRunFixture(PLAN, { GITHUB_SERVER_URL: "http://127.0.0.1:1" });
    const { stateDir } = await openRepositories(run, target);
    expect(stateDir.path).toBe(target.stateDir);
    expect(existsSync(join(target.gitDir, "objects"))).toBe(true);
    expect(target.gitDir.startsWith(home.workspace)).toBe(false);
  });
});

describe("openCache", () => {
  it("reports why a runner without a cache service restores and saves nothing", async () => {
    const { run, target } = await startActionRunFixture(PLAN);
    const cache = openCache(run, target);
    expect(await cache.restore()).toMatchObject({ key: null, problem: expect.stringContaining("ACTIONS_CACHE_URL") as string });
    expect(await cache.save(1)).toMatchObject({ kind: "not-saved" });
  });
});
