import { readFileSync, statSync } from "node:fs";
import type { ConfigFiles } from "../../config/resolve.ts";
import { userError } from "../../errors/user-error.ts";
import { describeReadError, errorCode } from "./errno.ts";

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
      return ["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "") ? null : "other";
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
      const problem = describeReadError(error);
      if (problem === null) throw error;
      throw userError("CONFIG_UNREADABLE", { file, problem }, { cause: error });
    }
    return text;
  },
};
