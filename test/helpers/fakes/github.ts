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
  readonly orders: DispatchRequest[];
  readonly runs: FakeRun[];
  /** What the next dispatches are answered, in place of a run; the first is taken away by each. */
  readonly answers: DispatchResponse[];
};

/** `files` are the workflows by file name, each with the inputs that it declares. */
export function createFakeWorkflows(
  files: Readonly<Record<string, readonly string[]>> = { "loop.yml": ["goal"] },
  nowMs: () => number = () => 0,
): FakeWorkflows {
  const fake: FakeWorkflows = {
    orders: [],
    runs: [],
    answers: [],
    async dispatch(order) {
      fake.orders.push(structuredClone(order));
      const answer = fake.answers.shift();
      if (answer !== undefined) return answer;
      const declared = files[order.workflow];
      if (declared === undefined) return { kind: "rejected", status: 404, message: "Not Found", remedy: `Add ${order.workflow}.` };
      const dropped = Object.keys(order.inputs).filter((name) => !declared.includes(name));
      const id = 1_000 + fake.runs.length;
      const url = `https://github.example/octo/garden/actions/runs/${id}`;
      fake.runs.push({
        id,
        url,
        status: "queued",
        event: "workflow_dispatch",
        title: order.workflow,
        branch: order.ref.replace("refs/heads/", ""),
        createdAtMs: nowMs(),
        inputs: Object.fromEntries(Object.entries(order.inputs).filter(([name]) => declared.includes(name))),
      });
      return { kind: "dispatched", runId: id, url, dropped };
    },
    listActive: async (workflow) =>
      fake.runs
        .filter(({ title, status }) => title === workflow && status !== "completed")
        .map(({ inputs: _inputs, ...run }) => run)
        .toReversed(),
  };
  return fake;
}

export type FakeComments = Comments & {
  readonly comments: { readonly id: number; readonly issue: number; readonly own: boolean; body: string }[];
  /** Issues in which nobody may write. */
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
  const refuse = (problem: string): UserError => userError("COMMENT_REFUSED", { problem, remedy: "Write: comment: off" });
  const fake: FakeComments = {
    comments: [],
    locked: new Set(),
    writeAsStranger: (issue, body) => void add(issue, body, false),
    async findOwn(issue, marker) {
      const found = fake.comments.find((comment) => comment.own && comment.issue === issue && comment.body.includes(marker));
      return found === undefined ? null : show(found.id, issue);
    },
    async create(issue, body) {
      if (fake.locked.has(issue)) throw refuse("the issue is locked");
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
  readonly pulls: (PullRequest & { readonly title: string; readonly body: string; isDraft: boolean; open: boolean })[];
  readonly switches: { mayCreate: boolean; draftsAllowed: boolean };
};

/** `isAhead` says whether a branch has a commit that the base has not. */
export function createFakePulls(isAhead: (branch: string, base: string) => boolean = () => true): FakePulls {
  const findOpen = (branch: string): FakePulls["pulls"][number] | undefined =>
    fake.pulls.find((pull) => pull.open && pull.branch === branch && !pull.isFork);
  const show = ({ number, nodeId, url, isDraft, branch, base, isFork }: PullRequest): PullRequest => {
    return { number, nodeId, url, isDraft, branch, base, isFork };
  };
  const refuse = (problem: string): UserError => userError("PULL_REQUEST_REFUSED", { problem, remedy: "Write: pull-request: false" });
  const fake: FakePulls = {
    pulls: [],
    switches: { mayCreate: true, draftsAllowed: true },
    async findOpen(branch) {
      const found = findOpen(branch);
      return found === undefined ? null : show(found);
    },
    async get(number) {
      const found = fake.pulls.find((pull) => pull.number === number);
      if (found === undefined) throw userError("GITHUB_FAILED", { problem: `There is no #${number}`, remedy: "Name another number." });
      return show(found);
    },
    async create({ branch, base, title, body }) {
      const open = findOpen(branch);
      if (open !== undefined) return show(open);
      if (!fake.switches.mayCreate) throw refuse("GitHub Actions is not permitted to create or approve pull requests");
      if (!isAhead(branch, base)) throw userError("PULL_REQUEST_EMPTY", { problem: `No commits between ${base} and ${branch}` });
      const number = fake.pulls.length + 1;
      const url = `https://github.example/octo/garden/pull/${number}`;
      const ends = { branch, base, isFork: false, isDraft: fake.switches.draftsAllowed };
      fake.pulls.push({ number, nodeId: `PR_${number}`, url, ...ends, title, body, open: true });
      return show(fake.pulls.at(-1)!);
    },
    async markReady(pull) {
      const found = fake.pulls.find(({ nodeId }) => nodeId === pull.nodeId);
      if (found === undefined) throw refuse("Could not resolve to a node");
      found.isDraft = false;
    },
  };
  return fake;
}

export function createFakePermissions(
  permissions: Readonly<Record<string, Awaited<ReturnType<Permissions["permissionOf"]>>>> = {},
): Permissions {
  return { permissionOf: async (login) => permissions[login] ?? "none" };
}
