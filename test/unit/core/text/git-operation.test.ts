import { expect, it } from "vitest";
import { describeOperationEnd } from "../../../../src/core/text/git-operation.ts";

it("names the commands that end an unfinished operation", () => {
  expect(describeOperationEnd("rebase")).toBe("Finish it (git rebase --continue) or abort it (git rebase --abort).");
  expect(describeOperationEnd("bisect")).toBe("End it: git bisect reset");
});
