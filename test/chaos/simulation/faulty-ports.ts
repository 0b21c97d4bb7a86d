import type { PushRejection, PushResult, Remote, RefUpdate } from "../../../src/ports/git.ts";
import type { ActiveRun, DispatchResponse, Workflows } from "../../../src/ports/github.ts";
import type { State } from "../../../src/core/chain/state.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { addressOf, type Inputs } from "./github.ts";
import type { JobContext, Simulation } from "./simulation.ts";
import { BRANCH, STATE } from "./server.ts";
import { MINUTE } from "./scenario.ts";
import { PERSON } from "./trees.ts";

/** Workflow dispatches that may be rejected, lost, doubled or unanswered. `current` returns what the run knows of its chain. */
export function createWorkflows(job: JobContext, current: () => { readonly reason: string; readonly state: State | null }): Workflows {
  const { abort, run, simulation } = job;
  return {
    async dispatch({ inputs }) {
      simulation.checks.checkDispatch(run, { ...current(), isCancelled: abort.signal.aborted });
      return await dispatch(job, inputs);
    },
    pathOfRun: async () => ".github/workflows/loop.yml",
    async listActive() {
      if (simulation.fails(0.5, "list of runs fails")) throw new Error("GitHub does not answer.");
      const shown = simulation.github.active().map((active): ActiveRun => {
        const { createdAtMs, event, id, status } = active;
        return { id, url: addressOf(active), status, event, title: "loop", branch: "main", createdAtMs };
      });
      return shown.toReversed();
    },
  };
}

async function dispatch({ actor, simulation }: JobContext, inputs: Inputs): Promise<DispatchResponse> {
  const { count, github, scenario, timeline } = simulation;
  await timeline.pause(actor, 500);
  if (simulation.fails(1, "dispatch rejected")) return { kind: "rejected", status: 422, message: "No.", remedy: "Write." };
  const request = { event: "workflow_dispatch", origin: "chain", actor: scenario.dispatchActor, inputs } as const;
  const next = simulation.fails(0.5, "dispatch lost") ? null : github.add(request);
  if (simulation.fails(1, "dispatch accepted twice"))
    timeline.schedule(simulation.random.int(1, 120) * MINUTE, () => void github.add(request));
  await timeline.pause(actor, 500);
  if (simulation.fails(0.3, "dispatch without a response")) return { kind: "unknown", problem: "no response" };
  count("dispatch accepted");
  return { kind: "dispatched", runId: next?.id ?? null, url: next === null ? null : addressOf(next), dropped: [] };
}

const CAUSES = ["rule", "permission", "workflow-file", "other"] as const satisfies readonly PushRejection["cause"][];

/** The server, which may be unreachable or reject pushes. */
export function createRemote({ actor, runner, run, simulation }: JobContext): Remote {
  const { random, server, timeline } = simulation;
  const reject = (refs: readonly string[]): PushRejection | null => {
    if (!simulation.fails(0.5)) return null;
    const cause = random.pick(CAUSES);
    simulation.count(`push rejected: ${cause}`);
    return {
      cause,
      refs: cause === "rule" ? refs : refs.filter((ref) => ref !== STATE),
      message: `${cause} forbids it.`,
      remedy: "Write.",
    };
  };
  const tryPush = (updates: readonly RefUpdate[]): PushResult => {
    if (simulation.fails(1, "push unreachable")) return { kind: "unreachable", problem: "no response" };
    if (simulation.fails()) pushAsPerson(simulation);
    const before = server.refs.get(BRANCH);
    const result = server.push(updates, () => reject(updates.map(({ ref }) => ref)));
    if (result.kind === "stale") simulation.count("push stale");
    if (result.kind !== "pushed") return result;
    simulation.checks.branchPushed(before);
    simulation.checks.workPushed(run, updates);
    simulation.checks.statePushed(run, timeline.nowMs());
    if (simulation.fails(0.3, "push accepted without a response")) return { kind: "unreachable", problem: "no response" };
    simulation.count("push accepted");
    return result;
  };
  return {
    async fetch(refs, depth) {
      if (simulation.fails(0.3, "fetch fails")) throw userError("FETCH_FAILED", { repository: "octo/garden", reason: "no response" });
      for (const ref of refs) runner.recordFetch(server.refs.get(ref) ?? "", depth ?? 1);
      return new Map(refs.map((ref) => [ref, server.refs.get(ref) ?? null]));
    },
    // No simulated chain limits the day.
    fetchBelow: async () => new Map(),
    async fetchWithHistory(ref) {
      if (simulation.fails(0.3, "fetch of a moved branch fails"))
        throw userError("FETCH_FAILED", { repository: "octo/garden", reason: "no response" });
      runner.recordFetch(server.refs.get(ref) ?? "", null);
      return server.refs.get(ref) ?? null;
    },
    async push(updates) {
      await timeline.pause(actor, 1_000);
      const result = tryPush(updates);
      simulation.log(
        `${run.id} pushes ${updates.map(({ ref, sha }) => `${ref.slice(ref.lastIndexOf("/") + 1)}=${sha}`).join(" ")}: ${result.kind}`,
      );
      await timeline.pause(actor, 1_000);
      return result;
    },
    async checkPush() {
      if (!simulation.fails(0.3, "push permission is missing")) return null;
      return { cause: "permission", refs: [], message: "The token may not write.", remedy: "Write." };
    },
  };
}

/** Pushes a commit to the work branch, which may conflict with the work of an iteration. */
export function pushAsPerson({ count, random, server, log }: Simulation): void {
  const parent = server.refs.get(BRANCH);
  if (parent === undefined) return;
  count("branch pushed to by a person");
  const tree = server.trees.add(new Map([...server.filesOf(parent), [`people/${server.newName("p")}.txt`, PERSON]]));
  server.refs.set(BRANCH, server.commit({ parent, tree, message: random.chance(0.3) ? "conflict" : "by a person" }));
  log(`a person pushes: ${server.refs.get(BRANCH)}`);
}
