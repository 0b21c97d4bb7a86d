import * as z from "zod/mini";
import type { CacheAccessDenied, CacheEntries } from "../../ports/github.ts";
import { type GitHubFailure, remedyFor } from "./api-error.ts";
import type { GitHubClient } from "./client.ts";
import { id, parseItems, text, timeMs } from "./json.ts";

const list = z.object({ actions_caches: z.unknown() });
const entry = z.pipe(
  z.object({ id, key: text, ref: text, created_at: timeMs }),
  z.transform(({ created_at: createdAtMs, ...rest }) => ({ ...rest, createdAtMs })),
);

/** Lists at most 100 entries, newest first. Listing needs `actions: read`, deleting `actions: write`. */
export function createCacheEntries(client: GitHubClient): CacheEntries {
  return {
    async list(keyPrefix, ref) {
      const filter = { key: keyPrefix, ref, sort: "created_at", direction: "desc", per_page: 100 };
      const answer = await client.call("GET /repos/{owner}/{repo}/actions/caches", filter);
      // Gitea has a cache, and no list of it.
      if (!answer.ok && answer.status === 404) return { kind: "listed", entries: [] };
      if (!answer.ok) return denied(answer, "`actions: read`");
      const entries = parseItems(entry, list.safeParse(answer.data).data?.actions_caches);
      // The caller deletes what is listed, so the prefix is checked here too.
      return { kind: "listed", entries: entries.filter(({ key }) => key.startsWith(keyPrefix)) };
    },
    async delete(entryId) {
      const answer = await client.call("DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}", { cache_id: entryId });
      return answer.ok || answer.status === 404 ? { kind: "deleted" } : denied(answer, "`actions: write`");
    },
  };
}

function denied(failure: GitHubFailure, permission: string): CacheAccessDenied {
  return { kind: "denied", remedy: remedyFor(failure, permission) };
}
