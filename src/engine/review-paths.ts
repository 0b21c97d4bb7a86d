import type { IterationContext } from "./iteration-context.ts";

/** Returns the files of the work that decide what a verification proves, without secrets: file names are an agent's text too. */
export async function listReviewPaths({ ports, request }: IterationContext, from: string, to: string): Promise<readonly string[]> {
  if (from === to || request.reviewPaths.length === 0) return [];
  const { compilePatterns } = await import("../core/policy/path-matcher.ts");
  const paths = await ports.repository.changedPaths(from, to);
  return paths.filter(compilePatterns(request.reviewPaths, true)).map((path) => ports.diffScanner.redact(path));
}
