import { noise, pump } from "./noise.ts";
import { type Random, some } from "./random.ts";

const BEFORE =
  "not|Not|NOT|is not|isn't|isn’t|not yet|never|nearly|almost|hardly|cannot be|can't be|will be|should be|has to be|until it is|unless it is|when it is|far from|partly";
const BEHIND = "is not reached|was never said|cannot be said|is not yet true|?|- or is it?|if the tests pass|comes later";
const LEADS = BEFORE.split("|");
const TAILS = BEHIND.split("|");
const FILLERS = [
  "the",
  "really",
  "quite",
  "all of it",
  "as of today",
  "tests",
  "42",
  "é",
  "…",
  "—",
  "(",
  '"',
  "**",
  "`",
  "*",
  "\u034f",
  "a/b",
];
const BLANKS = [" ", " ", " ", "\n", "\r\n", "\t", "\u00a0", "\u2028", "\u3000", " ".repeat(70), "\n".repeat(9)];
const SENTENCES = ["", "", "All tests pass. ", "No errors left! ", "Parser and lexer are there; "];

/** A summary in which a person reads that it is not done, whatever stands between the promise and the word that denies it. */
export function denyPromise(random: Random, token: string): string {
  const marked = random.pick([token, token, `**${token}**`, `"${token}"`, `(${token})`]);
  const before = random.pick(SENTENCES);
  if (random.chance(70))
    return `${before}${random.pick(LEADS)}${gap(random)}${marked}${random.pick(["", ".", " now", ` ${noise(random, [], 3)}`])}`;
  return `${before}It is ${marked}${gap(random)}${random.pick(TAILS)}`;
}

function gap(random: Random): string {
  const blank = (): string => (random.chance(5) ? pump(random).replace(/\S+/g, " ") : random.pick(BLANKS));
  return blank() + some(random, random.chance(10) ? 40 : 3, () => random.pick(FILLERS) + blank()).join("");
}

/** What an agent writes for `completed`, and what a person takes it for; `null` where it is neither yes nor no. */
export const SAID: readonly (readonly [said: unknown, meant: boolean | null])[] = [
  [true, true],
  [false, false],
  ["yes", true],
  ["Yes.", true],
  ["**true**", true],
  ["no", false],
  ["no, but nearly", false],
  ["False", false],
  ["yes, but not all", null],
  ["yes and no", null],
  ["true?", null],
  [`yes${" ".repeat(120)}no`, null],
  ["true\nfor the parser", null],
  ["not yes", null],
  ["untrue", null],
  [1, null],
  [["yes"], null],
  [{ completed: true }, null],
];
