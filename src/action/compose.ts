import { mkdirSync } from "node:fs";
import { relative } from "node:path";
import { removeCheckoutTokens } from "../adapters/git/checkout-credentials.ts";
import { createPatchWriter } from "../adapters/git/patch-writer.ts";
import { createTreeCheckout } from "../adapters/git/tree-checkout.ts";
import { createProjectFiles } from "../adapters/fs/project-files.ts";
import { lastingFolder } from "../adapters/agents/codex/binary.ts";
import { createIsolation, type Isolation } from "../adapters/isolation/isolation.ts";
import type { IsolationRequest } from "../adapters/isolation/mounts.ts";
import { createLock } from "../adapters/state/lock.ts";
import { removeSpecialFiles } from "../adapters/state/remove-special-files.ts";
import { STATE_DIR_MARKER } from "../adapters/process/kill-tree.ts";
import type { Checkpointer, OnSaved } from "../engine/checkpoint/checkpointer.ts";
import { createLocalCheckpointer } from "../engine/checkpoint/local.ts";
import type { LoopPorts } from "../engine/ports.ts";
import { createPushCheckpointer } from "../engine/checkpoint/push.ts";
import { checkpointRefs } from "../engine/checkpoint/refs.ts";
import { screen } from "../engine/commit-gates.ts";
import type { Agent, AgentInfo } from "../ports/agent.ts";
import type { DiffScanner } from "../ports/git.ts";
import type { ProjectFiles } from "../ports/host.ts";
import { createAgentFor, createDiffScannerFor, createVerifierFor, toIsolationRequest, agentName, withVerifyCleanup } from "../compose.ts";
import type { ActionRun } from "./action-run.ts";
import type { CodexInstallation } from "./codex-installation.ts";
import { runnerPaths } from "./hidden-paths.ts";
import { refuseOwnFolder } from "./own-folder.ts";
import { redactAgent, redactVerifier } from "./redaction.ts";
import type { RunSetup } from "./setup.ts";

type Hooks = {
  readonly onSaved: OnSaved;
  readonly onPrepared: (info: AgentInfo) => void;
  readonly installation: Pick<CodexInstallation, "program">;
};

/** Builds the loop's ports for a workflow run: checkpoints are pushed, and secrets are removed from everything the agent returns. */
export async function composeAction(run: ActionRun, setup: RunSetup, { installation, onPrepared, onSaved }: Hooks): Promise<LoopPorts> {
  const { clock, log, secrets } = run;
  const { repository, store, journal, target } = setup;
  refuseOwnFolder(run.context.workspace, run.env);
  const settings = withCodexHome(setup);
  // Marks the agent's processes so that cleanup can find leftovers.
  const environment = { ...run.env, [STATE_DIR_MARKER]: target.stateDir };
  const request = buildIsolationRequest(run, setup);
  const isolation = createActionIsolation(run, setup);
  const agent = await createAgentFor(settings, environment, {
    isolation,
    logDir: setup.stateDir.folder("logs"),
    install: () => installation.program(settings),
  });
  const diffScanner = createDiffScannerFor({ ...setup, workspace: settings.workspace }, secrets, settings.scansTokens);
  const redaction = { secrets, tokens: settings.scansTokens };
  return {
    agent: guardAgent(redactAgent(agent, redaction), run, setup, onPrepared),
    agentName: agentName(settings.agent),
    closeIsolation: () => isolation.close(),
    verifier: redactVerifier(createVerifierFor(settings, environment, isolation, verifyContext(setup, request)), redaction),
    repository,
    diffScanner,
    store,
    journal,
    checkpointer: createCheckpointer(run, setup, diffScanner, onSaved),
    projectFiles: createActionProjectFiles(setup),
    lock: withVerifyCleanup(createLock({ lockFile: settings.lockFile, clock }), target.verifyFolder, run.warn),
    clock,
    log,
  };
}

