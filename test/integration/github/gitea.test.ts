import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";

import { createCacheEntries } from "../../../src/adapters/github/caches.ts";
import { createGitHubClient, type GitHubClient } from "../../../src/adapters/github/client.ts";
import { createComments } from "../../../src/adapters/github/comments.ts";
import { createServerProbes } from "../../../src/adapters/github/preflight.ts";
import { createPulls } from "../../../src/adapters/github/pulls.ts";
import { createWorkflows } from "../../../src/adapters/github/workflow-dispatch.ts";
import { createFakeClock } from "../../helpers/fakes/engine.ts";

const clock = createFakeClock();
const BOT = { id: -2, login: "gitea-actions" };
const MARKER = "<!-- codex-self-iter track=main -->";
const comment = (id: number, user: object) => ({ id, html_url: `https://git.example/${id}`, body: MARKER, user });

type Request = { readonly name: string; readonly query: URLSearchParams; readonly body: Readonly<Record<string, unknown>> };
type Answer = { readonly status?: number; readonly body: unknown; readonly link?: string };
type Answers = Readonly<Record<string, unknown>>;

/** A client of a server that answers as Gitea 1.27 does: no GraphQL, and 404 for what it does not have. */
async function openGitea(answers: Answers | ((request: Request) => Answer | null), graphqlUrl?: string) {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => void (text += String(chunk)));
    request.on("end", () => {
      const { pathname, searchParams: query } = new URL(request.url ?? "", "http://localhost");
      const body = (text === "" ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>;
      const asked = { name: `${request.method} ${decodeURIComponent(pathname)}`, query, body };
      requests.push(asked);
      const listed = typeof answers === "function" ? null : answers[asked.name];
      const answer = typeof answers === "function" ? answers(asked) : listed === undefined ? null : { body: listed };
      const { body: sent, link, status } = answer ?? { status: 404, body: { message: "Not Found" } };
      response.writeHead(status ?? 200, { "content-type": "application/json", ...(link === undefined ? {} : { link }) });
      response.end(JSON.stringify(sent));
    });
  });
  await new Promise<void>((settle) => void server.listen(0, "127.0.0.1", settle));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const client = createGitHubClient({ token: "a-token", apiUrl, graphqlUrl, owner: "octo", repo: "garden", clock });
  return { client, requests, asked: () => requests.map(({ name }) => name.replace("/api/v1/repos/octo/garden", "")) };
}

type Pull = {
  readonly number: number;
  title: string;
  readonly branch: string;
  readonly base?: string;
  closed?: string;
  readonly repo?: number;
};

/** Pull requests as Gitea keeps them: newest first, `limit` in place of `per_page`, `head` and `draft` ignored. */
function answerPulls(pulls: Pull[]) {
  const show = ({ base = "main", branch, closed, number, repo = 1, title }: Pull) => ({
    number,
    title,
    html_url: `https://git.example/pulls/${number}`,
    state: closed === undefined ? "open" : "closed",
    draft: /^(WIP:|\[WIP\])/i.test(title),
    closed_at: closed ?? null,
    merged_at: null,
    head: { ref: branch, repo: { id: repo } },
    base: { ref: base, repo: { id: 1 } },
  });
  return ({ body, name, query }: Request): Answer | null => {
    const [method, path = ""] = name.split(" /api/v1/repos/octo/garden/pulls");
    const [, number] = /^\/(\d+)$/.exec(path) ?? [];
    const [, base, branch] = /^\/(main|next)\/(.+)$/.exec(path) ?? [];
    const one = pulls.find((pull) => pull.number === Number(number));
    if (method === "POST") {
      const head = String(body["head"]);
      if (pulls.some((pull) => pull.branch === head && pull.closed === undefined))
        return { status: 409, body: { message: "pull request already exists for these targets [id: 7]" } };
      const made = { number: pulls.length + 1, title: String(body["title"]), branch: head, base: String(body["base"]) };
      pulls.push(made);
      return { status: 201, body: show(made) };
    }
    if (method === "PATCH" && one !== undefined) {
      one.title = String(body["title"]);
      return { status: 201, body: show(one) };
    }
    if (number !== undefined) return one === undefined ? null : { body: show(one) };
    if (branch !== undefined) {
      const found = pulls.find((pull) => pull.branch === branch && (pull.base ?? "main") === base);
      return found === undefined ? null : { body: show(found) };
    }
    if (method !== "GET" || path !== "") return null;
    const wanted = pulls.toReversed().filter(({ closed }) => query.get("state") === "all" || closed === undefined);
    const limit = Number(query.get("limit") ?? 30);
    const start = (Number(query.get("page") ?? 1) - 1) * limit;
    const link = start + limit < wanted.length ? '<http://next>; rel="next"' : "";
    return { body: wanted.slice(start, start + limit).map(show), link };
  };
}

