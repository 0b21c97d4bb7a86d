import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { orNull } from "../fs/errno.ts";
import { readRegularFile, realPathOrNull } from "../fs/safe-path.ts";

/**
 * What the configuration of a repository asks git for, whatever conditions it makes. Keys of `programs` are lines, values names of settings.
 * `unread`: files that are too large to search.
 */
export type GitConfig = {
  readonly files: readonly string[];
  readonly programs: ReadonlyMap<string, string>;
  readonly unread: readonly string[];
};

const FILE_BYTES_MAX = 1024 * 1024;
/** git follows ten levels (git-config(1), "Includes"). */
const FILES_MAX = 100;
/** A setting follows the start of a line or the end of a section's name (git-config(1), "Syntax"). */
const FILE = /(?:^|\])[ \t]*(path|excludesfile|attributesfile)[ \t]*=[ \t]*([^\n]*)/gim;
/**
 * Settings by which the git commands of the loop run a program, and that no `-c` overrides: filters, what a partial clone does to get a
 * missing object, and files that may have such settings. A value ends at a line feed only, unless a backslash is before it.
 */
const PROGRAM =
  /(?:^|\])[ \t]*((clean|smudge|process|promisor|partialclone|uploadpack|vcs|sshcommand|gitproxy|askpass|helper|insteadof|allow|path)[ \t]*(?:[=;#][^\n]*(?:(?<=\\\r?)\n[^\n]*)*)?)$/gim;

/** Reads the configuration files of git directories, and what they include. `home` is what `~` stands for. */
export function readGitConfig(gitDirs: readonly string[], home: string): GitConfig {
  const open = new Set(gitDirs.flatMap((folder) => [join(folder, "config"), join(folder, "config.worktree")]));
  const files = new Set<string>();
  const programs = new Map<string, string>();
  const unread: string[] = [];
  for (const file of open) {
    const found = orNull(() => readRegularFile(realPathOrNull(file) ?? file, FILE_BYTES_MAX));
    if (found?.text === null) unread.push(file);
    const text = found?.text ?? "";
    for (const [, line = "", name = ""] of text.matchAll(PROGRAM)) programs.set(line, name.toLowerCase());
    for (const [, name = "", value = ""] of text.matchAll(FILE)) {
      const path = resolve(
        dirname(file),
        unquote(value).replace(/^~(?=\/)/, () => home),
      );
      files.add(path);
      if (name.toLowerCase() === "path" && open.size < FILES_MAX) open.add(path);
    }
  }
  return { files: [...files], programs, unread };
}

/** Throws GIT_UNSAFE if git would wait for a file that the configuration names. */
export function refuseNamedPipes({ files }: GitConfig): void {
  const isSpecial = (path: string): boolean => {
    const stat = orNull(() => statSync(path));
    return stat !== null && !stat.isFile() && !stat.isDirectory() && !stat.isCharacterDevice();
  };
  const path = files.find(isSpecial);
  if (path !== undefined) throw userError("GIT_UNSAFE", { path, problem: "is a pipe or a socket, and the configuration of git names it" });
}

/**
 * Throws GIT_UNSAFE for a setting that was not there `before`, and for a file that can no longer be searched: git would run a program of the
 * agent outside of the isolation.
 */
export function refuseNewPrograms(before: GitConfig, now: GitConfig, gitDir: string): void {
  const large = now.unread.find((file) => !before.unread.includes(file));
  if (large !== undefined) throw userError("GIT_UNSAFE", { path: large, problem: "has become too large to search it for programs" });
  const [, name] = [...now.programs].find(([line]) => !before.programs.has(line)) ?? [];
  if (name === undefined) return;
  const problem = `has a setting "${name}" that it did not have when the run started, by which git would run a program outside of the isolation`;
  throw userError("GIT_UNSAFE", { path: join(gitDir, "config"), problem });
}

function unquote(value: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/.exec(value) ?? [];
  return quoted === undefined ? (value.split(/\s[;#]/, 1)[0] ?? "").trimEnd() : quoted.replace(/\\(.)/g, "$1");
}
