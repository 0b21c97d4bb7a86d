import { describe, expect, it } from "vitest";
import { userError } from "../../../src/errors/user-error.ts";
import { isGitFailure } from "../../../src/engine/git-failure.ts";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { BRANCH, createPushFixture, UNFINISHED } from "../fixtures/push-fixture.ts";
import { createLoopFixture, failingTurn, handoffLine } from "../fixtures/loop-fixture.ts";

const FAILURE = userError("GIT_FAILED", { command: "add", problem: "fatal: BOM is required in 'h.txt'" });
const ONCE = { spec: { limits: { iterationsMax: 1 } } };

type Fixture = ReturnType<typeof createLoopFixture>;

/** From now on, git fails at this call. */
function breakGit(
  { repository }: Fixture,
  ...calls: readonly ("snapshot" | "salvage" | "prepareCommit" | "headTree" | "changedPaths")[]
): void {
  for (const call of calls) {
    repository[call] = async () => {
      throw FAILURE;
    };
  }
}

/** Starts the loop until it no longer starts the agent, at most eight times. Returns how often the agent was started. */
async function countTurns(fixture: Fixture, turn: ScriptedTurn): Promise<number> {
  let turns = 0;
  const counted: ScriptedTurn = (...args) => {
    turns += 1;
    return turn(...args);
  };
  for (let start = 0; start < 8; start += 1) await fixture.run(Array.from({ length: 20 }, () => counted)).catch(() => {});
  return turns;
}

const done: ScriptedTurn = () => ({ finalMessage: handoffLine("write the parser") });

describe("a failure of git after the agent's turn", () => {
  it("is a counted error of the iteration, and the next iteration can repair it", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 1_000 } } });
    const { snapshot } = fixture.repository;
    const report = await fixture.run([
      () => {
        breakGit(fixture, "snapshot", "salvage");
        return { finalMessage: handoffLine("write the parser") };
      },
      () => {
        fixture.repository.snapshot = snapshot;
        fixture.repository.files.set("work.txt", "repaired");
        return { finalMessage: handoffLine("write the printer") };
      },
    ]);
    expect(report).toMatchObject({ reason: "run-full", iterations: 2 });
    expect(fixture.journal.records).toMatchObject([
      { iteration: 1, phase: "agent_error", error: expect.stringContaining("BOM is required") },
      { iteration: 2, phase: "goal_iteration", has_new_changes: true },
    ]);
    expect(report.agent.turns[1]?.prompt).toContain("BOM is required");
  });

  it.each([[["snapshot", "salvage"]], [["prepareCommit"]], [["headTree"]], [["changedPaths"]]] as const)(
    "starts the agent once with max_iterations 1: %s",
    async (calls) => {
      const fixture = createLoopFixture(ONCE);
      const turns = await countTurns(fixture, (...args) => {
        fixture.repository.files.set("work.txt", "work");
        breakGit(fixture, ...calls);
        return done(...args);
      });
      expect(turns).toBe(1);
      expect(fixture.store.saves.at(-1)?.state).toMatchObject({ chainIterations: 1, stopped: { reason: "iterations-spent" } });
    },
  );

  it("is a counted error if git fails only at the names of the files that judge the work", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([
      (...args) => {
        fixture.repository.files.set("work.txt", "work");
        breakGit(fixture, "changedPaths");
        return done(...args);
      },
    ]);
    expect(fixture.journal.records).toMatchObject([{ phase: "agent_error", error: expect.stringContaining("BOM is required") }]);
  });

  it("counts the interrupted iteration at the next start if not even the state can be saved", async () => {
    const fixture = createLoopFixture(ONCE);
    const { save } = fixture.store;
    const turns = await countTurns(fixture, (...args) => {
      fixture.store.save = async () => {
        fixture.store.save = save;
        throw new Error("The disk is broken.");
      };
      return done(...args);
    });
    expect(turns).toBe(1);
  });

  it("that ends the run is in status.json, with its remedy", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    const running = fixture.run([
      () => {
        fixture.repository.files.set("work.txt", "work");
        breakGit(fixture, "prepareCommit");
        return { finalMessage: handoffLine("write the parser") };
      },
    ]);
    await expect(running).rejects.toMatchObject({ code: "GIT_FAILED" });
    expect(fixture.store.statuses.at(-1)).toMatchObject({
      state: "error",
      chain_iterations: 1,
      error: expect.stringContaining("BOM is required"),
      stop_why: expect.stringContaining("BOM is required"),
      stop_remedy: expect.stringContaining("git status"),
    });
  });

  it("keeps the agent's own error, and saves what git can still read", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const { snapshot } = fixture.repository;
    fixture.repository.salvage = snapshot;
    await fixture.run([
      (...args) => {
        fixture.repository.files.set("work.txt", "half");
        fixture.repository.snapshot = async () => {
          throw FAILURE;
        };
        return failingTurn(...args);
      },
    ]);
    expect(fixture.journal.records).toMatchObject([{ error: "The agent command exited with 1.", has_new_changes: true }]);
  });

  it("does not include an error that is no failure of git", () => {
    expect(isGitFailure(FAILURE)).toBe(true);
    expect(isGitFailure(userError("STATE_DIR_FULL", { path: "x" }))).toBe(false);
    expect(isGitFailure(new Error("x"))).toBe(false);
  });
});

