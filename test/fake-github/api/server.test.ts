import { statSync } from "node:fs";
import { join } from "node:path";
import { getOctokit } from "@actions/github";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { OPERATIONS } from "../../../scripts/openapi/operations.ts";
import { scratchRepository, type ScratchRepository } from "../../helpers/scratch.ts";
import { type CacheEntry, type FakeGitHubApi, secondaryRateLimit, startFakeGitHubApi, type WorkflowRun } from "./server.ts";
import { checkAnswer } from "./openapi-check.ts";

const OWNER = "octo";
const NAME = "garden";
const REPO = { owner: OWNER, repo: NAME };
const BOT = "github-actions[bot]";
const NOW_MS = Date.parse("2026-05-06T07:08:09Z");
const LOOP = ".github/workflows/loop.yml";

const WORKFLOW = `name: loop
on:
  schedule: [{ cron: "17 * * * *" }]
  workflow_dispatch:
    inputs:
      goal: { description: What to do next, required: false }
      effort: { type: choice, options: [low, high], default: low }
      dry: { type: boolean }
      track: { required: true }
`;

type Fixture = {
  readonly github: FakeGitHubApi;
  readonly dispatched: WorkflowRun[];
  readonly caches: CacheEntry[];
};

let git: ScratchRepository;
let bare: string;
let fixture: Fixture;
/** The token of a job with every permission that a workflow can give it. */
const octokit = (token = "job"): ReturnType<typeof getOctokit> => getOctokit(token, { baseUrl: fixture.github.url });

beforeAll(() => {
  git = scratchRepository({
    files: { [LOOP]: WORKFLOW, ".github/workflows/ci.yml": "name: ci\non: [push]\n", "plan.md": "- [ ] a\n" },
  });
  git.git("switch", "-qc", "codex/main");
  git.write("a.txt", "one\ntwo\n");
  git.git("add", "-A");
  git.git("commit", "-qm", "work");
  git.git("switch", "-q", "main");
  git.git("tag", "v1");
  bare = join(git.path, "bare.git");
  git.git("clone", "-q", "--bare", git.path, bare);
});

afterAll(() => git.remove());

beforeEach(async () => {
  const dispatched: WorkflowRun[] = [];
  const caches: CacheEntry[] = [];
  const github = await startFakeGitHubApi({
    owner: OWNER,
    name: NAME,
    bareRepository: bare,
    tokens: {
      job: { login: BOT, kind: "app", permissions: { contents: "write", actions: "write", "pull-requests": "write", issues: "write" } },
      bare: { login: BOT, kind: "app", permissions: {} },
      person: { login: "ada", kind: "user", permissions: { contents: "write", "pull-requests": "write", variables: "read" } },
    },
    caches: {
      list: () => caches,
      delete: (id) =>
        void caches.splice(
          caches.findIndex((entry) => entry.id === id),
          1,
        ),
    },
    onDispatch: (run) => dispatched.push(run),
    nowMs: () => NOW_MS,
  });
  github.setPermission("ada", "write");
  fixture = { github, dispatched, caches };
});

afterEach(() => fixture.github.close());

/** The status and the words of a call that is refused. */
async function refused(call: Promise<unknown>): Promise<{ readonly status: number; readonly message: string }> {
  const failure: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (failure === null) throw new Error("It was not refused.");
  const { status, response } = failure as { status: number; response?: { data?: { message?: string; errors?: unknown } } };
  const errors = response?.data?.errors;
  return { status, message: `${response?.data?.message ?? ""}${errors === undefined ? "" : ` ${JSON.stringify(errors)}`}` };
}

const INTEGRATION = { status: 403, message: "Resource not accessible by integration" };
const NOT_FOUND = { status: 404, message: "Not Found" };

