import { describe, expect, it } from "vitest";
import { fenceFor, inlineCode, readLines } from "../../../../src/core/text/markdown.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

describe("readLines", () => {
  it("takes a fence whose info string holds any character", () => {
    const fenced = (text: string): readonly boolean[] => readLines(text, "code").map((line) => line.fenced);
    expect(fenced("a\n```js\u2028x\rb\ncode\n```\nz")).toEqual([false, true, true, true, false]);
  });

  it.each(["`", "~", "- ", "> ", " "])("takes linear time on a long line of %j with a line end of another kind in it", (part) => {
    for (const lineEnd of ["\r", "\u2028"]) {
      const growth = growthOf((times) => readLines(`${part.repeat(times)}${lineEnd}x`, "text"), 200_000);
      expect(growth).toBeLessThan(LINEAR_MAX);
    }
  });
});

describe("code in Markdown", () => {
  it("stands in fences and ticks that it cannot close", () => {
    expect(fenceFor("none")).toBe("```");
    expect(fenceFor("a ```` b")).toBe("`````");
    expect(inlineCode("plain")).toBe("`plain`");
    expect(inlineCode("a `b`\nc")).toBe("``a `b` c``");
    expect(inlineCode("`b`")).toBe("`` `b` ``");
  });
});
