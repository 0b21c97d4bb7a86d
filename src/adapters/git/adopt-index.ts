import { type Git, gitOutput } from "./exec.ts";
import { LFS_POINTER_START } from "./filter-problems.ts";
import { clearIndexFlags } from "./index-flags.ts";
import type { ObjectReader } from "./objects.ts";

type Options = { readonly git: Git; readonly objects: ObjectReader };

/** Starts of what filters store in place of a file. */
const STORED = [LFS_POINTER_START, "\0GITCRYPT\0"];
const STORED_BYTES_MAX = 64 * 1024;

/**
 * Makes a copy of the checkout's index usable: no flag hides a change, and git does not take a file for unchanged that it has written with
 * a conversion (`eol=crlf`, `core.autocrlf`, an encoding, `ident`). Such files are written again, as they are in the repository. The
 * files of a filter stay: without git-lfs, say, nobody could work with what it stores.
 */
export async function adoptIndex({ git, objects }: Options, environment: { readonly GIT_INDEX_FILE: string }): Promise<void> {
  const entries = (await clearIndexFlags(git, environment, 20))?.entries ?? [];
  const sizes = await readSizes(git, [...new Set(entries.map(({ blob }) => blob))]);
  const suspects = entries.filter(({ blob, bytes }) => sizes.has(blob) && sizes.get(blob) !== bytes);
  const stored = new Set<string>();
  await objects.readEach(
    suspects.map(({ blob }) => blob),
    (object, blob) => {
      const text = object?.bytes?.toString("latin1") ?? "";
      if (STORED.some((start) => text.startsWith(start))) stored.add(blob);
    },
    STORED_BYTES_MAX,
  );
  for (const [option, selected] of [
    ["--force-remove", suspects.filter(({ blob }) => !stored.has(blob))],
    // The caller clears it again, once the files are written.
    ["--skip-worktree", suspects.filter(({ blob }) => stored.has(blob))],
  ] as const) {
    if (selected.length === 0) continue;
    const input = Buffer.from(selected.map(({ path }) => `${path}\0`).join(""), "latin1");
    await gitOutput(git, { args: ["update-index", option, "-z", "--stdin"], environment, input });
  }
}

async function readSizes(git: Git, blobs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (blobs.length === 0) return new Map();
  const args = ["cat-file", "--batch-check=%(objectname) %(objectsize)"];
  const output = await gitOutput(git, { args, input: `${blobs.join("\n")}\n` });
  const known = output.split("\n").filter((line) => !line.endsWith(" missing"));
  return new Map(known.map((line) => [line.slice(0, line.indexOf(" ")), Number(line.slice(line.indexOf(" ") + 1))]));
}
