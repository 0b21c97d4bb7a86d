import * as z from "zod/mini";
import { oneLine } from "../core/text/text.ts";
import type { Input, ListInput, NumberInput, TextInput } from "./inputs/kinds.ts";
import { isBranchName, isPathPattern, isTrackName, isVersionSpec, isWorkflowFile } from "./name-rules.ts";
import { splitWords } from "./shell-words.ts";

/** A valid value; or what was found and what is expected, as parts of a sentence. */
export type ValueReading = { readonly ok: true; readonly value: Input["default"] } | Mismatch;
export type Mismatch = { readonly ok: false; readonly found: string; readonly expected: string };

type NumberBounds = Pick<NumberInput, "kind" | "min" | "max">;

const SHOWN_CHARS_MAX = 60;
const LIST_ITEMS_MAX = 200;
const LIST_ITEM_CHARS_MAX = 10_000;
/** Each workflow file costs a call to GitHub in each run. */
const WORKFLOW_FILES_MAX = 20;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** The booleans of YAML 1.2's core schema, as `getBooleanInput` of @actions/core accepts them. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

type Rule<Kind> = { readonly isValid: (text: string) => boolean; readonly expected: (input: Kind) => string };

const TEXT_RULES: Readonly<Record<TextInput["kind"], Rule<TextInput>>> = {
  text: { isValid: () => true, expected: ({ charsMin, charsMax }) => `a text of ${charsMin} to ${charsMax} characters` },
  name: { isValid: (text) => /^[A-Za-z0-9][\w.:/@-]*$/.test(text), expected: () => "a model's name, without spaces" },
  path: { isValid: (text) => !/[\r\n]/.test(text), expected: ({ charsMin }) => (charsMin === 0 ? "a path, or an empty text" : "a path") },
  "file-name": { isValid: (text) => !/[/\\\r\n]|^\.\.?$/.test(text), expected: () => "a plain file name, without a slash" },
  url: { isValid: isSafeUrl, expected: () => "an https URL without a user name (http only for 127.0.0.1)" },
  secret: { isValid: (text) => /^[!-~]+$/.test(text), expected: ({ charsMax }) => `one word of at most ${charsMax} visible characters` },
  track: {
    isValid: isTrackName,
    expected: ({ charsMax }) =>
      `a name of at most ${charsMax} letters, digits, ".", "_" and "-" that starts with a letter or digit, does not contain "..", and does not end in "." or ".lock"`,
  },
  branch: {
    isValid: isBranchName,
    expected: ({ charsMax }) => `a valid branch name of at most ${charsMax} characters, without refs/heads/`,
  },
  version: { isValid: isVersionSpec, expected: () => "a version, npm range or tag of @openai/codex" },
};

const LIST_RULES: Readonly<Record<ListInput["kind"], Rule<ListInput>>> = {
  words: { isValid: () => true, expected: () => "a text of words as in a shell, or a list of texts" },
  variables: { isValid: (text) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text), expected: () => "a list of names of environment variables" },
  files: { isValid: isWorkflowFile, expected: () => "a list of names of workflow files that end in .yml or .yaml, without a folder" },
  paths: {
    isValid: isPathPattern,
    expected: () => 'a list of .gitignore patterns, such as "docs/**", without ".." and with at most two "**"',
  },
};

export function parseNumber(bounds: NumberBounds, text: string): ValueReading {
  const { data } = numberSchema(bounds).safeParse(DECIMAL.test(text.trim()) ? Number(text) : text);
  return data === undefined ? { ok: false, found: describe(text), expected: describeNumber(bounds) } : { ok: true, value: data };
}

export function parseTextValue(input: Input, text: string): ValueReading {
  if ("min" in input) return parseNumber(input, text);
  switch (input.kind) {
    case "boolean":
      return check(input, BOOLEANS.get(text) ?? text, text);
    case "words":
      return parseWords(input, text);
    case "variables":
    case "files":
      return check(input, splitNames(text, /[\s,]+/), text);
    case "paths":
      return check(input, splitPaths(text), text);
    default:
      return check(input, text, text);
  }
}

