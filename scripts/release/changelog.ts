/** The section of a version, without its heading. Returns `null` if there is none, or an empty one. */
export function findSection(changelog: string, version: string): string | null {
  const lines = changelog.split("\n");
  const start = lines.findIndex((line) => headingVersion(line) === version);
  if (start === -1) return null;
  const end = lines.findIndex((line, index) => index > start && line.startsWith("## "));
  const text = lines.slice(start + 1, end === -1 ? undefined : end).join("\n");
  return text.trim() === "" ? null : text.trim();
}

/** The version of a heading such as `## 1.2.3` or `## [1.2.3] - 2026-12-01`. */
function headingVersion(line: string): string | null {
  return /^## \[?([0-9][0-9A-Za-z.-]*)\]?(?:\s.*)?$/.exec(line)?.[1] ?? null;
}
