import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/errors/user-error.ts";
import type { CommitPolicy } from "../../../src/core/policy/commit-policy.ts";
import { commitPolicy } from "../fixtures/decider.ts";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createPushFixture, type Machine, UNFINISHED, BRANCH } from "../fixtures/push-fixture.ts";
import { createLoopFixture, handoffLine } from "../fixtures/loop-fixture.ts";

/** The secret that `createFakeDiffScanner` finds. */
const SECRET = "the-secret-of-this-run";

/** A turn that writes these files (`null` deletes one) and hands off. */
function writes(
  repository: Machine["repository"],
  files: Readonly<Record<string, string | null>>,
  next = "write the parser",
): ScriptedTurn {
  return () => {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) repository.files.delete(path);
      else repository.files.set(path, text);
    }
    return { finalMessage: handoffLine(next) };
  };
}

/** Runs two iterations; the second one changes nothing. */
async function runTwo(files: Readonly<Record<string, string | null>>, policy: Partial<CommitPolicy> = {}) {
  const fixture = createPushFixture({ run: { iterationsMax: 2 }, backoff: { baseMs: 0 } });
  const machine = fixture.machine();
  const { repository } = machine;
  for (let index = 0; index < 40; index += 1) repository.files.set(`old/${index}.txt`, "old");
  repository.files.set("AGENTS.md", "theirs");
  const head = repository.head.sha ?? "";
  repository.commits.set(head, { parent: null, message: "base", tree: await repository.snapshot() });
  const first = writes(repository, files);
  const second: ScriptedTurn = () => ({ finalMessage: handoffLine("write the docs") });
  const result = await machine.run([first, second], { commitPolicy: commitPolicy(policy) }).catch((error: unknown) => error);
  const failure = result instanceof UserError ? result : null;
  if (result instanceof Error && failure === null) throw result;
  const report = failure === null ? (result as Awaited<ReturnType<Machine["run"]>>) : null;
  return { fixture, machine, failure, report, records: machine.journal.records, refs: [...fixture.server.refs.keys()] };
}

const treeAt = (ref: string, { machine, fixture }: Awaited<ReturnType<typeof runTwo>>): ReadonlyMap<string, string> =>
  machine.repository.trees.get(fixture.commits.get(fixture.server.refs.get(ref) ?? "")?.tree ?? "") ?? new Map<string, string>();

describe("a pattern that matches no file", () => {
  it("is warned about once, when the run starts", async () => {
    const fixture = createPushFixture({ run: { iterationsMax: 2 }, backoff: { baseMs: 0 } });
    const machine = fixture.machine();
    const write = (text: string): ScriptedTurn => writes(machine.repository, { "conf1.yml": text }, `write ${text}`);
    await machine.run([write("1"), write("2")]);
    const patternLists = [{ name: "protected-paths", patterns: ["conf?.yml", "/srv/x"] }];
    await machine.run([write("3"), write("4")], { patternLists });
    expect(machine.warnings().split('protected-paths: no file of the repository matches "/srv/x".')).toHaveLength(2);
  });
});

