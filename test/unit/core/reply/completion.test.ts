import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsCompletion } from "../../../../src/core/reply/completion.ts";
import type { PromiseRule } from "../../../../src/core/chain/spec.ts";

const strict: PromiseRule = { token: "DONE", match: "strict", confirmations: 1 };
const anywhere: PromiseRule = { ...strict, match: "anywhere" };

describe("claimsCompletion, strict, without a handoff", () => {
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
    expect(claimsCompletion(message, null, strict)).toBe(true);
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
    expect(claimsCompletion(message, null, strict)).toBe(false);
  });

  it("compares the token character by character", () => {
    expect(claimsCompletion("DXNE", null, { ...strict, token: "D.NE" })).toBe(false);
    expect(claimsCompletion("a\n[x](", null, { ...strict, token: "[x](" })).toBe(true);
    expect(claimsCompletion("", null, { ...strict, token: "" })).toBe(false);
  });
});

describe("claimsCompletion, strict, with a handoff", () => {
  it("accepts completed: true without the promise", () => {
    expect(claimsCompletion("", { completed: true }, strict)).toBe(true);
  });

  it("ignores the promise in the message", () => {
    expect(claimsCompletion("DONE", { completed: false }, strict)).toBe(false);
    expect(claimsCompletion("DONE", { completed: false }, strict)).toBe(false);
  });
});

describe("claimsCompletion, anywhere", () => {
  it("accepts any mention, as the Python original does", () => {
    expect(claimsCompletion("not DONE yet", { completed: false }, anywhere)).toBe(true);
    expect(claimsCompletion("done", null, anywhere)).toBe(false);
    expect(claimsCompletion("", { completed: true }, anywhere)).toBe(true);
  });
});

it("never accepts a text without the token", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(strict, anywhere), (text, rule) => {
      fc.pre(!text.includes("DONE"));
      expect(claimsCompletion(text, null, rule)).toBe(false);
    }),
  );
});
