import type { PullRequest, Pulls } from "../../ports/github.ts";
import { type UserError, userError } from "../../errors/user-error.ts";
import type { GitHubAnswer, GitHubClient } from "./client.ts";
import { endSentence, failedCall, type GitHubFailure, isUncertain, remedyFor } from "./api-error.ts";
import { readFields, readId, readList, readText, readUrl } from "./json.ts";

export type PullsOptions = { readonly owner: string; readonly repo: string };

type ProjectFiles = PullsOptions & { readonly client: GitHubClient };
type Order = Parameters<Pulls["create"]>[0];

/** Taking a pull request out of draft is in GraphQL alone, and asks for both permissions (cli/cli issue 8910). */
const MARK_READY = "mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { id isDraft } } }";

/** Pull requests, by GitHub's REST API. Needs `pull-requests: write`. */
export function createPulls(client: GitHubClient, options: PullsOptions): Pulls {
  const projectFiles: ProjectFiles = { ...options, client };
  const { owner, repo } = options;
  return {
    findOpen: (branch) => findOpen(projectFiles, branch),
    async get(number) {
      const answer = await client.call("GET /repos/{owner}/{repo}/pulls/{pull_number}", { owner, repo, pull_number: number });
      const pull = answer.ok ? readPull(answer.data) : null;
      if (pull === null) throw failedCall(`reading the pull request #${number}`, answer.ok ? UNREADABLE : answer);
      return pull;
    },
    create: (order) => create(projectFiles, order),
    async markReady(pull) {
      if (!pull.isDraft) return;
      const answer = await client.graphql(MARK_READY, { id: pull.nodeId });
      if (!answer.ok) throw refusedPull(answer, "`contents: write` and `pull-requests: write`");
    },
  };
}

async function findOpen(projectFiles: ProjectFiles, branch: string): Promise<PullRequest | null> {
  const { client, owner, repo } = projectFiles;
  // Without its owner the head would be no filter at all.
  const filter = { head: `${owner}:${branch}`, state: "open", per_page: 10 };
  const answer = await client.call("GET /repos/{owner}/{repo}/pulls", { owner, repo, ...filter });
  // What comes next needs to write, so that is the line to say at once.
  if (!answer.ok && answer.status === 403 && !answer.isLimit) throw refusedPull(answer, "`pull-requests: write`");
  if (!answer.ok) throw failedCall(`looking for the pull request of ${branch}`, answer);
  const pulls = readList(answer.data).map((data) => readPull(data));
  return pulls.find((pull) => pull !== null && !pull.isFork && pull.branch === branch) ?? null;
}

/** A lost answer is looked for first. A second order is harmless: GitHub takes one open pull request for a branch and a base. */
async function create(projectFiles: ProjectFiles, order: Order): Promise<PullRequest> {
  let answer = await post(projectFiles, order, true);
  if (!answer.ok && isUncertain(answer)) {
    const landed = await findOpen(projectFiles, order.branch);
    if (landed !== null) return landed;
    answer = await post(projectFiles, order, true);
  }
  if (!answer.ok && answer.status === 422 && /\bdraft\b/i.test(answer.said)) answer = await post(projectFiles, order, false);
  if (answer.ok) {
    const pull = readPull(answer.data);
    if (pull === null) throw failedCall("opening the pull request", UNREADABLE);
    return pull;
  }
  const there = answer.status === 422 && /already exists/i.test(answer.said) ? await findOpen(projectFiles, order.branch) : null;
  if (there !== null) return there;
  throw refusedOrder(answer, order);
}

function post({ client, owner, repo }: ProjectFiles, { branch, base, title, body }: Order, draft: boolean): Promise<GitHubAnswer> {
  return client.call("POST /repos/{owner}/{repo}/pulls", { owner, repo, head: branch, base, title, body, draft });
}

function refusedOrder(failure: GitHubFailure, { branch, base }: Order): UserError {
  const problem = endSentence(failure);
  if (/no commits between/i.test(problem)) return userError("PULL_REQUEST_EMPTY", { problem });
  if (/not permitted to create/i.test(problem))
    return userError("PULL_REQUEST_REFUSED", {
      problem,
      remedy:
        'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings > Actions > General, or do without one: `pull-request: false`',
    });
  if (failure.status === 422 && /\b(base|head)\b.*\binvalid\b/i.test(problem))
    return userError("PULL_REQUEST_REFUSED", {
      problem: `${problem} (from ${branch} to ${base})`,
      remedy: "Name a branch of this repository to merge into: `base-branch: main`",
    });
  return refusedPull(failure, "`pull-requests: write`");
}

function refusedPull(failure: GitHubFailure, permission: string): UserError {
  if (isUncertain(failure) || failure.isLimit) return failedCall("changing the pull request", failure);
  return userError("PULL_REQUEST_REFUSED", { problem: endSentence(failure), remedy: remedyFor(failure, permission) });
}

const UNREADABLE: GitHubFailure = { ok: false, status: null, said: "an answer without a pull request in it", needs: null, isLimit: false };

function readPull(data: unknown): PullRequest | null {
  const pull = readFields(data);
  const head = readFields(pull["head"]);
  const number = readId(pull["number"]);
  if (number === null) return null;
  const base = readFields(pull["base"]);
  const idOf = (end: Readonly<Record<string, unknown>>): number | null => readId(readFields(end["repo"])["id"]);
  return {
    number,
    nodeId: readText(pull["node_id"]),
    url: readUrl(pull["html_url"]),
    isDraft: pull["draft"] === true,
    branch: readText(head["ref"]),
    base: readText(base["ref"]),
    // Of a fork that was deleted meanwhile there is no repository any more.
    isFork: idOf(head) === null || idOf(head) !== idOf(base),
  };
}
