/** The last bytes of a stream, in memory of a fixed size. */
export type TailBuffer = {
  /** Copies what it keeps; the chunk may be reused at once. */
  push(chunk: Uint8Array): void;
  /** How many bytes came by in all. */
  readonly totalBytes: number;
  /** What was kept. Bytes that are no UTF-8 become U+FFFD, and a character that the cut went through is left out. */
  text(): string;
};

/** Keeps the last `keepBytes` bytes in a ring. */
export function createTailBuffer(keepBytes: number): TailBuffer {
  // Its pages are untouched until they are written, so a generous ring costs a quiet process nothing.
  const ring = Buffer.allocUnsafeSlow(keepBytes);
  let total = 0;
  let position = 0;
  return {
    push(chunk) {
      total += chunk.length;
      if (keepBytes === 0) return;
      const tail = chunk.length > keepBytes ? chunk.subarray(chunk.length - keepBytes) : chunk;
      const room = keepBytes - position;
      if (tail.length <= room) ring.set(tail, position);
      else {
        ring.set(tail.subarray(0, room), position);
        ring.set(tail.subarray(room), 0);
      }
      position = (position + tail.length) % keepBytes;
    },
    get totalBytes() {
      return total;
    },
    text() {
      if (total <= keepBytes) return ring.toString("utf8", 0, total);
      const bytes = Buffer.concat([ring.subarray(position), ring.subarray(0, position)]);
      return bytes.toString("utf8", firstCharacterStart(bytes));
    },
  };
}

/** Cuts a stream of bytes into decoded lines. */
export type LineSplitter = {
  push(chunk: Uint8Array): void;
  /** Gives out a last line that no line feed ended. */
  end(): void;
};

/**
 * Calls `onLine` for each line, without its line feed and without the carriage return before it. A line longer than
 * `lineBytesMax` is given cut, before a character that would not fit; the rest of it is dropped. A line within one chunk
 * is decoded where it lies; only a line over a chunk's border is copied, into one buffer that is used again.
 */
export function createLineSplitter(lineBytesMax: number, onLine: (line: string) => void): LineSplitter {
  // One byte more than a line may have, so that a carriage return at the very end of a full line does not count as text.
  const heldMax = lineBytesMax + 1;
  let held = Buffer.alloc(0);
  let heldBytes = 0;
  let open = false;

  function hold(bytes: Uint8Array): void {
    open = true;
    const taken = Math.min(bytes.length, heldMax - heldBytes);
    if (heldBytes + taken > held.length) {
      const grown = Buffer.allocUnsafeSlow(Math.min(heldMax, Math.max(4096, 2 * (heldBytes + taken))));
      grown.set(held.subarray(0, heldBytes));
      held = grown;
    }
    held.set(bytes.subarray(0, taken), heldBytes);
    heldBytes += taken;
  }

  function giveHeld(): void {
    const line = decodeLine(held.subarray(0, heldBytes), lineBytesMax);
    heldBytes = 0;
    open = false;
    onLine(line);
  }

  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
        const part = bytes.subarray(start, end);
        start = end + 1;
        if (open) {
          hold(part);
          giveHeld();
        } else onLine(decodeLine(part, lineBytesMax));
      }
      if (start < bytes.length) hold(bytes.subarray(start));
    },
    end() {
      if (open) giveHeld();
    },
  };
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function decodeLine(bytes: Buffer, lineBytesMax: number): string {
  const length = bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  if (length <= lineBytesMax) return bytes.toString("utf8", 0, length);
  return bytes.toString("utf8", 0, lastCharacterEnd(bytes, lineBytesMax));
}

/** Of a text cut at its front: where the first whole character begins. A UTF-8 character has at most three bytes after its first. */
function firstCharacterStart(bytes: Buffer): number {
  for (let index = 0; index < 4 && index < bytes.length; index++) if (!isContinuation(bytes[index])) return index;
  return 0;
}

/** The last place at or before `limit` that is not inside a character. */
function lastCharacterEnd(bytes: Buffer, limit: number): number {
  for (let index = limit; index > limit - 4 && index >= 0; index--) if (!isContinuation(bytes[index])) return index;
  return limit;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
