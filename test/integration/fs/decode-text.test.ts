import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { decodeText, type DecodedText } from "../../../src/adapters/fs/decode-text.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

const PLAN = "# Plan\n\n- [ ] write the parser\n- [x] test it\n";
const MARK = "\uFEFF";
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const swapped = (text: string): Buffer => utf16(text).swap16();
const utf32 = (text: string): Buffer =>
  Buffer.from(Uint32Array.from(Array.from(text, (character) => character.codePointAt(0) ?? 0)).buffer);
const problemOf = (decoded: DecodedText): string => (decoded.ok ? "" : decoded.problem);

describe("decodeText", () => {
  it.each([
    ["UTF-8", PLAN, PLAN],
    ["UTF-8 with a byte order mark", MARK + PLAN, PLAN],
    ["nothing", "", ""],
    ["CRLF", "- [ ] a\r\n- [ ] b\r\n", "- [ ] a\r\n- [ ] b\r\n"],
    ["CR alone", "- [ ] a\r- [ ] b", "- [ ] a\r- [ ] b"],
    ["characters of every length", "é 任务 🎉\n", "é 任务 🎉\n"],
  ])("reads %s", (_name, given, text) => {
    expect(decodeText(Buffer.from(given), "plan.md")).toEqual({ ok: true, text });
  });

  it.each([
    ["UTF-16 with a byte order mark", utf16(MARK + PLAN), /is UTF-16; save it as UTF-8/, "UTF-16"],
    ["big-endian UTF-16 with a byte order mark", swapped(MARK + PLAN), /is UTF-16; save it as UTF-8/, "UTF-16"],
    ["UTF-16 without one", utf16(PLAN), /is UTF-16 without a byte order mark; save it as UTF-8/, "UTF-16LE"],
    ["big-endian UTF-16 without one", swapped(PLAN), /is UTF-16 without a byte order mark; save it as UTF-8/, "UTF-16BE"],
    ["Chinese UTF-16 without one", utf16("- [ ] 编写解析器上传任务\n".repeat(9)), /is UTF-16 without/, "UTF-16LE"],
    ["UTF-32", utf32(MARK + PLAN), /is UTF-32; save it as UTF-8/, "UTF-32"],
    ["Latin-1", Buffer.from("- [x] a\n\n- [ ] prüfen\n", "latin1"), /is not UTF-8 \(see line 3\)/, "ISO-8859-1"],
    ["Windows-1252", Buffer.from("- [ ] \x93quoted\x94\n", "latin1"), /is not UTF-8 \(see line 1\)/, "WINDOWS-1252"],
    ["Latin-1 after CR alone", Buffer.from("- [x] a\r- [ ] \xe4", "latin1"), /see line 2/, "ISO-8859-1"],
    ["a cut character", Buffer.from("- [ ] é").subarray(0, 7), /is not UTF-8 \(see line 1\)/, "ISO-8859-1"],
  ])("refuses %s with the command that converts it", (_name, bytes, problem, encoding) => {
    const decoded = decodeText(bytes, "docs/my plan.md");
    expect(decoded).toMatchObject({ ok: false, problem: expect.stringMatching(problem) as unknown });
    const command = `iconv -f ${encoding} -t UTF-8 'docs/my plan.md' > 'docs/my plan.md.utf8' && mv 'docs/my plan.md.utf8' 'docs/my plan.md'`;
    expect(decoded).toMatchObject({ fix: expect.stringContaining(command) as unknown });
  });

  it("refuses NUL bytes in other text, and names the line", () => {
    expect(problemOf(decodeText(Buffer.from("- [ ] a\n- [ ] b\0\n"), "plan.md"))).toBe("has a NUL byte in line 2, which no text has");
    expect(problemOf(decodeText(Buffer.from("\0"), "plan.md"))).toContain("has a NUL byte in line 1");
  });

  it.each([
    ["UTF-16", utf16(MARK + PLAN)],
    ["UTF-16LE", utf16(PLAN)],
    ["UTF-16BE", swapped(PLAN)],
    ["Latin-1", Buffer.from(PLAN.replace("parser", "pärser"), "latin1")],
    ["a NUL byte", Buffer.from(PLAN.replace("parser", "par\0ser"))],
  ])("names a command that repairs %s", (_name, bytes) => {
    const folder = scratchFolder();
    onTestFinished(() => folder.remove());
    const file = join(folder.path, "plan.md");
    writeFileSync(file, bytes);
    const decoded = decodeText(bytes, "plan.md");
    const [command = ""] = /(?<=: )(?:iconv|tr) .*/.exec(decoded.ok ? "" : decoded.fix) ?? [];
    execFileSync("bash", ["-c", command], { cwd: folder.path });
    expect(decodeText(readFileSync(file), "plan.md")).toMatchObject({
      ok: true,
      text: expect.stringContaining("- [ ] write the p") as unknown,
    });
  });

  it("reads every text that UTF-8 can write, and no text that has a NUL", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const decoded = decodeText(Buffer.from(text), "plan.md");
        expect(decoded.ok).toBe(!text.includes("\0"));
      }),
    );
  });
});
