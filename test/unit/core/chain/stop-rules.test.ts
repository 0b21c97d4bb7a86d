import { hashGoal } from "../../../../src/core/chain/stagnation.ts";
import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/core/chain/decide.ts";
import type { DecisionInput } from "../../../../src/core/chain/decision.ts";
import type { FailureCause } from "../../../../src/core/chain/failure.ts";
import type { State, StopReason } from "../../../../src/core/chain/state.ts";
import { evolve } from "../../../../src/core/chain/evolve.ts";
import type { ClosedPull } from "../../../../src/core/chain/closed-pull.ts";
import type { Outcome } from "../../../../src/core/chain/outcome.ts";
import { remedyFor, STOP_RULES, stopRule } from "../../../../src/core/chain/stop-rules.ts";
import {
  decisionInput,
  failed,
  given,
  handedOff,
  rateLimited,
  INVALID_HANDOFF,
  outcome,
  declined,
  spec,
  type SpecParts,
  state,
  type StateParts,
  messageOf,
  PASSED,
  verdictOf,
} from "../../fixtures/decider.ts";

describe("completed", () => {
  it("stops if a completion claim passed every gate", () => {
    const decision = given({}).when({ claim: PASSED });
    expect(verdictOf(decision)).toBe("completed");
    expect(messageOf(decision)).toBe(
      'Done, verified by "npm test", with all 2 boxes of the plan ticked. The agent says so in iteration 7.',
    );
  });

  it("says so if nothing was checked", () => {
    const claim = { kind: "passed", checks: { verifyCommand: null, planBoxes: 0 } } as const;
    const message = "Done, unverified: no verify command, and the plan has no boxes. The agent says so in iteration 7.";
    expect(messageOf(given({}).when({ claim }))).toBe(message);
  });

  it("does not stop for a refused claim", () => {
    const refused = { kind: "refused", gateFailures: [{ gate: "verify", reason: "It fails.", detail: "" }] } as const;
    expect(verdictOf(given({}).when({ claim: refused }))).toBe("continue");
  });

  it("needs as many claims in a row as confirmations", () => {
    const twice = { promise: { confirmations: 2 } };
    expect(verdictOf(given({ spec: twice }).when({ claim: PASSED }))).toBe("continue");
    expect(verdictOf(given({ spec: twice, state: { streaks: { claims: 1 } } }).when({ claim: PASSED }))).toBe("completed");
  });

  it("does not stop for an earlier claim", () => {
    expect(verdictOf(given({ state: { streaks: { claims: 3 } } }).withoutOutcome())).toBe("continue");
  });
});

describe("stop-requested", () => {
  it("stops for a stop file and names it", () => {
    const decision = given({ input: { stopRequest: "The file STOP exists." } }).withoutOutcome();
    expect([verdictOf(decision), messageOf(decision)]).toEqual(["stop-requested", "The file STOP exists."]);
  });

  it("stops if the agent asks for it, and quotes its reason, cleaned", () => {
    const decision = given({}).when({ result: handedOff({ stop: true, reason: "I need\n\u001b[31ma key\u202e" }) });
    expect([verdictOf(decision), messageOf(decision)]).toEqual(["stop-requested", 'The agent asked to stop: "I need a key"']);
  });

  it("caps the quote", () => {
    expect(messageOf(given({}).when({ result: handedOff({ stop: true, reason: "x".repeat(9_000) }) })).length).toBeLessThan(400);
  });

  it("says so if the agent gave no reason", () => {
    expect(messageOf(given({}).when({ result: handedOff({ stop: true, summary: "" }) }))).toMatch(/gave no reason/);
  });

  it("waits if the planner declined", () => {
    expect(verdictOf(given({}).when({ result: declined("planner", { stop: true }) }))).toBe("wait");
  });

  it("ignores a stop that comes with a refused completion claim", () => {
    const refused = { kind: "refused", gateFailures: [{ gate: "verify", reason: "It fails.", detail: "" }] } as const;
    expect(verdictOf(given({}).when({ result: handedOff({ stop: true, completed: true }), claim: refused }))).toBe("continue");
  });
});

