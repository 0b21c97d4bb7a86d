import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { it } from "vitest";
import { RUNTIME_BYTES_MAX } from "../../src/adapters/state/store.ts";
import { decodeSaved } from "../../src/config/state-file/decode.ts";
import { encodeSaved } from "../../src/config/state-file/encode.ts";
import { redactAll } from "../../src/core/policy/redact.ts";
import type { Usage } from "../../src/core/chain/usage.ts";
import { sampleRecord, sampleSaved, sampleState } from "../helpers/samples.ts";
import { mutateJson, mutateText, writeJson } from "./mutate.ts";
import { noise, NUMBERS, PROTOTYPE_NAMES } from "./noise.ts";
import type { Random } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must } from "./run.ts";
import { findHiddenCharacter } from "./hidden-characters.ts";

const NOW = { atMs: Date.UTC(2026, 10, 22, 14, 0), newChainId: "CHAIN" };
const USAGE: Usage = { input: 100_000, cachedInput: 5_000, cacheWriteInput: 0, output: 2_000, reasoningOutput: 300 };
/** Written by the encoder, so that they always have the current format. */
const OURS = [
  encodeSaved(sampleSaved()),
  encodeSaved({
    state: sampleState({
      backoff: { untilMs: NOW.atMs, cause: "provider-limit" },
      goals: ["parser", "é😀"],
      trees: ["a".repeat(40)],
      baseTree: "b".repeat(40),
      plan: { expected: "0123456789abcdef", seen: "0123456789abcdef", ticked: 2 },
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
const WORDS = [
  ...Object.keys(JSON.parse(OURS[1] ?? "{}") as object),
  ...PROTOTYPE_NAMES,
  ...NUMBERS,
  ..."2026-11-22 14:00|2026-11-22T14:00:00+01:00|1763820000|1763820000.5|99999999999999|+275760-09-13T00:00:00.000Z|-000001-01-01|x:y".split(
    "|",
  ),
];
const PROBLEM_CHARS_MAX = 300;
/** Inputs that failed once. */
const REGRESSIONS = [
  '{ "schema": 1 }',
  ...["3000", "200000"].map((levels) => withRecord(`{ "deep": ${"[".repeat(Number(levels))}1${"]".repeat(Number(levels))},`)),
  withRecord(`{ "deep": ${'{"a":'.repeat(600)}1${"}".repeat(600)},`),
  withRecord(`{ "wide": [${"[],".repeat(90_000)}1],`),
];

function withRecord(start: string): string {
  return (OURS[1] ?? "").replace('"record": {', `"record": ${start}`);
}

function generate(random: Random): string {
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

function check(text: string): void {
  const decoded = decodeSaved(text, NOW);
  if (decoded.kind === "damaged") {
    const { problem } = decoded;
    must(problem !== "" && problem.length <= PROBLEM_CHARS_MAX, `the problem has ${problem.length} characters`);
    must(findHiddenCharacter(problem) === null && !problem.includes("\n"), "the problem is one clean line");
    return;
  }
  const { saved } = decoded;
  const { backoff, seq, iteration, startedAtMs } = saved.state;
  must(Number.isSafeInteger(seq) && Number.isSafeInteger(iteration) && Number.isFinite(startedAtMs), "the numbers are numbers");
  must(backoff === null || Number.isFinite(backoff.untilMs), "the end of a wait is a time");
  const written = encodeSaved(saved);
  must(3 * written.length <= RUNTIME_BYTES_MAX, "the written file is no larger than the store reads");
  must(saved.record === null || JSON.stringify(redactAll(saved.record, [])) === JSON.stringify(saved.record), "a record can be walked");
  const again = decodeSaved(written, NOW);
  must(again.kind === "ok" && again.origin === "ours", "the written file is valid");
  must(
    again.kind === "ok" && (isDeepStrictEqual(again.saved, saved) || encodeSaved(again.saved) === written),
    "it reads back as it was written",
  );
}

it("no runtime.json crashes the decoder, and an accepted one survives being written", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  await fuzz<string>(task.meta, {
    name: "runtime.json",
    file: import.meta.url,
    generate,
    size: (text) => text.length,
    check,
    regressions: REGRESSIONS,
  });
});
