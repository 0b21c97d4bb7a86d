import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldFinished } from "../../../../src/core/prompt/fold-plan.ts";

const done = (count: number): string => Array.from({ length: count }, (_, index) => `- [x] item ${index}`).join("\n");

describe("foldFinished", () => {
  it("replaces four or more finished items in a row, with their continuation lines, by their number", () => {
    expect(foldFinished(`# Plan\n${done(4)}\n- [ ] open\n`)).toBe("# Plan\n[4 finished items]\n- [ ] open\n");
    expect(foldFinished("- [x] a\n  more\n- [X] b\n1. [x] c\n    * [x] d\n      more\n- [ ] open")).toBe("[4 finished items]\n- [ ] open");
  });

  it.each([
    ["three finished items", done(3)],
    ["open items", "- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d"],
    ["finished items apart from each other", `${done(2)}\n\n## Part\n${done(2)}`],
    ["an open item below a finished one", "- [x] a\n- [x] b\n- [x] c\n  - [ ] open\n- [x] d"],
    ["no items", "Write it.\n\n[x] not an item\n-[x] nor this"],
  ])("keeps %s", (_what, plan) => {
    expect(foldFinished(plan)).toBe(plan);
  });

  it("keeps every line that is no part of a finished item", () => {
    const line = fc.constantFrom("- [x] done", "- [ ] open", "  more", "", "# Title", "text", "  - [ ] inner", "* [X] done");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const kept = (text: string): readonly string[] =>
          text.split("\n").filter((each) => !/^[*-] \[[xX]\]|^ {2}more$|^\[\d+ finished items\]$/.test(each));
        expect(kept(foldFinished(lines.join("\n")))).toEqual(kept(lines.join("\n")));
      }),
    );
  });
});
