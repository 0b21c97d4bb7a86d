import { join } from "node:path";

import { removePath, writeNewFile } from "../fs/atomic-write.ts";
import { gitOutput, type Git } from "./exec.ts";
import { createGitService } from "./git-service.ts";

/** Writes texts as objects and gives their names, in their order. One call at a time. Throws GIT_FAILED. */
export type WriteObjects = (texts: readonly string[]) => Promise<readonly string[]>;

/**
 * Through one `git hash-object` that stays; git checks the texts and knows the repository's format. It takes paths, so the texts become
 * files in `folder` first.
 */
export function createObjectWriter(context: Git, folder: () => string, type: "blob" | "commit"): WriteObjects {
  const args = ["hash-object", "-t", type, "-w", "--no-filters"];
  const service = createGitService(context, ...args, "--stdin-paths");
  const ask = async (input: string, count: number): Promise<readonly string[] | null> => {
    const names: string[] = [];
    while (names.length < count) {
      const name = await service.ask(names.length === 0 ? input : "");
      if (name === null) return null;
      names.push(name);
    }
    return names;
  };
  return async (texts) => {
    if (texts.length === 0) return [];
    const files = texts.map((text, place) => {
      const file = join(folder(), `${type}-${place}`);
      // The agent can write there too: a link in the file's place is taken away, never written through.
      removePath(file);
      writeNewFile(file, text);
      return file;
    });
    // The service says nothing of why it ended; a process of its own does.
    const names =
      (await ask(`${files.join("\n")}\n`, files.length)) ?? (await gitOutput(context, { args: [...args, ...files] })).split("\n");
    for (const file of files) removePath(file);
    return names;
  };
}
