import { type Git, gitOutput, runGit } from "./exec.ts";
import type { ObjectReader } from "./objects.ts";
import { diffTreesRaw, type TreeChange } from "./tree-diff.ts";

export type IndexUpdate = {
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly fromTree: string;
  readonly toTree: string;
  /** Names the index; the repository's own if it is missing. */
  readonly environment?: { readonly GIT_INDEX_FILE: string };
  /** Leaves entries as they are that are not those of `fromTree`. */
  readonly onlyUnchanged?: boolean;
};

/** Makes the entries that differ between two trees those of the second one, and leaves all others as they are. Throws GIT_FAILED. */
export async function updateIndex({ environment, fromTree, git, objects, onlyUnchanged = false, toTree }: IndexUpdate): Promise<void> {
  const all = await diffTreesRaw(objects, fromTree, toTree);
  const request = environment === undefined ? {} : { environment };
  const changes = onlyUnchanged ? await selectUnchanged(git, all) : all;
  if (changes.length === 0) return;
  // Removals come first: an entry cannot be added while another one is in the way.
  const sorted = changes.toSorted((one, other) => Number(one.after !== null) - Number(other.after !== null));
  const lines = sorted.map(
    ({ after, path }) => (after === null ? `0 ${"0".repeat(fromTree.length)}` : `${after.mode} ${after.blob}`) + `\t${path}\0`,
  );
  const input = Buffer.from(lines.join(""), "latin1");
  await gitOutput(git, { args: ["update-index", "-z", "--index-info"], input, ...request });
  // Looks at the files, so that they count as unchanged. The exit code says whether others have changed.
  await runGit(git, { args: ["update-index", "-q", "--refresh"], ...request });
}

async function selectUnchanged(git: Git, changes: readonly TreeChange[]): Promise<readonly TreeChange[]> {
  const listed = await gitOutput(git, { args: ["ls-files", "--stage", "-z", "--full-name", ":/"] });
  const entries = new Map(
    Array.from(listed.matchAll(/(\d+) ([0-9a-f]+) 0\t([^\0]+)\0/g), ([, mode, blob, path]) => [path, `${mode} ${blob}`]),
  );
  const nameOf = (path: string): string => Buffer.from(path, "latin1").toString("utf8");
  return changes.filter(
    ({ before, path }) => entries.get(nameOf(path)) === (before === null ? undefined : `${before.mode} ${before.blob}`),
  );
}
