import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSurvey, mergeCheckboxes, openBoxes, planFingerprint, surveyPlan } from "../../../../src/core/policy/plan.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

const PLAN =
  "# Plan\r\n\n- [ ] one\n  - [ ] two [ ]\n- [x] three\n1. [ ] four `[x]`\n> - [ ] quoted\n\n```\n- [ ] code\n```\n- [x](http://a) a link\n";

describe("openBoxes", () => {
  it("returns the texts of the open boxes", () => {
    expect(openBoxes(PLAN)).toEqual(["one", "two [ ]", "four `[x]`", "quoted"]);
    expect(openBoxes("")).toEqual([]);
  });

  it.each([
    ["bullets of every kind", "- [ ] a\n\n* [ ] b\n\n+ [ ] c", ["a", "b", "c"]],
    ["ordered lists", "1. [ ] a\n2. [ ] b\n\n2) [ ] c", ["a", "b", "c"]],
    ["nested lists", "- [ ] a\n  - [ ] b\n    1. [ ] c\n- - [ ] d", ["a", "b", "c", "d"]],
    ["block quotes", "> - [ ] a\n> > - [ ] b", ["a", "b"]],
    ["CRLF line endings", "- [ ] a\r\n- [x] b\r\n- [ ] c\r\n", ["a", "c"]],
    ["CR line endings", "- [ ] a\r- [ ] b", ["a", "b"]],
    ["other line separators, which are text", "- [ ] a\u2028b", ["a\u2028b"]],
    ["tabs around and in the box", "-\t[ ]\ta\n- [\t] b", ["a", "b"]],
    ["a box with its text on the next line", "- [ ]\n  a", [""]],
    ["a list after a fence in a list item", "- a\n  ````\n  ```\n  - [ ] no\n  ````\n- [ ] b", ["b"]],
    ["a list after inline code that looks like a fence", "```a``` b\n- [ ] c", ["c"]],
  ])("finds boxes in %s", (_name, text, expected) => {
    expect(openBoxes(text)).toEqual(expected);
  });

  it.each([
    ["ticked boxes", "- [x] a\n- [X] b"],
    ["a fenced code block", "```\n- [ ] a\n```\n\n~~~~ text\n- [ ] b\n~~~\n- [ ] c\n~~~~"],
    ["an unclosed fence, which hides the rest", "- [x] a\n```\n- [ ] b"],
    ["an indented code block", "text\n\n    - [ ] a"],
    ["an HTML comment", "<!--\n- [ ] a\n\n- [ ] b\n-->"],
    ["an HTML block", "<div>\n- [ ] a\n</div>"],
    ["a box without text", "- [ ]\n- [ ] \n- [x]"],
    ["a box without white space after it", "- [ ]a\n- [ ](http://a)\n- [x]: http://a"],
    ["a box that does not begin its item", "- a [ ] b\n- **a** [ ] b"],
    ["a box outside a list", "[ ] a\n\n# [ ] b"],
    ["brackets with nothing or more in them", "- [] a\n- [  ] b\n- [y] c"],
    ["a box that is split by a line ending", "- [\n  ] a"],
  ])("finds none in %s", (_name, text) => {
    expect(openBoxes(text)).toEqual([]);
  });
});

describe("surveyPlan", () => {
  it.each([
    ["boxes of every kind", "- [ ] a\n* [x] b\n1. [X] c\n  - [ ] d\n> - [ ] e\n", { boxes: 5, open: 3, lookalikeLines: [] }],
    ["CR line endings", "- [ ] a\r- [x] b\r", { boxes: 2, open: 1, lookalikeLines: [] }],
    ["CRLF line endings", "- [ ] a\r\n- [x] b\r\n", { boxes: 2, open: 1, lookalikeLines: [] }],
    ["no list", "# Plan\n\nWrite a parser.\n- and [x](http://a)\n[x]: http://a\n", { boxes: 0, open: 0, lookalikeLines: [] }],
    ["brackets without a space in them or around them", "- [] a\n-[ ] b\n- [ ]c\n- [  ] d\n- [ ]\n", [1, 2, 3, 4, 5]],
    ["brackets in no list", "[ ] a\n\n• [ ] b\n\n☐ c\n\n– [x] d\n", [1, 3, 5, 7]],
    ["full-width brackets and a mark in front of the list", "- ［ ］ a\n\n\uFEFF- [ ] b\n", [1, 3]],
    ["a table", "| done | item |\n| --- | --- |\n| [ ] | a |\n| [x] | b |\n", [3, 4]],
    ["code and comments", "```\n- [ ] a\n```\n\n<!--\n- [ ] b\n-->\n\n    - [ ] c\n", [2, 6, 9]],
  ])("counts the boxes and names what only looks like one in %s", (_name, text, expected) => {
    expect(surveyPlan(text)).toEqual(Array.isArray(expected) ? { boxes: 0, open: 0, lookalikeLines: expected } : expected);
  });

  it("is described in one sentence", () => {
    expect(describeSurvey(surveyPlan("- [ ] a\n- [x] b\n"), "plan.md")).toBe("The plan plan.md has 2 boxes, 1 open.");
    expect(describeSurvey(surveyPlan("- [x] a\n"), "plan.md")).toBe("The plan plan.md has 1 box, 0 open.");
    expect(describeSurvey(surveyPlan("text\n"), "plan.md")).toBe("The plan plan.md has no boxes.");
    expect(describeSurvey(surveyPlan("-[ ] a\n"), "plan.md")).toMatch(/has no boxes; line 1 looks like a box and is none: a box is/);
    expect(describeSurvey(surveyPlan("-[ ] a\n".repeat(9)), "plan.md")).toMatch(/; lines 1, 2, 3, 4, 5, … look like boxes and are none/);
  });

  it("takes linear time on a long line", () => {
    expect(growthOf((size) => surveyPlan(`- ${" ".repeat(size)}\n`), 65_536)).toBeLessThan(LINEAR_MAX);
  });
});

