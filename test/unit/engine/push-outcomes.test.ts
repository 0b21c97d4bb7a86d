import { describe, expect, it } from "vitest";
import type { PushOutcome } from "../../../src/core/chain/push-outcome.ts";
import type { Checkpoint, SaveRequest, Checkpointer } from "../../../src/engine/checkpoint/checkpointer.ts";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createWorld } from "../fixtures/loop-fixture.ts";

/** A ledger of which a test says what becomes of each iteration's work; what it was to keep is in `entries`. */
function createLedger(
  fates: readonly (readonly PushOutcome[])[],
): Checkpointer & { readonly entries: Checkpoint[]; readonly orders: SaveRequest[] } {
  const entries: Checkpoint[] = [];
  const orders: SaveRequest[] = [];
  let done = 0;
  return {
    entries,
    orders,
    async save(order) {
      orders.push(order);
      const attempts =
        order.outcome === null ? [{ kind: "committed", commit: null } as const] : (fates[done++] ?? [{ kind: "committed", commit: "c" }]);
      for (const pushOutcome of attempts) entries.push(order.buildCheckpoint(pushOutcome));
      return { kind: "saved", pushOutcome: attempts.at(-1) as PushOutcome };
    },
    flush: async () => {},
  };
}

const REBASED: PushOutcome = { kind: "rebased", commit: "c2" };
const REFUSED: PushOutcome = { kind: "rejected", reason: "The rule forbids it.", ref: "refs/unfinished/1" };

describe("what becomes of the work", () => {
  it("is taken in by the last description, however often it is asked for", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const checkpointer = createLedger([[{ kind: "committed", commit: "c1" }, REBASED]]);
    const report = await world.run([world.work("", { completed: true })], { checkpointer });
    expect(report).toMatchObject({ reason: "run-full", state: { stopped: null } });
    const [, first, second] = checkpointer.entries;
    expect(first?.records).toMatchObject([{ claim: "passed", commit: "c1", completed: true }]);
    expect(second?.records).toMatchObject([{ claim: "refused", commit: "c2", completed: false }]);
    expect([first, second].map((entry) => entry?.saved.state.stopped?.reason)).toEqual(["completed", undefined]);
    expect(first?.saved.state.seq).toBe(second?.saved.state.seq);
  });

  it("is told to the next iteration of the same run", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 2 } } });
    const report = await world.run([world.work("look at the parser"), world.work("write the docs")], {
      checkpointer: createLedger([[REBASED]]),
    });
    expect(report.agent.turns[1]?.prompt).toContain("put on top of theirs");
  });

  it("marks no next iteration as begun where the run ends with a refusal", async () => {
    const world = createWorld({ spec: { backoff: { baseMs: 0 } } });
    const checkpointer = createLedger([[{ kind: "committed", commit: "c1" }, REFUSED]]);
    const { save } = checkpointer;
    checkpointer.save = async (order) => {
      const kept = await save(order);
      if (order.outcome !== null) throw new Error("refused");
      return kept;
    };
    await expect(world.run([world.work("look at the parser")], { checkpointer })).rejects.toThrow("refused");
    const [, kept, refused] = checkpointer.entries;
    expect(kept?.saved.state.inFlight).toMatchObject({ iteration: 2 });
    expect(refused?.saved.state).toMatchObject({ inFlight: null, iteration: 1, goal: null, streaks: { errors: 1 } });
    expect(refused?.saved.state.feedback.map(({ kind }) => kind)).toEqual(["error", "unfinished"]);
    expect(refused?.records).toMatchObject([{ phase: "agent_error", error: "The rule forbids it." }]);
    expect(refused?.status).toMatchObject({ consecutive_errors: 1 });
  });

  it("is asked of finished work with a message, and of other work without", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 3 }, backoff: { baseMs: 0 } } });
    const checkpointer = createLedger([]);
    const failing: ScriptedTurn = () => ({
      end: { kind: "failed", failure: { cause: "exit", message: "No.", exitCode: 1, output: "" } },
    });
    await world.run([world.work("write the parser"), failing, world.work("write the docs")], { checkpointer });
    const asked = checkpointer.orders.filter(({ outcome }) => outcome !== null);
    expect(asked.map(({ message }) => message?.split("\n")[0] ?? null)).toEqual(["did it", null, "did it"]);
    expect(checkpointer.orders.every(({ mustPublish }) => !mustPublish)).toBe(true);
  });

  it("is asked of none where commits are off", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const checkpointer = createLedger([]);
    await world.run([world.work("write the parser")], { checkpointer, commit: false });
    expect(checkpointer.orders.map(({ message }) => message)).toEqual([null, null]);
  });

  it("looks at the workspace anew where it now holds what others pushed", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 2 } } });
    const checkpointer = createLedger([[REBASED]]);
    const { save } = checkpointer;
    checkpointer.save = async (order) => {
      if (order.outcome?.iteration === 1) world.repository.files.set("theirs.txt", "theirs");
      return await save(order);
    };
    await world.run([world.work("write the parser"), world.idle("write the docs")], { checkpointer });
    const records = checkpointer.entries.flatMap((entry) => entry.records);
    expect(records.map((record) => record.has_new_changes)).toEqual([true, false]);
  });
});

describe("what others must learn of", () => {
  const stopped = { goal: "mend the lexer" } as const;
  it.each([
    ["a goal that comes to nothing now", stopped, true],
    ["a reset that comes to nothing now", { reset: true }, true],
    ["a stop that is asked for", {}, true],
  ] as const)("is %s", async (_name, request, mustPublish) => {
    const world = createWorld();
    world.projectFiles.content.stopFiles.push(".codex-stop");
    const checkpointer = createLedger([]);
    await world.run([], { ...request, checkpointer });
    expect(checkpointer.orders).toMatchObject([{ outcome: null, mustPublish }]);
  });

  it("is nothing where a run is only told to end", async () => {
    const world = createWorld();
    world.abort.abort();
    const checkpointer = createLedger([]);
    await world.run([], { checkpointer });
    expect(checkpointer.orders).toMatchObject([{ outcome: null, mustPublish: false }]);
  });

  it("is told with the iteration where there is one", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const checkpointer = createLedger([]);
    await world.run([world.work("write the parser")], { ...stopped, checkpointer });
    expect(checkpointer.orders.map(({ mustPublish, outcome }) => [mustPublish, outcome?.goal])).toEqual([
      [false, undefined],
      [false, "mend the lexer"],
    ]);
  });
});
