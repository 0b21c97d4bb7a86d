/** Half-open range of UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

type Expected = "key-or-end" | "key" | "colon" | "value" | "value-or-end" | "comma-or-end";

/**
 * Finds the outermost JSON objects in any text, first to last, in one pass: an automaton for JSON's brackets, strings and
 * separators that starts anew at the first character that cannot belong. When one bracket's content breaks, all brackets
 * around it break too, so nothing is read twice but the rest of one line, and time stays linear on hostile text. Scalars
 * are not checked: parsing is the caller's.
 */
export function findObjects(text: string): readonly Span[] {
  const spans: Span[] = [];
  const opens: number[] = [];
  let expected: Expected = "key-or-end";
  let at = 0;
  while (at < text.length) {
    if (opens.length === 0) {
      at = text.indexOf("{", at);
      if (at === -1) break;
      opens.push(at);
      expected = "key-or-end";
      at += 1;
      continue;
    }
    const character = text.charAt(at);
    if (isSpace(character)) {
      at += 1;
      continue;
    }
    const end = tokenEnd(text, at, character, expected, opens);
    if (end === -1) {
      // A brace that breaks one object may begin another, so it is looked at again.
      opens.length = 0;
      at += character === "{" ? 0 : 1;
      continue;
    }
    expected = expectedAfter(text, at, character, expected, opens, spans, end);
    at = end;
  }
  return spans;
}

/** Where the token at `at` ends, or -1 where no token that is allowed here begins. */
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

function expectedAfter(
  text: string,
  at: number,
  character: string,
  expected: Expected,
  opens: number[],
  spans: Span[],
  end: number,
): Expected {
  switch (character) {
    case "{":
      opens.push(at);
      return "key-or-end";
    case "[":
      opens.push(at);
      return "value-or-end";
    case "}": {
      const start = opens.pop() ?? at;
      while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
      spans.push({ start, end });
      return "comma-or-end";
    }
    case "]":
      opens.pop();
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

/** Where the string ends that begins at `start`, or -1: a JSON string cannot hold a raw line break. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x0a || unit === 0x0d) return -1;
    if (unit === 0x5c) at += 1;
  }
  return -1;
}

/** Numbers and `true`, `false`, `null`, loosely. */
function scalarEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[-+.0-9A-Za-z]/.test(text.charAt(at))) at += 1;
  return at === start ? -1 : at;
}

function isIn(text: string, opens: readonly number[], bracket: "{" | "["): boolean {
  return text.charAt(opens.at(-1) ?? -1) === bracket;
}

function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}
