import { describe, expect, it } from "vitest";
import { countBoxes, openBoxes, planFingerprint } from "../../../../src/core/policy/plan.ts";

const PLAN =
  "# Plan\n- [ ] one\n* [x] two\n+ [X] three\n  1. [ ] four `[x]`\n2) [ ]\n> - [ ] quoted\n- [x](http://a) a link\n- [] no box\ntext [ ] no box\n```\n- [ ] code\n```\n";

describe("countBoxes", () => {
  it("counts list items with a box, outside code fences", () => {
    expect(countBoxes(PLAN)).toEqual({ open: 4, ticked: 2 });
    expect(countBoxes("")).toEqual({ open: 0, ticked: 0 });
    expect(countBoxes("\ufeff- [ ] a\r\n- [x] b\r\n")).toEqual({ open: 1, ticked: 1 });
  });

  it("does not let an unclosed fence hide open boxes", () => {
    expect(countBoxes("- [x] a\n```\n- [ ] b")).toEqual({ open: 1, ticked: 1 });
  });

  it("counts a box whose text has a line end of another kind in it", () => {
    expect(countBoxes("- [ ] a\u2028b\n- [ ] c\rd")).toEqual({ open: 2, ticked: 0 });
  });

  it("knows fences in lists, longer fences, and inline code that looks like one", () => {
    expect(countBoxes("- a\n  ````\n  ```\n  - [ ] no\n  ````\n- [ ] yes\n```a``` b\n- [ ] yes too")).toEqual({ open: 2, ticked: 0 });
  });
});

describe("openBoxes", () => {
  it("gives the texts of the first open boxes", () => {
    expect(openBoxes(PLAN, 2)).toEqual(["one", "four `[x]`"]);
    expect(openBoxes(PLAN, 0)).toEqual([]);
  });
});

describe("planFingerprint", () => {
  it("does not change by ticking, unticking, line ends, or trailing space", () => {
    const print = planFingerprint(PLAN);
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(planFingerprint(PLAN.replace("- [ ] one", "- [x] one").replace("[X]", "[ ]"))).toBe(print);
    expect(planFingerprint(PLAN.replaceAll("\n", " \r\n"))).toBe(print);
    expect(planFingerprint(`\ufeff${PLAN}\n\n`)).toBe(print);
  });

  it.each([
    ["a changed word", PLAN.replace("one", "One")],
    ["a removed box", PLAN.replace("- [ ] one\n", "")],
    ["an added box", `${PLAN}- [ ] new\n`],
    ["a box made text", PLAN.replace("- [ ] one", "- one")],
    ["a box in code", PLAN.replace("- [ ] code", "- [x] code")],
    ["another indent", PLAN.replace("- [ ] one", "  - [ ] one")],
  ])("changes with %s", (_name, edited) => {
    expect(planFingerprint(edited)).not.toBe(planFingerprint(PLAN));
  });
});
