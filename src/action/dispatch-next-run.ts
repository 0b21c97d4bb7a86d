import type { ActiveRun, DispatchResponse, Workflows } from "../ports/github.ts";
import type { State } from "../core/chain/state.ts";
import { get, getString, type Payload, type RunContext, type Workflow } from "./context.ts";
import { isHumanTriggered } from "./trigger.ts";

/** What became of the chain's next run. */
export type DispatchResult =
  | { readonly kind: "started"; readonly url: string | null; readonly notice: string | null }
  /** Another run is there already, and goes on. */
  | { readonly kind: "there"; readonly url: string }
  | { readonly kind: "failed"; readonly why: string; readonly remedy: string };

export type DispatchNextRunOptions = {
  readonly context: RunContext;
  readonly workflows: Workflows;
  readonly workflow: Workflow;
  readonly track: string;
  /** Inputs by which the next run comes to the same place. */
  readonly carried: Readonly<Record<string, string>>;
  readonly state: State;
};

type Search = Omit<DispatchNextRunOptions, "state" | "carried">;

const BEGUN_BY_HAND: ReadonlySet<string> = new Set(["workflow_dispatch", "repository_dispatch"]);
/** Not at work yet. */
const WAITING: ReadonlySet<string> = new Set(["queued", "pending", "waiting", "requested"]);
const AT_WORK = "in_progress";
/** Wishes for one run, which the next one must not repeat. */
const NOT_CARRIED: ReadonlySet<string> = new Set(["goal", "reset", "dry-run", "dry_run"]);

/**
 * Starts the run that goes on, once. Where one waits already (a scheduled start came in between, say), a second one would be
 * a second chain of runs beside the first, and every start in between one more.
 */
export async function dispatchNextRun(options: DispatchNextRunOptions): Promise<DispatchResult> {
  const { carried, context, state, workflow, workflows } = options;
  const waiting = await findOther(options, (run) => isBegunByHand(run) && WAITING.has(run.status));
  if (waiting !== null) return { kind: "there", url: waiting.url };
  const inputs = { ...forwardedInputs(context.event), ...carried, goal: state.goal ?? "" };
  // A next run that is not told the pull request's branch would work on another one.
  const needed = carried["branch"] === undefined ? {} : { needed: Object.keys(carried) };
  const result = await workflows.dispatch({ workflow: workflow.file, ref: refToRun(context, workflow), inputs, ...needed });
  return tell(result, workflow);
}

/** Whether a run has nothing to do where another one carries the chain on: nobody asked for it, and neither did the chain. */
export function yieldsToActiveRun(context: RunContext): boolean {
  return !isHumanTriggered(context) && context.eventName !== "workflow_dispatch";
}

/**
 * The run of this workflow that carries the chain on already: where there is one, a scheduled start has nothing to do. Of two
 * scheduled starts the older one counts, and only when it is at work: one that waits may find that it has nothing to do either.
 */
export async function findActiveRun(options: Search): Promise<ActiveRun | null> {
  return await findOther(
    options,
    (run) => isBegunByHand(run) || (run.event === "schedule" && run.status === AT_WORK && run.id < options.context.runId),
  );
}

async function findOther({ context, track, workflow, workflows }: Search, fits: (run: ActiveRun) => boolean): Promise<ActiveRun | null> {
  // Where GitHub does not tell, two chains side by side only waste: what is landed is landed once.
  const active = await workflows.listActive(workflow.file).catch(() => []);
  const others = active.filter((run) => run.id !== context.runId && fits(run));
  // A run does not tell its inputs. Where several tracks share a workflow, its run-name tells them apart.
  const ours = track === "main" ? others : others.filter((run) => mentions(run.title, track));
  return ours[0] ?? null;
}

/** Dispatched by a person or by the chain. */
function isBegunByHand(run: ActiveRun): boolean {
  return BEGUN_BY_HAND.has(run.event);
}

function mentions(title: string, track: string): boolean {
  return title.split(/[^\w.-]+/).includes(track);
}

/** A workflow can be started on a branch or a tag; a pull request's own ref is none. */
function refToRun({ event }: RunContext, { ref }: Workflow): string {
  const fallback = getString(event, "repository", "default_branch");
  return /^refs\/(?:heads|tags)\//.test(ref) || fallback === "" ? ref : `refs/heads/${fallback}`;
}

/** What a person chose for this chain (a track, a model) holds for its next runs as well. */
function forwardedInputs(event: Payload): Readonly<Record<string, string>> {
  const inputs = get(event, "inputs");
  if (typeof inputs !== "object" || inputs === null) return {};
  const entries = Object.entries(inputs).filter(([name, value]) => !NOT_CARRIED.has(name) && typeof value === "string" && value !== "");
  return Object.fromEntries(entries) as Record<string, string>;
}

function tell(result: DispatchResponse, workflow: Workflow): DispatchResult {
  switch (result.kind) {
    case "dispatched": {
      const lost = result.dropped.filter((name) => name !== "goal");
      const notice =
        lost.length === 0
          ? null
          : `The workflow ${workflow.file} does not declare ${lost.join(", ")}, so the next run begins without. Write below workflow_dispatch: inputs: { ${lost[0]}: { required: false } }`;
      return { kind: "started", url: result.url, notice };
    }
    case "rejected":
      return { kind: "failed", why: `GitHub did not start the next run (${result.status}): ${result.message}`, remedy: result.remedy };
    case "unknown":
      return {
        kind: "failed",
        why: `Whether the next run was started is not known: ${result.problem}`,
        remedy: "Look at the workflow's list of runs; where there is none, start the workflow by hand.",
      };
  }
}
