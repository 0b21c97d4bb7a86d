import { describe, expect, it } from "vitest";
import { buildCommitPolicy } from "../../../src/config/commit-policy.ts";
import { defaultOf, INPUT_LIST, type InputValues } from "../../../src/config/inputs/inputs.ts";

const DEFAULTS = Object.fromEntries(INPUT_LIST.map(([key, input]) => [key, defaultOf(input, "local")])) as InputValues;
const FILES = {
  workspace: "/repo",
  planFile: "/repo/plan.md",
  taskFile: "/elsewhere/TASK.md",
  configFile: "/repo/codex-self-iter.toml",
  globalStopFile: "/repo/.codex-stop",
};

describe("buildCommitPolicy", () => {
  it("protects the loop's files in the workspace, and the stop file only on GitHub", () => {
    const local = buildCommitPolicy(DEFAULTS, FILES, "local");
    expect(local.planFile).toBe("plan.md");
    expect(local.protectedPaths.own).toEqual(expect.arrayContaining(["plan.md", "codex-self-iter.toml"]));
    expect(local.protectedPaths.own.join()).not.toMatch(/TASK|codex-stop/);
    expect(buildCommitPolicy(DEFAULTS, FILES, "github").protectedPaths.own).toContain(".codex-stop");
  });

  it("reads 0 and 100 % as no limit", () => {
    const values = { ...DEFAULTS, max_changed_files: 0, max_added_bytes: 0, max_deleted_percent: 100 };
    expect(buildCommitPolicy(values, FILES, "local")).toMatchObject({ filesMax: null, addedBytesMax: null, deletedPercentMax: null });
    expect(buildCommitPolicy(DEFAULTS, FILES, "local")).toMatchObject({ filesMax: 10_000, deletedPercentMax: 50 });
  });
});
