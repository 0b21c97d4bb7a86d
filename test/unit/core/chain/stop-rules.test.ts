import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/core/chain/decide.ts";
import type { DecisionInput } from "../../../../src/core/chain/decision.ts";
import type { StopReason } from "../../../../src/core/chain/state.ts";
import { evolve } from "../../../../src/core/chain/evolve.ts";
import type { Outcome } from "../../../../src/core/chain/outcome.ts";
import { remedyFor, STOP_RULES, stopRule } from "../../../../src/core/chain/stop-rules.ts";
import {
  facts,
  failed,
  given,
  handedOver,
  limited,
  NO_HANDOFF,
  outcome,
  paused,
  spec,
  type SpecParts,
  state,
  type StateParts,
  whyOf,
  wordOf,
} from "../../fixtures/decider.ts";

const PASSED = { kind: "passed" } as const;

describe("completed", () => {
  it("stops when a claim passed every gate", () => {
    const decision = given({}).when({ claim: PASSED });
    expect(wordOf(decision)).toBe("completed");
    expect(whyOf(decision)).toMatch(/iteration 7 .* every check agrees/);
  });

  it("does not stop for a refused claim", () => {
    const refused = { kind: "refused", gateFailures: [{ gate: "verify", reason: "It fails.", detail: "" }] } as const;
    expect(wordOf(given({}).when({ claim: refused }))).toBe("continue");
  });

  it("needs as many claims in a row as are to confirm it", () => {
    const twice = { promise: { confirmations: 2 } };
    expect(wordOf(given({ spec: twice }).when({ claim: PASSED }))).toBe("continue");
    expect(wordOf(given({ spec: twice, state: { streaks: { claims: 1 } } }).when({ claim: PASSED }))).toBe("completed");
  });

  it("does not stop on an earlier claim alone", () => {
    expect(wordOf(given({ state: { streaks: { claims: 3 } } }).whenAsked())).toBe("continue");
  });
});

describe("stop-requested", () => {
  it("stops for a stop file, and says which", () => {
    const decision = given({ facts: { stopRequest: "The file STOP exists." } }).whenAsked();
    expect([wordOf(decision), whyOf(decision)]).toEqual(["stop-requested", "The file STOP exists."]);
  });

  it("stops when the agent asks for it, and quotes its reason, cleaned", () => {
    const decision = given({}).when({ result: handedOver({ stop: true, reason: "I need\n\u001b[31ma key\u202e" }) });
    expect([wordOf(decision), whyOf(decision)]).toEqual(["stop-requested", 'The agent asked to stop: "I need a key"']);
  });

  it("quotes no more than a sentence or two of the agent", () => {
    expect(whyOf(given({}).when({ result: handedOver({ stop: true, reason: "x".repeat(9_000) }) })).length).toBeLessThan(400);
  });

  it("says so where the agent gave no reason", () => {
    expect(whyOf(given({}).when({ result: handedOver({ stop: true, summary: "" }) }))).toMatch(/gave no reason/);
  });

  it("does not take the planner's pause for a stop", () => {
    expect(wordOf(given({}).when({ result: paused("planner", { stop: true }) }))).toBe("wait");
  });

  it("does not let an agent end the chain by a stop beside a claim that is refused", () => {
    const refused = { kind: "refused", gateFailures: [{ gate: "verify", reason: "It fails.", detail: "" }] } as const;
    expect(wordOf(given({}).when({ result: handedOver({ stop: true, completed: true }), claim: refused }))).toBe("continue");
  });
});

describe("cancelled and superseded", () => {
  it("stops for a signal before an iteration", () => {
    expect(wordOf(given({ facts: { cancelled: true } }).whenAsked())).toBe("cancelled");
  });

  it("stops when a signal cut the iteration short, and names it", () => {
    const decision = given({}).when({ result: { kind: "cancelled" } });
    expect(wordOf(decision)).toBe("cancelled");
    expect(whyOf(decision)).toMatch(/iteration 7 was cut short/);
  });

  it("stops for a run that was faster, and leaves the chain open", () => {
    const decision = given({ facts: { superseded: true } }).when({});
    expect(wordOf(decision)).toBe("superseded");
    expect(decision.state.stopped).toBeNull();
  });
});

