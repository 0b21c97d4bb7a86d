import { describe, expect, it } from "vitest";
import { evolve, planWasEdited } from "../../../../src/core/chain/evolve.ts";
import type { Outcome } from "../../../../src/core/chain/outcome.ts";
import { hashGoal } from "../../../../src/core/chain/stagnation.ts";
import type { Feedback, State } from "../../../../src/core/chain/state.ts";
import {
  failed,
  handedOff,
  rateLimited,
  INVALID_HANDOFF,
  outcome,
  declined,
  spec,
  type SpecParts,
  state,
  PASSED,
  type StateParts,
} from "../../fixtures/decider.ts";

const ENDED_MS = 1_000_000;
const SESSION = { id: "t-1", usage: { input: 1, cachedInput: 0, cacheWriteInput: 0, output: 1, reasoningOutput: 0 } };
const kindsOf = (feedback: readonly Feedback[]): readonly string[] => feedback.map((note) => note.kind);

function after(parts: Partial<Outcome>, before: StateParts = {}, specParts: SpecParts = {}) {
  return evolve(spec(specParts), state(before), outcome(parts));
}

describe("reverted paths", () => {
  it("are listed in the feedback with their reasons, cleaned and capped", () => {
    const names = [".github/workflows/a\u001B[31m.yml", ...Array.from({ length: 12 }, (_, index) => `.github/workflows/${index}.yml`)];
    const reverted = [
      ...names.map((path) => ({ path, rule: "protected", reason: "only people change it" }) as const),
      { path: "key.txt", rule: "secret", reason: "it contains a secret of this run" } as const,
    ];
    const { feedback } = after({ reverted });
    expect(kindsOf(feedback)).toEqual(["protected"]);
    expect(feedback[0]?.text).toMatch(
      /^Iteration 7 changed files that it may not change; they were reverted: \.github\/workflows\/a\.yml, .*8\.yml and 3 more \(only people change it\); key\.txt \(it contains a secret of this run\)\./,
    );
    expect(feedback[0]?.text).not.toContain("9.yml");
    expect(feedback[0]?.text).toContain("The rest of the work was kept.");
    expect(after({ reverted: [] }).feedback).toEqual([]);
  });

  it("are listed after a failed iteration as well, and replace earlier ones", () => {
    const before = (path: string): StateParts => ({ feedback: [{ kind: "protected", text: path }] });
    const reverted = [{ path: "AGENTS.md", rule: "protected", reason: "only people change it" } as const];
    const { feedback } = after({ result: failed(), reverted }, before("old.txt"));
    expect(kindsOf(feedback)).toEqual(["protected", "error"]);
    expect(feedback[0]?.text).toContain("AGENTS.md");
    expect(kindsOf(after({ result: failed() }, before("old.txt")).feedback)).toEqual(["protected", "error"]);
  });
});

