import { lstatSync } from "node:fs";
import type { LeftOutFile } from "../../ports/git.ts";
import { orNull } from "../fs/errno.ts";
import type { ObjectReader } from "./objects.ts";
import type { WorkTreeContents } from "./special-files.ts";
import { diffTreesRaw, type TreeChange } from "./tree-diff.ts";

/** `name`: the bytes of the path. */
export type RevealedFile = LeftOutFile & { readonly name: Buffer };

/**
 * Finds files that are in a snapshot only because something else than they changed: an ignore rule, or the `.git` of a repository in the
 * workspace. They were there before the agent, so they are not its work. Ignored files that the agent wrote itself in an earlier turn are.
 */
export type RevealedFiles = {
  /** Called for each snapshot with all names in the workspace. `isTurn`: the agent has worked since the last one. */
  look(names: WorkTreeContents["names"], snapshot: { readonly startedAtMs: number; readonly isTurn: boolean }): void;
  /** Whether a file that snapshots did not have before was there, and is not the agent's. */
  isRevealed(name: Buffer): boolean;
  /** Returns what differs between the last snapshot and `tree`; null before the first one. The names are bytes, as latin1. */
  changesTo(tree: string): Promise<readonly TreeChange[] | null>;
  /** Returns the files of `tree` that are not the agent's work. */
  find(tree: string): Promise<readonly RevealedFile[]>;
  /** Returns `tree`, which is the snapshot without what was found. */
  accept(tree: string): string;
};

/** `composes`: git composes names that the disk may keep decomposed (`core.precomposeUnicode` in git-config(1)). */
export function createRevealedFiles(objects: ObjectReader, workspace: string, composes = process.platform === "darwin"): RevealedFiles {
  const turns: { readonly startMs: number; readonly endMs: number }[] = [];
  let lookedAtMs: number | null = null;
  let before: WorkTreeContents["names"] = new Map();
  let now: WorkTreeContents["names"] = new Map();
  /** Made where it is needed, from `before`. */
  let sets = new Map<string, ReadonlySet<string>>();
  let last: string | null = null;
  const isOfTurn = (timeMs: number): boolean => turns.some(({ endMs, startMs }) => timeMs >= startMs && timeMs <= endMs);

  /** The time is that of the content: the files change their owner for a turn, and only `ctime` shows that. */
  function findRevealed(name: Buffer): Omit<RevealedFile, "cause"> | null {
    const path = name.toString("utf8");
    const composed = composes ? path.normalize("NFC") : path;
    const slash = composed.lastIndexOf("/");
    const folder = composed.slice(0, Math.max(0, slash));
    const known = sets.get(folder) ?? new Set(before.get(folder));
    sets.set(folder, known);
    if (!known.has(composed.slice(slash + 1))) return null;
    const stat = orNull(() => lstatSync(Buffer.concat([Buffer.from(`${workspace}/`), name])));
    if (stat === null || isOfTurn(stat.mtimeMs)) return null;
    return { name, path, bytes: stat.size, version: `${path}\0${stat.mtimeMs}` };
  }

  const changesTo = async (tree: string): Promise<readonly TreeChange[] | null> =>
    last === null ? null : await diffTreesRaw(objects, last, tree);

  return {
    look(names, { isTurn, startedAtMs: nowMs }) {
      // The times of files have fractions of a millisecond.
      if (lookedAtMs !== null && isTurn) turns.push({ startMs: lookedAtMs, endMs: nowMs + 1 });
      lookedAtMs = nowMs;
      [before, now] = [now, composes ? compose(names) : names];
      sets = new Map();
    },
    isRevealed: (name) => findRevealed(name) !== null,
    changesTo,
    async find(tree) {
      const changes = (await changesTo(tree)) ?? [];
      const added = changes.filter((change) => change.before === null && change.after !== null);
      return added.flatMap(({ path }) => {
        const found = findRevealed(Buffer.from(path, "latin1"));
        return found === null ? [] : [{ ...found, cause: "ignored" } as const];
      });
    },
    accept: (tree) => (last = tree),
  };
}

function compose(names: WorkTreeContents["names"]): WorkTreeContents["names"] {
  return new Map(Array.from(names, ([folder, files]) => [folder.normalize("NFC"), files.map((file) => file.normalize("NFC"))]));
}
