import { describe, expect, it } from "vitest";
import { userError } from "../../../src/errors/user-error.ts";
import { createFakeVerifier, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { commitPolicy } from "../fixtures/decider.ts";
import { createLoopFixture, handoffLine } from "../fixtures/loop-fixture.ts";

type Repository = ReturnType<typeof createLoopFixture>["repository"];

const writes =
  (repository: Repository, texts: Readonly<Record<string, string>>, next = "write the parser"): ScriptedTurn =>
  () => {
    for (const [path, text] of Object.entries(texts)) repository.files.set(path, text);
    return { finalMessage: handoffLine(next) };
  };

const onChange = (iterationsMax: number) => ({ run: { iterationsMax }, backoff: { baseMs: 0 }, gates: { verify: "change" } }) as const;

describe("what is verified", () => {
  it("is the tree that lands, without foreign files and reverted ones", async () => {
    const fixture = createLoopFixture({ spec: onChange(1) });
    fixture.repository.files.set("foreign.txt", "of an earlier step");
    const verifier = createFakeVerifier();
    const work = writes(fixture.repository, { "AGENTS.md": "mine", "work.txt": "1" });
    const report = await fixture.run([work], { verifier, commitPolicy: commitPolicy() });
    const [record] = fixture.journal.records;
    expect(verifier.requests).toEqual([{ tree: record?.tree, baseTree: report.state?.baseTree ?? null }]);
    const tree = fixture.repository.trees.get(verifier.requests[0]?.tree ?? "") ?? new Map<string, string>();
    expect(Object.fromEntries(tree)).toEqual({ "notes.txt": "start", "work.txt": "1" });
    const ended = fixture.log.events.find(({ kind }) => kind === "iteration-ended");
    expect(ended).toMatchObject({ commit: fixture.repository.head.sha, tree: record?.tree });
  });

  it("is verified after each change, also if a cheaper check already refuses the claim", async () => {
    const fixture = createLoopFixture({ plan: "- [ ] one\n", spec: onChange(1) });
    const verifier = createFakeVerifier([{ passed: false, exitCode: 3, output: "1 test fails" }]);
    await fixture.run([fixture.work("", { completed: true })], { verifier });
    expect(fixture.journal.records[0]).toMatchObject({ claim: "refused", verified: false });
    expect(fixture.journal.records[0]?.refusals).toHaveLength(2);
  });
});

describe("a verification that is cancelled", () => {
  it.each([true, false])("is no failed check, and confirms no claim: claims %s", async (completed) => {
    const fixture = createLoopFixture({ spec: onChange(1) });
    const verifier = createFakeVerifier([{ passed: false, exitCode: null, problem: "The verify command was cancelled." }]);
    const { verify } = verifier;
    verifier.verify = async (...args) => {
      fixture.abort.abort();
      return await verify(...args);
    };
    const turn = completed ? fixture.work("", { completed }) : fixture.work("write the parser");
    const report = await fixture.run([turn], { verifier });
    expect(report.reason).toBe("cancelled");
    expect(fixture.journal.records[0]).not.toHaveProperty("verified");
    expect(fixture.journal.records[0]?.claim).toBe(completed ? "refused" : "none");
    expect(JSON.stringify(report.state?.feedback)).not.toContain("verify command fail");
  });
});

describe("a verification that the machine prevents", () => {
  it("ends the run with its remedy, is no failed check, and keeps the work", async () => {
    const fixture = createLoopFixture({ spec: onChange(1) });
    const verifier = createFakeVerifier();
    const { verify } = verifier;
    const problem = userError("VERIFY_FOLDER_TAKEN", { path: "/tmp/x" });
    verifier.verify = () => Promise.reject(problem);
    await expect(fixture.run([fixture.work("write the parser", { completed: true, next_goal: "" })], { verifier })).rejects.toBe(problem);
    expect(fixture.store.statuses.at(-1)).toMatchObject({ state: "error", stop_remedy: problem.remedy });
    expect(fixture.journal.records).toMatchObject([{ phase: "run_failed", error: problem.message }]);
    expect(fixture.repository.files.get("notes.txt")).toBe("start write the parser");
    const saved = fixture.store.saves.at(-1);
    expect(saved?.state.inFlight?.iteration).toBe(1);

    verifier.verify = verify;
    const { agent } = await fixture.run([fixture.idle("write the docs")], {
      verifier,
      spec: { ...fixture.spec, limits: { ...fixture.spec.limits, iterationsMax: 3 } },
    });
    expect(agent.turns[0]?.prompt).not.toContain("verify command fail");
    expect(agent.turns[0]?.prompt).toContain("was interrupted");
  });
});

describe("files that judge the work", () => {
  it("are named in the record and at the end, without secrets, and only if the work changes one", async () => {
    const fixture = createLoopFixture({ spec: { ...onChange(2), gates: { verify: null } } });
    const secret = "the-secret-of-this-run";
    const first = writes(fixture.repository, { "package.json": "{}", "src/a.js": "1", [`test/${secret}.js`]: "1" });
    await fixture.run([first, writes(fixture.repository, { "src/a.js": "2" }, "write the docs")]);
    expect(fixture.journal.records.map(({ review_paths: paths }) => paths)).toEqual([["package.json", "test/***.js"], undefined]);
    const notices = fixture.log.events.flatMap((event) => (event.kind === "notice" ? [event.text] : []));
    expect(notices).toContain("This work changes files that judge it: package.json, test/***.js. Review them first.");
  });

  it("include what their links lead to, in committed work", async () => {
    const fixture = createLoopFixture({ spec: { ...onChange(1), gates: { verify: null } } });
    for (const [path, text] of Object.entries({ test: "-> checks", "package.json": "-> config/manifest.json" })) {
      fixture.repository.files.set(path, text);
    }
    const head = { parent: fixture.repository.head.sha, tree: await fixture.repository.snapshot(), message: "links" };
    fixture.repository.commits.set("1".repeat(40), head);
    fixture.repository.head.sha = "1".repeat(40);
    const work = writes(fixture.repository, { "checks/a.js": "1", "config/manifest.json": "{}", "config/other.json": "{}" });
    await fixture.run([work], { commitPolicy: commitPolicy() });
    expect(fixture.journal.records[0]?.review_paths).toEqual(["checks/a.js", "config/manifest.json"]);
  });

  it("are bounded in the record and in the sentence", async () => {
    const fixture = createLoopFixture({ spec: { ...onChange(1), gates: { verify: null } } });
    const names = Array.from({ length: 50 }, (_, index) => `test/${String(index).padStart(2, "0")}${"x".repeat(500)}.js`);
    await fixture.run([writes(fixture.repository, Object.fromEntries(names.map((name) => [name, "1"])))]);
    const paths = fixture.journal.records[0]?.review_paths ?? [];
    expect(paths).toHaveLength(20);
    expect(Math.max(...paths.map(({ length }) => length))).toBeLessThanOrEqual(200);
    const notice = fixture.log.events.find((event) => event.kind === "notice" && event.text.startsWith("This work"));
    expect(notice).toMatchObject({ text: expect.stringMatching(/, and more\. Review them first\.$/) as string });
  });
});
