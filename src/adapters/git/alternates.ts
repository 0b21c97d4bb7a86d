import { join, resolve } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { orNull } from "../fs/errno.ts";
import { readRegularFile, realPathOrNull } from "../fs/safe-path.ts";
import { kindOfTarget } from "./file-kinds.ts";

/** git follows five levels. */
const ALTERNATES_MAX = 100;
/** A hundred paths of the longest length on Linux. */
const FILE_BYTES_MAX = ALTERNATES_MAX * 4096;

/**
 * Returns the folders of objects that git reads as well, and those that they name in turn (`link_alt_odb_entries` in git's object-file.c).
 * Throws GIT_UNSAFE.
 */
export function listAlternates(objects: string): readonly string[] {
  const found = new Set<string>([objects]);
  for (const folder of found) {
    if (found.size > ALTERNATES_MAX) throw tooMany(join(folder, "info/alternates"));
    for (const path of readAlternates(folder)) found.add(path);
  }
  found.delete(objects);
  return [...found];
}

function readAlternates(objects: string): readonly string[] {
  const file = join(objects, "info/alternates");
  if (kindOfTarget(file) === "special") throw userError("GIT_UNSAFE", { path: file, problem: "is a pipe, a socket or a device" });
  const found = orNull(() => readRegularFile(realPathOrNull(file) ?? file, FILE_BYTES_MAX));
  if (found?.text === null) throw tooMany(file);
  const lines = (found?.text ?? "").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => resolve(objects, unquote(line)));
}

function tooMany(path: string): Error {
  return userError("GIT_UNSAFE", { path, problem: "names too many folders" });
}

/** A line in quotes has the escapes of C (gitrepository-layout(5)). */
function unquote(line: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
  if (quoted === undefined) return line;
  const letters: Readonly<Record<string, string>> = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
  const bytes = Buffer.from(quoted).toString("latin1");
  const text = bytes.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8) & 0xff) : (letters[code] ?? code),
  );
  return Buffer.from(text, "latin1").toString();
}
