/** Finds any of many byte strings in one pass (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994). */
export type ByteSearch = (bytes: Uint8Array, end: number) => boolean;

const BLOCK_BYTES = 3;
const TABLE_SIZE = 1 << 16;
const WINDOW_MAX = 200;

/** Every needle must have at least 3 bytes; shorter ones are not searched. */
export function createByteSearch(all: readonly Uint8Array[]): ByteSearch {
  const needles = all.filter(({ length }) => length >= BLOCK_BYTES);
  if (needles.length === 0) return () => false;
  const window = Math.min(WINDOW_MAX, ...needles.map(({ length }) => length));
  // How far the window may move, by the hash of its last three bytes; 0 where a needle can begin with the window.
  const shifts = new Uint8Array(TABLE_SIZE).fill(window - BLOCK_BYTES + 1);
  const candidates = new Map<number, Uint8Array[]>();
  for (const needle of needles) {
    for (let at = BLOCK_BYTES - 1; at < window; at += 1) {
      const hash = hashAt(needle, at);
      shifts[hash] = Math.min(shifts[hash] ?? 0, window - 1 - at);
      if (at === window - 1) candidates.set(hash, [...(candidates.get(hash) ?? []), needle]);
    }
  }
  return (bytes, end) => {
    for (let at = window - 1; at < end;) {
      const hash = hashAt(bytes, at);
      const shift = shifts[hash] ?? 1;
      if (shift === 0) {
        const start = at - window + 1;
        if (candidates.get(hash)?.some((needle) => start + needle.length <= end && isAt(bytes, start, needle)) === true) return true;
      }
      at += shift === 0 ? 1 : shift;
    }
    return false;
  };
}

function hashAt(bytes: Uint8Array, at: number): number {
  return (((bytes[at - 2] ?? 0) << 10) ^ ((bytes[at - 1] ?? 0) << 5) ^ (bytes[at] ?? 0)) & (TABLE_SIZE - 1);
}

function isAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  for (let index = 0; index < needle.length; index += 1) if (bytes[start + index] !== needle[index]) return false;
  return true;
}
