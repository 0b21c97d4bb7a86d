import { chmodSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { unlinkIfExists } from "../fs/atomic-write.ts";
import { explainWriteError } from "../fs/errno.ts";
import { randomName } from "../fs/random-name.ts";
import { FIXED_CONFIG, type Git, gitError, runGit } from "./exec.ts";
import { type AnswerReader, createResidentProcess, ResidentProcessError } from "./resident-process.ts";

export const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export type GitObject = {
  readonly sha: string;
  readonly type: string;
  readonly size: number;
  /** Null if the object is larger than the caller's limit. */
  readonly bytes: Buffer | null;
};

/**
 * Reads objects by any name that git-rev-parse(1) knows. A name that contains a newline is refused. Throws GIT_FAILED, also for an object
 * without the content that its name stands for: git does not check that, and the agent can write objects.
 */
export type ObjectReader = {
  read(name: string, bytesMax?: number): Promise<GitObject | null>;
  /** Reads one object after the other, so that only one is in memory. May visit an object twice. */
  readEach(names: readonly string[], visit: (object: GitObject | null, name: string) => void, bytesMax?: number): Promise<void>;
};

const ARGS = ["cat-file", "--batch"];
const SKIP_BYTES = 1024 * 1024;

/** `close` ends git's process, which another read starts again. */
export function createObjectReader(git: Git, onDamaged: (sha: string) => void = () => {}): ObjectReader & { readonly close: () => void } {
  const resident = createResidentProcess({ ...git, args: [...FIXED_CONFIG, ...ARGS], command: "cat-file" });
  const readEach: ObjectReader["readEach"] = async (names, visit, bytesMax = Infinity) => {
    if (names.length === 0) return;
    if (names.some((name) => name.includes("\n"))) throw new Error("The name of a git object cannot contain a newline.");
    const input = `${names.join("\n")}\n`;
    const { hashObject } = await import("./codec.ts");
    const readAll = async (output: AnswerReader): Promise<true> => {
      for (const name of names) {
        const object = await readObject(output, bytesMax);
        if (object !== null && object.bytes !== null && hashObject(object.type, object.bytes, object.sha.length) !== object.sha) {
          onDamaged(object.sha);
          throw userError("GIT_FAILED", {
            command: "cat-file",
            problem: `The object ${object.sha} has other content than its name stands for.`,
          });
        }
        visit(object, name);
      }
      return true;
    };
    // The second process starts where the first was killed; if it ends as well, a third one reports the reason.
    if ((await resident.ask(input, readAll)) ?? (await resident.ask(input, readAll))) return;
    throw gitError({ args: ARGS }, await runGit(git, { args: ARGS, input }));
  };
  return {
    readEach,
    close: resident.close,
    async read(name, bytesMax) {
      let found: GitObject | null = null;
      await readEach([name], (object) => (found = object), bytesMax);
      return found;
    },
  };
}

/** The output format of git-cat-file(1): a line of hash, type and size, the bytes, and a newline; or `<name> missing`. */
async function readObject({ bytes, line }: AnswerReader, bytesMax: number): Promise<GitObject | null> {
  const header = await line();
  const [, sha, type = "", digits] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
  if (sha === undefined) {
    if (/ (?:missing|ambiguous)$/.test(header)) return null;
    throw new ResidentProcessError(`Unexpected output of git cat-file: ${header}`);
  }
  const size = Number(digits);
  if (size <= bytesMax) return { sha, type, size, bytes: (await bytes(size + 1)).subarray(0, size) };
  for (let left = size + 1; left > 0; left -= SKIP_BYTES) await bytes(Math.min(left, SKIP_BYTES));
  return { sha, type, size, bytes: null };
}

/** In a repository that a group shares (core.sharedRepository), the group has rights on every folder. */
function makeFanOutFolder(folder: string, objectsDir: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, statSync(objectsDir).mode);
}

/** Writes a loose object ("Object storage format" in git's user manual), without git. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY. */
export async function writeObject(
  objectsDir: string,
  type: "blob" | "tree" | "commit",
  content: string | Buffer,
  hash: "sha1" | "sha256" = "sha1",
): Promise<string> {
  const { compress, hashBytes } = await import("./codec.ts");
  const body = Buffer.from(content);
  const stored = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
  const sha = hashBytes(stored, hash === "sha256" ? 64 : 40);
  storeObject(objectsDir, sha, compress(stored));
  return sha;
}

/**
 * Puts a compressed object in its place. It is not synced: git does not sync loose objects either (`core.fsync` in git-config(1)), and after
 * a power cut `git fsck` names what is missing. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY.
 */
export function storeObject(objectsDir: string, sha: string, compressed: Buffer): void {
  const folder = join(objectsDir, sha.slice(0, 2));
  // `git gc` removes files of this name that a killed process left behind.
  const temporary = join(folder, `tmp_obj_${randomName()}`);
  try {
    makeFanOutFolder(folder, objectsDir);
    writeFileSync(temporary, compressed, { flag: "wx", mode: 0o444 });
    renameSync(temporary, join(folder, sha.slice(2)));
  } catch (error) {
    unlinkIfExists(temporary);
    throw explainWriteError(error, folder);
  }
}
