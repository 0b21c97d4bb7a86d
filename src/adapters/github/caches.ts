import type { CacheEntries } from "../../ports/github.ts";
import { remedyFor } from "./api-error.ts";
import type { GitHubClient } from "./client.ts";

/** Needs `actions: write`. */
export function createCacheEntries(client: GitHubClient): CacheEntries {
  return {
    async delete(key, ref) {
      const answer = await client.call("DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}", { key, ref });
      // Gitea has a cache, and cannot delete from it by the API.
      if (answer.ok || answer.status === 404) return { kind: "deleted" };
      return { kind: "denied", remedy: remedyFor(answer, "`actions: write`") };
    },
  };
}