describe("an iteration with a handoff", () => {
  it("counts, and its next goal becomes the goal", () => {
    const next = after({}, { inFlight: { iteration: 7, startedAtMs: 900_000 } });
    expect(next).toMatchObject({ iteration: 7, chainIterations: 7, goal: "Write the tests of the parser", inFlight: null, backoff: null });
    expect(next.trees).toEqual(["tree-7"]);
    expect(next.goals).toEqual([hashGoal("Write the tests of the parser")]);
    expect(next.feedback).toEqual([]);
  });

  it("leaves seq and stopped to decide", () => {
    expect(after({})).toMatchObject({ seq: 20, stopped: null });
  });

  it("resets the other streaks", () => {
    const next = after({}, { streaks: { errors: 3, limits: 2, noChange: 2, claims: 1 } });
    expect(next.streaks).toEqual({ errors: 0, limits: 0, noChange: 0, claims: 0 });
  });

  it("remembers the goal, whatever its focus", () => {
    const next = after({ result: handedOff({ nextFocus: "Tests!" }) });
    expect(next).toMatchObject({ goal: "Write the tests of the parser", goals: [hashGoal("write the tests of the parser!")] });
  });

  it.each(["", "n/a", "Done.", "x".repeat(4_001)])("keeps the goal if the next one is %.10j", (nextGoal) => {
    const next = after({ result: handedOff({ nextGoal, completed: true }) });
    expect(next.goal).toBe("Write the parser");
    expect(next.goals).toEqual([hashGoal("write the parser")]);
  });

  it("remembers that there is no goal: an agent that only claims to be done must stagnate", () => {
    expect(after({ result: handedOff({ nextGoal: "", completed: true }) }, { goal: null, goals: ["none"] }).goals).toEqual([
      "none",
      "none",
    ]);
  });

  it("remembers 50 goals and trees, or as many as the stagnation limit needs", () => {
    const long = Array.from({ length: 80 }, (_, index) => `value ${index}`);
    const next = after({}, { goals: long, trees: long });
    expect([next.goals.length, next.trees.length, next.trees.at(-1)]).toEqual([50, 50, "tree-7"]);
    expect(after({}, { trees: long }, { limits: { stagnationMax: 20 } }).trees).toHaveLength(60);
  });

  it("doubles the wait for each iteration in a row without a change, up to the cap", () => {
    const waits = [0, 1, 2, 3].map((noChange) => after({ treeAfter: "tree-6" }, { streaks: { noChange } }).backoff?.untilMs);
    expect(waits).toEqual([60_000, 120_000, 240_000, 300_000].map((waitMs) => ENDED_MS + waitMs));
  });

  it("waits at least the no-change wait, whatever the cap", () => {
    const backoff = { noChangeMs: 900_000 };
    expect(after({ treeAfter: "tree-6" }, {}, { backoff }).backoff).toEqual({ untilMs: ENDED_MS + 900_000, cause: "no-change" });
  });

  it("counts an unchanged iteration but does not wait if the gate is off", () => {
    const next = after({ treeAfter: "tree-6" }, {}, { gates: { noChange: false } });
    expect(next.streaks.noChange).toBe(1);
    expect(next.backoff).toBeNull();
  });
});

describe("the feedback", () => {
  const REFUSED = {
    kind: "refused",
    gateFailures: [
      { gate: "open-boxes", reason: "The plan has 2 open boxes.", detail: "- [ ] a\n- [ ] b" },
      { gate: "verify", reason: "The tests fail.", detail: `${"noise\n".repeat(2_000)}1 failed` },
    ],
  } as const;
  const FAILING = { passed: false, exitCode: 1, durationMs: 5, output: "1 failed", problem: null } as const;

  it("has every gate failure with its detail, and the end of a long detail", () => {
    const { feedback } = after({ claim: REFUSED });
    expect(kindsOf(feedback)).toEqual(["claim-refused", "claim-refused"]);
    expect(feedback[0]?.text).toBe("The plan has 2 open boxes.\n- [ ] a\n- [ ] b");
    expect(feedback[1]?.text).toMatch(/^The tests fail\.\n/);
    expect(feedback[1]?.text).toMatch(/1 failed$/);
    expect(feedback[1]?.text.length).toBeLessThanOrEqual(4_001);
  });

  it("counts the confirmations", () => {
    const next = after({ claim: PASSED }, {}, { promise: { confirmations: 2 } });
    expect(next.streaks.claims).toBe(1);
    expect(next.feedback).toEqual([{ kind: "claim-pending", text: expect.stringContaining("1 of 2") }]);
  });

  it("has nothing after the last confirmation", () => {
    expect(after({ claim: PASSED }).feedback).toEqual([]);
  });

  it("has a failed verification without a claim once", () => {
    expect(kindsOf(after({ verification: FAILING }).feedback)).toEqual(["verify-failed"]);
    expect(kindsOf(after({ verification: FAILING, claim: REFUSED }).feedback)).not.toContain("verify-failed");
    expect(kindsOf(after({ verification: { ...FAILING, passed: true } }).feedback)).toEqual([]);
  });

  it("says that nothing changed, but not after a passed claim", () => {
    expect(after({ treeAfter: "tree-6" }, { streaks: { noChange: 1 } }).feedback[0]?.text).toMatch(
      /changed no file that the loop sees \(2 in a row\)/,
    );
    expect(kindsOf(after({ treeAfter: "tree-6", claim: PASSED }, {}, { promise: { confirmations: 3 } }).feedback)).toEqual([
      "claim-pending",
    ]);
  });

  it("drops the feedback of earlier iterations", () => {
    expect(after({}, { feedback: [{ kind: "error", text: "old" }] }).feedback).toEqual([]);
  });

  it("has no control characters", () => {
    const { feedback } = after({ result: { ...INVALID_HANDOFF, problem: "a\u001b[2Jb\u202ec" } as Outcome["result"] });
    expect(feedback[0]?.text).toMatch(/abc$/);
  });
});

