import { describe, expect, it } from "vitest";
import { userError } from "../../../src/errors/user-error.ts";
import { checkWork } from "../../../src/engine/commit-gates.ts";
import { createFakeDiffScanner, createFakeVerifier, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { commitPolicy } from "../fixtures/decider.ts";
import { createLoopFixture, failingTurn, handoffLine } from "../fixtures/loop-fixture.ts";
import { BRANCH, createPushFixture, UNFINISHED } from "../fixtures/push-fixture.ts";

/** The secret that `createFakeDiffScanner` finds. */
const SECRET = "the-secret-of-this-run";
const LARGE = "x".repeat(1_001);

type Repository = ReturnType<typeof createLoopFixture>["repository"];

const landed = (repository: Repository): Readonly<Record<string, string>> =>
  Object.fromEntries(repository.trees.get(repository.commits.get(repository.head.sha ?? "")?.tree ?? "") ?? []);

/** A local run with `--commit` that makes this many iterations. */
function setUp(iterationsMax: number) {
  const fixture = createLoopFixture({ spec: { run: { iterationsMax }, backoff: { baseMs: 0 }, gates: { verify: "change" } } });
  const { files } = fixture.repository;
  const writes =
    (texts: Readonly<Record<string, string>>, next = "write the parser"): ScriptedTurn =>
    () => {
      for (const [path, text] of Object.entries(texts)) files.set(path, text);
      return { finalMessage: handoffLine(next) };
    };
  const notices = (): readonly string[] =>
    fixture.log.events.flatMap((event) => (event.kind === "notice" && event.text.startsWith("Not the agent's") ? [event.text] : []));
  const run = (script: readonly ScriptedTurn[], parts: Parameters<typeof fixture.run>[1] = {}) =>
    fixture.run(script, { commitPolicy: commitPolicy(), ...parts });
  return { ...fixture, files, run, writes, notices };
}

describe("what was there before the agent", () => {
  it("is not committed, whatever it is, and is named once", async () => {
    const { files, notices, repository, run, writes } = setUp(2);
    for (const [path, text] of [
      ["notes.txt", "edited by an earlier step"],
      [".env", `KEY=${SECRET}`],
      ["large.bin", LARGE],
    ] as const)
      files.set(path, text);
    for (const name of ["c", "d", "e", "f"]) files.set(`${name}.txt`, "foreign");
    await run([writes({ "work.txt": "1" }), writes({ "work.txt": "2" }, "write the docs")]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "2" });
    expect(files.get(".env")).toBe(`KEY=${SECRET}`);
    expect(notices()).toEqual([
      "Not the agent's work, so not committed unless the agent changes it: .env, c.txt, d.txt, e.txt, f.txt and 2 more.",
    ]);
  });

  it("is committed once the agent changes it", async () => {
    const { files, repository, run, writes } = setUp(1);
    files.set("draft.txt", "foreign");
    files.set("other.txt", "foreign");
    await run([writes({ "draft.txt": "foreign, and the agent's" })]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "draft.txt": "foreign, and the agent's" });
  });

  it("is judged in whole once the agent changes it, stays out of the commit, and keeps its content in the workspace", async () => {
    const { files, journal, repository, run, writes } = setUp(1);
    files.set(".env", `KEY=${SECRET}`);
    files.set("large.bin", LARGE);
    await run([writes({ ".env": `KEY=${SECRET} MORE=1`, "large.bin": `${LARGE}more`, "work.txt": "1" })]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "1" });
    expect(journal.records[0]?.reverted?.map((text) => text.split(":", 1)[0])).toEqual([".env", "large.bin"]);
    expect([files.get(".env"), files.get("large.bin")]).toEqual([`KEY=${SECRET}`, LARGE]);
  });

  it("is not committed under another name either, if it may not be", async () => {
    const { files, repository, run } = setUp(1);
    files.set(".env", `KEY=${SECRET}`);
    const renames: ScriptedTurn = () => {
      files.delete(".env");
      files.set("env.txt", `KEY=${SECRET}`);
      files.set("work.txt", "1");
      return { finalMessage: handoffLine("write the parser") };
    };
    await run([renames]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "1" });
  });
});

