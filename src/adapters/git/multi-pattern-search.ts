const PAIRS = 0x1_00_00;
/** A shift is stored in one byte. */
const WINDOW_BYTES_MAX = 200;

/**
 * Returns a function that tells whether bytes contain any of the texts, in UTF-8. Uses the algorithm of Wu and Manber (1994): the last two
 * bytes of a window give how far it can move, so that most bytes are never read. Ignores texts of one byte.
 */
export function createMultiPatternSearch(texts: readonly string[]): (bytes: Uint8Array) => boolean {
  const needles = texts.map((text) => Buffer.from(text)).filter((needle) => needle.length > 1);
  if (needles.length === 0) return () => false;
  const window = Math.min(...needles.map((needle) => needle.length), WINDOW_BYTES_MAX);
  const shifts = new Uint8Array(PAIRS).fill(window - 1);
  const endings = new Map<number, Buffer[]>();
  for (const needle of needles) {
    for (let at = 1; at < window; at += 1) {
      const pair = pairOf(needle[at - 1], needle[at]);
      shifts[pair] = Math.min(shifts[pair] ?? 0, window - 1 - at);
      if (at === window - 1) endings.set(pair, [...(endings.get(pair) ?? []), needle]);
    }
  }
  return (bytes) => {
    for (let at = window - 1; at < bytes.length;) {
      const pair = pairOf(bytes[at - 1], bytes[at]);
      const shift = shifts[pair] ?? 0;
      if (shift === 0 && endings.get(pair)?.some((needle) => isAt(bytes, at - window + 1, needle)) === true) return true;
      at += Math.max(shift, 1);
    }
    return false;
  };
}

function pairOf(first = 0, second = 0): number {
  return (first << 8) | second;
}

function isAt(bytes: Uint8Array, from: number, needle: Uint8Array): boolean {
  if (from + needle.length > bytes.length) return false;
  for (let at = 0; at < needle.length; at += 1) if (bytes[from + at] !== needle[at]) return false;
  return true;
}
