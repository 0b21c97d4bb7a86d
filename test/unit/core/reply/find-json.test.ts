import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findObjects } from "../../../../src/core/reply/find-json.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

function objectsIn(text: string): string[] {
  return findObjects(text).map((span) => text.slice(span.start, span.end));
}

describe("findObjects", () => {
  it("finds every parsable object that has a line of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }), (objects) => {
        const lines = objects.map((object) => JSON.stringify(object));
        expect(objectsIn(lines.join('\n}{ "\n'))).toEqual(lines);
      }),
    );
  });

  it("returns outermost objects only", () => {
    expect(objectsIn('a {"b": {"c": [{}]}} d {"e": 1}')).toEqual(['{"b": {"c": [{}]}}', '{"e": 1}']);
  });

  it("returns no item of a list", () => {
    expect(objectsIn('[{"a": 1}, {"b": 2}]\n{"c": 3} [{"d": 4}]')).toEqual(['{"c": 3}']);
    expect(objectsIn('a list [see {"a": 1}], [1] {"b": 2}, [[{"c": 3}] {"d": 4}')).toEqual(['{"a": 1}', '{"b": 2}', '{"d": 4}']);
  });

  it("returns the objects inside one that never closes", () => {
    expect(objectsIn('{"a": [{"b": 1}, {"c": 2}')).toEqual(['{"b": 1}', '{"c": 2}']);
  });

  it.each([
    ["open braces", (size: number) => "{".repeat(size)],
    ["braces and quotes", (size: number) => '{"'.repeat(size / 2)],
    ["escaped quotes", (size: number) => `{"${'\\{\\"'.repeat(size / 4)}`],
    ["nested objects", (size: number) => '{"a":'.repeat(size / 5)],
    ["nested valid objects", (size: number) => `${'{"a":'.repeat(size / 6)}1${"}".repeat(size / 6)}`],
    ["open lists", (size: number) => "[".repeat(size)],
    ["lists and braces", (size: number) => "[{".repeat(size / 2)],
    ["nested lists", (size: number) => `{"a":${"[".repeat(size)}`],
    ["many small objects", (size: number) => '{"a":1}'.repeat(size / 7)],
  ])("takes linear time on %s", (_name, render) => {
    expect(growthOf((size) => findObjects(render(size)), 1_000_000)).toBeLessThan(LINEAR_MAX);
  });
});