const CLOSED: ClosedPull = { number: 12, closedAtMs: 5_000, isMerged: false };

describe("pull-request-closed", () => {
  it("stops if the pull request was closed or merged, and names it", () => {
    const decision = given({ input: { closedPull: CLOSED } }).withoutOutcome();
    expect([verdictOf(decision), messageOf(decision)]).toEqual(["pull-request-closed", "The pull request #12 was closed without a merge."]);
    expect(decision.state.stopped).toMatchObject({ reason: "pull-request-closed" });
    const merged = given({ input: { closedPull: { ...CLOSED, isMerged: true } } }).withoutOutcome();
    expect(messageOf(merged)).toBe("The pull request #12 was merged.");
  });

  it("does not stop for a closing that a person went on after, but for a later one", () => {
    const asked = (acceptedClosingMs: number) =>
      verdictOf(given({ input: { closedPull: CLOSED }, state: { acceptedClosingMs } }).withoutOutcome());
    expect([asked(5_000), asked(6_000), asked(4_999)]).toEqual(["continue", "continue", "pull-request-closed"]);
  });
});

describe("cancelled and superseded", () => {
  it("stops for a signal before an iteration", () => {
    expect(verdictOf(given({ input: { cancelled: true } }).withoutOutcome())).toBe("cancelled");
  });

  it("stops if a signal interrupted the iteration, and names it", () => {
    const decision = given({}).when({ result: { kind: "cancelled" } });
    expect(verdictOf(decision)).toBe("cancelled");
    expect(messageOf(decision)).toMatch(/during iteration 7/);
  });

  it("stops if another run pushed first, and leaves the chain open", () => {
    const decision = given({ input: { superseded: true } }).when({});
    expect(verdictOf(decision)).toBe("superseded");
    expect(decision.state.stopped).toBeNull();
  });
});

describe("agent-failing", () => {
  it("stops at the limit, with the last error", () => {
    const decision = given({ state: { streaks: { errors: 4 } } }).when({ result: failed({ message: "No space left." }) });
    expect(verdictOf(decision)).toBe("agent-failing");
    expect(messageOf(decision)).toMatch(/failed 5 times in a row \(at most 5\).*No space left\./);
  });

  it("does not stop one error earlier", () => {
    expect(verdictOf(given({ state: { streaks: { errors: 3 } } }).when({ result: failed() }))).toBe("wait");
  });

  it("counts an invalid handoff as an error", () => {
    const decision = given({ state: { streaks: { errors: 4 } } }).when({ result: INVALID_HANDOFF });
    expect(verdictOf(decision)).toBe("agent-failing");
    expect(messageOf(decision)).toMatch(/next_goal is blank/);
  });

  it("stops at the thirteenth limit in a row whose stated end was wrong", () => {
    expect(verdictOf(given({ state: { streaks: { limits: 11 } } }).when({ result: rateLimited(2_000_000) }))).toBe("wait");
    const decision = given({ state: { streaks: { limits: 12 } } }).when({ result: rateLimited(2_000_000) });
    expect(verdictOf(decision)).toBe("agent-failing");
    expect(messageOf(decision)).toMatch(/failed 13 times in a row.*each time with a reset time that proved wrong\..*429/);
  });

  it.each(["deadline", "sandbox", "spawn", "exit"] as const)("has the last failure as its cause: %s", (cause) => {
    const decision = given({ state: { streaks: { errors: 4 } } }).when({ result: failed({ cause }) });
    expect(decision.verdict).toMatchObject({ reason: "agent-failing", cause });
  });

  it("has the last limit or outage as its cause", () => {
    const decision = given({ state: { streaks: { limits: 12 } } }).when({ result: rateLimited(2_000_000) });
    expect(decision.verdict).toMatchObject({ reason: "agent-failing", cause: "provider-limit" });
  });

  it("has the remedy of the last failure before its own", () => {
    expect(remedyFor("agent-failing", "github", "deadline")).toMatch(/^Raise the limit: command-timeout-sec: 3600\. Fix the last error/);
  });

  it("has no cause for a stop that is not a failure, even after one", () => {
    const decision = given({ input: { stopRequest: "The file STOP exists." } }).when({ result: failed({ cause: "deadline" }) });
    expect(decision.verdict).toMatchObject({ reason: "stop-requested", cause: null });
  });

  it("names the failure from the feedback if there is no outcome", () => {
    const feedback = [{ kind: "error", text: "Iteration 6 ended with an error: no key" }] as const;
    expect(messageOf(given({ state: { streaks: { errors: 5 }, feedback } }).withoutOutcome())).toMatch(/no key/);
  });
});

