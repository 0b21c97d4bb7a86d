import type { PushRejection, PushResult, Remote, RefUpdate } from "../../../src/ports/git.ts";
import type { ActiveRun, DispatchResponse, Workflows } from "../../../src/ports/github.ts";
import type { State } from "../../../src/core/chain/state.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { addressOf, type Inputs } from "./github.ts";
import type { Runner } from "./run.ts";
import { BRANCH, STATE } from "./server.ts";
import { MINUTE, type World } from "./sim-fixture.ts";

/** GitHub as a run reaches it. `state` is what the run knows of its chain when it asks. */
export function workflowsOf(runner: Runner, standing: () => { readonly reason: string; readonly state: State | null }): Workflows {
  const { abort, run, world } = runner;
  return {
    async dispatch({ inputs }) {
      world.checks.dispatched(run, { ...standing(), isCancelled: abort.signal.aborted });
      return await dispatch(runner, inputs);
    },
    async listActive() {
      if (world.fails(0.5, "list of runs is not answered")) throw new Error("GitHub does not answer.");
      const shown = world.github.active().map((one): ActiveRun => {
        const { createdAtMs, event, id, status } = one;
        return { id, url: addressOf(one), status, event, title: "loop", branch: "main", createdAtMs };
      });
      return shown.toReversed();
    },
  };
}

/** GitHub takes a dispatch, refuses it, loses it, or takes it twice. */
async function dispatch({ actor, world }: Runner, inputs: Inputs): Promise<DispatchResponse> {
  const { count, github, nature, timeline } = world;
  await timeline.pause(actor, 500);
  if (world.fails(1, "dispatch refused")) return { kind: "rejected", status: 422, message: "No.", remedy: "Write." };
  const wanted = { event: "workflow_dispatch", origin: "chain", actor: nature.tokenOf, inputs } as const;
  const next = world.fails(0.5, "dispatch lost") ? null : github.add(wanted);
  if (world.fails(1, "dispatch taken twice")) timeline.later(world.random.int(1, 120) * MINUTE, () => void github.add(wanted));
  await timeline.pause(actor, 500);
  if (world.fails(0.3, "dispatch without an answer")) return { kind: "unknown", problem: "no answer" };
  count("dispatch taken");
  return { kind: "dispatched", runId: next?.id ?? null, url: next === null ? null : addressOf(next), dropped: [] };
}

const CAUSES = ["rule", "permission", "workflow-file", "other"] as const satisfies readonly PushRejection["cause"][];

/** The server, as a run reaches it. */
export function remoteOf({ actor, machine, run, world }: Runner): Remote {
  const { random, server, timeline } = world;
  const refuse = (refs: readonly string[]): PushRejection | null => {
    if (!world.fails(0.5)) return null;
    const cause = random.pick(CAUSES);
    world.count(`push refused: ${cause}`);
    return {
      cause,
      refs: cause === "rule" ? refs : refs.filter((ref) => ref !== STATE),
      message: `${cause} forbids it.`,
      remedy: "Write.",
    };
  };
  const tryPush = (updates: readonly RefUpdate[]): PushResult => {
    if (world.fails(1, "push unreachable")) return { kind: "unreachable", problem: "no answer" };
    if (world.fails()) pushAsPerson(world);
    const before = server.refs.get(BRANCH);
    const result = server.take(updates, () => refuse(updates.map(({ ref }) => ref)));
    if (result.kind === "stale") world.count("push stale");
    if (result.kind !== "pushed") return result;
    world.checks.moved(before);
    world.checks.landed(run, timeline.nowMs());
    if (world.fails(0.3, "push taken and its answer lost")) return { kind: "unreachable", problem: "no answer" };
    world.count("push taken");
    return result;
  };
  return {
    async fetch(refs, depth) {
      if (world.fails(0.3, "fetch fails")) throw userError("FETCH_FAILED", { repository: "octo/garden", reason: "no answer" });
      for (const ref of refs) machine.fetched(server.refs.get(ref) ?? "", depth ?? 1);
      return new Map(refs.map((ref) => [ref, server.refs.get(ref) ?? null]));
    },
    async fetchWithHistory(ref) {
      if (world.fails(0.3, "fetch of a moved branch fails"))
        throw userError("FETCH_FAILED", { repository: "octo/garden", reason: "no answer" });
      machine.fetched(server.refs.get(ref) ?? "", null);
      return server.refs.get(ref) ?? null;
    },
    async push(updates) {
      await timeline.pause(actor, 1_000);
      const result = tryPush(updates);
      world.tell(
        `${run.id} pushes ${updates.map(({ ref, sha }) => `${ref.slice(ref.lastIndexOf("/") + 1)}=${sha}`).join(" ")}: ${result.kind}`,
      );
      await timeline.pause(actor, 1_000);
      return result;
    },
    async checkPush() {
      if (!world.fails(0.3, "first push is refused before it is paid for")) return null;
      return { cause: "permission", refs: [], message: "The token may not write.", remedy: "Write." };
    },
  };
}

/** Somebody's commit on the branch, which may not go together with what an iteration does meanwhile. */
export function pushAsPerson({ count, random, server, tell }: World): void {
  const parent = server.refs.get(BRANCH);
  if (parent === undefined) return;
  count("branch pushed to by a person");
  server.refs.set(BRANCH, server.commit({ parent, tree: server.newName("t"), message: random.chance(0.3) ? "conflict" : "by a person" }));
  tell(`a person pushes: ${server.refs.get(BRANCH)}`);
}
