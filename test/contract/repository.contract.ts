import { describe, expect, it } from "vitest";

import type { Repository } from "../../src/ports/git.ts";

export type RepositoryUnderTest = {
  readonly repository: Repository;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** Commits by other hands. */
  readonly commitElsewhere: () => void;
  readonly head: () => string | null;
  readonly dispose: () => void;
};

/** What every `Repository` does; `make` gives one with a commit of the given files. */
export function describeRepository(name: string, make: (files: Readonly<Record<string, string>>) => Promise<RepositoryUnderTest>): void {
  const withRepository = (test: (under: RepositoryUnderTest) => Promise<void>) => async (): Promise<void> => {
    const under = await make({ "a.txt": "a\n", "d/b.txt": "b\n" });
    try {
      await test(under);
    } finally {
      under.dispose();
    }
  };
  describe(`repository: ${name}`, () => {
    it(
      "gives the same tree for the same content, and another for any change",
      withRepository(async ({ repository, write, remove }) => {
        const first = await repository.snapshot();
        expect(await repository.snapshot()).toBe(first);
        write("a.txt", "A\n");
        const second = await repository.snapshot();
        expect(second).not.toBe(first);
        write("a.txt", "a\n");
        expect(await repository.snapshot()).toBe(first);
        write("new.txt", "n\n");
        remove("d/b.txt");
        const third = await repository.snapshot();
        expect(await repository.changedPaths(first, third)).toEqual(["d/b.txt", "new.txt"]);
        expect(await repository.changedPaths(first, first)).toEqual([]);
      }),
    );
    it(
      "sees a second change of a file that was dirty already",
      withRepository(async ({ repository, write }) => {
        write("a.txt", "1\n");
        const first = await repository.snapshot();
        write("a.txt", "2\n");
        expect(await repository.snapshot()).not.toBe(first);
      }),
    );
    it(
      "finds what is larger and new, and nothing that a snapshot has",
      withRepository(async ({ repository, write, remove }) => {
        write("d/known.txt", "k".repeat(2_000));
        await repository.snapshot();
        write("small.txt", "s".repeat(1_000));
        write("a.txt", "a".repeat(1_001));
        write("d/ö new.txt", "n".repeat(3_000));
        remove("d/b.txt");
        const found = await repository.findLargeChanges(1_000);
        expect(found.toSorted((one, other) => one.bytes - other.bytes)).toEqual([
          { path: "a.txt", bytes: 1_001 },
          { path: "d/ö new.txt", bytes: 3_000 },
        ]);
      }),
    );
    it(
      "prepares no commit of what HEAD has",
      withRepository(async ({ repository }) => {
        expect(await repository.prepareCommit(await repository.snapshot(), "nothing")).toBeNull();
      }),
    );
    it(
      "moves nothing by preparing, and lands once",
      withRepository(async ({ repository, write, head }) => {
        const before = head();
        write("a.txt", "A\n");
        const tree = await repository.snapshot();
        const commit = await repository.prepareCommit(tree, "work");
        if (commit === null) throw new Error("There is a change to commit.");
        expect(head()).toBe(before);
        expect(commit.parent).toBe(before);
        expect(await repository.updateRef(commit)).toBe(true);
        expect(head()).toBe(commit.sha);
        // A crash after the landing makes the next start land it again.
        expect(await repository.updateRef(commit)).toBe(true);
        expect(await repository.prepareCommit(await repository.snapshot(), "again")).toBeNull();
      }),
    );
    it(
      "lands nothing where HEAD has moved on",
      withRepository(async ({ repository, write, head, commitElsewhere }) => {
        write("a.txt", "A\n");
        const commit = await repository.prepareCommit(await repository.snapshot(), "work");
        if (commit === null) throw new Error("There is a change to commit.");
        commitElsewhere();
        const moved = head();
        expect(await repository.updateRef(commit)).toBe(false);
        expect(head()).toBe(moved);
      }),
    );
  });
}
