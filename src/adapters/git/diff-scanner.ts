import type { Change, SecretKind, TreeEntry } from "../../core/policy/commit-policy.ts";
import type { DiffScanner } from "../../ports/git.ts";
import { gitOutput, gitError, runGit, type Git } from "./exec.ts";
import { createObjectReader, type ObjectReader } from "./objects.ts";
import { createSecretScanner, type Found, OWN_SECRET, type SecretScannerOptions } from "./secret-scanner.ts";

/** Of contents that are read at once: they are held in memory. What git prints is cut at twice as much. */
const BATCH_BYTES_MAX = 32 * 1024 * 1024;
/** What is larger is put back by its size before what is in it would matter (`max_file_bytes` is less). */
const FILE_BYTES_MAX = 60 * 1024 * 1024;
/** Where git itself looks for a zero byte, to tell binary from text (buffer_is_binary in xdiff-interface.c). */
const BINARY_LOOK_BYTES = 8_000;
const NONE = "000000";
const SUBMODULE = "160000";

export type DiffScannerOptions = SecretScannerOptions & {
  /** A text without the run's secrets. */
  readonly clean: (text: string) => string;
};

type Changed = Pick<Change, "path" | "before" | "after">;

type Content = { readonly bytes: number; readonly isBinary: boolean; readonly found: Found };

/** Tells what differs between two trees, and what is in each new content (a link's target is one) and in each name. */
export function createDiffScanner(context: Git, options: DiffScannerOptions): DiffScanner {
  const find = createSecretScanner(options);
  const objects = createObjectReader(context);
  return {
    async scan(fromTree, toTree) {
      if (fromTree === toTree) return [];
      const changed = parseChanged(await objects.diff(fromTree, toTree));
      const contents = await readContents(objects, changed, find);
      // What stood there before, a test's own token say, is no news wherever it stands now.
      const names = new Map(changed.filter(({ after }) => after !== null).map(({ path }) => [path, find(Buffer.from(path))]));
      const tokens = [...contents.values()]
        .flatMap(({ found }) => found.tokens)
        .concat([...names.values()].flatMap((found) => found.tokens));
      const known = await findKnown(context, fromTree, new Set(tokens.map(({ token }) => token)));
      return changed.map((change): Change => {
        const content = contents.get(change.after?.blob ?? "") ?? NOTHING;
        const secrets = [content.found, names.get(change.path) ?? NOTHING.found].flatMap((found) => kindsOf(found, known));
        return { ...change, bytes: content.bytes, isBinary: content.isBinary, secrets };
      });
    },
    async countFiles(tree) {
      const output = await gitOutput(context, { args: ["ls-tree", "-r", "-z", "--full-tree", "--name-only", tree] });
      return output.split("\0").length - 1;
    },
    redact: options.clean,
  };
}

const NOTHING: Content = { bytes: 0, isBinary: false, found: { own: false, tokens: [] } };

function kindsOf({ own, tokens }: Found, known: ReadonlySet<string>): readonly SecretKind[] {
  const names = new Set(tokens.filter(({ token }) => !known.has(token)).map(({ name }) => name));
  return [...(own ? [OWN_SECRET] : []), ...Array.from(names, (name) => ({ own: false, name }))];
}

function parseChanged(output: string): readonly Changed[] {
  const parts = output.split("\0");
  const changed: Changed[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [modeBefore = NONE, modeAfter = NONE, before = "", after = ""] = (parts[at] ?? "").slice(1).split(" ");
    changed.push({ path: parts[at + 1] ?? "", before: entryOf(modeBefore, before), after: entryOf(modeAfter, after) });
  }
  return changed;
}

function entryOf(mode: string, blob: string): TreeEntry | null {
  return mode === NONE ? null : { mode, blob };
}

/** Submodules have no content here. */
async function readContents(
  objects: ObjectReader,
  changed: readonly Changed[],
  find: (bytes: Uint8Array) => Found,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  const blobs = new Set(changed.flatMap(({ after }) => (after === null || after.mode === SUBMODULE ? [] : [after.blob])));
  for (const batch of inBatches(await objects.sizes([...blobs]), contents)) {
    for (const { blob, bytes } of await objects.contents(batch)) {
      const isBinary = bytes.subarray(0, BINARY_LOOK_BYTES).includes(0);
      contents.set(blob, { bytes: bytes.length, isBinary, found: find(bytes) });
    }
  }
  return contents;
}

/** Notes at once what is not to be read: its size is all that matters. */
function inBatches(sizes: ReadonlyMap<string, number>, contents: Map<string, Content>): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let leftBytes = 0;
  for (const [blob, bytes] of sizes) {
    if (bytes > FILE_BYTES_MAX) {
      contents.set(blob, { ...NOTHING, bytes, isBinary: true });
      continue;
    }
    if (batches.length === 0 || bytes > leftBytes) {
      batches.push([]);
      leftBytes = BATCH_BYTES_MAX;
    }
    batches.at(-1)?.push(blob);
    leftBytes -= bytes;
  }
  return batches;
}

/** Those of the tokens that a tree has already, anywhere. */
async function findKnown(context: Git, tree: string, tokens: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  if (tokens.size === 0) return new Set();
  const args = ["grep", "-a", "-h", "-o", "-F", "--no-color", "-f", "-", tree, "--", ":/"];
  const { exitCode, stderr, stdout } = await runGit(context, { args, input: `${[...tokens].join("\n")}\n` });
  // 1: none of them.
  if (exitCode > 1) throw gitError({ args }, { exitCode, stdout, stderr });
  return new Set(stdout.split("\n"));
}
