import { describe, expect, it } from "vitest";
import { buildAgentEnvironment } from "../../../src/adapters/process/environment.ts";

const workflow = {
  PATH: "/bin",
  HOME: "/home/u",
  LANG: "C.UTF-8",
  TERM: "xterm",
  TMPDIR: "/tmp",
  https_proxy: "http://proxy:3128",
  SSL_CERT_FILE: "/etc/ca.pem",
  CODEX_HOME: "/home/u/.codex",
  GITHUB_TOKEN: "t1",
  GITHUB_ENV: "/env",
  ACTIONS_RUNTIME_TOKEN: "t2",
  INPUT_GITHUB_TOKEN: "t3",
  RUNNER_TEMP: "/r",
  OPENAI_API_KEY: "k",
  NPM_TOKEN: "t4",
};

describe("the agent's environment", () => {
  it("contains what a program needs to run and to reach the provider, and no token", () => {
    expect(buildAgentEnvironment(workflow, [])).toEqual({
      PATH: "/bin",
      HOME: "/home/u",
      LANG: "C.UTF-8",
      TERM: "dumb",
      TMPDIR: "/tmp",
      https_proxy: "http://proxy:3128",
      SSL_CERT_FILE: "/etc/ca.pem",
      CODEX_HOME: "/home/u/.codex",
    });
  });

  it("contains the variables that the user names, if they are set", () => {
    const environment = buildAgentEnvironment(workflow, ["NPM_TOKEN", "TERM", "ABSENT"]);
    expect(environment).toMatchObject({ NPM_TOKEN: "t4", TERM: "xterm" });
    expect(environment).not.toHaveProperty("ABSENT");
  });

  it("is overridden by extra variables", () => {
    expect(buildAgentEnvironment(workflow, ["HOME"], { HOME: "/h" })).toMatchObject({ HOME: "/h" });
  });

  it("has a default PATH", () => {
    expect(buildAgentEnvironment({}, [])["PATH"]).toContain("/usr/bin");
  });
});
