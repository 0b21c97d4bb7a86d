import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Settings } from "../../config/settings.ts";
import { userError } from "../../errors/user-error.ts";
import type { ProjectFiles } from "../../ports/host.ts";
import { decodeText } from "./decode-text.ts";
import { describeReadError, errorCode, explainWriteError } from "./errno.ts";
import { isInside, realPathOrNull } from "./safe-path.ts";

/** A longer text does not fit into an agent's context. */
const TEXT_BYTES_MAX = 1024 * 1024;

/** The Markdown parser takes quadratic time on some inputs, such as deeply nested block quotes: 6 s of CPU time at this size. */
const PLAN_BYTES_MAX = 64 * 1024;

/** The files that people write. Throws INPUT_FILE_* for a file that cannot be used, PLAN_MISSING and PLAN_EMPTY. */
export function createProjectFiles(
  paths: Pick<Settings, "workspace" | "taskFile" | "planFile" | "stopFile" | "globalStopFile">,
): ProjectFiles {
  const { workspace, taskFile, planFile, stopFile, globalStopFile } = paths;
  const stopFiles = [stopFile, globalStopFile];
  return {
    readTask: async () => readText(workspace, taskFile),
    async readPlan() {
      const text = readText(workspace, planFile, PLAN_BYTES_MAX);
      if (text === null) throw userError("PLAN_MISSING", { file: planFile });
      if (text.trim() === "") throw userError("PLAN_EMPTY", { file: planFile });
      return text;
    },
    writePlan: async (text) => replaceText(workspace, planFile, text),
    async stopRequest() {
      const file = stopFiles.find(isStopFile);
      if (file === undefined) return null;
      return `The stop file ${isInside(workspace, file) ? relative(workspace, file) : file} exists.`;
    },
    async removeStopFiles() {
      const existing = stopFiles.filter(isStopFile);
      for (const file of existing) removeStopFile(file);
      return existing;
    },
  };
}

function readText(workspace: string, file: string, bytesMax = TEXT_BYTES_MAX): string | null {
  refuseEscape(resolve(workspace), resolve(file));
  let opened: number;
  try {
    // O_NONBLOCK: opening a named pipe must not block.
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
    return decodeFile(readFileSync(opened), file);
  } finally {
    closeSync(opened);
  }
}

/** Decodes a file that a person wrote. Throws INPUT_FILE_NOT_UTF8 with a command that works in the current folder. */
export function decodeFile(bytes: Uint8Array, file: string): string {
  const path = relative(process.cwd(), file);
  const name = path.startsWith("..") ? file : path;
  const decoded = decodeText(bytes, name);
  if (decoded.ok) return decoded.text;
  throw userError("INPUT_FILE_NOT_UTF8", { file: name, problem: decoded.problem, fix: decoded.fix });
}

/** Writes in place, which keeps the file's mode and links. Returns false if the file is not UTF-8, which would lose bytes. */
function replaceText(workspace: string, file: string, text: string): boolean {
  refuseEscape(resolve(workspace), resolve(file));
  const bytes = readFileSync(file);
  const current = bytes.toString("utf8");
  if (!Buffer.from(current).equals(bytes)) return false;
  try {
    writeFileSync(file, (current.startsWith("\uFEFF") ? "\uFEFF" : "") + text);
  } catch (error) {
    throw explainWriteError(error, file);
  }
  return true;
}

/** The agent can replace the plan with a link; following it would send any file of the user to the provider. */
function refuseEscape(workspace: string, file: string): void {
  if (!isInside(workspace, file)) return;
  const target = realPathOrNull(file);
  if (target === null) return;
  if (!isInside(realPathOrNull(workspace) ?? workspace, target)) throw userError("INPUT_FILE_ESCAPES", { file, target });
}

/** A link counts, even a dangling one. A folder does not: it belongs to the project. */
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
