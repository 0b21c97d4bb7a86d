import type { Link } from "./links.ts";
import { compileRules } from "./path-matcher.ts";
import type { PathPattern } from "./path-patterns.ts";

/** A list of patterns that a person wrote, and the setting that it belongs to. */
export type PatternList = { readonly name: string; readonly patterns: readonly PathPattern[] };

const SHOWN_MAX = 5;

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^#/, 'A "#" at the start begins a comment; write "\\#".'],
  [/^\.{1,2}\//, 'A pattern is relative to the top folder of the repository, without "./".'],
  [
    /^\/(?:home|root|srv|tmp|Users|usr|etc|var|opt|mnt|github|__w)\b/,
    'A "/" at the start is the top folder of the repository, not of the machine.',
  ],
  [/[{}]/, "A pattern knows no braces: write one pattern for each alternative."],
  [/\[[^\]]*$|\\$/, 'Write a "[" or "\\" that is meant literally with a "\\" before it.'],
  [/[;\s]/, "Patterns are separated by commas or line ends, not by spaces or semicolons."],
];

/** One warning for each list with patterns that match no file. A pattern that begins with `!` is not judged. */
export function describeUnmatched(lists: readonly PatternList[], files: readonly string[], links: readonly Link[]): readonly string[] {
  return lists.flatMap(({ name, patterns }) => {
    const unmatched = patterns.filter((pattern) => !pattern.startsWith("!") && !matchesAny(pattern, files, links));
    if (unmatched.length === 0) return [];
    const shown = unmatched.slice(0, SHOWN_MAX).map((pattern) => JSON.stringify(pattern));
    const more = unmatched.length > SHOWN_MAX ? ` and ${unmatched.length - SHOWN_MAX} more` : "";
    const hints = HINTS.filter(([form]) => unmatched.some((pattern) => form.test(pattern))).map(([, hint]) => ` ${hint}`);
    const remedy = hints.length === 0 ? " Check the spelling, unless the files are yet to come." : hints.join("");
    return [`${name}: no file of the repository matches ${shown.join(", ")}${more}.${remedy}`];
  });
}

function matchesAny(pattern: PathPattern, files: readonly string[], links: readonly Link[]): boolean {
  return files.some(compileRules({ builtIn: [], user: [pattern], own: [] }, links, true).matches);
}
