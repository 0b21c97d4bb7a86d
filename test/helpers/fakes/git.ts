import { createHash } from "node:crypto";

import type { StateCommits, WorkBranch, PushRejection, RefUpdate, Remote } from "../../../src/ports/git.ts";
import type { FakeRepository } from "./engine.ts";

/** The server of fake remotes. A test moves its refs as other people do. */
export type FakeServer = {
  readonly refs: Map<string, string>;
  /** Decides whether a push is rejected; `null` accepts all pushes. */
  reject: ((updates: readonly RefUpdate[]) => PushRejection | null) | null;
  /** Called before each push, to move refs first. */
  beforePush: (() => void) | null;
  reachable: boolean;
};

export function createFakeServer(refs: Readonly<Record<string, string>> = {}): FakeServer {
  return { refs: new Map(Object.entries(refs)), reject: null, beforePush: null, reachable: true };
}

export type FakeRemote = Remote & { readonly pushes: (readonly RefUpdate[])[] };

export function createFakeRemote(server: FakeServer = createFakeServer()): FakeRemote {
  const pushes: (readonly RefUpdate[])[] = [];
  const at = (ref: string): string | null => server.refs.get(ref) ?? null;
  return {
    pushes,
    fetch: async (refs) => new Map(refs.map((ref) => [ref, at(ref)])),
    fetchBelow: async (prefix) => new Map([...server.refs].filter(([ref]) => ref.startsWith(prefix))),
    fetchWithHistory: async (ref) => at(ref),
    async push(updates) {
      pushes.push(updates);
      server.beforePush?.();
      if (!server.reachable) return { kind: "unreachable", problem: "the server is not there" };
      const stale = updates.filter(({ expected, ref, sha }) => at(ref) !== expected && at(ref) !== sha).map(({ ref }) => ref);
      if (stale.length > 0) return { kind: "stale", refs: stale };
      const rejection = server.reject?.(updates) ?? null;
      if (rejection !== null) return { kind: "rejected", rejection };
      for (const { ref, sha } of updates) server.refs.set(ref, sha);
      return { kind: "pushed" };
    },
    checkPush: async () => server.reject?.([]) ?? null,
  };
}

export type FakeStateCommit = { readonly files: ReadonlyMap<string, string>; readonly parent: string | null; readonly message: string };

export type FakeStateCommits = StateCommits & { readonly commits: Map<string, FakeStateCommit> };

export function createFakeStateCommits(commits: Map<string, FakeStateCommit> = new Map()): FakeStateCommits {
  return {
    commits,
    read: async (commit, path) => commits.get(commit)?.files.get(path) ?? null,
    async trailers(commit, key) {
      const found: string[] = [];
      for (let at = commits.get(commit); at !== undefined; at = commits.get(at.parent ?? ""))
        found.push(
          ...Array.from(at.message.matchAll(/^([\w-]+): (.+)$/gm)).flatMap(([, name, value]) => (name === key ? [value ?? ""] : [])),
        );
      return found;
    },
    async write(files, parent, message) {
      for (const name of files.keys()) if (!/^[^/\0]+$/.test(name)) throw new Error(`Not a file name: ${name}`);
      const sha = createHash("sha1")
        .update(JSON.stringify([[...files], parent, message, commits.size]))
        .digest("hex");
      commits.set(sha, { files: new Map(files), parent, message });
      return sha;
    },
  };
}

export type FakeWorkBranch = WorkBranch & {
  /** `checkOut <commit> <ref>`, `rebaseCommit <commit> <onto>`, `syncCheckout` */
  readonly calls: string[];
  /** Whether the next rebases conflict. */
  conflicts: boolean;
};

/** Moves the fake repository's HEAD, but does not change its files. */
export function createFakeWorkBranch(repository: FakeRepository): FakeWorkBranch {
  const calls: string[] = [];
  const branch: FakeWorkBranch = {
    calls,
    conflicts: false,
    async checkOut(commit, branchRef) {
      calls.push(`checkOut ${commit} ${branchRef}`);
      repository.head = { ref: branchRef, sha: commit };
    },
    async rebaseCommit(commit, onto) {
      calls.push(`rebaseCommit ${commit.sha} ${onto}`);
      if (branch.conflicts) return null;
      const sha = createHash("sha1").update(`${commit.sha} ${onto}`).digest("hex");
      repository.commits.set(sha, { parent: onto, tree: repository.commits.get(commit.sha)?.tree ?? "", message: "rebased" });
      repository.head = { ref: commit.ref, sha: onto };
      return { sha, parent: onto, ref: commit.ref };
    },
    head: async () => repository.head.sha,
    async syncCheckout() {
      calls.push("syncCheckout");
    },
  };
  return branch;
}
