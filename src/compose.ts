import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { CodexContext } from "./adapters/agents/codex/agent.ts";
import { createCommandAgent } from "./adapters/agents/command-agent.ts";
import { type EnvVars, temporaryFolderOf } from "./adapters/process/environment.ts";
import { createDiffScanner, type ScannedRepository } from "./adapters/git/diff-scanner.ts";
import type { SavedCodec } from "./adapters/state/store.ts";
import type { Isolation, IsolationRequest } from "./adapters/isolation/isolation.ts";
import { createVerifier } from "./adapters/agents/verifier.ts";
import { decodeSaved } from "./config/state-file/decode.ts";
import { encodeSaved } from "./config/state-file/encode.ts";
import type { AgentSettings, Settings } from "./config/settings.ts";
import { encodedForms, SEPARATORS, normalizedForms, redact } from "./core/policy/redact.ts";
import { maskTokens, findTokens, TOKEN_RULES } from "./core/policy/token-patterns.ts";
import type { RunRequest } from "./engine/run-request.ts";
import type { Agent, Verifier } from "./ports/agent.ts";
import type { DiffScanner } from "./ports/git.ts";

export type { EnvVars };

export const CODEC: SavedCodec = { encodeSaved, decodeSaved };

/** Codex's adapter is a large part of all the code, and is loaded only where it is used. */
export async function createAgentFor(
  { agent, workspace }: Settings,
  environment: EnvVars,
  { install, isolation, logDir }: Pick<CodexContext, "isolation" | "logDir" | "install">,
): Promise<Agent> {
  if (agent.kind === "command") {
    return createCommandAgent(agent, { workspace, logDir, source: environment, isolation });
  }
  const { createCodexAgent } = await import("./adapters/agents/codex/agent.ts");
  const context = { workspace, logDir, environment, isolation, temporaryDir: temporaryFolderOf(environment) };
  return createCodexAgent(agent, install === undefined ? context : { ...context, install });
}

/** What the settings say of the walls around the agent; a run on GitHub has more to hide. */
export function toIsolationRequest(
  { agent, freeBytesMin, isolation, stateDir, workspace }: Settings,
  environment: EnvVars,
): IsolationRequest {
  const home = agent.kind === "codex" ? (agent.home ?? environment["CODEX_HOME"] ?? join(environment["HOME"] ?? "/", ".codex")) : null;
  const program = agent.kind === "codex" ? agent.binary : (agent.template[0] ?? null);
  const programs = program !== null && isAbsolute(program) ? [program, realPathOf(program)] : [];
  return {
    choice: isolation,
    workspace,
    stateDir,
    writable: home === null ? [] : [home],
    readable: programs.map((path) => dirname(path)),
    hidden: [],
    freeBytesMin,
    environment,
  };
}

/** Where links lead to; a path that leads nowhere stays as it is, to be refused by whoever needs it. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** `null` where no verify command is set. */
export function createVerifierFor(settings: Settings, environment: EnvVars, isolation: Isolation): Verifier | null {
  if (settings.verify === null) return null;
  const { agent, verify, workspace } = settings;
  return createVerifier(verify, { workspace, source: environment, pass: agent.limits.environment, isolation });
}

/** Looks for these secrets, and for what looks like one where the settings say so, in what is about to be committed. */
export function createDiffScannerFor(repository: ScannedRepository, secrets: readonly string[], tokens: boolean): DiffScanner {
  const redactText = (text: string): string => (tokens ? maskTokens(redact(text, secrets)) : redact(text, secrets));
  const forms = encodedForms(secrets);
  const rules = { hints: TOKEN_RULES.flatMap(({ hints }) => hints), find: findTokens };
  return createDiffScanner(repository, {
    forms,
    normalizedForms: normalizedForms(forms),
    separators: SEPARATORS,
    tokens: tokens ? rules : null,
    redact: redactText,
  });
}

/** How many protected paths a prompt names; what is done to the others is undone all the same. */
const NAMED_MAX = 40;

/** What settings alone say of a run, wherever it is. `lands` is whether the work goes anywhere from the workspace. */
export function toRunRequest(
  settings: Settings,
  lands: boolean,
): Pick<RunRequest, "spec" | "workspace" | "processId" | "paths" | "verifyCommand" | "commit" | "commitPolicy"> {
  const { configFile, landing } = settings;
  const name = (path: string): string => relative(settings.workspace, path);
  const config = configFile === null ? [] : [name(configFile)];
  const guarded = landing.onProtected === "allow" ? landing.forcedPaths : landing.protectedPaths;
  const peoples = guarded.filter((pattern) => !pattern.startsWith("!") && pattern !== `/${landing.planFile}`);
  const more = lands ? peoples.slice(0, NAMED_MAX).map((pattern) => pattern.replace(/^\/|\*\*$/g, "")) : config;
  return {
    spec: settings.spec,
    workspace: settings.workspace,
    processId: process.pid,
    paths: {
      plan: name(settings.planFile),
      task: name(settings.taskFile),
      protected: [...new Set([`${name(settings.stateDir)}/`, name(settings.globalStopFile), ...more])],
    },
    verifyCommand: settings.verify?.command ?? null,
    commit: settings.commit,
    commitPolicy: lands ? landing : null,
  };
}

export function agentName(agent: AgentSettings): string {
  return agent.kind === "codex" ? "codex" : (agent.template[0] ?? "command");
}
