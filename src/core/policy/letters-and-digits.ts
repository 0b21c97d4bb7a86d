/**
 * A text without everything that can split a secret: its ASCII letters and digits. `offsets`: where each of them was. A backslash takes
 * the letter of `\n`, `\r`, `\t` and `\x` with it.
 */
export type LettersAndDigits = { readonly length: number; readonly hasNumberedLines: boolean };

const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const COLON = 0x3a;
const SPACE = 0x20;

/** Kinds of bytes. */
const KEPT = 1;
const END_OF_LINE = 2;
const ESCAPE = 4;

const isKept = classOf("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
const KINDS = isKept.map((kept, byte) => (byte === LINE_FEED ? END_OF_LINE : byte === BACKSLASH ? ESCAPE : kept));
const isDigit = classOf("0123456789");
const isHexDigit = classOf("0123456789abcdefABCDEF");
const isEscapeLetter = classOf("nrtx");
/** What follows the number of a line: `12:`, `12.`, `12)`, `[12]`, `12|`, or a tab as `cat -n` writes. */
const isAfterNumber = classOf(":.)]|\t");
const isBlank = classOf(" \t:");

function classOf(characters: string): Uint8Array {
  const kinds = new Uint8Array(256);
  for (let at = 0; at < characters.length; at += 1) kinds[characters.charCodeAt(at)] = 1;
  return kinds;
}

/** Writes the letters and digits of all lines to `kept`, which must be longer than `bytes`. */
export function keepLettersAndDigits(bytes: Uint8Array, kept: Uint8Array, offsets?: Uint32Array): LettersAndDigits {
  let length = 0;
  let hasNumberedLines = endOfNumber(bytes, 0, bytes.length) !== -1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const kind = KINDS[byte] ?? 0;
    // Written in any case, and overwritten if it is not kept: a branch for each byte would take twice the time.
    kept[length] = byte;
    if (offsets !== undefined) offsets[length] = at;
    length += kind & KEPT;
    if (kind > KEPT) {
      if (kind === END_OF_LINE) hasNumberedLines ||= endOfNumber(bytes, at + 1, bytes.length) !== -1;
      else if (isEscapeLetter[bytes[at + 1] ?? 0] === 1) at += 1;
    }
  }
  return { length, hasNumberedLines };
}

/** The same of the lines that begin with a number or an offset, without that and without the text column of `xxd` and `hexdump -C`. */
export function keepNumberedLines(bytes: Uint8Array, kept: Uint8Array, offsets?: Uint32Array): number {
  let length = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    const data = endOfNumber(bytes, start, end);
    if (data !== -1) {
      const line = bytes.subarray(data, endOfData(bytes, data, end));
      const lineOffsets = offsets?.subarray(length);
      const { length: added } = keepLettersAndDigits(line, kept.subarray(length), lineOffsets);
      for (let at = 0; lineOffsets !== undefined && at < added; at += 1) lineOffsets[at] = (lineOffsets[at] ?? 0) + data;
      length += added;
    }
    start = end + 1;
  }
  return length;
}

/** Returns where the number or offset at the start of a line ends, or -1. A mark of a comment or a quotation may precede it. */
function endOfNumber(bytes: Uint8Array, start: number, lineEnd: number): number {
  let from = start;
  while (from < lineEnd && isKept[bytes[from] ?? 0] === 0 && bytes[from] !== LINE_FEED) from += 1;
  let digitsEnd = from;
  while (digitsEnd < lineEnd && isDigit[bytes[digitsEnd] ?? 0] === 1) digitsEnd += 1;
  const digits = digitsEnd - from;
  if (digits > 0 && digits <= 7 && isAfterNumber[bytes[digitsEnd] ?? 0] === 1) return digitsEnd;
  let end = digitsEnd;
  while (end < lineEnd && isHexDigit[bytes[end] ?? 0] === 1) end += 1;
  return end - from >= 4 && end - from <= 16 && end < lineEnd && isBlank[bytes[end] ?? 0] === 1 ? end : -1;
}

/** `xxd` writes two spaces before its text column, `hexdump -C` two spaces and `|`, `od -t x1z` two spaces and `>`. */
function endOfData(bytes: Uint8Array, data: number, lineEnd: number): number {
  const isXxd = bytes[data] === COLON;
  for (let at = data + 2; at + 2 < lineEnd; at += 1) {
    if (bytes[at] !== SPACE || bytes[at + 1] !== SPACE) continue;
    if (isXxd || bytes[at + 2] === 0x7c || bytes[at + 2] === 0x3e) return at;
  }
  return lineEnd;
}
