import { readFileSync } from "node:fs";
import { it } from "vitest";
import { createTurnReader, isNetworkWait, parseCodexEvent, toAgentEvent } from "../../src/adapters/agents/codex/events.ts";
import { mutateJson, mutateText, writeJson } from "./mutate.ts";
import { noise, NUMBERS, PROTOTYPE_NAMES, repetition } from "./noise.ts";
import { type Random, some } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must } from "./run.ts";

const SEEDS = readFileSync(new URL("seeds/codex-events.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n");
const VALUES = SEEDS.map((line): unknown => JSON.parse(line));
const WORDS = [
  ...new Set(SEEDS.flatMap((line) => [...line.matchAll(/"([a-z_.]+)"/g)].map((match) => match[1] ?? ""))),
  ...PROTOTYPE_NAMES,
  ...NUMBERS,
  ...'/bin/sh -c |/bin/bash -lc \'a\'\\\'\'b\'|/x/zsh -lc "a\\"b"|bwrap: |{"error":{"message":|waiting for network|declined'.split("|"),
];
const EVENT_CHARS_MAX = 2_000;
const ERRORS_MAX = 5;

function generate(random: Random): readonly string[] {
  const isFailing = random.chance(5);
  return some(random, 12, () => (isFailing ? errorLine(random) : generateLine(random)));
}

function errorLine(random: Random): string {
  return JSON.stringify({ type: "error", message: noise(random, WORDS, 2) });
}

function generateLine(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return noise(random, WORDS, 10);
    case 1:
      return mutateText(random, random.pick(SEEDS), WORDS);
    case 2:
      return random.pick(SEEDS);
    case 3:
      return JSON.stringify({
        type: "item.started",
        item: { type: "command_execution", command: `/bin/bash -lc ${random.pick(["", "'", '"'])}${repetition(random)}'` },
      });
    case 4:
      return JSON.stringify({ type: "item.completed", item: { type: "agent_message", text: noise(random, WORDS) } });
    default:
      return writeJson(random, mutateJson(random, random.pick(VALUES), WORDS), WORDS);
  }
}

function check(lines: readonly string[]): void {
  const reader = createTurnReader();
  const messages = new Set<string>();
  let usages = 0;
  for (const line of lines) {
    const event = parseCodexEvent(line);
    if (event === null) continue;
    reader.read(event);
    if (event.type === "turn.completed") usages += 1;
    if (event.type === "item.completed" && event.item.type === "agent_message") messages.add(event.item.text);
    must(!isNetworkWait(event) || /error|\\u/.test(line), "only an error reports the network");
    const shown = toAgentEvent(event, "/repo");
    must(shown === null || shown.text.length <= EVENT_CHARS_MAX, "the text of an event is short");
    must(line.includes(event.type) || line.includes("\\u"), "the line has the event");
  }
  const { threadId, finalMessage, threadUsage, errors, sandboxBroken } = reader.reading();
  must(threadId === null || threadId !== "", "a thread id is not empty");
  must(finalMessage === null || messages.has(finalMessage), "the final message is one of the messages");
  must(threadUsage === null || usages > 0, "usage comes with the end of a turn");
  const counts = Object.values(threadUsage ?? {});
  must(
    counts.every((count) => Number.isInteger(count) && count >= 0),
    "usage is in whole numbers",
  );
  must(
    errors.length <= ERRORS_MAX && errors.every((error, index) => error !== errors[index - 1]),
    "few errors are kept, and none twice in a row",
  );
  must(!sandboxBroken || lines.some((line) => /bubblewrap|bwrap|\\u/.test(line)), "only a line about the sandbox reports it broken");
}

it("no event stream crashes the reader or invents a final message", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  const size = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  await fuzz<readonly string[]>(task.meta, { name: "event stream", file: import.meta.url, generate, size, check, regressions: [] });
});