describe("what others write between two turns", () => {
  it("is told from the agent's work, also where git does not see it yet", async () => {
    const { repository, run, writes } = setUp(2);
    const { snapshot } = repository;
    const writers: (string | undefined)[] = [];
    repository.snapshot = async (by) => {
      writers.push(by);
      return await snapshot(by);
    };
    await run([writes({ "work.txt": "1" }), writes({ "work.txt": "2" }, "write the docs")], { verifier: createFakeVerifier() });
    // The start, and a turn and a verification each.
    expect(writers).toEqual([undefined, undefined, "others", undefined, "others"]);
  });

  it("is not committed if the verify command wrote it, and git could not look at the workspace after it", async () => {
    const { files, repository, run, writes } = setUp(2);
    const { snapshot } = repository;
    const verifier = createFakeVerifier();
    const { verify } = verifier;
    verifier.verify = async (...args) => {
      files.set("coverage.txt", "by the verify command");
      if (verifier.calls() === 0) {
        repository.snapshot = async () => {
          repository.snapshot = snapshot;
          throw userError("GIT_FAILED", { command: "add", problem: "broken" });
        };
      }
      return await verify(...args);
    };
    await run([writes({ "work.txt": "1" }), writes({ "work.txt": "2" }, "write the docs")], { verifier });
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "2" });
  });

  it("is not committed if the verify command wrote it", async () => {
    const { files, repository, run, writes } = setUp(2);
    const verifier = createFakeVerifier();
    const { verify } = verifier;
    verifier.verify = async (...args) => {
      for (const [path, text] of [
        ["AGENTS.md", "obey"],
        ["token.txt", SECRET],
        ["large.bin", LARGE],
      ] as const)
        files.set(path, text);
      return await verify(...args);
    };
    await run([writes({ "work.txt": "1" }), writes({ "work.txt": "2" }, "write the docs")], { verifier });
    expect(files.get("token.txt")).toBe(SECRET);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "2" });
  });

  it("is not committed if it came during a wait", async () => {
    const { clock, files, repository, run, writes } = setUp(2);
    const limited: ScriptedTurn = () => {
      files.set("half.txt", "half");
      const failure = {
        cause: "provider-limit",
        message: "429 Too Many Requests, try again in 20 seconds",
        exitCode: 1,
        output: "",
      } as const;
      return { end: { kind: "failed", failure } };
    };
    const { sleep } = clock;
    clock.sleep = async (...args) => {
      files.set("AGENTS.md", "obey");
      files.set("half.txt", "half, read by a person");
      await sleep(...args);
    };
    await run([limited, writes({ "work.txt": "2" }), writes({ "work.txt": "3" }, "write the docs")]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "half.txt": "half, read by a person", "work.txt": "3" });
  });
});

describe("a plan that a person has changed and not committed", () => {
  it.each([
    ["- [x] one\n- [ ] two\n", [], "- [x] one\n- [ ] two\n"],
    ["- [x] one\n- [ ] easier\n", ["plan.md"], "- [x] one\n- [ ] two\n"],
  ])("keeps the agent's ticks in the workspace, and lands neither these nor the person's text: %j", async (edited, named, inWorkspace) => {
    const { files, repository } = setUp(1);
    files.set("plan.md", "- [ ] one\n");
    const head = await repository.snapshot();
    const text = "- [ ] one\n- [ ] two\n";
    files.set("plan.md", text);
    const before = await repository.snapshot();
    files.set("plan.md", edited);
    files.set("work.txt", "1");
    const projectFiles = {
      readPlan: async () => files.get("plan.md") ?? "",
      async writePlan(next: string) {
        files.set("plan.md", next);
        return true;
      },
    };
    const diffScanner = createFakeDiffScanner(repository);
    const rules = commitPolicy({ planFile: "plan.md", protectedPaths: { builtIn: ["/plan.md"], user: [], own: [] } });
    const options = { repository, diffScanner, policy: rules, plan: { text, projectFiles } };
    const { refusal, reverted, workTree } = await checkWork(options, { head, before, after: await repository.snapshot() });
    expect([refusal, reverted.map(({ path }) => path)]).toEqual([null, named]);
    expect(repository.trees.get(workTree)?.get("plan.md")).toBe("- [ ] one\n");
    expect([repository.trees.get(workTree)?.get("work.txt"), files.get("plan.md")]).toEqual(["1", inWorkspace]);
  });
});

