/** Shorter values are words of their own right more often than secrets: to cut them out would spoil texts and save nothing. */
const SECRET_CHARS_MIN = 6;

/** Less of a secret than that, at the end of a text, is no secret. */
const FRAGMENT_CHARS_MIN = 8;

const REPLACEMENT = "***";

/**
 * A text without the secrets: as they are, line by line, backwards, and as base64 (at any place of a longer value), hexadecimal, URLs
 * and JSON write them, also with white space, quotes or other joints in between. For everything that leaves the machine. Of a text that
 * was cut, half a secret at either end goes as well.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return cutOut(text, formsOf(secrets));
}

/** The same for every text in plain data, however deep; keys stay. */
export function redactAll<Value>(value: Value, secrets: readonly string[]): Value {
  const forms = formsOf(secrets);
  return mapStrings(value, (text) => cutOut(text, forms));
}

/** Plain data with every text in it changed, however deep; keys stay. */
export function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  const whole: { value: unknown } = { value };
  // A list of what is still to be done instead of calls inside of calls: others decide how deep their data is.
  const open: object[] = [whole];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const [key, part] of Object.entries(parent)) {
      const changed: unknown = typeof part === "string" ? change(part) : copyOf(part);
      // Defined and not assigned: a key may be `__proto__`.
      if (changed !== part) Object.defineProperty(parent, key, { value: changed, writable: true, enumerable: true, configurable: true });
      if (typeof changed === "object" && changed !== null) open.push(changed);
    }
  }
  return whole.value as Value;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as readonly unknown[])];
  return typeof value === "object" && value !== null ? { ...value } : value;
}

/** Marks what is to go before anything goes, so that two secrets that overlap leave nothing of each other behind. */
function cutOut(text: string, forms: readonly string[]): string {
  const spans: (readonly [from: number, to: number])[] = [];
  for (const form of forms) {
    for (let from = text.indexOf(form); from !== -1; from = text.indexOf(form, from + 1)) spans.push([from, from + form.length]);
    spans.push(...cutEnds(text, form));
  }
  spans.push(...findLoose(text, forms));
  if (spans.length === 0) return text;
  spans.sort(([one], [other]) => one - other);
  let kept = "";
  let end = -1;
  for (const [from, to] of spans) {
    if (from > end) kept += text.slice(Math.max(end, 0), from) + REPLACEMENT;
    end = Math.max(end, to);
  }
  return kept + text.slice(end);
}

/** Shorter ones stand in sources by chance. */
const CERTAIN_CHARS_MIN = 12;

/** All that `redact` would cut out and that cannot be there by chance: what no file that leaves the machine may hold. */
export function encodedForms(secrets: readonly string[]): readonly string[] {
  return formsOf(secrets.filter((secret) => secret.length >= CERTAIN_CHARS_MIN)).filter((form) => form.length >= CERTAIN_CHARS_MIN);
}

/** What stands between the parts of a text that was split: over lines or folders, by quotes, as the bytes of a dump. Single bytes all. */
export const SEPARATORS = "\0\t\n\v\f\r \"'`+,:/\\";
const JOINT = /\\[nrtx]|[\0\t\n\v\f\r "'`+,:/\\]/g;

/** What is left of forms without joints, where it is long enough not to be there by chance. To be looked for in texts without joints. */
export function normalizedForms(forms: readonly string[]): readonly string[] {
  const loose = forms.map((form) => form.replace(JOINT, ""));
  return [...new Set(loose)].filter((form) => form.length >= CERTAIN_CHARS_MIN);
}

function findLoose(text: string, forms: readonly string[]): (readonly [from: number, to: number])[] {
  const loose = text.replace(JOINT, "");
  const found = normalizedForms(forms).filter((form) => loose.includes(form));
  if (found.length === 0 || loose.length === text.length) return [];
  const runTarget: number[] = [];
  let end = 0;
  for (const { 0: joint, index } of [...text.matchAll(JOINT), { 0: "", index: text.length }]) {
    for (let at = end; at < index; at += 1) runTarget.push(at);
    end = index + joint.length;
  }
  const spans: (readonly [from: number, to: number])[] = [];
  for (const form of found) {
    for (let at = loose.indexOf(form); at !== -1; at = loose.indexOf(form, at + 1)) {
      spans.push([runTarget[at] ?? 0, (runTarget[at + form.length - 1] ?? 0) + 1]);
    }
  }
  return spans;
}

/** What is left of a form at the end and at the start of a text that was cut: of a log its tail is kept, of a line its head. */
function cutEnds(text: string, form: string): (readonly [from: number, to: number])[] {
  const spans: (readonly [from: number, to: number])[] = [];
  const first = form.slice(0, FRAGMENT_CHARS_MIN);
  const begun = text.indexOf(first, Math.max(0, text.length - form.length + 1));
  for (let from = begun; from !== -1; from = text.indexOf(first, from + 1)) {
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
  // A lone surrogate has no UTF-8, and `encodeURIComponent` throws at one.
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

/** With an escape for each byte, as an address may have it where none is needed. */
function escapedForms(value: string): readonly string[] {
  return hexForms(value).map((form) => form.replace(/../g, "%$&"));
}

function hexForms(value: string): readonly string[] {
  const form = Array.from(new TextEncoder().encode(value), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [form, form.toUpperCase()];
}

/** Alone, and inside of a longer value, where it begins at one of three places of a group of three bytes. */
function base64Forms(value: string): readonly string[] {
  const bytes = new TextEncoder().encode(value);
  const alone = encodeBase64(bytes);
  const inside = [0, 1, 2].map((skipped) => {
    const part = bytes.subarray(skipped);
    // The last character holds bits of what comes after, and is left out where it does.
    return encodeBase64(part).slice(0, Math.floor((part.length * 8) / 6));
  });
  return [alone, ...inside].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function encodeBase64(bytes: Uint8Array): string {
  let encoded = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const left = bytes.length - at;
    encoded += BASE64.charAt(bits >> 18) + BASE64.charAt((bits >> 12) & 63);
    encoded += left > 1 ? BASE64.charAt((bits >> 6) & 63) : "=";
    encoded += left > 2 ? BASE64.charAt(bits & 63) : "=";
  }
  return encoded;
}