describe("agent-failing", () => {
  it("stops at the last error that is allowed, with its message", () => {
    const decision = given({ state: { streaks: { errors: 4 } } }).when({ result: failed({ message: "No space left." }) });
    expect(wordOf(decision)).toBe("agent-failing");
    expect(whyOf(decision)).toMatch(/failed 5 times in a row \(at most 5\).*No space left\./);
  });

  it("does not stop one error earlier", () => {
    expect(wordOf(given({ state: { streaks: { errors: 3 } } }).when({ result: failed() }))).toBe("wait");
  });

  it("counts an iteration without a hand-over as an error", () => {
    const decision = given({ state: { streaks: { errors: 4 } } }).when({ result: NO_HANDOFF });
    expect(wordOf(decision)).toBe("agent-failing");
    expect(whyOf(decision)).toMatch(/next_goal is blank/);
  });

  it("bounds limits without a known end at ten times as many", () => {
    expect(wordOf(given({ state: { streaks: { limits: 48 } } }).when({ result: limited(null) }))).toBe("wait");
    const decision = given({ state: { streaks: { limits: 49 } } }).when({ result: limited(null) });
    expect(wordOf(decision)).toBe("agent-failing");
    expect(whyOf(decision)).toMatch(/refused 50 times in a row.*429/);
  });

  it("names the failure that was noted where it is asked before an iteration", () => {
    const feedback = [{ kind: "error", text: "Iteration 6 ended with an error: no key" }] as const;
    expect(whyOf(given({ state: { streaks: { errors: 5 }, feedback } }).whenAsked())).toMatch(/no key/);
  });
});

describe("stagnated", () => {
  it("stops at the Nth hand-over of the same focus", () => {
    const focuses = ["polish", "polish", "polish"];
    expect(wordOf(given({ state: { focuses } }).when({ result: handedOver({ nextFocus: "Polish!" }) }))).toBe("stagnated");
    expect(wordOf(given({ state: { focuses } }).when({ result: handedOver({ nextFocus: "The tests" }) }))).toBe("continue");
  });

  it("looks at the next goal where there is no focus", () => {
    const focuses = Array.from({ length: 3 }, () => "write the tests of the parser");
    expect(wordOf(given({ state: { focuses } }).when({}))).toBe("stagnated");
  });

  it("stops at the Nth iteration without a change", () => {
    expect(wordOf(given({ state: { streaks: { noChange: 3 } } }).when({ treeAfter: "tree-6" }))).toBe("stagnated");
  });

  it("stops when the files swing between two states", () => {
    expect(wordOf(given({ state: { trees: ["tree-7", "tree-6", "tree-7", "tree-6"] } }).when({}))).toBe("stagnated");
  });

  it("does not stop when it is off", () => {
    const off = { limits: { stagnationMax: null }, gates: { noChange: false } };
    expect(wordOf(given({ spec: off, state: { streaks: { noChange: 99 } } }).when({ treeAfter: "tree-6" }))).toBe("continue");
  });
});

describe("budgets of the chain", () => {
  it("stops after the last iteration, not before it", () => {
    const limits = { iterationsMax: 7 };
    expect(wordOf(given({ spec: { limits } }).whenAsked())).toBe("continue");
    const decision = given({ spec: { limits } }).when({});
    expect([wordOf(decision), whyOf(decision)]).toEqual(["iterations-spent", "The chain has done 7 of the 7 iterations it may do."]);
  });

  it("adds input and output of all iterations", () => {
    const usage = { input: 600, cachedInput: 500, output: 300, reasoningOutput: 200 };
    const used = { usage: { input: 50, cachedInput: 0, output: 50, reasoningOutput: 0 } };
    expect(wordOf(given({ spec: { limits: { tokensMax: 1_001 } }, state: used }).when({ usage }))).toBe("continue");
    expect(wordOf(given({ spec: { limits: { tokensMax: 1_000 } }, state: used }).when({ usage }))).toBe("tokens-spent");
  });

  it("stops at the cost by the user's own prices", () => {
    const usage = { input: 1_000_000, cachedInput: 0, output: 0, reasoningOutput: 0 };
    const prices = { inputUsd: 2, cachedInputUsd: 1, outputUsd: 10 };
    expect(wordOf(given({ spec: { prices, limits: { costUsdMax: 2.01 } } }).when({ usage }))).toBe("continue");
    const decision = given({ spec: { prices, limits: { costUsdMax: 2 } } }).when({ usage });
    expect([wordOf(decision), whyOf(decision)]).toEqual(["cost-spent", "The chain has cost $2.00 of the $2.00 it may cost."]);
  });

  it("stops when the chain has lasted long enough", () => {
    const limits = { durationMsMax: 1_000_000 };
    expect(wordOf(given({ spec: { limits } }).whenAsked())).toBe("time-spent");
    expect(wordOf(given({ spec: { limits }, facts: { atMs: 999_999 } }).whenAsked())).toBe("continue");
  });
});

