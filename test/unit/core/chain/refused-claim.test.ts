import { describe, expect, it } from "vitest";
import type { GateFailure } from "../../../../src/core/chain/outcome.ts";
import { capPlanItems } from "../../../../src/core/chain/plan-progress.ts";
import { summarizeRefusal } from "../../../../src/core/chain/refused-claim.ts";
import { outcome } from "../../fixtures/decider.ts";

const after = (open: number) => ({ before: null, after: capPlanItems(Array.from({ length: open }, () => ({ text: "a", done: false }))) });
const refused = (...gates: readonly GateFailure["gate"][]) => ({
  kind: "refused" as const,
  gateFailures: gates.map((gate) => ({ gate, reason: "SECRET", detail: "SECRET" })),
});

describe("summarizeRefusal", () => {
  it.each([
    [refused("open-boxes"), after(1), "1 item is open"],
    [refused("open-boxes", "verify"), after(2), "2 items are open, the verify command failed"],
    [refused("open-boxes"), { before: null, after: null }, "items are open"],
    [{ kind: "none" } as const, after(1), ""],
  ])("of %j is short and quotes nothing", (claim, planItems, text) => {
    expect(summarizeRefusal(outcome({ claim, planItems }))).toBe(text);
  });
});
