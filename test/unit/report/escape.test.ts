import { describe, expect, it } from "vitest";
import { escapeMarkdownCell, escapeMarkdownLine, neutraliseLine, renderLink } from "../../../src/report/escape.ts";
import { growthOf, LINEAR_MAX } from "../../helpers/linear-time.ts";

describe("neutraliseLine", () => {
  it("leaves plain text alone", () => {
    expect(neutraliseLine("\t  at parser: 3 tests\tgreen, naïve 日本 😀")).toBe("\t  at parser: 3 tests\tgreen, naïve 日本 😀");
  });

  it.each([
    ["::error file=a::boom", ": :error file=a: :boom"],
    ["  ::stop-commands::token", "  : :stop-commands: :token"],
    [":::add-mask::e", ": : :add-mask: :e"],
    ["x ##[group]y", "x ## [group]y"],
    ["###[error]", "### [error]"],
    [":\u200b:set-output name=a::b", ": :set-output name=a: :b"],
    [":\x1b[0m:debug::x", ": :debug: :x"],
    ["ok\r::error::x", "ok : :error: :x"],
    ["ok\r\n::error::x", "ok : :error: :x"],
    ["a\u2028::error::x\u0085b", "a : :error: :x b"],
  ])("breaks the workflow command in %j", (hostile, safe) => {
    expect(neutraliseLine(hostile)).toBe(safe);
  });

  it.each([
    ["\x1b[31mred\x1b[0m", "red"],
    ["\x1b]0;title\x07text", "text"],
    ["\x1b]8;;https://a.example\x1b\\link\x1b]8;;\x1b\\", "link"],
    ["a\x1b]8;;never ended", "a"],
    ["\x9b2Jgone", "gone"],
    ["\x1bcreset", "reset"],
    ["\x1b\x1b[31m[31mtwice", "[31mtwice"],
    ["a\0b\x07c\x08d\x7fe", "abcde"],
    ["safe\u202egnp.exe", "safegnp.exe"],
    ["\u2066x\u2069\ufeff\u00ad", "x"],
    ["tag\u{e0041}\u{e0042}", "tag"],
    ["half\ud83d pair", "half pair"],
  ])("takes out what a terminal would act on, or nobody would see, in %j", (hostile, safe) => {
    expect(neutraliseLine(hostile)).toBe(safe);
  });

  it.each(["\x1b]", "\x1b[", "::", "##[", "\x1b[0;", "\x9d"])("takes time in proportion to the text when it repeats %j", (unit) => {
    expect(growthOf((times) => neutraliseLine(unit.repeat(times)), 100_000)).toBeLessThan(LINEAR_MAX);
  });
});

describe("escapeMarkdownCell", () => {
  it("keeps a hostile text within its cell and as text", () => {
    const hostile = "a|b \\| `code` <img src=x onerror=y> <!-- marker --> ![i](x) **b** $x$ &amp;";
    const cell = escapeMarkdownCell(hostile);
    expect(cell).not.toMatch(/[|`<>[\]*\\!$]/);
    const shown = cell.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(shown).toBe(hostile);
  });

  it("puts line breaks in place of line ends, and nothing at the edges", () => {
    expect(escapeMarkdownCell("\n one\r\ntwo\rthree\nfour \n")).toBe("one<br>two<br>three<br>four");
  });

  it.each([
    ["@org/everyone", "@\u200borg/everyone"],
    ["fixes #12", "fixes #\u200b12"],
    ["o/r#3 and GH-4", "o/r#\u200b3 and GH-\u200b4"],
    ["https://evil.example/?q=1", "https:\u200b//evil.example/?q=1"],
    ["www.evil.example", "www\u200b.evil.example"],
    ["_www.evil.example", "&#95;www\u200b.evil.example"],
    ["_GH-4", "&#95;GH-\u200b4"],
  ])("breaks the reference in %j", (hostile, safe) => {
    expect(escapeMarkdownCell(hostile)).toBe(safe);
  });

  it("is not led past a broken mention by an invisible character of the text's own", () => {
    expect(escapeMarkdownCell("@\u200bname #\u206012")).toBe("@\u200bname #\u200b12");
  });
});

describe("escapeMarkdownLine", () => {
  it("is one line, cut before it is escaped, so that no character reference is cut", () => {
    expect(escapeMarkdownLine("a\n\n b <c>", 100)).toBe("a b &#60;c&#62;");
    expect(escapeMarkdownLine("<<<<<<", 3)).toBe("&#60;&#60;…");
    expect(escapeMarkdownLine("anything", 0)).toBe("");
  });
});

describe("renderLink", () => {
  it("links to a page", () => {
    expect(renderLink("run", "https://github.com/o/r/actions/runs/7?pr=1#step:3:1")).toBe(
      "[run](https://github.com/o/r/actions/runs/7?pr=1#step:3:1)",
    );
  });

  it.each([
    null,
    "",
    "javascript:alert(1)",
    "https://x/)y",
    "https://x/ y",
    "https://x/<b>",
    "https://x/@name",
    "https://x/|",
    `https://x/${"y".repeat(3_000)}`,
  ])("leaves the label alone for %j", (url) => {
    expect(renderLink("run", url)).toBe("run");
  });
});