describe("tokens", () => {
  it("are rejected if they are unknown or missing", async () => {
    expect(await refused(octokit("stolen").rest.repos.get(REPO))).toEqual({ status: 401, message: "Bad credentials" });
    expect((await fetch(`${fixture.github.url}/repos/${OWNER}/${NAME}`)).status).toBe(401);
  });

  it("are rejected after they were revoked", async () => {
    await octokit().rest.repos.get(REPO);
    fixture.github.revokeToken("job");
    expect((await refused(octokit().rest.repos.get(REPO))).status).toBe(401);
  });

  it("name their user, except a job's token", async () => {
    expect((await octokit("person").rest.users.getAuthenticated()).data.login).toBe("ada");
    expect(await refused(octokit().rest.users.getAuthenticated())).toEqual(INTEGRATION);
  });

  it("without a permission get its name", async () => {
    const answer = await fetch(`${fixture.github.url}/repos/${OWNER}/${NAME}/actions/workflows`, {
      headers: { authorization: "Bearer bare" },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("x-accepted-github-permissions")).toBe("actions=read");
  });

  it("have a rate limit", async () => {
    fixture.github.switches.callsPerHour = 2;
    const { headers } = await octokit().rest.repos.get(REPO);
    expect(headers).toMatchObject({ "x-ratelimit-limit": "2", "x-ratelimit-remaining": "1" });
    expect(headers["x-github-request-id"]).toMatch(/^[0-9A-F:]+$/);
    await octokit().rest.repos.get(REPO);
    const spent = await octokit()
      .rest.repos.get(REPO)
      .catch((error: unknown) => (error as { response: { status: number; headers: Record<string, string> } }).response);
    expect(spent).toMatchObject({
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW_MS / 1000 + 3600) },
    });
    expect((await octokit().rest.rateLimit.get()).data.rate).toMatchObject({ limit: 2, used: 2, remaining: 0 });
  });
});

describe("the repository", () => {
  it("is described, and no other one", async () => {
    expect((await octokit().rest.repos.get(REPO)).data).toMatchObject({ full_name: "octo/garden", default_branch: "main", private: true });
    expect(await refused(octokit().rest.repos.get({ owner: OWNER, repo: "other" }))).toEqual(NOT_FOUND);
  });

  it("has the pushed branches", async () => {
    const { data } = await octokit().rest.repos.listBranches(REPO);
    expect(data.map(({ name }) => name)).toEqual(["codex/main", "main"]);
    const one = await octokit().rest.repos.getBranch({ ...REPO, branch: "codex/main" });
    expect(one.data.commit.sha).toBe(git.git("rev-parse", "codex/main"));
    expect(await refused(octokit().rest.repos.getBranch({ ...REPO, branch: "gone" }))).toEqual({
      status: 404,
      message: "Branch not found",
    });
    expect(await refused(octokit("bare").rest.repos.listBranches(REPO))).toEqual(INTEGRATION);
  });

  it("has refs, by name and by prefix", async () => {
    const { data } = await octokit().rest.git.getRef({ ...REPO, ref: "heads/codex/main" });
    expect(data.object.sha).toBe(git.git("rev-parse", "codex/main"));
    expect(await refused(octokit().rest.git.getRef({ ...REPO, ref: "heads/gone" }))).toEqual(NOT_FOUND);
    const matching = await octokit().rest.git.listMatchingRefs({ ...REPO, ref: "heads/co" });
    expect(matching.data.map(({ ref }) => ref)).toEqual(["refs/heads/codex/main"]);
    expect(await refused(octokit("bare").rest.git.listMatchingRefs({ ...REPO, ref: "heads/" }))).toEqual(INTEGRATION);
  });

  it("knows the permissions of users, and that a bot is not a collaborator", async () => {
    const ask = async (username: string): Promise<string> =>
      (await octokit().rest.repos.getCollaboratorPermissionLevel({ ...REPO, username })).data.permission;
    expect([await ask(OWNER), await ask("ada"), await ask(BOT)]).toEqual(["admin", "write", "none"]);
    expect(await refused(octokit().rest.repos.getCollaboratorPermissionLevel({ ...REPO, username: "nobody" }))).toEqual({
      status: 404,
      message: "nobody is not a user",
    });
  });

  it("shows its variables to a user's token only", async () => {
    const ask = (token: string): Promise<{ data: { value: string } }> =>
      octokit(token).rest.actions.getRepoVariable({ ...REPO, name: "STOP" });
    expect(await refused(ask("person"))).toEqual(NOT_FOUND);
    fixture.github.setVariable("STOP", "1");
    expect((await ask("person")).data.value).toBe("1");
    expect(await refused(ask("job"))).toEqual(INTEGRATION);
  });
});

