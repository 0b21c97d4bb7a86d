import { join } from "node:path";

import type { Archive } from "../action-ports.ts";
import { clearPlace, writeNewFile } from "./atomic-file.ts";
import { askGit, runGit, type GitContext } from "./git-command.ts";

/** What is larger is none of ours. */
const FILE_BYTES_MAX = 16 * 1024 * 1024;

/** Commits in our own repository, apart from the index and the workspace. `folder` holds texts on their way. Throws GIT_FAILED. */
export function createArchive(context: GitContext, folder: () => string): Archive {
  return {
    async read(commit, path) {
      if (!/^[0-9a-f]{40}$/.test(commit) || path.includes("\n")) return null;
      const size = await runGit(context, { args: ["cat-file", "--batch-check"], input: `${commit}:${path}\n` });
      const bytes = Number(/^[0-9a-f]{40} blob (\d+)$/.exec(size.stdout.trim())?.[1] ?? Number.NaN);
      if (!(bytes <= FILE_BYTES_MAX)) return null;
      const { exitCode, stdout } = await runGit(context, { args: ["cat-file", "blob", `${commit}:${path}`] });
      return exitCode === 0 ? stdout : null;
    },
    async trailers(commit, key) {
      if (!/^[0-9a-f]{40}$/.test(commit) || !/^[\w-]+$/.test(key)) return [];
      const output = await askGit(context, { args: ["log", `--format=%(trailers:key=${key},valueonly)`, "--end-of-options", commit] });
      return output.split("\n").filter((line) => line !== "");
    },
    async write(files, parent, message) {
      const blobs = await writeBlobs(context, folder(), [...files.values()]);
      const entries = Array.from(files.keys(), (name, place) => {
        // A folder would be a tree of its own.
        if (!/^[^/\0]+$/.test(name)) throw new Error(`Not the name of a file: ${name}`);
        return `100644 blob ${blobs[place]}\t${name}\0`;
      });
      const tree = await askGit(context, { args: ["mktree", "-z"], input: entries.join("") });
      const parents = parent === null ? [] : ["-p", parent];
      return askGit(context, { args: ["commit-tree", tree, ...parents, "-F", "-"], input: `${message.replaceAll("\0", "").trimEnd()}\n` });
    },
  };
}

/** One process for all of them: it takes paths, so the texts become files first. */
async function writeBlobs(context: GitContext, folder: string, texts: readonly string[]): Promise<readonly string[]> {
  if (texts.length === 0) return [];
  const files = texts.map((text, place) => {
    const file = join(folder, `archive-${place}`);
    clearPlace(file);
    writeNewFile(file, text, false);
    return file;
  });
  const output = await askGit(context, { args: ["hash-object", "-w", "--no-filters", "--stdin-paths"], input: `${files.join("\n")}\n` });
  for (const file of files) clearPlace(file);
  return output.split("\n");
}