describe("a path that may not be committed", () => {
  it("is reverted, and the rest is committed; the record and the next prompt name it with the reason", async () => {
    const done = await runTwo({ "AGENTS.md": "mine", "key.txt": SECRET, "large.txt": "x".repeat(1_001), "src/a.ts": "work" });
    const pushed = treeAt(BRANCH, done);
    expect(pushed.get("AGENTS.md")).toBe("theirs");
    expect(pushed.get("src/a.ts")).toBe("work");
    expect([pushed.has("key.txt"), pushed.has("large.txt")]).toEqual([false, false]);
    expect(done.records[0]).toMatchObject({
      phase: "goal_iteration",
      has_new_changes: true,
      reverted: [
        "AGENTS.md: only people change it",
        "key.txt: it contains a secret of this run",
        "large.txt: it has 1001 bytes; the limit is 1000 (max-file-bytes)",
      ],
    });
    const prompt = done.report?.agent.turns[1]?.prompt ?? "";
    for (const text of ["AGENTS.md (only people change it)", "key.txt (it contains a secret of this run)"]) {
      expect(prompt).toContain(text);
    }
    expect(done.machine.warnings()).toContain("key.txt (it contains a secret of this run)");
    expect(done.records[1]).not.toHaveProperty("reverted");
  });

  it("is reported without a secret in its name", async () => {
    const done = await runTwo({ [`a-${SECRET}.txt`]: "x", "src/a.ts": "work" });
    expect(done.records[0]?.reverted).toEqual(["a-***.txt: it contains a secret of this run"]);
    expect(JSON.stringify([done.records, done.machine.warnings(), done.report?.agent.turns, done.machine.store.saves])).not.toContain(
      SECRET,
    );
  });

  it("is reverted and reported after a failed iteration, too", async () => {
    const fixture = createPushFixture({ run: { iterationsMax: 2 }, backoff: { baseMs: 0 } });
    const machine = fixture.machine();
    const fails: ScriptedTurn = () => {
      machine.repository.files.set("key.txt", SECRET);
      machine.repository.files.set("src/a.ts", "work");
      return { end: { kind: "failed", failure: { cause: "exit", message: "It exited with 1.", exitCode: 1, output: "" } } };
    };
    const report = await machine.run([fails, machine.work("write the docs")], { commitPolicy: commitPolicy() });
    expect(report.agent.turns[1]?.prompt).toContain("key.txt (it contains a secret of this run)");
    const saved = fixture.commits.get(fixture.server.refs.get(`${UNFINISHED}1`) ?? "")?.tree ?? "";
    expect([...(machine.repository.trees.get(saved)?.keys() ?? [])]).toEqual(["notes.txt", "src/a.ts"]);
  });

  it("is found by its name in any letter case", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    fixture.repository.files.set(".github/workflows/ci.yml", "theirs");
    const editsProtected: ScriptedTurn = () => {
      fixture.repository.files.set(".github/workflows/ci.yml", "mine");
      fixture.repository.files.set(".GITHUB/workflows/new.yml", "mine");
      fixture.repository.files.set("notes.txt", "work");
      return { finalMessage: handoffLine("write the parser") };
    };
    const report = await fixture.run([editsProtected, fixture.idle("write the docs")], { commitPolicy: commitPolicy() });
    expect(Object.fromEntries(fixture.repository.files)).toEqual({ ".github/workflows/ci.yml": "theirs", "notes.txt": "work" });
    expect(report.agent.turns[1]?.prompt).toContain(".github/workflows/ci.yml");
    expect(fixture.journal.records.map((record) => record.has_new_changes)).toEqual([true, false]);
  });

  it("does not count as a change", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const editsProtected: ScriptedTurn = () => {
      fixture.repository.files.set(".github/workflows/new.yml", "mine");
      return { finalMessage: handoffLine("write the parser") };
    };
    await fixture.run([editsProtected], { commitPolicy: commitPolicy() });
    expect(fixture.journal.records[0]).toMatchObject({ has_new_changes: false });
    expect(fixture.repository.commits.size).toBe(1);
  });

  it("is reported with the git object on a user's machine", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([writes(fixture.repository, { "AGENTS.md": "mine", "a.txt": "work" })], { commitPolicy: commitPolicy() });
    expect(Object.fromEntries(fixture.repository.files)).toEqual({ "notes.txt": "start", "a.txt": "work" });
    const warned = fixture.log.events.find((event) => event.kind === "warning");
    expect(warned).toMatchObject({ text: expect.stringMatching(/git show [0-9a-f]{12}:<path>$/) as string });
  });
});

const full = {
  end: { kind: "failed", failure: { cause: "disk-full", message: "The disk is full.", exitCode: null, output: "" } },
} as const;

describe("a turn that filled the disk", () => {
  it("has its large files removed before the snapshot, and the next prompt names them", async () => {
    const fixture = createPushFixture({ run: { iterationsMax: 2 }, backoff: { baseMs: 0 } });
    const machine = fixture.machine();
    const { repository } = machine;
    const fills: ScriptedTurn = () => {
      repository.files.set("large.txt", "x".repeat(1_001));
      repository.files.set("src/a.ts", "work");
      return full;
    };
    const report = await machine.run([fills, machine.work("write the docs")], { commitPolicy: commitPolicy() });
    const text = "large.txt (it has 1001 bytes; the limit is 1000 (max-file-bytes))";
    expect([report.agent.turns[1]?.prompt, machine.warnings()]).toEqual([expect.stringContaining(text), expect.stringContaining(text)]);
    expect([...repository.trees.values()].some((tree) => tree.has("large.txt"))).toBe(false);
    const saved = fixture.commits.get(fixture.server.refs.get(`${UNFINISHED}1`) ?? "")?.tree ?? "";
    expect([...(repository.trees.get(saved)?.keys() ?? [])]).toEqual(["notes.txt", "src/a.ts"]);
  });

  it("keeps its large files on a user's machine, where they may be the user's", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 }, limits: { consecutiveErrorsMax: 1 } } });
    const large = "x".repeat(1_001);
    const fills: ScriptedTurn = () => {
      fixture.repository.files.set("large.txt", large);
      return full;
    };
    await fixture.run([fills], { commitPolicy: commitPolicy() });
    expect([...fixture.repository.trees.values()].some((tree) => tree.get("large.txt") === large)).toBe(true);
  });
});

