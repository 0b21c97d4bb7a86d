import * as z from "zod/mini";
import { cleanText } from "../text/text.ts";
import { findObjects } from "./find-json.ts";

/** The answer in an agent's message, or a sentence for the agent that says why the message cannot be used. */
export type Reading<Answer> =
  | { readonly kind: "usable"; readonly answer: Answer }
  | { readonly kind: "unusable"; readonly problem: string };

/** Limits the work on a message full of look-alikes; the last ones are tried first. */
const PARSES_MAX = 200;

/** Reads the control block of an agent's message: the last JSON object with one of the keys, else the last `KEY: value` lines. */
export function parseReply<Answer>(message: string, shape: object, schema: z.ZodMiniType<Answer>): Reading<Answer> {
  const keys = Object.keys(shape);
  const fields = findFields(message, keys);
  if (fields === null) {
    const problem = message.trim() === "" ? "The message is empty." : "The message has no JSON object with the expected keys.";
    return { kind: "unusable", problem: `${problem} It must end with one: ${keys.map((key) => `"${key}"`).join(", ")}.` };
  }
  const parsed = z.safeParse(schema, fields);
  if (parsed.success) return { kind: "usable", answer: parsed.data };
  const problems = parsed.error.issues.map((issue) => `"${issue.path.join(".")}" ${issue.message}`);
  return { kind: "unusable", problem: `The JSON object is malformed: ${problems.join(" ")}` };
}

/**
 * Returns null if the message has no such block. An agent may print its prompt, which quotes texts that look like a block and
 * ends with the example of one, so whatever comes before an example does not count.
 */
function findFields(message: string, keys: readonly string[]): object | null {
  for (const { start, end } of findObjects(message).slice(-PARSES_MAX).toReversed()) {
    const fields = parseObject(message.slice(start, end));
    if (fields === null || !keys.some((key) => Object.hasOwn(fields, key))) continue;
    return isExample(fields) ? readLabelledLines(message.slice(end), keys) : fields;
  }
  return readLabelledLines(message, keys);
}

function parseObject(json: string): object | null {
  try {
    return JSON.parse(json) as object;
  } catch {
    return null;
  }
}

function isExample(fields: object): boolean {
  const texts = Object.values(fields).filter((value) => typeof value === "string");
  return texts.length > 0 && texts.every(isPlaceholder);
}

/** Whether a text is nothing but `<words in angle brackets>`, as in the examples of our prompts. */
export function isPlaceholder(text: string): boolean {
  return /^[\s"'`*]*<[^<>]*>[\s"'`*.]*$/.test(text.slice(0, 1_000));
}

/**
 * The last run of `KEY: value` lines with the keys in capitals, or null. A line without a key continues the value above it. A
 * blank line before such a line ends the run, and so does a key that the run already has.
 */
function readLabelledLines(message: string, keys: readonly string[]): object | null {
  const label = new RegExp(`^[ \\t]*(?:[-*+] )?[*_\`]{0,3}(${keys.join("|").toUpperCase()})[*_\`]{0,3}[ \\t]*:[*_\`]{0,3}(.*)`, "s");
  let run = new Map<string, string[]>();
  let value: string[] | null = null;
  let blank = false;
  for (const line of message.split(/\r?\n/)) {
    const [, key, text = ""] = label.exec(line) ?? [];
    if (key !== undefined) {
      if (value === null || run.has(key)) run = new Map();
      value = [text];
      run.set(key, value);
    } else if (value !== null && line.trim() !== "") {
      if (blank) value = null;
      else value.push(line);
    }
    blank = line.trim() === "";
  }
  if (run.size === 0) return null;
  return Object.fromEntries([...run].map(([key, lines]) => [key.toLowerCase(), lines.join("\n").trim()]));
}

/** A cleaned text of at most `charsMax` UTF-16 units; "" if absent. A list of plain values becomes one line each. */
export function textField(charsMax: number) {
  const plain = z.union([z.string(), z.number(), z.boolean()]);
  const given = z.nullish(z.union([z.string(), z.array(plain)], "must be text."));
  return z.pipe(
    given,
    z.transform((value) => cleanText([value ?? ""].flat().join("\n"), charsMax)),
  );
}

const boolean = z.boolean("must be true or false.");

/** A boolean, which agents also write as a word; false if absent. */
export const flagField = z.pipe(
  z.transform((value: unknown) => readFlag(value) ?? false),
  boolean,
);

export const requiredFlagField = z.pipe(z.transform(readFlag), boolean);

/** Text after a "no" is an explanation. Text after a "yes" could take it back, so it makes the value invalid. */
function readFlag(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (value === "") return undefined;
  if (/^[\s"'*_`]*(?:false|no)\b/i.test(value)) return false;
  return /^[\s"'*_`]*(?:true|yes)[\s"'*_`.!]*$/i.test(value) ? true : value;
}