describe("provider-refused", () => {
  const refused = (cause: FailureCause, treeAfter = "tree-6") =>
    given({}).when({ result: failed({ cause, message: "401 Unauthorized" }), treeAfter });

  it.each(["wrong-key", "no-sign-in", "unknown-model", "no-credit"] as const)(
    "ends the run at once for %s, and counts nothing",
    (cause) => {
      const decision = refused(cause);
      expect(verdictOf(decision)).toBe("provider-refused");
      expect(decision.verdict).toMatchObject({ cause });
      expect(messageOf(decision)).toContain("401 Unauthorized");
      expect(decision.state).toMatchObject({ iteration: 6, chainIterations: 6, streaks: { errors: 0 }, backoff: null, stopped: null });
    },
  );

  it("counts a refusal after work, so that a start on a schedule cannot pay for it forever", () => {
    expect(refused("wrong-key", "tree-7").state).toMatchObject({ iteration: 7, chainIterations: 7, streaks: { errors: 1 } });
    expect(refused("wrong-key", "tree-7").state.backoff).toBeNull();
  });

  it("has the remedy of the failure before its own", () => {
    expect(remedyFor("provider-refused", "local", "unknown-model")).toBe(
      "Name another model: codex-self-iter run --model gpt-5-codex. Once the cause is fixed, start the loop again.",
    );
    expect(remedyFor("provider-refused", "github", "wrong-key")).toMatch(
      /^Set a valid key: gh secret set OPENAI_API_KEY\. Once the cause is fixed, start the workflow/,
    );
  });
});

describe("provider-unavailable", () => {
  const HOUR_MS = 3_600_000;
  const after = (totalMs: number, cause: FailureCause = "provider-outage") =>
    given({ state: { outage: { totalMs, lastAtMs: 940_000 } } }).when({ result: failed({ cause, message: "at capacity" }) });

  it.each(["provider-outage", "network-outage", "provider-limit"] as const)("ends a %s that lasts too long", (cause) => {
    expect(verdictOf(after(6 * HOUR_MS - 61_000, cause))).toBe("wait");
    const decision = after(6 * HOUR_MS - 60_000, cause);
    expect(verdictOf(decision)).toBe("provider-unavailable");
    expect(messageOf(decision)).toMatch(/for 6 h \(at most 6 h\)\..*at capacity/);
  });

  it("leaves an outage to the next run before a job's time limit may end this one", () => {
    const during = (startedAtMs: number, waitMsMax: number | null, more: Pick<Partial<State>, "outage" | "backoff"> = {}) =>
      given({
        spec: { run: { waitMsMax } },
        state: { outage: { totalMs: 0, lastAtMs: 0 }, backoff: { untilMs: 1_005_000, cause: "provider-outage" }, ...more },
        input: { run: { startedAtMs, iterations: 0 } },
      }).withoutOutcome();
    expect(verdictOf(during(960_000, 10_000))).toBe("wait");
    const full = during(959_000, 10_000);
    expect([verdictOf(full), full.state.backoff?.untilMs]).toEqual(["run-full", 1_005_000]);
    expect(messageOf(full)).toMatch(/^This run has lasted 41 s, and the outage goes on\. The next run waits 5 s first/);
    expect([verdictOf(during(0, null)), verdictOf(during(0, 10_000, { outage: null }))]).toEqual(["wait", "wait"]);
    const crashed = during(0, 10_000, { backoff: { untilMs: 1_005_000, cause: "error" } });
    expect(verdictOf(crashed)).toBe("wait");
  });

  it("lets the next start try again, and wait as long", () => {
    expect(after(6 * HOUR_MS).state).toMatchObject({ stopped: null, outage: null, backoff: null, iteration: 6 });
  });
});

