import type { PathPattern } from "../core/policy/path-patterns.ts";
import type { IterationContext } from "./iteration-context.ts";

/** Compiling takes longer than matching. */
const matchers = new WeakMap<readonly PathPattern[], (path: string) => boolean>();

/** Returns the files of the work that decide what a verification proves, without secrets: file names are an agent's text too. */
export async function listReviewPaths({ ports, request }: IterationContext, from: string, to: string): Promise<readonly string[]> {
  if (from === to) return [];
  const paths = await ports.repository.changedPaths(from, to);
  const matches = await matcherOf(request.reviewPaths);
  return paths.filter(matches).map((path) => ports.diffScanner.redact(path));
}

async function matcherOf(patterns: readonly PathPattern[]): Promise<(path: string) => boolean> {
  const known = matchers.get(patterns);
  if (known !== undefined) return known;
  const { compilePatterns } = await import("../core/policy/path-matcher.ts");
  const matches = compilePatterns(patterns, true);
  matchers.set(patterns, matches);
  return matches;
}
