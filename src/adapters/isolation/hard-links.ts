import { execFile } from "node:child_process";
import { constants, promises } from "node:fs";
import { userError } from "../../errors/user-error.ts";
import { errorCode } from "../fs/errno.ts";
import { randomName } from "../fs/random-name.ts";
import { ownIds, SYSTEM_PATH } from "./strategies.ts";

/**
 * Replaces each file that also has a name outside the folder by a copy: what the agent writes to it would change the other file,
 * for example in a package manager's store. Inside the isolation no such link can be made. Throws `HARD_LINK_KEPT`.
 */
export async function separateHardLinks(folder: string): Promise<void> {
  const files = new Map<string, { readonly links: number; readonly names: Buffer[] }>();
  await forEachOf(await findLinked(folder), async (name) => {
    const { dev, ino, nlink, uid } = await promises.lstat(name);
    // Another user's file stays that user's, so the agent cannot write to it.
    if (uid !== ownIds().uid && ownIds().uid !== 0) return;
    const key = `${dev}:${ino}`;
    const file = files.get(key) ?? { links: nlink, names: [] };
    file.names.push(name);
    files.set(key, file);
  });
  const outside = [...files.values()].filter(({ links, names }) => names.length < links);
  await forEachOf(
    outside.flatMap(({ names }) => names),
    separate,
  );
}

/** A package manager's folder has tens of thousands of files, so several are in work at a time. */
async function forEachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** Names need not be UTF-8. */
async function findLinked(folder: string): Promise<readonly Buffer[]> {
  // Also in what is mounted in the folder: the agent can write there.
  const args = [folder, "-type", "f", "-links", "+1", "-print0"];
  const options = { env: { PATH: SYSTEM_PATH }, encoding: "buffer", maxBuffer: 1024 ** 3 } as const;
  // It fails if it may not read some folder, whose files the agent cannot reach either.
  const output = await new Promise<Buffer>((resolve) => execFile("find", args, options, (_, stdout) => resolve(stdout)));
  const names: Buffer[] = [];
  for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
    names.push(output.subarray(start, end));
  }
  return names;
}

/** With the same content, mode and time, so that git sees no change. */
async function separate(name: Buffer): Promise<void> {
  const copy = Buffer.concat([name, Buffer.from(`.${randomName()}`)]);
  try {
    const { atime, mtime } = await promises.lstat(name);
    await promises.copyFile(name, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await promises.utimes(copy, atime, mtime);
    await promises.rename(copy, name);
  } catch (error) {
    // The agent cannot write to a read-only mount either.
    if (errorCode(error) === "EROFS") return;
    await promises.rm(copy, { force: true });
    throw userError("HARD_LINK_KEPT", { path: name.toString(), problem: errorCode(error) ?? String(error) });
  }
}
