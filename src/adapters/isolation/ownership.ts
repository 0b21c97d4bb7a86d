import { NEVER } from "../clock.ts";
import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";
import { isAgentUid } from "./agent-uid.ts";
import { asRoot, ownIds, SYSTEM_PATH } from "./strategies.ts";
import { runProcess } from "../process/run.ts";

/**
 * `sh -c GIVE sh <owner> <current owner> <workspace> <pattern of the state dir> [<folder>]…`: of the state dir only the prompts,
 * links instead of their targets, no other file systems, and no other user's file that has a name elsewhere.
 */
const GIVE = `
owner=$1 current=$2 workspace=$3 state=$4
shift 4
find "$workspace" -xdev -path "$state/*" ! -path "$state/prompts" ! -path "$state/prompts/*" -prune -o \\
  ! -path "$state" \\( ! -type f -o -links 1 -o -user "$current" \\) -exec chown -h "$owner" {} +
for folder in "$@"; do
  [ ! -d "$folder" ] || find "$folder" -xdev \\( ! -type f -o -links 1 -o -user "$current" \\) -exec chown -h "$owner" {} +
done
`;

/**
 * `sh -c RETURN sh <owner> <agent's uid> <folder>…`: everything that the agent's user owns, and nothing else: the agent may have put
 * links, or another folder in place of the state dir. GNU's chown descends by descriptor, to any depth, and changes each folder
 * after its content, so that a workspace whose return was interrupted is still the agent's. BusyBox has no --from.
 */
const RETURN = `
owner=$1 agent=$2
shift 2
for folder in "$@"; do
  [ -d "$folder" ] || continue
  chown -Rh --from="$agent" "$owner" "$folder" 2>/dev/null || find "$folder" -depth -user "$agent" -exec chown -h "$owner" {} +
done
`;

/** The agent can replace every folder in the workspace, but not the workspace: what is in it is reached only by descending. */
export type OwnedPaths = {
  /** Without links. */
  readonly workspace: string;
  /** In the workspace. */
  readonly stateDir: string;
  /** Outside the workspace. */
  readonly others: readonly string[];
};

export function planOwnership({ stateDir, workspace }: Omit<OwnedPaths, "others">, folders: readonly string[]): OwnedPaths {
  const root = realPathOrNull(workspace) ?? workspace;
  const isOutside = (path: string): boolean => !isInside(workspace, path) && !isInside(root, path);
  const prompts = join(stateDir, "prompts");
  return {
    workspace: root,
    stateDir: isOutside(stateDir) ? stateDir : join(root, relative(isInside(workspace, stateDir) ? workspace : root, stateDir)),
    others: [prompts, ...folders].filter(isOutside),
  };
}

/** Gives the agent's own user what it may change. */
export async function giveOwnership({ others, stateDir, workspace }: OwnedPaths, { gid, uid }: Ids): Promise<void> {
  const pattern = stateDir.replaceAll(/[\\*?[\]]/g, String.raw`\$&`);
  await runAsRoot(["/bin/sh", "-c", GIVE, "sh", `${uid}:${gid}`, String(ownIds().uid), workspace, pattern, ...others]);
}

/** Returns to the user of this process what the agent's user owns. No process of the agent may be running. */
export async function returnOwnership(folders: readonly string[], agentUid: number): Promise<void> {
  const { gid, uid } = ownIds();
  await runAsRoot(["/bin/sh", "-c", RETURN, "sh", `${uid}:${gid}`, String(agentUid), ...folders]);
}

type Ids = { readonly uid: number; readonly gid: number };

/** Runs a command as root, even after the run was cancelled: files must return to their owner. Ignores its output. */
export async function runAsRoot(argv: readonly string[]): Promise<void> {
  const [file = "", ...args] = asRoot(argv);
  await runProcess({ file, args, cwd: "/", env: { PATH: SYSTEM_PATH }, keepBytes: 0 }, NEVER);
}

/** Takes back the folders that a killed run left to the agent's user. */
export async function reclaimOwnership(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const root = realPathOrNull(folder) ?? folder;
    const uid = lstatSync(root, { throwIfNoEntry: false })?.uid;
    if (uid !== undefined && isAgentUid(uid)) await returnOwnership([root], uid);
  }
}
