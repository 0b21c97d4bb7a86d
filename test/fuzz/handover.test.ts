import { readFileSync } from "node:fs";
import { it } from "vitest";
import { claimsCompletion } from "../../src/core/reply/completion.ts";
import { GOAL_CHARS_MAX, type Handoff, readHandoff } from "../../src/core/reply/handoff.ts";
import { findObjects } from "../../src/core/reply/find-json.ts";
import type { PromiseRule } from "../../src/core/chain/spec.ts";
import { readUsableHandoff } from "../../src/engine/goal-mode.ts";
import { mayClaim } from "./claim-oracle.ts";
import { denyPromise, SAID } from "./denials.ts";
import { mutateJson, mutateText, writeJson } from "./mutate.ts";
import { longPump, noise } from "./noise.ts";
import type { Random } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must, mustClaim } from "./run.ts";
import { unsoundAt } from "./sound-text.ts";

type Input = {
  readonly message: string;
  readonly promise: PromiseRule;
  /** What the block at the message's end says, where the message is made so that this block must be the hand-over. */
  readonly ends: { readonly completed: boolean | null; readonly goal: string } | null;
  /** Whether the message is made so that a person reads no claim in it. */
  readonly denies: boolean;
};

const SEEDS = JSON.parse(readFileSync(new URL("seeds/messages.json", import.meta.url), "utf8")) as readonly string[];
const TOKENS = ["DONE", "DONE", "DONE", "LOOP_COMPLETE", " all done ", "完成", "D.NE", "[x](", "**", "", "no", "`", "𝐃"];
const KEYS = ["summary", "next_goal", "next_focus", "completed", "stop", "reason", "evidence"];
const GOALS = [
  "mend src/a.ts",
  "continue",
  "next step",
  "TBD",
  "same as before",
  "<the next goal>",
  " ",
  "Keep going!",
  "…",
  "a".repeat(4_001),
];
const WORDS = [
  ...KEYS,
  ...KEYS.map((key) => `\n${key.toUpperCase()}: `),
  ...GOALS.slice(0, -1),
  ..."DONE|\nDONE\n|DONE?|DONE.|not |never |almost |until |isn’t |yet|\n```\n|\n```json\n|\n> DONE\n|true|false|yes|no".split("|"),
  "<promise>DONE</promise>",
  '{"completed":true}',
  '{"completed":false,"summary":"DONE"}',
  '"completed":true,',
];
const STRICT: PromiseRule = { token: "DONE", match: "strict", confirmations: 1 };
/** What once was read as a claim. */
const KNOWN: readonly Input[] = [
  ...[
    "not\nDONE",
    `not${" ".repeat(70)}DONE`,
    "Not yet: DONE",
    "UN\u034fDONE",
    "DONE, but not all of it",
    `DONE${" ".repeat(9_000)}was never said`,
    "TBD> DONE",
    "&lt;until DONE",
    "still,not:DONE",
    "DONE?DONE",
    "stopDONEisn’t DONE",
    "stop`never DONE",
  ].map(deny),
  ...["yes, but not all", `yes${" ".repeat(200)}no`].map((completed) => ({
    message: JSON.stringify({ summary: "s", next_goal: "mend src/a.ts", completed }),
    promise: STRICT,
    ends: { completed: null, goal: "mend src/a.ts" },
    denies: true,
  })),
  { message: "This is not\nDONE", promise: STRICT, ends: null, denies: true },
];
const ROOM = { summary: 2_000, nextGoal: GOAL_CHARS_MAX + 2, nextFocus: 500, reason: 2_000, evidence: 4_000 } as const;
const FIELDS = {
  summary: "It is DONE",
  next_goal: "mend src/a.ts",
  next_focus: "a",
  completed: true,
  stop: false,
  reason: "",
  evidence: "",
};
const BARE_GOALS = new Set(["continue", "keep going", "next step", "same as before", "tbd"]);

