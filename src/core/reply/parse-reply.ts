import * as z from "zod/mini";
import { cleanText } from "../text/text.ts";
import { findObjects } from "./find-json.ts";

/** The answer in an agent's message, or a sentence for the agent that says why the message cannot be used. */
export type Reading<Answer> =
  | { readonly kind: "usable"; readonly answer: Answer }
  /** `missing`: nothing in the message has the reply's shape. */
  | { readonly kind: "missing" | "unusable"; readonly problem: string };

export type ReplyFormat<Answer> = {
  readonly keys: readonly string[];
  /** Each is a set of keys by which an object is recognised. One key of many tools ("stop", "reason", "completed") is not enough. */
  readonly shapes: readonly (readonly string[])[];
  readonly schema: z.ZodMiniType<Answer>;
};

/** Reads the last JSON object, or run of `KEY: value` lines, that has the reply's shape, whatever stands before and after it. */
export function parseReply<Answer>(message: string, { keys, schema, shapes }: ReplyFormat<Answer>): Reading<Answer> {
  const fields = findFields(message, keys, shapes);
  if (fields === null) {
    const problem = message.trim() === "" ? "The message is empty." : "The message has no JSON object with the expected keys.";
    return { kind: "missing", problem: `${problem} It must end with one: ${keys.map((key) => `"${key}"`).join(", ")}.` };
  }
  const parsed = z.safeParse(schema, fields);
  if (parsed.success) return { kind: "usable", answer: parsed.data };
  const problems = parsed.error.issues.map((issue) => `"${issue.path.join(".")}" ${issue.message}`);
  return { kind: "unusable", problem: `The JSON object is malformed: ${problems.join(" ")}` };
}

/**
 * Returns null if the message has no reply. An agent may print its prompt, which quotes texts that look like a reply and ends with
 * the example of one, so whatever comes before an example does not count.
 */
function findFields(message: string, keys: readonly string[], shapes: ReplyFormat<unknown>["shapes"]): object | null {
  const hasShape = (fields: object): boolean => shapes.some((shape) => shape.every((key) => Object.hasOwn(fields, key)));
  for (const { start, end } of findObjects(message).toReversed()) {
    const fields = parseObject(message.slice(start, end));
    if (fields === null || !hasShape(fields)) continue;
    return readLabelledLines(message.slice(end), keys, hasShape) ?? (isExample(fields) ? null : fields);
  }
  return readLabelledLines(message, keys, hasShape);
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
 * The last run of `KEY: value` lines that has the shape, with the keys in capitals, or null. A line without a key continues the
 * value above it. A blank line before such a line ends the run, and so does a key that the run already has.
 */
function readLabelledLines(message: string, keys: readonly string[], hasShape: (fields: object) => boolean): object | null {
  const label = new RegExp(`^[ \\t]*(?:[-*+] )?[*_\`]{0,3}(${keys.join("|").toUpperCase()})[*_\`]{0,3}[ \\t]*:[*_\`]{0,3}(.*)`, "s");
  let found: object | null = null;
  let run = new Map<string, string[]>();
  let value: string[] | null = null;
  let blank = false;
  const endRun = (): void => {
    const fields = Object.fromEntries([...run].map(([key, lines]) => [key.toLowerCase(), lines.join("\n").trim()]));
    if (hasShape(fields)) found = fields;
    run = new Map();
  };
  for (const line of message.split(/\r?\n/)) {
    const [, key, text = ""] = label.exec(line) ?? [];
    if (key !== undefined) {
      if (value === null || run.has(key)) endRun();
      value = [text];
      run.set(key, value);
    } else if (value !== null && line.trim() !== "") {
      if (blank) value = null;
      else value.push(line);
    }
    blank = line.trim() === "";
  }
  endRun();
  return found;
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
