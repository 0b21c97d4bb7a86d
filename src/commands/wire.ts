import { tmpdir } from "node:os";
import { removeDeadTemporaries } from "../adapters/atomic-file.ts";
import { createSystemClock } from "../adapters/clock.ts";
import { createCommandAgent } from "../adapters/command-agent.ts";
import { createDesk } from "../adapters/desk.ts";
import { openRepository } from "../adapters/git.ts";
import { createJournal } from "../adapters/journal.ts";
import { createLock } from "../adapters/lock.ts";
import { killOwned, OWNER_VARIABLE } from "../adapters/process-tree.ts";
import { openStateDir } from "../adapters/safe-path.ts";
import { createStore, type SavedCodec } from "../adapters/state-files.ts";
import { createVerifier } from "../adapters/verifier.ts";
import { encodeSaved, readUntouched } from "../config/runtime-file.ts";
import type { AgentSettings, Settings } from "../config/settings.ts";
import type { LoopPorts } from "../engine/loop-ports.ts";
import type { Agent, Lock, Log, Verifier } from "../ports.ts";

/** Builds the loop's ports for a folder on this machine. Throws a `UserError` where the workspace or its state dir cannot serve. */
export async function wire(settings: Settings, log: Log): Promise<LoopPorts> {
  const clock = createSystemClock();
  const stateFolder = openStateDir(settings.workspace, settings.stateDir);
  const owner = settings.stateDir;
  const environment = { ...process.env, [OWNER_VARIABLE]: owner };
  const notice = (text: string): void => log.emit({ kind: "warning", atMs: clock.nowMs(), text });
  const [repository, agent] = await Promise.all([
    openRepository({ workspace: settings.workspace, environment, stateFolder, notice }),
    createAgent(settings, environment, stateFolder.folder("logs")),
  ]);
  return {
    agent,
    agentName: nameAgent(settings.agent),
    verifier: createVerifierOrNone(settings, environment),
    repository,
    store: createStore({ stateFolder, codec: { encodeSaved, decodeSaved: decodeLater }, clock }),
    journal: createJournal(stateFolder),
    desk: createDesk(settings),
    lock: endLeftovers(createLock({ lockFile: settings.lockFile, clock }), owner),
    clock,
    log,
  };
}

/** The schema is loaded only for a file that somebody else has written or changed: it is a fifth of what a start costs. */
const decodeLater: SavedCodec["decodeSaved"] = async (text, fresh) => {
  const untouched = readUntouched(text);
  if (untouched !== null) return { kind: "ok", saved: untouched };
  const { decodeSaved } = await import("../config/runtime-schema.ts");
  return decodeSaved(text, fresh);
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Codex's adapter is a large part of all the code, and is loaded only where it is used. */
async function createAgent(settings: Settings, environment: Environment, logDir: string): Promise<Agent> {
  const { agent, workspace } = settings;
  if (agent.kind === "command") {
    return createCommandAgent(agent, { workspace, logDir, source: environment });
  }
  const { createCodexAgent } = await import("../adapters/codex.ts");
  return createCodexAgent(agent, { workspace, logDir, environment, temporaryDir: tmpdir() });
}

function createVerifierOrNone(settings: Settings, environment: Environment): Verifier | null {
  if (settings.verify === null) return null;
  return createVerifier(settings.verify, { workspace: settings.workspace, source: environment, pass: settings.agent.limits.environment });
}

function nameAgent(agent: AgentSettings): string {
  return agent.kind === "codex" ? "codex" : (agent.template[0] ?? "command");
}

/**
 * A run that was killed outright could not end its agent. Whoever takes its lock over does: what still carries this
 * owner's name is a dead run's, and would write into the workspace beside the new agent. The owner is the state dir.
 */
function endLeftovers(lock: Lock, owner: string): Lock {
  return {
    async acquire() {
      const handle = await lock.acquire();
      if (handle?.tookOver === true) {
        await killOwned(owner);
        removeDeadTemporaries(owner);
      }
      return handle;
    },
  };
}
