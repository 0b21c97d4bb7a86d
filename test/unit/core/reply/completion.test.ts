import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasPromiseLine, mentionsPromise } from "../../../../src/core/reply/completion.ts";
import type { PromiseRule } from "../../../../src/core/chain/spec.ts";

const strict: PromiseRule = { token: "DONE", match: "strict", confirmations: 1 };
const anywhere: PromiseRule = { ...strict, match: "anywhere" };

describe("hasPromiseLine", () => {
  it.each([
    "DONE",
    "text\n  DONE \nmore",
    "<promise>DONE</promise>",
    "a\n**DONE**\r\n",
    "<promise> DONE </promise>",
    "**<promise>DONE</promise>**",
    "<promise>\nDONE\n</promise>",
    "It did not fail.\n\nDONE",
  ])("accepts the promise alone on a line: %j", (message) => {
    expect(hasPromiseLine(message, strict)).toBe(true);
  });

  it.each([
    "",
    "not DONE yet",
    "DONE.",
    "I am DONE",
    "done",
    "> DONE",
    "```\nDONE\n```",
    "~~~text\nDONE",
    "- ```\n  DONE\n  ```",
    "UNDONE",
    "UN\u034fDONE",
    "<promise>DONE</promise> soon",
    "****",
    "<promise></promise>",
  ])("accepts no other mention: %j", (message) => {
    expect(hasPromiseLine(message, strict)).toBe(false);
  });

  it("compares the token character by character", () => {
    expect(hasPromiseLine("DXNE", { ...strict, token: "D.NE" })).toBe(false);
    expect(hasPromiseLine("a\n[x](", { ...strict, token: "[x](" })).toBe(true);
    expect(hasPromiseLine("", { ...strict, token: "" })).toBe(false);
  });
});

describe("mentionsPromise", () => {
  it("accepts any mention with `anywhere`, as the Python original does", () => {
    expect(mentionsPromise("not DONE yet", anywhere)).toBe(true);
    expect(mentionsPromise("done", anywhere)).toBe(false);
    expect(mentionsPromise("a", { ...anywhere, token: " " })).toBe(false);
  });

  it("accepts nothing otherwise", () => {
    expect(mentionsPromise("DONE", strict)).toBe(false);
  });
});

it("never accepts a text without the token", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(strict, anywhere), (text, rule) => {
      fc.pre(!text.includes("DONE"));
      expect(hasPromiseLine(text, rule) || mentionsPromise(text, rule)).toBe(false);
    }),
  );
});