describe("planFingerprint", () => {
  it("ignores ticks, line endings and trailing white space", () => {
    const fingerprint = planFingerprint(PLAN);
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(planFingerprint(PLAN.replace("- [ ] one", "- [x] one").replace("[x] three", "[ ] three"))).toBe(fingerprint);
    expect(planFingerprint(PLAN.replaceAll(/\r?\n/g, " \r\n"))).toBe(fingerprint);
    expect(planFingerprint(`${PLAN}\n\n`)).toBe(fingerprint);
  });

  it.each([
    ["a changed word", PLAN.replace("one", "One")],
    ["a removed box", PLAN.replace("- [ ] one\n", "")],
    ["an added box", `${PLAN}- [ ] new\n`],
    ["a box made text", PLAN.replace("- [ ] one", "- one")],
    ["a tick in code", PLAN.replace("- [ ] code", "- [x] code")],
    ["another indent", PLAN.replace("- [ ] one", " - [ ] one")],
  ])("changes with %s", (_name, edited) => {
    expect(planFingerprint(edited)).not.toBe(planFingerprint(PLAN));
  });
});

describe("mergeCheckboxes", () => {
  it("takes the ticks and nothing else", () => {
    const after = "# A new plan\n- [x] one\n- [ ] a new box\n1. [X] four `[x]`\n- [ ] three\n";
    expect(mergeCheckboxes(PLAN, after)).toBe(PLAN.replace("[ ] one", "[x] one").replace("[ ] four", "[X] four"));
  });

  it("returns the new plan if only boxes were ticked", () => {
    const ticked = PLAN.replace("- [ ] one", "- [x] one").replace("  - [ ] two [ ]", "  - [x] two [ ]");
    expect(mergeCheckboxes(PLAN, ticked)).toBe(ticked);
  });

  it.each([
    ["that is unticked", PLAN.replace("[x] three", "[ ] three")],
    ["with other words", PLAN.replace("one", "another one")],
    ["with trailing white space", PLAN.replace("one", "one ")],
    ["with other line endings", PLAN.replaceAll("\n", "\r\n")],
    ["ticked in code", PLAN.replace("[ ] code", "[x] code")],
    ["that is gone", ""],
  ])("takes nothing from a plan %s", (_name, after) => {
    expect(mergeCheckboxes(PLAN, after)).toBe(PLAN);
  });

  it("matches equal lines in their order, and requires all to be ticked if their number differs", () => {
    const equal = "- [ ] a\n- [ ] a\n- [ ] a\n";
    expect(mergeCheckboxes(equal, "- [ ] a\n- [x] a\n- [ ] a\n")).toBe("- [ ] a\n- [x] a\n- [ ] a\n");
    expect(mergeCheckboxes(equal, "- [x] a\n- [ ] a\n")).toBe(equal);
    expect(mergeCheckboxes(equal, "- [x] a\n- [x] a\n")).toBe("- [x] a\n- [x] a\n- [x] a\n");
  });
});

const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("- [ ] ", "- [x] ", "* [X] ", "  2. [ ] ", "> - [ ] ", "-\t[\t]\t", "    - [ ] "),
      fc.constantFrom("a", "b", "c", "a [ ]", ""),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom("", "text", "# head", "```", "~~~", "- none", "\t", "===", "<!--", "-->", "<div>"),
);
const plan = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r")).map(([lines, end]) => lines.join(end));

describe("a plan with any edits", () => {
  it("keeps its text and its ticks when merged, and merging twice changes nothing", () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const merged = mergeCheckboxes(before, after);
        expect(planFingerprint(merged)).toBe(planFingerprint(before));
        expect(merged).toHaveLength(before.length);
        for (let at = 0; at < merged.length; at += 1) {
          if (merged[at] !== before[at]) expect([before[at]?.trim(), merged[at]?.toLowerCase()]).toEqual(["", "x"]);
        }
        expect(mergeCheckboxes(merged, after)).toBe(merged);
        expect(mergeCheckboxes(before, before)).toBe(before);
      }),
    );
  });

  it("keeps every tick if only boxes were ticked", () => {
    fc.assert(
      fc.property(plan, fc.infiniteStream(fc.boolean()), (before, coins) => {
        const all = mergeCheckboxes(before, before.replaceAll(/\[[ \t]\]/g, "[x]"));
        const ticked = before.replaceAll(/./gs, (character, at: number) => (coins.next().value === true ? all.charAt(at) : character));
        expect(mergeCheckboxes(before, ticked)).toBe(ticked);
      }),
    );
  });
});

describe("the time that parsing takes", () => {
  it.each([
    ["boxes", "- [ ] a\n"],
    ["headings", "a\n-\n"],
    ["brackets", "["],
    ["emphasis", "*a_ "],
    ["inline code", "` `` "],
    ["unclosed links", "[a]("],
    ["HTML", "<!-- a\n"],
    ["code fences", "```\n"],
    ["definitions", '[a]: b "\n'],
    ["nested lists", "- "],
  ])("grows in proportion to the size with %s", (_name, part) => {
    const parse = (size: number): unknown => openBoxes(part.repeat(size / part.length));
    expect(growthOf(parse, 4_096)).toBeLessThan(LINEAR_MAX);
  });
});
