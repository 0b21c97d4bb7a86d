import { headOf } from "../../core/text/text.ts";

/** Of all inputs as compact JSON (GitHub's documents, "workflow_dispatch"); counted in UTF-16 units, which are never fewer than characters. */
const ALL_CHARS_MAX = 65_535;
/** An input reaches an action as one environment variable, of which Linux takes 131,072 bytes with its name. */
const VALUE_BYTES_MAX = 120 * 1_024;

/** The inputs of a dispatch, cut so that GitHub takes them and the runner can start with them: the goal first, else the longest. */
export function fitInputs(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const fitted: Record<string, string> = {};
  for (const [name, value] of Object.entries(inputs)) fitted[name] = headOfBytes(value, VALUE_BYTES_MAX);
  for (;;) {
    const over = JSON.stringify(fitted).length - ALL_CHARS_MAX;
    const [name, value] = pickToCut(fitted);
    if (over <= 0 || value === "") return fitted;
    fitted[name] = headOfJson(value, JSON.stringify(value).length - 2 - over);
  }
}

function pickToCut(inputs: Readonly<Record<string, string>>): readonly [string, string] {
  const goal = inputs["goal"] ?? "";
  if (goal !== "") return ["goal", goal];
  return Object.entries(inputs).toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ["", ""];
}

/** The first part of a text, at most `bytesMax` bytes of UTF-8, without half of a character at its end. */
function headOfBytes(text: string, bytesMax: number): string {
  return cutWhere(text, bytesMax, (character) => Buffer.byteLength(character));
}

/** The first part of a text, at most `charsMax` UTF-16 units between the quotes of its JSON. */
function headOfJson(text: string, charsMax: number): string {
  return cutWhere(text, charsMax, (character) => JSON.stringify(character).length - 2);
}

function cutWhere(text: string, max: number, sizeOf: (character: string) => number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += sizeOf(character);
    if (size > max) return headOf(text, end);
    end += character.length;
  }
  return text;
}