describe("workflows", () => {
  it("are listed, and found by file and id", async () => {
    const { data } = await octokit().rest.actions.listRepoWorkflows(REPO);
    expect(data.workflows.map(({ name, path }) => [name, path])).toEqual([
      ["ci", ".github/workflows/ci.yml"],
      ["loop", LOOP],
    ]);
    const byFile = await octokit().rest.actions.getWorkflow({ ...REPO, workflow_id: "loop.yml" });
    const byId = await octokit().rest.actions.getWorkflow({ ...REPO, workflow_id: byFile.data.id });
    expect(byId.data).toEqual(byFile.data);
    expect(await refused(octokit().rest.actions.getWorkflow({ ...REPO, workflow_id: "gone.yml" }))).toEqual(NOT_FOUND);
    expect(await refused(octokit("bare").rest.actions.listRepoWorkflows(REPO))).toEqual(INTEGRATION);
  });

  it("are enabled again", async () => {
    fixture.github.setWorkflowState(LOOP, "disabled_inactivity");
    expect(await refused(dispatch({}))).toEqual({ status: 422, message: "Cannot trigger a 'workflow_dispatch' on a disabled workflow" });
    expect(await refused(octokit("bare").rest.actions.enableWorkflow({ ...REPO, workflow_id: "loop.yml" }))).toEqual(INTEGRATION);
    await octokit().rest.actions.enableWorkflow({ ...REPO, workflow_id: "loop.yml" });
    expect((await dispatch({})).status).toBe(204);
  });
});

type Dispatch = {
  readonly inputs?: Record<string, unknown>;
  readonly ref?: string;
  readonly workflow_id?: string;
  readonly [key: string]: unknown;
};

function dispatch(over: Dispatch, token = "job"): Promise<{ status: number; data: unknown }> {
  const { inputs = { track: "main" }, ref = "main", workflow_id = "loop.yml", ...rest } = over;
  return octokit(token).rest.actions.createWorkflowDispatch({ ...REPO, workflow_id, ref, inputs, ...rest });
}

describe("a dispatch", () => {
  it("starts the run on the ref, with inputs as strings and defaults", async () => {
    expect((await dispatch({ inputs: { track: "docs", goal: 7, dry: true }, ref: "codex/main" })).status).toBe(204);
    expect(fixture.dispatched).toHaveLength(1);
    expect(fixture.dispatched[0]).toMatchObject({
      workflowPath: LOOP,
      event: "workflow_dispatch",
      ref: "refs/heads/codex/main",
      sha: git.git("rev-parse", "codex/main"),
      inputs: { track: "docs", goal: "7", dry: "true", effort: "low" },
      actor: BOT,
      number: 1,
      status: "queued",
    });
  });

  it("returns the run on request, or always with the newer API version", async () => {
    const { status, data } = await dispatch({ return_run_details: true });
    expect([status, (data as { workflow_run_id: number }).workflow_run_id]).toEqual([200, fixture.dispatched[0]?.id]);
    const newer = { headers: { "x-github-api-version": "2026-03-10" } };
    expect((await dispatch(newer)).status).toBe(200);
    expect((await refused(dispatch({ ...newer, return_run_details: true }))).message).toMatch(
      /"return_run_details" is not a permitted key/,
    );
  });

  it("is rejected by a server that does not know return_run_details", async () => {
    fixture.github.switches.knowsRunDetails = false;
    expect(await refused(dispatch({ return_run_details: true }))).toMatchObject({ status: 422 });
    expect((await dispatch({})).status).toBe(204);
  });

  it.each<readonly [string, Dispatch, string]>([
    [
      "a commit for a ref",
      { ref: "0123456789012345678901234567890123456789" },
      "No ref found for: 0123456789012345678901234567890123456789",
    ],
    ["a pull request for a ref", { ref: "refs/pull/1/merge" }, "No ref found for: refs/pull/1/merge"],
    ["an input that is not declared", { inputs: { track: "a", zz: "1" } }, 'Unexpected inputs provided: ["zz"]'],
    ["a required input left out", { inputs: { goal: "x" } }, "Required input 'track' not provided"],
    [
      "a value outside the options",
      { inputs: { track: "a", effort: "huge" } },
      "Provided value 'huge' for input 'effort' not in the list of allowed values",
    ],
    ["inputs that are too large", { inputs: { track: "a", goal: "x".repeat(65_536) } }, "inputs are too large."],
    [
      "26 inputs",
      { inputs: Object.fromEntries(Array.from({ length: 26 }, (_, at) => [`i${at}`, ""])) },
      "failed to parse workflow: you may only define up to 25 `inputs` for a `workflow_dispatch` event",
    ],
    ["a workflow without the trigger", { workflow_id: "ci.yml" }, "Workflow does not have 'workflow_dispatch' trigger"],
  ])("is rejected for %s and starts nothing", async (_, over, message) => {
    expect(await refused(dispatch(over))).toEqual({ status: 422, message });
    expect(fixture.dispatched).toEqual([]);
  });

  it("limits the characters of the inputs, not the bytes", async () => {
    expect((await dispatch({ inputs: { track: "a", goal: "🌱".repeat(40_000) } })).status).toBe(204);
  });

  it("is rejected for an unknown file and without the permission", async () => {
    expect(await refused(dispatch({ workflow_id: "gone.yml" }))).toEqual(NOT_FOUND);
    expect(await refused(dispatch({}, "bare"))).toEqual(INTEGRATION);
  });

  it("uses the workflow file of the dispatched ref", async () => {
    git.git("switch", "-qc", "other");
    git.write(LOOP, "on: push\n");
    git.git("commit", "-qam", "no trigger");
    git.git("push", "-q", bare, "other");
    expect(await refused(dispatch({ ref: "other" }))).toMatchObject({ message: "Workflow does not have 'workflow_dispatch' trigger" });
    expect((await dispatch({ ref: "v1" })).status).toBe(204);
    git.git("push", "-q", bare, ":other");
  });
});

