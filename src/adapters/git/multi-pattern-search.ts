/** Whether any of the texts that it was made for is in the bytes. */
export type MultiPatternSearch = (bytes: Uint8Array) => boolean;

/**
 * Finds many texts at once, in UTF-8, by the first window of each (Wu and Manber, 1994): what two bytes at the end of a window tell is
 * how far it may be moved on, so that most bytes are never looked at. Texts of one byte are left out.
 */
export function createMultiPatternSearch(texts: readonly string[]): MultiPatternSearch {
  const needles = texts.map((text) => Buffer.from(text)).filter((needle) => needle.length > 1);
  if (needles.length === 0) return () => false;
  const window = Math.min(...needles.map((needle) => needle.length), WINDOW_BYTES_MAX);
  const shifts = new Uint8Array(PAIRS).fill(window - 1);
  const ending = new Map<number, Buffer[]>();
  for (const needle of needles) {
    for (let at = 1; at < window; at += 1) {
      const pair = pairOf(needle[at - 1], needle[at]);
      shifts[pair] = Math.min(shifts[pair] ?? 0, window - 1 - at);
      if (at === window - 1) ending.set(pair, [...(ending.get(pair) ?? []), needle]);
    }
  }
  return (bytes) => {
    for (let at = window - 1; at < bytes.length;) {
      const pair = pairOf(bytes[at - 1], bytes[at]);
      const shift = shifts[pair] ?? 0;
      if (shift === 0 && ending.get(pair)?.some((needle) => standsAt(bytes, at - window + 1, needle)) === true) return true;
      at += Math.max(shift, 1);
    }
    return false;
  };
}

const PAIRS = 0x1_00_00;
/** A shift is kept in one byte. */
const WINDOW_BYTES_MAX = 200;

function pairOf(first = 0, second = 0): number {
  return (first << 8) | second;
}

function standsAt(bytes: Uint8Array, from: number, needle: Uint8Array): boolean {
  if (from + needle.length > bytes.length) return false;
  for (let at = 0; at < needle.length; at += 1) if (bytes[from + at] !== needle[at]) return false;
  return true;
}