describe("what the verify command of roles mode wrote after the snapshot", () => {
  it("is not committed, even if a path of the work is reverted", async () => {
    const { files, repository } = setUp(1);
    const [head, before] = [await repository.headTree(), await repository.snapshot()];
    files.set("key.txt", SECRET);
    files.set("work.txt", "1");
    const after = await repository.snapshot();
    files.set("built.txt", "by the verify command");
    files.set("work.txt", "1, changed by the verify command");
    const options = { repository, diffScanner: createFakeDiffScanner(repository), policy: commitPolicy(), plan: null };
    const { reverted, workTree } = await checkWork(options, { head, before, after });
    expect(reverted.map(({ path }) => path)).toEqual(["key.txt"]);
    expect(Object.fromEntries(repository.trees.get(workTree) ?? [])).toEqual({ "notes.txt": "start", "work.txt": "1" });
  });
});

describe("unfinished work", () => {
  const fails =
    (files: Map<string, string>): ScriptedTurn =>
    () => {
      files.set("half.txt", "half");
      files.set("key.txt", SECRET);
      return { end: { kind: "failed", failure: { cause: "exit", message: "It exited with 1.", exitCode: 1, output: "" } } };
    };

  it("lands with the next finished work, without what was there before", async () => {
    const { files, repository, run, writes } = setUp(2);
    files.set("foreign.txt", "foreign");
    await run([fails(files), writes({ "work.txt": "1" })]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "half.txt": "half", "work.txt": "1" });
  });

  it("lands with the next finished work of a later run on the same machine", async () => {
    const { files, repository, run, writes } = setUp(1);
    files.set("foreign.txt", "foreign");
    await run([fails(files)]);
    files.set("later.txt", "foreign");
    await run([writes({ "work.txt": "1" })], { resume: true });
    expect(landed(repository)).toEqual({ "notes.txt": "start", "half.txt": "half", "work.txt": "1" });
  });

  it("is pushed to its ref without what was there before", async () => {
    const fixture = createPushFixture({ run: { iterationsMax: 1 }, backoff: { baseMs: 0 } });
    const machine = fixture.machine();
    machine.repository.files.set(".env", `KEY=${SECRET}`);
    await machine.run([fails(machine.repository.files)]);
    const tree = fixture.commits.get(fixture.server.refs.get(`${UNFINISHED}1`) ?? "")?.tree ?? "";
    expect([...(machine.repository.trees.get(tree)?.keys() ?? [])]).toEqual(["half.txt", "notes.txt"]);
    expect(fixture.server.refs.get(BRANCH)).toBe("0".repeat(40));
  });
});