const OTHERS = Array.from({ length: 120 }, (_, index) => ({ number: index + 100, title: "Other", branch: `other-${index}` }));

describe("a server like Gitea", () => {
  it("names the token's user by REST, so that the comment is found again", async () => {
    const comments = [comment(1, { id: 5, login: "mallory" }), comment(2, BOT)];
    const { client } = await openGitea({
      "GET /api/v1/user": BOT,
      "GET /api/v1/repos/octo/garden/issues/3/comments": comments,
    });
    expect(await createComments(client, clock).findOwn(3, MARKER)).toEqual({ id: 2, url: "https://git.example/2" });
  });

  it("deletes no cache entries, which is no problem", async () => {
    const entries = createCacheEntries((await openGitea({})).client);
    expect(await entries.delete("codex-self-iter-main/1-1-1", "refs/heads/main")).toEqual({ kind: "deleted" });
  });

  it("does not say when a run was created: a run with a higher id is the one that a lost dispatch started", async () => {
    const run = (id: number, more = {}) => ({
      id,
      html_url: `https://git.example/runs/${id}`,
      status: "queued",
      event: "workflow_dispatch",
      actor: BOT,
      ...more,
    });
    const { client } = await openGitea({
      "GET /api/v1/user": BOT,
      "GET /api/v1/repos/octo/garden/actions/workflows/loop.yml/runs": {
        workflow_runs: [run(504, { event: "push" }), run(503, { head_branch: "other" }), run(501, { head_branch: "main" }), run(499)],
      },
    });
    const lost: GitHubClient = {
      ...client,
      call: async (route, parameters) =>
        route.startsWith("POST ")
          ? { ok: false, status: null, message: "no answer", isRateLimit: false, retryAfterMs: null, permissions: null }
          : await client.call(route, parameters),
    };
    const workflows = createWorkflows(lost, { clock, runId: 500 });
    const request = { workflow: "loop.yml", ref: "refs/heads/main", inputs: {} };
    expect(await workflows.dispatch(request)).toMatchObject({ kind: "dispatched", runId: 501 });
  });

  it("returns the run that a dispatch starts, as the query asks for it", async () => {
    const { client, requests } = await openGitea(
      ({ query }) =>
        query.get("return_run_details") === "true"
          ? { body: { workflow_run_id: 501, html_url: "https://git.example/runs/501" } }
          : { status: 204, body: "" },
      "",
    );
    const request = { workflow: "loop.yml", ref: "refs/heads/main", inputs: { goal: "write" } };
    const workflows = createWorkflows(client, { clock, runId: 500 });
    expect(await workflows.dispatch(request)).toMatchObject({ kind: "dispatched", runId: 501, url: "https://git.example/runs/501" });
    expect(requests.at(-1)?.body).toMatchObject({ ref: "refs/heads/main", inputs: { goal: "write" } });
  });

  it("allows a dispatch that it refuses only for the branch, and names the permission that is missing", async () => {
    const refuse = async (status: number, message: string) =>
      createServerProbes((await openGitea(() => ({ status, body: { message } }), "")).client).dispatch("loop.yml");
    expect(await refuse(404, `ref "refs/heads/codex-self-iter-check/x" doesn't exist`)).toEqual({
      kind: "found",
      value: { kind: "granted" },
    });
    expect(await refuse(403, "user should have a permission to write to a repo")).toMatchObject({
      value: { kind: "denied", fix: "Add `actions: write` below `permissions:` of the job." },
    });
  });

  it.each([
    [403, "workflow is disabled", "Enable the workflow: `gh workflow enable loop.yml`"],
    [422, 'workflow "loop.yml" has no workflow_dispatch event trigger', "Add `workflow_dispatch:` below `on:`"],
  ])("says how to fix a dispatch that it refuses with %i: %s", async (status, message, remedy) => {
    const { client } = await openGitea(() => ({ status, body: { message } }), "");
    const request = { workflow: "loop.yml", ref: "refs/heads/main", inputs: {} };
    expect(await createWorkflows(client, { clock, runId: 500 }).dispatch(request)).toMatchObject({
      kind: "rejected",
      remedy: expect.stringContaining(remedy) as string,
    });
  });

  it("is not asked for GraphQL if the runner says that there is none", async () => {
    const { asked, client } = await openGitea({ "GET /api/v1/user": BOT }, "");
    expect(await client.server.hasGraphql()).toBe(false);
    expect(await client.server.viewer()).toEqual({ id: null, login: "gitea-actions" });
    expect(asked()).toEqual(["GET /api/v1/user"]);
  });

  it("is asked for GraphQL once if nothing says whether there is any", async () => {
    const { asked, client } = await openGitea({ "GET /api/v1/user": BOT });
    expect([await client.server.hasGraphql(), await client.server.hasGraphql()]).toEqual([false, false]);
    await client.server.viewer();
    expect(asked()).toEqual(["POST /api/v1/graphql", "GET /api/v1/user"]);
  });
});

