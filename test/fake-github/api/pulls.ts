import { BODY_LENGTH_MAX } from "./issues.ts";
import { apiOf, isoTime, nodeId, pageOf, shapeAssociation, shapeRepository, shapeUser } from "./shapes.ts";
import {
  type Answer,
  type Call,
  findPerson,
  type Handlers,
  type Issue,
  invalid,
  notFound,
  paginate,
  type Pull,
  ApiError,
  type Store,
} from "./store.ts";

type PullIssue = Issue & { readonly pull: Pull };

export const PULL_HANDLERS: Handlers = {
  "pulls/list": { permissions: [["pull-requests", "read"]], answer: listPulls },
  "pulls/create": { permissions: [["pull-requests", "write"]], answer: createPull },
  "pulls/get": {
    permissions: [["pull-requests", "read"]],
    answer: async (call, store) => ({ status: 200, body: await shapeFullPull(store, findPull(call, store)) }),
  },
  "pulls/update": { permissions: [["pull-requests", "write"]], answer: updatePull },
};

export function listPullIssues(store: Store): readonly PullIssue[] {
  return [...store.issues.values()].filter((issue): issue is PullIssue => issue.pull !== null);
}

export const pullNodeId = (issue: Issue): string => nodeId("PullRequest", issue.id);

function findPull(call: Call, store: Store): PullIssue {
  const found = listPullIssues(store).find((issue) => String(issue.number) === call.parameters["pull_number"]);
  if (found === undefined) throw notFound();
  return found;
}

async function listPulls(call: Call, store: Store): Promise<Answer> {
  const state = call.query.get("state") ?? "open";
  const base = call.query.get("base");
  const head = call.query.get("head");
  const sort = call.query.get("sort") === "updated" ? "updatedAtMs" : "createdAtMs";
  const sign = (call.query.get("direction") ?? "desc") === "asc" ? 1 : -1;
  const found = listPullIssues(store)
    .filter(({ state: its, pull }) => (state === "all" || its === state) && (base === null || pull.base === base))
    // GitHub ignores a head without an owner and lists every pull request.
    .filter(({ pull }) => head === null || !head.includes(":") || head === `${store.owner}:${pull.head}`)
    .toSorted((a, b) => sign * (a[sort] - b[sort] || a.number - b.number));
  const { page, headers } = paginate(call, store, found);
  return { status: 200, body: await Promise.all(page.map((issue) => shapePull(store, issue))), headers };
}

async function createPull(call: Call, store: Store): Promise<Answer> {
  if (call.token.kind === "app" && !store.switches.mayCreatePullRequests)
    throw new ApiError(403, "GitHub Actions is not permitted to create or approve pull requests.");
  const base = String(call.body["base"]);
  const head = String(call.body["head"]).replace(`${store.owner}:`, "");
  const title = call.body["title"];
  const body = call.body["body"] ?? null;
  const [baseSha, headSha] = await Promise.all([store.git.findRef(`refs/heads/${base}`), store.git.findRef(`refs/heads/${head}`)]);
  if (typeof title !== "string" || title.trim() === "") throw invalid({ resource: "PullRequest", field: "title", code: "missing_field" });
  if (baseSha === null) throw invalid({ resource: "PullRequest", field: "base", code: "invalid" });
  if (headSha === null) throw invalid({ resource: "PullRequest", field: "head", code: "invalid" });
  checkPullBody(body);
  if (listPullIssues(store).some(({ state, pull }) => state === "open" && pull.head === head && pull.base === base))
    throw invalid({ resource: "PullRequest", code: "custom", message: `A pull request already exists for ${store.owner}:${head}.` });
  if ((await store.git.compare(baseSha, headSha)).commits === 0)
    throw invalid({ resource: "PullRequest", code: "custom", message: `No commits between ${base} and ${head}` });
  const draft = call.body["draft"] === true;
  if (draft && !store.switches.draftsAllowed) throw new ApiError(422, "Draft pull requests are not supported in this repository.");
  const pull = { head, headSha, base, baseSha, draft, mergedAtMs: null };
  const issue = addIssue(store, { title, body: body === null ? null : String(body), author: call.token.login, pull });
  return { status: 201, body: await shapeFullPull(store, issue) };
}