describe("the plan", () => {
  it("is the user's when it is first seen", () => {
    const next = after({ planBefore: "p1", planAfter: "p1" });
    expect(next.plan).toEqual({ expected: "p1", seen: "p1", ticked: 0 });
    expect(next.feedback).toEqual([]);
  });

  it("was edited by the agent if it differs after the iteration", () => {
    const next = after({ planBefore: "p1", planAfter: "p2" });
    expect(next.plan).toEqual({ expected: "p1", seen: "p2", ticked: 0 });
    expect(kindsOf(next.feedback)).toEqual(["plan-edited"]);
  });

  it("was edited by the user if it differs before the iteration", () => {
    const next = after({ planBefore: "p3", planAfter: "p3" }, { plan: { expected: "p1", seen: "p2", ticked: 0 } });
    expect(next.plan).toEqual({ expected: "p3", seen: "p3", ticked: 0 });
    expect(next.feedback).toEqual([]);
  });

  it("stays edited until the agent restores it", () => {
    const edited = { plan: { expected: "p1", seen: "p2", ticked: 0 } };
    expect(kindsOf(after({ planBefore: "p2", planAfter: "p2" }, edited).feedback)).toEqual(["plan-edited"]);
    expect(kindsOf(after({ planBefore: "p2", planAfter: "p4" }, edited).feedback)).toEqual(["plan-edited"]);
    expect(after({ planBefore: "p2", planAfter: "p1" }, edited)).toMatchObject({
      plan: { expected: "p1", seen: "p1", ticked: 0 },
      feedback: [],
    });
  });

  it("is reported if it cannot be read any more", () => {
    const next = after({ planBefore: "p1", planAfter: null });
    expect(next.feedback).toEqual([{ kind: "plan-edited", text: expect.stringContaining("missing, empty or not UTF-8") }]);
    expect(next.plan).toEqual({ expected: "p1", seen: "p1", ticked: 0 });
  });

  it("is not reported twice if a gate failure reports it", () => {
    const claim = { kind: "refused", gateFailures: [{ gate: "plan-edited", reason: "Edited.", detail: "" }] } as const;
    expect(kindsOf(after({ planBefore: "p1", planAfter: "p2", claim }).feedback)).toEqual(["claim-refused"]);
  });

  it("may be edited by the agent if the gate is off", () => {
    expect(after({ planBefore: "p1", planAfter: "p2" }, {}, { gates: { plan: false } }).feedback).toEqual([]);
  });

  it("begins the stagnation rule again if more boxes are ticked than before", () => {
    const before = { goals: ["g", "g"], trees: ["t"], streaks: { noChange: 3 }, plan: { expected: "p1", seen: "p1", ticked: 1 } };
    const tick = { planBefore: "p1", planAfter: "p1", ticked: { before: 1, after: 2 } };
    const next = after(tick, before);
    expect(next).toMatchObject({ plan: { ticked: 2 }, trees: ["tree-7"], goals: [hashGoal("Write the tests of the parser")] });
    expect(after({ ...tick, treeAfter: "tree-6" }, before).streaks.noChange).toBe(1);
    // An agent that unticks a box and ticks it again makes no progress, nor does one that adds ticked boxes.
    const again = { ...before, plan: { ...before.plan, ticked: 2 } };
    expect(after(tick, again).goals).toHaveLength(3);
    expect(after({ ...tick, ticked: { before: 1, after: 0 } }, again).plan).toMatchObject({ ticked: 2 });
    expect(after({ ...tick, planAfter: "p2", ticked: { before: 1, after: 9 } }, again).goals).toHaveLength(3);
    expect(after({ ...tick, planBefore: "p3", planAfter: "p3" }, again).plan).toMatchObject({ expected: "p3", ticked: 2 });
  });

  it("is checked for a completion claim in the same way", () => {
    const edited = state({ plan: { expected: "p1", seen: "p2", ticked: 0 } });
    expect(planWasEdited(edited, "p2", "p2")).toBe(true);
    expect(planWasEdited(edited, "p2", "p1")).toBe(false);
    expect(planWasEdited(edited, "p3", "p3")).toBe(false);
    expect(planWasEdited(state(), "p1", "p2")).toBe(true);
    expect(planWasEdited(state(), "p1", "p1")).toBe(false);
    expect(planWasEdited(state(), "p1", null)).toBe(false);
  });
});

