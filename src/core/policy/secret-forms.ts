import { createByteSearch } from "./byte-search.ts";
import { keepLettersAndDigits, keepNumberedLines } from "./letters-and-digits.ts";

/** Shorter values are ordinary words more often than secrets. */
const SECRET_CHARS_MIN = 6;

/** Shorter forms appear in source files by chance. */
const CERTAIN_CHARS_MIN = 12;

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The first and last line of a PEM file, which are no secret. */
const PEM_BORDER = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;

/** What to look for in a text. */
export type SecretForms = {
  readonly exact: readonly string[];
  /** Without everything but ASCII letters and digits, to be searched in a text of which only these are left. */
  readonly plain: readonly string[];
};

/**
 * The forms of secrets: as they are and line by line, reversed, in ROT13, in base64 and base32 (also inside a longer value), as URLs and JSON
 * encode them, and as hexadecimal, decimal, octal and binary numbers of their bytes, or of words as `od` prints them.
 */
export function formsOf(secrets: readonly string[]): SecretForms {
  const known = FORMS.get(secrets);
  if (known !== undefined) return known;
  const forms = buildForms(secrets);
  FORMS.set(secrets, forms);
  return forms;
}

/** A run redacts many texts with the same list. */
const FORMS = new WeakMap<readonly string[], SecretForms>();

function buildForms(secrets: readonly string[]): SecretForms {
  const values = valuesOf(secrets);
  const exact = values.flatMap((value) => [
    value,
    reverse(value),
    JSON.stringify(value).slice(1, -1),
    ...urlForms(value),
    ...base64Forms(value),
    ...hexForms(bytesOf(value)),
  ]);
  const plain = values.flatMap((value) => [
    value,
    reverse(value),
    rotate(value),
    ...urlForms(value),
    ...base64Forms(value),
    ...numberForms(value),
  ]);
  return {
    exact: [...new Set(exact)].filter((form) => form.length >= SECRET_CHARS_MIN),
    plain: [...new Set(plain.flatMap(plainForms))].filter((form) => form.length >= CERTAIN_CHARS_MIN),
  };
}

/** `keepLettersAndDigits` drops the letter of an escape such as `\n` in a secret, unless the text is split between the two characters. */
function plainForms(form: string): readonly string[] {
  return [/\\[nrtx]|[^A-Za-z0-9]/g, /[^A-Za-z0-9]/g].map((dropped) => form.replace(dropped, ""));
}

/** Returns whether bytes that leave the machine contain a form of a secret that is too long to appear by chance. */
export function createSecretSearch(secrets: readonly string[]): (bytes: Uint8Array) => boolean {
  // Built late: the start of a run does not need it.
  let search: ((bytes: Uint8Array) => boolean) | null = null;
  return (bytes) => (search ??= buildSearch(secrets))(bytes);
}

function buildSearch(secrets: readonly string[]): (bytes: Uint8Array) => boolean {
  const { exact, plain } = formsOf(secrets.filter((secret) => secret.length >= CERTAIN_CHARS_MIN));
  const isShortened = (form: string): boolean => form.replace(/[^A-Za-z0-9]/g, "").length < CERTAIN_CHARS_MIN;
  const searchExact = createByteSearch(exact.filter((form) => form.length >= CERTAIN_CHARS_MIN && isShortened(form)).map(bytesOf));
  const searchPlain = createByteSearch(plain.map(bytesOf));
  let kept = new Uint8Array(0);
  return (bytes) => {
    if (searchExact(bytes, bytes.length)) return true;
    if (plain.length === 0) return false;
    if (kept.length <= bytes.length) kept = new Uint8Array(bytes.length + 1);
    const { hasNumberedLines, length } = keepLettersAndDigits(bytes, kept);
    return searchPlain(kept, length) || (hasNumberedLines && searchPlain(kept, keepNumberedLines(bytes, kept)));
  };
}

