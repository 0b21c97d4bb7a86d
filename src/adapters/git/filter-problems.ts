import type { FilterReader } from "./filter-reader.ts";
import type { TreeChange } from "./tree-diff.ts";

/** What git-lfs stores in place of a file begins with this ("The Pointer" in git-lfs's docs/spec.md). */
export const LFS_POINTER_START = "version https://git-lfs.github.com/spec/";

/**
 * What these store cannot be replaced by the file. Other filters tidy up a file, and git leaves it as it is on a machine without them; an
 * agent that names one for every file must not block its own work.
 */
const STORING = new Map([
  ["lfs", "git-lfs"],
  ["git-crypt", "git-crypt"],
]);

type Diff = {
  readonly fromTree: string;
  readonly toTree: string;
  readonly changed: readonly TreeChange[];
  /** Whether a new blob is what git-lfs stores in place of a file. */
  readonly isPointer: (blob: string) => boolean;
};

/**
 * Returns, by path, why new contents are not what their filter would have stored: a raw file in place of a pointer, or a pointer whose
 * content nobody has uploaded.
 */
export async function findFilterProblems(filters: FilterReader, diff: Diff): Promise<ReadonlyMap<string, string>> {
  const { changed, isPointer } = diff;
  const names = await readNames(filters, diff);
  if (names.size === 0) return new Map();
  // A moved pointer: the server has what it points to.
  const blobsBefore = new Set(changed.map(({ before }) => before?.blob));
  const problems = new Map<string, string>();
  for (const { after, path } of changed) {
    const name = names.get(path);
    if (name === undefined || !STORING.has(name) || after === null || blobsBefore.has(after.blob)) continue;
    if (filters.areRun && (name !== "lfs" || isPointer(after.blob))) continue;
    problems.set(path, describeProblem(name, filters.areRun));
  }
  return problems;
}

/** The filters that the tree before names; also git-lfs of the tree after, because git-lfs refuses files that are not pointers. */
async function readNames(filters: FilterReader, { changed, fromTree, toTree }: Diff): Promise<ReadonlyMap<string, string>> {
  // Who may not change the attributes could never take a filter back.
  const isFile = ({ after, path }: TreeChange): boolean => after?.mode.startsWith("100") === true && !isAttributes(path);
  const paths = changed.filter(isFile).map(({ path }) => path);
  if (paths.length === 0) return new Map();
  const before = await filters.read(fromTree, paths);
  if (!changed.some(({ path }) => isAttributes(path))) return before;
  const after = [...(await filters.read(toTree, paths))].filter(([, name]) => name === "lfs");
  return new Map([...after, ...before]);
}

function isAttributes(path: string): boolean {
  return /(?:^|\/)\.gitattributes$/.test(path);
}

function describeProblem(name: string, areRun: boolean): string {
  const program = STORING.get(name) ?? name;
  return areRun
    ? `it is stored with ${program} (.gitattributes), which is not set up here: git lfs install`
    : `it is stored with ${program} (.gitattributes), which the action does not run: commit it from a machine that has it`;
}
