import { join } from "node:path";

import type { PullRequest } from "../ports/github.ts";
import type { InputValues } from "../config/inputs/inputs.ts";
import { isTrackName } from "../config/name-rules.ts";
import { userError } from "../errors/user-error.ts";
import { getString, type RunContext } from "./context.ts";

/** Where a run works: names and folders, all known before anything is fetched. */
export type RunTarget = {
  readonly track: string;
  /** Short: `codex-self-iter/main`. */
  readonly branch: string;
  /** The branch that the work starts from, and goes to in the end. Short. */
  readonly base: string;
  /** Inputs by which the next run, whose event is another, comes to the same place. */
  readonly carried: Readonly<Record<string, string>>;
  readonly gitDir: string;
  readonly codexHome: string;
  readonly codexFolder: string;
  readonly stateDir: string;
  /** Relative to the workspace. */
  readonly stateDirName: string;
};

const BRANCH = "refs/heads/";
const STATE_DIR = ".codex-self-iter";
const OWN_BRANCHES = "codex-self-iter/";

/** `pull` is the pull request that the event is about, whose branch is worked on. Throws BASE_BRANCH_UNKNOWN. */
export function resolveTarget(
  context: RunContext,
  inputs: Partial<InputValues>,
  pull: Pick<PullRequest, "number" | "branch" | "base"> | null,
): RunTarget {
  const track = inputs.track ?? (pull === null ? "main" : trackOfPull(pull));
  const base = inputs.base_branch ?? pull?.base ?? readBase(context);
  const branch = inputs.branch ?? pull?.branch ?? `${OWN_BRANCHES}${track}`;
  const own = ownFolder(context, track);
  const stateDirName = inputs.state_dir ?? STATE_DIR;
  return {
    track,
    branch,
    base,
    carried: {
      ...(track === "main" ? {} : { track }),
      ...(inputs.branch === undefined && pull !== null ? { branch } : {}),
      ...(inputs.base_branch === undefined && base !== readDefault(context) && pull !== null ? { "base-branch": base } : {}),
    },
    gitDir: join(own, "repository"),
    codexHome: join(own, "codex-home"),
    codexFolder: join(own, "codex"),
    stateDir: join(context.workspace, stateDirName),
    stateDirName,
  };
}

/** A pull request of a chain's own is about that chain; any other one begins a chain for itself. */
function trackOfPull({ branch, number }: Pick<PullRequest, "number" | "branch">): string {
  const own = branch.startsWith(OWN_BRANCHES) ? branch.slice(OWN_BRANCHES.length) : "";
  return isTrackName(own) ? own : `pr-${number}`;
}

/** A folder of the run's own outside of the workspace, which goes with the job. */
function ownFolder({ temp }: RunContext, track: string): string {
  return join(temp, "codex-self-iter", track);
}

/** The branch that the workflow runs on; the default branch where that is no branch (a tag, a pull request's merge). */
function readBase(context: RunContext): string {
  const { ref } = context;
  if (ref.startsWith(BRANCH)) return ref.slice(BRANCH.length);
  const fallback = readDefault(context);
  if (fallback === "") throw userError("BASE_BRANCH_UNKNOWN", { ref });
  return fallback;
}

function readDefault({ event }: RunContext): string {
  return getString(event, "repository", "default_branch");
}
