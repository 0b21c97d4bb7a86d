import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { it } from "vitest";
import { RUNTIME_BYTES_MAX } from "../../src/adapters/state/store.ts";
import { encodeSaved, readUntouched } from "../../src/config/state-file/encode.ts";
import { decodeSaved } from "../../src/config/state-file/legacy.ts";
import { hashText } from "../../src/core/text/hash.ts";
import { redactAll } from "../../src/core/policy/redact.ts";
import type { Usage } from "../../src/core/chain/usage.ts";
import { sampleRecord, sampleSaved, sampleState } from "../helpers/samples.ts";
import { mutateJson, mutateText, writeJson } from "./mutate.ts";
import { noise, NUMBERS, PROTOTYPE_NAMES } from "./noise.ts";
import { type Random, some } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must } from "./run.ts";
import { unsoundAt } from "./sound-text.ts";

const NOW = { atMs: Date.UTC(2026, 10, 22, 14, 0), newChainId: "CHAIN" };
const USAGE: Usage = { input: 100_000, cachedInput: 5_000, output: 2_000, reasoningOutput: 300 };
/** Made by the writer itself, so that it never grows old: the version and the check are always today's. */
const OURS = [
  encodeSaved(sampleSaved()),
  encodeSaved({
    state: sampleState({
      backoff: { untilMs: NOW.atMs, cause: "provider-limit" },
      focuses: ["parser", "é😀"],
      trees: ["a".repeat(40)],
      baseTree: "b".repeat(40),
      plan: { expected: "0123456789abcdef", seen: "0123456789abcdef" },
      usage: USAGE,
      costUsd: 1.25,
      sessions: { goal: { id: "t", usage: USAGE }, reviewer: { id: "r", usage: USAGE } },
      feedback: [{ kind: "claim-refused", text: 'two "boxes"\nare open' }],
      inFlight: { iteration: 2, startedAtMs: NOW.atMs },
      stopped: { reason: "waiting", atMs: NOW.atMs },
    }),
    record: sampleRecord({ seq: 1, refusals: ["no"], tree: "c".repeat(40) }),
    pendingCommit: { sha: "d".repeat(40), parent: null, ref: "refs/heads/x" },
  }),
];
const ORIGINAL = readFileSync(new URL("seeds/runtime-original.json", import.meta.url), "utf8");
const SEEDS = [...OURS, ORIGINAL];
const VALUES = SEEDS.map((text): unknown => JSON.parse(text));
const BODIES = OURS.map((text) => JSON.parse(text) as Record<string, unknown>);
const WORDS = [
  ...Object.keys(JSON.parse(OURS[1] ?? "{}") as object),
  ...PROTOTYPE_NAMES,
  ...NUMBERS,
  ..."2026-11-22 14:00|2026-11-22T14:00:00+01:00|1763820000|1763820000.5|99999999999999|+275760-09-13T00:00:00.000Z|-000001-01-01|x:y".split(
    "|",
  ),
];
const PROBLEM_CHARS_MAX = 300;
/** What once failed. */
const KNOWN = [
  forge('{\n  "schema": 1\n}'),
  ...["3000", "200000"].map((levels) => withRecord(`{ "deep": ${"[".repeat(Number(levels))}1${"]".repeat(Number(levels))},`)),
  withRecord(`{ "deep": ${'{"a":'.repeat(600)}1${"}".repeat(600)},`),
  withRecord(`{ "wide": [${"[],".repeat(90_000)}1],`),
];

/** The body with the check that is right for it, as whoever can write the file can make it. */
function forge(body: string): string {
  return body.endsWith("\n}") ? `${body.slice(0, -2)},\n  "check": "${hashText(body)}"\n}\n` : body;
}

function withRecord(start: string): string {
  return (OURS[1] ?? "").replace('"record": {', `"record": ${start}`);
}

function generate(random: Random): string {
  if (random.chance(25)) return generateForged(random);
  switch (random.below(6)) {
    case 0:
      return noise(random, WORDS, 20);
    case 1:
      return mutateText(random, random.pick(SEEDS), WORDS);
    case 2:
      return JSON.stringify(mutateJson(random, random.pick(VALUES), WORDS), null, 2);
    case 3:
      return JSON.stringify({
        [random.pick(WORDS)]: random.pick(WORDS),
        backoff_until: random.pick(WORDS),
        current_goal: noise(random, [], 4),
      });
    default:
      return writeJson(random, mutateJson(random, random.pick(VALUES), WORDS), WORDS);
  }
}

/** Bodies of other forms, keys and kinds under a check that fits. */
function generateForged(random: Random): string {
  const { check: _, ...body } = random.pick(BODIES);
  if (random.chance(10)) return forge(JSON.stringify(Object.fromEntries(some(random, 3, () => [random.pick(WORDS), 1])), null, 2));
  const indented = JSON.stringify(random.chance(80) ? mutateJson(random, body, WORDS) : body, null, 2);
  return forge(random.chance(30) ? `${mutateText(random, indented.slice(0, -2), WORDS)}\n}` : indented);
}

function check(text: string): void {
  const untouched = readUntouched(text);
  if (untouched !== null) must(encodeSaved(untouched) === text, "what nobody touched is what the writer wrote");
  const decoded = decodeSaved(text, NOW);
  if (decoded.kind === "damaged") {
    must(untouched === null, "what nobody touched is not damaged");
    const { problem } = decoded;
    must(problem !== "" && problem.length <= PROBLEM_CHARS_MAX, `the problem has ${problem.length} characters`);
    must(unsoundAt(problem) === null && !problem.includes("\n"), "the problem is one clean line");
    return;
  }
  const { saved } = decoded;
  const { backoff, seq, iteration, startedAtMs } = saved.state;
  must(Number.isSafeInteger(seq) && Number.isSafeInteger(iteration) && Number.isFinite(startedAtMs), "the numbers are numbers");
  must(backoff === null || Number.isFinite(backoff.untilMs), "the end of a wait is a time");
  const written = encodeSaved(saved);
  must(3 * written.length <= RUNTIME_BYTES_MAX, "what is written is no larger than what is read");
  must(saved.record === null || JSON.stringify(redactAll(saved.record, [])) === JSON.stringify(saved.record), "a record can be walked");
  const again = readUntouched(written);
  must(again !== null, "what is written is known again");
  must(isDeepStrictEqual(again, saved) || encodeSaved(again) === written, "what is read again is what was written");
  const slowly = decodeSaved(written, NOW);
  must(slowly.kind === "ok" && encodeSaved(slowly.saved) === written, "both readers read the same");
}

it("no runtime.json crashes its readers, and what they take survives being written", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  await fuzz<string>(task.meta, {
    name: "runtime.json",
    file: import.meta.url,
    generate,
    size: (text) => text.length,
    check,
    known: KNOWN,
  });
});
