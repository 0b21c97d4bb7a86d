import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitWords } from "../../../src/config/shell-words.ts";

function wordsOf(text: string): readonly string[] | string {
  const reading = splitWords(text);
  return reading.ok ? reading.words : reading.problem;
}

describe("splitWords", () => {
  it.each([
    ["a b  c", ["a", "b", "c"]],
    ["  a\tb\n", ["a", "b"]],
    ["", []],
    ["''", [""]],
    [`a""b`, ["ab"]],
    [`'a b' "c d"`, ["a b", "c d"]],
    [`--x='a b'c`, ["--x=a bc"]],
    [`"a\\"b" "a\\nb" "\\$HOME"`, [`a"b`, "a\\nb", "$HOME"]],
    [`a\\ b 'c\\'`, ["a b", "c\\"]],
    ["a\\\nb", ["ab"]],
    ["$HOME * ~ `x` a;b|c #d", ["$HOME", "*", "~", "`x`", "a;b|c", "#d"]],
    ["sh run.sh {prompt_file} {workspace}", ["sh", "run.sh", "{prompt_file}", "{workspace}"]],
  ])("splits %j like a shell", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    [`a 'b`, "single quote"],
    [`a "b`, "double quote"],
    [`"a\\"`, "double quote"],
    ["a\\", "backslash"],
  ])("refuses %j with the reason", (text, problem) => {
    expect(wordsOf(text)).toContain(problem);
  });

  it("returns the words that a real shell returns", () => {
    const piece = fc.constantFrom(
      "a",
      "b ",
      " ",
      "\t",
      "'x y'",
      '"x y"',
      '"\\\\"',
      '"\\""',
      "\\'",
      '\\"',
      "''",
      '"q\\z"',
      "\\\n",
      "é",
      "-",
    );
    const texts = fc.sample(fc.array(piece, { maxLength: 8 }), { numRuns: 60, seed: 7 }).map((pieces) => pieces.join(""));
    // One shell for all: each text's words are followed by an empty group separator that no text holds.
    const script = texts.map((text) => `printf '%s\\037' ${text}\nprintf '\\036'`).join("\n");
    const groups = execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" }).split("\u001e").slice(0, -1);
    for (const [index, text] of texts.entries()) {
      const words = wordsOf(text);
      // printf without a word prints its format once, with nothing in it.
      const expected = (groups[index] ?? "").split("\u001f").slice(0, -1);
      expect({ text, words: words.length === 0 ? [""] : words }).toEqual({ text, words: expected });
    }
  });
});