describe("runs", () => {
  it("are listed, newest first, by event, branch, time and status", async () => {
    await dispatch({});
    await dispatch({ ref: "codex/main" });
    const cron = await fixture.github.addRun({ path: LOOP, event: "schedule", ref: "refs/heads/main", actor: "ada" });
    fixture.github.setRun(cron.id, { status: "completed", conclusion: "success" });
    const list = async (filter: object): Promise<readonly (string | null)[]> => {
      const { data } = await octokit().rest.actions.listWorkflowRuns({ ...REPO, workflow_id: "loop.yml", ...filter });
      return data.workflow_runs.map((run) => `${run.event} ${run.head_branch ?? ""}`);
    };
    expect(await list({})).toEqual(["schedule main", "workflow_dispatch codex/main", "workflow_dispatch main"]);
    expect(await list({ event: "workflow_dispatch", branch: "main" })).toEqual(["workflow_dispatch main"]);
    expect(await list({ status: "success" })).toEqual(["schedule main"]);
    expect(await list({ created: ">=2026-05-06T07:08:09Z" })).toHaveLength(3);
    expect(await list({ created: ">2026-05-06T07:08:09Z" })).toEqual([]);
    expect(await list({ created: "2026-05-06T07:00:00Z..2026-05-06T08:00:00Z" })).toHaveLength(3);
    expect((await octokit().rest.actions.listWorkflowRunsForRepo({ ...REPO, per_page: 1 })).data).toMatchObject({ total_count: 3 });
    expect(await refused(octokit("bare").rest.actions.listWorkflowRunsForRepo(REPO))).toEqual(INTEGRATION);
    expect(await refused(octokit().rest.actions.listWorkflowRuns({ ...REPO, workflow_id: "gone.yml" }))).toEqual(NOT_FOUND);
  });

  it("are read by id, and cancelled while they are active", async () => {
    await dispatch({});
    const run_id = fixture.dispatched[0]?.id ?? 0;
    expect((await octokit().rest.actions.getWorkflowRun({ ...REPO, run_id })).data).toMatchObject({
      status: "queued",
      actor: { login: BOT },
    });
    expect(await refused(octokit("bare").rest.actions.cancelWorkflowRun({ ...REPO, run_id }))).toEqual(INTEGRATION);
    expect((await octokit().rest.actions.cancelWorkflowRun({ ...REPO, run_id })).status).toBe(202);
    expect((await octokit().rest.actions.getWorkflowRun({ ...REPO, run_id })).data).toMatchObject({ conclusion: "cancelled" });
    expect(await refused(octokit().rest.actions.cancelWorkflowRun({ ...REPO, run_id }))).toMatchObject({ status: 409 });
    expect(await refused(octokit().rest.actions.getWorkflowRun({ ...REPO, run_id: 1 }))).toEqual(NOT_FOUND);
  });
});

