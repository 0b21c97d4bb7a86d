import { describe, expect, it } from "vitest";
import { runnerPaths } from "../../../src/action/hidden-paths.ts";

describe("runnerPaths", () => {
  it("returns the folder of the command files once, and the runner's credentials two folders above RUNNER_TEMP", () => {
    const env = { GITHUB_ENV: "/runner/_work/_temp/_commands/env", GITHUB_OUTPUT: "/runner/_work/_temp/_commands/output", GITHUB_PATH: "" };
    expect(runnerPaths(env, "/runner/_work/_temp")).toEqual([
      "/runner/_work/_temp/_commands",
      "/runner/.credentials",
      "/runner/.credentials_rsaparams",
      "/runner/.runner",
    ]);
  });
});
