import { type PathPattern, selectProtected } from "../core/path-policy.ts";
import type { Repository, Screen } from "../ports.ts";

export type PutBackOptions = {
  readonly repository: Pick<Repository, "snapshot" | "changedPaths" | "restore">;
  /** `null` where nothing leaves the machine. */
  readonly screen: Screen | null;
  readonly protectedPaths: readonly PathPattern[];
};

export type PutBack = {
  /** The workspace's tree now. */
  readonly tree: string;
  /** Protected paths. No secret is in any of these names. */
  readonly restored: readonly string[];
  /** Paths with a secret in them. */
  readonly withheld: readonly string[];
};

/** Puts back, as they were before, the files that may not land; the rest of the work stays. */
export async function putBack(options: PutBackOptions, before: string, after: string): Promise<PutBack> {
  const { protectedPaths, repository, screen } = options;
  if (after === before) return { tree: after, restored: [], withheld: [] };
  const changed = protectedPaths.length === 0 ? [] : await repository.changedPaths(before, after);
  const restored = selectProtected(changed, protectedPaths);
  const withheld = ((await screen?.findSecrets(before, after)) ?? []).filter((path) => !restored.includes(path));
  const paths = [...restored, ...withheld];
  if (paths.length > 0) await repository.restore(before, paths);
  const tree = paths.length === 0 ? after : await repository.snapshot();
  const clean = (path: string): string => screen?.clean(path) ?? path;
  return { tree, restored: restored.map(clean), withheld: withheld.map(clean) };
}
