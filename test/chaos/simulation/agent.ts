import { userError } from "../../../src/errors/user-error.ts";
import type { Agent, TurnResult, Verifier } from "../../../src/ports/agent.ts";
import type { JobContext } from "./simulation.ts";
import { CREDENTIALS, MINUTE, type OutageKind, REPORT } from "./scenario.ts";
import { TRACKED } from "./server.ts";
import { AGENT, SECRET, VERIFICATION } from "./trees.ts";

const LIMITS = [
  ["rate limit without a reset time", "429 Too Many Requests"],
  ["rate limit with a reset time", "429 Too Many Requests, try again in 20 minutes"],
  ["rate limit without a reset time", "You have hit your usage limit"],
] as const;

/** What the provider says to every turn of an outage. */
const OUTAGES: Readonly<Record<OutageKind, string>> = {
  "provider is unavailable": "Selected model is at capacity. Please try a different model.",
  "provider is out of reach": "getaddrinfo EAI_AGAIN api.example.com",
  "provider states a wrong end of its limit": "429 Too Many Requests, try again in 10 minutes",
  "provider refuses the key": "unexpected status 401 Unauthorized",
};

/** How the provider fails on each turn of a session that holds something it cannot read. Only the first counts as an error. */
const POISONS = ["Invalid image in your last message.", "unexpected status 500 Internal Server Error"] as const;

function failWith(cause: "exit" | "provider-error", message: string): Pick<TurnResult, "channel" | "end"> {
  const end = { kind: "failed", failure: { cause, message, exitCode: 3, output: "" } } as const;
  return { end, channel: { events: cause === "exit" ? "" : message, stderr: "", stdout: "" } };
}

/** An agent that works for some minutes, hands off or says it is done, and fails as the scenario requires. */
export function createSimulatedAgent({ actor, runner, run, simulation }: JobContext): Agent {
  const { checks, count, random, scenario, server, state, timeline } = simulation;
  const { files } = runner;
  const write = (path: string, more = ""): void => {
    const text = `${AGENT}: ${server.newName("w")}${more}`;
    files.set(path, text);
    checks.recordWrite(run, path, text);
  };
  const work = (iteration: number): void => {
    write(`parts/${iteration}.txt`);
    const older = [...files.keys()].filter((path) => path.startsWith("parts/") && path !== `parts/${iteration}.txt`);
    const unwanted = older[random.int(0, Math.max(0, older.length - 1))];
    if (unwanted !== undefined && random.chance(0.1)) {
      count("agent deletes a file");
      files.delete(unwanted);
      checks.recordWrite(run, unwanted, undefined);
    }
    if (files.has(REPORT) && random.chance(0.2)) {
      count("agent changes a file of an earlier step");
      write(REPORT);
    }
    if (files.has(CREDENTIALS) && random.chance(0.2)) {
      count("agent changes a file with a secret");
      write(CREDENTIALS, SECRET);
    }
    if (random.chance(0.1)) {
      count("agent writes a secret");
      write("notes.txt", SECRET);
    }
  };
  const limit = (): ReturnType<typeof failWith> => {
    const [event, message] = random.pick(LIMITS);
    count(event);
    return failWith("provider-error", message);
  };
  const outageNow = (): OutageKind | null => {
    const { outage } = scenario;
    const atMs = timeline.nowMs() - state.beganAtMs;
    return outage !== null && atMs >= outage.fromMs && atMs < outage.untilMs ? outage.kind : null;
  };
  return {
    async prepare() {
      if (simulation.fails(0.1, "agent cannot be prepared"))
        throw userError("AGENT_COMMAND_NOT_FOUND", { program: "agent", asPath: false });
      return { name: "simulated", version: "1", sandbox: "none", isolation: "none" };
    },
    async runTurn(turn, signal) {
      simulation.checks.checkTurn(run, turn, timeline.nowMs() + state.clockAheadMs);
      const usage = { input: random.int(10, 300), cachedInput: 0, cacheWriteInput: 0, output: random.int(1, 100), reasoningOutput: 0 };
      const sessionId = turn.session?.id ?? server.newName("session");
      const result = { exitCode: 0, session: { id: sessionId, usage }, usage, model: null, finalMessage: "" };
      const outage = outageNow();
      run.turns += 1;
      if (outage !== null) {
        count(outage);
        if (outage === "provider is unavailable" || outage === "provider is out of reach") run.outageTurns += 1;
        await timeline.pause(actor, MINUTE);
        if (signal.aborted) return { ...result, end: { kind: "cancelled" } };
        // The provider may fail after the agent has worked.
        const isRefused = outage === "provider refuses the key";
        if ((!isRefused || state.refusedWork < 5) && random.chance(0.2)) {
          work(turn.iteration);
          if (isRefused) {
            state.refusedWork += 1;
            run.unsaved = turn.iteration;
          }
        }
        return { ...result, ...failWith("provider-error", OUTAGES[outage]) };
      }
      await timeline.pause(actor, random.int(1, 12) * MINUTE);
      const poison = state.poisonedSessions.get(sessionId);
      if (poison !== undefined) {
        count("poisoned session is resumed");
        if (poison === POISONS[0]) run.unsaved = turn.iteration;
        return { ...result, ...failWith("provider-error", poison) };
      }
      if (simulation.fails(0.3, "session is poisoned")) state.poisonedSessions.set(sessionId, random.pick(POISONS));
      if (random.chance(0.9)) work(turn.iteration);
      else count("agent changes nothing");
      if (signal.aborted) {
        count("agent is cancelled");
        return { ...result, end: { kind: "cancelled" } };
      }
      if (simulation.fails(0.1, "agent throws")) throw userError("STATE_DIR_FULL", { path: "/work/.codex-self-iter/logs" });
      if (simulation.fails(0.7)) return { ...result, ...limit() };
      run.unsaved = turn.iteration;
      if (simulation.fails(0.3, "agent fails")) return { ...result, ...failWith("exit", "The agent exited with 3.") };
      if (simulation.fails(0.5, "agent gives no handoff"))
        return { ...result, end: { kind: "answered" }, finalMessage: "I did something." };
      state.turns += 1;
      const completed = state.turns > scenario.completesAfter;
      const finalMessage = JSON.stringify({
        summary: `Turn ${state.turns}.`,
        next_goal: completed ? "" : `Write part ${turn.iteration} of ${state.turns} of the parser`,
        next_focus: "",
        completed,
        stop: !completed && simulation.fails(0.1, "agent asks to stop"),
        reason: "",
        evidence: "",
      });
      return { ...result, end: { kind: "answered" }, finalMessage };
    },
    close: async () => {},
  };
}

export function createSimulatedVerifier({ actor, run, runner, simulation }: JobContext): Verifier | null {
  if (simulation.scenario.spec.gates.verify === null) return null;
  return {
    async verify({ tree }) {
      await simulation.timeline.pause(actor, MINUTE);
      if (simulation.random.chance(0.5)) {
        simulation.count("verification writes files");
        for (const path of ["coverage.txt", TRACKED]) runner.files.set(path, VERIFICATION);
        runner.files.set(".npmrc", `${VERIFICATION} ${SECRET}`);
      }
      if (simulation.fails(0.2, "verification throws")) {
        run.hasFullDisk = true;
        throw userError("STATE_DIR_FULL", { path: "/work" });
      }
      const passed = !simulation.fails(1, "verification fails");
      if (passed) simulation.count("verification passes");
      simulation.checks.recordVerified(run, tree);
      return { passed, exitCode: passed ? 0 : 1, durationMs: MINUTE, output: "", problem: null };
    },
  };
}