async function updatePull(call: Call, store: Store): Promise<Answer> {
  const issue = findPull(call, store);
  const { title, body, state, base } = call.body;
  if (body !== undefined) checkPullBody(body);
  if (base !== undefined && (await store.git.findRef(`refs/heads/${String(base)}`)) === null)
    throw invalid({ resource: "PullRequest", field: "base", code: "invalid" });
  if (state === "open" && issue.state === "closed" && issue.pull.mergedAtMs !== null)
    throw invalid({
      resource: "PullRequest",
      field: "state",
      code: "invalid",
      message: "state cannot be changed. The pull request cannot be reopened.",
    });
  if (title !== undefined) issue.title = String(title);
  if (body !== undefined) issue.body = String(body);
  if (base !== undefined) issue.pull.base = String(base);
  if (state === "open" || state === "closed") closeIssue(store, issue, state);
  issue.updatedAtMs = store.nowMs();
  return { status: 200, body: await shapeFullPull(store, issue) };
}

export function addIssue<P extends Pull | null>(
  store: Store,
  given: { readonly title: string; readonly body: string | null; readonly author: string; readonly pull: P },
): Issue & { readonly pull: P } {
  const nowMs = store.nowMs();
  const base = { id: store.nextId(), number: store.issues.size + 1, createdAtMs: nowMs, updatedAtMs: nowMs, closedAtMs: null };
  const issue = { ...base, ...given, state: "open" as const, locked: false };
  store.issues.set(issue.number, issue);
  return issue;
}

export function closeIssue(store: Store, issue: Issue, state: "open" | "closed"): void {
  issue.closedAtMs = state === "open" ? null : (issue.closedAtMs ?? store.nowMs());
  issue.state = state;
}

function checkPullBody(body: unknown): void {
  if (typeof body === "string" && Array.from(body).length > BODY_LENGTH_MAX)
    throw invalid({
      resource: "PullRequest",
      field: "body",
      code: "custom",
      message: `body is too long (maximum is ${BODY_LENGTH_MAX} characters)`,
    });
}

/** The head follows its branch while the pull request is open and the branch exists. */
async function shapePull(store: Store, issue: PullIssue): Promise<Readonly<Record<string, unknown>>> {
  const { pull } = issue;
  if (issue.state === "open") pull.headSha = (await store.git.findRef(`refs/heads/${pull.head}`)) ?? pull.headSha;
  const url = `${apiOf(store)}/pulls/${issue.number}`;
  const page = `${pageOf(store)}/pull/${issue.number}`;
  const issueUrl = `${apiOf(store)}/issues/${issue.number}`;
  const statuses = `${apiOf(store)}/statuses/${pull.headSha}`;
  const owner = shapeUser(store, findPerson(store, store.owner));
  const repo = shapeRepository(store, await store.git.defaultBranch());
  const end = (ref: string, sha: string): object => ({ label: `${store.owner}:${ref}`, ref, sha, user: owner, repo });
  const links = {
    self: url,
    html: page,
    issue: issueUrl,
    comments: `${issueUrl}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${apiOf(store)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses,
  };
  return {
    id: issue.id + 1,
    node_id: pullNodeId(issue),
    number: issue.number,
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: statuses,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    body: issue.body,
    user: shapeUser(store, findPerson(store, issue.author)),
    author_association: shapeAssociation(store, issue.author),
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: isoTime(issue.createdAtMs),
    updated_at: isoTime(issue.updatedAtMs),
    closed_at: issue.closedAtMs === null ? null : isoTime(issue.closedAtMs),
    merged_at: pull.mergedAtMs === null ? null : isoTime(pull.mergedAtMs),
    merge_commit_sha: null,
    auto_merge: null,
    draft: pull.draft,
    head: end(pull.head, pull.headSha),
    base: end(pull.base, pull.baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

async function shapeFullPull(store: Store, issue: PullIssue): Promise<Readonly<Record<string, unknown>>> {
  const shape = await shapePull(store, issue);
  const compared = await store.git.compare(issue.pull.baseSha, issue.pull.headSha);
  return {
    ...shape,
    merged: issue.pull.mergedAtMs !== null,
    mergeable: true,
    mergeable_state: "clean",
    merged_by: null,
    comments: store.comments.filter((comment) => comment.issue === issue.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: compared.commits,
    additions: compared.additions,
    deletions: compared.deletions,
    changed_files: compared.files,
  };
}
