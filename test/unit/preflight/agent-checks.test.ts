import { describe, expect, it } from "vitest";
import { INPUTS } from "../../../src/config/inputs/inputs.ts";
import { checkOf, found, statusOf, workflow } from "./facts-fixture.ts";

const codex = (version: string, willInstall = false) => found({ name: "/usr/bin/codex", version, willInstall });
const NOT_SIGNED_IN = {
  kind: "failed",
  code: "CODEX_NOT_SIGNED_IN",
  text: "Codex has no key and is not signed in",
  fix: "codex login",
} as const;

describe("checkAgent", () => {
  it.each([
    ["0.171.0", "ok"],
    [INPUTS.codex_version.default, "ok"],
    ["0.171.0-alpha.1", "ok"],
    ["0.172.3", "ok"],
    ["1.0.0", "ok"],
    ["0.170.9", "warn"],
    ["0.99.0", "warn"],
    ["latest", "ok"],
    ["unknown", "ok"],
  ])("Codex %s is %s", (version, status) => {
    expect(statusOf("agent", { agent: codex(version) })).toBe(status);
  });

  it("names the input where the run installs Codex", () => {
    expect(checkOf("agent", { agent: codex("0.150.0", true) })).toEqual([
      "warn: Codex 0.150.0 will be installed, and is older than 0.171.0.",
      'codex-version: "0.171.0"',
    ]);
  });

  it("fails without a key on this machine, but only warns where a workflow runs the loop", () => {
    expect(checkOf("model-key", { signIn: NOT_SIGNED_IN })).toEqual(["fail: Codex has no key and is not signed in.", "codex login"]);
    expect(checkOf("model-key", { signIn: NOT_SIGNED_IN, workflows: found([workflow()]) })[0]).toBe(
      "warn: Only for runs on this machine: Codex has no key and is not signed in.",
    );
  });

  it("names in a workflow run the secret that is empty", () => {
    const more = { host: "github", signIn: NOT_SIGNED_IN } as const;
    expect(checkOf("model-key", { ...more, workflows: found([workflow()]) })).toEqual([
      "fail: The secret OPENAI_API_KEY, which the workflow passes as the model's key, is empty or does not exist.",
      "gh secret set OPENAI_API_KEY",
    ]);
    expect(checkOf("model-key", { ...more, workflows: found([workflow({}, { "openai-api-key": "" })]) })[1]).toBe(
      "openai-api-key: ${{ secrets.OPENAI_API_KEY }}",
    );
  });

  it("reports the sandbox, the isolation and the provider", () => {
    const broken = { kind: "failed", text: "It cannot start", fix: "sudo sysctl" } as const;
    expect(statusOf("sandbox", { sandbox: broken })).toBe("fail");
    expect(statusOf("isolation", { isolation: broken })).toBe("fail");
    expect(statusOf("model-access", { modelAccess: found("The provider accepts the key") })).toBe("ok");
  });
});
