/** Half-open range of UTF-16 units. */
type Span = { readonly start: number; readonly end: number };

type Expected = "key-or-end" | "key" | "colon" | "value" | "value-or-end" | "comma-or-end";

/**
 * Finds the JSON objects in any text that are not nested in another object or list, first to last, with a state machine that restarts at
 * the first character that is not allowed: at most the rest of a line is read twice, so the time stays linear. Scalars are not validated: the caller parses.
 */
export function findObjects(text: string): readonly Span[] {
  const spans: Span[] = [];
  const opens: number[] = [];
  let expected: Expected = "key-or-end";
  let at = 0;
  while (at < text.length) {
    if (opens.length === 0) {
      at = nextBracket(text, at);
      if (at === -1) break;
      opens.push(at);
      expected = text.charAt(at) === "{" ? "key-or-end" : "value-or-end";
      at += 1;
      continue;
    }
    const character = text.charAt(at);
    if (" \n\t\r".includes(character)) {
      at += 1;
      continue;
    }
    const end = tokenEnd(text, at, character, expected, opens);
    if (end === -1) {
      // A bracket that breaks one object may start another, so it is read again.
      opens.length = 0;
      at += character === "{" || character === "[" ? 0 : 1;
      continue;
    }
    expected = readToken(text, at, end, expected, opens, spans);
    at = end;
  }
  return spans;
}

/** The end of the token at `at`, or -1 if no token that is allowed here starts there. */
function tokenEnd(text: string, at: number, character: string, expected: Expected, opens: readonly number[]): number {
  const wantsValue = expected === "value" || expected === "value-or-end";
  const wantsKey = expected === "key" || expected === "key-or-end";
  switch (character) {
    case '"':
      return wantsValue || wantsKey ? stringEnd(text, at) : -1;
    case "{":
    case "[":
      return wantsValue ? at + 1 : -1;
    case "}":
      return isIn(text, opens, "{") && (expected === "key-or-end" || expected === "comma-or-end") ? at + 1 : -1;
    case "]":
      return isIn(text, opens, "[") && (expected === "value-or-end" || expected === "comma-or-end") ? at + 1 : -1;
    case ":":
      return expected === "colon" ? at + 1 : -1;
    case ",":
      return expected === "comma-or-end" ? at + 1 : -1;
    default:
      return wantsValue ? scalarEnd(text, at) : -1;
  }
}

/** Notes the token that begins at `at`; returns what may follow it. */
function readToken(text: string, at: number, end: number, expected: Expected, opens: number[], spans: Span[]): Expected {
  switch (text.charAt(at)) {
    case "{":
      opens.push(at);
      return "key-or-end";
    case "[":
      opens.push(at);
      return "value-or-end";
    case "}": {
      const start = opens.pop() ?? at;
      dropFrom(spans, start);
      spans.push({ start, end });
      return "comma-or-end";
    }
    case "]":
      dropFrom(spans, opens.pop() ?? at);
      return "comma-or-end";
    case ":":
      return "value";
    case ",":
      return isIn(text, opens, "{") ? "key" : "value";
    case '"':
      return expected === "key" || expected === "key-or-end" ? "colon" : "comma-or-end";
    default:
      return "comma-or-end";
  }
}

function nextBracket(text: string, from: number): number {
  const found = /[[{]/g;
  found.lastIndex = from;
  return found.exec(text)?.index ?? -1;
}

/** Objects inside another object or a list are a part of it. */
function dropFrom(spans: Span[], start: number): void {
  while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
}

/** The end of the string that starts at `start`, or -1: a JSON string cannot contain a raw line break. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x0a || unit === 0x0d) return -1;
    if (unit === 0x5c) at += 1;
  }
  return -1;
}

/** The end of a run of characters that numbers, `true`, `false` and `null` consist of, or -1. */
function scalarEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[-+.0-9A-Za-z]/.test(text.charAt(at))) at += 1;
  return at === start ? -1 : at;
}

function isIn(text: string, opens: readonly number[], bracket: "{" | "["): boolean {
  return text.charAt(opens.at(-1) ?? -1) === bracket;
}
