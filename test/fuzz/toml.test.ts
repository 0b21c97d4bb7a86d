import { readFileSync } from "node:fs";
import { it } from "vitest";
import { INPUT_LIST } from "../../src/config/inputs/inputs.ts";
import { parseToml } from "../../src/config/toml.ts";
import type { UserErrorCode } from "../../src/errors/catalog.ts";
import { UserError } from "../../src/errors/user-error.ts";
import { mutateText } from "./mutate.ts";
import { noise, NUMBERS, PROTOTYPE_NAMES, repetition } from "./noise.ts";
import { type Random, some } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must } from "./run.ts";
import { findHiddenCharacter } from "./hidden-characters.ts";

const SEED = readFileSync(new URL("seeds/config.toml", import.meta.url), "utf8");
const EXAMPLE = readFileSync(new URL("../../config.example.toml", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const IN_FILE = new Set(INPUT_LIST.filter(([, input]) => input.sources.includes("toml")).map(([key]): string => key));
const KEYS = [...INPUT_LIST.map(([key]): string => key), ...PROTOTYPE_NAMES];
const WORDS = [
  ...KEYS.map((key) => `\n${key} = `),
  ...NUMBERS,
  ..."[|[[|]]|{|}|\"\"\"|'''|=|.|true|inf|nan|1979-05-27T07:32:00Z|07:32:00|0b1|0o7|\\u0041|\\UFFFFFFFF|\n# ".split("|"),
];
const CODES = new Set<UserErrorCode>([
  "CONFIG_SYNTAX",
  "CONFIG_UNKNOWN_KEY",
  "CONFIG_KEY_NOT_IN_FILE",
  "CONFIG_KEY_OF_ACTION",
  "CONFIG_WRONG_TYPE",
]);
/** A sentence with a key, a value and an example in it. */
const MESSAGE_CHARS_MAX = 1_000;

function generate(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return noise(random, WORDS, 20);
    case 1:
      return mutateText(random, SEED, WORDS);
    case 2:
      return some(random, 10, () => random.pick(EXAMPLE)).join("\n");
    case 3:
      return mutateText(random, some(random, 10, () => random.pick(EXAMPLE)).join("\n"), WORDS);
    case 4:
      return `${anyKey(random)} = ${random.chance(30) ? "1" : anyValue(random)}\n${random.chance(30) ? SEED : ""}`;
    default:
      return some(random, 4, () => `${random.pick(["", "[a]\n", "[[a]]\n", "a.b."])}${anyKey(random)} = ${anyValue(random)}\n`).join("");
  }
}

function anyKey(random: Random): string {
  return random.chance(70)
    ? random.pick(KEYS)
    : JSON.stringify(random.chance(80) ? noise(random, KEYS, 3) : "é".repeat(random.below(4_000)));
}

function anyValue(random: Random): string {
  const levels = random.chance(1) ? 5_000 : random.below(25);
  switch (random.below(7)) {
    case 0:
      return random.pick(NUMBERS);
    case 1:
      return JSON.stringify(noise(random, WORDS, 4));
    case 2:
      return "[".repeat(levels) + "1" + "]".repeat(levels);
    case 3:
      return "{a=".repeat(levels) + "1" + "}".repeat(levels);
    case 4:
      return JSON.stringify(some(random, 300, () => random.pick(["a", 1, true])));
    case 5:
      return `"""${repetition(random)}"""`;
    default:
      return noise(random, WORDS, 4);
  }
}

function check(text: string): void {
  let values: Readonly<Record<string, unknown>>;
  try {
    values = parseToml(text, "codex-self-iter.toml");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    must(CODES.has(error.code), `${error.code} is an error of the parser`);
    for (const text of [error.message, error.remedy]) {
      must(text.length <= MESSAGE_CHARS_MAX, `the error has ${text.length} characters`);
      const hidden = findHiddenCharacter(text);
      must(hidden === null && !text.includes("\n"), `the error is one clean line, but has ${hidden ?? "a line break"}`);
    }
    return;
  }
  must(Object.getPrototypeOf(values) === Object.prototype, "the values are a plain object");
  must(Object.keys({}).length === 0 && Reflect.ownKeys(Object.prototype).length === PROTOTYPE_KEYS, "no prototype changes");
  for (const [key, value] of Object.entries(values)) {
    must(IN_FILE.has(key), `${key} is allowed in the file`);
    const kind = Array.isArray(value) ? "list" : typeof value;
    must(["list", "string", "boolean", "number"].includes(kind), `${key} is a plain value, not ${kind}`);
    must(typeof value !== "number" || Number.isFinite(value), `${key} is finite`);
  }
}

const PROTOTYPE_KEYS = Reflect.ownKeys(Object.prototype).length;

it("no configuration file crashes the parser or passes its checks with invalid values", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  await fuzz<string>(task.meta, { name: "TOML", file: import.meta.url, generate, size: (text) => text.length, check, regressions: [] });
});
