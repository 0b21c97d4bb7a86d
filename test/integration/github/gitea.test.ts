import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";

import { createCacheEntries } from "../../../src/adapters/github/caches.ts";
import { createGitHubClient, type GitHubClient } from "../../../src/adapters/github/client.ts";
import { createComments } from "../../../src/adapters/github/comments.ts";
import { createWorkflows } from "../../../src/adapters/github/workflow-dispatch.ts";
import { createFakeClock } from "../../helpers/fakes/engine.ts";

const clock = createFakeClock();
const BOT = { id: -2, login: "gitea-actions" };
const MARKER = "<!-- codex-self-iter track=main -->";
const comment = (id: number, user: object) => ({ id, html_url: `https://git.example/${id}`, body: MARKER, user });

/** A client of a server that answers as Gitea 1.27 does: no GraphQL, and 404 for what it does not have. */
async function openGitea(answers: Readonly<Record<string, unknown>>): Promise<GitHubClient> {
  const server = createServer((request, response) => {
    const answer = answers[`${request.method} ${(request.url ?? "").replace(/\?.*/, "")}`];
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? { message: "Not Found" }));
  });
  await new Promise<void>((settle) => void server.listen(0, "127.0.0.1", settle));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  return createGitHubClient({ token: "t", apiUrl, owner: "octo", repo: "garden", clock });
}

describe("a server like Gitea", () => {
  it("names the token's user by REST, so that the comment is found again", async () => {
    const comments = [comment(1, { id: 5, login: "mallory" }), comment(2, BOT)];
    const client = await openGitea({
      "GET /api/v1/user": BOT,
      "GET /api/v1/repos/octo/garden/issues/3/comments": comments,
    });
    expect(await createComments(client, clock).findOwn(3, MARKER)).toEqual({ id: 2, url: "https://git.example/2" });
  });

  it("deletes no cache entries, which is no problem", async () => {
    const entries = createCacheEntries(await openGitea({}));
    expect(await entries.delete("codex-self-iter-main/1-1-1", "refs/heads/main")).toEqual({ kind: "deleted" });
  });

  it("does not say when a run was created: a run with a higher id is the one that a lost dispatch started", async () => {
    const run = (id: number) => ({
      id,
      html_url: `https://git.example/runs/${id}`,
      status: "queued",
      event: "workflow_dispatch",
      actor: BOT,
    });
    const client = await openGitea({
      "GET /api/v1/user": BOT,
      "GET /api/v1/repos/octo/garden/actions/workflows/loop.yml/runs": { workflow_runs: [run(501), run(499)] },
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
});
