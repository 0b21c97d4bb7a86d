import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLineChanges } from "../../../src/adapters/git/line-changes.ts";
import { growthOf, LINEAR_MAX } from "../../helpers/linear-time.ts";

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** By the longest common subsequence, in quadratic time and memory. */
function countSlowly(from: readonly string[], to: readonly string[]) {
  const common =
    from.reduceRight<readonly number[]>(
      (next, line) => {
        const row = Array.from({ length: to.length + 1 }, () => 0);
        for (let at = to.length - 1; at >= 0; at -= 1)
          row[at] = to[at] === line ? (next[at + 1] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0);
        return row;
      },
      Array.from({ length: to.length + 1 }, () => 0),
    )[0] ?? 0;
  return { insertions: to.length - common, deletions: from.length - common };
}

describe("countLineChanges", () => {
  it.each([
    ["", "", 0, 0],
    ["", "a\nb\n", 2, 0],
    ["a\nb\n", "", 0, 2],
    ["a\nb\nc\n", "a\nx\nc\n", 1, 1],
    ["a\n", "a", 1, 1],
    ["a\nb\n", "b\na\n", 1, 1],
    ["{\n}\n{\n}\n", "{\n}\n", 0, 2],
  ])("from %j to %j", (before, after, insertions, deletions) => {
    expect(countLineChanges(before, after)).toEqual({ insertions, deletions });
  });

  it("finds the smallest difference", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        expect(countLineChanges(text(from), text(to))).toEqual(countSlowly(from, to));
      }),
    );
  });

  it("takes time in proportion to the text, also for repeated lines that have all moved", () => {
    const shuffled = (count: number, step: number): string =>
      text(Array.from({ length: count }, (_, index) => String((index * step) % 97)));
    const count = (lines: number) => countLineChanges(shuffled(lines, 31), shuffled(lines, 57));
    expect(count(97 * 40)).toEqual({ insertions: 0, deletions: 0 });
    expect(growthOf(count, 80_000)).toBeLessThan(LINEAR_MAX);
  });
});
