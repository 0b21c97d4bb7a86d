import { describe, expect, it } from "vitest";
import { displayWidth, fitWidth, padWidth, paint, renderShortDuration, renderTokens, stripPaint } from "../../../src/report/terminal.ts";

describe("renderShortDuration", () => {
  it.each([
    [-5, "0s"],
    [999, "0s"],
    [12_000, "12s"],
    [59_999, "59s"],
    [80_000, "1m 20s"],
    [3_600_000, "1h 00m"],
    [86_399_999, "23h 59m"],
    [90_000_000, "1d 01h"],
  ])("renders %i ms as %s", (ms, text) => expect(renderShortDuration(ms)).toBe(text));
});

describe("renderTokens", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [12_345, "12.3k"],
    [999_949, "999.9k"],
    [999_950, "1.0M"],
    [1_234_567, "1.2M"],
  ])("renders %i as %s", (tokens, text) => expect(renderTokens(tokens)).toBe(text));
});

describe("widths", () => {
  it("counts wide characters twice and combining ones not at all", () => {
    expect(displayWidth("abc")).toBe(3);
    expect(displayWidth("日本")).toBe(4);
    expect(displayWidth("한")).toBe(2);
    expect(displayWidth("e\u0301")).toBe(1);
    expect(displayWidth("✅🚀")).toBe(4);
    expect(displayWidth("⠋…·±☐")).toBe(5);
  });

  it("cuts a text so that it never takes more than the columns there are", () => {
    for (const text of ["a plain sentence of some length", "日本語の文章です", "mixed 日本 text", "👩‍💻👩‍💻👩‍💻", ""]) {
      for (let columns = 0; columns < 40; columns += 1) expect(displayWidth(fitWidth(text, columns))).toBeLessThanOrEqual(columns);
    }
    expect(fitWidth("abcdef", 4)).toBe("abc…");
    expect(fitWidth("abcd", 4)).toBe("abcd");
    expect(fitWidth("日本語", 5)).toBe("日本…");
  });

  it("never cuts a character in two", () => {
    expect(fitWidth("🚀🚀🚀", 3)).toBe("🚀…");
  });

  it("fills up on the side that is asked for", () => {
    expect(padWidth("日", 4)).toBe("日  ");
    expect(padWidth("7", 3, "right")).toBe("  7");
  });
});

describe("paint", () => {
  it("adds nothing without colour, and nothing that stripPaint leaves", () => {
    expect(paint("x", "bad", false)).toBe("x");
    expect(paint("x", "bad", true)).not.toBe("x");
    expect(stripPaint(paint("x", "bad", true))).toBe("x");
  });
});
