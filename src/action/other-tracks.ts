import { sumDay } from "../core/chain/day-use.ts";
import type { DayUse, Spec } from "../core/chain/spec.ts";
import { STATE_REFS, stateRef } from "../engine/checkpoint/refs.ts";
import { UserError } from "../errors/user-error.ts";
import type { Remote, StateCommits } from "../ports/git.ts";
import type { Clock } from "../ports/host.ts";
import { readStateCommit } from "./restore-state.ts";

type Ports = {
  readonly remote: Pick<Remote, "fetchBelow">;
  readonly stateCommits: Pick<StateCommits, "read">;
  readonly clock: Pick<Clock, "nowMs" | "newId">;
  readonly warn: (text: string) => void;
};

/** Adds what the repository's other tracks used today to a spec that limits the day. A track that cannot be read does not count. */
export async function addOtherTracks(ports: Ports, spec: Spec, track: string): Promise<Spec> {
  const { day } = spec;
  if (day.iterationsMax === null && day.costUsdMax === null) return spec;
  return { ...spec, day: { ...day, others: sumDay(await readDays(ports, track), ports.clock.nowMs()) } };
}

async function readDays({ clock, remote, stateCommits, warn }: Ports, track: string): Promise<readonly DayUse[]> {
  try {
    const days: DayUse[] = [];
    for (const [ref, commit] of await remote.fetchBelow(STATE_REFS)) {
      if (ref === stateRef(track)) continue;
      const decoded = await readStateCommit(stateCommits, commit, clock);
      if (decoded?.kind === "ok") days.push(decoded.saved.state.day);
      else warn(`The state in ${ref} cannot be read, so its track does not count in the limits of the day.`);
    }
    return days;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(`The other tracks do not count in the limits of the day. ${error.message} ${error.remedy}`);
    return [];
  }
}
