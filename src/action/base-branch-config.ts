import { relative } from "node:path";
import type { StateCommits } from "../ports/git.ts";
import type { ConfigFiles } from "../config/resolve.ts";
import { quoteWord } from "../core/text/text.ts";
import { userError } from "../errors/user-error.ts";

/** Reads the configuration from a commit of the base branch: on the work branch the agent could raise its own limits. */
export function configFilesAt(stateCommits: Pick<StateCommits, "read">, commit: string | null, workspace: string): ConfigFiles {
  const read = async (path: string): Promise<string | null> => {
    const name = relative(workspace, path);
    if (commit === null || name === "" || name.startsWith("..")) return null;
    return await stateCommits.read(commit, name);
  };
  return {
    async kindOf(path) {
      if (path === workspace) return "folder";
      return (await read(path)) === null ? null : "file";
    },
    async readText(path) {
      const text = (await read(path)) ?? "";
      // git's bytes are decoded already: what is not UTF-8 became U+FFFD.
      const isUtf16 = text.includes("\0");
      if (!isUtf16 && !text.includes("\uFFFD")) return text;
      const name = relative(workspace, path);
      const problem = `is ${isUtf16 ? "UTF-16" : "not UTF-8"} on the base branch; save it as UTF-8`;
      const fix = `Run: iconv -f ${isUtf16 ? "UTF-16" : "ISO-8859-1"} -t UTF-8 ${quoteWord(name)} > config.utf8 && mv config.utf8 ${quoteWord(name)}`;
      throw userError("INPUT_FILE_NOT_UTF8", { file: name, problem, fix });
    },
  };
}
