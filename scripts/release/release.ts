/**
 * The steps of a release that `.github/workflows/release.yml` runs, with the version's tag as argument:
 *
 * - `check`: the tag, the versions in the files and the changelog agree, and the commit is on main.
 * - `notes`: prints the changelog's section.
 * - `push`: writes the release commit and moves the tags to it. It may be repeated.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findSection } from "./changelog.ts";
import { runGit, writeReleaseCommit } from "./release-commit.ts";
import { movingTags, parseTag } from "./version.ts";

const MANIFESTS = ["package.json", "package-lock.json", ".codex-plugin/plugin.json", "plugins/codex-self-iter/.codex-plugin/plugin.json"];

/** Returns what must be fixed before the version can be released. `root` is a checkout of the source commit, whose remote is `origin`. */
export function findReleaseProblems(root: string, tag: string): readonly string[] {
  const problems = findVersionProblems(root, tag);
  // `rev-list` prints the commits that main lacks.
  const isOnMain = runGit(root, ["rev-list", "-n", "1", "HEAD", "^refs/remotes/origin/main"]) === "";
  return isOnMain ? problems : [...problems, `The commit of ${tag} is not on main.`];
}

/** Returns where the files of a checkout disagree with the tag. */
export function findVersionProblems(root: string, tag: string): readonly string[] {
  if (parseTag(tag) === null) return [`${tag} is not a version tag such as v1.2.3.`];
  const version = tag.slice(1);
  const read = (file: string): string => readFileSync(join(root, file), "utf8");
  const problems = MANIFESTS.flatMap((file) => {
    const found = (JSON.parse(read(file)) as { readonly version?: unknown }).version;
    return found === version ? [] : [`${file} has version ${String(found)}, the tag ${version}.`];
  });
  if (!read("src/version.ts").includes(`PRODUCT_VERSION = "${version}"`)) problems.push(`src/version.ts does not have version ${version}.`);
  if (findSection(read("CHANGELOG.md"), version) === null) problems.push(`CHANGELOG.md has no section "## ${version}" with a text.`);
  return problems;
}

/**
 * Writes the release commit of `HEAD` and moves the tags in one atomic push, each only from where it was seen. Returns the moved tags,
 * or none if they are already there. Throws if the tag of the version points at another commit than `HEAD` or its release commit: a
 * published version never changes.
 */
export function pushRelease(root: string, tag: string): readonly string[] {
  const source = runGit(root, ["rev-parse", "HEAD"]).trim();
  const commit = writeReleaseCommit(root, source, tag.slice(1));
  const remote = readRemoteTags(root);
  const current = remote.get(tag);
  if (current?.commit !== source && current?.commit !== commit) {
    throw new Error(`${tag} is at ${current?.commit ?? "no commit"} on the server, not at ${source}: nothing was moved.`);
  }
  const moves = [tag, ...movingTags(tag, [...remote.keys()])].filter((name) => remote.get(name)?.commit !== commit);
  if (moves.length === 0) return [];
  const leases = moves.map((name) => `--force-with-lease=refs/tags/${name}:${remote.get(name)?.object ?? ""}`);
  runGit(root, ["push", "--quiet", "--atomic", ...leases, "origin", ...moves.map((name) => `${commit}:refs/tags/${name}`)]);
  return moves;
}

/** The object of each tag on the server, and the commit that it leads to. */
function readRemoteTags(root: string): ReadonlyMap<string, { readonly object: string; readonly commit: string }> {
  const tags = new Map<string, { readonly object: string; readonly commit: string }>();
  for (const line of runGit(root, ["ls-remote", "--tags", "origin"]).split("\n").filter(Boolean)) {
    const [, id = "", name = "", peeled] = /^([0-9a-f]+)\trefs\/tags\/(.+?)(\^\{\})?$/.exec(line) ?? [];
    // The line of an annotated tag's commit follows the one of the tag.
    tags.set(name, { object: peeled === undefined ? id : (tags.get(name)?.object ?? id), commit: id });
  }
  return tags;
}

function main(command: string | undefined, tag: string | undefined): number {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  if (tag === undefined) throw new Error("Usage: node scripts/release/release.ts check|notes|push vX.Y.Z");
  switch (command) {
    case "check": {
      const problems = findReleaseProblems(root, tag);
      console.log(problems.length === 0 ? `${tag} can be released.` : problems.join("\n"));
      return problems.length === 0 ? 0 : 1;
    }
    case "notes":
      console.log(findSection(readFileSync(join(root, "CHANGELOG.md"), "utf8"), tag.slice(1)) ?? "");
      return 0;
    case "push": {
      const moved = pushRelease(root, tag);
      console.log(moved.length === 0 ? `${tag} is already released.` : `Moved ${moved.join(", ")}.`);
      return 0;
    }
    default:
      throw new Error(`Unknown command ${command ?? ""}. Use check, notes or push.`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv[2], process.argv[3]);
}
