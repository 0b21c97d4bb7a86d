import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exampleOf, renderLine, renderYamlText } from "../../../src/config/example-line.ts";
import { INPUTS } from "../../../src/config/inputs/inputs.ts";

describe("renderLine", () => {
  it("writes a TOML line on the local host and a workflow line on GitHub", () => {
    expect(renderLine("local", "verify_command", 'npm "test"')).toBe('verify_command = "npm \\"test\\""');
    expect(renderLine("local", "agent_env", ["A", "B"])).toBe('agent_env = ["A", "B"]');
    expect(renderLine("github", "max_iterations", 25)).toBe("max-iterations: 25");
    expect(renderLine("github", "protected_paths", ["a b/**", "c,d"])).toBe(`protected-paths: "a b/**, c\\\\,d"`);
    expect(renderLine("github", "codex_args", ["-c", "a b"])).toBe(`codex-args: "-c 'a b'"`);
  });
});

describe("exampleOf", () => {
  it("returns the example, or else the default", () => {
    expect(exampleOf(INPUTS.max_iterations)).toBe(25);
    expect(exampleOf(INPUTS.mode)).toBe("goal");
  });
});

describe("renderYamlText", () => {
  it("returns one line that a YAML parser reads as the same text", () => {
    const near = fc.array(
      fc.constantFrom(
        "a",
        " ",
        ": ",
        " #",
        "-",
        "'",
        '"',
        "\\",
        "\n",
        "{",
        "}",
        "[",
        "%",
        "@",
        "`",
        "&",
        "*",
        "!",
        "|",
        ">",
        "true",
        "1",
        "\u2028",
        "\u0085",
        "\ufeff",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          near.map((parts) => parts.join("")),
          fc.constantFrom("true", "no", "null", "1", "0x1f", "~", ""),
        ),
        (text) => {
          const scalar = renderYamlText(text);
          // YAML 1.2 calls these not printable, or parsers read them as line breaks.
          expect(scalar).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/);
          expect(parse(`a: ${scalar}\nb: 1\n`)).toEqual({ a: text, b: 1 });
        },
      ),
      { numRuns: 500 },
    );
  });
});
