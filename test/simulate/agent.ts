import type { Agent, TurnResult } from "../../src/ports.ts";
import type { Machine } from "./machine.ts";
import type { Actor } from "./timeline.ts";
import { MINUTE, type World } from "./world.ts";

/** An agent that works some minutes, hands over or claims, and fails as the world has it. */
export function createSimulatedAgent(world: World, machine: Machine, actor: Actor): Agent {
  const { nature, random, server, timeline } = world;
  const write = (): void => void (machine.workspace.tree = server.newName("t"));
  const fail = (): TurnResult["end"] => {
    const message = random.pick([
      "The agent exited with 3.",
      "429 Too Many Requests",
      "429 Too Many Requests, try again in 20 minutes",
      "You have hit your usage limit",
    ]);
    return { kind: "failed", failure: { cause: message.includes("exited") ? "exit" : "provider", message, exitCode: 3, output: "" } };
  };
  return {
    prepare: async () => ({ name: "simulated", version: "1", sandbox: "none", isolation: "none" }),
    async take(turn, signal) {
      const usage = { input: random.int(10, 300), cachedInput: 0, output: random.int(1, 100), reasoningOutput: 0 };
      const rest = { exitCode: 0, thread: { id: "thread", usage }, usage, finalMessage: "" };
      await timeline.pause(actor, random.int(1, 12) * MINUTE);
      if (random.chance(0.9)) write();
      if (signal.aborted) return { ...rest, end: { kind: "cancelled" } };
      if (world.fails()) return { ...rest, end: fail() };
      if (world.fails(0.5)) return { ...rest, end: { kind: "answered" }, finalMessage: "I did something." };
      world.now.turns += 1;
      const completed = world.now.turns > nature.claimsAfter;
      const finalMessage = JSON.stringify({
        summary: `Turn ${world.now.turns}.`,
        next_goal: completed ? "" : `Write part ${turn.iteration} of ${world.now.turns} of the parser`,
        next_focus: "",
        completed,
        stop: !completed && world.fails(0.1),
        reason: "",
        evidence: "",
      });
      return { ...rest, end: { kind: "answered" }, finalMessage };
    },
    close: async () => {},
  };
}
