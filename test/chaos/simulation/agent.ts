import { userError } from "../../../src/errors/user-error.ts";
import type { Agent, TurnResult, Verifier } from "../../../src/ports/agent.ts";
import type { Runner } from "./run.ts";
import { MINUTE } from "./sim-fixture.ts";

const LIMITS = [
  ["provider refuses and does not say until when", "429 Too Many Requests"],
  ["provider refuses and says until when", "429 Too Many Requests, try again in 20 minutes"],
  ["provider refuses and does not say until when", "You have hit your usage limit"],
] as const;

function failWith(cause: "exit" | "provider", message: string): TurnResult["end"] {
  return { kind: "failed", failure: { cause, message, exitCode: 3, output: "" } };
}

/** An agent that works some minutes, hands over or claims, and fails as the world has it. */
export function createSimulatedAgent({ actor, machine, run, world }: Runner): Agent {
  const { count, nature, random, server, timeline } = world;
  const limit = (): TurnResult["end"] => {
    const [event, message] = random.pick(LIMITS);
    count(event);
    return failWith("provider", message);
  };
  return {
    async prepare() {
      if (world.fails(0.1, "agent cannot be prepared")) throw userError("AGENT_COMMAND_NOT_FOUND", { program: "agent", asPath: false });
      return { name: "simulated", version: "1", sandbox: "none", isolation: "none" };
    },
    async runTurn(turn, signal) {
      world.checks.turn(run, turn.iteration, timeline.nowMs());
      const usage = { input: random.int(10, 300), cachedInput: 0, output: random.int(1, 100), reasoningOutput: 0 };
      const rest = { exitCode: 0, session: { id: "thread", usage }, usage, finalMessage: "" };
      await timeline.pause(actor, random.int(1, 12) * MINUTE);
      if (random.chance(0.9)) machine.workspace.tree = server.newName("t");
      else count("agent changes nothing");
      if (signal.aborted) {
        count("agent is cancelled");
        return { ...rest, end: { kind: "cancelled" } };
      }
      if (world.fails(0.1, "agent breaks")) throw userError("STATE_DIR_FULL", { path: "/work/.codex-self-iter/logs" });
      if (world.fails(0.7)) return { ...rest, end: limit() };
      if (world.fails(0.3, "agent fails")) return { ...rest, end: failWith("exit", "The agent exited with 3.") };
      if (world.fails(0.5, "agent hands nothing over")) return { ...rest, end: { kind: "answered" }, finalMessage: "I did something." };
      world.now.turns += 1;
      const completed = world.now.turns > nature.claimsAfter;
      const finalMessage = JSON.stringify({
        summary: `Turn ${world.now.turns}.`,
        next_goal: completed ? "" : `Write part ${turn.iteration} of ${world.now.turns} of the parser`,
        next_focus: "",
        completed,
        stop: !completed && world.fails(0.1, "agent asks to stop"),
        reason: "",
        evidence: "",
      });
      return { ...rest, end: { kind: "answered" }, finalMessage };
    },
    close: async () => {},
  };
}

/** The user's own check of the work. */
export function createSimulatedVerifier({ actor, world }: Runner): Verifier | null {
  if (world.nature.spec.gates.verify === null) return null;
  return {
    async verify() {
      await world.timeline.pause(actor, MINUTE);
      if (world.fails(0.2, "verification breaks")) throw userError("STATE_DIR_FULL", { path: "/work" });
      const passed = !world.fails(1, "verification fails");
      if (passed) world.count("verification passes");
      return { passed, exitCode: passed ? 0 : 1, durationMs: MINUTE, output: "", problem: null };
    },
  };
}
