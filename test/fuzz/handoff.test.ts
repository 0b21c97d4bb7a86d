import { readFileSync } from "node:fs";
import { it } from "vitest";
import { GOAL_CHARS_MAX, type Handoff, readHandoff } from "../../src/core/reply/handoff.ts";
import { findObjects } from "../../src/core/reply/find-json.ts";
import type { PromiseRule } from "../../src/core/chain/spec.ts";
import { mayClaim } from "./claim-oracle.ts";
import { mutateJson, mutateText, writeJson } from "./mutate.ts";
import { longRepetition, noise } from "./noise.ts";
import type { Random } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must, mustBeClaimed } from "./run.ts";
import { findHiddenCharacter } from "./hidden-characters.ts";

type Input = {
  readonly message: string;
  readonly promise: PromiseRule;
  /** The meaning of the block that ends the message, or null if the message has no such block. */
  readonly end: { readonly completed: Flag; readonly goal: string } | null;
};

type Flag = boolean | "invalid";

const SEEDS = JSON.parse(readFileSync(new URL("seeds/messages.json", import.meta.url), "utf8")) as readonly string[];
const TOKENS = ["DONE", "DONE", "DONE", "LOOP_COMPLETE", " all done ", "完成", "D.NE", "[x](", "**", "", "no", "`", "𝐃"];
const KEYS = ["summary", "next_goal", "next_focus", "completed", "stop", "reason", "evidence"];
const GOAL = "fix src/a.ts";
const GOALS = [GOAL, "continue", "next step", "TBD", "same as before", "<the next goal>", " ", "Keep going!", "…", "a".repeat(4_001)];
const WORDS = [
  ...KEYS,
  ...KEYS.map((key) => `\n${key.toUpperCase()}: `),
  ...GOALS.slice(0, -1),
  ..."DONE|\nDONE\n|DONE?|DONE.|not |\n```\n|\n```json\n|\n> DONE\n|true|false|yes|no".split("|"),
  "<promise>DONE</promise>",
  '{"completed":true}',
  '{"completed":false,"summary":"DONE"}',
  '"completed":true,',
];
/** Inputs that were once read as a claim. */
const REGRESSIONS: readonly Input[] = [
  endingIn({ summary: "s", completed: "yes, but not all" }, "invalid"),
  endingIn({ summary: "s", completed: `yes${" ".repeat(200)}no` }, "invalid"),
  endingIn({ summary: "It isn't\nDONE" }, false),
  endingIn({ summary: "s", completed: true }, true),
  { ...endingIn({ summary: "s", completed: "almost" }, "invalid"), message: 'DONE\n{"next_goal":"","completed":"almost"}' },
];
/** How an agent may write `completed`, and what it means. */
const FLAGS: readonly (readonly [written: unknown, meaning: Flag])[] = [
  [true, true],
  ["yes", true],
  ["Yes.", true],
  ["**true**", true],
  [false, false],
  [null, false],
  [undefined, false],
  ["", false],
  ["no", false],
  ["no, but nearly", false],
  ["False", false],
  ["yes, but not all", "invalid"],
  ["yes and no", "invalid"],
  ["true?", "invalid"],
  [`yes${" ".repeat(120)}no`, "invalid"],
  ["true\nfor the parser", "invalid"],
  ["not yes", "invalid"],
  ["untrue", "invalid"],
  [1, "invalid"],
  [["yes"], "invalid"],
  [{ completed: true }, "invalid"],
];
const CHARS_MAX = { summary: 2_000, nextGoal: GOAL_CHARS_MAX + 2, nextFocus: 500, reason: 2_000, evidence: 4_000 } as const;
const FIELDS = {
  summary: "It is DONE",
  next_goal: GOAL,
  next_focus: "a",
  completed: true,
  stop: false,
  reason: "",
  evidence: "",
};
const VAGUE_GOALS = new Set(["continue", "keep going", "next step", "same as before", "tbd"]);

