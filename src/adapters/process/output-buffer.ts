const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const FIRST_BYTES = 16 * 1024;

export function createTailBuffer(keepBytes: number) {
  // It grows with the output: the garbage collector counts all of a buffer, also what was never written.
  let ring = Buffer.allocUnsafeSlow(Math.min(keepBytes, FIRST_BYTES));
  let total = 0;
  return {
    /** Copies the chunk, which may be reused. */
    push(chunk: Uint8Array): void {
      const start = total;
      total += chunk.length;
      if (keepBytes === 0) return;
      if (ring.length < Math.min(total, keepBytes)) {
        const grown = Buffer.allocUnsafeSlow(Math.min(keepBytes, Math.max(total, 2 * ring.length)));
        grown.set(ring.subarray(0, start));
        ring = grown;
      }
      const tail = chunk.length > keepBytes ? chunk.subarray(chunk.length - keepBytes) : chunk;
      const position = (total - tail.length) % keepBytes;
      const untilEnd = ring.length - position;
      ring.set(tail.subarray(0, untilEnd), position);
      ring.set(tail.subarray(untilEnd), 0);
    },
    /** Replaces invalid UTF-8 with U+FFFD, and drops a character that was cut at the beginning. */
    text(): string {
      if (total <= keepBytes) return ring.toString("utf8", 0, total);
      const position = total % keepBytes;
      const bytes = Buffer.concat([ring.subarray(position), ring.subarray(0, position)]);
      return bytes.toString("utf8", firstCharacterStart(bytes));
    },
  };
}

/** Splits a stream into decoded lines, without LF or CRLF; cuts a longer line before a character that does not fit. */
export function createLineSplitter(lineBytesMax: number, onLine: (line: string) => void) {
  // One byte more, so that the carriage return of a full line does not count.
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

  function flush(): void {
    const line = decodeLine(held.subarray(0, heldBytes), lineBytesMax);
    heldBytes = 0;
    open = false;
    onLine(line);
  }

  return {
    push(chunk: Uint8Array): void {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
        const part = bytes.subarray(start, end);
        start = end + 1;
        if (open) {
          hold(part);
          flush();
        } else onLine(decodeLine(part, lineBytesMax));
      }
      if (start < bytes.length) hold(bytes.subarray(start));
    },
    /** Passes on a last line without a line feed. */
    end(): void {
      if (open) flush();
    },
  };
}

function decodeLine(bytes: Buffer, lineBytesMax: number): string {
  const length = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  if (length <= lineBytesMax) return bytes.toString("utf8", 0, length);
  return bytes.toString("utf8", 0, lastCharacterEnd(bytes, lineBytesMax));
}

/** Returns where the first complete character starts. A UTF-8 character has at most three continuation bytes. */
function firstCharacterStart(bytes: Buffer): number {
  for (let index = 0; index < 4 && index < bytes.length; index++) if (!isContinuation(bytes[index])) return index;
  return 0;
}

/** Returns the last position up to `limit` that is not inside a character. */
function lastCharacterEnd(bytes: Buffer, limit: number): number {
  for (let index = limit; index > limit - 4 && index >= 0; index--) if (!isContinuation(bytes[index])) return index;
  return limit;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
