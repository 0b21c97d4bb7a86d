import type { CacheEntries, CacheEntry, CacheAccessDenied } from "../../ports/github.ts";
import type { GitHubAnswer, GitHubClient } from "./client.ts";
import { type GitHubFailure, remedyFor } from "./api-error.ts";
import { readFields, readId, readList, readText, readTimeMs } from "./json.ts";

/** The entries by GitHub's REST API, the newest first, at most 100. Listing needs `actions: read`, deleting `actions: write`. */
export function createCacheEntries(client: GitHubClient, repository: { readonly owner: string; readonly repo: string }): CacheEntries {
  const call = (route: string, parameters: Readonly<Record<string, unknown>>): Promise<GitHubAnswer> =>
    client.call(route, { owner: repository.owner, repo: repository.repo, ...parameters });
  return {
    async list(keyPrefix, ref) {
      const filter = { key: keyPrefix, ref, sort: "created_at", direction: "desc", per_page: 100 };
      const answer = await call("GET /repos/{owner}/{repo}/actions/caches", filter);
      if (!answer.ok) return refuse(answer, "`actions: read`");
      const entries = readList(readFields(answer.data)["actions_caches"]).map(readEntry);
      // Deleting what GitHub gave beside what was asked for would hit somebody else's.
      return { kind: "listed", entries: entries.filter(({ id, key }) => id > 0 && key.startsWith(keyPrefix)) };
    },
    async delete(id) {
      const answer = await call("DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}", { cache_id: id });
      // One that is gone already is as good as deleted.
      if (answer.ok || answer.status === 404) return { kind: "deleted" };
      return refuse(answer, "`actions: write`");
    },
  };
}

function refuse(failure: GitHubFailure, permission: string): CacheAccessDenied {
  return { kind: "denied", remedy: remedyFor(failure, permission) };
}

function readEntry(value: unknown): CacheEntry {
  const { id, key, ref, created_at: createdAt } = readFields(value);
  return { id: readId(id) ?? 0, key: readText(key), ref: readText(ref), createdAtMs: readTimeMs(createdAt) };
}
