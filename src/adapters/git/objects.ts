import { gitOutput, gitError, type Git, runGit } from "./exec.ts";
import { createGitService } from "./git-service.ts";
import type { LineService } from "./line-service.ts";
import { randomName } from "../fs/random-name.ts";

/**
 * Reads git's objects for each iteration, by processes that stay: Node takes longer to start one than git takes to answer. Where one
 * has ended, a process of its own does it again, and says why where it cannot. One question at a time.
 */
export type ObjectReader = {
  /** What `git diff-tree --raw -z` prints of two trees. Throws GIT_FAILED. */
  diff(fromTree: string, toTree: string): Promise<string>;
  /** In bytes, by name; what is no blob is left out. */
  sizes(blobs: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Contents in the order of the names, of blobs that are there. */
  contents(blobs: readonly string[]): Promise<readonly Blob[]>;
};

type Blob = { readonly blob: string; readonly bytes: Buffer };

const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const DIFF = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev"];
/** git keeps in memory what it has read of each tree. */
const DIFFS_MAX = 200;

export function createObjectReader(context: Git): ObjectReader {
  const differ = createGitService(context, ...DIFF, "--stdin");
  const sizer = createGitService(context, "cat-file", "--batch-check");
  const reader = createGitService(context, "cat-file", "--batch");
  let diffs = 0;
  return {
    async diff(fromTree, toTree) {
      diffs += 1;
      if (diffs % DIFFS_MAX === 0) differ.renew();
      return (await askDiff(differ, fromTree, toTree)) ?? (await gitOutput(context, { args: [...DIFF, fromTree, toTree] }));
    },
    async sizes(blobs) {
      const lines =
        (await askSizes(sizer, blobs)) ?? (await gitOutput(context, { args: ["cat-file", "--batch-check"], input: linesOf(blobs) }));
      const sizes = [...lines.matchAll(/^([0-9a-f]+) blob (\d+)$/gm)].map(([, blob = "", size]) => [blob, Number(size)] as const);
      return new Map(sizes);
    },
    contents: async (blobs) => (await askContents(reader, blobs)) ?? (await readContents(context, blobs)),
  };
}

function linesOf(names: readonly string[]): string {
  return `${names.join("\n")}\n`;
}

/** What is no name of an object git echoes, so that the end of an answer is known. Of trees that it cannot read it says nothing. */
async function askDiff(service: LineService, fromTree: string, toTree: string): Promise<string | null> {
  if (!OBJECT_NAME.test(fromTree) || !OBJECT_NAME.test(toTree)) return null;
  const end = `end-${randomName()}`;
  const head = `${fromTree} ${toTree}`;
  const lines: string[] = [];
  for (let line = await service.ask(`${head}\n${end}\n`); line !== null; line = await service.ask("")) {
    lines.push(line);
    if (!line.endsWith(end)) continue;
    const said = lines.join("\n").slice(0, -end.length);
    return said.startsWith(`${head}\n`) ? said.slice(head.length + 1) : null;
  }
  return null;
}

async function askSizes(service: LineService, blobs: readonly string[]): Promise<string | null> {
  const lines: string[] = [];
  for (const [at, blob] of blobs.entries()) {
    const line = await service.ask(at === 0 ? linesOf(blobs) : "");
    if (line === null || !line.startsWith(`${blob} `)) {
      service.renew();
      return null;
    }
    lines.push(line);
  }
  return lines.join("\n");
}

/** A line of hash, type and size, then as many bytes, then a newline. */
async function askContents(service: LineService, blobs: readonly string[]): Promise<readonly Blob[] | null> {
  const contents: Blob[] = [];
  for (const [at, blob] of blobs.entries()) {
    const line = await service.ask(at === 0 ? linesOf(blobs) : "");
    const size = sizeOf(line, blob);
    const bytes = size === null ? null : await service.take(size + 1);
    if (size === null || bytes === null) {
      // Whatever it would say next is no answer to the next question.
      service.renew();
      return null;
    }
    contents.push({ blob, bytes: bytes.subarray(0, size) });
  }
  return contents;
}

function sizeOf(line: string | null, blob: string): number | null {
  const [name, type, size = ""] = (line ?? "").split(" ");
  return name === blob && type === "blob" && /^\d+$/.test(size) ? Number(size) : null;
}

async function readContents(context: Git, blobs: readonly string[]): Promise<readonly Blob[]> {
  const args = ["cat-file", "--batch"];
  const { exitCode, stdoutBytes, stderr } = await runGit(context, { args, input: linesOf(blobs) });
  if (exitCode !== 0) throw gitError({ args }, { exitCode, stdout: "", stderr });
  const contents = [...splitBatch(stdoutBytes)];
  if (contents.length < blobs.length) throw new Error("git cat-file ended in the middle of a file.");
  return contents;
}

/** What `git cat-file --batch` prints of blobs that are there, as far as it goes: a line of hash, type and size, the bytes, a newline. */
export function* splitBatch(output: Buffer): Generator<Blob> {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    const [, blob, size] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString("latin1", at, Math.max(at, end))) ?? [];
    const from = end + 1;
    const to = from + Number(size);
    if (blob === undefined || !(to < output.length)) return;
    yield { blob, bytes: output.subarray(from, to) };
    at = to + 1;
  }
}
