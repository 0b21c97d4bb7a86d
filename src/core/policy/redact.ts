import { keepLettersAndDigits, keepNumberedLines } from "./letters-and-digits.ts";
import { formsOf, type SecretForms } from "./secret-forms.ts";

/** A shorter part of a secret at the end of a text is not redacted. */
const FRAGMENT_CHARS_MIN = 8;

const REPLACEMENT = "***";

/**
 * Replaces the secrets in a text that leaves the machine, in all their forms, also split over lines and cut off at either end of the text.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return replaceForms(text, formsOf(secrets));
}

/** Redacts every string in plain data, at any depth. Keys stay. */
export function redactAll<Value>(value: Value, secrets: readonly string[]): Value {
  const forms = formsOf(secrets);
  return mapStrings(value, (text) => replaceForms(text, forms));
}

/** Maps every string in plain data, at any depth. Keys stay. */
export function mapStrings<Value>(value: Value, map: (text: string) => string): Value {
  const root: { value: unknown } = { value };
  // Without recursion, because hostile data may be deep enough to overflow the stack.
  const pending: object[] = [root];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const [key, part] of Object.entries(parent)) {
      const mapped: unknown = typeof part === "string" ? map(part) : copyOf(part);
      // An assignment to the key `__proto__` would set the prototype.
      if (mapped !== part) Object.defineProperty(parent, key, { value: mapped, writable: true, enumerable: true, configurable: true });
      if (typeof mapped === "object" && mapped !== null) pending.push(mapped);
    }
  }
  return root.value as Value;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as readonly unknown[])];
  return typeof value === "object" && value !== null ? { ...value } : value;
}

type Span = readonly [from: number, to: number];

/** Finds all spans before it replaces any, so that overlapping secrets leave no part of each other. */
function replaceForms(text: string, { exact, plain }: SecretForms): string {
  const spans: Span[] = [];
  for (const form of exact) {
    for (let from = text.indexOf(form); from !== -1; from = text.indexOf(form, from + 1)) spans.push([from, from + form.length]);
    spans.push(...findCutOff(text, form));
  }
  spans.push(...findSeparated(text, plain));
  if (spans.length === 0) return text;
  spans.sort(([one], [other]) => one - other);
  let redacted = "";
  let end = -1;
  for (const [from, to] of spans) {
    if (from > end) redacted += text.slice(Math.max(end, 0), from) + REPLACEMENT;
    end = Math.max(end, to);
  }
  return redacted + text.slice(end);
}

function findSeparated(text: string, forms: readonly string[]): readonly Span[] {
  if (forms.length === 0) return [];
  // One byte for each character, so that offsets agree. What is not ASCII is left out anyway.
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = Math.min(text.charCodeAt(at), 255);
  const kept = new Uint8Array(text.length + 1);
  const offsets = new Uint32Array(text.length + 1);
  const { hasNumberedLines, length } = keepLettersAndDigits(bytes, kept, offsets);
  const spans = findSpans(kept.subarray(0, length), offsets, forms);
  return hasNumberedLines ? [...spans, ...findSpans(kept.subarray(0, keepNumberedLines(bytes, kept, offsets)), offsets, forms)] : spans;
}

function findSpans(kept: Uint8Array, offsets: Uint32Array, forms: readonly string[]): readonly Span[] {
  const text = new TextDecoder("latin1").decode(kept);
  const spans: Span[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      spans.push([offsets[at] ?? 0, (offsets[at + form.length - 1] ?? 0) + 1]);
    }
  }
  return spans;
}

/** Finds the start of a form at the end of the text and its end at the start: logs are cut at their start, lines at their end. */
function findCutOff(text: string, form: string): readonly Span[] {
  const spans: Span[] = [];
  const first = form.slice(0, FRAGMENT_CHARS_MIN);
  const tail = text.indexOf(first, Math.max(0, text.length - form.length + 1));
  for (let from = tail; from !== -1; from = text.indexOf(first, from + 1)) {
    if (form.startsWith(text.slice(from))) spans.push([from, text.length]);
  }
  const last = form.slice(-FRAGMENT_CHARS_MIN);
  const head = text.slice(0, form.length - 1);
  for (let at = head.indexOf(last); at !== -1; at = head.indexOf(last, at + 1)) {
    if (form.endsWith(head.slice(0, at + last.length))) spans.push([0, at + last.length]);
  }
  return spans;
}
