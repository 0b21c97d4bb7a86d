import ignore, { type Ignore } from "ignore";
import { type Link, type ResolvedLink, resolveLinks } from "./links.ts";
import type { PathPattern, PathRules } from "./path-patterns.ts";

export type PathMatcher = (path: string) => boolean;

export type RuleMatcher = {
  /** A submodule, which is a folder, has a slash at the end. */
  readonly matches: PathMatcher;
  /** Whether a path that the rules name can be below this one, so that a link in its place would lead elsewhere. */
  readonly isFolder: PathMatcher;
};

/** Links of links can lead a pattern to ever more folders. */
const MOVED_PATTERNS_MAX = 1_000;

/** Code points that HFS+ ignores in names (`is_hfs_ignorable` in git's utf8.c). */
const IGNORED_IN_NAMES = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g;

/** Matches as git does with these lines in the .gitignore file of the top folder. */
export function compilePatterns(patterns: readonly PathPattern[], ignoresCase: boolean): PathMatcher {
  if (patterns.length === 0) return () => false;
  const lines = compileLines(patterns, ignoresCase);
  return (path) => lines.ignores(toBytes(path));
}

function compileLines(patterns: readonly PathPattern[], ignoresCase: boolean): Ignore {
  return ignore({ ignoreCase: ignoresCase, allowRelativePaths: true }).add(patterns.map(toBytes));
}

/** One character for each byte, as git compares: `?` matches one byte. */
function toBytes(text: string): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/** Matches what the rules name, and what the links that they name lead to. `links`: all of the tree that the changes start from. */
export function compileRules(rules: PathRules, links: readonly Link[], ignoresCase: boolean): RuleMatcher {
  const matchesRule = compileOwnRules(rules, ignoresCase);
  const patterns = [...rules.builtIn, ...rules.user, ...rules.own.map(escapePath)].filter((pattern) => !pattern.startsWith("!"));
  const resolved = resolveLinks(links);
  const targets = resolved.filter(({ path }) => matchesRule(path) || matchesRule(`${path}/`)).flatMap(({ reached }) => reached);
  const moved = [...movePatterns(patterns, resolved), ...targets.map(escapePath)];
  const matchesMoved = compilePatterns(moved, true);
  let folders: readonly PathMatcher[] | null = null;
  return {
    matches: (path) => matchesRule(path) || matchesMoved(path),
    isFolder(path) {
      folders ??= [...patterns, ...moved].flatMap(foldersOf).map(({ matches }) => matches);
      return folders.some((matches) => matches(path) || matches(fold(path)));
    },
  };
}

/** Matches what one list of patterns names, and what the links that they name lead to. */
export function compileList(patterns: readonly PathPattern[], links: readonly Link[], ignoresCase: boolean): RuleMatcher {
  return compileRules({ builtIn: [], user: patterns, own: [] }, links, ignoresCase);
}

/** Compiling takes longer than matching, and a run has the same rules for every iteration. */
const compiledRules = [new WeakMap<PathRules, PathMatcher>(), new WeakMap<PathRules, PathMatcher>()] as const;

function compileOwnRules(rules: PathRules, ignoresCase: boolean): PathMatcher {
  const known = compiledRules[ignoresCase ? 1 : 0];
  const matches = known.get(rules) ?? compileRulesAlone(rules, ignoresCase);
  known.set(rules, matches);
  return matches;
}

function compileRulesAlone({ builtIn, own, user }: PathRules, ignoresCase: boolean): PathMatcher {
  const isOwn = compileNames(own.map((path) => `/${fold(path)}`));
  const isBuiltIn = compileBuiltIn(builtIn);
  const userLines = compileLines(user, ignoresCase);
  return (path) => {
    const folded = fold(path);
    if (isOwn(folded)) return true;
    // A pattern for a folder above counts as well; the one for the nearest decides.
    for (let part = user.length === 0 ? "" : toBytes(path); part !== ""; part = parentOf(part)) {
      const { ignored, unignored } = userLines.test(part);
      if (ignored || unignored) return ignored;
    }
    return isBuiltIn(folded);
  };
}

/** Most built-in patterns are plain names, and looking up a name is much faster than matching a hundred patterns. */
function compileBuiltIn(patterns: readonly PathPattern[]): PathMatcher {
  const isPlain = (pattern: PathPattern): boolean => /^(?:\/[\w./-]*)?[\w.-]+$/.test(pattern);
  const hasName = compileNames(patterns.filter(isPlain).map(fold));
  const matches = compilePatterns(
    patterns.filter((pattern) => !isPlain(pattern)),
    true,
  );
  return (path) => hasName(path) || matches(path);
}

/** Matches names in any folder (`name`) and paths (`/folder/name`), and everything below them. */
function compileNames(names: readonly string[]): PathMatcher {
  const set = new Set(names);
  return (path) => {
    for (let start = 0; start < path.length;) {
      const found = path.indexOf("/", start);
      const end = found === -1 ? path.length : found;
      if (set.has(path.slice(start, end)) || set.has(`/${path.slice(0, end)}`)) return true;
      start = end + 1;
    }
    return false;
  };
}

/** Follows the links in the place of folders that the patterns name. Returns the new patterns. */
function movePatterns(patterns: readonly PathPattern[], links: readonly ResolvedLink[]): readonly PathPattern[] {
  if (links.length === 0) return [];
  const all = new Set(patterns);
  for (const pattern of all) {
    for (const { matches, rest } of foldersOf(pattern)) {
      for (const { end, path } of links) {
        if (end !== null && all.size < patterns.length + MOVED_PATTERNS_MAX && matches(path))
          all.add(`${end === "" ? "" : escapePath(end)}/${rest}`);
      }
    }
  }
  return [...all].slice(new Set(patterns).size);
}

type Folder = { readonly matches: PathMatcher; readonly rest: string };

/** The folders above what an anchored pattern names; up to the first `**`, because any folder can be in its place. */
function foldersOf(pattern: PathPattern): readonly Folder[] {
  const parts = pattern.replace(/^\//, "").replace(/\/$/, "").split("/");
  const wildcard = parts.indexOf("**");
  const count = wildcard === -1 ? parts.length - 1 : wildcard;
  return parts.slice(0, count).map((_, index) => {
    const matches = compilePatterns([`/${parts.slice(0, index + 1).join("/")}`], true);
    return { matches: (path) => matches(path) && !matches(parentOf(path) || "/"), rest: parts.slice(index + 1).join("/") };
  });
}

/** The pattern of exactly this path and what is below it. */
function escapePath(path: string): PathPattern {
  return `/${path.replace(/[\\*?[\]!# ]/g, "\\$&")}`;
}

/** With a slash at its end; empty for a path in the top folder. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
}

/** The name under which macOS may find a file: letters of another case or form, and invisible characters, make no difference there. */
function fold(path: string): string {
  if (!/[^\0-\x7F]/.test(path)) return path.toLowerCase();
  return path.normalize("NFKC").replace(IGNORED_IN_NAMES, "").toUpperCase().toLowerCase();
}
