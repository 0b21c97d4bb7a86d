import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, closeSentence, headOf, oneLine, quoteWord, tailOf } from "../../../../src/core/text/text.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      "\u001b",
      "[",
      "]",
      "0",
      "m",
      "\u0007",
      "\\",
      "\u009b",
      "\u009d",
      "\u200b",
      "\u202e",
      "\ud83d",
      "\ude00",
      "\r",
      "\n",
      " ",
      "\u2028",
    ),
  ),
});

describe("cleanText", () => {
  it("keeps tabs and line breaks and drops other control characters", () => {
    expect(cleanText("a\u0000b\tc\r\nd\u0008\u007f\u0085e\rf", 100)).toBe("ab\tc\nd\ne\nf");
  });

  it("drops escape sequences together with their parameters and titles", () => {
    expect(cleanText("\u001b[31;1mred\u001b[0m \u001b]0;title\u0007x\u001b]8;;http://a\u001b\\link\u001b(B \u009b2Jend", 100)).toBe(
      "red xlink end",
    );
  });

  it("drops bidi, zero-width and tag characters, and lone surrogates", () => {
    expect(cleanText("a\u202eb\u2066c\u200bd\ufeffe\ud800f\u{e0041}g\u00adh", 100)).toBe("abcdefgh");
  });

  it("does not join two lone surrogates", () => {
    expect(cleanText("x\ud83d\u200b\ude00y", 100)).toBe("xy");
  });

  it("caps with an ellipsis and never cuts a surrogate pair", () => {
    expect(cleanText("abcdef", 4)).toBe("abc…");
    expect(cleanText("ab😀cd", 4)).toBe("ab…");
    expect(cleanText("😀", 2)).toBe("😀");
    expect(cleanText("abc", 0)).toBe("");
  });

  it("is idempotent, well-formed and within its cap for any text", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 0, max: 40 }), (text, max) => {
        const once = cleanText(text, max);
        expect(cleanText(once, max)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(max);
        expect(once).not.toMatch(/\p{Surrogate}/u);
        expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u200b]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(["\u001b]", "\u001b[0", "\u001b", "\u009b;;;", " \n", "\u001b[ "])("takes linear time on a megabyte of %j", (part) => {
    const growth = growthOf((size) => {
      const text = part.repeat(size / part.length);
      cleanText(text, 100);
      oneLine(text, 100);
    }, 1_000_000);
    expect(growth).toBeLessThan(LINEAR_MAX);
  });
});

describe("oneLine", () => {
  it("joins lines with single spaces", () => {
    expect(oneLine("  a\n\n b\t c ", 100)).toBe("a b c");
    expect(oneLine("abc def", 5)).toBe("abc…");
  });
});

describe("tailOf and headOf", () => {
  it("starts the tail at a line if one starts early enough", () => {
    expect(tailOf("first line\nsecond line\nthird", 20)).toBe("second line\nthird");
    expect(tailOf("aa\nbb\ncc", 5)).toBe("bb\ncc");
  });

  it("cuts inside a long line, and never inside a surrogate pair", () => {
    expect(tailOf("abcdefgh", 3)).toBe("fgh");
    expect(tailOf("a😀bc", 3)).toBe("bc");
    expect(headOf("a😀bc", 2)).toBe("a");
  });

  it("returns a short text as it is, and an empty one for a cap of 0", () => {
    expect(tailOf("a\nb", 3)).toBe("a\nb");
    expect(tailOf("abc", 0)).toBe("");
  });
});

describe("closeSentence", () => {
  it("adds a full stop to a text without one", () => {
    expect(closeSentence("Not found")).toBe("Not found.");
    expect(closeSentence("Why?")).toBe("Why?");
  });
});

describe("quoteWord", () => {
  it("quotes only words that a shell would split or expand", () => {
    expect(quoteWord("src/a-b.ts")).toBe("src/a-b.ts");
    expect(quoteWord("it's $HOME")).toBe("'it'\\''s $HOME'");
    expect(quoteWord("")).toBe("''");
  });
});
