import { decide } from "../core/chain/decide.ts";
import { requiresHuman } from "../engine/loop.ts";
import type { RunRequest } from "../engine/run-request.ts";
import type { RunSetup } from "./setup.ts";

/** What a run would do, without doing it. */
export async function describeDryRun(setup: RunSetup, request: RunRequest, atMs: number): Promise<string> {
  const state = setup.saved?.state ?? null;
  const refusal = request.commit ? await setup.remote.checkPush() : null;
  const push = refusal === null ? "" : ` Its work could not be pushed: ${refusal.said} ${refusal.remedy}`;
  if (state === null || request.reset) return `Dry run: a new chain would begin with iteration ${(state?.iteration ?? 0) + 1}.${push}`;
  if (state.stopped !== null && requiresHuman(state.stopped.reason, request))
    return `Dry run: the chain has stopped (${state.stopped.reason}).${push}`;
  const facts = { atMs, stopRequest: null, cancelled: false, superseded: false, run: { startedAtMs: atMs, iterations: 0 } };
  const { verdict } = decide(request.spec, { ...state, stopped: null }, null, facts);
  if (verdict.kind === "stop") return `Dry run: nothing would be done (${verdict.reason}). ${verdict.message}${push}`;
  return `Dry run: iteration ${state.iteration + 1} would be done. Its goal: ${request.goal ?? state.goal ?? "(the agent chooses it from the plan)"}${push}`;
}
