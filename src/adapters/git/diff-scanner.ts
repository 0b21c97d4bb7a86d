import type { Change, SecretKind } from "../../core/policy/commit-policy.ts";
import { userError } from "../../errors/user-error.ts";
import type { DiffScanner } from "../../ports/git.ts";
import { isBinary } from "./binary.ts";
import { type Git, gitError, gitOutput, runGit } from "./exec.ts";
import { findFilterProblems, LFS_POINTER_START } from "./filter-problems.ts";
import type { FilterReader } from "./filter-reader.ts";
import type { ObjectReader } from "./objects.ts";
import { createLinkReader } from "./link-reader.ts";
import { createSecretScanner, type Found, OWN_SECRET, type SecretScannerOptions } from "./secret-scanner.ts";
import { diffTrees, SUBMODULE_MODE, type TreeChange } from "./tree-diff.ts";
import { type ContentReader, createContentReader } from "./workspace-contents.ts";

/** A larger file is reverted for its size (`max_file_bytes` is less), so its content does not matter. */
const FILE_BYTES_MAX = 60 * 1024 * 1024;
const POINTER_BYTES_MAX = 1_024;

/** `workspace`: where the files of the trees probably are. */
export type ScannedRepository = {
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly workspace: string;
  readonly filters?: FilterReader;
};

export type DiffScannerOptions = SecretScannerOptions & { readonly redact: (text: string) => string };

type Content = { readonly bytes: number; readonly isBinary: boolean; readonly isPointer: boolean; readonly found: Found };

const NOTHING: Content = { bytes: 0, isBinary: false, isPointer: false, found: { own: false, tokens: [] } };

/** Scans every new content (the target of a link is one) and every new name. */
export function createDiffScanner({ filters, git, objects, workspace }: ScannedRepository, options: DiffScannerOptions): DiffScanner {
  const find = createSecretScanner(options);
  const linkReader = createLinkReader(git, objects);
  let reader: Promise<ContentReader> | null = null;
  return {
    async scan(fromTree, toTree) {
      const changed = await diffTrees(objects, fromTree, toTree);
      linkReader.remember(fromTree, toTree, changed);
      const contents = await scanContents({ objects, readContent: await (reader ??= createContentReader(workspace)) }, changed, find);
      const names = scanNames(
        changed.filter(({ after }) => after !== null).map(({ path }) => path),
        find,
      );
      const tokens = [...Array.from(contents.values(), ({ found }) => found), ...names.values()].flatMap((found) => found.tokens);
      // A token that the repository holds already, that of a test for one, is no news in another place.
      const known = await findKnown(git, fromTree, new Set(tokens.map(({ token }) => token)));
      const isPointer = (blob: string): boolean => contents.get(blob)?.isPointer === true;
      const problems = filters === undefined ? null : await findFilterProblems(filters, { fromTree, toTree, changed, isPointer });
      return changed.map((change): Change => {
        const content = contents.get(change.after?.blob ?? "") ?? NOTHING;
        const secrets = [content.found, names.get(change.path) ?? NOTHING.found].flatMap((found) => kindsOf(found, known));
        const filterProblem = problems?.get(change.path);
        const fields = { ...change, bytes: content.bytes, isBinary: content.isBinary, secrets };
        return filterProblem === undefined ? fields : { ...fields, filterProblem };
      });
    },
    async countLines(fromTree, toTree) {
      const { countChangedLines } = await import("./changed-lines.ts");
      return await countChangedLines({ objects, workspace }, fromTree, toTree);
    },
    async listFiles(tree) {
      const output = await gitOutput(git, { args: ["ls-tree", "-r", "-z", "--full-tree", "--name-only", tree] });
      return output.split("\0").slice(0, -1);
    },
    async readText(tree, path) {
      if (path.includes("\n")) return null;
      const object = await objects.read(`${tree}:${path}`, FILE_BYTES_MAX);
      return object?.type === "blob" ? (object.bytes?.toString("utf8") ?? null) : null;
    },
    links: linkReader.links,
    redact: options.redact,
  };
}

function kindsOf({ own, tokens }: Found, known: ReadonlySet<string>): readonly SecretKind[] {
  const names = new Set(tokens.filter(({ token }) => !known.has(token)).map(({ name }) => name));
  return [...(own ? [OWN_SECRET] : []), ...Array.from(names, (name) => ({ own: false, name }))];
}

/** Returns the names in which something is found. */
function scanNames(paths: readonly string[], find: (bytes: Buffer) => Found): ReadonlyMap<string, Found> {
  // One search instead of thousands: what is in a name is also in the text of all names.
  const { own, tokens } = find(Buffer.from(paths.join("\n")));
  return new Map(own || tokens.length > 0 ? paths.map((path) => [path, find(Buffer.from(path))]) : []);
}

async function scanContents(
  { objects, readContent }: { readonly objects: ObjectReader; readonly readContent: ContentReader },
  changed: readonly TreeChange[],
  find: (bytes: Buffer) => Found,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  const add = (blob: string, bytes: Buffer): void => {
    const isPointer = bytes.length < POINTER_BYTES_MAX && bytes.toString("latin1").startsWith(LFS_POINTER_START);
    contents.set(blob, { bytes: bytes.length, isBinary: isBinary(bytes), isPointer, found: find(bytes) });
  };
  const rest = new Set<string>();
  for (const { after, path } of changed) {
    if (after === null || after.mode === SUBMODULE_MODE || contents.has(after.blob)) continue;
    const isFile = after.mode.startsWith("100");
    if (!isFile || !readContent(path, after.blob, (bytes) => add(after.blob, bytes))) rest.add(after.blob);
  }
  await objects.readEach(
    [...rest].filter((blob) => !contents.has(blob)),
    (object, blob) => {
      if (object === null) throw userError("GIT_FAILED", { command: "cat-file", problem: `Object ${blob} is missing or damaged.` });
      if (object.bytes === null) contents.set(blob, { ...NOTHING, bytes: object.size, isBinary: true });
      else add(blob, object.bytes);
    },
    FILE_BYTES_MAX,
  );
  return contents;
}

async function findKnown(git: Git, tree: string, tokens: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  if (tokens.size === 0) return new Set();
  const args = ["grep", "-a", "-h", "-o", "-F", "--no-color", "-f", "-", tree, "--", ":/"];
  const { exitCode, stderr, stdout } = await runGit(git, { args, input: `${[...tokens].join("\n")}\n` });
  // 1: no match (git-grep(1)).
  if (exitCode > 1) throw gitError({ args }, { exitCode, stdout, stderr });
  return new Set(stdout.split("\n"));
}
