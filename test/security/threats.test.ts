import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { type Threat, THREATS } from "./threats.ts";

const folder = new URL("./", import.meta.url);
const table: Readonly<Record<string, Threat>> = THREATS;

/** The ids of the threats that a file attacks. */
const attackedIn = (file: string): ReadonlySet<string> =>
  new Set(Array.from(readFileSync(new URL(file, folder), "utf8").matchAll(/attack\(\s*"(T\d+)"/g), ([, threat = ""]) => threat));

describe("the table of threats", () => {
  it("has all threats, each with an attack or a reason", () => {
    expect(Object.keys(table)).toEqual(Array.from({ length: 36 }, (_, index) => `T${index + 1}`));
    const unexplained = Object.entries(table).filter(([, { tests, rest }]) => tests.length === 0 && rest === undefined);
    expect(unexplained.map(([threat]) => threat)).toEqual([]);
  });

  it("names exactly the files with attacks", () => {
    for (const [threat, { tests }] of Object.entries(table)) {
      for (const name of tests) expect(existsSync(new URL(`${name}.test.ts`, folder)), `${threat}: ${name}`).toBe(true);
    }
    const files = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
    const found = files.flatMap((file) => [...attackedIn(file)].map((threat) => `${threat} ${file.replace(".test.ts", "")}`));
    const listed = Object.entries(table).flatMap(([threat, { tests }]) => tests.map((name) => `${threat} ${name}`));
    expect(listed.toSorted()).toEqual(found.toSorted());
  });
});
