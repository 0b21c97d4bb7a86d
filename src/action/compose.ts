import { mkdirSync } from "node:fs";
import { relative } from "node:path";
import { removeCheckoutTokens } from "../adapters/git/checkout-credentials.ts";
import { createProjectFiles } from "../adapters/fs/project-files.ts";
import { createIsolation, type IsolationRequest } from "../adapters/isolation/isolation.ts";
import { createLock } from "../adapters/state/lock.ts";
import { removeSpecialFiles } from "../adapters/state/remove-special-files.ts";
import type { Settings } from "../config/settings.ts";
import type { Checkpointer, OnSaved } from "../engine/checkpoint/checkpointer.ts";
import { createLocalCheckpointer } from "../engine/checkpoint/local.ts";
import type { LoopPorts } from "../engine/ports.ts";
import { createPushCheckpointer } from "../engine/checkpoint/push.ts";
import { checkpointRefs } from "../engine/checkpoint/refs.ts";
import type { RunRequest } from "../engine/run-request.ts";
import type { Agent, AgentInfo } from "../ports/agent.ts";
import type { Clock, ProjectFiles, Log } from "../ports/host.ts";
import {
  CODEC,
  createAgentFor,
  createDiffScannerFor,
  createVerifierFor,
  type EnvVars,
  toIsolationRequest,
  agentName,
  toRunRequest,
} from "../compose.ts";
import type { RunContext } from "./context.ts";
import type { RunIntent } from "./run-intent.ts";
import type { RunTarget } from "./run-target.ts";
import { redactAgent, redactVerifier } from "./redaction.ts";
import { runnerPaths, PRIVILEGED_SOCKETS } from "./hidden-paths.ts";
import type { RunSetup } from "./setup.ts";

export type WireOptions = {
  readonly context: RunContext;
  readonly runTarget: RunTarget;
  readonly settings: Settings;
  readonly setup: RunSetup;
  readonly environment: EnvVars;
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly onSaved: OnSaved;
  /** Called once the agent is prepared. */
  readonly onPrepared: (facts: AgentInfo) => void;
};

/** Builds the loop's ports for a workflow run: checkpoints are pushed, and secrets are removed from everything the agent returns. */
export async function composeAction(options: WireOptions): Promise<LoopPorts> {
  const { clock, environment, log, secrets, settings, setup } = options;
  const isolation = createIsolation(isolate(options));
  const redaction = { secrets, tokens: settings.scansTokens };
  const agent = await createAgentFor(withCodexHome(options), environment, {
    isolation,
    logDir: setup.stateFolder.folder("logs"),
    install: (signal) => installCodexFor(options, signal),
  });
  return {
    agent: watchAgent(redactAgent(agent, redaction), options),
    agentName: agentName(settings.agent),
    closeIsolation: () => isolation.close(),
    verifier: redactVerifier(createVerifierFor(settings, environment, isolation), redaction),
    repository: setup.repository,
    diffScanner: createDiffScannerFor(setup, secrets, settings.scansTokens),
    store: setup.store,
    journal: setup.journal,
    checkpointer: createCheckpointer(options),
    projectFiles: createActionProjectFiles(options),
    lock: createLock({ lockFile: settings.lockFile, clock }),
    clock,
    log,
  };
}

/** Nobody is there to look what an agent has put into the state dir, and all that counts of it is in memory or has landed. */
function watchAgent(agent: Agent, { clock, context, log, onPrepared, runTarget }: WireOptions): Agent {
  return {
    ...agent,
    async prepare(signal) {
      removeCheckoutTokens(context.workspace, context.temp);
      const facts = await agent.prepare(signal);
      onPrepared(facts);
      return facts;
    },
    async runTurn(turn, signal) {
      const result = await agent.runTurn(turn, signal);
      const foreign = removeSpecialFiles(runTarget.stateDir);
      if (foreign.length > 0) {
        const named = foreign.slice(0, 5).join(", ");
        const text = `The agent put links or special files into the state dir, which were thrown away: ${named}${foreign.length > 5 ? ", …" : ""}`;
        log.emit({ kind: "warning", atMs: clock.nowMs(), text });
      }
      return result;
    },
  };
}

/** What the agent has no business with: how a step tells the runner things, our repository, and what stands in for root. */
function isolate({ context, environment, runTarget, settings }: WireOptions): IsolationRequest {
  const request = toIsolationRequest(settings, environment);
  return {
    ...request,
    writable: settings.agent.kind === "codex" ? [settings.agent.home ?? runTarget.codexHome] : [],
    readable: [...request.readable, runTarget.codexFolder],
    hidden: [...runnerPaths(environment, context.temp), runTarget.gitDir, ...PRIVILEGED_SOCKETS],
  };
}

function createCheckpointer({ clock, context, log, onSaved, runTarget, settings, signal, setup }: WireOptions): Checkpointer {
  if (!settings.commit) return createLocalCheckpointer({ ...setup, log, clock }, onSaved);
  const refs = checkpointRefs(runTarget, `${context.runId}-${context.attempt}`);
  return createPushCheckpointer({ ...setup, log, clock }, { refs, refTips: setup.refTips, encode: CODEC.encodeSaved, signal, onSaved });
}

/** Codex keeps its sessions in a folder of this run, unless the user names another one. */
function withCodexHome({ runTarget, settings }: WireOptions): Settings {
  if (settings.agent.kind !== "codex") return settings;
  mkdirSync(runTarget.codexHome, { recursive: true });
  return { ...settings, agent: { ...settings.agent, home: settings.agent.home ?? runTarget.codexHome } };
}

async function installCodexFor({ runTarget, settings }: WireOptions, signal: AbortSignal): Promise<string> {
  const { installCodex } = await import("../adapters/agents/codex/install.ts");
  return await installCodex({ version: settings.action.codexVersion, folder: runTarget.codexFolder, signal });
}

/** A stop can be asked for by the workflow itself, and by a file on the base branch as well as on the work branch. */
function createActionProjectFiles({ settings, setup }: WireOptions): ProjectFiles {
  const projectFiles = createProjectFiles(settings);
  const name = relative(settings.workspace, settings.globalStopFile);
  let onBase: Promise<boolean> | null = null;
  const isOnBase = async (): Promise<boolean> => {
    const { base } = setup.refTips;
    return base !== null && (await setup.stateCommits.read(base, name)) !== null;
  };
  return {
    ...projectFiles,
    async stopRequest() {
      const { stop } = settings.action;
      if (stop !== null) return `The workflow's input stop says so: "${stop}".`;
      const asked = await projectFiles.stopRequest();
      if (asked !== null) return asked;
      onBase ??= isOnBase();
      return (await onBase) ? `The stop file ${name} is on the base branch.` : null;
    },
  };
}

/** What the loop is asked to do. */
export function buildRequest(
  { context, settings, signal }: WireOptions,
  { goal, goalBy, humanTriggered, reset, resume }: RunIntent,
): RunRequest {
  return {
    ...toRunRequest(settings, true),
    goal,
    goalBy,
    reset,
    resume,
    humanTriggered,
    host: "github",
    runUrl: context.runUrl,
    signal,
  };
}
