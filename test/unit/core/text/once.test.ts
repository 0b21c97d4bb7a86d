import { expect, test } from "vitest";
import { once } from "../../../../src/core/text/once.ts";

test("computes the value at the first call, and only then", () => {
  let calls = 0;
  const read = once(() => (calls += 1));
  expect(calls).toBe(0);
  expect([read(), read(), calls]).toEqual([1, 1, 1]);
});

test("computes once if the value is undefined", () => {
  let calls = 0;
  const read = once(() => void (calls += 1));
  read();
  read();
  expect(calls).toBe(1);
});
