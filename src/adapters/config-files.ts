import { readFileSync, statSync } from "node:fs";
import type { ConfigFiles } from "../config/resolve.ts";
import { userError } from "../errors.ts";

/** No real configuration comes near it; a file that does was named by mistake. */
const CONFIG_BYTES_MAX = 1024 * 1024;

/** The real file system, for `resolveSettings`. */
export const configFiles: ConfigFiles = {
  async kindOf(path) {
    try {
      const facts = statSync(path);
      if (facts.isDirectory()) return "folder";
      return facts.isFile() ? "file" : "other";
    } catch (error) {
      if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
      return "other";
    }
  },
  async readText(file) {
    let text: string;
    try {
      const { size } = statSync(file);
      if (size > CONFIG_BYTES_MAX)
        throw userError("CONFIG_UNREADABLE", { file, problem: `it has ${size} bytes, and may have ${CONFIG_BYTES_MAX}` });
      text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    } catch (error) {
      const problem = PROBLEMS[codeOf(error)];
      if (problem === undefined) throw error;
      throw userError("CONFIG_UNREADABLE", { file, problem }, { cause: error });
    }
    return text;
  },
};

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "it is not there any more",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  EISDIR: "it is a folder",
  EIO: "the disk gave an error",
  ERR_ENCODING_INVALID_ENCODED_DATA: "it is not UTF-8 text",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
