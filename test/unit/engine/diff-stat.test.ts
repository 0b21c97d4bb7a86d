import { describe, expect, it } from "vitest";
import { runLoop } from "../../../src/engine/loop.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { createFakeAgent, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { commitPolicy } from "../fixtures/decider.ts";
import { createLoopFixture, failingTurn, handoffLine } from "../fixtures/loop-fixture.ts";

/** The secret that `createFakeDiffScanner` finds. */
const SECRET = "the-secret-of-this-run";

function setUp(iterationsMax: number) {
  const files = { "a.txt": "1\n2\n3\n" };
  const fixture = createLoopFixture({ files, spec: { run: { iterationsMax }, backoff: { baseMs: 0 } } });
  const { repository } = fixture;
  const writes =
    (changes: Readonly<Record<string, string>>, next = "write the parser"): ScriptedTurn =>
    () => {
      for (const [path, text] of Object.entries(changes)) repository.files.set(path, text);
      return { finalMessage: handoffLine(next) };
    };
  const stats = () => fixture.journal.records.map(({ diff_stat: stat }) => stat);
  return { ...fixture, stats, writes };
}

describe("the figures of a change in the record", () => {
  it("are those of the commit, the largest files first", async () => {
    const { run, stats, writes } = setUp(2);
    const first = writes({ "b.txt": "1\n", "a.txt": "1\nx\ny\n3\n" });
    await run([first, writes({}, "write the docs")], { commitPolicy: commitPolicy() });
    const a = { path: "a.txt", insertions: 2, deletions: 1 };
    const b = { path: "b.txt", insertions: 1, deletions: 0 };
    expect(stats()).toEqual([{ files: 2, insertions: 3, deletions: 1, largest: [a, b] }, undefined]);
  });

  it("are those of the workspace if nothing is committed", async () => {
    const { run, stats, writes } = setUp(2);
    await run([writes({ "b.txt": "1\n" }), writes({ "b.txt": "1\n2\n" }, "write the docs")], { commit: false, commitPolicy: null });
    expect(stats()).toMatchObject([
      { files: 1, insertions: 1 },
      { files: 1, insertions: 1 },
    ]);
  });

  it("count the work that a failed iteration has left where it is committed", async () => {
    const { repository, run, stats, writes } = setUp(3);
    const fails: ScriptedTurn = (...turn) => {
      repository.files.set("b.txt", "1\n");
      return failingTurn(...turn);
    };
    await run([fails, failingTurn, writes({ "c.txt": "1\n" })], { commitPolicy: commitPolicy() });
    expect(stats()).toMatchObject([{ files: 1 }, undefined, { files: 2 }]);
  });

  it("have bounded paths without secrets", async () => {
    const { run, stats, writes } = setUp(1);
    const names = Array.from({ length: 30 }, (_, index) => `${"x".repeat(300)}/${index}`);
    const many = Object.fromEntries([...names, `${SECRET}.txt`].map((name) => [name, "1\n"]));
    await run([writes(many)], { commit: false, commitPolicy: null });
    const [stat] = stats();
    expect(stat).toMatchObject({ files: 31, insertions: 31, largest: { length: 5 } });
    expect(JSON.stringify(stat).length).toBeLessThan(1_000);
    expect(JSON.stringify(stat)).not.toContain(SECRET);
  });

  it("are missing if git fails at them, which is no error of the iteration", async () => {
    const { createPorts, createRequest, journal, stats, writes } = setUp(1);
    const ports = createPorts(createFakeAgent([writes({ "b.txt": "1\n" })]));
    const countLines = () => Promise.reject(userError("GIT_FAILED", { command: "cat-file", problem: "no" }));
    await runLoop(createRequest({ commitPolicy: commitPolicy() }), { ...ports, diffScanner: { ...ports.diffScanner, countLines } });
    expect([stats(), journal.records[0]?.phase]).toEqual([[undefined], "goal_iteration"]);
  });
});