describe("a pull request on a server like Gitea", () => {
  const NEW = { branch: "codex-self-iter/main", base: "main", title: "Work", body: "By the loop." };
  const openPulls = async (pulls: Pull[]) => {
    const { client, ...rest } = await openGitea(answerPulls(pulls), "");
    return { ...rest, pulls: createPulls(client, "octo") };
  };

  it("is a draft by its title, and ready by its title", async () => {
    const made: Pull[] = [];
    const { asked, pulls } = await openPulls(made);
    const draft = await pulls.create(NEW);
    expect([draft.isDraft, made[0]?.title]).toEqual([true, "WIP: Work"]);
    await pulls.markReady(draft);
    expect(made[0]?.title).toBe("Work");
    expect(asked()).toEqual(["POST /pulls", "GET /pulls/1", "PATCH /pulls/1"]);
  });

  it("keeps a title that a person has changed, but for what marks the draft", async () => {
    const made: Pull[] = [];
    const { pulls } = await openPulls(made);
    const draft = await pulls.create(NEW);
    for (const pull of made) pull.title = "[WIP] wip: The garden's notes (WIP: no)";
    await pulls.markReady(draft);
    expect(made[0]?.title).toBe("The garden's notes (WIP: no)");
  });

  it("fails if the server still calls it a draft", async () => {
    const stubborn = {
      number: 1,
      title: "Draft: Work",
      html_url: "",
      state: "open",
      draft: true,
      head: { ref: "x" },
      base: { ref: "main" },
    };
    const { client } = await openGitea(() => ({ body: stubborn }), "");
    const pulls = createPulls(client, "octo");
    await expect(pulls.markReady(await pulls.get(1))).rejects.toThrow('#1 is still a draft with the title "Draft: Work"');
  });

  it("is the one that exists if another is refused with 409, among 120 newer ones", async () => {
    const { pulls } = await openPulls([{ number: 7, title: "WIP: Mine", branch: NEW.branch }, ...OTHERS]);
    expect(await pulls.create(NEW)).toMatchObject({ number: 7, isDraft: true });
  });

  it("is found by its branches among 120 newer ones, although the filter is ignored", async () => {
    const { asked, pulls } = await openPulls([{ number: 7, title: "Mine", branch: NEW.branch }, ...OTHERS]);
    expect(await pulls.findOfBranch(NEW.branch, "main")).toMatchObject({ kind: "open", pull: { number: 7 } });
    expect(asked()).toEqual(["GET /pulls", `GET /pulls/main/${NEW.branch}`]);
  });

  it("is found on the last page if it is closed, or open behind a closed one", async () => {
    const closed = { number: 7, title: "Mine", branch: NEW.branch, closed: "2026-01-02T03:04:05Z" };
    const search = async (...first: Pull[]) => (await openPulls([...first, ...OTHERS])).pulls.findOfBranch(NEW.branch, "main");
    expect(await search(closed)).toMatchObject({ kind: "closed", closed: { number: 7, isMerged: false } });
    expect(await search(closed, { number: 8, title: "Again", branch: NEW.branch })).toMatchObject({ kind: "open", pull: { number: 8 } });
    expect(await search({ number: 8, title: "Of a fork", branch: NEW.branch, repo: 2 })).toEqual({ kind: "none" });
  });

  it("is empty if nothing has changed", async () => {
    const message = "Invalid PullRequest: There are no changes between the head and the base";
    const { client } = await openGitea(() => ({ status: 422, body: { message } }), "");
    await expect(createPulls(client, "octo").create(NEW)).rejects.toMatchObject({ code: "PULL_REQUEST_EMPTY" });
  });
});