/** Removes the checkout's token before the agent starts, and after each turn the links and special files that it left in the state dir. */
function guardAgent(agent: Agent, { context, warn }: ActionRun, { target }: RunSetup, onPrepared: Hooks["onPrepared"]): Agent {
  return {
    ...agent,
    async prepare(signal) {
      removeCheckoutTokens(context.workspace, context.temp);
      const info = await agent.prepare(signal);
      onPrepared(info);
      return info;
    },
    async runTurn(turn, signal) {
      const result = await agent.runTurn(turn, signal);
      const removed = removeSpecialFiles(target.stateDir);
      if (removed.length > 0) {
        const names = removed.slice(0, 5).join(", ");
        warn(`Removed links or special files that the agent left in the state dir: ${names}${removed.length > 5 ? ", …" : ""}`);
      }
      return result;
    },
  };
}

export function createActionIsolation(run: ActionRun, setup: RunSetup): Isolation {
  const request = buildIsolationRequest(run, setup);
  return createIsolation({ ...request, hidden: [...request.hidden, setup.target.gitDir] });
}

/** Hides what the agent must not reach: the runner's files, our repository, and sockets that give root. */
function buildIsolationRequest({ context, env }: ActionRun, { settings, target }: RunSetup): IsolationRequest {
  const request = toIsolationRequest(settings, env);
  const lasting = [lastingFolder(env, context.workspace)].filter((folder) => folder !== null);
  return {
    ...request,
    writable: settings.agent.kind === "codex" ? [settings.agent.home ?? target.codexHome] : [],
    readable: [...request.readable, target.codexFolder, ...lasting],
    hidden: [...runnerPaths(env, context.temp), ...request.hidden],
  };
}

/** The verification's own repository reads our objects; nothing else of ours can be listed. */
function verifyContext({ git, objects, refTips, target }: RunSetup, request: IsolationRequest) {
  const base = refTips.base ?? refTips.branch;
  return {
    folder: target.verifyFolder,
    request,
    frozenTree: base === null ? null : `${base}^{tree}`,
    checkouts: createTreeCheckout(git, objects, null),
  };
}

function createCheckpointer(run: ActionRun, setup: RunSetup, diffScanner: DiffScanner, onSaved: OnSaved): Checkpointer {
  const { clock, context, log, signal } = run;
  const { refTips, settings, target } = setup;
  if (!settings.commit) return createLocalCheckpointer({ ...setup, log, clock }, { onSaved });
  const refs = checkpointRefs(target, `${context.runId}-${context.attempt}`);
  const patches = createPatchWriter(setup.git, setup.stateDir, context.workspace);
  const screening = { diffScanner, policy: settings.commitPolicy };
  return createPushCheckpointer(
    { ...setup, log, clock, patches },
    { refs, refTips, encode: setup.codec.encodeSaved, signal, onSaved, screen: (head, work) => screen(screening, head, work) },
  );
}

/** Codex keeps its sessions in a folder of this run, unless the user names another one. */
function withCodexHome({ settings, target }: RunSetup): RunSetup["settings"] {
  if (settings.agent.kind !== "codex") return settings;
  mkdirSync(target.codexHome, { recursive: true });
  return { ...settings, agent: { ...settings.agent, home: settings.agent.home ?? target.codexHome } };
}

/** Also takes stop requests from the workflow's input and from a stop file on the base branch. */
function createActionProjectFiles({ refTips, settings, stateCommits }: RunSetup): ProjectFiles {
  const projectFiles = createProjectFiles(settings);
  const name = relative(settings.workspace, settings.globalStopFile);
  let onBase: Promise<boolean> | null = null;
  const isOnBase = async (): Promise<boolean> => refTips.base !== null && (await stateCommits.read(refTips.base, name)) !== null;
  return {
    ...projectFiles,
    async stopRequest() {
      const { stop } = settings.action;
      if (stop !== null) return `The workflow's input stop says: "${stop}".`;
      const request = await projectFiles.stopRequest();
      if (request !== null) return request;
      onBase ??= isOnBase();
      return (await onBase) ? `The stop file ${name} is on the base branch.` : null;
    },
  };
}