describe("caches", () => {
  const entry = (id: number, key: string, atMs: number): CacheEntry => ({
    id,
    key,
    version: "abc",
    ref: "refs/heads/main",
    sizeBytes: 236,
    createdAtMs: atMs,
    lastAccessedAtMs: NOW_MS,
  });

  it("are listed by prefix and by age", async () => {
    fixture.caches.push(entry(1, "loop-main-1", 2_000), entry(2, "loop-main-2", 1_000), entry(3, "other", 3_000));
    const { data } = await octokit().rest.actions.getActionsCacheList({ ...REPO, key: "loop-main-", sort: "created_at", direction: "asc" });
    expect(data.actions_caches.map(({ id }) => id)).toEqual([2, 1]);
    expect((await octokit().rest.actions.getActionsCacheList({ ...REPO, ref: "refs/heads/x" })).data.total_count).toBe(0);
    expect(await refused(octokit("bare").rest.actions.getActionsCacheList(REPO))).toEqual(INTEGRATION);
  });

  it("are deleted by id and by key", async () => {
    fixture.caches.push(entry(1, "loop-1", 1_000), entry(2, "loop-12", 1_000));
    await octokit().rest.actions.deleteActionsCacheById({ ...REPO, cache_id: 2 });
    expect(await refused(octokit().rest.actions.deleteActionsCacheById({ ...REPO, cache_id: 2 }))).toEqual(NOT_FOUND);
    expect(await refused(octokit().rest.actions.deleteActionsCacheByKey({ ...REPO, key: "loop" }))).toEqual(NOT_FOUND);
    expect(await refused(octokit("bare").rest.actions.deleteActionsCacheByKey({ ...REPO, key: "loop-1" }))).toEqual(INTEGRATION);
    expect((await octokit().rest.actions.deleteActionsCacheByKey({ ...REPO, key: "loop-1" })).data.total_count).toBe(1);
    expect(fixture.caches).toEqual([]);
  });
});

describe("issues and comments", () => {
  it("create, update and delete a comment as the token's user", async () => {
    const issue_number = fixture.github.addIssue({ title: "Grow", author: "ada" });
    const { rest } = octokit();
    const { data: made } = await rest.issues.createComment({ ...REPO, issue_number, body: "one" });
    expect(made.user).toMatchObject({ login: BOT, type: "Bot", id: 41898282 });
    expect((await rest.issues.get({ ...REPO, issue_number })).data).toMatchObject({ title: "Grow", comments: 1 });
    await rest.issues.updateComment({ ...REPO, comment_id: made.id, body: "two" });
    expect((await rest.issues.getComment({ ...REPO, comment_id: made.id })).data.body).toBe("two");
    await rest.issues.deleteComment({ ...REPO, comment_id: made.id });
    for (const call of [rest.issues.getComment, rest.issues.deleteComment])
      expect(await refused(call({ ...REPO, comment_id: made.id }))).toEqual(NOT_FOUND);
    expect(await refused(rest.issues.updateComment({ ...REPO, comment_id: made.id, body: "x" }))).toEqual(NOT_FOUND);
    expect(await refused(rest.issues.get({ ...REPO, issue_number: 99 }))).toEqual(NOT_FOUND);
  });

  it("paginate by links that name the repository by its number", async () => {
    const issue_number = fixture.github.addIssue({ title: "Grow", author: "ada" });
    for (let at = 1; at <= 65; at += 1) fixture.github.addComment(issue_number, "ada", `c${at}`);
    const all = await octokit().paginate(octokit().rest.issues.listComments, { ...REPO, issue_number, per_page: 30 });
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 65 }, (_, at) => `c${at + 1}`));
    expect(fixture.github.countOperations()).toEqual({ "issues/list-comments": 3 });
    const { headers } = await octokit().rest.issues.listComments({ ...REPO, issue_number, per_page: 30, page: 2 });
    expect(headers.link).toMatch(/\/repositories\/\d+\/issues\/1\/comments\?.*page=3>; rel="next"/);
  });

  it("take up to 65,536 characters, and no blank body", async () => {
    const issue_number = fixture.github.addIssue({ title: "Grow", author: "ada" });
    const post = (body: string): Promise<unknown> => octokit().rest.issues.createComment({ ...REPO, issue_number, body });
    await post("é".repeat(65_536));
    expect(await refused(post("é".repeat(65_537)))).toMatchObject({
      status: 422,
      message: expect.stringContaining("Body is too long (maximum is 65536 characters)") as string,
    });
    expect(await refused(post(" "))).toMatchObject({ status: 422 });
  });

  it("reject a locked issue and a token without the permission", async () => {
    const issue_number = fixture.github.addIssue({ title: "Grow", author: "ada" });
    const note = { ...REPO, issue_number, body: "x" };
    expect(await refused(octokit("bare").rest.issues.createComment(note))).toEqual(INTEGRATION);
    expect(await refused(octokit("bare").rest.issues.listComments({ ...REPO, issue_number }))).toEqual(INTEGRATION);
    // The permission for pull requests is none for issues.
    expect(await refused(octokit("person").rest.issues.createComment(note))).toEqual({
      status: 403,
      message: "Resource not accessible by personal access token",
    });
    fixture.github.lockIssue(issue_number);
    expect(await refused(octokit().rest.issues.createComment(note))).toMatchObject({
      status: 403,
      message: expect.stringMatching(/is locked/) as string,
    });
  });
});

