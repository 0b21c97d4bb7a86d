import { statSync } from "node:fs";
import { cleanText } from "../../core/text/text.ts";
import type { LeftOutFile } from "../../ports/git.ts";
import { userError } from "../../errors/user-error.ts";
import { readGitConfig, refuseNamedPipes, refuseNewPrograms } from "./git-config.ts";
import type { Layout } from "./layout.ts";
import { clearLooseObjects, clearObjects } from "./object-folder.ts";
import {
  inspectGitDir,
  inspectLooseObjects,
  inspectWorkTree,
  isAbove,
  isUnchanged,
  type WorkTreeContents,
  type WorkTreeOptions,
} from "./special-files.ts";

/** Looks at what an agent may have written in a git directory before git reads it, and at the workspace. Throws GIT_UNSAFE. */
export type WorkspaceGuard = {
  /** All but loose objects. */
  checkGitDir(): void;
  /** Returns what it has removed. */
  checkLooseObjects(): readonly string[];
  checkWorkTree(options: Pick<WorkTreeOptions, "findsLarge">): WorkTreeContents;
  /** Whether a file, a path from the workspace, is above the size limit. */
  isLarge(name: Buffer): boolean;
  /** Whether a large file is as it was when it was found. */
  isUnchanged(file: LeftOutFile): boolean;
};

const NAMES_MAX = 10;
const NAMES_CHARS_MAX = 2_000;

export type GuardOptions = Omit<WorkTreeOptions, "fileBytesMax" | "findsLarge"> & {
  readonly layout: Layout;
  readonly fileBytesMax: () => number;
  /** Folders of objects that are not in the git directory. */
  readonly objectFolders: () => readonly string[];
  readonly warn: (text: string) => void;
  readonly home: string;
  /** Whether the agent is isolated, so that git must run no program that it names in the repository's configuration. */
  readonly refusesPrograms: boolean;
};

export function createWorkspaceGuard(options: GuardOptions): WorkspaceGuard {
  const { fileBytesMax, home, layout, objectFolders, refusesPrograms, warn, ...workTree } = options;
  const gitDirs = [...new Set([layout.gitDir, layout.commonDir])].map((path) => ({ path, identity: identityOf(path) }));
  const readConfig = () =>
    readGitConfig(
      gitDirs.map(({ path }) => path),
      home,
    );
  const configBefore = readConfig();
  return {
    checkGitDir() {
      // git would take a repository elsewhere for this one.
      const replaced = gitDirs.find(({ identity, path }) => identityOf(path) !== identity);
      if (replaced !== undefined) throw userError("GIT_UNSAFE", { path: replaced.path, problem: "was removed or replaced during the run" });
      const removed = gitDirs.flatMap(({ path }) => inspectGitDir(path));
      reportRemoved([...removed, ...objectFolders().flatMap(clearObjects)], warn);
      const config = readConfig();
      refuseNamedPipes(config);
      if (refusesPrograms) refuseNewPrograms(configBefore, config, layout.commonDir);
    },
    checkLooseObjects() {
      const removed = [...gitDirs.flatMap(({ path }) => inspectLooseObjects(path)), ...objectFolders().flatMap(clearLooseObjects)];
      reportRemoved(removed, warn);
      return removed;
    },
    checkWorkTree({ findsLarge }) {
      const contents = inspectWorkTree({ ...workTree, fileBytesMax: fileBytesMax(), findsLarge });
      reportRemoved(contents.removed, warn);
      return contents;
    },
    isLarge: (name) => isAbove(workTree.folder, name, fileBytesMax()),
    isUnchanged: (file) => isUnchanged(workTree.folder, file),
  };
}

export function reportRemoved(removed: readonly string[], warn: (text: string) => void): void {
  if (removed.length === 0) return;
  const names = removed.slice(0, NAMES_MAX).join(", ") + (removed.length > NAMES_MAX ? ", …" : "");
  warn(
    `Removed special files that git would have opened (pipes, sockets, devices; in the loop's own store, all but loose objects): ${cleanText(names, NAMES_CHARS_MAX)}`,
  );
}

function identityOf(folder: string): string {
  const stat = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stat?.isDirectory() === true ? `${stat.dev}-${stat.ino}` : "none";
}
