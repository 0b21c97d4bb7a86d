import type { Commit } from "./bare-repository.ts";
import {
  type CacheEntry,
  type Comment,
  findPerson,
  type Issue,
  type Person,
  REPOSITORY_ID,
  type WorkflowEntry,
  type WorkflowRun,
  type Store,
} from "./store.ts";

/** The objects of the REST API. Each is checked against GitHub's schema when it is sent. */
type Shape = Readonly<Record<string, unknown>>;

const USER_URLS = [
  "followers",
  "gists{/gist_id}",
  "starred{/owner}{/repo}",
  "subscriptions",
  "orgs",
  "repos",
  "events{/privacy}",
  "received_events",
];
/** The property's name, and the path below the repository's URL. */
const REPOSITORY_URLS: Readonly<Record<string, string>> = {
  archive: "{archive_format}{/ref}",
  assignees: "assignees{/user}",
  blobs: "git/blobs{/sha}",
  branches: "branches{/branch}",
  collaborators: "collaborators{/collaborator}",
  comments: "comments{/number}",
  commits: "commits{/sha}",
  compare: "compare/{base}...{head}",
  contents: "contents/{+path}",
  contributors: "contributors",
  deployments: "deployments",
  downloads: "downloads",
  events: "events",
  forks: "forks",
  git_commits: "git/commits{/sha}",
  git_refs: "git/refs{/sha}",
  git_tags: "git/tags{/sha}",
  hooks: "hooks",
  issue_comment: "issues/comments{/number}",
  issue_events: "issues/events{/number}",
  issues: "issues{/number}",
  keys: "keys{/key_id}",
  labels: "labels{/name}",
  languages: "languages",
  merges: "merges",
  milestones: "milestones{/number}",
  notifications: "notifications{?since,all,participating}",
  pulls: "pulls{/number}",
  releases: "releases{/id}",
  stargazers: "stargazers",
  statuses: "statuses/{sha}",
  subscribers: "subscribers",
  subscription: "subscription",
  tags: "tags",
  teams: "teams",
  trees: "git/trees{/sha}",
};
const BEGUN = "2026-01-02T03:04:05Z";

export const isoTime = (atMs: number): string => new Date(atMs).toISOString().replace(/\.\d+Z$/, "Z");
export const nodeId = (kind: string, id: number | string): string => Buffer.from(`${kind}:${id}`).toString("base64url");
const nwo = (store: Store): string => `${store.owner}/${store.name}`;
export const apiOf = (store: Store): string => `${store.apiUrl}/repos/${nwo(store)}`;
export const pageOf = (store: Store): string => `${store.serverUrl}/${nwo(store)}`;

export function shapeUser(store: Store, person: Person): Shape {
  const url = `${store.apiUrl}/users/${encodeURIComponent(person.login)}`;
  const names = ["followers", "gists", "starred", "subscriptions", "organizations", "repos", "events", "received_events"];
  return {
    login: person.login,
    id: person.id,
    node_id: nodeId("User", person.id),
    avatar_url: `${store.serverUrl}/avatars/u/${person.id}`,
    gravatar_id: "",
    url,
    html_url: `${store.serverUrl}/${encodeURIComponent(person.login)}`,
    following_url: `${url}/following{/other_user}`,
    ...Object.fromEntries(names.map((name, at) => [`${name}_url`, `${url}/${USER_URLS[at] ?? name}`])),
    type: person.type,
    site_admin: false,
  };
}

export function shapePublicUser(store: Store, person: Person): Shape {
  const unset = Object.fromEntries(["name", "company", "blog", "location", "email", "hireable", "bio"].map((name) => [name, null]));
  const counts = { public_repos: 1, public_gists: 0, followers: 0, following: 0 };
  return { ...shapeUser(store, person), ...unset, ...counts, created_at: BEGUN, updated_at: BEGUN };
}

function shapeMinimalRepository(store: Store): Shape {
  const api = apiOf(store);
  return {
    id: REPOSITORY_ID,
    node_id: nodeId("Repository", REPOSITORY_ID),
    name: store.name,
    full_name: nwo(store),
    private: store.isPrivate,
    owner: shapeUser(store, findPerson(store, store.owner)),
    html_url: pageOf(store),
    description: null,
    fork: false,
    url: api,
    ...Object.fromEntries(Object.entries(REPOSITORY_URLS).map(([name, path]) => [`${name}_url`, `${api}/${path}`])),
  };
}

/** The form that a pull request contains. */
export function shapeRepository(store: Store, defaultBranch: string): Shape {
  return {
    ...shapeMinimalRepository(store),
    git_url: `git:${pageOf(store).replace(/^\w+:/, "")}.git`,
    ssh_url: `git@127.0.0.1:${nwo(store)}.git`,
    clone_url: `${pageOf(store)}.git`,
    svn_url: pageOf(store),
    homepage: null,
    language: null,
    mirror_url: null,
    license: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    forks_count: 0,
    open_issues_count: 0,
    forks: 0,
    watchers: 0,
    open_issues: 0,
    default_branch: defaultBranch,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: store.isPrivate ? "private" : "public",
    pushed_at: BEGUN,
    created_at: BEGUN,
    updated_at: BEGUN,
  };
}

export function shapeFullRepository(store: Store, defaultBranch: string): Shape {
  return { ...shapeRepository(store, defaultBranch), network_count: 0, subscribers_count: 0 };
}

export function shapeRef(store: Store, ref: string, sha: string): Shape {
  return {
    ref,
    node_id: nodeId("Ref", ref),
    url: `${apiOf(store)}/git/${ref}`,
    object: { sha, type: "commit", url: `${apiOf(store)}/git/commits/${sha}` },
  };
}