describe("an unfinished rebase", () => {
  const claims =
    (fixture: Fixture, operation: string | null): ScriptedTurn =>
    () => {
      fixture.repository.files.set("work.txt", "work");
      fixture.repository.fakeState.operation = operation;
      return { finalMessage: handoffLine("", { completed: true }) };
    };

  it("refuses the claim without commits, too, unless a person had begun it before the run", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const report = await fixture.run([claims(fixture, "rebase")], { commit: false });
    expect([report.reason, fixture.journal.records[0]?.refusals]).toEqual(["run-full", [expect.stringContaining("git rebase --abort")]]);
    const theirs = createLoopFixture();
    theirs.repository.fakeState.operation = "merge";
    expect(await theirs.run([claims(theirs, "merge")], { commit: false })).toMatchObject({ reason: "completed" });
  });

  it("keeps the work off the branch of a workflow run, saves it, and says so", async () => {
    const fixture = createPushFixture({ run: { iterationsMax: 2 }, backoff: { baseMs: 0 } });
    const machine = fixture.machine();
    const { repository } = machine;
    const branch = fixture.server.refs.get(BRANCH);
    const report = await machine.run([
      () => {
        repository.files.set("work.txt", "work");
        repository.fakeState.operation = "rebase";
        return { finalMessage: handoffLine("", { completed: true }) };
      },
      () => {
        expect(fixture.server.refs.get(BRANCH)).toBe(branch);
        repository.fakeState.operation = null;
        return { finalMessage: handoffLine("", { completed: true }) };
      },
    ]);
    const saved = fixture.commits.get(fixture.server.refs.get(`${UNFINISHED}1`) ?? "")?.tree ?? "";
    expect(repository.trees.get(saved)?.get("work.txt")).toBe("work");
    expect(report.agent.turns[1]?.prompt).toContain("A git rebase is unfinished after iteration 1, so the work is not on the branch");
    expect([report.reason, fixture.server.refs.get(BRANCH) === branch]).toEqual(["completed", false]);
  });

  it("refuses the claim that the task is done, and says so", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const before = fixture.repository.head.sha;
    const report = await fixture.run([
      () => {
        fixture.repository.files.set("work.txt", "work");
        fixture.repository.fakeState.operation = "rebase";
        return { finalMessage: handoffLine("", { completed: true }) };
      },
    ]);
    expect(report.reason).toBe("run-full");
    expect(fixture.repository.head.sha).toBe(before);
    expect(fixture.journal.records).toMatchObject([
      { claim: "refused", completed: false, refusals: [expect.stringContaining("A git rebase")] },
    ]);
    expect(fixture.journal.records[0]).not.toHaveProperty("commit");
    expect(
      fixture.store.saves
        .at(-1)
        ?.state.feedback.map(({ text }) => text)
        .join("\n"),
    ).toContain("git rebase --abort");
  });
});
