import type { TurnLimits } from "../../config/settings.ts";
import type { Turn } from "../../ports/agent.ts";

/** `deadlineKey` names the setting that the deadline comes from. */
export type LimitsOfTurn = Pick<TurnLimits, "deadlineMs" | "idleMs"> & { readonly deadlineKey: string };

/** The chain's time may end before the turn's. */
export function limitTurn({ deadlineMs, idleMs }: TurnLimits, { timeLeftMs }: Pick<Turn, "timeLeftMs">): LimitsOfTurn {
  if (timeLeftMs === null || timeLeftMs >= deadlineMs) return { deadlineMs, idleMs, deadlineKey: "command_timeout_sec" };
  return { deadlineMs: timeLeftMs, idleMs: Math.min(idleMs, timeLeftMs), deadlineKey: "max_duration_hours" };
}