export function parseTomlValue(input: Input, value: unknown): ValueReading {
  return isList(input) && typeof value === "string" ? parseTextValue(input, value) : check(input, value, value);
}

function describeExpected(input: Input): string {
  if (input.kind === "boolean") return "true or false";
  if (input.kind === "choice") return `one of ${input.values.map((value) => `"${value}"`).join(", ")}`;
  if ("min" in input) return describeNumber(input);
  return isList(input) ? LIST_RULES[input.kind].expected(input) : TEXT_RULES[input.kind].expected(input);
}

function schemaOf(input: Input): z.ZodMiniType<Input["default"]> {
  if (input.kind === "boolean") return z.boolean();
  if (input.kind === "choice") return z.enum(input.values);
  if ("min" in input) return numberSchema(input);
  if (isList(input)) {
    const isValid = (item: string): boolean => !item.includes("\0") && LIST_RULES[input.kind].isValid(item);
    return z.array(z.string().check(z.maxLength(LIST_ITEM_CHARS_MAX), z.refine(isValid))).check(z.maxLength(itemsMaxOf(input)));
  }
  const isValid = (text: string): boolean => text === "" || (!text.includes("\0") && TEXT_RULES[input.kind].isValid(text));
  return z.string().check(z.trim(), z.minLength(input.charsMin), z.maxLength(input.charsMax), z.refine(isValid));
}

function numberSchema({ kind, max, min }: NumberBounds): z.ZodMiniType<number> {
  // Adding 0 turns -0 into 0, which would be written as "-0".
  return (kind === "count" ? z.int() : z.number()).check(
    z.minimum(min),
    z.maximum(max),
    z.overwrite((value) => value + 0),
  );
}

function check(input: Input, value: unknown, written: unknown): ValueReading {
  const { data, error } = schemaOf(input).safeParse(value);
  if (data !== undefined) return { ok: true, value: data };
  const expected = describeExpected(input);
  if (input.kind === "secret") return { ok: false, found: "a text that is not shown", expected };
  if (!Array.isArray(value) || !isList(input)) return { ok: false, found: describe(written), expected };
  const [index] = error.issues[0]?.path ?? [];
  if (typeof index === "number") return { ok: false, found: `a list with ${describe(value[index])} in it`, expected };
  return { ok: false, found: `a list of ${value.length} items`, expected: `one of at most ${itemsMaxOf(input)} items` };
}

function isList(input: Input): input is ListInput {
  return Object.hasOwn(LIST_RULES, input.kind);
}

function itemsMaxOf({ kind }: ListInput): number {
  return kind === "files" ? WORKFLOW_FILES_MAX : LIST_ITEMS_MAX;
}

function parseWords(input: ListInput, text: string): ValueReading {
  const reading = splitWords(text);
  if (reading.ok) return check(input, reading.words, text);
  return { ok: false, found: `${describe(text)}, where ${reading.problem}`, expected: describeExpected(input) };
}

function splitNames(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A path may contain spaces. As in a .gitignore file, `\,` is a comma and `\ ` a space that stays. */
function splitPaths(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:\\[^\r\n]|[^,\r\n\\]|\\(?=[\r\n]|$))+/g), ([part]) =>
    part.trimStart().replace(/(?<!\\)\s+$/, ""),
  ).filter((part) => part !== "");
}

/** The API key is sent there: https, or http that does not leave this machine. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK_HOSTS.has(url.hostname));
}

/** A value as a part of a sentence: short, and without control characters. */
function describe(value: unknown): string {
  if (typeof value === "string") return value.trim() === "" ? "an empty text" : `the text "${oneLine(value, SHOWN_CHARS_MAX)}"`;
  if (typeof value === "number") return Number.isInteger(value) ? `the whole number ${value}` : `the number ${value}`;
  if (typeof value === "boolean") return `the boolean ${value}`;
  if (Array.isArray(value)) return "a list";
  return value instanceof Date ? "a date" : "a table";
}

function describeNumber({ kind, max, min }: NumberBounds): string {
  const range = `from ${min} to ${max}`;
  if (kind === "count") return `a whole number ${range}`;
  return kind === "usd" ? `an amount of US dollars ${range}` : `a number of ${kind} ${range}`;
}
