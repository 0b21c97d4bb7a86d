import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";

/** What a workflow with `uses:` runs and reads. */
export const RELEASE_FILES = ["LICENSE", "action.yml", "dist"];
/** The most that GitHub may have to download for one `uses:`, compressed. */
export const DOWNLOAD_BYTES_MAX = 1_200_000;
const REPOSITORY = "https://github.com/org/codex-self-iter";
const NAME = "codex-self-iter";
const EMAIL = "codex-self-iter@users.noreply.github.com";

/** Runs git in a repository and returns its output. Throws if git fails. */
export function runGit(
  root: string,
  args: readonly string[],
  options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  return execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
    input: options.input ?? "",
    env: { ...process.env, ...options.env },
    stdio: ["pipe", "pipe", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/**
 * Writes the commit that a release's tags point at, and returns its id. It holds only what users run, because GitHub downloads all of it
 * at every run. It has no parent: a job's token may not push a commit that changes workflow files, and one that
 * deletes the files of its parent might count as such. The same source commit gives the same id, so a release can be repeated.
 */
export function writeReleaseCommit(root: string, source: string, version: string): string {
  const readme = linkToSource(runGit(root, ["show", `${source}:README.md`]), source);
  const blob = runGit(root, ["hash-object", "-w", "--stdin"], { input: readme }).trim();
  const entries = runGit(root, ["ls-tree", source, "--", ...RELEASE_FILES]);
  const found = entries.split("\n").filter(Boolean).length;
  if (found !== RELEASE_FILES.length) throw new Error(`${source} has ${found} of ${RELEASE_FILES.join(", ")}.`);
  const tree = runGit(root, ["mktree"], { input: `${entries}100644 blob ${blob}\tREADME.md\n` }).trim();
  const date = runGit(root, ["show", "--no-patch", "--format=%ct +0000", source]).trim();
  return runGit(root, ["commit-tree", tree, "-F", "-"], {
    input: `codex-self-iter ${version}\n\nSource-Commit: ${source}\n`,
    env: {
      GIT_AUTHOR_NAME: NAME,
      GIT_AUTHOR_EMAIL: EMAIL,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: NAME,
      GIT_COMMITTER_EMAIL: EMAIL,
      GIT_COMMITTER_DATE: date,
    },
  }).trim();
}

/** Links of the README to files that the release commit lacks point at the source commit. */
export function linkToSource(markdown: string, source: string): string {
  return markdown.replaceAll(/(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)\s]+)\)/g, (_, image: string, text: string, path: string) => {
    const view = image === "!" ? "raw" : "blob";
    return `${image}[${text}](${REPOSITORY}/${view}/${source}/${path})`;
  });
}

/** Bytes of a commit's files as the compressed archive that a runner downloads. */
export function archiveBytes(root: string, commit: string): number {
  return gzipSync(execFileSync("git", ["archive", commit], { cwd: root, maxBuffer: 256 * 1024 * 1024 })).length;
}
