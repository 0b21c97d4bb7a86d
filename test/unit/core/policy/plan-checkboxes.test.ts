import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFingerprint } from "../../../../src/core/policy/plan.ts";
import { mergeCheckboxes } from "../../../../src/core/policy/plan-checkboxes.ts";

const PLAN = "# Plan\r\n\n- [ ] one\n  - [ ] two [ ]\n- [x] three\n1. [ ] four\n```\n- [ ] five\n```\n";

describe("the ticks of a plan", () => {
  it("are kept, and nothing else is", () => {
    const after = "# A new plan\n- [x] one\n- [ ] a box of the agent's own\n1. [X] four\n- [ ] three\n";
    expect(mergeCheckboxes(PLAN, after)).toBe(PLAN.replace("[ ] one", "[x] one").replace("[ ] four", "[X] four"));
  });

  it("are what stands in the agent's plan, where nothing but boxes was ticked", () => {
    const ticked = PLAN.replace("- [ ] one", "- [x] one").replace("  - [ ] two [ ]", "  - [x] two [ ]");
    expect(mergeCheckboxes(PLAN, ticked)).toBe(ticked);
  });

  it.each([
    ["unticked", PLAN.replace("[x] three", "[ ] three")],
    ["with other words", PLAN.replace("one", "another one")],
    ["with white space at an end", PLAN.replace("one", "one ")],
    ["with other line ends", PLAN.replaceAll("\n", "\r\n")],
    ["in code", PLAN.replace("[ ] five", "[x] five")],
    ["and gone", ""],
  ])("are none in a plan %s", (_, after) => {
    expect(mergeCheckboxes(PLAN, after)).toBe(PLAN);
  });

  it("go to the first of lines that are alike first, and to none where it is not known to which", () => {
    const alike = "- [ ] a\n- [ ] a\n- [ ] a\n";
    expect(mergeCheckboxes(alike, "- [ ] a\n- [x] a\n- [ ] a\n")).toBe("- [ ] a\n- [x] a\n- [ ] a\n");
    expect(mergeCheckboxes(alike, "- [x] a\n- [ ] a\n")).toBe(alike);
    expect(mergeCheckboxes(alike, "- [x] a\n- [x] a\n")).toBe("- [x] a\n- [x] a\n- [x] a\n");
  });
});

const line = fc.oneof(
  fc
    .tuple(fc.constantFrom("- [ ] ", "- [x] ", "* [X] ", "  2. [ ] ", "> - [ ] "), fc.constantFrom("a", "b", "c", "a [ ]", ""))
    .map((parts) => parts.join("")),
  fc.constantFrom("", "text", "# head", "```", "~~~", "- none", "\t"),
);
const plan = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n")).map(([lines, end]) => lines.join(end));

describe("whatever an agent makes of a plan", () => {
  it("never changes its text, never unticks, and says the same twice", () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const kept = mergeCheckboxes(before, after);
        expect(planFingerprint(kept)).toBe(planFingerprint(before));
        expect(kept).toHaveLength(before.length);
        for (let at = 0; at < kept.length; at += 1) {
          if (kept[at] !== before[at]) expect([before[at], kept[at]?.toLowerCase()]).toEqual([" ", "x"]);
        }
        expect(mergeCheckboxes(kept, after)).toBe(kept);
        expect(mergeCheckboxes(before, before)).toBe(before);
      }),
    );
  });

  it("keeps every tick where only boxes were ticked", () => {
    fc.assert(
      fc.property(plan, fc.infiniteStream(fc.boolean()), (before, coins) => {
        // Ticks some boxes as an agent would, one line after the other; what is in code is no box.
        const all = mergeCheckboxes(before, before.replaceAll("[ ]", "[x]"));
        const ticked = before
          .split("\n")
          .map((text, index) => (coins.next().value === true ? (all.split("\n")[index] ?? "") : text))
          .join("\n");
        expect(mergeCheckboxes(before, ticked)).toBe(ticked);
      }),
    );
  });
});