describe("a protected path with on-protected: fail", () => {
  it("commits nothing, saves the work under a ref, counts as an error, and ends the run with the remedy", async () => {
    const done = await runTwo({ "AGENTS.md": "mine", "key.txt": SECRET, "src/a.ts": "work" }, { onProtected: "fail" });
    expect(done.failure).toMatchObject({ code: "LANDING_REFUSED", remedy: expect.stringContaining("on-protected: revert") as string });
    expect(done.failure?.message).toBe(
      `The commit policy refused the work of an iteration. It changed files that only people change: AGENTS.md. The work is saved as ${UNFINISHED}1.`,
    );
    expect(done.fixture.pushedIterations()).toEqual([]);
    const saved = treeAt(`${UNFINISHED}1`, done);
    expect([saved.get("AGENTS.md"), saved.get("src/a.ts"), saved.has("key.txt")]).toEqual(["mine", "work", false]);
    expect(done.records[0]).toMatchObject({
      phase: "agent_error",
      error: expect.stringContaining("AGENTS.md") as string,
      output: "did it",
    });
    // The next run finds no interrupted iteration.
    expect(done.fixture.pushedState()?.state).toMatchObject({ inFlight: null, streaks: { errors: 1 } });
  });
});

const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`new/${index}.txt`, "x"]));
const gone = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`old/${index}.txt`, null]));
const bytes = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`big/${index}.txt`, "x".repeat(1_000)]));

describe("work above a limit", () => {
  it.each([
    ["files", many, /changed 10[12] files/],
    ["deletions", gone, /deleted 40 of 42 files/],
    ["bytes", bytes, /have \d+ bytes;/],
  ])("of its %s is saved under a ref, and the chain continues without it", async (_, files, reason) => {
    const done = await runTwo(files);
    expect(done.failure).toBeNull();
    expect(done.records.map(({ error = "" }) => error)).toEqual([expect.stringMatching(reason), ""]);
    expect(done.fixture.pushedIterations()).toEqual([]);
    expect([...done.machine.repository.files.keys()]).toHaveLength(42);
    expect(treeAt(`${UNFINISHED}1`, done).has(Object.keys(files)[0] ?? "")).toBe(Object.values(files)[0] !== null);
    const prompt = done.report?.agent.turns[1]?.prompt ?? "";
    expect(prompt).toMatch(reason);
    expect(prompt).toContain(`${UNFINISHED}1`);
  });

  it("ends the run if it cannot be saved", async () => {
    const fixture = createPushFixture({ run: { iterationsMax: 2 }, backoff: { baseMs: 0 } });
    const machine = fixture.machine();
    fixture.reject(/unfinished/);
    const run = machine.run([writes(machine.repository, many)], { commitPolicy: commitPolicy() });
    await expect(run).rejects.toMatchObject({ code: "PUSH_REFUSED" });
    expect(fixture.pushedIterations()).toEqual([]);
  });

  it("ends the run on a user's machine and stays in the workspace, uncommitted", async () => {
    const fixture = createLoopFixture();
    const run = fixture.run([writes(fixture.repository, many)], { commitPolicy: commitPolicy() });
    await expect(run).rejects.toMatchObject({
      code: "LANDING_REFUSED",
      message: expect.stringContaining("It stays in the workspace, uncommitted.") as string,
      remedy: expect.stringContaining("max_changed_files = ") as string,
    });
    expect(fixture.repository.commits.size).toBe(1);
    expect(fixture.repository.files.has("new/0.txt")).toBe(true);
  });
});

describe("a path that cannot be reverted", () => {
  it("is pushed nowhere and ends the run", async () => {
    const fixture = createPushFixture();
    const machine = fixture.machine();
    machine.repository.restore = async () => {};
    const run = machine.run([writes(machine.repository, { "key.txt": SECRET })], { commitPolicy: commitPolicy() });
    await expect(run).rejects.toMatchObject({ code: "LANDING_REFUSED", message: expect.stringContaining("key.txt") as string });
    expect([...fixture.server.refs.keys()].filter((ref) => ref.startsWith(UNFINISHED))).toEqual([]);
    expect(fixture.pushedIterations()).toEqual([]);
  });
});
