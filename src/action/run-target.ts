import { DEFAULT_TRACK, WORK_BRANCH_PREFIX, workBranchOf } from "../core/chain/track.ts";
import { join } from "node:path";
import type { PullRequest } from "../ports/github.ts";
import type { InputValues } from "../config/inputs/inputs.ts";
import { isTrackName } from "../config/name-rules.ts";
import { userError } from "../errors/user-error.ts";
import { getString, type RunContext } from "./context.ts";

/** The branches (without `refs/heads/`) and paths of a run, known before anything is fetched. */
export type RunTarget = {
  readonly track: string;
  readonly branch: string;
  /** The branch that the work starts from and is merged into. */
  readonly base: string;
  /** Inputs that lead the next run to the same target, although its event is another. */
  readonly carried: Readonly<Record<string, string>>;
  readonly gitDir: string;
  /** Where verifications in a checkout run. */
  readonly verifyFolder: string;
  readonly codexHome: string;
  readonly codexFolder: string;
  readonly stateDir: string;
};

const STATE_DIR = ".codex-self-iter";

/** `pull` is the pull request of the event; its branch becomes the work branch. Throws BASE_BRANCH_UNKNOWN. */
export function resolveTarget(
  context: RunContext,
  inputs: Partial<InputValues>,
  pull: Pick<PullRequest, "number" | "branch" | "base"> | null,
): RunTarget {
  const track = inputs.track ?? (pull === null ? DEFAULT_TRACK : trackOfPull(pull));
  const base = inputs.base_branch ?? pull?.base ?? readBase(context);
  const branch = inputs.branch ?? pull?.branch ?? workBranchOf(track);
  const folder = join(context.temp, "codex-self-iter", track);
  return {
    track,
    branch,
    base,
    carried: {
      ...(track === DEFAULT_TRACK ? {} : { track }),
      ...(inputs.branch === undefined && pull !== null ? { branch } : {}),
      ...(inputs.base_branch === undefined && base !== readDefault(context) && pull !== null ? { "base-branch": base } : {}),
    },
    gitDir: join(folder, "repository"),
    verifyFolder: join(folder, "verify"),
    codexHome: join(folder, "codex-home"),
    codexFolder: join(folder, "codex"),
    stateDir: join(context.workspace, inputs.state_dir ?? STATE_DIR),
  };
}

/** A pull request that a chain opened belongs to that chain's track. Every other one is a track of its own. */
function trackOfPull({ branch, number }: Pick<PullRequest, "number" | "branch">): string {
  const own = branch.startsWith(WORK_BRANCH_PREFIX) ? branch.slice(WORK_BRANCH_PREFIX.length) : "";
  return isTrackName(own) ? own : `pr-${number}`;
}

/** Returns the branch that the workflow runs on, or the default branch if it runs on a tag or a pull request's merge ref. */
function readBase(context: RunContext): string {
  const { ref } = context;
  if (ref.startsWith("refs/heads/")) return ref.slice("refs/heads/".length);
  const fallback = readDefault(context);
  if (fallback === "") throw userError("BASE_BRANCH_UNKNOWN", { ref });
  return fallback;
}

function readDefault({ event }: RunContext): string {
  return getString(event, "repository", "default_branch");
}
