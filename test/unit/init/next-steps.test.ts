import { describe, expect, it } from "vitest";
import { listNextSteps, listRemarks, renderSteps, type RepositoryFacts } from "../../../src/init/next-steps.ts";

const USUAL: RepositoryFacts = { branch: "main", defaultBranch: "main", remote: "origin", hasUpstream: true };
const FILES = ["plan.md"];

function pushCommands(facts: Partial<RepositoryFacts>): readonly string[] {
  return listNextSteps(FILES, { ...USUAL, ...facts })[0]?.commands.slice(2) ?? [];
}

describe("listNextSteps", () => {
  it("pushes to the branch's upstream, or sets one", () => {
    expect(pushCommands({})).toEqual(["git push"]);
    expect(pushCommands({ hasUpstream: false })).toEqual(["git push --set-upstream origin main"]);
    expect(pushCommands({ hasUpstream: false, remote: "hub" })).toEqual(["git push --set-upstream hub main"]);
    expect(pushCommands({ defaultBranch: null })).toEqual(["git push"]);
  });

  it("creates a repository on GitHub if there is no remote", () => {
    expect(pushCommands({ remote: null, defaultBranch: null })).toEqual(["gh repo create --source . --private --push"]);
  });

  it("merges another branch into the default branch", () => {
    expect(pushCommands({ branch: "it's", hasUpstream: false })).toEqual([
      "git push --set-upstream origin 'it'\\''s'",
      "gh pr create --fill --base main",
      "gh pr merge --merge",
    ]);
  });

  it("quotes the names of the files", () => {
    expect(listNextSteps(["the plan.md"], USUAL)[0]?.commands[0]).toBe("git add 'the plan.md'");
  });

  it("is rendered as a numbered list of commands", () => {
    expect(
      renderSteps([
        { title: "One:", commands: ["a", "b"] },
        { title: "Two:", commands: ["c"] },
      ]),
    ).toBe("1. One:\n\n     a\n     b\n\n2. Two:\n\n     c\n");
  });
});

describe("listRemarks", () => {
  it("has nothing to say about a usual repository", () => {
    expect(listRemarks(USUAL, "npm test")).toEqual([]);
  });

  it.each([
    [{ branch: null }, "git switch main"],
    [{ branch: "feature" }, "default branch (main)"],
    [{ remote: null }, "no remote"],
  ] as const)("says what is unusual: %j", (facts, expected) => {
    expect(listRemarks({ ...USUAL, ...facts }, "npm test")).toEqual([expect.stringContaining(expected) as string]);
  });

  it("says how to name a verify command", () => {
    expect(listRemarks(USUAL, "")).toEqual([expect.stringContaining("init --verify-command") as string]);
  });
});
