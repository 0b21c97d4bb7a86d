import { readFileSync, statSync } from "node:fs";
import type { ConfigFiles } from "../../config/resolve.ts";
import { userError } from "../../errors/user-error.ts";
import { describeReadError, errorCode } from "./errno.ts";
import { decodeFile } from "./project-files.ts";

const CONFIG_BYTES_MAX = 1024 * 1024;

export const configFiles: ConfigFiles = {
  async kindOf(path) {
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) return "folder";
      return stat.isFile() ? "file" : "other";
    } catch (error) {
      return ["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "") ? null : "other";
    }
  },
  async readText(file) {
    try {
      const { size } = statSync(file);
      if (size > CONFIG_BYTES_MAX) {
        throw userError("CONFIG_UNREADABLE", { file, problem: `it has ${size} bytes; the limit is ${CONFIG_BYTES_MAX}` });
      }
      return decodeFile(readFileSync(file), file);
    } catch (error) {
      const problem = describeReadError(error);
      if (problem === null) throw error;
      throw userError("CONFIG_UNREADABLE", { file, problem }, { cause: error });
    }
  },
};
