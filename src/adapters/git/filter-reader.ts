import { join } from "node:path";
import { removePath } from "../fs/atomic-write.ts";
import { type Git, gitOutput } from "./exec.ts";
import { initRepository } from "./init-repository.ts";
import type { ObjectReader } from "./objects.ts";

/** Finds the filters (gitattributes(5)) that a tree's `.gitattributes` name for files. */
export type FilterReader = {
  /** Whether git has run them for the snapshots. */
  readonly areRun: boolean;
  /** Returns the name of the filter by path; a path without one is missing. Runs git only if a `.gitattributes` names a filter. */
  read(tree: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

const ATTRIBUTES_BYTES_MAX = 1024 * 1024;

/** `folder` is for a temporary index. git must not have attributes of its own that override those of the tree. */
export function createFilterReader(git: Git, objects: ObjectReader, folder: () => string, areRun: boolean): FilterReader {
  return {
    areRun,
    async read(tree, paths) {
      const files = await findAttributes(objects, tree, paths);
      if (files.length === 0) return new Map();
      const environment = { GIT_INDEX_FILE: join(folder(), "attributes-index") };
      try {
        removePath(environment.GIT_INDEX_FILE);
        const input = files.map(({ blob, path }) => `100644 ${blob}\t${path}\0`).join("");
        await gitOutput(git, { args: ["update-index", "-z", "--index-info"], input, environment });
        const args = ["check-attr", "--cached", "-z", "--stdin", "filter"];
        const output = await gitOutput(git, { args, input: `${paths.join("\0")}\0`, environment });
        const found = Array.from(output.matchAll(/([^\0]+)\0filter\0([^\0]+)\0/g), ([, path = "", name = ""]) => [path, name] as const);
        return new Map(found.filter(([, name]) => !["unspecified", "unset", "set", ""].includes(name)));
      } finally {
        removePath(environment.GIT_INDEX_FILE);
      }
    },
  };
}

/** A repository for the questions only, because the attributes of the private one override all others. */
export function openAttributeGit(git: Git, gitDir: string): Git {
  const folder = join(gitDir, "attributes");
  initRepository(folder, { isPrivate: true });
  return { ...git, environment: { ...git.environment, GIT_DIR: folder, GIT_OBJECT_DIRECTORY: join(gitDir, "objects") } };
}

type Attributes = { readonly path: string; readonly blob: string };

/** The `.gitattributes` in the folders of the paths, if one of them names a filter. */
async function findAttributes(objects: ObjectReader, tree: string, paths: readonly string[]): Promise<readonly Attributes[]> {
  const folders = new Set([""]);
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end > 0 && !folders.has(path.slice(0, end + 1)); end = path.lastIndexOf("/", end - 1)) {
      folders.add(path.slice(0, end + 1));
    }
  }
  const names = new Map(Array.from(folders, (folder) => [`${tree}:${folder}.gitattributes`, `${folder}.gitattributes`]));
  const found: Attributes[] = [];
  let namesFilter = false;
  await objects.readEach(
    [...names.keys()].filter((name) => !name.includes("\n")),
    (object, name) => {
      if (object?.type !== "blob") return;
      found.push({ path: names.get(name) ?? "", blob: object.sha });
      namesFilter ||= object.bytes?.includes("filter") ?? true;
    },
    ATTRIBUTES_BYTES_MAX,
  );
  return namesFilter ? found : [];
}
