import { DEFAULT_TRACK } from "../core/chain/track.ts";
import type { ActiveRun, DispatchResponse, Workflows } from "../ports/github.ts";
import type { State } from "../core/chain/state.ts";
import { get, getString, type Payload, type RunContext, type Workflow } from "./context.ts";
import { FROM_RUN, isHumanTriggered } from "./trigger.ts";

export type DispatchResult =
  | { readonly kind: "started"; readonly url: string | null; readonly notice: string | null }
  /** Another run is queued and will continue the chain. */
  | { readonly kind: "already-queued"; readonly url: string }
  /** `disabled`: the workflow's schedule starts nothing either. `unconfirmed`: the run may have started. */
  | { readonly kind: "failed"; readonly reason: string; readonly remedy: string; readonly because: "disabled" | "unconfirmed" | null };

/** One workflow's runs of one track. */
type Search = { readonly context: RunContext; readonly workflows: Workflows; readonly workflow: Workflow; readonly track: string };

export type DispatchNextRunOptions = Search & {
  readonly carried: Readonly<Record<string, string>>;
  readonly state: State;
  /** The token dispatches as a bot, so the next run recognizes the chain's dispatch without `from-run`. */
  readonly isBotToken: boolean;
};

const DISPATCH_EVENTS: ReadonlySet<string> = new Set(["workflow_dispatch", "repository_dispatch"]);
const QUEUED: ReadonlySet<string> = new Set(["queued", "pending", "waiting", "requested"]);
const AT_WORK = "in_progress";
/** Inputs that are a request to one run, which the next run must not repeat. */
const NOT_FORWARDED: ReadonlySet<string> = new Set(["goal", "reset", "dry-run", "dry_run"]);

/** Dispatches the run that continues the chain. Does nothing if one is queued: two would each dispatch a successor, forever. */
export async function dispatchNextRun(options: DispatchNextRunOptions): Promise<DispatchResult> {
  const { carried, context, state, workflow, workflows } = options;
  const queued = await findOther(options, (run) => isDispatched(run) && QUEUED.has(run.status));
  if (queued !== null) return { kind: "already-queued", url: queued.url };
  const inputs = { ...forwardedInputs(context.event), ...carried, goal: state.goal ?? "", [FROM_RUN]: String(context.runId) };
  // Without its branch the next run would work on another branch.
  const required = carried["branch"] === undefined ? [] : Object.keys(carried);
  const result = await workflows.dispatch({ workflow: workflow.file, ref: refToDispatch(context, workflow), inputs, required });
  return toDispatchResult(result, options);
}

/** Returns true if this run has nothing to do while another run continues the chain: nobody requested it, nor did the chain. */
export function yieldsToActiveRun(context: RunContext): boolean {
  return !isHumanTriggered(context) && context.eventName !== "workflow_dispatch";
}

/** Finds the run that already continues the chain, or null. A queued scheduled run does not count: it may yield itself. */
export async function findActiveRun(options: Search): Promise<ActiveRun | null> {
  return await findOther(
    options,
    (run) => isDispatched(run) || (run.event === "schedule" && run.status === AT_WORK && run.id < options.context.runId),
  );
}

async function findOther({ context, track, workflow, workflows }: Search, fits: (run: ActiveRun) => boolean): Promise<ActiveRun | null> {
  // If GitHub does not list the runs, a second run at the same time wastes one iteration: only one of them can push it.
  const active = await workflows.listActive(workflow.file).catch(() => []);
  const others = active.filter((run) => run.id !== context.runId && fits(run));
  // GitHub does not list a run's inputs, so tracks that share a workflow are distinguished by their run-name.
  const ours = track === DEFAULT_TRACK ? others : others.filter((run) => run.title.split(/[^\w.-]+/).includes(track));
  return ours[0] ?? null;
}

function isDispatched(run: ActiveRun): boolean {
  return DISPATCH_EVENTS.has(run.event);
}

/** GitHub dispatches on branches and tags only, so a run on a pull request's ref dispatches on the default branch. */
function refToDispatch({ event }: RunContext, { ref }: Workflow): string {
  const fallback = getString(event, "repository", "default_branch");
  return /^refs\/(?:heads|tags)\//.test(ref) || fallback === "" ? ref : `refs/heads/${fallback}`;
}

/** What a person chose for this run (a track, a model) also holds for the next runs. */
function forwardedInputs(event: Payload): Readonly<Record<string, string>> {
  const inputs = get(event, "inputs");
  if (typeof inputs !== "object" || inputs === null) return {};
  const entries = Object.entries(inputs).filter(([name, value]) => !NOT_FORWARDED.has(name) && typeof value === "string" && value !== "");
  return Object.fromEntries(entries) as Record<string, string>;
}

function toDispatchResult(result: DispatchResponse, { isBotToken, workflow }: DispatchNextRunOptions): DispatchResult {
  switch (result.kind) {
    case "dispatched": {
      const lost = result.dropped.filter((name) => name !== "goal" && !(name === FROM_RUN && isBotToken));
      const notice =
        lost.length === 0
          ? null
          : `${workflow.file} does not declare ${lost.join(", ")}, so the next run does not get it. Write below workflow_dispatch: inputs: { ${lost[0]}: { required: false } }`;
      return { kind: "started", url: result.url, notice };
    }
    case "rejected":
      return {
        kind: "failed",
        reason: `GitHub did not start the next run (${result.status}): ${result.message}`,
        remedy: result.remedy,
        because: /disabled workflow|workflow is disabled/i.test(result.message) ? "disabled" : null,
      };
    case "unknown":
      return {
        kind: "failed",
        reason: `GitHub did not confirm that the next run started: ${result.problem}`,
        remedy: "Look at the workflow's list of runs. If the run is missing, start the workflow by hand.",
        because: "unconfirmed",
      };
  }
}
