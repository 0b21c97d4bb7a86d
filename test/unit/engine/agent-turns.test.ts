import { describe, expect, it } from "vitest";
import { NO_USAGE } from "../../../src/core/chain/usage.ts";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createLoopFixture, handoffLine } from "../fixtures/loop-fixture.ts";

describe("a turn without a usable handoff", () => {
  it("is repaired by one read-only turn in the same session", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const session = { id: "thread-1", usage: NO_USAGE };
    const report = await fixture.run([
      () => ({ finalMessage: "I did things.", session }),
      () => ({ finalMessage: handoffLine("write the parser"), session }),
    ]);
    expect(report.agent.turns.map((turn) => turn.readOnly)).toEqual([false, true]);
    expect(report.agent.turns[1]?.session).toEqual(session);
    expect(fixture.journal.records[0]).toMatchObject({ phase: "goal_iteration", next_goal: "write the parser" });
  });

  it("counts as an error if the repair fails; the goal is kept and the work is committed", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 1_000 } } });
    const silent: ScriptedTurn = () => {
      fixture.repository.files.set("notes.txt", "half");
      return { finalMessage: "" };
    };
    await fixture.run([fixture.work("write the parser"), silent, () => ({ finalMessage: "still nothing" })]);
    expect(fixture.journal.records[1]).toMatchObject({ phase: "agent_parse_error", state: "error", next_goal: "write the parser" });
    expect(fixture.repository.commits.get(fixture.repository.head.sha ?? "")?.message).toContain("Codex-Iteration: 2");
  });
});

describe("the agent's turns", () => {
  const turn = (finalMessage: string, tokens: number, id: string): ScriptedTurn => {
    return () => ({ finalMessage, usage: { ...NO_USAGE, input: tokens }, session: { id, usage: NO_USAGE } });
  };

  it("add up their usage, and the last session of a role is resumed", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    const report = await fixture.run([
      turn("no handoff", 5, "first"),
      turn(handoffLine("write the parser"), 7, "second"),
      turn(handoffLine("write the docs"), 1, "third"),
    ]);
    expect(report.agent.turns.map(({ session }) => session?.id ?? null)).toEqual([null, "first", "second"]);
    expect(report.state?.usage.input).toBe(13);
    expect(report.state?.sessions.goal?.id).toBe("third");
  });

  it.each(["context-window", "unknown-session"] as const)("end the session after the failure %s", async (cause) => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 0 } } });
    const report = await fixture.run([
      turn(handoffLine("write the parser"), 1, "first"),
      () => ({ end: { kind: "failed", failure: { cause, message: "It failed.", exitCode: 1, output: "" } } }),
    ]);
    expect(report.agent.turns[1]?.session?.id).toBe("first");
    expect(report.state?.sessions.goal).toBeUndefined();
  });

  it("are not limited by a provider if our own deadline ended them", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const output = "429 Too Many Requests, try again in 20 seconds";
    await fixture.run([() => ({ end: { kind: "failed", failure: { cause: "deadline", message: "Timed out.", exitCode: null, output } } })]);
    expect(fixture.journal.records[0]?.phase).toBe("agent_error");
  });
});
