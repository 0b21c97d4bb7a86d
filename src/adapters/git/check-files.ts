import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { oneLine } from "../../core/text/text.ts";
import { userError } from "../../errors/user-error.ts";
import { orNull } from "../fs/errno.ts";
import { LINK_MODE } from "./link-reader.ts";
import type { ObjectReader } from "./objects.ts";
import { readTrees, SUBMODULE_MODE, TREE_MODE } from "./tree-diff.ts";

const BUFFER_BYTES = 1024 * 1024;
/** After so much time, signals and timers are served: a lock that gives no sign of life is taken over. */
const SLICE_MS = 50;
const PATH_CHARS_MAX = 200;

/**
 * Checks that the files of a checkout have the content that the tree's names stand for: git does not check the objects that it reads, and the
 * agent may have written them. `objects` reads what git reads there, and has read no tree before. Returns the trees. Throws GIT_FAILED.
 */
export async function checkFiles(objects: ObjectReader, tree: string, folder: string, signal: AbortSignal): Promise<readonly string[]> {
  const { createHash } = await import("node:crypto");
  const algorithm = tree.length === 64 ? "sha256" : "sha1";
  const buffer = Buffer.alloc(BUFFER_BYTES);
  const hashLink = (path: Buffer): string => {
    const target = readlinkSync(path, "buffer");
    return createHash(algorithm).update(`blob ${target.length}\0`).update(target).digest("hex");
  };
  const hashFile = (path: Buffer): string => {
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const hash = createHash(algorithm).update(`blob ${fstatSync(file).size}\0`);
      for (let bytes = readSync(file, buffer); bytes > 0; bytes = readSync(file, buffer)) hash.update(buffer.subarray(0, bytes));
      return hash.digest("hex");
    } finally {
      closeSync(file);
    }
  };
  const found = [tree];
  let pausedMs = performance.now();
  for (let level = [{ path: "", tree }]; level.length > 0;) {
    const trees = await readTrees(
      objects,
      level.map((entry) => entry.tree),
    );
    const below: typeof level = [];
    for (const { path: above, tree: sha } of level) {
      for (const [name, { blob, mode }] of trees.get(sha) ?? []) {
        const path = above + name;
        if (mode === TREE_MODE) below.push({ path: `${path}/`, tree: blob });
        if (mode === TREE_MODE || mode === SUBMODULE_MODE) continue;
        const bytes = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, "latin1")]);
        if (orNull(() => (mode === LINK_MODE ? hashLink(bytes) : hashFile(bytes))) !== blob) throw otherContentError(path, blob);
        if (performance.now() - pausedMs < SLICE_MS) continue;
        await setImmediate();
        pausedMs = performance.now();
        signal.throwIfAborted();
      }
    }
    found.push(...below.map((entry) => entry.tree));
    level = below;
  }
  return found;
}

function otherContentError(path: string, blob: string): Error {
  const name = oneLine(Buffer.from(path, "latin1").toString("utf8"), PATH_CHARS_MAX);
  const problem = `The file ${name} has other content than its object ${blob} stands for. The object is damaged, or this disk takes two names of the tree for one.`;
  return userError("GIT_FAILED", { command: "read-tree", problem });
}