const PULL = { ...REPO, title: "Work", head: "codex/main", base: "main" };

describe("pull requests", () => {
  it("are created for a pushed branch, found by head and base, and changed", async () => {
    const { rest } = octokit();
    const { data: pull } = await rest.pulls.create({ ...PULL, body: "b" });
    expect(pull).toMatchObject({ number: 1, commits: 1, additions: 2, changed_files: 1, user: { login: BOT } });
    expect(pull.head.sha).toBe(git.git("rev-parse", "codex/main"));
    const list = async (filter: object): Promise<number> => (await rest.pulls.list({ ...REPO, ...filter })).data.length;
    expect([await list({ head: "octo:codex/main", base: "main" }), await list({ head: "octo:x" }), await list({ head: "x" })]).toEqual([
      1, 0, 1,
    ]);
    await rest.pulls.update({ ...REPO, pull_number: 1, title: "Better", state: "closed" });
    expect((await rest.pulls.get({ ...REPO, pull_number: 1 })).data).toMatchObject({ title: "Better", state: "closed" });
    expect([await list({}), await list({ state: "all" })]).toEqual([0, 1]);
    expect(await refused(rest.pulls.get({ ...REPO, pull_number: 9 }))).toEqual(NOT_FOUND);
    expect(await refused(rest.pulls.update({ ...REPO, pull_number: 1, base: "gone" }))).toMatchObject({ status: 422 });
    expect(await refused(octokit("bare").rest.pulls.list(REPO))).toEqual(INTEGRATION);
  });

  it("cannot be reopened after a merge", async () => {
    await octokit().rest.pulls.create(PULL);
    fixture.github.closePull(1, { merged: true });
    expect((await octokit().rest.pulls.get({ ...REPO, pull_number: 1 })).data).toMatchObject({ merged: true, state: "closed" });
    expect(await refused(octokit().rest.pulls.update({ ...REPO, pull_number: 1, state: "open" }))).toMatchObject({ status: 422 });
  });

  it.each([
    ["a second one for the same head", {}, "A pull request already exists for octo:codex/main."],
    ["a head that is not there", { head: "gone" }, '"field":"head","code":"invalid"'],
    ["a base that is not there", { base: "gone" }, '"field":"base","code":"invalid"'],
    ["a head without a commit of its own", { head: "main" }, "No commits between main and main"],
    ["a body that is too long", { body: "x".repeat(65_537) }, "body is too long (maximum is 65536 characters)"],
  ])("are rejected for %s", async (_, over, words) => {
    await octokit().rest.pulls.create(PULL);
    const { status, message } = await refused(octokit().rest.pulls.create({ ...PULL, ...over }));
    expect([status, message]).toEqual([422, expect.stringContaining(words)]);
  });

  it("are created by users only if the setting for Actions is off", async () => {
    fixture.github.switches.mayCreatePullRequests = false;
    expect(await refused(octokit().rest.pulls.create(PULL))).toEqual({
      status: 403,
      message: "GitHub Actions is not permitted to create or approve pull requests.",
    });
    expect((await octokit("person").rest.pulls.create(PULL)).status).toBe(201);
  });

  it("are rejected as drafts if the plan does not allow them", async () => {
    fixture.github.switches.draftsAllowed = false;
    expect(await refused(octokit().rest.pulls.create({ ...PULL, draft: true }))).toEqual({
      status: 422,
      message: "Draft pull requests are not supported in this repository.",
    });
  });

  it("take comments with the permission for pull requests", async () => {
    await octokit().rest.pulls.create(PULL);
    expect((await octokit("person").rest.issues.createComment({ ...REPO, issue_number: 1, body: "x" })).status).toBe(201);
  });

  it("leave draft by GraphQL only, with both permissions", async () => {
    const { data: pull } = await octokit().rest.pulls.create({ ...PULL, draft: true });
    const mutation = "mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { isDraft } } }";
    fixture.github.addToken("pulls-only", { login: BOT, kind: "app", permissions: { "pull-requests": "write" } });
    await expect(octokit("pulls-only").graphql(mutation, { id: pull.node_id })).rejects.toThrow("Resource not accessible by integration");
    await expect(octokit().graphql(mutation, { id: "x" })).rejects.toThrow("Could not resolve to a node with the global id of 'x'.");
    expect((await octokit().rest.pulls.get({ ...REPO, pull_number: 1 })).data.draft).toBe(true);
    expect(await octokit().graphql(mutation, { id: pull.node_id })).toEqual({
      markPullRequestReadyForReview: { pullRequest: { isDraft: false } },
    });
    expect((await octokit().rest.pulls.get({ ...REPO, pull_number: 1 })).data.draft).toBe(false);
    expect(await octokit().graphql("{ viewer { login databaseId } }")).toEqual({ viewer: { login: BOT, databaseId: 41898282 } });
  });
});

