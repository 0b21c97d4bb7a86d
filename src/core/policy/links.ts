/** A symlink of a tree. */
export type Link = { readonly path: string; readonly target: string };

export type ResolvedLink = {
  readonly path: string;
  /** The links in the path and the target of the last one, which may not exist; without the top folder. */
  readonly reached: readonly string[];
  /** Null if the link leads out of the tree or to itself. */
  readonly end: string | null;
};

/** As many as Linux follows in one path (MAXSYMLINKS). */
const HOPS_MAX = 40;

export function resolveLinks(links: readonly Link[]): readonly ResolvedLink[] {
  const targets = new Map(links.map(({ path, target }) => [path, target]));
  return links.map(({ path }) => resolveLink(path, targets));
}

function resolveLink(path: string, targets: ReadonlyMap<string, string>): ResolvedLink {
  const reached = new Set<string>();
  const names: string[] = [];
  const pending = path.split("/").toReversed();
  let hops = 0;
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (names.pop() === undefined) return { path, reached: [...reached], end: null };
      continue;
    }
    names.push(name);
    const here = names.join("/");
    const target = targets.get(here);
    if (target === undefined) continue;
    if (here !== path) reached.add(here);
    hops += 1;
    if (hops > HOPS_MAX || target.startsWith("/")) return { path, reached: [...reached], end: null };
    names.pop();
    pending.push(...target.split("/").toReversed());
  }
  const end = names.join("/");
  if (end !== "") reached.add(end);
  return { path, reached: [...reached], end };
}
