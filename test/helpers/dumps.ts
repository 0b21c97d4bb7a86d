/** How programs print the bytes of a text, and how people split it: the forms in which a secret must be found. */
export function dumpsOf(secret: string): Readonly<Record<string, string>> {
  // The secret begins inside a line and inside a word.
  const text = `KEY=${secret}\n`;
  const bytes = Buffer.from(text);
  const pieces = secret.match(/.{1,9}/g) ?? [];
  const prefixed = (prefix: string): string => pieces.map((piece) => `${prefix} ${piece}`).join("\n");
  const list = (base: number, digits: number, mark: string, separator: string): string =>
    Array.from(Buffer.from(secret), (byte) => mark + byte.toString(base).padStart(digits, "0")).join(separator);
  return {
    xxd: xxd(bytes),
    "xxd -e": lines(bytes, (offset, row) => `${offset.toString(16).padStart(8, "0")}: ${words(row, 4, 16, 8)}  ${printable(row)}`),
    "xxd -p": bytes.toString("hex").replace(/.{60}/g, "$&\n"),
    "xxd -i": list(16, 2, "0x", ", ").replace(/(?:\S+ ){12}/g, "$&\n  "),
    "xxd -u": xxd(bytes).toUpperCase(),
    "hexdump -C": hexdumpC(bytes),
    hexdump: lines(bytes, (offset, row) => `${offset.toString(16).padStart(7, "0")} ${words(row, 2, 16, 4)}`),
    "od -c": lines(
      bytes,
      (offset, row) =>
        octal(offset) + Array.from(row.toString("latin1"), (letter) => (letter === "\n" ? "  \\n" : `   ${letter}`)).join(""),
    ),
    "od -x": lines(bytes, (offset, row) => `${octal(offset)} ${words(row, 2, 16, 4)}`),
    od: lines(bytes, (offset, row) => `${octal(offset)} ${words(row, 2, 8, 6)}`),
    "od -b": lines(bytes, (offset, row) => `${octal(offset)} ${words(row, 1, 8, 3)}`),
    "od -t x1": lines(bytes, (offset, row) => `${octal(offset)} ${words(row, 1, 16, 2)}`),
    "od -t x4": lines(bytes, (offset, row) => `${octal(offset)} ${words(row, 4, 16, 8)}`),
    "od -d": lines(bytes, (offset, row) => `${octal(offset)} ${words(row, 2, 10, 5)}`),
    "U+0073 U+006B": list(16, 4, "U+", " ").toUpperCase(),
    "chr(115), chr(107)": list(10, 1, "chr(", "), "),
    "CHAR(115)&CHAR(107)": list(10, 1, "CHAR(", ")&"),
    "115u8, 107u8": list(10, 1, "", "u8, "),
    "0o163, 0o153": list(8, 1, "0o", ", "),
    "0b1110011, 0b1101011": list(2, 1, "0b", ", "),
    "&#0115;&#0107;": list(10, 1, "&#0", ";"),
    "od -t u1": lines(bytes, (offset, row) => octal(offset) + Array.from(row, (byte) => String(byte).padStart(4)).join("")),
    "0x73, 0x6b": list(16, 2, "0x", ", "),
    "\\x73\\x6b": list(16, 2, "\\x", ""),
    "\\u0073\\u006b": list(16, 4, "\\u", ""),
    "\\163\\153": list(8, 3, "\\", ""),
    "115, 107": list(10, 1, "", ", "),
    "Buffer as JSON": JSON.stringify(Buffer.from(secret)),
    "&#115;&#107;": list(10, 1, "&#", ";") + ";",
    "&#x73;&#x6b;": list(16, 2, "&#x", ";"),
    "&#X73;&#X6B;": list(16, 2, "&#X", ";").toUpperCase(),
    "&#x0073;&#x006b;": list(16, 4, "&#x", ";"),
    "\\u{73}\\u{6b}": list(16, 2, "\\u{", "}"),
    "\\u{000073}\\u{00006b}": list(16, 6, "\\u{", "}"),
    "\\000073\\00006b": list(16, 6, "\\", ""),
    "chr(0x73), chr(0x6b)": list(16, 2, "chr(0x", "), "),
    "(byte) 0x73, (byte) 0x6b": list(16, 2, "(byte) 0x", ", "),
    "&H73, &H6B": list(16, 2, "&H", ", ").toUpperCase(),
    "73h, 6bh": list(16, 2, "", "h, "),
    "16#73#, 16#6b#": list(16, 2, "16#", "#, "),
    "0163, 0153": list(8, 1, "0", ", "),
    "\\o{163}\\o{153}": list(8, 1, "\\o{", "}"),
    "%73%6b": list(16, 2, "%", ""),
    "73:6b": list(16, 2, "", ":"),
    "01110011 01101011": list(2, 8, "", " "),
    base32: base32(bytes),
    base64: bytes.toString("base64").replace(/.{76}/g, "$&\n"),
    rot13: secret.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < "n" ? 13 : -13))),
    reversed: Array.from(secret).toReversed().join(""),
    "character by character": Array.from(secret).join(" "),
    "character by character, with dashes": Array.from(secret).join("-"),
    "behind #": prefixed("#"),
    "behind >": prefixed(">"),
    "behind -": prefixed("-"),
    "behind //": prefixed("//"),
    "behind *": prefixed(" *"),
    "behind ;": prefixed(";"),
    "behind --": prefixed("--"),
    "behind <!--": pieces.map((piece) => `<!-- ${piece} -->`).join("\n"),
    "behind line numbers": pieces.map((piece, index) => `${String(index + 1).padStart(6)}\t${piece}`).join("\n"),
    "behind 12:": pieces.map((piece, index) => `${index + 12}:${piece}`).join("\n"),
    "UTF-16": Buffer.from(secret, "utf16le").toString("latin1"),
    "behind 1., 2., 3.": pieces.map((piece, index) => `${index + 1}. ${piece}`).join("\n"),
    "as an array of strings": JSON.stringify(pieces, null, 2),
    "in a table": pieces.map((piece) => `| ${piece} |`).join("\n"),
    "behind # in a dump": hexdumpC(bytes).replace(/^/gm, "# "),
  };
}

