import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { createSystemClock } from "../adapters/clock.ts";
import { createDesk } from "../adapters/desk.ts";
import { openRepository } from "../adapters/git.ts";
import { createJournal } from "../adapters/journal.ts";
import { createLock } from "../adapters/lock.ts";
import { killOwned, OWNER_VARIABLE } from "../adapters/process-tree.ts";
import { openStateDir } from "../adapters/safe-path.ts";
import { createStore } from "../adapters/state-files.ts";
import { decodeSaved, encodeSaved } from "../config/runtime-file.ts";
import type { AgentSettings, Settings } from "../config/settings.ts";
import type { LoopPorts } from "../engine/loop-ports.ts";
import type { Agent, Log, Verifier } from "../ports.ts";

/** Builds the loop's ports for a folder on this machine. Throws a `UserError` where the workspace or its state dir cannot serve. */
export async function wire(settings: Settings, log: Log): Promise<LoopPorts> {
  const clock = createSystemClock();
  const stateFolder = openStateDir(settings.workspace, settings.stateDir);
  const owner = createHash("sha256").update(settings.stateDir).digest("hex").slice(0, 32);
  const environment = { ...process.env, [OWNER_VARIABLE]: owner };
  const notice = (text: string): void => log.emit({ kind: "warning", atMs: clock.nowMs(), text });
  const [repository, agent, verifier] = await Promise.all([
    openRepository({ workspace: settings.workspace, environment, stateFolder, notice }),
    createAgent(settings, environment, stateFolder.folder("logs")),
    createVerifierOrNone(settings, environment),
  ]);
  return {
    agent: endLeftovers(agent, owner),
    agentName: nameAgent(settings.agent),
    verifier,
    repository,
    store: createStore({ stateFolder, codec: { encodeSaved, decodeSaved }, clock }),
    journal: createJournal(stateFolder),
    desk: createDesk(settings),
    lock: createLock({ lockFile: settings.lockFile, clock }),
    clock,
    log,
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Each agent's adapter is loaded only where it is used: a start costs what it needs. */
async function createAgent(settings: Settings, environment: Environment, logDir: string): Promise<Agent> {
  const { agent, workspace } = settings;
  if (agent.kind === "command") {
    const { createCommandAgent } = await import("../adapters/command-agent.ts");
    return createCommandAgent(agent, { workspace, logDir, source: environment });
  }
  const { createCodexAgent } = await import("../adapters/codex.ts");
  return createCodexAgent(agent, { workspace, logDir, environment, temporaryDir: tmpdir() });
}

async function createVerifierOrNone(settings: Settings, environment: Environment): Promise<Verifier | null> {
  if (settings.verify === null) return null;
  const { createVerifier } = await import("../adapters/verifier.ts");
  return createVerifier(settings.verify, { workspace: settings.workspace, source: environment, pass: settings.agent.limits.environment });
}

function nameAgent(agent: AgentSettings): string {
  return agent.kind === "codex" ? "codex" : (agent.template[0] ?? "command");
}

/**
 * A run that was killed outright could not end its agent. The lock is held when an agent is prepared, so whatever still
 * carries this owner's name then is a dead run's, and would write into the workspace beside the new agent.
 */
function endLeftovers(agent: Agent, owner: string): Agent {
  return {
    ...agent,
    async prepare(signal) {
      await killOwned(owner);
      return await agent.prepare(signal);
    },
  };
}
