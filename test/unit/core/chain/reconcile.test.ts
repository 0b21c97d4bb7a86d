import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { reconcile } from "../../../../src/core/chain/reconcile.ts";
import type { SavedState } from "../../../../src/ports/state.ts";
import { sampleSaved, sampleState } from "../../../helpers/samples.ts";

const saved = (seq: number, chainId = "A", iteration = 3): SavedState => sampleSaved({ state: sampleState({ seq, chainId, iteration }) });

describe("reconcile", () => {
  const rows: readonly (readonly [string, SavedState | null, SavedState | null, string, boolean, string | null])[] = [
    ["no copy", null, null, "none", false, null],
    ["two equal copies", saved(7), saved(7), "state-ref", false, null],
    ["no cached copy", null, saved(7), "state-ref", true, "cache has no usable state"],
    ["no state ref", saved(7), null, "cache", false, "has no state ref"],
    ["a cached copy that is 2 steps ahead", saved(9), saved(7), "cache", false, "2 steps ahead"],
    ["a cached copy that is 1 step ahead", saved(8), saved(7), "cache", false, "1 step ahead"],
    [
      "a cached copy with more steps but fewer iterations",
      saved(12, "A", 3),
      saved(9, "A", 4),
      "state-ref",
      true,
      "Another run has overtaken",
    ],
    ["a cached copy that is behind", saved(4), saved(7), "state-ref", true, "3 steps behind the repository's state ref, so"],
    ["a cached copy of another chain that is as far", saved(7, "B"), saved(7), "state-ref", true, "belongs to another chain, so"],
    [
      "a cached copy of another chain that is behind",
      saved(6, "B"),
      saved(7),
      "state-ref",
      true,
      "1 step behind the repository's state ref and belongs to another chain",
    ],
    [
      "a cached copy of another chain that is ahead",
      saved(8, "B"),
      saved(7),
      "cache",
      false,
      "1 step ahead of the repository's state ref and belongs to another chain",
    ],
  ];
  it.each(rows)("chooses between %s", (_name, cached, pushed, source, dropSessions, notice) => {
    const result = reconcile({ cached, pushed, stateRefTip: "S1" });
    expect(result).toMatchObject({ source, dropSessions });
    expect(result.saved).toBe(source === "cache" ? cached : pushed);
    if (notice === null) expect(result.notice).toBeNull();
    else expect(result.notice).toContain(notice);
  });

  const FROM_S1 = { cached: { ...saved(9), stateCommit: "S1" }, pushed: saved(7) };

  it("chooses a cached copy that is ahead and continues the state ref", () => {
    expect(reconcile({ ...FROM_S1, stateRefTip: "S1" })).toMatchObject({ source: "cache", saved: FROM_S1.cached });
  });

  it.each([
    ["with steps that were never pushed", { ...saved(12), stateCommit: "S1" }],
    ["with as many steps", { ...saved(7), stateCommit: "S1" }],
    ["with more iterations that were never pushed", { ...saved(12, "A", 5), stateCommit: "S1" }],
    ["that started without a state ref", { ...saved(12), stateCommit: null }],
  ])("drops a cached copy that another run has overtaken: one %s", (_name, cached) => {
    const result = reconcile({ cached, pushed: saved(7), stateRefTip: "S2" });
    expect(result).toMatchObject({ source: "state-ref", dropSessions: true });
    expect(result.notice).toContain("Another run has overtaken");
  });

  it("chooses the cached copy if there is no state ref, whatever it continues", () => {
    for (const stateCommit of ["S1", null]) {
      expect(reconcile({ cached: { ...saved(9), stateCommit }, pushed: null, stateRefTip: null })).toMatchObject({ source: "cache" });
    }
  });

  it("never chooses a cached copy because of its stateCommit", () => {
    const copy = fc.record({ seq: fc.nat(5), iteration: fc.nat(3), chain: fc.constantFrom("A", "B") });
    fc.assert(
      fc.property(copy, copy, fc.constantFrom("S1", "S2", null), fc.constantFrom("S1", "S2"), (one, other, stateCommit, stateRefTip) => {
        const [cached, pushed] = [one, other].map(({ chain, iteration, seq }) => saved(seq, chain, iteration)) as [SavedState, SavedState];
        const withoutCommit = reconcile({ cached, pushed, stateRefTip }).source;
        const withCommit = reconcile({ cached: { ...cached, stateCommit }, pushed, stateRefTip }).source;
        expect(withCommit === "cache" && withoutCommit !== "cache").toBe(false);
      }),
    );
  });

  it("chooses the highest seq and gives one sentence as the notice", () => {
    const copy = fc.option(fc.record({ seq: fc.nat(5), chain: fc.constantFrom("A", "B") }));
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        const [cached, pushed] = [one, other].map((each) => (each === null ? null : saved(each.seq, each.chain))) as [
          SavedState | null,
          SavedState | null,
        ];
        const result = reconcile({ cached, pushed, stateRefTip: pushed === null ? null : "S1" });
        const seqs = [cached, pushed].flatMap((each) => (each === null ? [] : [each.state.seq]));
        expect(result.saved?.state.seq ?? -1).toBe(Math.max(-1, ...seqs));
        if (result.source === "cache") expect(result.dropSessions).toBe(false);
        expect(result.notice ?? "A sentence.").toMatch(/^[A-Z][^.]*\.$/);
      }),
    );
  });
});
