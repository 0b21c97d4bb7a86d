import type { CacheEntries, Comments, People, Pulls, Workflows } from "../ports/action.ts";
import { createCacheEntries } from "../adapters/github/caches.ts";
import { createGitHubClient } from "../adapters/github/client.ts";
import { createComments } from "../adapters/github/comments.ts";
import { createPeople } from "../adapters/github/permissions.ts";
import { createPulls } from "../adapters/github/pulls.ts";
import { createWorkflows } from "../adapters/github/workflow-dispatch.ts";
import type { Clock } from "../ports/loop.ts";
import type { RunContext } from "./context.ts";

export type GitHub = {
  readonly workflows: Workflows;
  readonly comments: Comments;
  readonly pulls: Pulls;
  readonly people: People;
  readonly entries: CacheEntries;
};

/** GitHub's API for this run's repository. Nothing is asked before it is used, and no library is loaded. */
export function openGitHub({ apiUrl, owner, repo, runId }: RunContext, token: string, clock: Clock, signal: AbortSignal): GitHub {
  const client = createGitHubClient({ token, apiUrl, clock, signal });
  return {
    workflows: createWorkflows(client, { owner, repo, clock, runId, signal }),
    comments: createComments(client, { owner, repo, clock }),
    pulls: createPulls(client, { owner, repo }),
    people: createPeople(client, { owner, repo }),
    entries: createCacheEntries(client, { owner, repo }),
  };
}