describe("stagnated", () => {
  it("stops at the handoff of the same goal that is one too many", () => {
    const goals = Array.from({ length: 11 }, () => hashGoal("Write the tests of the parser"));
    expect(verdictOf(given({ state: { goals } }).when({}))).toBe("stagnated");
    expect(verdictOf(given({ state: { goals: goals.slice(1) } }).when({}))).toBe("continue");
    expect(verdictOf(given({ state: { goals } }).when({ result: handedOff({ nextGoal: "Write the docs" }) }))).toBe("continue");
  });

  it("says why the last claim was refused, and what to do", () => {
    const gateFailures = [{ gate: "nothing-changed", reason: "Nothing has changed.", detail: "Tick all boxes." }] as const;
    const parts = { treeAfter: "tree-6", claim: { kind: "refused", gateFailures } } as const;
    expect(messageOf(given({ state: { streaks: { noChange: 3 } } }).when(parts))).toMatch(
      /refused: Nothing has changed\. Tick all boxes\.$/,
    );
  });

  it("names the folders that the loop does not see", () => {
    const text = messageOf(given({ state: { streaks: { noChange: 3 } } }).when({ treeAfter: "tree-6", unseenFolders: ["lib/sub"] }));
    expect(text).toMatch(/changed no file that the loop sees\. .*ignored files.*lib\/sub\.$/);
  });

  it("stops at the Nth iteration without a change", () => {
    expect(verdictOf(given({ state: { streaks: { noChange: 3 } } }).when({ treeAfter: "tree-6" }))).toBe("stagnated");
  });

  it("stops if the files alternate between two versions", () => {
    expect(verdictOf(given({ state: { trees: ["tree-7", "tree-6", "tree-7", "tree-6"] } }).when({}))).toBe("stagnated");
  });

  it("does not stop if the limit is null", () => {
    const off = { limits: { stagnationMax: null }, gates: { noChange: false } };
    expect(verdictOf(given({ spec: off, state: { streaks: { noChange: 99 } } }).when({ treeAfter: "tree-6" }))).toBe("continue");
  });
});

describe("budgets of the chain", () => {
  it("stops after the last iteration, not before it", () => {
    const limits = { iterationsMax: 7 };
    expect(verdictOf(given({ spec: { limits } }).withoutOutcome())).toBe("continue");
    const decision = given({ spec: { limits } }).when({});
    expect([verdictOf(decision), messageOf(decision)]).toEqual(["iterations-spent", "The chain has done 7 of at most 7 iterations."]);
  });

  it("stops at the token limit, which counts input and output, and no cached input", () => {
    const usage = { input: 600, cachedInput: 500, cacheWriteInput: 0, output: 300, reasoningOutput: 200 };
    const used = { usage: { input: 50, cachedInput: 0, cacheWriteInput: 0, output: 50, reasoningOutput: 0 } };
    expect(verdictOf(given({ spec: { limits: { tokensMax: 501 } }, state: used }).when({ usage }))).toBe("continue");
    expect(verdictOf(given({ spec: { limits: { tokensMax: 500 } }, state: used }).when({ usage }))).toBe("tokens-spent");
  });

  it("stops at the cost limit", () => {
    const usage = { input: 1_000_000, cachedInput: 0, cacheWriteInput: 0, output: 0, reasoningOutput: 0 };
    const prices = { inputUsd: 2, cachedInputUsd: 1, cacheWriteUsd: 2, outputUsd: 10 };
    expect(verdictOf(given({ spec: { prices, limits: { costUsdMax: 2.01 } } }).when({ usage }))).toBe("continue");
    const decision = given({ spec: { prices, limits: { costUsdMax: 2 } } }).when({ usage });
    expect([verdictOf(decision), messageOf(decision)]).toEqual(["cost-spent", "The chain has cost $2.00 of at most $2.00."]);
  });

  it("stops at the time limit", () => {
    const limits = { durationMsMax: 1_000_000 };
    expect(verdictOf(given({ spec: { limits } }).withoutOutcome())).toBe("time-spent");
    expect(verdictOf(given({ spec: { limits }, input: { atMs: 999_999 } }).withoutOutcome())).toBe("continue");
  });
});