describe("a declined iteration", () => {
  it.each([
    ["planner", 600_000, "planner-declined"],
    ["reviewer", 300_000, "reviewer-declined"],
  ] as const)("counts and waits if the %s declined", (by, waitMs, cause) => {
    const next = after({ result: declined(by) });
    expect(next).toMatchObject({ iteration: 7, chainIterations: 7, backoff: { untilMs: ENDED_MS + waitMs, cause } });
  });

  it("waits for the longer of this wait and the no-change wait", () => {
    const unchanged = { result: declined("reviewer"), treeAfter: "tree-6" };
    expect(after(unchanged, { streaks: { noChange: 1 } }).backoff?.cause).toBe("reviewer-declined");
    const backoff = { maxMs: 1_000_000 };
    expect(after(unchanged, { streaks: { noChange: 3 } }, { backoff }).backoff).toEqual({
      untilMs: ENDED_MS + 480_000,
      cause: "no-change",
    });
  });

  it("keeps the goal if the planner gave none", () => {
    expect(after({ result: declined("planner", { nextGoal: "", nextFocus: "Wait for the key" }) }).goal).toBe("Write the parser");
  });
});

describe("an iteration with an invalid handoff", () => {
  it("counts as an iteration and an error, and keeps the goal", () => {
    const next = after({ result: INVALID_HANDOFF }, { streaks: { errors: 2, noChange: 1, limits: 4, claims: 1 } });
    expect(next).toMatchObject({ iteration: 7, chainIterations: 7, goal: "Write the parser", trees: ["tree-7"], goals: [] });
    expect(next.streaks).toEqual({ errors: 3, noChange: 0, limits: 0, claims: 0 });
    expect(next.backoff).toEqual({ untilMs: ENDED_MS + 20_000, cause: "error" });
    expect(next.feedback).toEqual([{ kind: "error", text: "Iteration 7 ended with an error: next_goal is blank." }]);
  });

  it("does not count as unchanged", () => {
    const next = after({ result: INVALID_HANDOFF, treeAfter: "tree-6" }, { streaks: { noChange: 1 }, trees: ["tree-6"] });
    expect(next).toMatchObject({ streaks: { noChange: 1 }, trees: ["tree-6"] });
  });
});