function generate(random: Random): Input {
  const promise: PromiseRule = { token: random.pick(TOKENS), match: random.chance(85) ? "strict" : "anywhere", confirmations: 1 };
  const words = [...WORDS, promise.token];
  const message = generateMessage(random, words);
  if (!random.chance(40)) return { message, promise, end: null };
  const [written, completed] = random.pick(FLAGS);
  const end = { completed, goal: random.pick([GOAL, "add test/b.test.ts", ""]) };
  const summary = random.pick([promise.token, `\n${promise.token}\n`, noise(random, words, 3)]);
  const block = { summary, next_goal: end.goal, completed: written };
  return { message: `${message}\n\`\`\`json\n${JSON.stringify(block)}\n\`\`\``, promise, end };
}

function endingIn(block: object, completed: Flag): Input {
  const message = JSON.stringify({ ...block, next_goal: GOAL });
  return { message, promise: { token: "DONE", match: "strict", confirmations: 1 }, end: { completed, goal: GOAL } };
}

function generateMessage(random: Random, words: readonly string[]): string {
  switch (random.below(6)) {
    case 0:
      return noise(random, words, 20);
    case 1:
      return mutateText(random, random.pick(SEEDS), words);
    case 2:
      return mutateText(random, random.pick(SEEDS) + noise(random, words) + random.pick(SEEDS), words);
    case 3: {
      const fields = {
        ...FIELDS,
        summary: random.chance(2) ? longRepetition(random) : noise(random, words, 4),
        next_goal: random.pick(GOALS),
        completed: random.pick([true, false, null, ""]),
      };
      return JSON.stringify(fields);
    }
    default: {
      const block = writeJson(random, mutateJson(random, { ...FIELDS, next_goal: random.pick(GOALS) }, words), words);
      return (
        random.pick(["", noise(random, words)]) +
        random.pick([block, `\n\`\`\`json\n${block}\n\`\`\`\n`]) +
        random.pick(["", noise(random, words)])
      );
    }
  }
}

function check({ message, promise, end }: Input): void {
  checkObjects(message);
  const reading = readHandoff(message, promise);
  const claims = reading.kind === "usable" && reading.answer.completed;
  mustBeClaimed(!claims || mayClaim(message, promise), "the message claims that it is done");
  if (end !== null && promise.match === "strict") {
    // A block that claims completion names no goal, and one that does not claim it names one.
    const isUsable = end.completed !== "invalid" && end.completed === (end.goal === "");
    mustBeClaimed(claims === (isUsable && end.completed === true), "the last block alone decides");
    must(reading.kind !== "usable" || isUsable, "an invalid or contradictory block is no handoff");
    must(!isUsable || (reading.kind === "usable" && reading.answer.nextGoal === end.goal), "the goal of the last block counts");
  }
  if (reading.kind === "usable") return checkHandoff(reading.answer);
  const { problem } = reading;
  must(problem !== "" && problem.length < 1_000 && findHiddenCharacter(problem) === null, "the problem is a short sentence");
}

function checkObjects(message: string): void {
  let end = 0;
  for (const span of findObjects(message)) {
    must(span.start >= end && span.end > span.start, "objects do not overlap");
    must(message.charAt(span.start) === "{" && message.charAt(span.end - 1) === "}", "an object is in braces");
    end = span.end;
  }
}

function checkHandoff(handoff: Handoff): void {
  for (const [key, charsMax] of Object.entries(CHARS_MAX)) {
    const text = handoff[key as keyof typeof CHARS_MAX];
    must(text.length <= charsMax, `${key} has at most ${charsMax} characters`);
    const hidden = findHiddenCharacter(text);
    must(hidden === null, `${key} is clean, but has ${hidden}`);
  }
  if (handoff.completed || handoff.stop) return;
  const goal = handoff.nextGoal;
  must(goal.trim() !== "" && goal.length <= GOAL_CHARS_MAX, "there is a next goal, and it is short");
  const letters = goal
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "")
    .join(" ");
  must(/[^\p{ASCII}]/u.test(goal) || !VAGUE_GOALS.has(letters), "the next goal is concrete");
}

it("no final message is read as a claim that it does not make", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  await fuzz<Input>(task.meta, {
    name: "handoff",
    file: import.meta.url,
    generate,
    size: ({ message }) => message.length,
    check,
    regressions: REGRESSIONS,
  });
});
