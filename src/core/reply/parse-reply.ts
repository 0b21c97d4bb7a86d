import { findObjects, type Span } from "./find-json.ts";
import { cleanText } from "../text/text.ts";

/** Where in a message the block was: the whole text, a ```json fence, a bare object, or `LABEL:` lines. */
export type ReplySource = "whole" | "fence" | "object" | "lines";

/** The control block of an agent's message, its values not yet checked. */
export type ReplyBlock = { readonly fields: Fields; readonly source: ReplySource };

type Fields = Readonly<Record<string, unknown>>;

/** Bounds the work on a message full of look-alikes; the last ones are tried first. */
const PARSES_MAX = 200;

/**
 * Finds the control block in an agent's message: the whole text as a JSON object, else the last valid ```json fence, else
 * the last balanced object, else the last run of `KEY: value` lines. A block counts only with at least one of the keys.
 * The example of our own prompt is an end of the prompt: of an agent that prints its prompt, only what follows is an answer,
 * as the prompt itself quotes texts that look like one.
 */
export function findReply(message: string, keys: readonly string[]): ReplyBlock | null {
  const whole = message.trim();
  if (whole.startsWith("{") && whole.endsWith("}")) {
    const fields = parseFields(whole, keys);
    if (fields !== null && !isExample(fields)) return { fields, source: "whole" };
  }
  const fenced = parseLast(message, findJsonFences(message), keys, 0);
  if (fenced.fields !== null) return { fields: fenced.fields, source: "fence" };
  const bare = parseLast(message, findObjects(message), keys, fenced.answerStart);
  if (bare.fields !== null) return { fields: bare.fields, source: "object" };
  const lines = readLabelledLines(message.slice(bare.answerStart), keys);
  return lines === null ? null : { fields: lines, source: "lines" };
}

type Found = { readonly fields: Fields | null; readonly answerStart: number };

/** The fields of the last span that has any; where that is the example, none, and `answerStart` moves behind it. */
function parseLast(message: string, spans: readonly Span[], keys: readonly string[], answerStart: number): Found {
  for (const span of spans.slice(-PARSES_MAX).toReversed()) {
    if (span.start < answerStart) break;
    const fields = parseFields(message.slice(span.start, span.end), keys);
    if (fields === null) continue;
    return isExample(fields) ? { fields: null, answerStart: span.end } : { fields, answerStart };
  }
  return { fields: null, answerStart };
}

function parseFields(json: string, keys: readonly string[]): Fields | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields = value as Fields;
  return keys.some((key) => Object.hasOwn(fields, key)) ? fields : null;
}

/** Whether these are the fields of our own prompt's example, or ones as empty. */
function isExample(fields: Fields): boolean {
  const texts = Object.values(fields).filter((value) => typeof value === "string");
  return texts.length > 0 && texts.every(isPlaceholder);
}

/** Whether a text is nothing but `<words in angle brackets>`, as in the examples of our prompts. */
export function isPlaceholder(text: string): boolean {
  return /^[\s"'`*]*<[^<>]*>[\s"'`*.]*$/.test(text.slice(0, 1_000));
}

/** The contents of ```json blocks, first to last. One that nothing closes reaches to the end of the text or the next one. */
function findJsonFences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start: number | null = null;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const next = newline === -1 ? text.length : newline + 1;
    // A fence line is short; the head of a long line is enough to tell.
    const line = text.slice(at, Math.min(next, at + 200)).trim();
    const isFence = line.startsWith("```") || line.startsWith("~~~");
    const opens = isFence && /^(?:`{3,}|~{3,})\s*json[a-z0-9]*(?:\s|$)/i.test(line);
    const closes = isFence && /^(?:`+|~+)$/.test(line);
    if (start !== null && (opens || closes)) {
      spans.push({ start, end: at });
      start = null;
    }
    if (opens) start = next;
    at = next;
  }
  if (start !== null) spans.push({ start, end: text.length });
  return spans;
}

/**
 * The last run of `LABEL: value` lines, the labels being the keys in capitals. A line without a label goes on with the
 * value above it; after a blank line it ends the run, as does a label that the run already has.
 */
function readLabelledLines(message: string, keys: readonly string[]): Fields | null {
  const label = new RegExp(`^[ \\t]*(?:[-*+] )?[*_\`]{0,3}(${keys.join("|").toUpperCase()})[*_\`]{0,3}[ \\t]*:[*_\`]{0,3}(.*)`, "s");
  let run = new Map<string, string[]>();
  let value: string[] | null = null;
  let blank = false;
  for (const line of message.split(/\r?\n/)) {
    const match = label.exec(line);
    const key = match?.[1]?.toLowerCase();
    if (key !== undefined) {
      if (value === null || run.has(key)) run = new Map();
      value = [match?.[2] ?? ""];
      run.set(key, value);
    } else if (value !== null && line.trim() !== "") {
      if (blank) value = null;
      else value.push(line);
    }
    blank = line.trim() === "";
  }
  if (run.size === 0) return null;
  return Object.fromEntries([...run].map(([key, lines]) => [key, lines.join("\n").trim()]));
}

/** Reads the values of a block. What has the wrong type becomes a sentence in `problems`, and an empty value. */
export type FieldReader = {
  readonly problems: readonly string[];
  text(key: string, charsMax: number): string;
  boolean(key: string): boolean | null;
  number(key: string): number | null;
};

/** A reader of one block; `problems` grows with each value that is asked for and is not of its kind. */
export function createFieldReader(fields: Fields): FieldReader {
  const problems: string[] = [];
  return {
    problems,
    text(key, charsMax) {
      const text = asText(fields[key]);
      if (text === null) problems.push(`"${key}" must be a text, not ${nameType(fields[key])}.`);
      return text === null ? "" : cleanText(text, charsMax);
    },
    boolean(key) {
      const value = fields[key];
      const flag = asBoolean(value);
      if (flag === "neither") problems.push(`"${key}" must be true or false, not ${nameType(value)}.`);
      return flag === "neither" ? null : flag;
    },
    number(key) {
      const value = fields[key];
      const number = typeof value === "string" ? Number.parseFloat(value) : value;
      return typeof number === "number" && Number.isFinite(number) ? number : null;
    },
  };
}

/** Absent is "". A list of plain values becomes a line each. `null` where it is neither. */
function asText(value: unknown): string | null {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = value;
  const isPlain = items.every((item) => typeof item === "string" || typeof item === "number" || typeof item === "boolean");
  return isPlain ? items.map(String).join("\n") : null;
}

/** A text that goes on after its "yes" may take it back, so it is no flag: only one that is nothing else is. After a "no" it may go on. */
function asBoolean(value: unknown): boolean | null | "neither" {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return "neither";
  const head = value.slice(0, FLAG_CHARS_MAX + 1);
  if (/^[\s"'*_`]*(?:false|no)\b/i.test(head)) return false;
  return value.length <= FLAG_CHARS_MAX && /^[\s"'*_`]*(?:true|yes)[\s"'*_`.!]*$/i.test(value) ? true : "neither";
}

/** A word, with some white space and markup around it. */
const FLAG_CHARS_MAX = 100;

function nameType(value: unknown): string {
  if (Array.isArray(value)) return "a list of something else";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "another text" : `a ${typeof value}`;
}