describe("a failure", () => {
  it("counts, and changes neither the goals and trees nor the no-change streak", () => {
    const next = after({ result: failed() }, { streaks: { noChange: 2, limits: 1, claims: 1 }, trees: ["t"], goals: ["f"] });
    expect(next).toMatchObject({ iteration: 7, chainIterations: 7, goal: "Write the parser", trees: ["t"], goals: ["f"] });
    expect(next.streaks).toEqual({ errors: 1, noChange: 2, limits: 1, claims: 0 });
  });

  it("waits as the original does, up to the cap", () => {
    const waits = [0, 1, 5, 6, 99].map((errors) => after({ result: failed() }, { streaks: { errors } }).backoff);
    const expected = [5_000, 10_000, 160_000, 300_000, 300_000];
    expect(waits).toEqual(expected.map((waitMs) => ({ untilMs: ENDED_MS + waitMs, cause: "error" })));
  });

  it("keeps feedback that still applies and adds the error once", () => {
    const feedback: readonly Feedback[] = [
      { kind: "claim-refused", text: "The tests fail." },
      { kind: "error", text: "old" },
      { kind: "interrupted", text: "old" },
      { kind: "claim-pending", text: "1 of 2" },
    ];
    expect(after({ result: failed() }, { feedback }).feedback).toEqual([
      feedback[0],
      { kind: "error", text: "Iteration 7 ended with an error: The agent exited with 3." },
    ]);
  });

  it.each(["context-window", "unknown-session"] as const)("with the cause %s drops the session of that role only", (cause) => {
    const before = { sessions: { goal: SESSION, reviewer: SESSION } };
    expect(after({ result: failed({ cause }), sessions: { goal: SESSION } }, before).sessions).toEqual({ reviewer: SESSION });
    expect(after({ result: failed({ cause: "network-outage" }) }, before).sessions).toEqual(before.sessions);
  });

  it.each([failed(), failed({ cause: "bad-request" }), failed({ cause: "idle" }), INVALID_HANDOFF])(
    "drops the session at the second error in a row: $kind",
    (result) => {
      const before = { sessions: { goal: SESSION, reviewer: SESSION } };
      expect(after({ result }, before).sessions).toEqual(before.sessions);
      expect(after({ result }, { ...before, streaks: { errors: 1 } }).sessions).toEqual({ reviewer: SESSION });
    },
  );
});

