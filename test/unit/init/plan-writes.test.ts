import { describe, expect, it } from "vitest";
import { planWrites } from "../../../src/init/plan-writes.ts";

describe("planWrites", () => {
  it.each([
    [null, false, "create"],
    [{ text: "one\ntwo\n" }, false, "same"],
    [{ text: "\uFEFFone\r\ntwo\r\n\r\n" }, false, "same"],
    [{ text: "three\n" }, false, "differs"],
    [{ text: "three\n" }, true, "keep"],
    ["unreadable", false, "keep"],
  ] as const)("of an existing %j, personal: %j, is %s", (existing, isPersonal, effect) => {
    const file = { path: "a.txt", text: "one\ntwo\n", isPersonal };
    expect(planWrites([file], () => existing)).toEqual([{ ...file, effect }]);
  });
});
