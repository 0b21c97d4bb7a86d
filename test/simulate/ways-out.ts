import type { Dispatched, PushRefusal } from "../../src/action-ports.ts";
import { addressOf, type Inputs } from "./github.ts";
import type { PushPort } from "./machine.ts";
import type { Runner, Standing } from "./run.ts";
import { BRANCH, STATE } from "./server.ts";
import { MINUTE, type World } from "./world.ts";

/** GitHub takes a dispatch, refuses it, loses it, or takes it twice. */
export async function dispatch({ actor, run, world }: Runner, { report, state }: Standing, inputs: Inputs): Promise<Dispatched> {
  const { github, nature, timeline } = world;
  world.checks.dispatched(run, report?.reason ?? "failed", state);
  await timeline.pause(actor, 500);
  if (world.fails()) return { kind: "refused", status: 422, said: "No.", remedy: "Write." };
  const wanted = { event: "workflow_dispatch", origin: "chain", actor: nature.tokenOf, inputs } as const;
  const isLost = world.fails(0.5);
  const next = isLost ? null : github.add(wanted);
  if (world.fails(0.5)) timeline.later(world.random.int(1, 90) * MINUTE, () => void github.add(wanted));
  await timeline.pause(actor, 500);
  if (world.fails(0.3)) return { kind: "unknown", problem: "no answer" };
  return { kind: "dispatched", runId: next?.id ?? null, url: next === null ? null : addressOf(next), dropped: [] };
}

/** The server, as a run reaches it. */
export function remoteOf({ actor, run, world }: Runner): PushPort {
  const { random, server, timeline } = world;
  const refuse = (refs: readonly string[]): PushRefusal | null => {
    if (!world.fails(0.5)) return null;
    const cause = random.pick<PushRefusal["cause"]>(["rule", "permission", "workflow-file"]);
    return { cause, refs: cause === "rule" ? refs : refs.filter((ref) => ref !== STATE), said: `${cause} forbids it.`, remedy: "Write." };
  };
  return {
    fetchOnto: async (ref) => server.refs.get(ref) ?? null,
    async push(updates) {
      await timeline.pause(actor, 1_000);
      if (world.fails()) return { kind: "unreachable", problem: "no answer" };
      if (world.fails()) pushAsPerson(world);
      const result = server.take(updates, () => refuse(updates.map(({ ref }) => ref)));
      world.tell(
        `${run.id} pushes ${updates.map(({ ref, sha }) => `${ref.slice(ref.lastIndexOf("/") + 1)}=${sha}`).join(" ")}: ${result.kind}`,
      );
      if (result.kind === "pushed") world.checks.landed(run);
      await timeline.pause(actor, 1_000);
      return result;
    },
  };
}

/** Somebody's commit on the branch, which may not go together with what an iteration does meanwhile. */
export function pushAsPerson({ random, server, tell }: World): void {
  const parent = server.refs.get(BRANCH);
  if (parent === undefined) return;
  server.refs.set(BRANCH, server.commit({ parent, tree: server.newName("t"), message: random.chance(0.3) ? "conflict" : "by a person" }));
  tell(`a person pushes: ${server.refs.get(BRANCH)}`);
}
