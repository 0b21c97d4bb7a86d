import { describe, expect, it } from "vitest";
import { resolveTarget } from "../../../src/action/run-target.ts";
import { contextOf } from "./context-fixture.ts";

const PULL = { number: 7, branch: "feature", base: "main" };
const place = (inputs = {}, pull: typeof PULL | null = null, context = contextOf()) => resolveTarget(context, inputs, pull);

describe("the places of a run", () => {
  it("are the main track's where nothing is said", () => {
    expect(place()).toEqual({
      track: "main",
      branch: "codex-self-iter/main",
      base: "main",
      carried: {},
      gitDir: "/temp/codex-self-iter/main/repository",
      codexHome: "/temp/codex-self-iter/main/codex-home",
      codexFolder: "/temp/codex-self-iter/main/codex",
      stateDir: "/work/.codex-self-iter",
      stateDirName: ".codex-self-iter",
    });
  });

  it("are a track's own", () => {
    expect(place({ track: "docs" })).toMatchObject({ track: "docs", branch: "codex-self-iter/docs", carried: { track: "docs" } });
    expect(place({ track: "docs" }).gitDir).not.toBe(place().gitDir);
  });

  it("are what the inputs say, which the workflow says to the next run as well", () => {
    const inputs = { track: "docs", branch: "work", base_branch: "develop", state_dir: "sub/state" };
    expect(place(inputs, PULL)).toMatchObject({ branch: "work", base: "develop", stateDir: "/work/sub/state", stateDirName: "sub/state" });
    expect(place(inputs, PULL).carried).toEqual({ track: "docs" });
  });

  it("are a pull request's, and the next run, which knows none, is told them", () => {
    expect(place({}, PULL)).toMatchObject({
      track: "pr-7",
      branch: "feature",
      base: "main",
      carried: { track: "pr-7", branch: "feature" },
    });
    expect(place({}, { ...PULL, base: "release" }).carried).toEqual({ track: "pr-7", branch: "feature", "base-branch": "release" });
    expect(place({ track: "docs", branch: "x" }, PULL).carried).toEqual({ track: "docs" });
  });

  it("are the chain's own where the pull request is a chain's", () => {
    expect(place({}, { ...PULL, branch: "codex-self-iter/docs" })).toMatchObject({ track: "docs", branch: "codex-self-iter/docs" });
    expect(place({}, { ...PULL, branch: "codex-self-iter/main" }).track).toBe("main");
    expect(place({}, { ...PULL, branch: "codex-self-iter/a/b" }).track).toBe("pr-7");
  });

  it("begin at the branch that the workflow runs on, and where that is none at the default branch", () => {
    expect(place({}, null, contextOf({ ref: "refs/heads/release/1.x" })).base).toBe("release/1.x");
    for (const ref of ["refs/tags/v1", "refs/pull/7/merge"]) expect(place({}, null, contextOf({ ref })).base).toBe("main");
    expect(() => place({}, null, contextOf({ ref: "refs/tags/v1", event: {} }))).toThrow(
      expect.objectContaining({ code: "BASE_BRANCH_UNKNOWN" }),
    );
    expect(place({ base_branch: "develop" }, null, contextOf({ ref: "refs/tags/v1", event: {} })).base).toBe("develop");
  });
});