describe("waiting", () => {
  const backoff = { untilMs: 1_060_000, cause: "error" } as const;
  const waiting = (parts: SpecParts, some: Partial<DecisionInput> = {}): string =>
    verdictOf(given({ spec: parts, state: { backoff }, input: some }).withoutOutcome());

  it("stops the run if the wait is longer than it may wait", () => {
    expect(waiting({ run: { waitMsMax: 59_999 } })).toBe("waiting");
    expect(waiting({ run: { waitMsMax: 60_000 } })).toBe("wait");
    expect(waiting({ run: { waitMsMax: null } })).toBe("wait");
    expect(waiting({ run: { waitMsMax: 0 } })).toBe("waiting");
  });

  it("stops the run if the wait outlasts the run or the chain", () => {
    expect(waiting({ run: { durationMsMax: 59_999 } })).toBe("waiting");
    expect(waiting({ run: { durationMsMax: 1_060_000 } })).toBe("wait");
    expect(waiting({ limits: { durationMsMax: 1_059_999 } })).toBe("waiting");
    expect(waiting({ limits: { durationMsMax: 1_060_000 } })).toBe("wait");
  });

  it("says how long and why", () => {
    const decision = given({ spec: { run: { waitMsMax: 5_000 } }, state: { backoff } }).withoutOutcome();
    expect(messageOf(decision)).toBe("The chain waits 1 min (the last iteration failed), and a run may wait 5 s at most.");
    const noWait = given({ spec: { run: { waitMsMax: 0 } }, state: { backoff } }).withoutOutcome();
    expect(messageOf(noWait)).toBe("The chain waits 1 min (the last iteration failed), and a run may not wait.");
  });

  it("leaves a short wait to the next run, if this one is full or has too little time left", () => {
    const full = { run: { startedAtMs: 0, iterations: 1 } };
    expect(waiting({ run: { iterationsMax: 1 } }, full)).toBe("run-full");
    expect(waiting({ run: { iterationsMax: 1, waitMsMax: 60_000 } }, full)).toBe("run-full");
    expect(waiting({ run: { durationMsMax: 1_059_999 } })).toBe("run-full");
    // The next run could not wait it out either, so a dispatch would lead to another, for ever.
    expect(waiting({ run: { iterationsMax: 1, waitMsMax: 59_999 } }, full)).toBe("waiting");
    expect(waiting({ run: { iterationsMax: 1, durationMsMax: 59_999 } }, full)).toBe("waiting");
  });

  it("says that the next run waits", () => {
    const input = { run: { startedAtMs: 1_000_000, iterations: 1 } };
    const decision = given({ spec: { run: { iterationsMax: 1 } }, state: { backoff }, input }).withoutOutcome();
    expect(messageOf(decision)).toBe(
      "This run has done 1 of at most 1 iterations. The next run waits 1 min first (the last iteration failed).",
    );
  });
});

