import { noise, NUMBERS, piece, PROTOTYPE_NAMES, repetition } from "./noise.ts";
import { type Random, some } from "./random.ts";

/** Levels of brackets: far more than the stack of a recursive parser can hold. */
const LEVELS_MAX = 100_000;

/** Damages a valid text: removes, doubles, moves or cuts off parts, and inserts noise. */
export function mutateText(random: Random, text: string, words: readonly string[]): string {
  let mutated = text;
  for (let left = 1 + random.below(5); left > 0; left -= 1) {
    const from = random.below(mutated.length + 1);
    const to = Math.min(mutated.length, from + 1 + random.below(random.chance(20) ? 200 : 8));
    const before = mutated.slice(0, from);
    const part = mutated.slice(from, to);
    const after = mutated.slice(to);
    switch (random.below(8)) {
      case 0:
        mutated = before + after;
        break;
      case 1:
        mutated = before + part + part + after;
        break;
      case 2:
        mutated = random.chance(50) ? before : after;
        break;
      case 3:
        mutated = after + part + before;
        break;
      case 4:
        mutated = before + random.pick([...words, ""]) + after;
        break;
      case 5:
        mutated = before + repetition(random) + part + after;
        break;
      default:
        mutated = before + piece(random) + (random.chance(50) ? part : "") + after;
    }
  }
  return mutated;
}

type Json = unknown;

/** Damages a valid value: changes the types of leaves, removes, adds and renames keys, doubles lists. */
export function mutateJson(random: Random, value: Json, words: readonly string[]): Json {
  if (random.chance(4)) return anyJson(random, words, 3);
  if (Array.isArray(value)) {
    const items: Json[] = value.map((item: Json) => (random.chance(30) ? mutateJson(random, item, words) : item));
    if (random.chance(10)) items.push(...items);
    if (random.chance(10)) items.splice(random.below(items.length + 1), 1);
    return items;
  }
  if (typeof value === "object" && value !== null) {
    const entries: [string, Json][] = [];
    for (const [key, part] of Object.entries(value)) {
      if (random.chance(3)) continue;
      const name = random.chance(2) ? anyKey(random, words) : key;
      entries.push([name, random.chance(15) ? mutateJson(random, part, words) : part]);
    }
    if (random.chance(10)) entries.push([anyKey(random, words), anyJson(random, words, 2)]);
    return Object.fromEntries(entries);
  }
  if (typeof value === "string" && random.chance(60)) return mutateText(random, value, words);
  return random.chance(50) ? anyJson(random, words, 2) : value;
}

function anyJson(random: Random, words: readonly string[], depth: number): Json {
  switch (random.below(depth > 0 ? 9 : 6)) {
    case 0:
      return random.pick([null, true, false]);
    case 1:
      return random.pick([0, -1, 1, 0.5, 1e21, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, 8.64e15, 8.64e15 + 1, 1e308]);
    case 2:
      return random.below(1_000);
    case 6:
      return some(random, 4, () => anyJson(random, words, depth - 1));
    case 7:
      return Object.fromEntries(some(random, 4, () => [anyKey(random, words), anyJson(random, words, depth - 1)]));
    default:
      return noise(random, words, 5);
  }
}

function anyKey(random: Random, words: readonly string[]): string {
  if (words.length > 0 && random.chance(50)) return random.pick(words);
  return random.chance(60) ? random.pick(PROTOTYPE_NAMES) : piece(random);
}

/** Writes a value as hostile JSON: duplicate keys, escaped letters, numbers beyond every limit, deep brackets. */
export function writeJson(random: Random, value: Json, words: readonly string[]): string {
  let text = JSON.stringify(value, null, random.pick([0, 0, 2]));
  for (let left = random.below(3); left > 0; left -= 1) {
    const at = nextOf(text, random.pick(['"', ":", ",", "{", "}", "]"]), random.below(text.length + 1));
    if (at === -1) continue;
    const here = text.slice(at, at + 1);
    if (here === ":") text = `${text.slice(0, at + 1)}${random.pick(NUMBERS)}${text.slice(scalarEnd(text, at + 1))}`;
    else if (here === "{") text = `${text.slice(0, at + 1)}${duplicateKey(random, words)}${text.slice(at + 1)}`;
    else if (here === '"') text = text.slice(0, at + 1) + escapeNext(text.slice(at + 1));
    else if (random.chance(3)) text = `${text.slice(0, at)}${deep(random)}${text.slice(at)}`;
    else if (random.chance(20)) text = text.slice(0, at) + piece(random) + text.slice(at);
  }
  return text;
}

function duplicateKey(random: Random, words: readonly string[]): string {
  return `${JSON.stringify(anyKey(random, words))}:${random.chance(5) ? deep(random) : JSON.stringify(anyJson(random, words, 1))},`;
}

function deep(random: Random): string {
  const levels = 1 + random.below(random.chance(2) ? LEVELS_MAX : random.pick([12, 1_000]));
  const open = random.pick(["[", '{"a":', "[[],"]);
  const close = open.startsWith("{") ? "}" : "]";
  return open.repeat(levels) + "1" + (random.chance(80) ? close.repeat(levels) : "");
}

function nextOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at === -1 ? text.indexOf(character) : at;
}

function scalarEnd(text: string, from: number): number {
  const rest = /^\s*(?:[\w.+-]+|"[^"\\]*")/.exec(text.slice(from, from + 300));
  return from + (rest?.[0].length ?? 0);
}

function escapeNext(text: string): string {
  const unit = text.charCodeAt(0);
  if (Number.isNaN(unit) || text.startsWith("\\") || text.startsWith('"') || unit < 0x20) return text;
  return `\\u${unit.toString(16).padStart(4, "0")}${text.slice(1)}`;
}
