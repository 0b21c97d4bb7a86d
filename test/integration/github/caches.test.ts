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

function addEntry(id: number, key: string, ref = "refs/heads/main"): void {
  fixture.caches.push({ id, key, version: "abc", ref, sizeBytes: 236, createdAtMs: id, lastAccessedAtMs: id });
}

describe("cache entries", () => {
  it("are deleted by their whole key, on one ref, and can be deleted twice", async () => {
    addEntry(1, "loop-main/1-2");
    addEntry(2, "loop-main/1-23");
    addEntry(3, "loop-main/1-2", "refs/heads/x");
    for (let times = 0; times < 2; times += 1)
      expect(await entries.delete("loop-main/1-2", "refs/heads/main")).toEqual({ kind: "deleted" });
    expect(fixture.caches.map(({ id }) => id)).toEqual([2, 3]);
    expect(fixture.github.countOperations()).toEqual({ "actions/delete-actions-cache-by-key": 2 });
  });

  it("are denied with the fix if a permission is missing, or if GitHub does not answer", async () => {
    addEntry(1, "loop-main-1");
    const other = createCacheEntries(fixture.clientWith());
    const remedy = "Add `actions: write` below `permissions:` of the job.";
    expect(await other.delete("loop-main-1", "refs/heads/main")).toEqual({ kind: "denied", remedy });
    fixture.github.fault({ path: "/caches", times: 9, failure: "reset" });
    expect(await entries.delete("loop-main-1", "refs/heads/main")).toMatchObject({
      kind: "denied",
      remedy: expect.stringContaining("githubstatus") as string,
    });
  });
});
