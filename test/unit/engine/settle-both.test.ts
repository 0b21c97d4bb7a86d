import { describe, expect, it } from "vitest";
import { settleBoth } from "../../../src/engine/settle-both.ts";

describe("settleBoth", () => {
  it("returns both values", async () => {
    expect(await settleBoth(Promise.resolve(1), Promise.resolve("a"))).toEqual([1, "a"]);
  });
  it("rejects only after the other promise has settled", async () => {
    let isSettled = false;
    const slow = new Promise<void>((resolve) => {
      setTimeout(() => {
        isSettled = true;
        resolve();
      }, 5);
    });
    await expect(settleBoth(Promise.reject(new Error("failed")), slow)).rejects.toThrow("failed");
    expect(isSettled).toBe(true);
  });
});
