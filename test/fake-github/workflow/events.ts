import type { BareGitRepository } from "../git-server/git-repository.ts";

type Payload = Readonly<Record<string, unknown>>;

/** The part of the payload that all events share. */
export function describeRepository(repository: string, defaultBranch: string, serverUrl: string, sender: string): Payload {
  const [owner = "", name = ""] = repository.split("/");
  return {
    repository: {
      name,
      full_name: repository,
      owner: { login: owner, type: "User" },
      default_branch: defaultBranch,
      private: true,
      fork: false,
      html_url: `${serverUrl}/${repository}`,
    },
    sender: { login: sender, type: sender.endsWith("[bot]") ? "Bot" : "User" },
  };
}

/** Events that anyone can cause in the scope of the default branch: their runs can read caches but not write them (platform notes B4). */
export const CACHE_READERS: ReadonlySet<string> = new Set([
  "issue_comment",
  "issues",
  "pull_request_target",
  "pull_request_review",
  "watch",
]);

type Pull = { readonly number: number; readonly head: string; readonly base: string; readonly isFork: boolean };

/** Returns null if the event has no pull request. */
export function readPull(payload: Payload): Pull | null {
  const pull = payload["pull_request"] as
    | { number?: number; head?: { ref?: string; repo?: { fork?: boolean } }; base?: { ref?: string } }
    | undefined;
  if (pull?.number === undefined) return null;
  return { number: pull.number, head: pull.head?.ref ?? "", base: pull.base?.ref ?? "", isFork: pull.head?.repo?.fork === true };
}

/** Updates `refs/pull/N/head` and `refs/pull/N/merge` as GitHub does; returns the latter. Throws on a conflict. */
export async function makeMergeRef(repository: BareGitRepository, pull: Pull): Promise<string> {
  const ref = `refs/pull/${pull.number}/merge`;
  const [head, base] = await Promise.all([pull.head, pull.base].map((branch) => repository.git("rev-parse", `refs/heads/${branch}`)));
  const tree = await repository.git("merge-tree", "--write-tree", base ?? "", head ?? "");
  const identity = ["-c", "user.name=GitHub", "-c", "user.email=noreply@github.com"];
  const message = `Merge ${head} into ${base}`;
  const merge = await repository.git(...identity, "commit-tree", tree, "-p", base ?? "", "-p", head ?? "", "-m", message);
  await repository.git("update-ref", ref, merge);
  await repository.git("update-ref", `refs/pull/${pull.number}/head`, head ?? "");
  return ref;
}
