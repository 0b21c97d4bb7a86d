import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { paint } from "../../../src/report/paint.ts";

describe("paint", () => {
  it("changes nothing without color, for a plain tone, or for no text", () => {
    expect([paint("x", "bad", false), paint("x", "plain", true), paint("", "bad", true)]).toEqual(["x", "x", ""]);
  });

  it("adds nothing but color, wherever the output goes", () => {
    expect(paint("x", "bad", true)).not.toBe("x");
    expect(stripVTControlCharacters(paint("x", "bad", true))).toBe("x");
  });
});
