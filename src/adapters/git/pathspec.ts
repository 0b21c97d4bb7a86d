/**
 * Returns pathspecs that exclude a file or a folder, by its path from the top level. The first character is escaped, because git compares ignored files with the
 * part of a pathspec before its first special character, and warns of one that is named, even by an exclusion.
 */
export function exclude(path: string): readonly string[] {
  const pattern = path.replaceAll(/^.|[*?[\\]/gsu, "\\$&");
  return [`:(exclude,top,glob)${pattern}`, `:(exclude,top,glob)${pattern}/**`];
}
