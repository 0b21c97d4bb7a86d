import * as z from "zod/mini";
import { type UserError, userError } from "../../errors/user-error.ts";
import type { PullRequest, Pulls } from "../../ports/github.ts";
import { createFailure, endSentence, failedCall, type GitHubFailure, isUncertain, remedyFor } from "./api-error.ts";
import type { GitHubAnswer, GitHubClient } from "./client.ts";
import { id, parseItems, text, timeMs, url } from "./json.ts";

type NewPull = Parameters<Pulls["create"]>[0];

/** Only GraphQL can mark a pull request as ready; it needs both permissions (cli/cli issue 8910). */
const MARK_READY = "mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { id isDraft } } }";

/** `repo` is null if the fork was deleted. */
const branch = z.object({ ref: text, repo: z.catch(z.nullable(z.object({ id })), null) });
const fields = { number: id, node_id: text, html_url: url, draft: z.catch(z.boolean(), false), head: branch, base: branch };
const pullBody = z.pipe(z.object(fields), z.transform(toPullRequest));
const listedPull = z.pipe(
  z.object({ ...fields, state: text, closed_at: timeMs, merged_at: timeMs }),
  z.transform(({ closed_at: closedAtMs, merged_at: mergedAtMs, state, ...pull }): ListedPull => ({
    pull: toPullRequest(pull),
    isOpen: state !== "closed",
    closedAtMs,
    isMerged: mergedAtMs > 0,
  })),
);

type ListedPull = {
  readonly pull: PullRequest;
  readonly isOpen: boolean;
  /** 0 while it is open. */
  readonly closedAtMs: number;
  readonly isMerged: boolean;
};

function toPullRequest({ base, draft, head, html_url: htmlUrl, node_id: nodeId, number }: PullFields): PullRequest {
  return {
    number,
    nodeId,
    url: htmlUrl,
    isDraft: draft,
    branch: head.ref,
    base: base.ref,
    isFork: head.repo === null || head.repo.id !== base.repo?.id,
  };
}

type PullFields = z.infer<z.ZodMiniObject<typeof fields>>;

/** Needs `pull-requests: write`. */
export function createPulls(client: GitHubClient, owner: string): Pulls {
  return {
    async findOfBranch(name, base) {
      const pulls = await listPulls(client, { owner, name, state: "all" });
      const open = pulls.find(({ isOpen }) => isOpen);
      if (open !== undefined) return { kind: "open", pull: open.pull };
      const [closed] = pulls.filter(({ pull }) => pull.base === base).toSorted((one, other) => other.closedAtMs - one.closedAtMs);
      if (closed === undefined) return { kind: "none" };
      const { closedAtMs, isMerged, pull } = closed;
      return { kind: "closed", closed: { number: pull.number, closedAtMs, isMerged } };
    },
    async get(number) {
      const answer = await client.call("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
      return toPull(answer, `reading the pull request #${number}`);
    },
    create: (pull) => create(client, owner, pull),
    async markReady(pull) {
      if (!pull.isDraft) return;
      const answer = await client.graphql(MARK_READY, { id: pull.nodeId });
      if (!answer.ok) throw refusedPull(answer, "`contents: write` and `pull-requests: write`");
    },
  };
}

function toPull(answer: GitHubAnswer, action: string): PullRequest {
  if (!answer.ok) throw failedCall(action, answer);
  const pull = pullBody.safeParse(answer.data).data;
  if (pull === undefined) throw failedCall(action, createFailure(null, "an answer without a pull request"));
  return pull;
}

async function findOpen(client: GitHubClient, owner: string, name: string): Promise<PullRequest | null> {
  return (await listPulls(client, { owner, name, state: "open" }))[0]?.pull ?? null;
}

type Search = { readonly owner: string; readonly name: string; readonly state: "open" | "all" };

/** The newest pull requests from a branch of this repository, newest first. */
async function listPulls(client: GitHubClient, { name, owner, state }: Search): Promise<readonly ListedPull[]> {
  // Without the owner, GitHub ignores the filter.
  const answer = await client.call("GET /repos/{owner}/{repo}/pulls", { head: `${owner}:${name}`, state, per_page: 30 });
  // The next call needs to write, so its permission is named at once.
  if (!answer.ok && answer.status === 403 && !answer.isRateLimit) throw refusedPull(answer, "`pull-requests: write`");
  if (!answer.ok) throw failedCall(`looking for the pull request of ${name}`, answer);
  return parseItems(listedPull, answer.data).filter(({ pull }) => !pull.isFork && pull.branch === name);
}

/** If the answer is lost, looks for the pull request first. GitHub takes only one open pull request for a branch and its base. */
async function create(client: GitHubClient, owner: string, pull: NewPull): Promise<PullRequest> {
  let answer = await post(client, pull, true);
  if (!answer.ok && isUncertain(answer)) {
    const created = await findOpen(client, owner, pull.branch);
    if (created !== null) return created;
    answer = await post(client, pull, true);
  }
  if (!answer.ok && answer.status === 422 && /\bdraft\b/i.test(answer.message)) answer = await post(client, pull, false);
  if (answer.ok) return toPull(answer, "opening the pull request");
  const existing = answer.status === 422 && /already exists/i.test(answer.message) ? await findOpen(client, owner, pull.branch) : null;
  if (existing !== null) return existing;
  throw refusedCreation(answer, pull);
}

function post(client: GitHubClient, { base, body, branch: head, title }: NewPull, draft: boolean): Promise<GitHubAnswer> {
  return client.call("POST /repos/{owner}/{repo}/pulls", { head, base, title, body, draft });
}

function refusedCreation(failure: GitHubFailure, { base, branch: head }: NewPull): UserError {
  const problem = endSentence(failure);
  if (/no commits between/i.test(problem)) return userError("PULL_REQUEST_EMPTY", { problem });
  if (/not permitted to create/i.test(problem))
    return userError("PULL_REQUEST_REFUSED", {
      problem,
      remedy:
        'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings > Actions > General, or switch pull requests off: `pull-request: false`',
    });
  if (failure.status === 422 && /\b(base|head)\b.*\binvalid\b/i.test(problem))
    return userError("PULL_REQUEST_REFUSED", {
      problem: `${problem} (from ${head} to ${base})`,
      remedy: "Name a branch of this repository as the base: `base-branch: main`",
    });
  return refusedPull(failure, "`pull-requests: write`");
}

function refusedPull(failure: GitHubFailure, permission: string): UserError {
  if (isUncertain(failure) || failure.isRateLimit) return failedCall("changing the pull request", failure);
  return userError("PULL_REQUEST_REFUSED", { problem: endSentence(failure), remedy: remedyFor(failure, permission) });
}