describe("a wait for the provider", () => {
  const feedback = [{ kind: "no-change", text: "earlier" }] as const;
  const before = { streaks: { errors: 2, noChange: 1, limits: 0, claims: 1 }, feedback, inFlight: { iteration: 7, startedAtMs: 1 } };
  const HOUR_MS = 3_600_000;

  it.each(["provider-limit", "provider-outage", "network-outage"] as const)("ends when the provider says: %s", (cause) => {
    const next = after({ result: failed({ cause, retryAtMs: 9_000_000 }) }, before);
    const expected = state({ ...before, streaks: { ...before.streaks, limits: 1 } });
    expect(next).toEqual({ ...expected, inFlight: null, backoff: { untilMs: 9_000_000, cause } });
  });

  it.each([999_999, 1_000_500, 0])("whose stated end is %d, now or past, still takes a second", (resetAtMs) => {
    expect(after({ result: rateLimited(resetAtMs) }, before).backoff?.untilMs).toBe(ENDED_MS + 1_000);
  });

  it("takes at least twice as long each time the stated end was wrong", () => {
    const waits = [0, 1, 2, 11, 12, 99].map((limits) => after({ result: rateLimited(0) }, { streaks: { limits } }).backoff?.untilMs);
    expect(waits).toEqual([1_000, 2_000, 4_000, 2_048_000, 4_096_000, 4_096_000].map((waitMs) => ENDED_MS + waitMs));
  });

  it("without a stated end takes as long as the outage has lasted, up to the cap, and counts nothing", () => {
    const waited = (outage: State["outage"]) =>
      after({ result: failed({ cause: "provider-outage" }), treeAfter: "tree-6" }, { ...before, outage });
    const first = waited(null);
    expect(first).toEqual({
      ...state(before),
      inFlight: null,
      outage: { totalMs: 0, lastAtMs: ENDED_MS },
      backoff: { untilMs: ENDED_MS + 5_000, cause: "provider-outage" },
    });
    const second = waited({ totalMs: 60_000, lastAtMs: ENDED_MS - 40_000 });
    expect(second).toMatchObject({ outage: { totalMs: 100_000, lastAtMs: ENDED_MS }, backoff: { untilMs: ENDED_MS + 100_000 } });
    expect(waited({ totalMs: HOUR_MS, lastAtMs: ENDED_MS }).backoff?.untilMs).toBe(ENDED_MS + 300_000);
  });

  it.each([
    ["after work", failed({ cause: "provider-outage" }), "tree-7"],
    ["that is silent, which may be a model that thinks", failed({ cause: "provider-silent" }), "tree-6"],
  ])("takes at least a quarter of an outage %s, and an hour at most", (_name, result, treeAfter) => {
    const waited = (totalMs: number) =>
      after({ result, treeAfter }, { streaks: { limits: 2, errors: 1 }, outage: { totalMs, lastAtMs: ENDED_MS - 1_000 } });
    expect(waited(3_999_000)).toMatchObject({ iteration: 6, streaks: { limits: 2, errors: 1 }, outage: { totalMs: 4_000_000 } });
    const waits = [0, 999_000, 3_999_000, 90 * HOUR_MS].map((totalMs) => (waited(totalMs).backoff?.untilMs ?? 0) - ENDED_MS);
    expect(waits).toEqual([5_000, 300_000, 1_000_000, HOUR_MS]);
  });

  it.each(["provider-outage", "network-outage"] as const)("takes the short stated end of a %s for a countdown of the agent", (cause) => {
    const waited = (retryMs: number) => after({ result: failed({ cause, retryAtMs: ENDED_MS + retryMs }), treeAfter: "tree-6" }, before);
    const outage = { totalMs: 0, lastAtMs: ENDED_MS };
    for (const retryMs of [-1_000, 0, 8_000, 59_999]) {
      expect(waited(retryMs)).toMatchObject({ outage, streaks: { limits: 0 }, backoff: { untilMs: ENDED_MS + 5_000 } });
    }
    expect(waited(60_000)).toMatchObject({ outage: null, streaks: { limits: 1 }, backoff: { untilMs: ENDED_MS + 60_000 } });
  });

  it("begins a new session for that role in an outage of ten minutes, which may come from the session", () => {
    const sessions = { goal: SESSION, reviewer: SESSION };
    const waited = (totalMs: number) =>
      after({ result: failed({ cause: "provider-outage" }) }, { sessions, outage: { totalMs, lastAtMs: ENDED_MS - 1_000 } }).sessions;
    expect(waited(598_999)).toEqual(sessions);
    expect(waited(599_000)).toEqual({ reviewer: SESSION });
    const limited = after({ result: rateLimited(9_000_000) }, { sessions, outage: { totalMs: 700_000, lastAtMs: 0 } });
    expect(limited.sessions).toEqual(sessions);
  });

  it.each([
    ["an hour for a machine that was off for a day", ENDED_MS - 24 * HOUR_MS, HOUR_MS],
    ["a second if the clock went back", ENDED_MS + HOUR_MS, 1_000],
  ])("counts %s as a part of the outage", (_name, lastAtMs, addedMs) => {
    const { outage } = after({ result: failed({ cause: "network-outage" }) }, { outage: { totalMs: 7, lastAtMs } });
    expect(outage).toEqual({ totalMs: 7 + addedMs, lastAtMs: ENDED_MS });
  });

  it.each([handedOff(), INVALID_HANDOFF])("is forgotten after a finished iteration: $kind", (result) => {
    const next = after({ result }, { outage: { totalMs: 7, lastAtMs: 0 }, streaks: { limits: 3 } });
    expect([next.outage, next.streaks.limits]).toEqual([null, 0]);
  });
});

describe("an interrupted iteration", () => {
  it("frees its number and adds feedback to the earlier one", () => {
    const feedback: readonly Feedback[] = [
      { kind: "error", text: "earlier" },
      { kind: "interrupted", text: "old" },
    ];
    const before = { streaks: { errors: 2, noChange: 1, limits: 1, claims: 1 }, feedback };
    const next = after({ result: { kind: "cancelled" } }, before);
    expect(next).toMatchObject({ iteration: 6, chainIterations: 6, streaks: before.streaks, goal: "Write the parser", inFlight: null });
    expect(kindsOf(next.feedback)).toEqual(["error", "interrupted"]);
    expect(next.feedback[1]?.text).toMatch(/Iteration 7 started before and was interrupted/);
  });
});

