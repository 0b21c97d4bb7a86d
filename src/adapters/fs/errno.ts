import { dirname } from "node:path";
import { userError } from "../../errors/user-error.ts";

/** Returns the code of a system error (`ENOENT`), or null for any other error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

export function orNull<T>(call: () => T): T | null {
  try {
    return call();
  } catch {
    return null;
  }
}

/** Translates the error of a failed write into a `UserError`; returns any other error unchanged. */
export function explainWriteError(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return userError("STATE_DIR_FULL", { path }, { cause: error });
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return userError("STATE_DIR_READ_ONLY", { path }, { cause: error });
    case "ELOOP":
    case "EISDIR":
      return userError("STATE_FILE_IS_A_LINK", { path }, { cause: error });
    case "ENOTDIR":
      return userError("STATE_DIR_NOT_A_FOLDER", { path: dirname(path) }, { cause: error });
    default:
      return error;
  }
}

const READ_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "it no longer exists",
  EACCES: "you do not have permission to read it",
  EPERM: "you do not have permission to read it",
  EISDIR: "it is a folder",
  ELOOP: "it is part of a loop of symbolic links",
  EIO: "the disk reported an I/O error",
};

/** Says why a user's file could not be read, as a clause ("it is a folder"); null if the error is not about the file. */
export function describeReadError(error: unknown): string | null {
  return READ_PROBLEMS[errorCode(error) ?? ""] ?? null;
}