function valuesOf(secrets: readonly string[]): readonly string[] {
  const lines = secrets.flatMap((secret) => secret.split(/[\r\n]+/).map((line) => line.trim()));
  const values = [...secrets.flatMap((secret) => [secret, secret.trim()]), ...lines.filter((line) => !PEM_BORDER.test(line))];
  return [...new Set(values)].filter((value) => value.length >= SECRET_CHARS_MIN);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function reverse(value: string): string {
  return Array.from(value).toReversed().join("");
}

function rotate(value: string): string {
  return value.replace(/[A-Za-z]/g, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

function urlForms(value: string): readonly string[] {
  // `encodeURIComponent` throws on a lone surrogate.
  const form = encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"));
  const strict = form.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return [
    form,
    strict,
    form.replaceAll("%20", "+"),
    form.replace(/%[\dA-F]{2}/g, (escape) => escape.toLowerCase()),
    // An escape for each byte, which a URL may contain even if none is needed.
    ...hexForms(bytesOf(value)).map((hex) => hex.replace(/../g, "%$&")),
  ];
}

function hexForms(bytes: Uint8Array): readonly string[] {
  const form = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [form, form.toUpperCase()];
}

/** What languages write before the hexadecimal digits of a byte: 0x73, \x73, \u0073, \u{000073}, U+0073, &#X73;, &#x0073;, &H73, 16#73#. */
const HEX_MARKS = ["", "0x", "0X", "x", "X", "x00", "X00", "u", "u00", "u0000", "U00", "U000000", "0000", "chr0x", "byte0x", "H", "16"];

/** Numbers of bytes and words, without what is between them. */
function numberForms(value: string): readonly string[] {
  const bytes = bytesOf(value);
  const write = (base: number, digits: number, mark = ""): string =>
    Array.from(bytes, (byte) => mark + byte.toString(base).padStart(digits, "0")).join("");
  const hex = HEX_MARKS.flatMap((mark) => [write(16, 2, mark), write(16, 2, "\0").toUpperCase().replaceAll("\0", mark)]);
  const joinWords = (words: Words, base: number, digits: number): string =>
    words.map((word) => word.toString(base).padStart(digits, "0")).join("");
  return [
    ...hex,
    write(10, 1),
    write(10, 3),
    ...["chr", "CHAR", "0"].map((mark) => write(10, 1, mark)),
    bytes.join("u8"),
    ...hexForms(bytes).map((digits) => digits.replace(/..(?!$)/g, "$&h")),
    ...["", "0o", "0", "o"].map((mark) => write(8, 1, mark)),
    write(8, 3),
    write(2, 8),
    ...[1, 8].map((digits) => write(2, digits, "0b")),
    ...[2, 4, 8].flatMap((size) =>
      wordsOf(bytes, size).flatMap((words) => [joinWords(words, 16, 2 * size), joinWords(words, 16, 2 * size).toUpperCase()]),
    ),
    ...wordsOf(bytes, 2).flatMap((words) => [joinWords(words, 8, 6), joinWords(words, 10, 1), joinWords(words, 10, 5)]),
    ...wordsOf(bytes, 4).flatMap((words) => [joinWords(words, 8, 11), joinWords(words, 10, 1)]),
    ...base32Forms(bytes),
  ];
}

type Words = readonly bigint[];

/** Whole words as `od` prints them on a little-endian machine. A word of the secret begins at any of the bytes of a word of the file. */
function wordsOf(bytes: Uint8Array, size: number): readonly Words[] {
  return Array.from({ length: size }, (_, skipped) => {
    const count = Math.max(0, Math.floor((bytes.length - skipped) / size));
    return Array.from({ length: count }, (__, index) => {
      const word = bytes.subarray(skipped + index * size, skipped + (index + 1) * size);
      return word.reduceRight<bigint>((number, byte) => number * 256n + BigInt(byte), 0n);
    });
  });
}

function base32Forms(bytes: Uint8Array): readonly string[] {
  const forms = [0, 1, 2, 3, 4].map((skipped) => {
    const bits = Array.from(bytes.subarray(skipped), (byte) => byte.toString(2).padStart(8, "0")).join("");
    return Array.from(bits.matchAll(/.{5}/g), ([group]) => BASE32[Number.parseInt(group, 2)]).join("");
  });
  return forms.flatMap((form) => [form, form.toLowerCase()]);
}

/** The whole value, and the value inside a longer one, where it may start at each of the three bytes of a base64 group. */
function base64Forms(value: string): readonly string[] {
  const bytes = bytesOf(value);
  const inside = [0, 1, 2].map((skipped) => {
    const part = bytes.subarray(skipped);
    // A last character that also encodes bits of the next byte is left out.
    return encodeBase64(part).slice(0, Math.floor((part.length * 8) / 6));
  });
  return [encodeBase64(bytes), ...inside].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
