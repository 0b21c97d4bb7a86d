import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";

import type { Settings } from "../../config/settings.ts";
import { userError } from "../../errors/user-error.ts";
import type { ProjectFiles } from "../../ports/host.ts";
import { describeReadError, errorCode, explainWriteError } from "./errno.ts";
import { isInside, readAt, realPathOrNull } from "./safe-path.ts";

/** A longer text would not fit an agent's context anyway. */
const TEXT_BYTES_MAX = 1024 * 1024;

/** The Markdown parser takes quadratic time on some inputs, such as deeply nested block quotes: 6 s of CPU time at this size. */
const PLAN_BYTES_MAX = 64 * 1024;

/** The files that people write. Throws INPUT_FILE_* for what is there and cannot be used, PLAN_MISSING and PLAN_EMPTY. */
export function createProjectFiles(
  paths: Pick<Settings, "workspace" | "taskFile" | "planFile" | "stopFile" | "globalStopFile">,
): ProjectFiles {
  const stopFiles = [paths.stopFile, paths.globalStopFile];
  return {
    readTask: async () => readText(paths.workspace, paths.taskFile),
    async readPlan() {
      const text = readText(paths.workspace, paths.planFile, PLAN_BYTES_MAX);
      if (text === null) throw userError("PLAN_MISSING", { file: paths.planFile });
      if (text.trim() === "") throw userError("PLAN_EMPTY", { file: paths.planFile });
      return text;
    },
    writePlan: async (text) => replaceText(paths.workspace, paths.planFile, text),
    async stopRequest() {
      const file = stopFiles.find(isStopFile);
      if (file === undefined) return null;
      return `The stop file ${showPath(paths.workspace, file)} is there.`;
    },
    async removeStopFiles() {
      const there = stopFiles.filter(isStopFile);
      for (const file of there) removeStopFile(file);
      return there;
    },
  };
}

function readText(workspace: string, file: string, bytesMax = TEXT_BYTES_MAX): string | null {
  refuseEscape(resolve(workspace), resolve(file));
  let opened: number;
  try {
    // O_NONBLOCK: a named pipe must not make the loop wait for a writer.
    opened = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (code === "ENXIO") throw userError("INPUT_FILE_NOT_A_FILE", { file }, { cause: error });
    throw userError("INPUT_FILE_UNREADABLE", { file, problem: describeReadError(error) ?? code ?? String(error) }, { cause: error });
  }
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile()) throw userError("INPUT_FILE_NOT_A_FILE", { file });
    if (stat.size > bytesMax) throw userError("INPUT_FILE_TOO_LARGE", { file, sizeBytes: stat.size, limitBytes: bytesMax });
    const bytes = Buffer.allocUnsafe(stat.size);
    return bytes.toString("utf8", 0, readAt(opened, bytes, 0)).replace(/^\uFEFF/, "");
  } finally {
    closeSync(opened);
  }
}

/** In place, so that it stays the file that it is; a text that is no UTF-8 would lose what it cannot be read as. */
function replaceText(workspace: string, file: string, text: string): boolean {
  refuseEscape(resolve(workspace), resolve(file));
  const before = readFileSync(file);
  const known = before.toString("utf8");
  if (!Buffer.from(known).equals(before)) return false;
  try {
    writeFileSync(file, (known.startsWith("\uFEFF") ? "\uFEFF" : "") + text);
  } catch (error) {
    throw explainWriteError(error, file);
  }
  return true;
}

/** The agent can put a link where the plan was; followed, it would send any file of the user to the provider. */
function refuseEscape(workspace: string, file: string): void {
  if (!isInside(workspace, file)) return;
  const target = realPathOrNull(file);
  if (target === null) return;
  if (!isInside(realPathOrNull(workspace) ?? workspace, target)) throw userError("INPUT_FILE_ESCAPES", { file, target });
}

/** A link counts, wherever it leads: someone put it there. A folder of that name is the project's own. */
function isStopFile(file: string): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isDirectory();
}

function removeStopFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw explainWriteError(error, file);
  }
}

function showPath(workspace: string, file: string): string {
  const way = relative(workspace, file);
  return isAbsolute(way) || way.startsWith("..") ? file : way;
}
