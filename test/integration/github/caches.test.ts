import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CacheEntries } from "../../../src/ports/github.ts";
import { createCacheEntries } from "../../../src/adapters/github/caches.ts";
import { type GitHubFixture, startGitHubFixture } from "../../helpers/github-fixture.ts";

let fixture: GitHubFixture;
let entries: CacheEntries;
beforeEach(async () => {
  fixture = await startGitHubFixture();
  entries = createCacheEntries(fixture.client);
});
afterEach(() => fixture.close());

function addEntry(id: number, key: string, createdAtMs: number, ref = "refs/heads/main"): void {
  fixture.caches.push({ id, key, version: "abc", ref, sizeBytes: 236, createdAtMs, lastAccessedAtMs: createdAtMs });
}

describe("cache entries", () => {
  it("are listed by prefix and ref, newest first, in one call", async () => {
    addEntry(1, "loop-main-1", 1_000);
    addEntry(2, "loop-main-2", 3_000);
    addEntry(3, "loop-main-3", 2_000, "refs/heads/x");
    addEntry(4, "loop-docs-1", 4_000);
    expect(await entries.list("loop-main-", "refs/heads/main")).toEqual({
      kind: "listed",
      entries: [
        { id: 2, key: "loop-main-2", ref: "refs/heads/main", createdAtMs: 3_000 },
        { id: 1, key: "loop-main-1", ref: "refs/heads/main", createdAtMs: 1_000 },
      ],
    });
    expect(fixture.github.countOperations()).toEqual({ "actions/get-actions-cache-list": 1 });
  });

  it("can be deleted twice", async () => {
    addEntry(1, "loop-main-1", 1_000);
    expect(await entries.delete(1)).toEqual({ kind: "deleted" });
    expect(await entries.delete(1)).toEqual({ kind: "deleted" });
    expect(fixture.caches).toEqual([]);
  });

  it("are denied with the fix if a permission is missing", async () => {
    addEntry(1, "loop-main-1", 1_000);
    const other = createCacheEntries(fixture.clientWith());
    expect(await other.list("loop-", "refs/heads/main")).toEqual({
      kind: "denied",
      remedy: "Add `actions: read` below `permissions:` of the job.",
    });
    expect(await other.delete(1)).toEqual({ kind: "denied", remedy: "Add `actions: write` below `permissions:` of the job." });
    fixture.github.fault({ path: "/caches", times: 9, failure: "reset" });
    expect(await entries.list("loop-", "refs/heads/main")).toMatchObject({
      kind: "denied",
      remedy: expect.stringContaining("githubstatus") as string,
    });
  });
});
