/** Shorter values are ordinary words more often than secrets. */
const SECRET_CHARS_MIN = 6;

/** A shorter part of a secret at the end of a text is not redacted. */
const FRAGMENT_CHARS_MIN = 8;

const REPLACEMENT = "***";

/**
 * Replaces the secrets in a text that leaves the machine. It finds them as they are, line by line, reversed, in base64 (also inside
 * a longer value), in hexadecimal, as URLs and JSON encode them, with separators in between, and cut off at either end of the text.
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
function replaceForms(text: string, forms: readonly string[]): string {
  const spans: Span[] = [];
  for (const form of forms) {
    for (let from = text.indexOf(form); from !== -1; from = text.indexOf(form, from + 1)) spans.push([from, from + form.length]);
    spans.push(...findCutOff(text, form));
  }
  spans.push(...findSeparated(text, forms));
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

/** Shorter forms appear in source files by chance. */
const CERTAIN_CHARS_MIN = 12;

/** Returns the forms that no file that leaves the machine may contain: those of `redact` that are too long to appear by chance. */
export function encodedForms(secrets: readonly string[]): readonly string[] {
  return formsOf(secrets.filter((secret) => secret.length >= CERTAIN_CHARS_MIN)).filter((form) => form.length >= CERTAIN_CHARS_MIN);
}

/** Characters between the parts of a split secret: line endings, quotes, slashes, the separators of a hex dump. Each is one byte. */
export const SEPARATORS = "\0\t\n\v\f\r \"'`+,:/\\";
const SEPARATOR = /\\[nrtx]|[\0\t\n\v\f\r "'`+,:/\\]/g;

/** Returns the forms without separators, to be searched in texts without separators. */
export function normalizedForms(forms: readonly string[]): readonly string[] {
  const normalized = forms.map((form) => form.replace(SEPARATOR, ""));
  return [...new Set(normalized)].filter((form) => form.length >= CERTAIN_CHARS_MIN);
}

function findSeparated(text: string, forms: readonly string[]): readonly Span[] {
  const normalized = text.replace(SEPARATOR, "");
  const found = normalizedForms(forms).filter((form) => normalized.includes(form));
  if (found.length === 0 || normalized.length === text.length) return [];
  // Offset in `text` of each character of `normalized`.
  const offsets: number[] = [];
  let end = 0;
  for (const { 0: separator, index } of [...text.matchAll(SEPARATOR), { 0: "", index: text.length }]) {
    for (let at = end; at < index; at += 1) offsets.push(at);
    end = index + separator.length;
  }
  const spans: Span[] = [];
  for (const form of found) {
    for (let at = normalized.indexOf(form); at !== -1; at = normalized.indexOf(form, at + 1)) {
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

function formsOf(secrets: readonly string[]): readonly string[] {
  const values = secrets.flatMap((secret) => [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())]);
  const long = [...new Set(values)].filter((value) => value.length >= SECRET_CHARS_MIN);
  const forms = long.flatMap((value) => [
    value,
    Array.from(value).toReversed().join(""),
    JSON.stringify(value).slice(1, -1),
    ...urlForms(value),
    ...base64Forms(value),
    ...hexForms(value),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= SECRET_CHARS_MIN);
}

function urlForms(value: string): readonly string[] {
  // `encodeURIComponent` throws on a lone surrogate.
  const form = encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"));
  const strict = form.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return [
    form,
    strict,
    form.replaceAll("%20", "+"),
    form.replace(/%[\dA-F]{2}/g, (escape) => escape.toLowerCase()),
    ...escapedForms(value),
  ];
}

/** An escape for each byte, which a URL may contain even if none is needed. */
function escapedForms(value: string): readonly string[] {
  return hexForms(value).map((form) => form.replace(/../g, "%$&"));
}

function hexForms(value: string): readonly string[] {
  const form = Array.from(new TextEncoder().encode(value), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [form, form.toUpperCase()];
}

/** The whole value, and the value inside a longer one, where it may start at each of the three bytes of a base64 group. */
function base64Forms(value: string): readonly string[] {
  const bytes = new TextEncoder().encode(value);
  const inside = [0, 1, 2].map((skipped) => {
    const part = bytes.subarray(skipped);
    // A last character that also encodes bits of the next byte is left out.
    return encodeBase64(part).slice(0, Math.floor((part.length * 8) / 6));
  });
  return [encodeBase64(bytes), ...inside].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