export function shapeShortBranch(store: Store, name: string, sha: string): Shape {
  return { name, commit: { sha, url: `${apiOf(store)}/commits/${sha}` }, protected: false };
}

export function shapeBranch(store: Store, name: string, commit: Commit): Shape {
  const url = `${apiOf(store)}/branches/${encodeURIComponent(name)}`;
  return {
    name,
    commit: shapeCommit(store, commit),
    _links: { self: url, html: `${pageOf(store)}/tree/${name}` },
    protected: false,
    protection: { enabled: false },
    protection_url: `${url}/protection`,
  };
}

function shapeCommit(store: Store, commit: Commit): Shape {
  const url = `${apiOf(store)}/commits/${commit.sha}`;
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", commit.sha),
    url,
    html_url: `${pageOf(store)}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${apiOf(store)}/git/trees/${commit.tree}` },
      url: `${apiOf(store)}/git/commits/${commit.sha}`,
      comment_count: 0,
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({ sha, url: `${apiOf(store)}/commits/${sha}`, html_url: `${pageOf(store)}/commit/${sha}` })),
  };
}

export function shapeWorkflow(store: Store, entry: WorkflowEntry, name: string, branch: string): Shape {
  return {
    id: entry.id,
    node_id: nodeId("Workflow", entry.id),
    name,
    path: entry.path,
    state: entry.state,
    created_at: BEGUN,
    updated_at: BEGUN,
    url: `${apiOf(store)}/actions/workflows/${entry.id}`,
    html_url: `${pageOf(store)}/blob/${branch}/${entry.path}`,
    badge_url: `${pageOf(store)}/actions/workflows/${entry.path.split("/").at(-1) ?? ""}/badge.svg`,
  };
}

export function shapeRun(store: Store, run: WorkflowRun, commit: Commit): Shape {
  const url = `${apiOf(store)}/actions/runs/${run.id}`;
  const person = (signature: { name: string; email: string }): Shape => ({ name: signature.name, email: signature.email });
  return {
    id: run.id,
    name: run.workflowName,
    node_id: nodeId("WorkflowRun", run.id),
    head_branch: run.ref.replace(/^refs\/(heads|tags)\//, ""),
    head_sha: run.sha,
    path: run.workflowPath,
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    check_suite_id: run.id + 1,
    check_suite_node_id: nodeId("CheckSuite", run.id + 1),
    url,
    html_url: `${pageOf(store)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: isoTime(run.createdAtMs),
    updated_at: isoTime(run.updatedAtMs),
    run_started_at: isoTime(run.createdAtMs),
    actor: shapeUser(store, findPerson(store, run.actor)),
    triggering_actor: shapeUser(store, findPerson(store, run.actor)),
    ...Object.fromEntries(["jobs", "logs", "artifacts", "cancel", "rerun"].map((name) => [`${name}_url`, `${url}/${name}`])),
    check_suite_url: `${apiOf(store)}/check-suites/${run.id + 1}`,
    previous_attempt_url: null,
    workflow_url: `${apiOf(store)}/actions/workflows/${run.workflowId}`,
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: commit.committer.date,
      author: person(commit.author),
      committer: person(commit.committer),
    },
    repository: shapeMinimalRepository(store),
    head_repository: shapeMinimalRepository(store),
  };
}

export function shapeIssue(store: Store, issue: Issue): Shape {
  const url = `${apiOf(store)}/issues/${issue.number}`;
  const pull = `${pageOf(store)}/pull/${issue.number}`;
  return {
    id: issue.id,
    node_id: nodeId("Issue", issue.id),
    number: issue.number,
    url,
    repository_url: apiOf(store),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: issue.pull === null ? `${pageOf(store)}/issues/${issue.number}` : pull,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: issue.locked,
    user: shapeUser(store, findPerson(store, issue.author)),
    author_association: shapeAssociation(store, issue.author),
    labels: [],
    assignee: null,
    assignees: [],
    milestone: null,
    comments: store.comments.filter((comment) => comment.issue === issue.number).length,
    created_at: isoTime(issue.createdAtMs),
    updated_at: isoTime(issue.updatedAtMs),
    closed_at: issue.closedAtMs === null ? null : isoTime(issue.closedAtMs),
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: `${apiOf(store)}/pulls/${issue.number}`,
            html_url: pull,
            diff_url: `${pull}.diff`,
            patch_url: `${pull}.patch`,
          },
        }),
  };
}

export function shapeAssociation(store: Store, login: string): string {
  if (login === store.owner) return "OWNER";
  const { permission, type } = findPerson(store, login);
  return type === "User" && permission !== "none" && permission !== "read" ? "COLLABORATOR" : "NONE";
}

export function shapeComment(store: Store, comment: Comment): Shape {
  const issue = store.issues.get(comment.issue);
  const page = `${pageOf(store)}/${issue?.pull === null ? "issues" : "pull"}/${comment.issue}`;
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url: `${apiOf(store)}/issues/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${apiOf(store)}/issues/${comment.issue}`,
    user: shapeUser(store, findPerson(store, comment.author)),
    created_at: isoTime(comment.createdAtMs),
    updated_at: isoTime(comment.updatedAtMs),
    author_association: shapeAssociation(store, comment.author),
    body: comment.body,
    performed_via_github_app: null,
  };
}

export function shapeCache(entry: CacheEntry): Shape {
  return {
    id: entry.id,
    ref: entry.ref,
    key: entry.key,
    version: entry.version,
    last_accessed_at: isoTime(entry.lastAccessedAtMs),
    created_at: isoTime(entry.createdAtMs),
    size_in_bytes: entry.sizeBytes,
  };
}
