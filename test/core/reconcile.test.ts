import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { reconcile } from "../../src/core/reconcile.ts";
import type { Saved } from "../../src/ports.ts";
import { sampleSaved, sampleState } from "../support/samples.ts";

const saved = (seq: number, chainId = "A", iteration = 3): Saved => sampleSaved({ state: sampleState({ seq, chainId, iteration }) });

describe("reconcile", () => {
  const rows: readonly (readonly [string, Saved | null, Saved | null, string, boolean, string | null])[] = [
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
  it.each(rows)("%s", (_name, cached, landed, source, freshSession, said) => {
    const found = reconcile({ cached, landed });
    expect(found).toMatchObject({ source, freshSession });
    expect(found.saved).toBe(source === "cache" ? cached : landed);
    if (said === null) expect(found.notice).toBeNull();
    else expect(found.notice).toContain(said);
  });

  it("never goes back, invents no state, and says why in one sentence", () => {
    const copy = fc.option(fc.record({ seq: fc.nat(5), chain: fc.constantFrom("A", "B") }));
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        const [cached, landed] = [one, other].map((each) => (each === null ? null : saved(each.seq, each.chain))) as [
          Saved | null,
          Saved | null,
        ];
        const found = reconcile({ cached, landed });
        const seqs = [cached, landed].flatMap((each) => (each === null ? [] : [each.state.seq]));
        expect(found.saved?.state.seq ?? -1).toBe(Math.max(-1, ...seqs));
        if (found.source === "cache") expect(found.freshSession).toBe(false);
        expect(found.notice ?? "A sentence.").toMatch(/^[A-Z][^.]*\.$/);
      }),
    );
  });
});