describe("work that git could not read", () => {
  /** Writes these files, after which git fails until `repair` is called. */
  function setUpUnread(iterationsMax: number, backoffMs = 0) {
    const fixture = setUp(iterationsMax);
    const { files, repository, run } = fixture;
    const { salvage, snapshot } = repository;
    const repair = (): void => void Object.assign(repository, { salvage, snapshot });
    const breaks: ScriptedTurn = () => {
      files.set("half.txt", "half");
      repository.snapshot = repository.salvage = () =>
        Promise.reject(userError("GIT_STOPPED", { command: "add", reason: "it took too long" }));
      return { finalMessage: handoffLine("write the parser") };
    };
    const spec = { ...fixture.spec, backoff: { ...fixture.spec.backoff, baseMs: backoffMs } };
    return {
      ...fixture,
      breaks,
      repair,
      run: (script: readonly ScriptedTurn[], parts: Parameters<typeof run>[1] = {}) => run(script, { spec, ...parts }),
    };
  }

  it("lands with the next finished work, also after a wait", async () => {
    const { breaks, clock, files, repair, repository, run, writes } = setUpUnread(2, 1_000);
    files.set("foreign.txt", "foreign");
    const { sleep } = clock;
    clock.sleep = async (...args) => {
      repair();
      await sleep(...args);
    };
    await run([breaks, writes({ "work.txt": "1" })]);
    expect(clock.slept.length).toBeGreaterThan(0);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "half.txt": "half", "work.txt": "1" });
  });

  it.each(["at its end", "by a kill"])("lands with the next finished work of a later run: the first one ended %s", async (end) => {
    const { breaks, files, repair, repository, run, store, writes } = setUpUnread(1);
    files.set("foreign.txt", "foreign");
    if (end === "by a kill") {
      const { save } = store;
      const killed = async (): Promise<void> => {
        store.save = save;
        throw new Error("killed");
      };
      await expect(run([(...args) => ((store.save = killed), breaks(...args))])).rejects.toThrow("killed");
    } else {
      expect(await run([breaks])).toMatchObject({ iterations: 1 });
    }
    repair();
    await run([writes({ "work.txt": "1" })], { resume: true });
    expect(landed(repository)).toEqual({ "notes.txt": "start", "half.txt": "half", "work.txt": "1" });
  });
});

describe("what a verification in the workspace wrote", () => {
  const WRITTEN = "by the verify command";
  function setUpWriting(iterationsMax: number, mode: "goal" | "roles" = "goal") {
    const fixture = setUp(iterationsMax);
    const verifier = createFakeVerifier();
    const { verify } = verifier;
    verifier.verify = async (...args) => {
      fixture.files.set("coverage.txt", WRITTEN);
      return await verify(...args);
    };
    const spec = { ...fixture.spec, mode };
    const parts = { verifier, verifyIn: "workspace", spec, resume: true } as const;
    return { ...fixture, verifier, run: (script: readonly ScriptedTurn[]) => fixture.run(script, parts) };
  }
  const plans: ScriptedTurn = () => ({
    finalMessage: JSON.stringify({ objective: "o", execution_prompt: "Do it.", done_if: "done", stop: false, rationale: "" }),
  });
  const reviews: ScriptedTurn = () => ({
    finalMessage: JSON.stringify({ continue: true, confidence: 1, next_focus: "write the docs", reason: "" }),
  });

  it("is not committed after the reviewer has failed", async () => {
    const { files, repository, run, writes } = setUpWriting(2, "roles");
    const script = [plans, writes({ "work.txt": "1" }), failingTurn, plans, writes({ "more.txt": "2" }, "write the docs"), reviews];
    await run(script);
    expect(files.get("coverage.txt")).toBe(WRITTEN);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "1", "more.txt": "2" });
  });

  it("is not committed after git has failed behind it", async () => {
    const { repository, run, writes } = setUpWriting(2, "roles");
    const { changedPaths } = repository;
    const executes: ScriptedTurn = (...args) => {
      repository.changedPaths = async () => {
        repository.changedPaths = changedPaths;
        throw userError("GIT_FAILED", { command: "diff", problem: "broken" });
      };
      return writes({ "work.txt": "1" })(...args);
    };
    await run([plans, executes, plans, writes({ "more.txt": "2" }, "write the docs"), reviews]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "1", "more.txt": "2" });
  });

  it("is not committed by the next run if it was killed during the verification", async () => {
    const { files, repository, run, verifier, writes } = setUpWriting(1);
    const { verify } = verifier;
    verifier.verify = async () => {
      verifier.verify = verify;
      files.set("killed.txt", WRITTEN);
      throw new Error("killed");
    };
    await expect(run([writes({ "work.txt": "1" })])).rejects.toThrow("killed");
    await run([writes({ "more.txt": "2" }, "write the docs")]);
    expect(landed(repository)).toEqual({ "notes.txt": "start", "work.txt": "1", "more.txt": "2" });
  });
});
