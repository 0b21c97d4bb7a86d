import { describe, expect, it } from "vitest";
import type { PushOutcome } from "../../../../src/core/chain/push-outcome.ts";
import type { Checkpoint, SaveRequest, Checkpointer } from "../../../../src/engine/checkpoint/checkpointer.ts";
import { userError } from "../../../../src/errors/user-error.ts";
import type { ScriptedTurn } from "../../../helpers/fakes/engine.ts";
import { createLoopFixture } from "../../fixtures/loop-fixture.ts";

/** A checkpointer with scripted push outcomes, one list of attempts for each iteration. */
function createScriptedCheckpointer(
  outcomes: readonly (readonly PushOutcome[])[],
): Checkpointer & { readonly checkpoints: Checkpoint[]; readonly requests: SaveRequest[] } {
  const checkpoints: Checkpoint[] = [];
  const requests: SaveRequest[] = [];
  let done = 0;
  return {
    checkpoints,
    requests,
    async save(request) {
      requests.push(request);
      const attempts =
        request.outcome === null
          ? [{ kind: "committed", commit: null } as const]
          : (outcomes[done++] ?? [{ kind: "committed", commit: "c" }]);
      for (const pushOutcome of attempts) checkpoints.push(request.buildCheckpoint(pushOutcome));
      return { kind: "saved", pushOutcome: attempts.at(-1) as PushOutcome };
    },
    flush: async () => {},
  };
}

const REBASED: PushOutcome = { kind: "rebased", commit: "c2" };
const REJECTED: PushOutcome = { kind: "rejected", reason: "The rule forbids it.", ref: "refs/unfinished/1" };

describe("the outcome of a push", () => {
  it("is part of the decision of its attempt only", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const checkpointer = createScriptedCheckpointer([[{ kind: "committed", commit: "c1" }, REBASED]]);
    const report = await fixture.run([fixture.work("", { completed: true })], { checkpointer });
    expect(report).toMatchObject({ reason: "run-full", state: { stopped: null } });
    const [, first, second] = checkpointer.checkpoints;
    expect(first?.records).toMatchObject([{ claim: "passed", commit: "c1", completed: true }]);
    expect(second?.records).toMatchObject([{ claim: "refused", commit: "c2", completed: false }]);
    expect([first, second].map((entry) => entry?.saved.state.stopped?.reason)).toEqual(["completed", undefined]);
    expect(first?.saved.state.seq).toBe(second?.saved.state.seq);
  });

  it("is in the next prompt of the same run", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    const report = await fixture.run([fixture.work("look at the parser"), fixture.work("write the docs")], {
      checkpointer: createScriptedCheckpointer([[REBASED]]),
    });
    expect(report.agent.turns[1]?.prompt).toContain("rebased onto the new commits");
  });

  it("says whether the workspace has work that no ref has", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 }, backoff: { baseMs: 0 } } });
    const lost = { ...REJECTED, ref: null };
    const checkpointer = createScriptedCheckpointer([[{ kind: "committed", commit: "c1" }, REJECTED, lost]]);
    await fixture.run([fixture.work("look at the parser")], { checkpointer });
    // The first one begins the iteration.
    expect(checkpointer.checkpoints.map(({ hasUnsavedWork }) => hasUnsavedWork)).toEqual([true, false, false, true]);
    const broken = createScriptedCheckpointer([]);
    await fixture.run(
      [
        (...args) => {
          const failure = () => Promise.reject(userError("GIT_FAILED", { command: "add", problem: "broken" }));
          Object.assign(fixture.repository, { snapshot: failure, salvage: failure });
          return fixture.work("look at the lexer")(...args);
        },
      ],
      { checkpointer: broken },
    );
    expect(broken.checkpoints.at(-1)?.hasUnsavedWork).toBe(true);
  });

  it("marks no next iteration as started if the run ends with a rejection", async () => {
    const fixture = createLoopFixture({ spec: { backoff: { baseMs: 0 } } });
    const checkpointer = createScriptedCheckpointer([[{ kind: "committed", commit: "c1" }, REJECTED]]);
    const { save } = checkpointer;
    checkpointer.save = async (request) => {
      const saved = await save(request);
      if (request.outcome !== null) throw new Error("rejected");
      return saved;
    };
    await expect(fixture.run([fixture.work("look at the parser")], { checkpointer })).rejects.toThrow("rejected");
    const [, saved, rejected] = checkpointer.checkpoints;
    expect(saved?.saved.state.inFlight).toMatchObject({ iteration: 2 });
    expect(rejected?.saved.state).toMatchObject({ inFlight: null, iteration: 1, goal: null, streaks: { errors: 1 } });
    expect(rejected?.saved.state.feedback.map(({ kind }) => kind)).toEqual(["error", "unfinished"]);
    expect(rejected?.records).toMatchObject([{ phase: "agent_error", error: "The rule forbids it." }]);
    expect(rejected?.status).toMatchObject({ consecutive_errors: 1 });
  });

  it("makes the loop take a new snapshot if the workspace has another person's changes", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    const checkpointer = createScriptedCheckpointer([[REBASED]]);
    const { save } = checkpointer;
    checkpointer.save = async (request) => {
      if (request.outcome?.iteration === 1) fixture.repository.files.set("theirs.txt", "theirs");
      return await save(request);
    };
    await fixture.run([fixture.work("write the parser"), fixture.idle("write the docs")], { checkpointer });
    const records = checkpointer.checkpoints.flatMap((entry) => entry.records);
    expect(records.map((record) => record.has_new_changes)).toEqual([true, false]);
  });
});

