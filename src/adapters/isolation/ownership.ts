import { lstatSync } from "node:fs";
import { asRoot, isAgentUid, ownIds, SYSTEM_PATH, type IsolationStrategy } from "./strategies.ts";
import { runProcess } from "../process/run.ts";

/** Who owns the files that the agent may change, where it is a user of its own. */
export type Ownership = {
  /** To the agent, for as long as it works. */
  give(): Promise<void>;
  /** Back to us. */
  take(): Promise<void>;
};

export type OwnershipRequest = {
  readonly run: (words: readonly string[]) => Promise<void>;
  readonly agentUid: number;
  readonly workspace: string;
  /** Stays ours, but for the prompts in it. */
  readonly stateDir: string;
  readonly others: readonly string[];
};

/** Links are given, never what they point to; other file systems below the workspace stay as they are. */
const CHANGE = `
owner=$1 workspace=$2 state=$3
shift 3
find "$workspace" -xdev -path "$state" -prune -o -exec chown -h "$owner" {} +
for folder in "$state/prompts" "$@"; do
  [ ! -d "$folder" ] || chown -Rh "$owner" "$folder"
done
`;

export function createOwnership({ agentUid, others, run, stateDir, workspace }: OwnershipRequest): Ownership {
  const change = (owner: string): Promise<void> => run(["/bin/sh", "-c", CHANGE, "sh", owner, workspace, stateDir, ...others]);
  const { gid, uid } = ownIds();
  return { give: () => change(`${agentUid}:${agentUid}`), take: () => change(`${uid}:${gid}`) };
}

/** Runs what only root may; what it prints is nobody's. */
export async function runAsRoot(way: Pick<IsolationStrategy, "how">, words: readonly string[]): Promise<void> {
  const [file = "", ...args] = asRoot(way, words);
  await runProcess(
    {
      file,
      args,
      cwd: "/",
      env: { PATH: SYSTEM_PATH },
      stdin: null,
      deadlineMs: null,
      idleMs: null,
      keepBytes: 4096,
      logFile: null,
      logBytesMax: 0,
    },
    // What was given must come back, whatever was cancelled in between.
    new AbortController().signal,
  );
}

/** Takes the workspace back where a run that was killed has left it to the agent's user. */
export async function reclaimOwnership(workspace: string, stateDir: string): Promise<void> {
  const agentUid = lstatSync(workspace).uid;
  if (!isAgentUid(agentUid)) return;
  const run = (words: readonly string[]): Promise<void> => runAsRoot({ how: "drop" }, words);
  await createOwnership({ run, agentUid, workspace, stateDir, others: [] }).take();
}
