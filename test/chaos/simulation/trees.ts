/** The files of a tree or of a workspace: text by path. */
export type Files = ReadonlyMap<string, string>;

/** Who wrote a text is its first part. */
export const AGENT = "by the agent";
export const EARLIER_STEP = "by an earlier step";
export const VERIFICATION = "by the verification";
export const PERSON = "by a person";

/** A secret of the run. */
export const SECRET = "sk-secret-of-this-run";

export function changedPaths(from: Files, to: Files): readonly string[] {
  return [...new Set([...from.keys(), ...to.keys()])].filter((path) => from.get(path) !== to.get(path)).toSorted();
}

/** Returns `onto` with the paths that differ between `from` and `to` as they are in `to`. */
export function applyChanges(onto: Files, from: Files, to: Files): Files {
  const result = new Map(onto);
  for (const path of changedPaths(from, to)) setText(result, path, to.get(path));
  return result;
}

export function setText(files: Map<string, string>, path: string, text: string | undefined): void {
  if (text === undefined) files.delete(path);
  else files.set(path, text);
}

/** Trees by name. Trees with the same files have the same name. */
export function createTrees() {
  const names = new Map<string, string>();
  const trees = new Map<string, Files>();
  const add = (files: Files): string => {
    const key = JSON.stringify([...files].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    const name = names.get(key) ?? `t${names.size}`;
    names.set(key, name);
    if (!trees.has(name)) trees.set(name, new Map(files));
    return name;
  };
  const read = (name: string): Files => {
    const files = trees.get(name);
    if (files === undefined) throw new Error(`There is no tree ${name}.`);
    return files;
  };
  return { add, read };
}