describe("every iteration", () => {
  const usage = { input: 1_000_000, cachedInput: 1_000_000, cacheWriteInput: 0, output: 0, reasoningOutput: 0 };
  const prices = { inputUsd: 10, cachedInputUsd: 1, cacheWriteUsd: 10, outputUsd: 10 };
  const results = [
    handedOff(),
    declined("planner"),
    INVALID_HANDOFF,
    failed(),
    rateLimited(null),
    rateLimited(5),
    { kind: "cancelled" } as const,
  ];

  it.each(results.map((result) => [result.kind, result] as const))("is charged for its usage (%s)", (_kind, result) => {
    const next = after({ result, usage }, { usage, costUsd: 1 }, { prices });
    expect(next.usage).toEqual({ ...usage, input: 2_000_000, cachedInput: 2_000_000 });
    expect(next.costUsd).toBe(2);
  });

  it.each(results.map((result) => [result.kind, result] as const))("merges its sessions and drops lost ones (%s)", (_kind, result) => {
    const before = { sessions: { planner: SESSION, reviewer: SESSION } };
    const next = after({ result, sessions: { goal: SESSION, planner: null } }, before, { sessionIterations: null });
    expect(next.sessions).toStrictEqual({ goal: SESSION, reviewer: SESSION });
  });

  it.each(results.map((result) => [result.kind, result] as const))("drops its sessions if it is finished (%s)", (kind, result) => {
    const next = after({ result, sessions: { goal: SESSION } }, { sessions: { reviewer: SESSION } });
    const isFinished = kind === "handed-off" || kind === "declined";
    expect(next.sessions).toStrictEqual(isFinished ? {} : { goal: SESSION, reviewer: SESSION });
  });

  it("counts the finished iterations of its sessions, and keeps one whose work was refused for three more", () => {
    const counts = (taken: Partial<Outcome>) =>
      after(taken, { sessions: { goal: SESSION }, sessionIterations: 1 }, { sessionIterations: 3 });
    expect(counts({ result: handedOff() })).toMatchObject({ sessionIterations: 2, sessions: { goal: SESSION } });
    expect(counts({ result: failed() })).toMatchObject({ sessionIterations: 1, sessions: { goal: SESSION } });
    const refused = { kind: "refused", gateFailures: [{ gate: "open-boxes", reason: "One box is open.", detail: "" }] } as const;
    const verification = { passed: false, exitCode: 1, durationMs: 5, output: "", problem: null };
    for (const wanting of [{ claim: refused }, { verification }]) {
      const next = (sessionIterations: number) =>
        after({ result: handedOff(), ...wanting }, { sessions: { goal: SESSION }, sessionIterations }, { sessionIterations: 1 });
      expect([0, 1, 2].map((count) => next(count).sessions)).toEqual(Array(3).fill({ goal: SESSION }));
      expect(next(3).sessions).toEqual({});
    }
    const last = after({ result: handedOff() }, { sessions: { goal: SESSION }, sessionIterations: 2 }, { sessionIterations: 3 });
    expect(last).toMatchObject({ sessionIterations: 0, sessions: {} });
  });

  it("costs what the model's provider charges, unless the user has other prices", () => {
    expect(after({ usage, model: "gpt-5" }, { costUsd: 3 }).costUsd).toBeCloseTo(3.125, 12);
    expect(after({ usage, model: "gpt-5" }, { costUsd: 3 }, { prices }).costUsd).toBe(4);
  });

  it("makes the chain's cost unknown if the price of its model is, until the user has prices", () => {
    expect(after({ usage, model: "no-such-model" }, { costUsd: 3 }).costUsd).toBeNull();
    expect(after({ usage, model: null }, { costUsd: 3 }).costUsd).toBeNull();
    expect(after({ usage, model: "gpt-5" }, { costUsd: null, usage }).costUsd).toBeNull();
    expect(after({ usage, model: null }, { costUsd: null, usage }, { prices }).costUsd).toBe(2);
  });

  it("costs nothing if the agent used no tokens or reports none", () => {
    expect(after({ model: null }, { costUsd: 3 }).costUsd).toBe(3);
  });
});