const REQUEST = { goal: "fix the lexer" } as const;

describe("a save request", () => {
  it("has a commit message for finished work only", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 3 }, backoff: { baseMs: 0 } } });
    const checkpointer = createScriptedCheckpointer([]);
    const failing: ScriptedTurn = () => ({
      end: { kind: "failed", failure: { cause: "exit", message: "No.", exitCode: 1, output: "" } },
    });
    await fixture.run([fixture.work("write the parser"), failing, fixture.work("write the docs")], { checkpointer });
    const asked = checkpointer.requests.filter(({ outcome }) => outcome !== null);
    expect(asked.map(({ message }) => message?.split("\n")[0] ?? null)).toEqual(["did it", null, "did it"]);
    expect(checkpointer.requests.every(({ mustPublish }) => !mustPublish)).toBe(true);
  });

  it("has no commit message if commits are off", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const checkpointer = createScriptedCheckpointer([]);
    await fixture.run([fixture.work("write the parser")], { checkpointer, commit: false });
    expect(checkpointer.requests.map(({ message }) => message)).toEqual([null, null]);
  });

  it.each([
    ["a goal that no iteration works on yet", REQUEST, true],
    ["a reset without an iteration", { reset: true }, true],
    ["a requested stop", {}, true],
  ] as const)("publishes %s", async (_name, given, mustPublish) => {
    const fixture = createLoopFixture();
    fixture.projectFiles.content.stopFiles.push(".codex-stop");
    const checkpointer = createScriptedCheckpointer([]);
    await fixture.run([], { ...given, checkpointer });
    expect(checkpointer.requests).toMatchObject([{ outcome: null, mustPublish }]);
  });

  it("does not publish a cancellation", async () => {
    const fixture = createLoopFixture();
    fixture.abort.abort();
    const checkpointer = createScriptedCheckpointer([]);
    await fixture.run([], { checkpointer });
    expect(checkpointer.requests).toMatchObject([{ outcome: null, mustPublish: false }]);
  });

  it("publishes a goal with its iteration, if there is one", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const checkpointer = createScriptedCheckpointer([]);
    await fixture.run([fixture.work("write the parser")], { ...REQUEST, checkpointer });
    expect(checkpointer.requests.map(({ mustPublish, outcome }) => [mustPublish, outcome?.goal])).toEqual([
      [false, undefined],
      [false, "fix the lexer"],
    ]);
  });
});
