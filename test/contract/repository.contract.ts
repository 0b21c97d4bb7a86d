import { expect, it } from "vitest";

import type { Repository } from "../../src/ports/git.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

type Subject = Disposable & {
  readonly repository: Repository;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** Commits as another person. */
  readonly commitElsewhere: () => void;
  readonly head: () => string | null;
};

const FILES = { "a.txt": "a\n", "d/b.txt": "b\n" };

/** `create` returns a repository with one commit of these files. */
export function describeRepository(name: string, create: (files: Readonly<Record<string, string>>) => Subject | Promise<Subject>): void {
  describeContract(
    `Repository: ${name}`,
    () => create(FILES),
    (subject) => {
      it("returns the same tree for the same content, and another one for any change", async () => {
        const { repository, write, remove } = subject();
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
      });
      it("detects a second change of a changed file", async () => {
        const { repository, write } = subject();
        write("a.txt", "1\n");
        const first = await repository.snapshot();
        write("a.txt", "2\n");
        expect(await repository.snapshot()).not.toBe(first);
      });
      it("finds large files that are not in the last snapshot", async () => {
        const { repository, write, remove } = subject();
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
      });
      it("prepares no commit of a tree that HEAD has", async () => {
        const { repository } = subject();
        expect(await repository.prepareCommit(await repository.snapshot(), "nothing")).toBeNull();
      });
      it("builds the head's tree with exactly the paths that changed between two snapshots", async () => {
        const { repository, write, remove } = subject();
        const head = await repository.headTree();
        expect(await repository.snapshot()).toBe(head);
        write("a.txt", "foreign\n");
        write("foreign.txt", "f\n");
        const before = await repository.snapshot();
        expect(await repository.buildWorkTree(head, before, before)).toBe(head);
        write("d/new.txt", "n\n");
        remove("d/b.txt");
        const after = await repository.snapshot();
        const work = await repository.buildWorkTree(head, before, after);
        expect(await repository.changedPaths(head, work)).toEqual(["d/b.txt", "d/new.txt"]);
        expect(await repository.changedPaths(work, after)).toEqual(["a.txt", "foreign.txt"]);
        expect(await repository.buildWorkTree(before, before, after)).toBe(after);
      });
      it("commits work on top of a head that has moved", async () => {
        const { repository, write } = subject();
        const head = await repository.headTree();
        write("a.txt", "A\n");
        const work = await repository.snapshot();
        const first = await repository.prepareCommit(work, "first", head);
        if (first === null) throw new Error("There is a change to commit.");
        await repository.updateRef(first);
        write("d/b.txt", "B\n");
        const second = await repository.prepareCommit(
          await repository.buildWorkTree(head, work, await repository.snapshot()),
          "second",
          head,
        );
        if (second === null) throw new Error("There is a change to commit.");
        await repository.updateRef(second);
        expect(await repository.headTree()).toBe(await repository.snapshot());
      });
      it("remembers unlanded work", async () => {
        const { repository } = subject();
        expect(await repository.recallWork()).toBeNull();
        const before = await repository.snapshot();
        await repository.rememberWork({ before, after: null });
        expect(await repository.recallWork()).toEqual({ before, after: null });
        await repository.rememberWork({ before, after: before });
        expect(await repository.recallWork()).toEqual({ before, after: before });
        await repository.rememberWork(null);
        expect(await repository.recallWork()).toBeNull();
      });
      it("moves the branch by updateRef only, and only once", async () => {
        const { repository, write, head } = subject();
        const before = head();
        write("a.txt", "A\n");
        const tree = await repository.snapshot();
        const commit = await repository.prepareCommit(tree, "work");
        if (commit === null) throw new Error("There is a change to commit.");
        expect(head()).toBe(before);
        expect(commit.parent).toBe(before);
        expect(await repository.updateRef(commit)).toBe(true);
        expect(head()).toBe(commit.sha);
        // After a crash, the next start updates the ref again.
        expect(await repository.updateRef(commit)).toBe(true);
        expect(await repository.prepareCommit(await repository.snapshot(), "again")).toBeNull();
      });
      it("does not move the branch if HEAD has moved", async () => {
        const { repository, write, head, commitElsewhere } = subject();
        write("a.txt", "A\n");
        const commit = await repository.prepareCommit(await repository.snapshot(), "work");
        if (commit === null) throw new Error("There is a change to commit.");
        commitElsewhere();
        const moved = head();
        expect(await repository.updateRef(commit)).toBe(false);
        expect(head()).toBe(moved);
      });
    },
  );
}