describe("waiting", () => {
  const backoff = { untilMs: 1_060_000, cause: "error" } as const;
  const waiting = (parts: SpecParts, some: Partial<DecisionInput> = {}): string =>
    wordOf(given({ spec: parts, state: { backoff }, facts: some }).whenAsked());

  it("stops the run when the window is longer than it may wait", () => {
    expect(waiting({ run: { waitMsMax: 59_999 } })).toBe("waiting");
    expect(waiting({ run: { waitMsMax: 60_000 } })).toBe("wait");
    expect(waiting({ run: { waitMsMax: null } })).toBe("wait");
    expect(waiting({ run: { waitMsMax: 0 } })).toBe("waiting");
  });

  it("stops the run when the window outlasts the run or the chain", () => {
    expect(waiting({ run: { durationMsMax: 1_059_999 } })).toBe("waiting");
    expect(waiting({ run: { durationMsMax: 1_060_000 } })).toBe("wait");
    expect(waiting({ limits: { durationMsMax: 1_059_999 } })).toBe("waiting");
    expect(waiting({ limits: { durationMsMax: 1_060_000 } })).toBe("wait");
  });

  it("says for how long and why", () => {
    const decision = given({ spec: { run: { waitMsMax: 5_000 } }, state: { backoff } }).whenAsked();
    expect(whyOf(decision)).toBe("A wait of 1 min is open (the last iteration failed), and this run may wait 5 s at most.");
  });

  it("wins over a full run, so that no run is dispatched into an open window", () => {
    const run = { iterationsMax: 1 };
    expect(waiting({ run }, { run: { startedAtMs: 0, iterations: 1 } })).toBe("waiting");
  });
});

describe("run-full", () => {
  it("stops after the run's last iteration", () => {
    const run = { iterationsMax: 2 };
    expect(wordOf(given({ spec: { run }, facts: { run: { startedAtMs: 0, iterations: 1 } } }).when({}))).toBe("continue");
    const decision = given({ spec: { run }, facts: { run: { startedAtMs: 0, iterations: 2 } } }).when({});
    expect(wordOf(decision)).toBe("run-full");
    expect(decision.state.stopped).toBeNull();
  });

  it("stops when the run's time is used up", () => {
    const run = { durationMsMax: 600_000 };
    const at = (atMs: number) => ({ atMs, run: { startedAtMs: 400_000, iterations: 0 } });
    expect(wordOf(given({ spec: { run }, facts: at(999_999) }).whenAsked())).toBe("continue");
    expect(wordOf(given({ spec: { run }, facts: at(1_000_000) }).whenAsked())).toBe("run-full");
  });
});