describe("run-full", () => {
  it("stops after the run's last iteration", () => {
    const run = { iterationsMax: 2 };
    expect(verdictOf(given({ spec: { run }, input: { run: { startedAtMs: 0, iterations: 1 } } }).when({}))).toBe("continue");
    const decision = given({ spec: { run }, input: { run: { startedAtMs: 0, iterations: 2 } } }).when({});
    expect(verdictOf(decision)).toBe("run-full");
    expect(decision.state.stopped).toBeNull();
  });

  it("stops at the time limit of the run", () => {
    const run = { durationMsMax: 600_000 };
    const at = (atMs: number) => ({ atMs, run: { startedAtMs: 400_000, iterations: 0 } });
    expect(verdictOf(given({ spec: { run }, input: at(999_999) }).withoutOutcome())).toBe("continue");
    expect(verdictOf(given({ spec: { run }, input: at(1_000_000) }).withoutOutcome())).toBe("run-full");
  });
});

describe("the remedies", () => {
  it("name TOML keys for a local run and inputs for a workflow", () => {
    for (const { reason } of STOP_RULES) {
      expect(remedyFor(reason, "local")).toBe(stopRule(reason).remedy);
      const onGitHub = remedyFor(reason, "github");
      expect(onGitHub).toBe(stopRule(reason).remedyOnGitHub);
      expect(onGitHub).toMatch(/^[A-Z].*[.)]$/);
      expect(onGitHub, "an input of the action has hyphens").not.toMatch(/--[a-z]|codex-self-iter (?:run|resume|status)|[a-z]_[a-z]/);
    }
    expect(remedyFor("iterations-spent", "github")).toContain("max-iterations");
    expect(remedyFor("iterations-spent", "local")).toContain("max_iterations");
  });

  it("never say that nothing is to be done, because a rule does not know what continues the chain", () => {
    for (const { remedy, remedyOnGitHub } of STOP_RULES) expect(`${remedy} ${remedyOnGitHub}`).not.toMatch(/nothing to do/i);
  });
});

describe("the table", () => {
  it("has this order", () => {
    expect(STOP_RULES.map((rule) => rule.reason)).toEqual(ORDER);
  });

  it("is sticky only for reasons that a person must look at", () => {
    expect(STOP_RULES.filter((rule) => rule.sticky).map((rule) => rule.reason)).toEqual(["completed", "agent-failing", "stagnated"]);
    expect(STOP_RULES.filter((rule) => rule.sticky && rule.continuation !== "none")).toEqual([]);
  });

  it("concludes with failure only if the loop failed", () => {
    expect(STOP_RULES.filter((rule) => rule.conclusion !== "success").map((rule) => [rule.reason, rule.conclusion])).toEqual([
      ["cancelled", "cancelled"],
      ["agent-failing", "failure"],
      ["provider-refused", "failure"],
      ["provider-unavailable", "failure"],
      ["stagnated", "failure"],
      ["cost-unknown", "failure"],
    ]);
  });

  it("has a remedy for every reason", () => {
    for (const reason of ORDER) expect(stopRule(reason).remedy).toMatch(/^[A-Z].{20,}/);
  });

  it("throws for another reason", () => {
    expect(() => stopRule("bored" as StopReason)).toThrow(/bored/);
  });
});

const ORDER: readonly StopReason[] = [
  "completed",
  "stop-requested",
  "pull-request-closed",
  "cancelled",
  "superseded",
  "agent-failing",
  "provider-refused",
  "provider-unavailable",
  "stagnated",
  "iterations-spent",
  "tokens-spent",
  "cost-spent",
  "cost-unknown",
  "time-spent",
  "waiting",
  "run-full",
];

/** The input to which each rule applies, in parts that can be combined. */
type Causes = {
  readonly spec?: SpecParts;
  readonly state?: StateParts;
  readonly input?: Partial<DecisionInput>;
  readonly outcome?: Partial<Outcome>;
};

