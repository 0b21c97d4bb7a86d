import { describe, expect, it } from "vitest";
import { describeChecks, listChecks } from "../../../../src/core/chain/claim-checks.ts";

const verifyCommand = "npm test";

describe("the checks of a finished task", () => {
  it.each([
    [{ verifyCommand: null, planBoxes: 0 }, [], "unverified: no verify command, and the plan has no boxes"],
    [{ verifyCommand: null, planBoxes: null }, [], "unverified: no verify command, and plan-gate is off"],
    [{ verifyCommand, planBoxes: 0 }, ["verify-command"], 'verified by "npm test"; the plan has no boxes'],
    [{ verifyCommand, planBoxes: null }, ["verify-command"], 'verified by "npm test"; plan-gate is off'],
    [{ verifyCommand: null, planBoxes: 1 }, ["plan"], "with the plan's only box ticked, and no verify command"],
    [{ verifyCommand, planBoxes: 3 }, ["verify-command", "plan"], 'verified by "npm test", with all 3 boxes of the plan ticked'],
    [
      { verifyCommand, planBoxes: 2, nothingToDo: true },
      ["verify-command", "plan"],
      'nothing to do: the plan was done before the chain began, verified by "npm test", with all 2 boxes of the plan ticked',
    ],
  ])("are named as they were: %o", (checks, names, text) => {
    expect(listChecks(checks)).toEqual(names);
    expect(describeChecks(checks)).toBe(text);
  });

  it("name a long verify command on one line", () => {
    const text = describeChecks({ verifyCommand: `npm ci\n${"npm test; ".repeat(99)}`, planBoxes: 0 });
    expect(text).toMatch(/^verified by "npm ci npm test; .*…"; the plan has no boxes$/);
    expect(text.length).toBeLessThan(200);
  });
});
