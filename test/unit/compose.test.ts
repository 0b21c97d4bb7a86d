import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  agentName,
  CODEC,
  createAgentFor,
  createVerifierFor,
  frozenCompiler,
  toIsolationRequest,
  toRunRequest,
} from "../../src/compose.ts";
import { resolveSettings } from "../../src/config/resolve.ts";
import type { InputValues } from "../../src/config/inputs/inputs.ts";
import type { Settings } from "../../src/config/settings.ts";
import { NO_ISOLATION } from "../helpers/no-isolation.ts";
import { sampleSaved } from "../helpers/samples.ts";
import { scratchFolder } from "../helpers/scratch.ts";

/** The settings of a local run in `/work`, which has the configuration file `loop.toml`. */
async function settingsOf(inputs: Partial<InputValues> = {}, config: string | null = null): Promise<Settings> {
  const request = { inputs, workspace: "/work", config, wait: true, env: {}, cwd: "/work", host: "local" } as const;
  const kinds = new Map([
    ["/work", "folder"],
    ["/work/loop.toml", "file"],
  ] as const);
  return await resolveSettings(request, { kindOf: async (path) => kinds.get(path as "/work") ?? null, readText: async () => "" });
}

const COMMAND = { agent_command_template: ["./agent.sh", "{prompt_file}"] };

describe("the isolation of a local run", () => {
  it("lets the agent write to the workspace and to Codex's home, wherever that is", async () => {
    const settings = await settingsOf({ isolation: "namespace" });
    const request = (environment: Readonly<Record<string, string>>) => toIsolationRequest(settings, environment);
    expect(request({ HOME: "/home/ada" })).toMatchObject({ choice: "namespace", workspace: "/work", writable: ["/home/ada/.codex"] });
    expect(request({ HOME: "/home/ada" }).hidden).toContain("/var/run/docker.sock");
    expect(request({ HOME: "/home/ada", CODEX_HOME: "/codex" }).writable).toEqual(["/codex"]);
    expect(toIsolationRequest(await settingsOf({ codex_home: "/given" }), { CODEX_HOME: "/codex" }).writable).toEqual(["/given"]);
    expect(toIsolationRequest(await settingsOf(COMMAND), { HOME: "/home/ada" }).writable).toEqual([]);
  });

  it("lets the agent read its program, also behind a link", async () => {
    const folder = scratchFolder();
    onTestFinished(folder.remove);
    const program = folder.write("real/codex", "");
    const link = folder.write("links/other", "").replace("other", "codex");
    chmodSync(program, 0o755);
    symlinkSync(program, link);
    const readable = async (path: string) => toIsolationRequest(await settingsOf({ codex_bin: path }), {}).readable;
    expect(await readable(link)).toEqual([join(folder.path, "links"), join(folder.path, "real")]);
    expect(await readable("/missing/codex")).toEqual([]);
    // A name is looked up in PATH later.
    expect(toIsolationRequest(await settingsOf(COMMAND), {}).readable).toEqual([]);
  });
});

describe("the agent and the verifier of a run", () => {
  const context = { isolation: NO_ISOLATION, logDir: "/logs" };

  it("follow the settings", async () => {
    const command = await settingsOf(COMMAND);
    expect([agentName(command.agent), agentName((await settingsOf()).agent)]).toEqual(["./agent.sh", "codex"]);
    const environment = { HOME: "/home/ada", PATH: "" };
    const prepare = async (settings: Settings) => {
      const agent = await createAgentFor(settings, environment, context);
      return await agent.prepare(new AbortController().signal);
    };
    // Neither exists, and each agent says so itself.
    await expect(prepare(command)).rejects.toMatchObject({ code: "AGENT_COMMAND_NOT_FOUND" });
    await expect(prepare(await settingsOf({ codex_bin: "/missing/codex" }))).rejects.toMatchObject({ code: "CODEX_NOT_FOUND" });
    const checkouts = { checkOut: () => Promise.resolve(0), objectFolder: () => Promise.resolve("/nowhere") };
    const place = { checkouts, folder: "/verify", frozenTree: null, request: toIsolationRequest(command, environment) };
    const verifierOf = async (inputs: Partial<InputValues>) =>
      createVerifierFor(await settingsOf({ ...COMMAND, ...inputs }), environment, NO_ISOLATION, place);
    expect(await verifierOf({})).toBeNull();
    expect(await verifierOf({ verify_command: "true" })).not.toBeNull();
    expect(await verifierOf({ verify_command: "true", verify_in: "checkout" })).not.toBeNull();
  });
});

describe("frozen paths", () => {
  it("match in any case where the disk ignores case", async () => {
    const settings = await settingsOf({ verify_command: "true", verify_in: "checkout", frozen_paths: ["test/**"] });
    const matches = async (ignoresCase: boolean): Promise<boolean | undefined> => {
      const compile = frozenCompiler({ ...settings, commitPolicy: { ...settings.commitPolicy, ignoresCase } });
      return (await compile?.([]))?.matches("Test/a.js");
    };
    expect([await matches(true), await matches(false)]).toEqual([true, false]);
    expect(frozenCompiler(await settingsOf({ verify_command: "true", verify_in: "checkout" }))).toBeNull();
  });
});

describe("the request of a run", () => {
  it("names the files relative to the workspace, as prompts do", async () => {
    const { commit, paths, verifyCommand, workspace } = toRunRequest(await settingsOf({ verify_command: "npm test" }, "loop.toml"), false);
    expect({ commit, verifyCommand, workspace }).toEqual({ commit: false, verifyCommand: "npm test", workspace: "/work" });
    expect(paths).toMatchObject({ plan: "plan.md", task: "TASK.md" });
    // Without commits nothing is reverted: only the loop's own files are listed.
    expect(paths.protected).toEqual([".codex-self-iter/", ".codex-stop", "loop.toml"]);
  });

  it("lists protected paths if the work is committed, without exceptions and the plan", async () => {
    const protectedPaths = ["/law/", "docs/**", "!docs/notes.md"];
    const settings = await settingsOf({ ...COMMAND, commit: true, protected_paths: protectedPaths });
    const request = toRunRequest(settings, true);
    expect(request.commitPolicy).toBe(settings.commitPolicy);
    expect(request.paths.protected).toEqual(expect.arrayContaining([".codex-self-iter/", ".codex-stop", "law/", "docs/"]));
    expect(request.paths.protected).not.toContain("plan.md");
    expect(request.paths.protected.join()).not.toContain("notes.md");
    expect(toRunRequest(settings, false).commitPolicy).toBeNull();
  });

  it("lists only some of many protected paths", async () => {
    const protectedPaths = Array.from({ length: 200 }, (_, index) => `/law/${index}.txt`);
    const { paths } = toRunRequest(await settingsOf({ ...COMMAND, commit: true, protected_paths: protectedPaths }), true);
    expect(paths.protected.length).toBeLessThan(100);
  });
});

describe("CODEC", () => {
  it("reads what it writes", () => {
    const saved = sampleSaved();
    const decoded = CODEC.decodeSaved(CODEC.encodeSaved(saved), { atMs: 0, newChainId: "C" });
    expect(decoded).toMatchObject({ kind: "ok", saved: { state: saved.state } });
  });
});
