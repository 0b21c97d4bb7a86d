import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HUMAN_ONLY_FILES } from "../../src/core/policy/path-patterns.ts";
import { openBoxes } from "../../src/core/policy/plan.ts";
import { STOP_RULES } from "../../src/core/chain/stop-rules.ts";

const CONTINUATION = {
  none: "does not continue",
  dispatch: "continues with the next run",
  schedule: "continues with the next start",
  retry: "tries again at the next start",
  "other-run": "continues in the other run",
};
const EXIT_CODES = { success: 0, failure: 1, cancelled: 130 };

/** Texts of the second-level sections by their titles, in order. */
function readSections(file: string): ReadonlyMap<string, string> {
  const [, ...sections] = readFileSync(file, "utf8").split(/^## /m);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf("\n")), section.replaceAll("\n", " ")]));
}

describe("docs/stop-reasons.md", () => {
  const sections = readSections("docs/stop-reasons.md");

  it("has a section for every reason, in order of precedence", () => {
    expect([...sections.keys()]).toEqual(STOP_RULES.map(({ reason }) => reason));
  });

  it.each(STOP_RULES.map((rule) => [rule.reason, rule] as const))("describes %s as its rule does", (reason, rule) => {
    const section = sections.get(reason) ?? "";
    expect(section).toContain("**When.**");
    expect(section).toContain("**What to do.**");
    expect(section).toContain(`**Run ends as** ${rule.conclusion}, exit code ${EXIT_CODES[rule.conclusion]}.`);
    const chain = /\*\*Chain\*\* (.*?)\*\*What/.exec(section)?.[1] ?? "";
    expect(chain).toContain(CONTINUATION[rule.continuation]);
    expect(/(?<!not )sticky/.test(chain)).toBe(rule.sticky);
  });
});

describe("docs/security.md", () => {
  const sections = readSections("docs/security.md");

  it("lists everything that is protected by default", () => {
    const section = sections.get("Protected by default") ?? "";
    expect(HUMAN_ONLY_FILES.filter((pattern) => !section.includes(`\`${pattern}\``))).toEqual([]);
  });

  it("lists nothing else in the table of the built-in patterns", () => {
    const rows = readFileSync("docs/security.md", "utf8")
      .split("\n")
      .filter((line) => /^\| (?:owners|pipelines|configuration)/.test(line));
    expect(rows).toHaveLength(3);
    const listed = rows.flatMap((row) => Array.from((row.split(" | ")[2] ?? "").matchAll(/`([^`]+)`/g), ([, pattern = ""]) => pattern));
    expect(listed.toSorted()).toEqual([...HUMAN_ONLY_FILES].toSorted());
  });
});

describe("the examples", () => {
  it("have a plan with only open checkboxes", () => {
    const plan = readFileSync("examples/plan.md", "utf8");
    expect(openBoxes(plan).length).toBeGreaterThan(2);
    expect(plan).not.toMatch(/\[x\]/i);
  });
});