describe("faults on demand", () => {
  it("answer the given number of calls, and are logged", async () => {
    const fault = fixture.github.fault({ method: "GET", path: /garden$/, times: 2, failure: secondaryRateLimit(7, 429) });
    for (let at = 0; at < 2; at += 1) expect((await refused(octokit().rest.repos.get(REPO))).status).toBe(429);
    expect((await octokit().rest.repos.get(REPO)).status).toBe(200);
    expect(fault.hits()).toBe(2);
    expect(fixture.github.log.map(({ operation, status, faulty, login }) => [operation, status, faulty, login])).toEqual([
      ["repos/get", 429, true, BOT],
      ["repos/get", 429, true, BOT],
      ["repos/get", 200, false, BOT],
    ]);
  });

  it("reset the connection or send no JSON", async () => {
    fixture.github.fault({ path: "/garden", failure: "reset" });
    await expect(fetch(`${fixture.github.url}/repos/octo/garden`)).rejects.toThrow();
    fixture.github.fault({ path: "/garden", failure: "garbage" });
    const answer = await fetch(`${fixture.github.url}/repos/octo/garden`);
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it("never respond", async () => {
    fixture.github.fault({ path: "/garden", failure: "timeout" });
    const caller = new AbortController();
    const call = fetch(`${fixture.github.url}/repos/octo/garden`, { signal: caller.signal });
    call.catch(() => {});
    await expect.poll(() => fixture.github.log).toHaveLength(1);
    caller.abort();
    await expect(call).rejects.toThrow(/abort/i);
    expect(fixture.github.log[0]).toMatchObject({ status: 0, faulty: true });
  });

  it("fail after the call took effect", async () => {
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: "after-effect" });
    expect((await refused(dispatch({}))).status).toBe(502);
    expect(fixture.dispatched).toHaveLength(1);
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: { afterEffect: "reset" } });
    await expect(dispatch({})).rejects.toThrow();
    expect(fixture.dispatched).toHaveLength(2);
  });

  it("can be removed", async () => {
    fixture.github.fault({ path: "/garden", times: 9, failure: "reset" }).remove();
    expect((await octokit().rest.repos.get(REPO)).status).toBe(200);
  });
});