function generate(random: Random): Input {
  const promise: PromiseRule = { token: random.pick(TOKENS), match: random.chance(85) ? "strict" : "anywhere", confirmations: 1 };
  const words = [...WORDS, promise.token];
  const message = generateMessage(random, words);
  if (!random.chance(40)) return { message, promise, ends: null, denies: false };
  if (random.chance(50)) return { ...deny(denyPromise(random, promise.token)), promise: { ...promise, match: "strict" } };
  const [said, completed] = random.pick(SAID);
  const ends = { completed, goal: random.pick(["mend src/a.ts", "add test/b.test.ts"]) };
  const block = { summary: noise(random, words, 3), next_goal: ends.goal, completed: said };
  return { message: `${message}\n\`\`\`json\n${JSON.stringify(block)}\n\`\`\``, promise, ends, denies: false };
}

function deny(summary: string): Input {
  return { message: JSON.stringify({ summary, next_goal: "mend src/a.ts" }), promise: STRICT, ends: null, denies: true };
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
        summary: random.chance(2) ? longPump(random) : noise(random, words, 4),
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

function check({ message, promise, ends, denies }: Input): void {
  checkObjects(message);
  const reading = readHandoff(message);
  const handoff = reading.kind === "found" ? reading.handoff : null;
  if (handoff !== null) checkHandover(message, handoff);
  if (ends !== null) {
    mustClaim(handoff === null || handoff.completed === ends.completed, "the last block counts, and only a whole yes is one");
    must((handoff !== null) === (ends.completed !== null), "the block at the end is read");
    must(handoff === null || handoff.nextGoal === ends.goal, "its goal counts");
  }
  const claimed = claimsCompletion(message, handoff, promise);
  mustClaim(!claimed || mayClaim(message, handoff, promise), "nobody claimed that it is done");
  mustClaim(!claimed || !denies, "it was denied");
  must(claimed || handoff?.completed !== true, "completed: true is a claim");
  if (ends?.completed === false && promise.match === "strict") mustClaim(!claimed, "completed: false is no claim");

  const usable = readUsableHandoff(message, promise);
  if (usable.kind === "unusable") {
    must(!claimed, "a claim is an end");
    must(usable.problem !== "" && usable.problem.length < 1_000 && unsoundAt(usable.problem) === null, "the problem is a short sentence");
    return;
  }
  must(unsoundAt(usable.answer.summary) === null && usable.answer.summary.length <= ROOM.summary, "the summary is clean and short");
  if (claimed || usable.answer.completed === true || usable.answer.stop) return;
  const goal = usable.answer.nextGoal;
  must(goal.trim() !== "" && goal.length <= GOAL_CHARS_MAX, "a next goal is there and short");
  const letters = goal
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "")
    .join(" ");
  must(/[^\p{ASCII}]/u.test(goal) || !BARE_GOALS.has(letters), "a next goal is concrete");
}

function checkObjects(message: string): void {
  let end = 0;
  for (const span of findObjects(message)) {
    must(span.start >= end && span.end > span.start, "objects stand one after the other");
    must(message.charAt(span.start) === "{" && message.charAt(span.end - 1) === "}", "an object is in braces");
    end = span.end;
  }
}

function checkHandover(message: string, handoff: Handoff): void {
  for (const [key, room] of Object.entries(ROOM)) {
    const text = handoff[key as keyof typeof ROOM];
    must(text.length <= room, `${key} is at most ${room} long`);
    const unsound = unsoundAt(text);
    must(unsound === null, `${key} is clean, but has ${unsound}`);
  }
  if (handoff.completed !== true && !handoff.stop) return;
  const said = message.replace(/\\u([\da-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))).toLowerCase();
  must(/true|yes/.test(said), "a flag was said");
  must(handoff.completed !== true || said.includes("completed"), "completed was said");
}

it("no final message makes a claim that nobody made", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  await fuzz<Input>(task.meta, {
    name: "hand-over",
    file: import.meta.url,
    generate,
    size: ({ message }) => message.length,
    check,
    known: KNOWN,
  });
});