const CAUSES: Record<StopReason, Causes> = {
  completed: { outcome: { claim: PASSED, result: handedOff() } },
  "stop-requested": { input: { stopRequest: "The file STOP exists." } },
  "pull-request-closed": { input: { closedPull: CLOSED } },
  cancelled: { input: { cancelled: true } },
  superseded: { input: { superseded: true } },
  "agent-failing": { state: { streaks: { errors: 5 } } },
  "provider-refused": { outcome: { result: failed({ cause: "wrong-key" }), treeAfter: "tree-6" } },
  "provider-unavailable": {
    state: { outage: { totalMs: 6 * 3_600_000, lastAtMs: 900_000 } },
    outcome: { result: failed({ cause: "provider-outage" }) },
  },
  stagnated: { state: { trees: ["a", "b", "a", "b"] } },
  "iterations-spent": { spec: { limits: { iterationsMax: 6 } } },
  "tokens-spent": { spec: { limits: { tokensMax: 0 } } },
  "cost-spent": { spec: { limits: { costUsdMax: 0 } } },
  "cost-unknown": { spec: { limits: { costUsdMax: 1 } }, state: { costUsd: null } },
  "time-spent": { spec: { limits: { durationMsMax: 1_000_000 } } },
  waiting: { spec: { run: { waitMsMax: 0 } }, state: { backoff: { untilMs: 2_000_000, cause: "error" } } },
  "run-full": { spec: { run: { iterationsMax: 0 } } },
};

/** A completion claim ends a row of errors, and the stagnation rule ignores it. An iteration has one result. */
const EXCLUSIVE = [
  "completed+agent-failing",
  "completed+provider-refused",
  "completed+provider-unavailable",
  "completed+stagnated",
  "provider-refused+provider-unavailable",
];

function together(one: StopReason, other: StopReason) {
  const [a, b] = [CAUSES[one], CAUSES[other]];
  const parts = {
    limits: { ...a.spec?.limits, ...b.spec?.limits },
    run: { ...a.spec?.run, ...b.spec?.run },
  };
  const taken = takenBy({ ...b.outcome, ...a.outcome }, other);
  const streaks = { ...a.state?.streaks, ...b.state?.streaks };
  return {
    spec: spec(parts),
    state: state({ ...a.state, ...b.state, streaks }),
    outcome: taken,
    input: decisionInput({ ...a.input, ...b.input }),
  };
}

function takenBy(parts: Partial<Outcome>, other: StopReason): Outcome | null {
  return Object.keys(parts).length === 0 ? null : outcome({ treeAfter: other === "waiting" ? "tree-6" : "tree-7", ...parts });
}

describe("two rules that apply at once", () => {
  const all = ORDER.flatMap((first, index) => ORDER.slice(index + 1).map((second) => [first, second] as const));
  // A cost is known or unknown.
  const pairs = all.filter(([first, second]) => first !== "cost-spent" || second !== "cost-unknown");

  it.each(pairs.filter(([first, second]) => !EXCLUSIVE.includes(`${first}+${second}`)))("%s comes before %s", (first, second) => {
    const parts = together(first, second);
    const evolved = parts.outcome === null ? parts.state : evolve(parts.spec, parts.state, parts.outcome);
    // Both must apply, or the order would not be tested.
    for (const reason of [first, second]) expect(stopRule(reason).check({ ...parts.input, ...parts, state: evolved })).not.toBeNull();
    const decision = decide(parts.spec, parts.state, parts.outcome, parts.input);
    expect(verdictOf(decision)).toBe(first);
  });

  it.each(pairs.filter(([first, second]) => EXCLUSIVE.includes(`${first}+${second}`)))("%s excludes %s", (first, second) => {
    const parts = together(first, second);
    const evolved = evolve(parts.spec, parts.state, parts.outcome ?? outcome());
    expect(stopRule(second).check({ ...parts.input, ...parts, state: evolved })).toBeNull();
  });
});
