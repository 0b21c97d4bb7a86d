import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineSplitter, createTailBuffer } from "../../../src/adapters/process/output-buffer.ts";

function split(chunks: readonly (string | Uint8Array)[], lineBytesMax = 1000): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter(lineBytesMax, (line) => lines.push(line));
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk as Uint8Array);
    splitter.push(bytes);
    // The caller may free or reuse the chunk.
    bytes.fill(0x21);
  }
  splitter.end();
  return lines;
}

function tail(chunks: readonly (string | Uint8Array)[], keepBytes: number): string {
  const buffer = createTailBuffer(keepBytes);
  for (const chunk of chunks) buffer.push(Buffer.from(chunk as Uint8Array));
  return buffer.text();
}

describe("the line splitter", () => {
  it("returns each line without its line ending, and a last line without one", () => {
    expect(split(["one\ntwo\r\n\nthr", "ee"])).toEqual(["one", "two", "", "three"]);
  });

  it("joins a line, a character and a CRLF that are split between chunks", () => {
    const bytes = Buffer.from("a€b😀\r\nnext\n");
    for (let cut = 1; cut < bytes.length; cut++)
      expect(split([bytes.subarray(0, cut), bytes.subarray(cut)]), `cut at ${String(cut)}`).toEqual(["a€b😀", "next"]);
    expect(split([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(["a€b😀", "next"]);
  });

  it("cuts a long line before a character that does not fit, and continues with the next line", () => {
    expect(split(["aaa€€\nok\n"], 5)).toEqual(["aaa", "ok"]);
    expect(split(["aaa", "€", "€", "zzzzzz", "\nok\n"], 5)).toEqual(["aaa", "ok"]);
    expect(split(["aaa€\nok\n"], 6)).toEqual(["aaa€", "ok"]);
  });

  it("does not count the carriage return towards the limit", () => {
    expect(split(["12345\r\n"], 5)).toEqual(["12345"]);
    expect(split(["123", "45\r", "\n"], 5)).toEqual(["12345"]);
  });

  it("replaces invalid UTF-8 with U+FFFD and keeps NUL", () => {
    expect(split([Buffer.from([0x61, 0xff, 0x62, 0x00, 0x0a, 0xe2, 0x82])])).toEqual(["a\ufffdb\0", "\ufffd"]);
  });

  it("returns the same lines however the bytes are split into chunks", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.array(fc.nat(60), { maxLength: 6 }),
        fc.integer({ min: 1, max: 70 }),
        (raw, cuts, cap) => {
          const bytes = raw.map((byte) => (byte % 5 === 0 ? 0x0a : byte));
          const borders = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
          const chunks = borders.slice(1).map((end, index) => bytes.subarray(borders[index], end));
          expect(split(chunks, cap)).toEqual(split([bytes], cap));
        },
      ),
    );
  });
});

describe("the tail buffer", () => {
  it("keeps everything that fits, and the end of a longer chunk", () => {
    expect(tail(["abc", "def"], 6)).toBe("abcdef");
    const buffer = createTailBuffer(2);
    buffer.push(Buffer.from("abcde"));
    expect(buffer.text()).toBe("de");
  });

  it("keeps the last bytes when chunks wrap around its end", () => {
    expect(tail(["abcd", "efg", "h", "ijklmnopq", "rs"], 5)).toBe("opqrs");
  });

  it("keeps the last bytes however it grew before it was full", () => {
    const text = Array.from({ length: 30_000 }, (_, index) => String(index)).join(" ");
    for (const keepBytes of [16_384, 16_385, 40_000, text.length, 2 * text.length]) {
      for (const chunkBytes of [1_000, 16_384, 50_000]) {
        const chunks = Array.from({ length: Math.ceil(text.length / chunkBytes) }, (_, index) =>
          text.slice(index * chunkBytes, (index + 1) * chunkBytes),
        );
        expect(tail(chunks, keepBytes), `${keepBytes} of chunks of ${chunkBytes}`).toBe(text.slice(-keepBytes));
      }
    }
  });

  it("drops a character that was cut", () => {
    expect(tail(["x€yz"], 4)).toBe("yz");
    expect(tail(["x€yz"], 5)).toBe("€yz");
  });

  it("returns valid text for any bytes, and nothing with a size of 0", () => {
    expect(tail([Buffer.from([0xff, 0x61, 0xc3])], 10)).toBe("\ufffda\ufffd");
    expect(tail(["abc"], 0)).toBe("");
  });

  it("returns the end of the text, however it is split", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary-ascii", maxLength: 9 }), { maxLength: 9 }),
        fc.integer({ min: 1, max: 20 }),
        (chunks, keep) => {
          expect(tail(chunks, keep)).toBe(chunks.join("").slice(-keep));
        },
      ),
    );
  });
});
