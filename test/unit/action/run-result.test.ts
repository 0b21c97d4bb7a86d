import { describe, expect, it } from "vitest";
import { recordCheckpoint, createRunResult, toRunView } from "../../../src/action/run-result.ts";
import type { PushOutcome } from "../../../src/core/chain/push-outcome.ts";
import { renderSummary } from "../../../src/report/summary.ts";
import { sampleRecord, sampleSaved, sampleState } from "../../helpers/samples.ts";
import { bookOf, contextOf } from "./context-fixture.ts";

describe("what was kept", () => {
  const entry = { saved: sampleSaved({ state: sampleState({ iteration: 9 }) }), records: [sampleRecord({ iteration: 9 })], status: {} };

  it("is the state, the records, and the commit that the branch is at", () => {
    const shaAfter = (pushOutcome: PushOutcome): string | null => {
      const runResult = createRunResult(contextOf(), []);
      recordCheckpoint(runResult, entry, pushOutcome);
      expect(runResult).toMatchObject({ state: { iteration: 9 }, recordsOfRun: 1, records: [{ iteration: 9 }] });
      return runResult.commitSha;
    };
    expect(shaAfter({ kind: "committed", commit: "c1" })).toBe("c1");
    expect(shaAfter({ kind: "rebased", commit: "c2" })).toBe("c2");
    for (const pushOutcome of [
      { kind: "committed", commit: null },
      { kind: "conflict", commit: "c3", branch: "b" },
      { kind: "unfinished", ref: "r", paths: [] },
      { kind: "rejected", reason: "No.", ref: "r" },
    ] as const) {
      expect(shaAfter(pushOutcome)).toBeNull();
    }
  });

  it("keeps an earlier commit of the run where an iteration landed none, and 200 records", () => {
    const runResult = createRunResult(contextOf(), []);
    recordCheckpoint(runResult, entry, { kind: "committed", commit: "c1" });
    for (let count = 0; count < 250; count += 1) recordCheckpoint(runResult, entry, { kind: "committed", commit: null });
    expect(runResult.commitSha).toBe("c1");
    expect([runResult.records.length, runResult.recordsOfRun]).toEqual([200, 200]);
  });
});

describe("the view of a run", () => {
  it("names no branch where nothing is committed", async () => {
    expect(toRunView(await bookOf({ commit: false }), 0)?.links.branch).toBeNull();
  });

  it("has no secret in any of its texts, as a page would hide it from whoever looks for it", async () => {
    const token = "ghs_ABC_DEF_GHI_JKL";
    const runResult = await bookOf({}, [token]);
    runResult.notices.push(`git said ${token}`);
    runResult.state = sampleState({ goal: `Use ${token}.` });
    runResult.ending = { reason: "failed", conclusion: "failure", message: `${token}?`, remedy: token };
    expect(JSON.stringify(toRunView(runResult, 0))).not.toContain(token);
    const page = renderSummary(toRunView(runResult, 0)!);
    for (const text of [page, page.replaceAll("&#95;", "_")]) expect(text).not.toContain(token.slice(0, 7));
  });

  it("is none before the settings are known", async () => {
    expect(toRunView(createRunResult(contextOf(), []), 0)).toBeNull();
    const runResult = await bookOf();
    expect(toRunView(runResult, 7)).toMatchObject({
      track: "main",
      atMs: 7,
      links: { repository: "octo/garden", runId: "500", branch: "codex-self-iter/main" },
    });
  });
});
