import type { StateCommits } from "../../ports/git.ts";
import { gitOutput, runGit, type Git } from "./exec.ts";
import type { CommitWriter } from "./commit.ts";
import { createObjectWriter } from "./object-writer.ts";
import { splitBatch } from "./objects.ts";
import { createGitService } from "./git-service.ts";

/** What is larger is none of ours. */
const FILE_BYTES_MAX = 16 * 1024 * 1024;

export type StateCommitsOptions = {
  /** Of our own repository. */
  readonly context: Git;
  /** Holds texts on their way. */
  readonly folder: () => string;
  readonly commits: CommitWriter;
};

/** Commits in our own repository, apart from the index and the workspace; one is written at a time. Throws GIT_FAILED. */
export function createStateCommits({ commits, context, folder }: StateCommitsOptions): StateCommits {
  const writeBlobs = createObjectWriter(context, folder, "blob");
  const writeTree = createTreeWriter(context);
  return {
    read: createReader(context),
    async trailers(commit, key) {
      if (!/^[0-9a-f]{40}$/.test(commit) || !/^[\w-]+$/.test(key)) return [];
      const output = await gitOutput(context, { args: ["log", `--format=%(trailers:key=${key},valueonly)`, "--end-of-options", commit] });
      return output.split("\n").filter((line) => line !== "");
    },
    async write(files, parent, message) {
      const names = [...files.keys()];
      // A folder would be a tree of its own.
      for (const name of names) if (!/^[^/\0]+$/.test(name)) throw new Error(`Not the name of a file: ${name}`);
      const blobs = await writeBlobs([...files.values()]);
      const tree = await writeTree(names.map((name, place) => `100644 blob ${blobs[place]}\t${name}\0`).join(""));
      return commits.write({ tree, parent, message: `${message.replaceAll("\0", "").trimEnd()}\n` });
    },
  };
}

/**
 * Reads files of commits. What is asked for at the same time is read by one process, and nothing is read twice: a start asks for
 * half a dozen files, and each process would take as long as all of them.
 */
function createReader(context: Git): StateCommits["read"] {
  const known = new Map<string, Promise<string | null>>();
  let waiting: Waiting[] = [];
  const readAll = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    try {
      const texts = await readTogether(
        context,
        asked.map(({ name }) => name),
      );
      for (const [index, { settle }] of asked.entries()) settle(texts[index] ?? null);
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  };
  return (commit, path) => {
    // A path with a newline would be two questions, and git takes one that begins with dots as one from where it stands.
    if (!/^[0-9a-f]{40}$/.test(commit) || /\n|^\//.test(path) || path.split("/").some((part) => part === "." || part === "..")) {
      return Promise.resolve(null);
    }
    const name = `${commit}:${path}`;
    const earlier = known.get(name);
    if (earlier !== undefined) return earlier;
    const text = new Promise<string | null>((settle, fail) => {
      waiting.push({ name, settle, fail });
      if (waiting.length === 1) setImmediate(() => void readAll());
    });
    known.set(name, text);
    return text;
  };
}

type Waiting = { readonly name: string; readonly settle: (text: string | null) => void; readonly fail: (error: unknown) => void };

/** The sizes are asked for first: what is too large is not loaded to find that out. */
async function readTogether(context: Git, names: readonly string[]): Promise<readonly (string | null)[]> {
  const input = `${names.join("\n")}\n`;
  const checked = await gitOutput(context, { args: ["cat-file", "--batch-check=%(objecttype) %(objectsize)"], input });
  const isWanted = checked.split("\n").map((line) => {
    const bytes = Number(/^blob (\d+)$/.exec(line)?.[1] ?? Number.NaN);
    return bytes <= FILE_BYTES_MAX;
  });
  const wanted = names.filter((_, index) => isWanted[index]);
  if (wanted.length === 0) return names.map(() => null);
  const { stdoutBytes } = await runGit(context, { args: ["cat-file", "--batch"], input: `${wanted.join("\n")}\n` });
  const texts = Array.from(splitBatch(stdoutBytes), ({ bytes }) => bytes.toString("utf8"));
  return names.map((_, index) => (isWanted[index] === true ? (texts.shift() ?? null) : null));
}

/** What is in the tree has just been written: the service is not to look for it among the packs that were there when it began. */
function createTreeWriter(context: Git): (entries: string) => Promise<string> {
  const args = ["mktree", "-z", "--missing"];
  const service = createGitService(context, ...args, "--batch");
  // An empty entry ends a tree.
  return async (entries) => (await service.ask(`${entries}\0`)) ?? (await gitOutput(context, { args, input: entries }));
}
