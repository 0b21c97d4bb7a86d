import { isAbsolute, relative } from "node:path";
import type { CodexContext } from "./adapters/agents/codex/agent.ts";
import { codexHomeOf, findCodex } from "./adapters/agents/codex/binary.ts";
import { createCommandAgent } from "./adapters/agents/command-agent.ts";
import { type EnvVars, temporaryFolderOf } from "./adapters/process/environment.ts";
import { orNull } from "./adapters/fs/errno.ts";
import { realPathOrNull } from "./adapters/fs/safe-path.ts";
import { createDiffScanner, type ScannedRepository } from "./adapters/git/diff-scanner.ts";
import type { SavedCodec } from "./adapters/state/store.ts";
import type { Isolation } from "./adapters/isolation/isolation.ts";
import { type IsolationRequest, programPaths } from "./adapters/isolation/mounts.ts";
import { privilegedSockets } from "./adapters/isolation/sockets.ts";
import { type CheckoutContext, createCheckoutVerifier, createWorkspaceVerifier } from "./adapters/verify/verifier.ts";
import { removeVerifyRuns } from "./adapters/verify/verify-folder.ts";
import { decodeSaved } from "./config/state-file/decode.ts";
import { encodeSaved } from "./config/state-file/encode.ts";
import type { AgentSettings, Settings } from "./config/settings.ts";
import { redact } from "./core/policy/redact.ts";
import { createSecretSearch } from "./core/policy/secret-forms.ts";
import { maskTokens, findTokens } from "./core/policy/token-patterns.ts";
import type { RunRequest } from "./engine/run-request.ts";
import type { Agent, Verifier } from "./ports/agent.ts";
import type { DiffScanner } from "./ports/git.ts";
import type { Lock } from "./ports/host.ts";

export type { EnvVars };

export const CODEC: SavedCodec = { encodeSaved, decodeSaved };

/** Loads the Codex adapter, a large part of the code, only if it is used. */
export async function createAgentFor(
  { agent, workspace }: Settings,
  environment: EnvVars,
  context: Pick<CodexContext, "isolation" | "logDir" | "install">,
): Promise<Agent> {
  if (agent.kind === "command") return createCommandAgent(agent, { ...context, workspace, source: environment });
  const { createCodexAgent } = await import("./adapters/agents/codex/agent.ts");
  return createCodexAgent(agent, { ...context, workspace, environment, temporaryDir: temporaryFolderOf(environment) });
}

/** The isolation of a local run; a run on GitHub hides more paths. */
export function toIsolationRequest(
  { agent, freeBytesMin, isolation, stateDir, workspace }: Settings,
  environment: EnvVars,
): IsolationRequest {
  const home = agent.kind === "codex" ? (agent.home ?? codexHomeOf(environment)) : null;
  const named = agent.kind === "codex" ? agent.binary : (agent.template[0] ?? null);
  const program = agent.kind === "codex" ? orNull(() => findCodex(agent.binary, environment)) : named;
  const programs = program !== null && isAbsolute(program) ? [program, realPathOrNull(program) ?? program] : [];
  return {
    choice: isolation,
    workspace,
    stateDir,
    writable: home === null ? [] : [home],
    readable: programs.flatMap((path) => programPaths(path)),
    hidden: privilegedSockets(environment),
    freeBytesMin,
    environment,
  };
}

/** What a verification in a checkout needs besides the settings. */
type VerifyContext = Pick<CheckoutContext, "checkouts" | "folder" | "frozenTree" | "request">;

export function createVerifierFor(settings: Settings, environment: EnvVars, isolation: Isolation, more: VerifyContext): Verifier | null {
  if (settings.verify === null) return null;
  const { agent, verify, workspace } = settings;
  const context = { workspace, source: environment, pass: agent.limits.environment, isolation };
  if (verify.in === "workspace") return createWorkspaceVerifier(verify, context);
  return createCheckoutVerifier(verify, { ...context, ...more, compileFrozen: frozenCompiler(settings) });
}

/** Where the disk ignores case, `Test/a.js` would be written over a frozen `test/a.js`. */
export function frozenCompiler({ commitPolicy, verify }: Pick<Settings, "commitPolicy" | "verify">): CheckoutContext["compileFrozen"] {
  const patterns = verify?.frozenPaths ?? [];
  if (patterns.length === 0) return null;
  return async (links) => (await import("./core/policy/path-matcher.ts")).compileList(patterns, links, commitPolicy.ignoresCase);
}

/** Removes what a killed run left of its verifications, once no other run can be working there. */
export function withVerifyCleanup(lock: Lock, folder: string, warn: (text: string) => void): Lock {
  return {
    async acquire() {
      const handle = await lock.acquire();
      const left = handle === null ? null : await removeVerifyRuns(folder);
      if (left !== null) warn(left);
      return handle;
    },
  };
}

/** Scans for these secrets and, if `tokens`, for well-known kinds of tokens. */
export function createDiffScannerFor(repository: ScannedRepository, secrets: readonly string[], tokens: boolean): DiffScanner {
  return createDiffScanner(repository, {
    hasSecret: createSecretSearch(secrets),
    findTokens: tokens ? findTokens : null,
    redact: (text) => (tokens ? maskTokens(redact(text, secrets)) : redact(text, secrets)),
  });
}

/** A prompt lists this many protected paths; changes to the others are reverted as well. */
const PROTECTED_PATHS_MAX = 40;
const BUILT_IN_PATHS_MAX = 12;

/** The part of a run request that follows from the settings. `commits`: the work does not stay in the workspace only. */
export function toRunRequest(
  settings: Settings,
  commits: boolean,
): Pick<
  RunRequest,
  "spec" | "workspace" | "processId" | "paths" | "verifyCommand" | "verifyIn" | "commit" | "commitPolicy" | "reviewPaths" | "patternLists"
> {
  const { configFile, commitPolicy } = settings;
  const name = (path: string): string => relative(settings.workspace, path);
  const config = configFile === null ? [] : [name(configFile)];
  const guarded = commitPolicy.onProtected === "allow" ? commitPolicy.alwaysReverted : commitPolicy.protectedPaths;
  const own = guarded.own.filter((path) => path !== commitPolicy.planFile);
  const user = guarded.user.filter((pattern) => !pattern.startsWith("!"));
  const humanOnly = [...[...own, ...user].slice(0, PROTECTED_PATHS_MAX), ...guarded.builtIn.slice(0, BUILT_IN_PATHS_MAX)];
  const more = commits ? humanOnly.map((pattern) => pattern.replace(/^\/|\*\*$/g, "")) : config;
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
    verifyIn: settings.verify?.in ?? "workspace",
    reviewPaths: settings.reviewPaths,
    patternLists: settings.patternLists,
    commit: settings.commit,
    commitPolicy: commits ? commitPolicy : null,
  };
}

export function agentName(agent: AgentSettings): string {
  return agent.kind === "codex" ? "codex" : (agent.template[0] ?? "command");
}
