import { existsSync } from "node:fs";
import { join } from "node:path";

import { gitOutput, type Git } from "./exec.ts";

export type NestedSearch = {
  /** At the top level, with the index in its environment. */
  readonly context: Git;
  /** What `git add` said. */
  readonly said: string;
  /** The tree that the index is compared with. */
  readonly baseTree: () => Promise<string>;
};

/**
 * The repositories that `git add` has taken for submodules, as paths from the top level. Its warnings name them, raw and one
 * a line; where such a name is not found (it holds a newline, say), the index is asked instead, which takes longer.
 */
export async function listNestedRepositories({ context, said, baseTree }: NestedSearch): Promise<readonly string[]> {
  const named = Array.from(said.matchAll(/^warning: adding embedded git repository: (.+?)\/?$/gm), (match) => match[1] ?? "");
  if (named.every((path) => existsSync(join(context.cwd, path, ".git")))) return named;
  const args = ["diff-index", "--cached", "--raw", "-z", "--no-renames", await baseTree(), "--"];
  const output = await gitOutput(context, { args });
  return Array.from(output.matchAll(/:(?!160000)\d+ 160000 [^\0]*\0([^\0]+)\0/g), (match) => match[1] ?? "");
}
