import type { Spec } from "../../src/core/spec.ts";
import type { Ledger } from "../../src/engine/ledger.ts";
import { createLocalLedger } from "../../src/engine/local-ledger.ts";
import { type RunReport, runLoop } from "../../src/engine/loop.ts";
import type { LoopPorts } from "../../src/engine/loop-ports.ts";
import type { RunRequest } from "../../src/engine/run-request.ts";
import type { Turn, Verifier } from "../../src/ports.ts";
import { type SpecParts, spec } from "../core/support/given.ts";
import {
  createFakeAgent,
  createFakeClock,
  createFakeDesk,
  createFakeJournal,
  createFakeLock,
  createFakeRepository,
  createFakeScreen,
  createFakeStore,
  createRecordedLog,
  type FakeAgent,
  type ScriptedTurn,
} from "../support/fakes.ts";

/** A whole world of fakes for the engine; `runs` share everything but the agent's script. */
export function createWorld(options: { readonly spec?: SpecParts; readonly mode?: Spec["mode"]; readonly plan?: string } = {}) {
  const clock = createFakeClock();
  const journal = createFakeJournal();
  const store = createFakeStore(null, journal);
  const desk = createFakeDesk({ plan: options.plan ?? "- [x] one thing\n" });
  const repository = createFakeRepository({ "notes.txt": "start" });
  const place = { held: false };
  const log = createRecordedLog();
  const abort = new AbortController();
  const base: Spec = { ...spec(options.spec), mode: options.mode ?? "goal" };

  /** Runs the loop with a script: one function for each turn that the agent is asked for. */
  async function run(
    script: readonly ScriptedTurn[],
    request: Partial<RunRequest> & { readonly verifier?: Verifier | null; readonly ledger?: Ledger } = {},
  ): Promise<RunReport & { readonly agent: FakeAgent }> {
    const agent = createFakeAgent(script);
    const { ledger = createLocalLedger({ repository, store, journal, log, clock }), verifier = null, ...rest } = request;
    const ports: LoopPorts = {
      agent,
      agentName: "fake",
      verifier,
      repository,
      screen: createFakeScreen(repository),
      store,
      journal,
      desk,
      lock: createFakeLock(place),
      clock,
      log,
      ledger,
    };
    const whole: RunRequest = {
      spec: base,
      workspace: "/work",
      processId: 1,
      names: { plan: "plan.md", task: "TASK.md", protected: [".codex-self-iter/"] },
      verifyCommand: verifier === null ? null : "npm test",
      commit: true,
      goal: null,
      reset: false,
      resume: false,
      place: "laptop",
      attended: true,
      goalBy: null,
      runUrl: null,
      landing: null,
      signal: abort.signal,
      ...rest,
    };
    return { ...(await runLoop(whole, ports)), agent };
  }

  /** A turn that changes a file and hands over. */
  const work = (nextGoal: string, more: Readonly<Record<string, unknown>> = {}): ScriptedTurn => {
    return () => {
      repository.files.set("notes.txt", `${repository.files.get("notes.txt") ?? ""} ${nextGoal}`);
      return { finalMessage: handOver(nextGoal, more) };
    };
  };
  /** A turn that only hands over. */
  const idle = (nextGoal: string, more: Readonly<Record<string, unknown>> = {}): ScriptedTurn => {
    return () => ({ finalMessage: handOver(nextGoal, more) });
  };
  return { abort, clock, journal, store, desk, repository, log, place, spec: base, run, work, idle };
}

export function handOver(nextGoal: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    summary: `did it`,
    next_goal: nextGoal,
    next_focus: "",
    completed: false,
    stop: false,
    reason: "",
    evidence: "",
    ...more,
  });
}

/** The parts of a turn that a test asks about. */
export function roles(turns: readonly Turn[]): readonly string[] {
  return turns.map((turn) => `${turn.role}${turn.readOnly ? " (read-only)" : ""}`);
}
