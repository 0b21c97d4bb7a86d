import { quoteWord } from "../../core/text/text.ts";

/** `problem` and `fix` are a clause after the file's name and a sentence: "is UTF-16; save it as UTF-8", "Run: iconv ...". */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string; readonly fix: string };

const LINE_END = /\r\n?|\n/;

/** In text that is not ASCII, at least this share of the pairs of bytes is a space, a line end or punctuation. */
const ASCII_SHARE_MIN = 0.02;

/**
 * Decodes a file that a person wrote. It must be UTF-8, with or without a byte order mark: in another encoding, no box of a plan would
 * be seen. `name` is the file's name in the command that converts it.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const encoding = findWideEncoding(bytes);
  if (encoding !== null)
    return { ok: false, problem: `is ${encoding.label}; save it as UTF-8`, fix: `Run: ${convert(encoding.iconv, name)}` };
  const text = decodeUtf8(bytes);
  if (text === null) return describeInvalid(bytes, name);
  const nul = text.indexOf("\0");
  if (nul === -1) return { ok: true, text };
  const problem = `has a NUL byte in line ${lineOf(text, nul)}, which no text has`;
  return { ok: false, problem, fix: `Remove the NUL bytes, and check the text: ${rewrite(name, "tr -d '\\000' <")}` };
}

type WideEncoding = { readonly label: string; readonly iconv: string };

/** iconv removes the byte order mark only if the name of the encoding names no byte order. */
function findWideEncoding(bytes: Uint8Array): WideEncoding | null {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return { label: "UTF-32", iconv: "UTF-32" };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return { label: "UTF-16", iconv: "UTF-16" };
  const order = guessByteOrder(bytes);
  return order === null ? null : { label: `UTF-16 without a byte order mark`, iconv: `UTF-16${order}` };
}

/** In UTF-16, white space, digits and Latin letters have a NUL as their second byte (LE) or as their first (BE). */
function guessByteOrder(bytes: Uint8Array): "LE" | "BE" | null {
  const pairs = bytes.length / 2;
  if (!Number.isInteger(pairs) || !bytes.includes(0)) return null;
  let [little, big] = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (second === 0 && isAscii(first)) little += 1;
    if (first === 0 && isAscii(second)) big += 1;
  }
  const most = Math.max(little, big);
  // A NUL in other text stands next to an ASCII character as well, but seldom so often, and the rest is valid UTF-8.
  const isWide = most >= pairs / 4 || (most >= pairs * ASCII_SHARE_MIN && decodeUtf8(bytes) === null);
  if (!isWide) return null;
  return little >= big ? "LE" : "BE";
}

function isAscii(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f);
}

/** Without the byte order mark. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function describeInvalid(bytes: Uint8Array, name: string): DecodedText {
  // One character for each byte, so that the lines can be encoded again.
  const lines = Buffer.from(bytes).toString("latin1").split(LINE_END);
  const line = lines.findIndex((text) => decodeUtf8(Buffer.from(text, "latin1")) === null) + 1;
  // ISO 8859-1 has control characters there, which no text contains.
  const isWindows = bytes.some((value) => value >= 0x80 && value <= 0x9f);
  const [label, iconv] = isWindows ? ["Windows-1252", "WINDOWS-1252"] : ["Latin-1", "ISO-8859-1"];
  return {
    ok: false,
    problem: `is not UTF-8 (see line ${line}); save it as UTF-8`,
    fix: `If it is ${label}, run: ${convert(iconv, name)}`,
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(LINE_END).length;
}

function convert(encoding: string, name: string): string {
  return rewrite(name, `iconv -f ${encoding} -t UTF-8`);
}

function rewrite(name: string, command: string): string {
  const [from, to] = [quoteWord(name), quoteWord(`${name}.utf8`)];
  return `${command} ${from} > ${to} && mv ${to} ${from}`;
}
