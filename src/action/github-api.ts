import { createCacheEntries } from "../adapters/github/caches.ts";
import { createGitHubClient } from "../adapters/github/client.ts";
import { createComments } from "../adapters/github/comments.ts";
import { createPermissions } from "../adapters/github/permissions.ts";
import { createPulls } from "../adapters/github/pulls.ts";
import { createWorkflows } from "../adapters/github/workflow-dispatch.ts";
import type { Clock } from "../ports/host.ts";
import type { RunContext } from "./context.ts";

export type GitHubApi = ReturnType<typeof createGitHubApi>;

/** Creates the clients of GitHub's API for this run's repository. The HTTP library is loaded at the first call. */
export function createGitHubApi({ apiUrl, graphqlUrl, owner, repo, runId }: RunContext, token: string, clock: Clock, signal: AbortSignal) {
  const client = createGitHubClient({ token, apiUrl, graphqlUrl, owner, repo, clock, signal });
  return {
    client,
    workflows: createWorkflows(client, { clock, runId, signal }),
    comments: createComments(client, clock),
    pulls: createPulls(client, owner),
    permissions: createPermissions(client),
    entries: createCacheEntries(client),
  };
}