describe("the remedies", () => {
  it("speak of flags and files on a laptop, and of inputs and buttons on GitHub", () => {
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

  it("say on GitHub who goes on, where nothing is to be done", () => {
    for (const { reason, continuation } of STOP_RULES) {
      expect(remedyFor(reason, "github").startsWith("Nothing to do"), reason).toBe(continuation !== "none");
    }
  });
});

describe("the table", () => {
  it("is in the order of the design", () => {
    expect(STOP_RULES.map((rule) => rule.reason)).toEqual(ORDER);
  });

  it("ends a chain for good only where a person has to look at it", () => {
    expect(STOP_RULES.filter((rule) => rule.sticky).map((rule) => rule.reason)).toEqual(["completed", "agent-failing", "stagnated"]);
    expect(STOP_RULES.filter((rule) => rule.sticky && rule.continuation !== "none")).toEqual([]);
  });

  it("calls a run a failure only where the loop failed", () => {
    expect(STOP_RULES.filter((rule) => rule.conclusion !== "success").map((rule) => [rule.reason, rule.conclusion])).toEqual([
      ["cancelled", "cancelled"],
      ["agent-failing", "failure"],
      ["stagnated", "failure"],
    ]);
  });

  it("says of every reason what to do", () => {
    for (const reason of ORDER) expect(stopRule(reason).remedy).toMatch(/^[A-Z].{20,}/);
  });

  it("knows no other reasons", () => {
    expect(() => stopRule("bored" as StopReason)).toThrow(/bored/);
  });
});

const ORDER: readonly StopReason[] = [
  "completed",
  "stop-requested",
  "cancelled",
  "superseded",
  "agent-failing",
  "stagnated",
  "iterations-spent",
  "tokens-spent",
  "cost-spent",
  "time-spent",
  "waiting",
  "run-full",
];

/** What makes each rule fire, in parts that can be put together with another rule's. */
type Causes = {
  readonly spec?: SpecParts;
  readonly state?: StateParts;
  readonly facts?: Partial<DecisionInput>;
  readonly outcome?: Partial<Outcome>;
};

const CAUSES: Record<StopReason, Causes> = {
  completed: { outcome: { claim: PASSED } },
  "stop-requested": { facts: { stopRequest: "The file STOP exists." } },
  cancelled: { facts: { cancelled: true } },
  superseded: { facts: { superseded: true } },
  "agent-failing": { state: { streaks: { errors: 5 } } },
  stagnated: { state: { focuses: ["same", "same", "same", "same"] } },
  "iterations-spent": { spec: { limits: { iterationsMax: 6 } } },
  "tokens-spent": { spec: { limits: { tokensMax: 0 } } },
  "cost-spent": { spec: { limits: { costUsdMax: 0 } } },
  "time-spent": { spec: { limits: { durationMsMax: 1_000_000 } } },
  waiting: { spec: { run: { waitMsMax: 0 } }, state: { backoff: { untilMs: 2_000_000, cause: "error" } } },
  "run-full": { spec: { run: { iterationsMax: 0 } } },
};

/** A claim is handed over, which ends a row of errors, and it is no focus that stands still. */
const EXCLUSIVE = ["completed+agent-failing", "completed+stagnated"];

function together(one: StopReason, other: StopReason) {
  const [a, b] = [CAUSES[one], CAUSES[other]];
  const parts = {
    limits: { ...a.spec?.limits, ...b.spec?.limits },
    run: { ...a.spec?.run, ...b.spec?.run },
  };
  const told = one === "completed" ? outcome({ ...a.outcome, treeAfter: other === "waiting" ? "tree-6" : "tree-7" }) : null;
  const streaks = { ...a.state?.streaks, ...b.state?.streaks };
  return { spec: spec(parts), state: state({ ...a.state, ...b.state, streaks }), outcome: told, facts: facts({ ...a.facts, ...b.facts }) };
}

describe("the order, where two rules fire at once", () => {
  const pairs = ORDER.flatMap((first, index) => ORDER.slice(index + 1).map((second) => [first, second] as const));

  it.each(pairs.filter(([first, second]) => !EXCLUSIVE.includes(`${first}+${second}`)))("%s comes before %s", (first, second) => {
    const input = together(first, second);
    const evolved = input.outcome === null ? input.state : evolve(input.spec, input.state, input.outcome);
    // Both really fire, or the order would not be tested.
    for (const reason of [first, second]) expect(stopRule(reason).check({ ...input, state: evolved })).not.toBeNull();
    const decision = decide(input.spec, input.state, input.outcome, input.facts);
    expect(wordOf(decision)).toBe(first);
  });

  it.each(pairs.filter(([first, second]) => EXCLUSIVE.includes(`${first}+${second}`)))("%s excludes %s", (first, second) => {
    const input = together(first, second);
    const evolved = evolve(input.spec, input.state, input.outcome ?? outcome());
    expect(stopRule(second).check({ ...input, state: evolved })).toBeNull();
  });
});