function lines(bytes: Buffer, write: (offset: number, row: Buffer) => string): string {
  const rows: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += 16) rows.push(write(offset, bytes.subarray(offset, offset + 16)));
  return `${rows.join("\n")}\n${octal(bytes.length)}\n`;
}

function octal(offset: number): string {
  return offset.toString(8).padStart(7, "0");
}

/** Words of a little-endian machine. */
function words(row: Buffer, size: number, base: number, digits: number): string {
  const padded = Buffer.concat([row, Buffer.alloc((size - (row.length % size)) % size)]);
  return Array.from({ length: padded.length / size }, (_, index) =>
    padded
      .readUIntLE(index * size, size)
      .toString(base)
      .padStart(digits, "0"),
  ).join(" ");
}

function printable(row: Buffer): string {
  return row.toString("latin1").replace(/[^ -~]/g, ".");
}

function xxd(bytes: Buffer): string {
  return lines(
    bytes,
    (offset, row) =>
      `${offset.toString(16).padStart(8, "0")}: ${row
        .toString("hex")
        .replace(/.{4}(?!$)/g, "$& ")
        .padEnd(39)}  ${printable(row)}`,
  );
}

function hexdumpC(bytes: Buffer): string {
  return lines(bytes, (offset, row) => {
    const hex = row.toString("hex").replace(/../g, "$& ");
    return `${offset.toString(16).padStart(8, "0")}  ${hex.slice(0, 24)} ${hex.slice(24).padEnd(24)} |${printable(row)}|`;
  });
}

function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const padded = bits.padEnd(Math.ceil(bits.length / 5) * 5, "0");
  return Array.from(padded.matchAll(/.{5}/g), ([group]) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(group, 2)]).join("");
}
