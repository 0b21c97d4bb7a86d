import { expect, it } from "vitest";

import type { Repository, WorkBranch } from "../../src/ports/git.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

type Subject = Disposable & {
  readonly branch: WorkBranch;
  readonly repository: Repository;
  /** The commit that is checked out as `refs/heads/main`. */
  readonly first: string;
  readonly write: (path: string, text: string) => void;
  /** Fetches another person's commit, which conflicts with changes of `a.txt` only. */
  readonly fetchOther: () => Promise<string>;
};

export function describeWorkBranch(name: string, create: () => Subject | Promise<Subject>): void {
  describeContract(`WorkBranch: ${name}`, create, (subject) => {
    it("rebases work onto another person's commit", async () => {
      const { branch, fetchOther, first, repository, write } = subject();
      expect(await branch.head()).toBe(first);
      write("b.txt", "ours\n");
      const commit = await repository.prepareCommit(await repository.snapshot(), "work");
      if (commit === null) throw new Error("There is a change to commit.");
      const other = await fetchOther();
      const rebased = await branch.rebaseCommit(commit, other);
      if (rebased === null) throw new Error("The two do not conflict.");
      expect(rebased).toMatchObject({ parent: other, ref: "refs/heads/main" });
      expect(await branch.head()).toBe(other);
      expect(await repository.updateRef(commit)).toBe(false);
      expect(await repository.updateRef(rebased)).toBe(true);
      await branch.syncCheckout();
      expect(await branch.head()).toBe(rebased.sha);
      await branch.checkOut(first, "refs/heads/another");
      expect(await branch.head()).toBe(first);
    });
  });
}
