import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { reconcile } from "../../../../src/core/chain/reconcile.ts";
import type { SavedState } from "../../../../src/ports/state.ts";
import { sampleSaved, sampleState } from "../../../helpers/samples.ts";

const saved = (seq: number, chainId = "A", iteration = 3): SavedState => sampleSaved({ state: sampleState({ seq, chainId, iteration }) });

describe("reconcile", () => {
  const rows: readonly (readonly [string, SavedState | null, SavedState | null, string, boolean, string | null])[] = [
    ["nothing anywhere", null, null, "none", false, null],
    ["both the same", saved(7), saved(7), "state-ref", false, null],
    ["no cache", null, saved(7), "state-ref", true, "cache held no state that can be used"],
    ["no state ref", saved(7), null, "cache", false, "not in the repository's state ref"],
    ["cache ahead", saved(9), saved(7), "cache", false, "2 steps ahead"],
    ["cache ahead by one", saved(8), saved(7), "cache", false, "1 step ahead"],
    [
      "cache ahead in steps of a run that was overtaken",
      saved(12, "A", 3),
      saved(9, "A", 4),
      "state-ref",
      true,
      "another one has overtaken",
    ],
    ["cache behind", saved(4), saved(7), "state-ref", true, "3 steps behind the repository's state ref, so"],
    ["another chain, as far", saved(7, "B"), saved(7), "state-ref", true, "is of another chain, so"],
    ["another chain, behind", saved(6, "B"), saved(7), "state-ref", true, "1 step behind the repository's state ref and of another chain"],
    ["another chain, ahead", saved(8, "B"), saved(7), "cache", false, "1 step ahead of the repository's state ref and of another chain"],
  ];
  it.each(rows)("%s", (_name, cached, pushed, source, dropSessions, said) => {
    const found = reconcile({ cached, pushed, stateRefTip: "S1" });
    expect(found).toMatchObject({ source, dropSessions });
    expect(found.saved).toBe(source === "cache" ? cached : pushed);
    if (said === null) expect(found.notice).toBeNull();
    else expect(found.notice).toContain(said);
  });

  const FROM_S1 = { cached: { ...saved(9), stateCommit: "S1" }, pushed: saved(7) };

  it("goes on from a cache that is ahead where the state ref is still what it goes on from", () => {
    expect(reconcile({ ...FROM_S1, stateRefTip: "S1" })).toMatchObject({ source: "cache", saved: FROM_S1.cached });
  });

  it.each([
    ["steps that never pushed", { ...saved(12), stateCommit: "S1" }],
    ["as many steps", { ...saved(7), stateCommit: "S1" }],
    ["more iterations that never pushed", { ...saved(12, "A", 5), stateCommit: "S1" }],
    ["a beginning without a state ref", { ...saved(12), stateCommit: null }],
  ])("leaves a cache that another run has overtaken: %s", (_name, cached) => {
    const found = reconcile({ cached, pushed: saved(7), stateRefTip: "S2" });
    expect(found).toMatchObject({ source: "state-ref", dropSessions: true });
    expect(found.notice).toContain("another one has overtaken");
  });

  it("goes on from the cache where there is no state ref, whatever it goes on from", () => {
    for (const stateCommit of ["S1", null]) {
      expect(reconcile({ cached: { ...saved(9), stateCommit }, pushed: null, stateRefTip: null })).toMatchObject({ source: "cache" });
    }
  });

  it("never goes on from a cache that says what it goes on from, where it would not if it said nothing", () => {
    const copy = fc.record({ seq: fc.nat(5), iteration: fc.nat(3), chain: fc.constantFrom("A", "B") });
    fc.assert(
      fc.property(copy, copy, fc.constantFrom("S1", "S2", null), fc.constantFrom("S1", "S2"), (one, other, stateCommit, stateRefTip) => {
        const [cached, pushed] = [one, other].map(({ chain, iteration, seq }) => saved(seq, chain, iteration)) as [SavedState, SavedState];
        const silent = reconcile({ cached, pushed, stateRefTip }).source;
        const told = reconcile({ cached: { ...cached, stateCommit }, pushed, stateRefTip }).source;
        expect(told === "cache" && silent !== "cache").toBe(false);
      }),
    );
  });

  it("never goes back, invents no state, and says why in one sentence", () => {
    const copy = fc.option(fc.record({ seq: fc.nat(5), chain: fc.constantFrom("A", "B") }));
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        const [cached, pushed] = [one, other].map((each) => (each === null ? null : saved(each.seq, each.chain))) as [
          SavedState | null,
          SavedState | null,
        ];
        const found = reconcile({ cached, pushed, stateRefTip: pushed === null ? null : "S1" });
        const seqs = [cached, pushed].flatMap((each) => (each === null ? [] : [each.state.seq]));
        expect(found.saved?.state.seq ?? -1).toBe(Math.max(-1, ...seqs));
        if (found.source === "cache") expect(found.dropSessions).toBe(false);
        expect(found.notice ?? "A sentence.").toMatch(/^[A-Z][^.]*\.$/);
      }),
    );
  });
});
