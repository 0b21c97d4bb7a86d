import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsCompletion } from "../../../../src/core/reply/completion.ts";
import type { Handoff } from "../../../../src/core/reply/handoff.ts";
import type { PromiseRule } from "../../../../src/core/chain/spec.ts";

const strict: PromiseRule = { token: "DONE", match: "strict", confirmations: 1 };
const anywhere: PromiseRule = { ...strict, match: "anywhere" };

function handoff(fields: Partial<Handoff>): Handoff {
  return { summary: "", nextGoal: "", nextFocus: "", completed: null, stop: false, reason: "", evidence: "", ...fields };
}

describe("claimsCompletion, strict", () => {
  it.each([
    "DONE",
    "text\n  DONE \nmore",
    "<promise>DONE</promise>",
    "a\n**DONE**\r\n",
    "<promise> DONE </promise>",
    "**<promise>DONE</promise>**",
    "<promise>\nDONE\n</promise>",
    "What was not there is there now\nDONE",
    "It did not fail.\n\nDONE",
  ])("takes the promise alone on a line: %j", (message) => {
    expect(claimsCompletion(message, null, strict)).toBe(true);
  });

  it.each([
    "not DONE yet",
    "DONE.",
    "I am DONE",
    "done",
    "> DONE",
    "```\nDONE\n```",
    "~~~text\nDONE",
    "- ```\n  DONE\n  ```",
    "UNDONE",
    "<promise>DONE</promise> soon",
    "****",
    "<promise></promise>",
    "This is not\nDONE",
    "It isn’t  \n  **DONE**",
    "It is not yet\r\nDONE",
  ])("takes no other mention: %j", (message) => {
    expect(claimsCompletion(message, null, strict)).toBe(false);
  });

  it("takes completed: true without the promise", () => {
    expect(claimsCompletion("", handoff({ completed: true }), strict)).toBe(true);
  });

  it("lets completed: false beat a bare line and the summary", () => {
    expect(claimsCompletion("DONE", handoff({ completed: false, summary: "DONE" }), strict)).toBe(false);
    expect(claimsCompletion("DONE", handoff({}), strict)).toBe(true);
  });

  it.each([
    "DONE",
    "All tests pass. DONE.",
    "No errors left, DONE",
    "Everything is DONE: 12 of 12 pass",
    "(DONE)",
    "All is\n  DONE",
    "The document is DONE",
    "**DONE**",
    "What did not pass now passes. DONE",
  ])("takes a summary that affirms it: %j", (summary) => {
    expect(claimsCompletion("", handoff({ summary }), strict)).toBe(true);
  });

  it.each([
    "not DONE yet",
    "This isn't DONE",
    "It isn’t quite DONE",
    "never DONE",
    "nearly DONE",
    "Almost DONE",
    "DONE? No.",
    "not everything is DONE",
    "Two steps until DONE",
    "DONE is not reached",
    "DONE cannot be said",
    "UNDONE",
    "DONE-ish",
    "almost-DONE",
    "done",
    "Parser is DONE; the rest is not DONE",
    "We will see when DONE",
    "not\nDONE",
    `not${" ".repeat(70)}DONE`,
    "not\n\n\tDONE",
    "not \u034fDONE",
    "n\u034fot DONE",
    "ＮＯＴ DONE",
    "UN\u034fDONE",
    "DONE\nnot yet",
    `DONE${" ".repeat(70)}is what it is not`,
    "Not yet: DONE",
    "Not yet - DONE",
    "No. DONE.",
    "not... DONE",
    "not, as of today, DONE",
    "It is not the case that all of the many steps of this plan are DONE",
    "I do not think, after all of it, that it is DONE",
    "It isnt DONE",
    "It isn`t DONE",
    "not **DONE**",
    "not `DONE`",
    '*not* "DONE"',
    "not (DONE)",
    "~~DONE~~",
    "- [ ] DONE",
    "!DONE",
    "❌ DONE",
    "DONE: no",
    "DONE = false",
    "DONE, but not all of it",
    "DONE. Not really.",
    "DONE. No.",
    "DONE or what?",
    "Far from DONE",
    "It will be DONE",
    "All of it has to be DONE",
    "DONE except for the tests",
    "The agent failed to reach DONE",
    "DONE ".repeat(30),
  ])("takes no summary that denies it: %j", (summary) => {
    expect(claimsCompletion("", handoff({ summary }), strict)).toBe(false);
  });

  it("takes the token as plain characters", () => {
    expect(claimsCompletion("DXNE", null, { ...strict, token: "D.NE" })).toBe(false);
    expect(claimsCompletion("a\n[x](", null, { ...strict, token: "[x](" })).toBe(true);
    expect(claimsCompletion("", null, { ...strict, token: "" })).toBe(false);
  });

  it("claims nothing for texts without the token", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(strict, anywhere), (text, rule) => {
        fc.pre(!text.includes("DONE"));
        expect(claimsCompletion(text, handoff({ summary: text }), rule)).toBe(false);
      }),
    );
  });
});

describe("claimsCompletion, anywhere", () => {
  it("takes any mention, as the original did", () => {
    expect(claimsCompletion("not DONE yet", handoff({ completed: false }), anywhere)).toBe(true);
    expect(claimsCompletion("done", null, anywhere)).toBe(false);
    expect(claimsCompletion("", handoff({ completed: true }), anywhere)).toBe(true);
  });
});
