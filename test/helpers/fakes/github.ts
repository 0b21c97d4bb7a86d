import type {
  ActiveRun,
  Comments,
  DispatchResponse,
  DispatchRequest,
  Permissions,
  PostedComment,
  PullRequest,
  Pulls,
  Workflows,
} from "../../../src/ports/github.ts";
import { type UserError, userError } from "../../../src/errors/user-error.ts";

export type FakeRun = ActiveRun & { status: string; readonly inputs: Readonly<Record<string, string>> };

export type FakeWorkflows = Workflows & {
  readonly requests: DispatchRequest[];
  readonly runs: FakeRun[];
  /** The responses to the next dispatches, used up in order; no run is started for them. */
  readonly responses: DispatchResponse[];
};

/** `files` has the declared inputs of each workflow, by file name. */
export function createFakeWorkflows(
  files: Readonly<Record<string, readonly string[]>> = { "loop.yml": ["goal"] },
  nowMs: () => number = () => 0,
): FakeWorkflows {
  const fake: FakeWorkflows = {
    requests: [],
    runs: [],
    responses: [],
    async dispatch(request) {
      fake.requests.push(structuredClone(request));
      const response = fake.responses.shift();
      if (response !== undefined) return response;
      const declared = files[request.workflow];
      if (declared === undefined) return { kind: "rejected", status: 404, message: "Not Found", remedy: `Add ${request.workflow}.` };
      const dropped = Object.keys(request.inputs).filter((name) => !declared.includes(name));
      const id = 1_000 + fake.runs.length;
      const url = `https://github.example/octo/garden/actions/runs/${id}`;
      fake.runs.push({
        id,
        url,
        status: "queued",
        event: "workflow_dispatch",
        title: request.workflow,
        branch: request.ref.replace("refs/heads/", ""),
        createdAtMs: nowMs(),
        inputs: Object.fromEntries(Object.entries(request.inputs).filter(([name]) => declared.includes(name))),
      });
      return { kind: "dispatched", runId: id, url, dropped };
    },
    listActive: async (workflow) =>
      fake.runs
        .filter(({ title, status }) => title === workflow && status !== "completed")
        .map(({ inputs: _inputs, ...run }) => run)
        .toReversed(),
    pathOfRun: async (runId) => {
      const run = fake.runs.find(({ id }) => id === runId);
      return run === undefined ? null : `.github/workflows/${run.title}`;
    },
  };
  return fake;
}

export type FakeComments = Comments & {
  readonly comments: { readonly id: number; readonly issue: number; readonly own: boolean; body: string }[];
  /** Issues that accept no comments. */
  readonly locked: Set<number>;
  writeAsStranger(issue: number, body: string): void;
};

export function createFakeComments(): FakeComments {
  let id = 0;
  const show = (number: number, issue: number): PostedComment => ({
    id: number,
    url: `https://github.example/octo/garden/issues/${issue}#issuecomment-${number}`,
  });
  const add = (issue: number, body: string, own: boolean): PostedComment => {
    fake.comments.push({ id: (id += 1), issue, body, own });
    return show(id, issue);
  };
  const refused = (problem: string): UserError => userError("COMMENT_REFUSED", { problem, remedy: "Write: comment: off" });
  const fake: FakeComments = {
    comments: [],
    locked: new Set(),
    writeAsStranger: (issue, body) => void add(issue, body, false),
    async findOwn(issue, marker) {
      const found = fake.comments.find((comment) => comment.own && comment.issue === issue && comment.body.includes(marker));
      return found === undefined ? null : show(found.id, issue);
    },
    async create(issue, body) {
      if (fake.locked.has(issue)) throw refused("the issue is locked");
      return add(issue, body, true);
    },
    async update(number, body) {
      const found = fake.comments.find((comment) => comment.id === number);
      if (found === undefined) return null;
      found.body = body;
      return show(number, found.issue);
    },
  };
  return fake;
}

export type FakePulls = Pulls & {
  readonly pulls: (PullRequest & {
    readonly title: string;
    body: string;
    isDraft: boolean;
    open: boolean;
    closedAtMs: number;
    isMerged: boolean;
  })[];
  readonly settings: { mayCreate: boolean; draftsAllowed: boolean };
};

/** `isAhead` returns whether a branch has commits that the base does not have. */
export function createFakePulls(isAhead: (branch: string, base: string) => boolean = () => true): FakePulls {
  const findOpen = (branch: string): FakePulls["pulls"][number] | undefined =>
    fake.pulls.find((pull) => pull.open && pull.branch === branch && !pull.isFork);
  const show = ({ number, nodeId, url, isDraft, branch, base, isFork }: PullRequest): PullRequest => {
    return { number, nodeId, url, isDraft, branch, base, isFork };
  };
  const refused = (problem: string): UserError => userError("PULL_REQUEST_REFUSED", { problem, remedy: "Write: pull-request: false" });
  const fake: FakePulls = {
    pulls: [],
    settings: { mayCreate: true, draftsAllowed: true },
    async findOfBranch(branch, base) {
      const open = findOpen(branch);
      if (open !== undefined) return { kind: "open", pull: show(open) };
      const closed = fake.pulls.findLast((pull) => pull.branch === branch && pull.base === base && !pull.isFork);
      if (closed === undefined) return { kind: "none" };
      return { kind: "closed", closed: { number: closed.number, closedAtMs: closed.closedAtMs, isMerged: closed.isMerged } };
    },
    async get(number) {
      const found = fake.pulls.find((pull) => pull.number === number);
      if (found === undefined)
        throw userError("GITHUB_FAILED", { problem: `There is no pull request #${number}`, remedy: "Name another number." });
      return show(found);
    },
    async create({ branch, base, title, body }) {
      const open = findOpen(branch);
      if (open !== undefined) return show(open);
      if (!fake.settings.mayCreate) throw refused("GitHub Actions is not permitted to create or approve pull requests");
      if (!isAhead(branch, base)) throw userError("PULL_REQUEST_EMPTY", { problem: `No commits between ${base} and ${branch}` });
      const number = fake.pulls.length + 1;
      const url = `https://github.example/octo/garden/pull/${number}`;
      const ends = { branch, base, isFork: false, isDraft: fake.settings.draftsAllowed };
      fake.pulls.push({ number, nodeId: `PR_${number}`, url, ...ends, title, body, open: true, closedAtMs: 0, isMerged: false });
      return show(fake.pulls.at(-1)!);
    },
    async editBody(number, edit) {
      const found = fake.pulls.find((pull) => pull.number === number);
      if (found === undefined)
        throw userError("GITHUB_FAILED", { problem: `There is no pull request #${number}`, remedy: "Name another number." });
      found.body = edit(found.body) ?? found.body;
    },
    async markReady(pull) {
      const found = fake.pulls.find(({ nodeId }) => nodeId === pull.nodeId);
      if (found === undefined) throw refused("Could not resolve to a node");
      found.isDraft = false;
    },
  };
  return fake;
}

export function createFakePermissions(
  permissions: Readonly<Record<string, Awaited<ReturnType<Permissions["permissionOf"]>>>> = {},
): Permissions {
  return { permissionOf: async (login) => permissions[login] ?? "none", isTokenOwner: async (login) => login === "github-actions[bot]" };
}
