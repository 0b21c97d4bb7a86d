import type { Link } from "../core/policy/links.ts";
import type { RuleMatcher } from "../core/policy/path-matcher.ts";
import type { PathPattern } from "../core/policy/path-patterns.ts";
import type { IterationContext } from "./iteration-context.ts";

/** Compiling takes longer than matching, and most repositories have no links. */
const matchers = new WeakMap<readonly PathPattern[], RuleMatcher>();

/** Returns the files of the work that decide what a verification proves, without secrets: file names are an agent's text too. */
export async function listReviewPaths({ ports, request }: IterationContext, from: string, to: string): Promise<readonly string[]> {
  if (from === to) return [];
  // Where work is committed, the commit policy has read the links already. Otherwise they would take a git process each time.
  const links = request.commitPolicy === null ? [] : await ports.diffScanner.links(from);
  const paths = await ports.repository.changedPaths(from, to);
  const { matches } = await compileFor(request.reviewPaths, links);
  return paths.filter(matches).map((path) => ports.diffScanner.redact(path));
}

async function compileFor(patterns: readonly PathPattern[], links: readonly Link[]): Promise<RuleMatcher> {
  const known = links.length === 0 ? matchers.get(patterns) : undefined;
  if (known !== undefined) return known;
  const { compileList } = await import("../core/policy/path-matcher.ts");
  const matcher = compileList(patterns, links, true);
  if (links.length === 0) matchers.set(patterns, matcher);
  return matcher;
}
