/**
 * Returns pathspecs that exclude a file or a folder, by its path from the top level. The first character is escaped: git warns of an
 * ignored file that the part of a pathspec before its first special character names, even if the pathspec excludes it.
 */
export function exclude(path: string): readonly string[] {
  const pattern = path.replaceAll(/^.|[*?[\\]/gsu, "\\$&");
  return [`:(exclude,top,glob)${pattern}`, `:(exclude,top,glob)${pattern}/**`];
}
