import { describe, expect, it } from "vitest";
import { resolveTarget } from "../../../src/action/run-target.ts";
import { contextOf } from "./context-fixture.ts";

const PULL = { number: 7, branch: "feature", base: "main" };
const target = (inputs = {}, pull: typeof PULL | null = null, context = contextOf()) => resolveTarget(context, inputs, pull);

describe("resolveTarget", () => {
  it("returns the main track without inputs", () => {
    expect(target()).toEqual({
      track: "main",
      branch: "codex-self-iter/main",
      base: "main",
      carried: {},
      verifyFolder: "/temp/codex-self-iter/main/verify",
      gitDir: "/temp/codex-self-iter/main/repository",
      codexHome: "/temp/codex-self-iter/main/codex-home",
      codexFolder: "/temp/codex-self-iter/main/codex",
      stateDir: "/work/.codex-self-iter",
    });
  });

  it("separates tracks", () => {
    expect(target({ track: "docs" })).toMatchObject({ track: "docs", branch: "codex-self-iter/docs", carried: { track: "docs" } });
    expect(target({ track: "docs" }).gitDir).not.toBe(target().gitDir);
  });

  it("takes the inputs, which the workflow also passes to the next run", () => {
    const inputs = { track: "docs", branch: "work", base_branch: "develop", state_dir: "sub/state" };
    expect(target(inputs, PULL)).toMatchObject({ branch: "work", base: "develop", stateDir: "/work/sub/state" });
    expect(target(inputs, PULL).carried).toEqual({ track: "docs" });
  });

  it("returns a pull request's branch, and passes it on to the next run, whose event has none", () => {
    expect(target({}, PULL)).toMatchObject({
      track: "pr-7",
      branch: "feature",
      base: "main",
      carried: { track: "pr-7", branch: "feature" },
    });
    expect(target({}, { ...PULL, base: "release" }).carried).toEqual({ track: "pr-7", branch: "feature", "base-branch": "release" });
    expect(target({ track: "docs", branch: "x" }, PULL).carried).toEqual({ track: "docs" });
  });

  it("returns the chain's track for a pull request that the chain opened", () => {
    expect(target({}, { ...PULL, branch: "codex-self-iter/docs" })).toMatchObject({ track: "docs", branch: "codex-self-iter/docs" });
    expect(target({}, { ...PULL, branch: "codex-self-iter/main" }).track).toBe("main");
    expect(target({}, { ...PULL, branch: "codex-self-iter/a/b" }).track).toBe("pr-7");
  });

  it("starts at the branch that the workflow runs on, or at the default branch", () => {
    expect(target({}, null, contextOf({ ref: "refs/heads/release/1.x" })).base).toBe("release/1.x");
    for (const ref of ["refs/tags/v1", "refs/pull/7/merge"]) expect(target({}, null, contextOf({ ref })).base).toBe("main");
    expect(() => target({}, null, contextOf({ ref: "refs/tags/v1", event: {} }))).toThrow(
      expect.objectContaining({ code: "BASE_BRANCH_UNKNOWN" }),
    );
    expect(target({ base_branch: "develop" }, null, contextOf({ ref: "refs/tags/v1", event: {} })).base).toBe("develop");
  });
});
