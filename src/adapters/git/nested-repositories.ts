import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Git, gitOutput } from "./exec.ts";

/**
 * Returns the repositories that `git add` has added as submodules; `output` is that of `git add`, whose warnings name the paths, unquoted.
 * If a path is not found (it holds a newline, say), compares the index with the base tree, which takes longer.
 */
export async function listNestedRepositories(git: Git, output: string, baseTree: () => Promise<string>): Promise<readonly string[]> {
  const named = Array.from(output.matchAll(/^warning: adding embedded git repository: (.+?)\/?$/gm), (match) => match[1] ?? "");
  if (named.every((path) => existsSync(join(git.cwd, path, ".git")))) return named;
  const args = ["diff-index", "--cached", "--raw", "-z", "--no-renames", await baseTree(), "--"];
  const changes = await gitOutput(git, { args });
  return Array.from(changes.matchAll(/:(?!160000)\d+ 160000 [^\0]*\0([^\0]+)\0/g), (match) => match[1] ?? "");
}

/** Returns the paths of the submodules in the index, from the top level. */
export async function listSubmodules(git: Git): Promise<readonly string[]> {
  const output = await gitOutput(git, { args: ["ls-files", "--stage", "-z"] });
  return Array.from(output.matchAll(/(?:^|\0)160000 [^\t]*\t([^\0]+)/g), (match) => match[1] ?? "");
}
