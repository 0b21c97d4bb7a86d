import { describe, expect, it } from "vitest";
import { useAsciiMarks } from "../../../src/report/ascii-marks.ts";

describe("useAsciiMarks", () => {
  it("replaces each mark by a character of the same width, and no other text", () => {
    const marks = "█░…·±☐⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    expect(useAsciiMarks(marks)).toMatch(/^[ -~]+$/);
    expect(useAsciiMarks(marks)).toHaveLength(marks.length);
    expect(useAsciiMarks("日本語 é")).toBe("日本語 é");
  });
});
