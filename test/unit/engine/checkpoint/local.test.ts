import { describe, expect, it } from "vitest";
import type { PushOutcome } from "../../../../src/core/chain/push-outcome.ts";
import type { Checkpoint } from "../../../../src/engine/checkpoint/checkpointer.ts";
import { createLocalCheckpointer } from "../../../../src/engine/checkpoint/local.ts";
import { sampleRecord, sampleSaved } from "../../../helpers/samples.ts";
import { outcome } from "../../fixtures/decider.ts";
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
    const checkpointer = createLocalCheckpointer({ clock, journal, log, repository, store }, async (...args) => void saved.push(args));
    repository.files.set("notes.txt", "work");
    const treeAfter = await repository.snapshot();
    const checkpoint: Checkpoint = { saved: sampleSaved(), records: [sampleRecord()], status: { iteration: 1 } };
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

  it("keeps the work uncommitted if the branch moved, and names the commit object", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const moved = "0123456789".repeat(4);
    const turn = fixture.work("write the parser");
    await fixture.run([(...args) => turn(...args)], {
      checkpointer: createLocalCheckpointer({
        ...fixture,
        repository: {
          ...fixture.repository,
          async updateRef(commit) {
            fixture.repository.head.sha = moved;
            return await fixture.repository.updateRef(commit);
          },
        },
      }),
    });
    expect(fixture.repository.head.sha).toBe(moved);
    const [warning] = fixture.log.events.filter((event) => event.kind === "warning");
    expect(warning).toMatchObject({ text: expect.stringMatching(/git show [0-9a-f]{40}$/) as string });
  });
});
