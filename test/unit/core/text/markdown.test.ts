import { describe, expect, it } from "vitest";
import { fenceFor, inlineCode, linesOutsideFences } from "../../../../src/core/text/markdown.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

describe("linesOutsideFences", () => {
  it.each([
    ["a fence whose info string holds any character", "a\n```js\u2028x\rb\ncode\n```\r\nz", ["a", "z"]],
    ["a longer fence around a shorter one", "~~~~\n~~~\n~~~~\na", ["a"]],
    ["a fence in a list item", "- ```\n  - ```\n  code\n  ```\na", ["a"]],
    ["an unclosed fence", "a\n```\ncode", ["a"]],
    ["inline code that looks like a fence", "```a``` b\nc", ["```a``` b", "c"]],
  ])("handles %s", (_name, text, expected) => {
    expect(linesOutsideFences(text)).toEqual(expected);
  });

  it.each(["`", "~", "- ", "> ", " "])("takes linear time on a long line of %j with a line ending of another kind", (part) => {
    for (const lineEnd of ["\r", "\u2028"]) {
      const growth = growthOf((times) => linesOutsideFences(`${part.repeat(times)}${lineEnd}x`), 200_000);
      expect(growth).toBeLessThan(LINEAR_MAX);
    }
  });
});

describe("fenceFor and inlineCode", () => {
  it("use more backticks than the text", () => {
    expect(fenceFor("none")).toBe("```");
    expect(fenceFor("a ```` b")).toBe("`````");
    expect(inlineCode("plain")).toBe("`plain`");
    expect(inlineCode("a `b`\nc")).toBe("``a `b` c``");
    expect(inlineCode("`b`")).toBe("`` `b` ``");
  });
});
