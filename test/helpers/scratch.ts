import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A temporary folder, deleted by `remove`. */
export type ScratchFolder = {
  readonly path: string;
  /** Writes a file and its parent folders; returns its absolute path. */
  write(path: string, content: string | Uint8Array): string;
  remove(): void;
};

export type ScratchRepository = ScratchFolder & {
  /** Runs git in the repository and returns its output without the last newline. */
  git(...args: readonly string[]): string;
  /** Excludes the machine's git configuration. */
  readonly environment: Readonly<Record<string, string>>;
};

export type ScratchOptions = {
  readonly files?: Readonly<Record<string, string>>;
  /** Creates no commit. */
  readonly unborn?: boolean;
  /** Configures no author. */
  readonly nameless?: boolean;
};

const FIXED_DATE = "2026-01-02T03:04:05Z";

export function scratchFolder(files: Readonly<Record<string, string>> = {}): ScratchFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "self-iter-")));
  const folder: ScratchFolder = {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => removeFolder(path),
  };
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  return folder;
}

/** Retries, because a killed program may still create a file in it. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Creates a git repository with one commit of `files` on the branch `main`. */
export function scratchRepository(options: ScratchOptions = {}): ScratchRepository {
  const folder = scratchFolder();
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder.path,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
  };
  const dates = { GIT_AUTHOR_DATE: FIXED_DATE, GIT_COMMITTER_DATE: FIXED_DATE };
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, {
      cwd: folder.path,
      env: { ...environment, ...dates },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).replace(/\n$/, "");
  copyTemplate(JSON.stringify(options), folder.path, () => {
    for (const [name, text] of Object.entries(options.files ?? {})) folder.write(name, text);
    git("init", "-q", "-b", "main");
    if (options.nameless !== true) {
      git("config", "user.name", "Test");
      git("config", "user.email", "test@example.org");
    }
    if (options.unborn === true) return;
    git("add", "-A");
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "--allow-empty", "-m", "first");
  });
  return { ...folder, git, environment };
}

const templates = new Map<string, string>();

/** Fills an empty folder by `build`, or with a copy of what `build` made for the same key: copying takes a tenth of git's time. */
export function copyTemplate(key: string, folder: string, build: () => void): void {
  const template = templates.get(key);
  if (template !== undefined) return cpSync(template, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  build();
  const copy = scratchFolder().path;
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  templates.set(key, copy);
}
