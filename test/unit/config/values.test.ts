import { describe, expect, it } from "vitest";
import { INPUTS } from "../../../src/config/inputs/inputs.ts";
import { parseNumber, parseTextValue, parseTomlValue } from "../../../src/config/values.ts";

describe("parseTextValue", () => {
  it("trims a text, and turns -0 into 0", () => {
    expect(parseTextValue(INPUTS.goal, "  fix it \n")).toEqual({ ok: true, value: "fix it" });
    expect(parseTextValue(INPUTS.max_cost_usd, "-0")).toEqual({ ok: true, value: 0 });
  });

  it.each(["1e400", "Infinity", "NaN", "0x10", "1,5", "", "١"])("refuses the number %j", (text) => {
    expect(parseTextValue(INPUTS.max_cost_usd, text)).toMatchObject({ ok: false, expected: "an amount of US dollars from 0 to 1000000" });
  });

  it("splits paths at commas and line ends, and names also at spaces", () => {
    const reading = parseTextValue(INPUTS.protected_paths, " a\\,b ,c\\ \r\n\\\\,d\\");
    expect(reading).toEqual({ ok: true, value: ["a\\,b", "c\\ ", "\\\\", "d\\"] });
    expect(parseTextValue(INPUTS.protected_paths, "a b/**, c\n")).toEqual({ ok: true, value: ["a b/**", "c"] });
    expect(parseTextValue(INPUTS.agent_env, "A, B\nC D")).toEqual({ ok: true, value: ["A", "B", "C", "D"] });
  });

  it("names the wrong item of a list, and a list that is too long", () => {
    expect(parseTextValue(INPUTS.agent_env, "A B=1")).toMatchObject({ ok: false, found: 'a list with the text "B=1" in it' });
    const files = Array.from({ length: 21 }, (_, index) => `w${index}.yml`);
    expect(parseTomlValue(INPUTS.ci_workflows, files)).toMatchObject({ ok: false, found: "a list of 21 items" });
  });

  it("never shows a secret", () => {
    expect(JSON.stringify(parseTextValue(INPUTS.github_token, "two words"))).not.toContain("two words");
  });

  it.each([
    ["https://example.com/v1", true],
    ["http://127.0.0.1:8080/v1", true],
    ["http://example.com", false],
    ["https://user:password@example.com", false],
    ["file:///etc/passwd", false],
  ])("accepts the URL %s: %s", (text, ok) => {
    expect(parseTextValue(INPUTS.upstream_url, text).ok).toBe(ok);
  });
});

describe("parseTomlValue", () => {
  it.each([
    [INPUTS.commit, "true", 'the text "true"'],
    [INPUTS.max_iterations, "3", 'the text "3"'],
    [INPUTS.max_iterations, 1.5, "the number 1.5"],
    [INPUTS.goal, 3, "the whole number 3"],
    [INPUTS.mode, new Date(0), "a date"],
    [INPUTS.mode, { a: 1 }, "a table"],
  ])("does not convert a value of another type (%#)", (input, value, found) => {
    expect(parseTomlValue(input, value)).toMatchObject({ ok: false, found });
  });

  it("reads a list as an array or as a text", () => {
    expect(parseTomlValue(INPUTS.agent_env, "A,B\nC")).toEqual({ ok: true, value: ["A", "B", "C"] });
    expect(parseTomlValue(INPUTS.protected_paths, "a b\nc, d")).toEqual({ ok: true, value: ["a b", "c", "d"] });
    expect(parseTomlValue(INPUTS.protected_paths, ["a,b", "c "])).toEqual({ ok: true, value: ["a,b", "c "] });
    for (const value of ["a 'b c'", ["a", "b c"]])
      expect(parseTomlValue(INPUTS.codex_args, value)).toEqual({ ok: true, value: ["a", "b c"] });
  });
});

describe("parseNumber", () => {
  it("checks the bounds", () => {
    const bounds = { kind: "count", min: 1, max: 3 } as const;
    expect(parseNumber(bounds, "3")).toEqual({ ok: true, value: 3 });
    expect(parseNumber(bounds, "4")).toEqual({ ok: false, found: 'the text "4"', expected: "a whole number from 1 to 3" });
  });
});
