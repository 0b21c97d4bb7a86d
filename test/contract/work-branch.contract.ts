import { describe, expect, it } from "vitest";

import type { Repository, WorkBranch } from "../../src/ports/git.ts";

export type WorkBranchUnderTest = {
  readonly branch: WorkBranch;
  readonly repository: Repository;
  /** The commit that was checked out as `refs/heads/main`. */
  readonly first: string;
  readonly write: (path: string, text: string) => void;
  /** Brings a commit of somebody else's that fits with any file but `a.txt`. */
  readonly fetchOther: () => Promise<string>;
  readonly dispose: () => Promise<void>;
};

const MAIN = "refs/heads/main";

/** What every `Branch` does. */
export function describeWorkBranch(name: string, make: () => Promise<WorkBranchUnderTest>): void {
  describe(`branch: ${name}`, () => {
    it("puts work on top of what others pushed, to be landed as any work", async () => {
      const { branch, dispose, fetchOther, first, repository, write } = await make();
      expect(await branch.head()).toBe(first);
      write("b.txt", "ours\n");
      const commit = await repository.prepareCommit(await repository.snapshot(), "work");
      if (commit === null) throw new Error("There is a change to commit.");
      const other = await fetchOther();
      const replayed = await branch.rebaseCommit(commit, other);
      if (replayed === null) throw new Error("The two fit together.");
      expect(replayed).toMatchObject({ parent: other, ref: MAIN });
      expect(await branch.head()).toBe(other);
      expect(await repository.updateRef(commit)).toBe(false);
      expect(await repository.updateRef(replayed)).toBe(true);
      await branch.syncCheckout();
      expect(await branch.head()).toBe(replayed.sha);
      await branch.checkOut(first, "refs/heads/another");
      expect(await branch.head()).toBe(first);
      await dispose();
    });
  });
}
