import type { Comments, PostedComment } from "../../ports/github.ts";
import { type UserError, userError } from "../../errors/user-error.ts";
import type { Clock } from "../../ports/host.ts";
import type { GitHubAnswer, GitHubClient } from "./client.ts";
import { endSentence, failedCall, type GitHubFailure, isUncertain, remedyFor } from "./api-error.ts";
import { formatSecond, readFields, readId, readList, readText, readUrl } from "./json.ts";

export type CommentsOptions = { readonly owner: string; readonly repo: string; readonly clock: Pick<Clock, "nowMs"> };

type ProjectFiles = CommentsOptions & { readonly client: GitHubClient };
type Fields = Readonly<Record<string, unknown>>;

const PER_PAGE = 100;
/** 10,000 comments: an issue that has more does not get one call for each start of the loop and page. */
const PAGES_MAX = 100;
/** Who writes with a job's own token, under the id it has on github.com. */
const ACTIONS_BOT = { login: "github-actions[bot]", id: 41_898_282 };
const CLOCK_SKEW_MS = 120_000;

/** Comments of issues and pull requests, by GitHub's REST API. Needs `pull-requests: write`, for an issue `issues: write`. */
export function createComments(client: GitHubClient, options: CommentsOptions): Comments {
  const projectFiles: ProjectFiles = { ...options, client };
  return {
    findOwn: (issue, marker) => findOwn(projectFiles, issue, {}, (body) => body.includes(marker)),
    create: (issue, body) => create(projectFiles, issue, body),
    async update(id, body) {
      const { owner, repo } = projectFiles;
      const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
      const answer = await client.call(route, { owner, repo, comment_id: id, body });
      if (!answer.ok && (answer.status === 404 || answer.status === 410)) return null;
      if (!answer.ok) throw refusedComment(answer, null, null);
      return readPosted(readFields(answer.data)) ?? { id, url: "" };
    },
  };
}

/** The oldest that fits: whoever looks finds the same one. The marker alone proves nothing, as everybody can copy it. */
async function findOwn(
  projectFiles: ProjectFiles,
  issue: number,
  filter: Fields,
  fits: (body: string) => boolean,
): Promise<PostedComment | null> {
  const { client, owner, repo } = projectFiles;
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const answer = await client.call(route, { owner, repo, issue_number: issue, per_page: PER_PAGE, page, ...filter });
    if (!answer.ok) throw refusedComment(answer, issue, await readKind(projectFiles, issue, answer));
    for (const comment of readList(answer.data).map(readFields)) {
      if (!fits(readText(comment["body"])) || !(await isOurs(client, readFields(comment["user"])))) continue;
      const posted = readPosted(comment);
      if (posted !== null) return posted;
    }
    if (!answer.hasNextPage) return null;
  }
  return null;
}

/** Asks who we are only where there is a comment to ask for. */
async function isOurs(client: GitHubClient, { login, id }: Fields): Promise<boolean> {
  if (login === ACTIONS_BOT.login && id === ACTIONS_BOT.id) return true;
  const viewer = await client.viewer();
  if (viewer === null) return false;
  return viewer.id === null ? viewer.login === login : viewer.id === id;
}

/** A lost answer is looked for before the comment is posted once more. */
async function create(projectFiles: ProjectFiles, issue: number, body: string): Promise<PostedComment> {
  const sinceMs = projectFiles.clock.nowMs() - CLOCK_SKEW_MS;
  let answer = await post(projectFiles, issue, body);
  if (!answer.ok && isUncertain(answer)) {
    const landed = await findOwn(projectFiles, issue, { since: formatSecond(sinceMs) }, (text) => text.trim() === body.trim());
    if (landed !== null) return landed;
    answer = await post(projectFiles, issue, body);
  }
  if (!answer.ok) throw refusedComment(answer, issue, await readKind(projectFiles, issue, answer));
  const posted = readPosted(readFields(answer.data));
  if (posted === null) throw failedCall("posting the comment", UNREADABLE);
  return posted;
}

const UNREADABLE: GitHubFailure = { ok: false, status: null, said: "an answer without a comment in it", needs: null, isLimit: false };

function post({ client, owner, repo }: ProjectFiles, issue: number, body: string): Promise<GitHubAnswer> {
  return client.call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { owner, repo, issue_number: issue, body });
}

/** Which of the two permissions is missing; `null` where that cannot be seen without it. */
async function readKind({ client, owner, repo }: ProjectFiles, issue: number, { status }: GitHubFailure): Promise<"pull" | "issue" | null> {
  if (status !== 403) return null;
  const answer = await client.call("GET /repos/{owner}/{repo}/issues/{issue_number}", { owner, repo, issue_number: issue });
  if (!answer.ok) return null;
  return readFields(answer.data)["pull_request"] === undefined ? "issue" : "pull";
}

function refusedComment(failure: GitHubFailure, issue: number | null, kind: "pull" | "issue" | null): UserError {
  if (isUncertain(failure) || failure.isLimit) return failedCall("writing the comment", failure);
  const number = issue === null ? "<number>" : String(issue);
  const said = endSentence(failure);
  const problem = issue === null ? said : `${said} (#${issue})`;
  if (/locked/i.test(said))
    return userError("COMMENT_REFUSED", {
      problem,
      remedy: `Unlock the conversation: \`gh issue unlock ${number}\`, or do without the comment: \`comment: off\``,
    });
  if (failure.status === 404 || failure.status === 410)
    return userError("COMMENT_REFUSED", {
      problem,
      remedy: "Name an issue or a pull request of this repository: `issue-number: 1`, or do without the comment: `comment: off`",
    });
  const lines = { pull: "`pull-requests: write`", issue: "`issues: write`" };
  const permission = kind === null ? `${lines.pull} (where it is an issue: ${lines.issue})` : lines[kind];
  return userError("COMMENT_REFUSED", { problem, remedy: remedyFor(failure, permission) });
}

function readPosted({ id, html_url: url }: Fields): PostedComment | null {
  const number = readId(id);
  return number === null ? null : { id: number, url: readUrl(url) };
}
