import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { fitWidth, padWidth, wrapWords } from "../../../src/report/terminal.ts";

describe("fitWidth", () => {
  it("cuts a text to the columns there are", () => {
    for (const text of ["a plain sentence of some length", "日本語の文章です", "mixed 日本 text", "👩‍💻👩‍💻👩‍💻", ""]) {
      for (let columns = 0; columns < 40; columns += 1) expect(stringWidth(fitWidth(text, columns))).toBeLessThanOrEqual(columns);
    }
    expect(fitWidth("abcdef", 4)).toBe("abc…");
    expect(fitWidth("abcd", 4)).toBe("abcd");
    expect(fitWidth("日本語", 5)).toBe("日本…");
  });

  it("never cuts a character in two", () => {
    expect(fitWidth("🚀🚀🚀", 3)).toBe("🚀…");
    expect(fitWidth("👩‍💻👩‍💻👩‍💻", 5)).toBe("👩‍💻👩‍💻…");
  });
});

describe("padWidth", () => {
  it("fills a text up on the other side", () => {
    expect(padWidth("日", 4)).toBe("日  ");
    expect(padWidth("7", 3, "right")).toBe("  7");
  });
});

describe("wrapWords", () => {
  it("splits a line between words", () => {
    expect(wrapWords("the parser reads numbers and names", 20)).toEqual(["the parser reads", "numbers and names"]);
  });

  it("splits a word that is longer than a row", () => {
    expect(wrapWords("x".repeat(45), 20)).toEqual(["x".repeat(20), "x".repeat(20), "x".repeat(5)]);
  });

  it("leaves the line whole on a very narrow terminal", () => {
    expect(wrapWords("the parser reads numbers", 7)).toEqual(["the parser reads numbers"]);
  });
});
