import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { handoffFields } from "../../../../src/core/reply/handoff.ts";
import { plannerFields, reviewerFields } from "../../../../src/core/reply/role-replies.ts";
import { HANDOFF_SCHEMA, PLANNER_SCHEMA, REVIEWER_SCHEMA } from "../../../../src/core/reply/schemas.ts";

type Properties = Readonly<Record<string, { readonly type: string | readonly string[]; readonly description: string }>>;

const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.string(),
  boolean: fc.boolean(),
  number: fc.double({ noNaN: true }),
  null: fc.constant(null),
};

describe.each([
  ["handoff", HANDOFF_SCHEMA, handoffFields],
  ["planner", PLANNER_SCHEMA, plannerFields],
  ["reviewer", REVIEWER_SCHEMA, reviewerFields],
])("the JSON schema of the %s", (_name, schema, fields) => {
  const properties = schema["properties"] as Properties;
  const keys = Object.keys(fields.shape);

  it("has the keys that the parser reads, all of them required and described", () => {
    expect(schema).toMatchObject({ type: "object", additionalProperties: false, required: keys });
    expect(Object.keys(properties)).toEqual(keys);
    for (const property of Object.values(properties)) {
      expect(Object.keys(property)).toEqual(["type", "description"]);
      expect(property.description).not.toBe("");
    }
  });

  it("allows only what the parser accepts", () => {
    const values = Object.entries(properties).map(([key, { type }]) => {
      return [key, fc.oneof(...[type].flat().map((name) => VALUES[name] ?? fc.constant(undefined)))] as const;
    });
    fc.assert(fc.property(fc.record(Object.fromEntries(values)), (reply) => z.safeParse(fields, reply).success));
  });
});
