import { expect, it } from "vitest";
import { hashText } from "../../../../src/core/text/hash.ts";

it("returns FNV-1a of a text, forwards and backwards", () => {
  // Published values of 32-bit FNV-1a.
  expect(hashText("")).toBe("811c9dc5811c9dc5");
  expect(hashText("a")).toBe("e40c292ce40c292c");
  expect(hashText("foobar").slice(0, 8)).toBe("bf9cf968");
});

it("differs for texts that differ in one place or in order", () => {
  const texts = ["foobar", "raboof", "foobaz", "goobar", "foobar "];
  expect(new Set(texts.map(hashText)).size).toBe(texts.length);
});
