import type { UserError } from "../errors/user-error.ts";

/** Builds an error; `others` is appended to its first sentence: " (and 2 more)". */
export type Problem = (others: string) => UserError;

/** Throws the first problem, which says how many more there are. */
export function throwFirst([first, ...more]: readonly Problem[]): void {
  if (first !== undefined) throw first(more.length === 0 ? "" : ` (and ${more.length} more)`);
}
