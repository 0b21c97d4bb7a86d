import { expect, test } from "vitest";
import { once, onceFor } from "../../../../src/core/text/once.ts";

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

test("computes again for another argument only", () => {
  let calls = 0;
  const read = onceFor((argument: string | undefined) => `${argument} ${(calls += 1)}`);
  expect([read(undefined), read(undefined), read("a"), read("a"), read(undefined)]).toEqual([
    "undefined 1",
    "undefined 1",
    "a 2",
    "a 2",
    "undefined 3",
  ]);
});