describe("the check against GitHub's description", () => {
  const repository = { total_count: 0, actions_caches: [] };

  it("fails for a missing, wrong or undocumented property", () => {
    const check = (body: unknown): readonly string[] => checkAnswer("actions/get-actions-cache-list", 200, body);
    expect(check(repository)).toEqual([]);
    expect(check({ actions_caches: [] })).toEqual([expect.stringContaining("total_count")]);
    expect(check({ ...repository, total_count: "0" })).toEqual([expect.stringContaining("must be integer")]);
    expect(check({ ...repository, invented: 1 })).toEqual([expect.stringContaining("invented")]);
    expect(check(undefined)).not.toEqual([]);
  });

  it("fails for an undocumented status and an unexpected body", () => {
    expect(checkAnswer("actions/delete-actions-cache-by-id", 204, undefined)).toEqual([]);
    expect(checkAnswer("actions/delete-actions-cache-by-id", 200, {})).toEqual([expect.stringContaining("status 200 is undocumented")]);
    expect(checkAnswer("actions/delete-actions-cache-by-id", 204, {})).not.toEqual([]);
    expect(checkAnswer("repos/get", 500, { message: "no" })).not.toEqual([]);
  });

  it("accepts null only for nullable properties", () => {
    const page = { name: "STOP", value: "1", created_at: "2026-01-02T03:04:05Z", updated_at: "2026-01-02T03:04:05Z" };
    expect(checkAnswer("actions/get-repo-variable", 200, page)).toEqual([]);
    expect(checkAnswer("actions/get-repo-variable", 200, { ...page, value: null })).not.toEqual([]);
    expect(checkAnswer("actions/get-repo-variable", 200, { ...page, created_at: "yesterday" })).not.toEqual([]);
  });

  /** Closes a fake API and returns the error. */
  async function closing(): Promise<string> {
    const failure: unknown = await fixture.github.close().then(
      () => null,
      (error: unknown) => error,
    );
    (fixture.github.violations as string[]).length = 0;
    return failure instanceof Error ? failure.message : "";
  }

  it("turns a wrong response into a 500, and makes close throw", async () => {
    fixture.caches.push({
      id: 1,
      key: "k",
      version: "v",
      ref: "r",
      sizeBytes: "big" as unknown as number,
      createdAtMs: 0,
      lastAccessedAtMs: 0,
    });
    expect(await refused(octokit().rest.actions.getActionsCacheList(REPO))).toMatchObject({ status: 500 });
    expect(await closing()).toMatch(/size_in_bytes must be integer/);
  });

  it("fails for an operation or a query parameter that GitHub does not have", async () => {
    expect((await refused(octokit().request("GET /repos/octo/garden/dreams"))).status).toBe(404);
    await octokit().request("GET /repos/octo/garden/branches?pr_page=1");
    const words = await closing();
    expect(words).toMatch(/GET \/repos\/octo\/garden\/dreams/);
    expect(words).toMatch(/no query parameter pr_page/);
  });

  it("rejects a body that GitHub would reject", async () => {
    const issue = fixture.github.addIssue({ title: "Grow", author: "ada" });
    const path = `POST /repos/octo/garden/issues/${issue}/comments`;
    expect(await refused(octokit().request(path, { text: "x" }))).toMatchObject({
      status: 422,
      message: expect.stringMatching(/Invalid request/) as string,
    });
    const broken = { method: "POST", headers: { authorization: "token job" }, body: "{" };
    expect((await fetch(`${fixture.github.url}/repos/octo/garden/issues/${issue}/comments`, broken)).status).toBe(400);
  });

  it("has an extract with every operation", () => {
    expect(statSync(new URL("./openapi.json", import.meta.url)).size).toBeLessThan(250_000);
    expect(OPERATIONS.filter((id) => checkAnswer(id, 418, {}).length !== 1)).toEqual([]);
  });
});
