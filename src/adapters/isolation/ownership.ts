import { lstatSync } from "node:fs";
import { isAgentUid } from "./agent-uid.ts";
import type { IsolationRequest } from "./mounts.ts";
import { asRoot, ownIds, SYSTEM_PATH } from "./strategies.ts";
import { runProcess } from "../process/run.ts";

/** Changes only the prompts of the state dir, links instead of their targets, and no other file systems below the workspace. */
const CHANGE_OWNER = `
owner=$1 workspace=$2 state=$3
shift 3
find "$workspace" -xdev -path "$state" -prune -o -exec chown -h "$owner" {} +
for folder in "$state/prompts" "$@"; do
  [ ! -d "$folder" ] || chown -Rh "$owner" "$folder"
done
`;

type OwnedPaths = Pick<IsolationRequest, "workspace" | "stateDir"> & { readonly others: readonly string[] };

/** Changes the owner of the files that an agent with its own user may change; by default, to the user of this process. */
export async function changeOwner({ others, stateDir, workspace }: OwnedPaths, { uid, gid } = ownIds()): Promise<void> {
  await runAsRoot(["/bin/sh", "-c", CHANGE_OWNER, "sh", `${uid}:${gid}`, workspace, stateDir, ...others]);
}

/** Runs a command as root, even after the run was cancelled: files must return to their owner. Ignores its output. */
export async function runAsRoot(argv: readonly string[]): Promise<void> {
  const [file = "", ...args] = asRoot(argv);
  await runProcess({ file, args, cwd: "/", env: { PATH: SYSTEM_PATH }, keepBytes: 0 }, new AbortController().signal);
}

/** Takes back a workspace that a killed run left to the agent's user. */
export async function reclaimOwnership(workspace: string, stateDir: string): Promise<void> {
  if (isAgentUid(lstatSync(workspace).uid)) await changeOwner({ workspace, stateDir, others: [] });
}
