import type { StateCommits } from "../../ports/git.ts";
import type { CommitWriter } from "./commit.ts";
import { type Git, gitOutput } from "./exec.ts";
import { type ObjectReader, writeObject } from "./objects.ts";

/** No file of ours is larger. */
const FILE_BYTES_MAX = 16 * 1024 * 1024;
const COMMIT = /^[0-9a-f]{40}$/;

/** Reads and writes commits of the private repository, apart from its index and the workspace. */
export function createStateCommits(git: Git, objects: ObjectReader, objectsDir: string, commits: CommitWriter): StateCommits {
  return {
    async read(commit, path) {
      // git resolves a path that begins with dots relative to its own folder ("<rev>:<path>" in gitrevisions(7)).
      if (!COMMIT.test(commit) || /\n|^\//.test(path) || path.split("/").some((part) => part === "." || part === "..")) return null;
      const object = await objects.read(`${commit}:${path}`, FILE_BYTES_MAX);
      return object?.type === "blob" ? (object.bytes?.toString("utf8") ?? null) : null;
    },
    async trailers(commit, key) {
      if (!COMMIT.test(commit) || !/^[\w-]+$/.test(key)) return [];
      const output = await gitOutput(git, { args: ["log", `--format=%(trailers:key=${key},valueonly)`, "--end-of-options", commit] });
      return output.split("\n").filter((line) => line !== "");
    },
    async write(files, parent, message) {
      // git sorts the entries of a tree by the bytes of their names.
      const names = [...files.keys()].toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
      const entries: Buffer[] = [];
      for (const name of names) {
        if (!/^[^/\0]+$/.test(name)) throw new Error(`Not a file name: ${name}`);
        const blob = await writeObject(objectsDir, "blob", files.get(name) ?? "");
        entries.push(Buffer.from(`100644 ${name}\0`), Buffer.from(blob, "hex"));
      }
      const tree = await writeObject(objectsDir, "tree", Buffer.concat(entries));
      return commits.write({ tree, parent, message });
    },
  };
}
