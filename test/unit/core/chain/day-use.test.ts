import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToDay, dayBackoff, NO_DAY_USE, sumDay } from "../../../../src/core/chain/day-use.ts";
import { given, outcome, spec, state, verdictOf } from "../../fixtures/decider.ts";
import { decide } from "../../../../src/core/chain/decide.ts";
import { decisionInput } from "../../fixtures/decider.ts";

const DAY_MS = 86_400_000;
const NOON_MS = 20_000 * DAY_MS + DAY_MS / 2;
const MIDNIGHT_MS = 20_001 * DAY_MS;
const use = (iterations: number, costUsd = 0, day = 20_000) => ({ day, iterations, costUsd });

describe("addToDay", () => {
  it("adds within a UTC day, and begins anew on the next one", () => {
    const one = addToDay(NO_DAY_USE, NOON_MS, { iterations: 1, costUsd: 0.5 });
    expect(one).toEqual(use(1, 0.5));
    expect(addToDay(one, MIDNIGHT_MS - 1, { iterations: 1, costUsd: null })).toEqual(use(2, 0.5));
    expect(addToDay(one, MIDNIGHT_MS, { iterations: 1, costUsd: 1 })).toEqual(use(1, 1, 20_001));
  });

  it("loses no iteration and counts none twice", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 * DAY_MS }), { maxLength: 30 }), (gaps) => {
        let [atMs, sum] = [NOON_MS, NO_DAY_USE];
        const days = new Map<number, number>();
        for (const gap of gaps) {
          atMs += gap;
          sum = addToDay(sum, atMs, { iterations: 1, costUsd: 1 });
          const day = Math.floor(atMs / DAY_MS);
          days.set(day, (days.get(day) ?? 0) + 1);
          expect(sum).toEqual({ day, iterations: days.get(day), costUsd: days.get(day) });
        }
      }),
    );
  });
});

describe("sumDay", () => {
  it("adds the tracks of the day only", () => {
    expect(sumDay([use(1, 1), use(2, 0.5), use(9, 9, 19_999)], NOON_MS)).toEqual(use(3, 1.5));
    expect(sumDay([], NOON_MS)).toEqual(use(0));
  });
});

describe("a limit of the day", () => {
  const after = (day: Parameters<typeof spec>[0], own = use(1, 1)) => dayBackoff(spec(day), state({ day: own }), NOON_MS);

  it.each([
    ["its own iterations", { iterationsMax: 1 }],
    ["the iterations of all tracks", { iterationsMax: 3, others: use(2) }],
    ["its own cost", { costUsdMax: 1 }],
    ["the cost of all tracks", { costUsdMax: 3, others: use(0, 2) }],
  ])("is reached by %s, until midnight UTC", (_what, day) => {
    expect(after({ day })).toEqual({ untilMs: MIDNIGHT_MS, cause: "day-limit" });
  });

  it.each([
    ["less is used", { iterationsMax: 4, costUsdMax: 4, others: use(2, 2) }],
    ["it was another day", { iterationsMax: 2, others: use(9, 9, 19_999) }],
    ["there is none", { others: use(1e6, 1e6) }],
  ])("is not reached if %s", (_what, day) => {
    expect(after({ day })).toBeNull();
  });

  it("makes the chain wait, and a later look forgets it if the limit was raised", () => {
    const parts = { spec: { day: { iterationsMax: 1 }, run: { waitMsMax: 60_000 } }, input: { atMs: NOON_MS } };
    const decision = given(parts).when({ endedAtMs: NOON_MS });
    expect(verdictOf(decision)).toBe("waiting");
    expect(decision.verdict).toMatchObject({
      message: expect.stringContaining("the daily limit is used up; to continue today, raise max_iterations_per_day") as unknown,
    });
    expect(decision.state).toMatchObject({ backoff: { untilMs: MIDNIGHT_MS, cause: "day-limit" }, day: use(1), stopped: null });
    const again = (iterationsMax: number, atMs: number) =>
      verdictOf(decide(spec({ ...parts.spec, day: { iterationsMax } }), decision.state, null, decisionInput({ atMs })));
    expect([again(1, NOON_MS + 1), again(2, NOON_MS + 1), again(1, MIDNIGHT_MS)]).toEqual(["waiting", "continue", "continue"]);
  });

  it("does not count an iteration that does not count", () => {
    const { state: next } = given({ input: { atMs: NOON_MS } }).when(outcome({ endedAtMs: NOON_MS, result: { kind: "cancelled" } }));
    expect(next.day.iterations).toBe(0);
  });
});
