import { describe, expect, it } from "vitest";
import { differInLineEndsOnly, withLineEndsOf } from "../../../src/adapters/git/line-ends.ts";

describe("line ends", () => {
  it("are the only difference, or not", () => {
    expect(differInLineEndsOnly("a\r\nb\r\n", "a\nb\n")).toBe(true);
    expect(differInLineEndsOnly("a\nb\r\n", "a\r\nb\n")).toBe(true);
    expect(differInLineEndsOnly("a\n", "a\n")).toBe(false);
    expect(differInLineEndsOnly("a\r\n", "b\n")).toBe(false);
    expect(differInLineEndsOnly("a", "a\n")).toBe(false);
  });

  it.each([
    ["a\r\nb\r\n", "a\nnew\nb\n", "a\r\nnew\r\nb\r\n"],
    ["a\nb\n", "a\r\nB\r\nrest", "a\nB\nrest"],
    ["a\r\nb\nc\n", "new\r\na\nb\r\n", "new\na\r\nb\n"],
    ["", "a\r\n", "a\n"],
    ["a\r\n", "", ""],
  ])("are those of the base: %j, %j", (base, text, expected) => {
    expect(withLineEndsOf(base, text)).toBe(expected);
  });
});
