import { describe, expect, it } from "vitest";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import { iterate } from "../../../src/engine/iterate.ts";
import { createFakeAgent, createFakeVerifier, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { commitPolicy, state } from "../fixtures/decider.ts";
import { createLoopFixture, failingTurn, handoffLine } from "../fixtures/loop-fixture.ts";

type Fixture = ReturnType<typeof createLoopFixture>;
type Parts = Parameters<Fixture["run"]>[1];

/** Runs one iteration after iteration 6, and returns its outcome. */
async function iterateOnce(fixture: Fixture, script: readonly ScriptedTurn[], parts: Parts = {}, history: readonly IterationRecord[] = []) {
  const agent = createFakeAgent(script);
  const treeBefore = await fixture.repository.snapshot();
  const start = {
    state: state({ iteration: 6, goal: "write the lexer" }),
    treeBefore,
    headTree: treeBefore,
    workStart: treeBefore,
    operationBefore: null,
    beginVerification: async () => {},
    history,
  };
  const outcome = await iterate(fixture.createRequest(parts), fixture.createPorts(agent, parts), start);
  return { agent, outcome, treeBefore };
}

describe("an iteration", () => {
  it("returns what happened as data and saves nothing", async () => {
    const fixture = createLoopFixture();
    const { agent, outcome, treeBefore } = await iterateOnce(fixture, [fixture.work("write the parser")]);
    expect(agent.turns[0]).toMatchObject({ iteration: 7, role: "goal", prompt: expect.stringContaining("write the lexer") as string });
    expect(outcome).toMatchObject({
      iteration: 7,
      goal: "write the lexer",
      result: { kind: "handed-off", handoff: { nextGoal: "write the parser" } },
      headTree: treeBefore,
      treeBefore,
      treeAfter: await fixture.repository.snapshot(),
      claim: { kind: "none" },
      refusal: null,
      reverted: [],
    });
    expect([fixture.store.saves, fixture.journal.records, fixture.repository.commits.size]).toEqual([[], [], 1]);
  });

  it("leaves the work of a failed agent uncommitted in the workspace", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const before = fixture.repository.head.sha;
    await fixture.run([
      (...args) => {
        fixture.repository.files.set("notes.txt", "half");
        return failingTurn(...args);
      },
    ]);
    expect(fixture.repository.head.sha).toBe(before);
    expect(fixture.repository.files.get("notes.txt")).toBe("half");
  });

  it("fails if its work may not be committed, and keeps the agent's summary", async () => {
    const fixture = createLoopFixture();
    fixture.repository.files.set("AGENTS.md", "theirs");
    const edit: ScriptedTurn = () => {
      fixture.repository.files.set("AGENTS.md", "mine");
      return { finalMessage: handoffLine("", { completed: true }) };
    };
    const { outcome } = await iterateOnce(fixture, [edit], { commitPolicy: commitPolicy({ onProtected: "fail" }) });
    expect(outcome).toMatchObject({
      result: { kind: "failed", failure: { cause: "not-committed", output: "did it" } },
      refusal: { rule: "protected" },
      claim: { kind: "none" },
    });
  });

  it("reverts a large file of the agent, and not one that was there before", async () => {
    const fixture = createLoopFixture();
    const { files } = fixture.repository;
    fixture.repository.fakeState.fileBytesMax = 100;
    for (const name of ["mine.bin", "theirs.bin"]) files.set(name, "x".repeat(200));
    const write: ScriptedTurn = () => {
      for (const name of ["mine.bin", "agents.bin"]) files.set(name, "y".repeat(300));
      files.set("work.txt", "work");
      return { finalMessage: handoffLine("write the parser") };
    };
    const { outcome } = await iterateOnce(fixture, [write], { host: "github", commitPolicy: commitPolicy({ fileBytesMax: 100 }) });
    const reverted = outcome.reverted.map(({ path, rule }) => `${path}: ${rule}`);
    expect(reverted).toEqual(["agents.bin: size"]);
    expect(files.get("theirs.bin")).toBe("x".repeat(200));
    // No snapshot has a copy of it.
    expect(files.get("mine.bin")).toBe("y".repeat(300));
    expect(fixture.log.events).toContainEqual(expect.objectContaining({ kind: "warning", text: expect.stringContaining("mine.bin") }));
    expect(files.get("work.txt")).toBe("work");
  });

  it("leaves every large file in the workspace of a user's machine, uncommitted, and tells the agent", async () => {
    const fixture = createLoopFixture();
    const { files } = fixture.repository;
    fixture.repository.fakeState.fileBytesMax = 100;
    files.set("notes.txt", "short");
    const write: ScriptedTurn = () => {
      for (const name of ["notes.txt", "persons.bin"]) files.set(name, "y".repeat(300));
      files.set("work.txt", "work");
      return { finalMessage: handoffLine("write the parser") };
    };
    const policy = commitPolicy({ fileBytesMax: 100 });
    const { outcome } = await iterateOnce(fixture, [write], { commitPolicy: policy });
    for (const name of ["notes.txt", "persons.bin"]) expect(files.get(name)).toBe("y".repeat(300));
    expect(outcome.reverted.map(({ isKept, path, rule }) => [path, rule, isKept])).toEqual([
      ["notes.txt", "size", true],
      ["persons.bin", "size", true],
    ]);
    const warnings = fixture.log.events.flatMap((event) => (event.kind === "warning" ? [event.text] : []));
    expect(warnings).toEqual([
      "Iteration 7 left files in the workspace that are not committed: notes.txt, persons.bin " +
        "(it has 300 bytes; the limit is 100 (max-file-bytes); it stays in the workspace).",
    ]);
    const changed = await fixture.repository.changedPaths(outcome.headTree, outcome.workTree);
    expect(changed).toEqual(["work.txt"]);
    // The next iteration finds them as files that were there before.
    const next = await iterateOnce(fixture, [fixture.idle("write the docs")], { commitPolicy: policy });
    expect(next.outcome.reverted).toEqual([]);
  });

  it.each(["local", "github"] as const)(
    "leaves a file that the agent no longer ignores in the workspace, and tells the agent, on %s",
    async (host) => {
      const fixture = createLoopFixture();
      const { files } = fixture.repository;
      files.set("old.bin", "there before the agent");
      const stopsIgnoring: ScriptedTurn = () => {
        files.set("work.txt", "work");
        fixture.repository.leftOut = () => [{ path: "old.bin", bytes: 22, version: "1", cause: "ignored" }];
        return { finalMessage: handoffLine("write the parser") };
      };
      const { outcome } = await iterateOnce(fixture, [stopsIgnoring], { host, commitPolicy: commitPolicy() });
      const reason = "it was ignored, and the agent did not write it; it stays in the workspace";
      expect(outcome.reverted).toEqual([{ path: "old.bin", rule: "ignored", reason, isKept: true }]);
      expect(files.get("old.bin")).toBe("there before the agent");
      const next = await iterateOnce(fixture, [fixture.idle("write the docs")], { host, commitPolicy: commitPolicy() });
      expect(next.outcome.reverted).toEqual([]);
    },
  );

  it("only names a large file of the agent if nothing is committed", async () => {
    const fixture = createLoopFixture();
    fixture.repository.fakeState.fileBytesMax = 100;
    await iterateOnce(fixture, [
      () => {
        fixture.repository.files.set("agents.bin", "y".repeat(300));
        return { finalMessage: handoffLine("write the parser") };
      },
    ]);
    expect(fixture.repository.files.has("agents.bin")).toBe(true);
    expect(fixture.log.events).toContainEqual(expect.objectContaining({ kind: "warning", text: expect.stringContaining("agents.bin") }));
  });

  it("runs the verify command for changed work only, unless it runs for claims only", async () => {
    const fixture = createLoopFixture();
    const onChange = { ...fixture.spec, gates: { ...fixture.spec.gates, verify: "change" as const } };
    const verifier = createFakeVerifier();
    await iterateOnce(fixture, [fixture.idle("write the parser")], { verifier, spec: onChange });
    await iterateOnce(fixture, [fixture.work("write the parser")], { verifier });
    expect(verifier.calls()).toBe(0);
    const { outcome } = await iterateOnce(fixture, [fixture.work("write the docs")], { verifier, spec: onChange });
    expect([verifier.calls(), outcome.verification?.passed]).toEqual([1, true]);
  });

  it("returns no fingerprint of a plan that the agent deleted", async () => {
    const fixture = createLoopFixture();
    const { outcome } = await iterateOnce(fixture, [
      () => {
        fixture.projectFiles.content.plan = null;
        return { finalMessage: handoffLine("write the parser") };
      },
    ]);
    expect(outcome.planBefore).not.toBeNull();
    expect(outcome.planAfter).toBeNull();
  });
});
