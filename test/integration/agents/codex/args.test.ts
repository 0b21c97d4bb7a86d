import { describe, expect, it } from "vitest";
import { buildCodexArguments, refuseUnsafeArguments } from "../../../../src/adapters/agents/codex/args.ts";
import type { CodexSettings } from "../../../../src/config/settings.ts";

const SETTINGS: CodexSettings = {
  kind: "codex",
  limits: { deadlineMs: 1, idleMs: 1, environment: [] },
  binary: null,
  home: null,
  model: null,
  effort: null,
  sandbox: "workspace-write",
  mode: "exec",
  args: [],
  ignoreUserConfig: false,
  apiKey: null,
  upstreamUrl: null,
};
const CALL = {
  workspace: "/ws",
  sandbox: "workspace-write",
  schemaFile: null,
  threadId: null,
  proxyUrl: null,
  markers: { CODEX_SELF_ITER_TURN: "m1" },
} as const;

describe("buildCodexArguments", () => {
  it("restricts the environment of the agent's commands, and requests events and a sandbox", () => {
    expect(buildCodexArguments(SETTINGS, CALL).join(" ")).toBe(
      `exec --sandbox workspace-write -c shell_environment_policy.inherit="core" -c shell_environment_policy.set.CODEX_SELF_ITER_TURN="m1" --skip-git-repo-check --json --cd /ws -`,
    );
  });

  it("puts every option before resume", () => {
    const args = buildCodexArguments({ ...SETTINGS, args: ["--add-dir", "/more"] }, { ...CALL, threadId: "t1" });
    expect(args.slice(0, 3)).toEqual(["exec", "--add-dir", "/more"]);
    expect(args.slice(-3)).toEqual(["resume", "t1", "-"]);
  });

  it("requests no sandbox in bypass mode", () => {
    const args = buildCodexArguments({ ...SETTINGS, mode: "bypass" }, CALL);
    expect(args).toContain("--dangerously-bypass-approvals-and-sandbox");
    expect(args).not.toContain("--sandbox");
  });

  it("never trusts the workspace and never contains the API key", () => {
    const everything: CodexSettings = {
      ...SETTINGS,
      model: "m",
      effort: "high",
      ignoreUserConfig: true,
      apiKey: "sk-secret",
      mode: "bypass",
    };
    const args = buildCodexArguments(everything, { ...CALL, proxyUrl: "http://127.0.0.1:1/v1", schemaFile: "/s", threadId: "t" });
    expect(args).not.toContain("--trust");
    expect(args.join(" ")).not.toContain("sk-secret");
  });
});

describe("refuseUnsafeArguments", () => {
  it.each([
    ["--trust"],
    ["--dangerously-bypass-approvals-and-sandbox"],
    ["--dangerously-bypass-hook-trust"],
    ["--yolo"],
    ["--full-auto"],
    ["--approve-for-me"],
    ["-s", "danger-full-access"],
    ["-sdanger-full-access"],
    ["--sandbox=danger-full-access"],
    ["-c", `sandbox_mode="danger-full-access"`],
    ["-c", ` "sandbox_mode" = "danger-full-access"`],
    [`-csandbox_workspace_write.network_access=true`],
    [`-c=sandbox_mode="x"`],
    [`--config=shell_environment_policy.inherit=all`],
    ["--config", `shell_environment_policy={inherit="all"}`],
    ["-c", `model_providers.x={base_url="http://x"}`],
    ["-c", `model_provider="x"`],
    ["-c", `projects."/ws".trust_level="trusted"`],
    ["-C", "/"],
    ["--worktree"],
    ["--json"],
    ["-o", "/etc/passwd"],
    ["--"],
    ["-"],
    ["resume"],
    ["--add-dir", "/x", "review"],
  ])("refuses %s %s", (...args) => {
    expect(() => refuseUnsafeArguments(args)).toThrow(expect.objectContaining({ code: "CODEX_ARGS_REFUSED" }));
  });

  it.each([
    ["--add-dir", "/more"],
    ["-c", "model_verbosity=high"],
    ["-c", `mcp_servers.docs.command="docs"`],
    ["--enable", "web_search"],
    ["--profile=ci"],
    ["-i", "sketch.png"],
  ])("accepts %s %s", (...args) => {
    expect(() => refuseUnsafeArguments(args)).not.toThrow();
  });
});
