import { describe, expect, it } from "vitest";
import { restoreState } from "../../../src/action/restore-state.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import type { RememberedIds } from "../../../src/ports/state.ts";
import type { State } from "../../../src/core/chain/state.ts";
import { createFakeClock, createFakeRepository, createFakeStore } from "../../helpers/fakes/engine.ts";
import { createFakeRemote, createFakeServer, createFakeStateCommits, createFakeWorkBranch } from "../../helpers/fakes/git.ts";
import { sampleSaved, sampleState } from "../../helpers/samples.ts";

const TARGET = { track: "main", branch: "work", base: "main" };

type Given = {
  readonly cached?: State | null;
  readonly cachedIds?: RememberedIds;
  readonly problem?: string | null;
  /** `runtime.json` of the state ref; undefined if there is no state ref. */
  readonly pushed?: State | string;
  /** The messages of the work branch's commits; null if there is no work branch. */
  readonly messages?: readonly string[] | null;
  readonly hasBase?: boolean;
};

async function restore({ cached = null, cachedIds, pushed, messages = [], hasBase = true, problem = null }: Given) {
  const stateCommits = createFakeStateCommits();
  const server = createFakeServer();
  const repository = createFakeRepository();
  const base = (await repository.prepareCommit(await repository.snapshot(), "base\n"))?.sha ?? "base";
  if (hasBase) server.refs.set("refs/heads/main", base);
  if (messages !== null) {
    server.refs.set("refs/heads/work", base);
    stateCommits.commits.set(base, { files: new Map(), parent: null, message: messages.join("\n") });
  }
  if (pushed !== undefined) {
    const text = typeof pushed === "string" ? pushed : encodeSaved(sampleSaved({ state: pushed }));
    stateCommits.commits.set("state", { files: new Map([["runtime.json", text]]), parent: null, message: "" });
    server.refs.set("refs/codex-self-iter/state/main", "state");
  }
  const warnings: string[] = [];
  const branch = { ...createFakeWorkBranch(repository), checkOut: async () => {} };
  const ports = {
    stateCommits,
    branch,
    remote: createFakeRemote(server),
    cache: { restore: async () => ({ key: null, problem }) },
    store: createFakeStore(
      cached === null ? null : sampleSaved({ state: cached, ...(cachedIds === undefined ? {} : { remembered: cachedIds }) }),
    ),
    replaceJournal: async () => {},
    clock: createFakeClock(),
    warn: (text: string) => void warnings.push(text),
  };
  return { restored: await restoreState(ports, TARGET), warnings };
}

describe("restoreState", () => {
  it("finds no state for a new chain", async () => {
    const { restored } = await restore({ messages: null });
    expect(restored).toMatchObject({ saved: null, cachedSeq: null, refTips: { branch: null, state: null } });
  });

  it("takes the newer of the cached and the pushed state", async () => {
    const [old, current] = [sampleState({ seq: 3, iteration: 3 }), sampleState({ seq: 4, iteration: 4 })];
    expect((await restore({ cached: old, pushed: current })).restored.saved?.state.seq).toBe(4);
    expect((await restore({ cached: current, pushed: old })).restored).toMatchObject({ saved: { state: { seq: 4 } }, cachedSeq: 4 });
  });

  it("takes a remembered comment from the state ref only, because an agent can write to the cached file", async () => {
    const remembered = { comment: { issue: 1, id: 9 }, cacheKey: "codex-self-iter-main/3-1-1" };
    const pushed = encodeSaved(sampleSaved({ state: sampleState({ seq: 4 }), remembered }));
    expect((await restore({ pushed })).restored.left).toEqual(remembered);
    const cached = { ...sampleState({ seq: 5 }) };
    const { restored } = await restore({ cached, cachedIds: remembered, pushed: sampleState({ seq: 4 }) });
    expect([restored.saved?.state.seq, restored.left]).toEqual([5, { ...remembered, comment: null }]);
  });

  it("supposes an eviction only if the cache could be read", async () => {
    const pushed = sampleState({ seq: 4 });
    expect((await restore({ pushed })).restored.difference).toContain("it may have been evicted");
    const { restored, warnings } = await restore({ pushed, problem: "The actions cache is not available here." });
    expect(restored.difference).toBe(
      "The actions cache was not read, so the chain continues from the repository's state ref and the agent starts a new session.",
    );
    expect(warnings).toContain("The actions cache is not available here.");
  });

  it("ignores a pushed state that cannot be read, with a warning", async () => {
    const { restored, warnings } = await restore({ cached: sampleState({ seq: 3 }), pushed: "{" });
    expect(restored.saved?.state.seq).toBe(3);
    expect(warnings.join()).toContain("refs/codex-self-iter/state/main");
  });

  it("continues the numbers of the work branch if the state is behind it", async () => {
    const { restored, warnings } = await restore({ cached: sampleState({ iteration: 2 }), messages: ["Codex-Iteration: 7"] });
    expect(restored.saved?.state.iteration).toBe(7);
    expect(warnings.join()).toContain("iteration 7");
    expect((await restored.store.load()).lastIteration).toBeGreaterThanOrEqual(7);
  });

  it("throws if there is neither a work branch nor a base branch", async () => {
    await expect(restore({ messages: null, hasBase: false })).rejects.toMatchObject({ code: "BASE_BRANCH_MISSING" });
  });
});
