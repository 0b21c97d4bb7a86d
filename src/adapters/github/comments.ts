import * as z from "zod/mini";
import { type UserError, userError } from "../../errors/user-error.ts";
import type { Comments, PostedComment } from "../../ports/github.ts";
import type { Clock } from "../../ports/host.ts";
import { createFailure, endSentence, failedCall, type GitHubFailure, isUncertain, remedyFor } from "./api-error.ts";
import type { GitHubClient } from "./client.ts";
import { formatSecond, id, parseItems, text, url } from "./json.ts";

const PER_PAGE = 100;
/** 10,000 comments. */
const PAGES_MAX = 100;
/** The author of comments by a job's own token; the id is that of github.com. */
const ACTIONS_BOT = { login: "github-actions[bot]", id: 41_898_282 };
const CLOCK_SKEW_MS = 120_000;

type User = { readonly login: string; readonly id: number | null };

const user = z.catch(z.object({ login: text, id: z.catch(z.nullable(id), null) }), { login: "", id: null });
const comment = z.object({ id, html_url: url, body: text, user });
const issueBody = z.object({ pull_request: z.optional(z.unknown()) });

/** Needs `pull-requests: write`, for an issue `issues: write`. */
export function createComments(client: GitHubClient, clock: Pick<Clock, "nowMs">): Comments {
  return {
    findOwn: (issue, marker) => findOwn(client, issue, {}, (body) => body.includes(marker)),
    create: (issue, body) => create(client, issue, body, clock.nowMs()),
    async update(commentId, body) {
      const answer = await client.call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: commentId, body });
      if (!answer.ok && (answer.status === 404 || answer.status === 410)) return null;
      if (!answer.ok) throw refusedComment(answer, null, null);
      return toPosted(answer.data) ?? { id: commentId, url: "" };
    },
  };
}

/** Returns the oldest match, so that every run finds the same comment. The author is checked, because anyone can copy the marker. */
async function findOwn(
  client: GitHubClient,
  issue: number,
  filter: Readonly<Record<string, unknown>>,
  matches: (body: string) => boolean,
): Promise<PostedComment | null> {
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const answer = await client.call(route, { issue_number: issue, per_page: PER_PAGE, page, ...filter });
    if (!answer.ok) throw refusedComment(answer, issue, await readKind(client, issue, answer));
    for (const found of parseItems(comment, answer.data)) {
      if (matches(found.body) && (await isOwn(client, found.user))) return { id: found.id, url: found.html_url };
    }
    if (!answer.hasNextPage) return null;
  }
  return null;
}

async function isOwn(client: GitHubClient, author: User): Promise<boolean> {
  if (author.login === ACTIONS_BOT.login && author.id === ACTIONS_BOT.id) return true;
  const viewer = await client.server.viewer();
  if (viewer === null) return false;
  return viewer.id === null ? viewer.login === author.login : viewer.id === author.id;
}

/** If the answer is lost, looks for the comment before posting it again. */
async function create(client: GitHubClient, issue: number, body: string, nowMs: number): Promise<PostedComment> {
  const post = () => client.call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: issue, body });
  let answer = await post();
  if (!answer.ok && isUncertain(answer)) {
    const since = formatSecond(nowMs - CLOCK_SKEW_MS);
    const posted = await findOwn(client, issue, { since }, (found) => found.trim() === body.trim());
    if (posted !== null) return posted;
    answer = await post();
  }
  if (!answer.ok) throw refusedComment(answer, issue, await readKind(client, issue, answer));
  const posted = toPosted(answer.data);
  if (posted === null) throw failedCall("posting the comment", createFailure(null, "an answer without a comment"));
  return posted;
}

/** Decides which permission is missing; null if that needs the permission itself. */
async function readKind(client: GitHubClient, issue: number, { status }: GitHubFailure): Promise<"pull" | "issue" | null> {
  if (status !== 403) return null;
  const answer = await client.call("GET /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: issue });
  if (!answer.ok) return null;
  return issueBody.safeParse(answer.data).data?.pull_request === undefined ? "issue" : "pull";
}

function refusedComment(failure: GitHubFailure, issue: number | null, kind: "pull" | "issue" | null): UserError {
  if (isUncertain(failure) || failure.isRateLimit) return failedCall("writing the comment", failure);
  const number = issue === null ? "<number>" : String(issue);
  const message = endSentence(failure);
  const problem = issue === null ? message : `${message} (#${issue})`;
  const refused = (remedy: string): UserError => userError("COMMENT_REFUSED", { problem, remedy });
  if (/locked/i.test(message))
    return refused(`Unlock the conversation: \`gh issue unlock ${number}\`, or switch the comment off: \`comment: off\``);
  if (failure.status === 404 || failure.status === 410)
    return refused("Name an issue or a pull request of this repository: `issue-number: 1`, or switch the comment off: `comment: off`");
  const lines = { pull: "`pull-requests: write`", issue: "`issues: write`" };
  const permission = kind === null ? `${lines.pull} (for an issue: ${lines.issue})` : lines[kind];
  return refused(remedyFor(failure, permission));
}

function toPosted(data: unknown): PostedComment | null {
  const posted = comment.safeParse(data).data;
  return posted === undefined ? null : { id: posted.id, url: posted.html_url };
}
