import { afterEach, beforeEach, expect, it } from "vitest";

import { createRefUpdater } from "../../../src/adapters/git/commit.ts";
import { createGit } from "../../../src/adapters/git/exec.ts";
import { oldGit } from "../../helpers/old-git.ts";
import { scratchRepository, type ScratchRepository } from "../../helpers/scratch.ts";

const MAIN = "refs/heads/main";

let scratch: ScratchRepository;
beforeEach(() => {
  scratch = scratchRepository({ files: { "a.txt": "a\n" } });
});
afterEach(() => scratch.remove());

const commitAfter = (parent: string, message: string): string =>
  scratch.git("-c", "user.name=A", "-c", "user.email=a@b", "commit-tree", "HEAD^{tree}", "-p", parent, "-m", message);

it.each([
  ["by a resident process", null],
  ["by single processes, for a git before 2.27", "echo 'fatal: unknown command: start' >&2"],
])("updates a ref from the expected commit only: %s", async (_, does) => {
  const git = createGit(scratch.path, scratch.environment);
  const refs = createRefUpdater(does === null ? git : oldGit(git, scratch, does));
  const first = scratch.git("rev-parse", "HEAD");
  const second = commitAfter(first, "second");
  const third = commitAfter(second, "third");
  expect(await refs.update({ ref: MAIN, sha: second, parent: first })).toBeNull();
  expect(await refs.update({ ref: MAIN, sha: third, parent: second })).toBeNull();
  expect(await refs.update({ ref: MAIN, sha: second, parent: first })).toContain(MAIN);
  expect(scratch.git("rev-parse", MAIN)).toBe(third);
  expect(await refs.update({ ref: MAIN, sha: second, parent: third })).toBeNull();
});

it("does not pass on what could be another command", async () => {
  const refs = createRefUpdater(createGit(scratch.path, scratch.environment));
  const first = scratch.git("rev-parse", "HEAD");
  const injected = [
    { ref: `${MAIN} ${first}\ndelete ${MAIN}`, sha: first, parent: first },
    { ref: MAIN, sha: `${first}\ndelete ${MAIN}`, parent: first },
    { ref: MAIN, sha: first, parent: `${first}\ndelete ${MAIN}` },
  ];
  for (const commit of injected) expect(await refs.update(commit)).not.toBeNull();
  expect(scratch.git("rev-parse", MAIN)).toBe(first);
});
