import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

type Lockfile = { readonly packages: Readonly<Record<string, LockedPackage>> };
type LockedPackage = {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

/** The part of the bundler's statistics that lists modules. */
export type Statistics = { readonly modules?: readonly StatisticsModule[] };
type StatisticsModule = { readonly name?: string; readonly modules?: readonly StatisticsModule[] };

/** Names of the packages that compiled code imports. package.json lists none of them as a dependency, because all are bundled. */
export function importedPackages(code: string): readonly string[] {
  const imports = code.matchAll(/(?:\bfrom|\bimport|\bimport\() ?"((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^"]*)?"/g);
  return [...new Set(Array.from(imports, ([, name = ""]) => name))].toSorted();
}

/** Folders of the locked packages that these packages need at run time, themselves included. */
export async function runtimePackages(root: string, names: readonly string[]): Promise<readonly string[]> {
  const locked = await readLockedPackages(root);
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const folder = findPackage(name, from, locked);
    if (folder === null || found.has(folder)) return;
    found.add(folder);
    const { dependencies, peerDependencies } = locked[folder] ?? {};
    for (const needed of Object.keys({ ...dependencies, ...peerDependencies })) visit(needed, folder);
  };
  for (const name of names) visit(name, "");
  return [...found].toSorted();
}

/** Searches as Node does, from a package's folder upwards. Null: not locked, such as an optional peer. */
function findPackage(name: string, from: string, locked: Lockfile["packages"]): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (locked[path] !== undefined) return path;
    if (folder === "") return null;
  }
}

/** Folders (`node_modules/zod`, `node_modules/a/node_modules/b`) of the packages whose code is in the bundle, sorted. */
export function bundledPackages(statistics: Statistics): readonly string[] {
  const found = new Set<string>();
  const visit = (modules: readonly StatisticsModule[]): void => {
    for (const { name = "", modules: inner = [] } of modules) {
      const path = /^\.\/((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/.exec(name)?.[1];
      if (path !== undefined) found.add(path.slice(0, -1));
      visit(inner);
    }
  };
  visit(statistics.modules ?? []);
  return [...found].toSorted();
}

/**
 * The licenses of the bundled packages, from the lockfile and the packages' own files. ncc's own list omits packages whose modules
 * are concatenated.
 */
export async function renderNotices(root: string, paths: readonly string[]): Promise<string> {
  const locked = await readLockedPackages(root);
  const notices = await Promise.all(
    paths.map(async (path) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const { version, license } = locked[path] ?? {};
      if (version === undefined) throw new Error(`${path} is in the bundle but not in package-lock.json. Run: npm ci`);
      return `${name} ${version}\nLicense: ${license ?? "see below"}\n\n${await readLicense(join(root, path))}`;
    }),
  );
  const head = "codex-self-iter is distributed with code of the packages below, each under its own license.";
  return `${[head, ...notices.toSorted()].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

async function readLicense(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|notice)/i.test(name)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return texts.length > 0 ? texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n") : "(The package has no license file.)";
}

async function readLockedPackages(root: string): Promise<Lockfile["packages"]> {
  return (JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")) as Lockfile).packages;
}
