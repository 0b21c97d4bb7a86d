import { describe, expect, it } from "vitest";
import type { PushOutcome } from "../../../../src/core/chain/push-outcome.ts";
import type { Checkpoint } from "../../../../src/engine/checkpoint/checkpointer.ts";
import { createLocalCheckpointer } from "../../../../src/engine/checkpoint/local.ts";
import { sampleRecord, sampleSaved } from "../../../helpers/samples.ts";
import { listSecrets } from "../../../../src/engine/commit-gates.ts";
import { createFakeDiffScanner, createFakeRepository, type ScriptedTurn } from "../../../helpers/fakes/engine.ts";
import { commitPolicy, outcome } from "../../fixtures/decider.ts";
import { createLoopFixture } from "../../fixtures/loop-fixture.ts";

describe("a local checkpoint", () => {
  it("is completed by the next run if a crash kept the branch from moving", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const { updateRef } = fixture.repository;
    fixture.repository.updateRef = async () => {
      throw new Error("killed");
    };
    await expect(fixture.run([fixture.work("write the parser")])).rejects.toThrow("killed");
    fixture.repository.updateRef = updateRef;
    const before = fixture.repository.head.sha;
    await fixture.run([fixture.work("write the printer")]);
    expect(fixture.repository.head.sha).not.toBe(before);
    const messages = [...fixture.repository.commits.values()].map((commit) => /Codex-Iteration: (\d+)/.exec(commit.message)?.[1]);
    expect(messages.slice(1)).toEqual(["1", "2"]);
    let sha = fixture.repository.head.sha;
    let length = 0;
    for (; sha !== null; sha = fixture.repository.commits.get(sha)?.parent ?? null) length += 1;
    expect(length).toBe(3);
  });

  it("reports what it saved, and clears the pending commit in the end", async () => {
    const { clock, journal, log, repository, store } = createLoopFixture();
    const saved: (readonly [Checkpoint, PushOutcome])[] = [];
    const checkpointer = createLocalCheckpointer(
      { clock, journal, log, repository, store },
      { onSaved: async (...args) => void saved.push(args) },
    );
    repository.files.set("notes.txt", "work");
    const treeAfter = await repository.snapshot();
    const checkpoint: Checkpoint = { saved: sampleSaved(), records: [sampleRecord()], status: { iteration: 1 }, hasUnsavedWork: false };
    const request = {
      outcome: outcome({ treeAfter, headTree: await repository.headTree() }),
      message: "work",
      mustPublish: false,
      buildCheckpoint: () => checkpoint,
    };
    const result = await checkpointer.save(request);
    const commit = repository.head.sha;
    expect(result).toEqual({ kind: "saved", pushOutcome: { kind: "committed", commit } });
    expect(saved).toEqual([[checkpoint, { kind: "committed", commit }]]);
    expect([journal.records, store.statuses]).toEqual([[sampleRecord()], [{ iteration: 1 }]]);
    expect(store.saves.at(-1)?.pendingCommit?.sha).toBe(commit);
    await checkpointer.flush();
    expect(store.saves.at(-1)?.pendingCommit).toBeNull();
  });

  describe("of work whose branch moves before the commit is on it", () => {
    const claim = { completed: true, next_goal: "" };
    /** Another commit of the same tree is put on the branch before the first commit of the loop. */
    function setUp(iterationsMax: number) {
      const fixture = createLoopFixture({ spec: { run: { iterationsMax }, backoff: { baseMs: 0 } } });
      const { repository } = fixture;
      const { updateRef } = repository;
      const moved = "0123456789".repeat(4);
      repository.updateRef = async (commit) => {
        repository.updateRef = updateRef;
        repository.commits.set(moved, { parent: repository.head.sha, tree: await repository.headTree(), message: "theirs" });
        repository.head.sha = moved;
        return await updateRef(commit);
      };
      const texts = (): string => JSON.stringify(fixture.log.events);
      return { ...fixture, moved, texts };
    }

    it("keeps it uncommitted, names the commit object, and accepts no claim", async () => {
      const { journal, moved, repository, run, store, texts, work } = setUp(1);
      const report = await run([work("write the docs", claim)], { commitPolicy: commitPolicy() });
      expect(report.reason).not.toBe("completed");
      expect(repository.head.sha).toBe(moved);
      expect(texts()).toMatch(/git show [0-9a-f]{40}"/);
      expect(journal.records).toMatchObject([{ claim: "refused", refusals: [expect.stringContaining("The branch moved")] }]);
      expect(journal.records[0]?.commit ?? null).toBeNull();
      expect(store.saves.at(-1)).toMatchObject({ pendingCommit: null, state: { stopped: null } });
    });

    it.each(["the next iteration", "the next run"])("lands it on the new head in %s, as the agent's", async (name) => {
      const { moved, repository, run, texts, work } = setUp(name === "the next run" ? 1 : 2);
      const turns = [work("write the parser"), work("write the printer")];
      if (name === "the next run") await run(turns.splice(0, 1), { commitPolicy: commitPolicy() });
      await run(turns, { commitPolicy: commitPolicy() });
      const last = repository.commits.get(repository.head.sha ?? "");
      expect(last?.parent).toBe(moved);
      expect(repository.trees.get(last?.tree ?? "")?.get("notes.txt")).toBe("start write the parser write the printer");
      expect(texts()).not.toContain("Not the agent's work");
    });
  });

  describe("after HEAD moved during the turn", () => {
    type Fixture = ReturnType<typeof createLoopFixture>;
    /** Commits the head's tree with these files, on top of the head. */
    async function commitElsewhere({ repository }: Fixture, files: Readonly<Record<string, string>>): Promise<string> {
      const { sha } = repository.head;
      const before = Object.fromEntries(repository.trees.get(await repository.headTree()) ?? []);
      const theirs = createFakeRepository({ ...before, ...files });
      const tree = await theirs.snapshot();
      repository.trees.set(tree, theirs.trees.get(tree) ?? new Map());
      const commit = { parent: sha, tree, message: "theirs" };
      const name = `${repository.commits.size}`.repeat(40).slice(0, 40);
      repository.commits.set(name, commit);
      repository.head.sha = name;
      return name;
    }
    const claim = { completed: true, next_goal: "" };
    const landed = ({ repository }: Fixture): Readonly<Record<string, string>> =>
      Object.fromEntries(repository.trees.get(repository.commits.get(repository.head.sha ?? "")?.tree ?? "") ?? []);
    const texts = ({ log }: Fixture): string => JSON.stringify(log.events);

    it.each(["with work", "without work"])("commits the work on top, and refuses the claim: %s", async (name) => {
      const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 0 } } });
      const turn = name === "with work" ? fixture.work("write the docs", claim) : fixture.idle("write the docs", claim);
      const moves: ScriptedTurn = async (...args) => {
        await commitElsewhere(fixture, { "theirs.txt": "theirs" });
        return await turn(...args);
      };
      const report = await fixture.run([fixture.work("write the parser"), moves], { commitPolicy: commitPolicy() });
      expect(report.reason).not.toBe("completed");
      expect(fixture.journal.records[1]).toMatchObject({ claim: "refused", refusals: [expect.stringContaining("The branch moved")] });
      const text = name === "with work" ? "start write the parser write the docs" : "start write the parser";
      expect(landed(fixture)).toEqual({ "notes.txt": text, "theirs.txt": "theirs" });
      expect(texts(fixture)).toContain("HEAD moved during the iteration");
    });

    it("accepts the claim if the agent has committed exactly its work itself, and takes none of it for someone else's", async () => {
      const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 0 } } });
      const commits =
        (more: Readonly<Record<string, unknown>>): ScriptedTurn =>
        async (...args) => {
          const result = await fixture.work("write the parser", more)(...args);
          await commitElsewhere(fixture, { "notes.txt": fixture.repository.files.get("notes.txt") ?? "" });
          return result;
        };
      const report = await fixture.run([commits({}), commits(claim)], { commitPolicy: commitPolicy() });
      expect(report.reason).toBe("completed");
      expect(landed(fixture)).toEqual({ "notes.txt": "start write the parser write the parser" });
      expect(texts(fixture)).not.toContain("Not the agent's work");
    });

    it("refuses the claim and names the secret if the branch has what the commit policy reverted", async () => {
      const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
      const screening = { diffScanner: createFakeDiffScanner(fixture.repository), policy: commitPolicy() };
      const checkpointer = createLocalCheckpointer(fixture, { listSecrets: (head, work) => listSecrets(screening, head, work) });
      const report = await fixture.run(
        [
          async (...args) => {
            fixture.repository.files.set("key.txt", "the-secret-of-this-run");
            await commitElsewhere(fixture, { "key.txt": "the-secret-of-this-run" });
            return await fixture.work("write the docs", claim)(...args);
          },
        ],
        { commitPolicy: commitPolicy(), checkpointer },
      );
      expect(report.reason).not.toBe("completed");
      expect(texts(fixture)).toMatch(/others made during the iteration hold secrets: key\.txt\. .*run: git log -p -- key\.txt/);
      expect(fixture.journal.records[0]).toMatchObject({ claim: "refused" });
    });
  });
});
