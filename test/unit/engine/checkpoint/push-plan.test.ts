import { describe, expect, it } from "vitest";
import {
  planAfterRejection,
  planNextName,
  planPush,
  type PushPlan,
  STATE_ONLY,
  workUpdate,
} from "../../../../src/engine/checkpoint/push-plan.ts";
import { checkpointRefs } from "../../../../src/engine/checkpoint/refs.ts";
import type { PushRejection } from "../../../../src/ports/git.ts";
import { outcome } from "../../fixtures/decider.ts";
import { createPushFixture, UNFINISHED } from "../../fixtures/push-fixture.ts";

const ONE = { run: { iterationsMax: 1 } };
const REFS = checkpointRefs({ track: "main", branch: "work", base: "main" }, "9-1");
const COMMIT = { sha: "c".repeat(40), parent: "b".repeat(40), ref: "refs/heads/work" };
const REJECTION: PushRejection = { cause: "rule", refs: [REFS.branch], message: "The rule forbids it.", remedy: "Change the rule." };

const plan = (pushOutcome: PushPlan["pushOutcome"]): PushPlan => ({ pushOutcome, commit: COMMIT });
const refOf = (pushOutcome: PushPlan["pushOutcome"]): string | null => workUpdate(plan(pushOutcome), REFS, COMMIT.parent)?.ref ?? null;

describe("the first plan", () => {
  const repository = {
    prepareCommit: async () => COMMIT,
    changedPaths: async () => ["a.txt"],
    unfinishedOperation: async (): Promise<string | null> => null,
  };
  const request = { mustPublish: false, buildCheckpoint: () => ({}) as never };
  it("is the branch for finished work and another ref for unfinished work", async () => {
    const finished = await planPush(repository, REFS, { ...request, outcome: outcome(), message: "work" });
    expect(finished).toEqual({ pushOutcome: { kind: "committed", commit: COMMIT.sha }, commit: COMMIT });
    const unfinished = await planPush(repository, REFS, { ...request, outcome: outcome({ iteration: 7 }), message: null });
    expect(unfinished.pushOutcome).toEqual({ kind: "unfinished", ref: REFS.unfinished(7, 1), paths: ["a.txt"] });
  });
  it("is the other ref for work in the middle of a rebase, even if it is finished", async () => {
    const rebasing = { ...repository, unfinishedOperation: async () => "rebase" };
    const { pushOutcome } = await planPush(rebasing, REFS, { ...request, outcome: outcome({ iteration: 7 }), message: "work" });
    expect(pushOutcome).toEqual({ kind: "unfinished", ref: REFS.unfinished(7, 1), paths: ["a.txt"], operation: "rebase" });
  });
  it("is the state only if there is no work", async () => {
    expect(await planPush(repository, REFS, { ...request, outcome: null, message: null })).toBe(STATE_ONLY);
    const unchanged = { ...repository, prepareCommit: async () => null };
    expect(await planPush(unchanged, REFS, { ...request, outcome: outcome(), message: null })).toBe(STATE_ONLY);
    expect(workUpdate(STATE_ONLY, REFS, null)).toBeNull();
  });
});

describe("the update of the work's ref", () => {
  it("expects the branch at its last commit, and any other ref not to exist", () => {
    expect(workUpdate(plan({ kind: "rebased", commit: COMMIT.sha }), REFS, COMMIT.parent)?.expected).toBe(COMMIT.parent);
    expect(workUpdate(plan({ kind: "conflict", commit: COMMIT.sha, branch: "refs/heads/x" }), REFS, COMMIT.parent)).toEqual({
      ref: "refs/heads/x",
      sha: COMMIT.sha,
      expected: null,
    });
    expect(refOf({ kind: "rejected", reason: "", ref: null })).toBeNull();
  });
});

describe("the name of a ref", () => {
  it("changes if the ref exists; after many attempts only the state is pushed", async () => {
    const fixture = createPushFixture(ONE);
    fixture.server.refs.set(`${UNFINISHED}1`, "f".repeat(40));
    const machine = fixture.machine("9-2");
    await machine.run([machine.leaveUnfinished("cancelled")]);
    expect(fixture.server.refs.has(`${UNFINISHED}1-9-2`)).toBe(true);

    const full = fixture.machine("9-3");
    const { push } = full.remote;
    full.remote.push = async (updates, signal) => {
      const taken = updates.map(({ ref }) => ref).filter((ref) => ref.startsWith(UNFINISHED));
      return taken.length > 0 ? { kind: "stale", refs: taken } : await push(updates, signal);
    };
    const states = fixture.states().length;
    expect(await full.run([full.leaveUnfinished("cancelled")])).toMatchObject({ reason: "cancelled" });
    expect(fixture.states()).toHaveLength(states + 1);
  });

  it("is used up for a conflict branch after 20 attempts", () => {
    const conflict = { pushOutcome: { kind: "conflict", commit: COMMIT.sha, branch: "refs/heads/x" }, commit: COMMIT } as const;
    expect(planNextName(conflict, REFS, 7, 1).pushOutcome).toMatchObject({ branch: REFS.conflict(7, 2) });
    expect(() => planNextName(conflict, REFS, 7, 20)).toThrow("iteration 7");
  });
});

describe("the plan after a rejection", () => {
  it("is the state with the work on another ref, then the state only, then nothing", () => {
    const first = planAfterRejection(plan({ kind: "committed", commit: COMMIT.sha }), REJECTION, REFS, outcome({ iteration: 7 }));
    expect(first).toEqual(plan({ kind: "rejected", reason: REJECTION.message, ref: REFS.unfinished(7, 1) }));
    const second = planAfterRejection(first ?? STATE_ONLY, REJECTION, REFS, outcome({ iteration: 7 }));
    expect(second).toEqual({ pushOutcome: { kind: "rejected", reason: REJECTION.message, ref: null }, commit: null });
    expect(planAfterRejection(second ?? STATE_ONLY, REJECTION, REFS, outcome({ iteration: 7 }))).toBeNull();
  });
  it("is nothing without the permission to push", () => {
    expect(
      planAfterRejection(plan({ kind: "committed", commit: COMMIT.sha }), { ...REJECTION, cause: "permission" }, REFS, outcome()),
    ).toBeNull();
  });
});
