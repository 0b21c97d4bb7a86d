/** A version of Semantic Versioning without build data, as the tag `v1.2.3` or `v1.2.3-rc.1` names it. */
export type Version = { readonly major: number; readonly minor: number; readonly patch: number; readonly prerelease: string | null };

const TAG = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** Returns `null` for a tag that names no version, such as `v1`. */
export function parseTag(tag: string): Version | null {
  const [, major, minor, patch, prerelease] = TAG.exec(tag) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return null;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease: prerelease ?? null };
}

/**
 * Returns the tags that move to this release: `v1` and `v1.2`. A fix of an older line does not move them back, and a prerelease
 * moves none.
 */
export function movingTags(tag: string, existing: readonly string[]): readonly string[] {
  const version = parseTag(tag);
  if (version === null || version.prerelease !== null) return [];
  const line = existing
    .map(parseTag)
    .filter((other): other is Version => other !== null && other.prerelease === null && other.major === version.major);
  const isLatestOf = (releases: readonly Version[]): boolean => releases.every((other) => isAtMost(other, version));
  const tags: string[] = [];
  if (isLatestOf(line)) tags.push(`v${version.major}`);
  if (isLatestOf(line.filter((other) => other.minor === version.minor))) tags.push(`v${version.major}.${version.minor}`);
  return tags;
}

function isAtMost(a: Version, b: Version): boolean {
  return a.minor === b.minor ? a.patch <= b.patch : a.minor < b.minor;
}
