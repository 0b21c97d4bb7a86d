import type { Screen } from "../ports.ts";
import { askGit, gitFailed, runGit, type GitContext } from "./git-command.ts";

/** GitHub takes no file of 100 MB. What is larger than this is not looked into: no key is put there by accident. */
const FILE_BYTES_MAX = 16 * 1024 * 1024;
/** Of files that are looked into at once: they are held in memory. */
const BATCH_BYTES_MAX = 32 * 1024 * 1024;
const NO_OBJECT = /^0+$/;

type Changed = { readonly path: string; readonly blob: string };

export type ScreenOptions = {
  /** What the secrets can look like. */
  readonly forms: readonly string[];
  readonly clean: (text: string) => string;
};

/** Looks for texts in what changed between two trees: in each new content, a link's target among them, and in each name. */
export function createScreen(context: GitContext, { clean, forms }: ScreenOptions): Screen {
  const holdsOne = (text: string): boolean => forms.some((form) => text.includes(form));
  return {
    async findSecrets(fromTree, toTree) {
      if (forms.length === 0 || fromTree === toTree) return [];
      const changed = await listChanged(context, fromTree, toTree);
      const found = new Set(changed.filter(({ path }) => holdsOne(path)).map(({ path }) => path));
      const guilty = new Set<string>();
      for (const batch of await inBatches(context, [...new Set(changed.map(({ blob }) => blob))])) {
        const { exitCode, stdout, stderr } = await runGit(context, { args: ["cat-file", "--batch"], input: `${batch.join("\n")}\n` });
        if (exitCode !== 0) throw gitFailed({ args: ["cat-file"] }, { exitCode, stdout: "", stderr });
        if (!holdsOne(stdout)) continue;
        for (const blob of batch) if (holdsOne(await askGit(context, { args: ["cat-file", "blob", blob] }))) guilty.add(blob);
      }
      for (const { blob, path } of changed) if (guilty.has(blob)) found.add(path);
      return [...found];
    },
    clean,
  };
}

/** Submodules have no content here, and what is gone has none any more. */
async function listChanged(context: GitContext, fromTree: string, toTree: string): Promise<readonly Changed[]> {
  const output = await askGit(context, { args: ["diff-tree", "-r", "-z", "--raw", "--no-renames", fromTree, toTree] });
  const parts = output.split("\0");
  const changed: Changed[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = "", , blob = ""] = (parts[at] ?? "").split(" ");
    if (mode !== "160000" && !NO_OBJECT.test(blob)) changed.push({ path: parts[at + 1] ?? "", blob });
  }
  return changed;
}

async function inBatches(context: GitContext, blobs: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (blobs.length === 0) return [];
  const output = await askGit(context, { args: ["cat-file", "--batch-check"], input: `${blobs.join("\n")}\n` });
  const batches: string[][] = [];
  let leftBytes = 0;
  for (const [, blob = "", size] of output.matchAll(/^([0-9a-f]+) blob (\d+)$/gm)) {
    const bytes = Number(size);
    if (bytes > FILE_BYTES_MAX) continue;
    if (batches.length === 0 || bytes > leftBytes) {
      batches.push([]);
      leftBytes = BATCH_BYTES_MAX;
    }
    batches.at(-1)?.push(blob);
    leftBytes -= bytes;
  }
  return batches;
}
