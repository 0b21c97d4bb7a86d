import * as z from "zod/mini";
import { type UserError, userError } from "../../errors/user-error.ts";
import type { PullRequest, Pulls } from "../../ports/github.ts";
import { oneLine } from "../../core/text/text.ts";
import { createFailure, endSentence, failedCall, type GitHubFailure, isUncertain, remedyFor } from "./api-error.ts";
import type { GitHubAnswer, GitHubClient } from "./client.ts";
import { id, parseItems, text, timeMs, url } from "./json.ts";

type NewPull = Parameters<Pulls["create"]>[0];

/** Only GraphQL can mark a pull request as ready; it needs both permissions (cli/cli issue 8910). */
const MARK_READY = "mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { id isDraft } } }";

/** Gitea's default prefixes of the titles of drafts (its setting WORK_IN_PROGRESS_PREFIXES). */
const DRAFT_TITLE = /^\s*(?:(?:WIP:|\[WIP\])\s*)+/i;

const LIST = "GET /repos/{owner}/{repo}/pulls";
/** 5,000 pull requests. */
const PAGES_MAX = 100;

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

const ONE = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
const CHANGE = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";

type PullFields = z.infer<z.ZodMiniObject<typeof fields>>;

/** Needs `pull-requests: write`. */
export function createPulls(client: GitHubClient, owner: string): Pulls {
  return {
    async findOfBranch(name, base) {
      const pulls = await listPulls(client, { owner, name, base, state: "all" });
      const open = pulls.find(({ isOpen }) => isOpen);
      if (open !== undefined) return { kind: "open", pull: open.pull };
      const [closed] = pulls.filter(({ pull }) => pull.base === base).toSorted((one, other) => other.closedAtMs - one.closedAtMs);
      if (closed === undefined) return { kind: "none" };
      const { closedAtMs, isMerged, pull } = closed;
      return { kind: "closed", closed: { number: pull.number, closedAtMs, isMerged } };
    },
    async get(number) {
      const answer = await client.call(ONE, { pull_number: number });
      return toPull(answer, `reading the pull request #${number}`);
    },
    create: (pull) => create(client, owner, pull),
    async editBody(number, edit) {
      // Read now: a person may have edited it since the run began.
      const read = await client.call(ONE, { pull_number: number });
      if (!read.ok) throw failedCall(`reading the pull request #${number}`, read);
      const body = edit(bodyOnly.parse(read.data).body);
      if (body === null) return;
      const changed = await client.call(CHANGE, { pull_number: number, body });
      if (!changed.ok) throw refusedPull(changed, "`pull-requests: write`");
    },
    async markReady(pull) {
      if (!pull.isDraft) return;
      if (!(await client.server.hasGraphql())) return await markReadyByTitle(client, pull.number);
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

async function findOpen(client: GitHubClient, owner: string, { base, branch: name }: NewPull): Promise<PullRequest | null> {
  return (await listPulls(client, { owner, name, base, state: "open" }))[0]?.pull ?? null;
}

/** GitHub's body of an empty description is null. */
const bodyOnly = z.catch(z.object({ body: text }), { body: "" });
const titleOnly = z.catch(z.object({ title: text }), { title: "" });

/** The title is read now, because a person may have changed it. Throws PULL_REQUEST_REFUSED if the server still calls it a draft. */
async function markReadyByTitle(client: GitHubClient, number: number): Promise<void> {
  const read = await client.call(ONE, { pull_number: number });
  if (!read.ok) throw failedCall(`reading the pull request #${number}`, read);
  const title = titleOnly.parse(read.data).title.replace(DRAFT_TITLE, "");
  const changed = await client.call(CHANGE, { pull_number: number, title });
  if (!changed.ok) throw refusedPull(changed, "`pull-requests: write`");
  if (!toPull(changed, "marking the pull request as ready").isDraft) return;
  throw userError("PULL_REQUEST_REFUSED", {
    problem: `#${number} is still a draft with the title "${oneLine(title, 200)}"`,
    remedy: "Remove from its title the words that mark a draft on this server",
  });
}

type Search = { readonly owner: string; readonly name: string; readonly base: string; readonly state: "open" | "all" };

/** The newest pull requests from a branch of this repository, newest first. */
async function listPulls(client: GitHubClient, search: Search): Promise<readonly ListedPull[]> {
  const { name, owner, state } = search;
  // Without the owner, GitHub ignores the filter.
  const answer = await client.call(LIST, { head: `${owner}:${name}`, state, per_page: 30 });
  // The next call needs to write, so its permission is named at once.
  if (!answer.ok && answer.status === 403 && !answer.isRateLimit) throw refusedPull(answer, "`pull-requests: write`");
  const isOfBranch = ({ pull }: ListedPull): boolean => pull.branch === name;
  const listed = toList(answer, search);
  const all = listed.every(isOfBranch) ? listed : await listUnfiltered(client, search);
  return all.filter((one) => isOfBranch(one) && !one.pull.isFork);
}

/** For servers that ignore `head`. Gitea and Forgejo find an open pull request by its branches; of closed ones, every page is read. */
async function listUnfiltered(client: GitHubClient, search: Search): Promise<readonly ListedPull[]> {
  const { base, name: head, state } = search;
  const open = await client.call("GET /repos/{owner}/{repo}/pulls/{base}/{+head}", { base, head });
  const found = open.ok ? parseItems(listedPull, [open.data]).filter(({ isOpen }) => isOpen) : [];
  if (found.length > 0) return found;
  const listed: ListedPull[] = [];
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    // They know `limit` in place of `per_page`.
    const answer = await client.call(LIST, { state, limit: 50, per_page: 50, page });
    listed.push(...toList(answer, search));
    if (answer.ok && !answer.hasNextPage) break;
  }
  return listed;
}

function toList(answer: GitHubAnswer, { name }: Search): readonly ListedPull[] {
  if (!answer.ok) throw failedCall(`looking for the pull request of ${name}`, answer);
  return parseItems(listedPull, answer.data);
}

/** If the answer is lost, looks for the pull request first. GitHub takes only one open pull request for a branch and its base. */
async function create(client: GitHubClient, owner: string, request: NewPull): Promise<PullRequest> {
  const pull = (await client.server.hasGraphql()) ? request : { ...request, title: `WIP: ${request.title}` };
  let answer = await post(client, pull, true);
  if (!answer.ok && isUncertain(answer)) {
    const created = await findOpen(client, owner, pull);
    if (created !== null) return created;
    answer = await post(client, pull, true);
  }
  if (!answer.ok && answer.status === 422 && /\bdraft\b/i.test(answer.message)) answer = await post(client, pull, false);
  if (answer.ok) return toPull(answer, "opening the pull request");
  const isDuplicate = answer.status === 409 || (answer.status === 422 && /already exists/i.test(answer.message));
  const existing = isDuplicate ? await findOpen(client, owner, pull) : null;
  if (existing !== null) return existing;
  throw refusedCreation(answer, pull);
}

function post(client: GitHubClient, { base, body, branch: head, title }: NewPull, draft: boolean): Promise<GitHubAnswer> {
  return client.call("POST /repos/{owner}/{repo}/pulls", { head, base, title, body, draft });
}

function refusedCreation(failure: GitHubFailure, { base, branch: head }: NewPull): UserError {
  const problem = endSentence(failure);
  if (/no commits between|no changes between/i.test(problem)) return userError("PULL_REQUEST_EMPTY", { problem });
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
