import { headOf } from "../../core/text/text.ts";

/** Of all inputs as compact JSON (GitHub's documents, "workflow_dispatch"). Counted in UTF-16 units, at least one per character. */
const ALL_CHARS_MAX = 65_535;
/** An input becomes an environment variable, which Linux limits to 131,072 bytes with its name. */
const VALUE_BYTES_MAX = 120 * 1_024;

/** Truncates the inputs to what GitHub and the runner accept: the goal first, else the longest. */
export function fitInputs(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const fitted: Record<string, string> = {};
  for (const [name, value] of Object.entries(inputs)) fitted[name] = truncate(value, VALUE_BYTES_MAX, (char) => Buffer.byteLength(char));
  for (;;) {
    const over = JSON.stringify(fitted).length - ALL_CHARS_MAX;
    const [name, value] = pickInput(fitted);
    if (over <= 0 || value === "") return fitted;
    const jsonLength = (part: string): number => JSON.stringify(part).length - 2;
    fitted[name] = truncate(value, jsonLength(value) - over, jsonLength);
  }
}

function pickInput(inputs: Readonly<Record<string, string>>): readonly [string, string] {
  const goal = inputs["goal"] ?? "";
  if (goal !== "") return ["goal", goal];
  return Object.entries(inputs).toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ["", ""];
}

/** The longest start of a text whose size is at most `max`, without splitting a character. */
function truncate(text: string, max: number, sizeOf: (character: string) => number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += sizeOf(character);
    if (size > max) return headOf(text, end);
    end += character.length;
  }
  return text;
}
