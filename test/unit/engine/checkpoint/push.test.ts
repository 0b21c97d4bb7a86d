import { describe, expect, it } from "vitest";
import { STATE_RECORDS_MAX } from "../../../../src/engine/checkpoint/push.ts";
import type { ScriptedTurn } from "../../../helpers/fakes/engine.ts";
import { sampleRecord } from "../../../helpers/samples.ts";
import { BRANCH, createPushFixture, UNFINISHED, STATE } from "../../fixtures/push-fixture.ts";
import { handoffLine } from "../../fixtures/loop-fixture.ts";

const ONE = { run: { iterationsMax: 1 } };
const TWO = { run: { iterationsMax: 2 } };
const CONFLICT = `${BRANCH}-conflict-1`;

describe("a pushed iteration", () => {
  it("updates the branch and the state ref in one push, each from its last commit, and then the state dir", async () => {
    const fixture = createPushFixture(TWO);
    const machine = fixture.machine();
    const base = fixture.server.refs.get(BRANCH);
    const report = await machine.run([machine.work("write the parser"), machine.work("write the docs")]);
    expect(report).toMatchObject({ reason: "run-full", iterations: 2 });
    expect(fixture.pushedIterations()).toEqual([1, 2]);
    const [first, second] = machine.remote.pushes;
    expect(first?.map(({ expected, ref }) => [ref, expected])).toEqual([
      [STATE, null],
      [BRANCH, base],
    ]);
    expect(second?.map(({ expected }) => expected)).toEqual(first?.map(({ sha }) => sha));
    expect(machine.branch.calls).toEqual(["syncCheckout", "syncCheckout"]);
    expect(machine.repository.head.sha).toBe(fixture.server.refs.get(BRANCH));
    // The state dir has the state commit, so that a later run can detect a newer one.
    expect(machine.store.saves.at(-1)).toEqual({ ...fixture.pushedState(), stateCommit: fixture.server.refs.get(STATE) });
    const state = fixture.stateCommits.commits.get(fixture.server.refs.get(STATE) ?? "");
    expect(JSON.parse(state?.files.get("status.json") ?? "")).toMatchObject({ iteration: 2, stop_reason: "run-full" });
    expect(state?.message).toBe("codex-self-iter: state after iteration 2\n");
  });

  it("is loaded by a machine that has only the server's refs", async () => {
    const fixture = createPushFixture(ONE);
    const first = fixture.machine("1-1");
    await first.run([first.work("write the parser")]);
    const second = fixture.machine("2-1");
    const { agent } = await second.run([second.work("write the docs")]);
    expect(agent.turns[0]).toMatchObject({ iteration: 2 });
    expect(fixture.pushedRecords().map(({ goal_in: goal, commit }) => [goal, commit])).toEqual(
      fixture
        .history()
        .filter(({ number }) => number !== null)
        .toReversed()
        .map(({ sha }, index) => [["", "write the parser"][index], sha]),
    );
    expect(fixture.states()).toHaveLength(2);
  });

  it("pushes only the state if nothing changed", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    await machine.run([() => ({ finalMessage: handoffLine("write the parser") })]);
    expect(machine.remote.pushes.map((updates) => updates.map(({ ref }) => ref))).toEqual([[STATE]]);
    expect(fixture.pushedState()?.state).toMatchObject({ iteration: 1, goal: "write the parser" });
  });

  it("has the last records, including older ones, up to the limit", async () => {
    const fixture = createPushFixture(ONE);
    const records = Array.from({ length: STATE_RECORDS_MAX + 30 }, (_, index) => sampleRecord({ iteration: index + 1, seq: index }));
    const machine = fixture.machine("1-1", { records, saved: null });
    await machine.run([machine.work("write the parser")]);
    const numbers = fixture.pushedRecords().map(({ iteration }) => iteration);
    expect(numbers).toEqual(Array.from({ length: STATE_RECORDS_MAX }, (_, index) => index + 32));
  });

  it("pushes a requested stop, so that no other machine continues", async () => {
    const fixture = createPushFixture();
    const machine = fixture.machine();
    machine.projectFiles.content.stopFiles.push(".codex-stop");
    expect(await machine.run([])).toMatchObject({ reason: "stop-requested" });
    expect(machine.remote.pushes).toMatchObject([[{ ref: "refs/codex-self-iter/state/main" }]]);
    expect(machine.store.saves.at(-1)?.state.stopped?.reason).toBe("stop-requested");
  });

  it("pushes a person's goal, even if no iteration works on it yet", async () => {
    const fixture = createPushFixture();
    const machine = fixture.machine();
    machine.projectFiles.content.stopFiles.push(".codex-stop");
    await machine.run([], { goal: "fix the lexer", goalBy: "ada" });
    expect(machine.remote.pushes.map((updates) => updates.map(({ ref }) => ref))).toEqual([[STATE]]);
    expect(fixture.pushedState()?.state.goal).toBe("fix the lexer");
    const next = fixture.machine();
    const { agent } = await next.run([next.work("write the docs")], {
      spec: { ...fixture.spec, run: { ...fixture.spec.run, iterationsMax: 1 } },
    });
    expect(agent.turns[0]?.prompt).toContain("fix the lexer");
  });

  it("is reported to onSaved, even if the state dir cannot be written afterwards", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    const save = machine.store.save.bind(machine.store);
    machine.store.save = async (saved, options) => {
      if (options.durable) throw new Error("no space");
      await save(saved, options);
    };
    await expect(machine.run([machine.work("write the parser")])).rejects.toThrow("no space");
    expect(fixture.pushedIterations()).toEqual([1]);
    expect(machine.saved.map(([{ records }, { kind }]) => [kind, records.length])).toEqual([
      ["committed", 0],
      ["committed", 1],
    ]);
  });
});

describe("an iteration that another run pushed first", () => {
  it("is dropped: nothing of it is saved or pushed, and the run reports it", async () => {
    const fixture = createPushFixture(ONE);
    const [slow, fast] = [fixture.machine("1-1"), fixture.machine("2-1")];
    const saves = slow.store.saves.length;
    const turn: ScriptedTurn = async (...args) => {
      await fast.run([fast.work("write the docs")]);
      return await slow.work("write the parser")(...args);
    };
    expect(await slow.run([turn])).toMatchObject({ reason: "superseded", conclusion: "success" });
    expect(fixture.pushedIterations()).toEqual([1]);
    expect(fixture.pushedState()?.state.goal).toBe("write the docs");
    expect(slow.journal.records).toEqual([]);
    // The mark that the iteration started, and nothing after it.
    expect(slow.store.saves.slice(saves).map(({ state }) => state.inFlight?.iteration)).toEqual([1]);
  });

  it("is found on the branch if the state ref was created and deleted meanwhile", async () => {
    const fixture = createPushFixture(ONE);
    const [slow, fast] = [fixture.machine("1-1"), fixture.machine("2-1")];
    const turn: ScriptedTurn = async (...args) => {
      await fast.run([fast.work("write the docs")]);
      fixture.server.refs.delete(STATE);
      return await slow.work("write the parser")(...args);
    };
    expect(await slow.run([turn])).toMatchObject({ reason: "superseded" });
    expect(fixture.pushedIterations()).toEqual([1]);
    expect(fixture.server.refs.has(STATE)).toBe(false);
  });

  it("is dropped even if a stop was requested meanwhile, which is left to the other run", async () => {
    const fixture = createPushFixture();
    const [slow, fast] = [fixture.machine("1-1"), fixture.machine("2-1")];
    const turn: ScriptedTurn = async (...args) => {
      await fast.run([fast.work("write the docs")], { spec: { ...fixture.spec, run: { ...fixture.spec.run, iterationsMax: 1 } } });
      slow.projectFiles.content.stopFiles.push(".codex-stop");
      return await slow.work("write the parser")(...args);
    };
    expect(await slow.run([turn])).toMatchObject({ reason: "superseded" });
  });
});

describe("work on a branch to which others push", () => {
  it("is rebased; its completion claim is refused, and the next prompt says so", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    let theirs = "";
    const turn: ScriptedTurn = (...args) => {
      theirs = fixture.pushAsPerson();
      return machine.work("", { completed: true })(...args);
    };
    expect(await machine.run([turn])).toMatchObject({ reason: "run-full" });
    expect(fixture.history().map(({ number }) => number)).toEqual([1, null, null]);
    expect(fixture.history()[1]?.sha).toBe(theirs);
    const head = fixture.server.refs.get(BRANCH);
    expect(fixture.pushedRecords()).toMatchObject([{ claim: "refused", completed: false, commit: head }]);
    expect(fixture.pushedRecords()[0]?.refusals?.join(" ")).toContain("The branch moved");
    expect(fixture.pushedState()?.state.feedback.map(({ kind }) => kind)).toEqual(["claim-refused", "unfinished"]);
    expect(machine.repository.head.sha).toBe(head);
    expect(machine.warnings()).toContain("rebased");
    expect(machine.branch.calls.at(-1)).toBe("syncCheckout");

    const next = fixture.machine();
    const { agent } = await next.run([next.work("write the docs")]);
    expect(agent.turns[0]?.prompt).toContain("rebased onto the new commits without a conflict");
    expect(fixture.pushedIterations()).toEqual([1, 2]);
  });

  it("keeps their files, and does not count them as the next iteration's changes", async () => {
    const fixture = createPushFixture(TWO);
    const machine = fixture.machine();
    const workflow = ".github/workflows/ci.yml";
    const first: ScriptedTurn = (...args) => {
      fixture.pushAsPerson();
      return machine.work("look at it")(...args);
    };
    // A real rebase puts their files into the workspace.
    const { rebaseCommit } = machine.branch;
    machine.branch.rebaseCommit = async (commit, onto) => {
      machine.repository.files.set(workflow, "theirs");
      return await rebaseCommit(commit, onto);
    };
    const second: ScriptedTurn = () => ({ finalMessage: handoffLine("write the docs") });
    await machine.run([first, second]);
    expect(machine.repository.files.get(workflow)).toBe("theirs");
    expect(fixture.pushedRecords().map((record) => record.has_new_changes)).toEqual([true, false]);
  });

  it("goes to a conflict branch if it conflicts, and the workspace has their version", async () => {
    const fixture = createPushFixture(ONE);
    fixture.server.refs.set(CONFLICT, "f".repeat(40));
    const machine = fixture.machine();
    machine.branch.conflicts = true;
    let theirs = "";
    const turn: ScriptedTurn = (...args) => {
      theirs = fixture.pushAsPerson();
      return machine.work("", { completed: true })(...args);
    };
    await machine.run([turn]);
    expect(fixture.server.refs.get(BRANCH)).toBe(theirs);
    expect(fixture.server.refs.get(CONFLICT)).toBe("f".repeat(40));
    const name = Array.from(fixture.server.refs.keys()).find((ref) => ref.startsWith(`${CONFLICT}-`));
    expect(name).toContain("77-1");
    const [record] = fixture.pushedRecords();
    expect(record).toMatchObject({ claim: "refused", commit: fixture.server.refs.get(name ?? "") });
    expect(machine.repository.head).toEqual({ ref: BRANCH, sha: theirs });
    expect(machine.branch.calls.slice(-2)).toEqual([`checkOut ${theirs} ${BRANCH}`, "syncCheckout"]);
    expect(fixture.pushedState()?.state.feedback.at(-1)?.text).toContain(`the work is on the branch ${name}`);
    expect(machine.warnings()).toContain(String(name));
  });

  it("goes to a conflict branch if it may not be committed once it is rebased, and the log says why", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    fixture.findings.revertedAfterRebase = [{ path: "plan.md", rule: "plan", reason: "only its boxes may be ticked" }];
    let theirs = "";
    const turn: ScriptedTurn = (...args) => {
      theirs = fixture.pushAsPerson();
      return machine.work("write the parser")(...args);
    };
    await machine.run([turn]);
    expect(fixture.server.refs.get(BRANCH)).toBe(theirs);
    expect(fixture.commits.get(fixture.server.refs.get(CONFLICT) ?? "")?.message).toContain("Codex-Iteration: 1");
    expect(machine.warnings()).toContain(
      "Rebased onto the other push, the work may not be committed. plan.md: only its boxes may be ticked.",
    );
  });

  it("goes to a conflict branch after several rebases", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    fixture.server.beforePush = () => void fixture.pushAsPerson();
    await machine.run([machine.work("write the parser")]);
    expect(machine.branch.calls.filter((call) => call.startsWith("rebaseCommit"))).toHaveLength(5);
    expect(fixture.server.refs.get(CONFLICT)).toBe(fixture.pushedRecords()[0]?.commit);
    expect(fixture.pushedState()?.state.iteration).toBe(1);
  });

  it("creates a deleted branch again", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    const turn: ScriptedTurn = (...args) => {
      fixture.server.refs.delete(BRANCH);
      return machine.work("write the parser")(...args);
    };
    expect(await machine.run([turn])).toMatchObject({ reason: "run-full" });
    expect(fixture.pushedIterations()).toEqual([1]);
    expect(fixture.pushedRecords()[0]?.commit).toBe(fixture.server.refs.get(BRANCH));
  });
});

describe("unfinished work", () => {
  it.each(["failed", "cancelled", "rate-limited"] as const)(
    "of an iteration that %s is saved under a ref that the next prompt names",
    async (kind) => {
      const fixture = createPushFixture({ run: { iterationsMax: 1, waitMsMax: 0 } });
      const machine = fixture.machine();
      const before = fixture.server.refs.get(BRANCH);
      await machine.run([machine.leaveUnfinished(kind)]);
      expect(fixture.server.refs.get(BRANCH)).toBe(before);
      const saved = fixture.server.refs.get(`${UNFINISHED}1`);
      expect(fixture.commits.get(saved ?? "")?.message).toBe("Unfinished work of iteration 1\n");
      expect(fixture.pushedState()?.state).toMatchObject({ iteration: kind === "failed" ? 1 : 0, inFlight: null });
      expect(fixture.pushedState()?.state.feedback.at(-1)?.text).toMatch(/refs\/codex-self-iter\/unfinished\/main\/1\..*\nnotes\.txt$/s);
      expect(fixture.pushedRecords()[0]?.commit).toBeUndefined();
    },
  );
});

describe("a push that the server rejects", () => {
  const rows = [
    ["rule", /^refs\/heads\//, "work and state"],
    ["workflow-file", /^refs\/heads\/|unfinished/, "state alone"],
    ["other", /^refs\/heads\/|unfinished/, "state alone"],
    ["rule", /./, "nothing"],
    ["permission", /./, "nothing"],
    ["permission", /^refs\/heads\//, "nothing"],
  ] as const;
  it.each(rows)("for the cause %s at %s pushes %s, throws with the remedy, and counts as an error", async (cause, fits, pushed) => {
    const fixture = createPushFixture(TWO);
    const machine = fixture.machine();
    const before = fixture.server.refs.get(BRANCH);
    fixture.reject(fits, cause);
    const error: unknown = await machine.run([machine.work("", { completed: true })]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "PUSH_REFUSED", remedy: `Write: ${cause}: less` });
    expect(fixture.server.refs.get(BRANCH)).toBe(before);
    const isWorkSaved = pushed === "work and state";
    expect(fixture.server.refs.has(`${UNFINISHED}1`)).toBe(isWorkSaved);
    expect(String(error).includes(`${UNFINISHED}1`)).toBe(isWorkSaved);
    expect(fixture.states()).toHaveLength(pushed === "nothing" ? 0 : 1);
    if (cause === "permission") expect(machine.remote.pushes).toHaveLength(1);
    const saved = machine.store.saves.at(-1);
    expect(saved?.state).toMatchObject({ iteration: 1, inFlight: null, stopped: null, streaks: { errors: 1 } });
    expect(machine.journal.records).toMatchObject([{ phase: "agent_error", error: `${cause} forbids it.`, completed: false }]);
    expect(saved?.stateCommit).toBe(fixture.server.refs.get(STATE) ?? null);
    if (pushed !== "nothing") expect(saved).toEqual({ ...fixture.pushedState(), stateCommit: saved?.stateCommit });
  });

  it("by a hook that declines all refs for the branch: pushes the work beside the state, and keeps the first remedy", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    fixture.server.reject = (updates) =>
      updates.some(({ ref }) => ref === BRANCH)
        ? { cause: "rule", refs: updates.map(({ ref }) => ref), message: "pre-receive hook declined", remedy: "Let the hook accept it." }
        : null;
    const error: unknown = await machine.run([machine.work("write the parser")]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "PUSH_REFUSED", remedy: "Let the hook accept it." });
    expect(String(error)).toContain(`The work is saved as ${UNFINISHED}1.`);
    expect(fixture.server.refs.has(`${UNFINISHED}1`)).toBe(true);
    expect(fixture.states()).toHaveLength(1);
    expect(machine.patches).toEqual([]);
  });

  it.each([
    ["of all refs", /./],
    ["of the work's refs", /^refs\/heads\/|unfinished/],
  ] as const)("%s keeps the work as a patch, which the error and the next prompt name", async (_, fits) => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    const before = await machine.repository.headTree();
    fixture.reject(fits);
    const error: unknown = await machine.run([machine.work("write the parser")]).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain("No ref took the work: it is in state/iter_1.patch");
    expect(machine.patches.at(-1)).toMatchObject({ iteration: 1, fromTree: before });
    const saved = machine.store.saves.at(-1) ?? null;
    expect(saved?.state.feedback.at(-1)?.text).toContain("run: git apply state/iter_1.patch");
    fixture.server.reject = null;
    fixture.clock.advance(3_600_000);
    const next = fixture.machine("2-1", { saved, records: machine.journal.records });
    const { agent } = await next.run([next.work("write the parser")]);
    expect(agent.turns[0]?.prompt).toContain("git apply state/iter_1.patch");
  });

  it("is reported with the first reason", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    fixture.server.reject = (updates) => {
      const ref = updates.find((update) => update.ref !== STATE)?.ref;
      if (ref === undefined) return null;
      const cause = ref === BRANCH ? "rule" : "other";
      return { cause, refs: [ref], message: `${cause} forbids it.`, remedy: `Write: ${cause}` };
    };
    const refused = machine.run([machine.work("write the parser")]);
    await expect(refused).rejects.toMatchObject({ code: "PUSH_REFUSED", remedy: "Write: rule" });
    expect(fixture.states()).toHaveLength(1);
  });

  it("stops the chain after max_consecutive_errors", async () => {
    const fixture = createPushFixture({ ...ONE, limits: { consecutiveErrorsMax: 3 }, backoff: { baseMs: 1_000 } });
    fixture.reject(/^refs\/heads\//);
    const ends: string[] = [];
    for (let start = 1; start <= 5; start += 1) {
      const machine = fixture.machine(`${start}-1`);
      const request = { humanTriggered: false };
      const end = await machine.run([machine.work("write the parser")], request).then(
        ({ reason }) => reason,
        (error: unknown) => String((error as { code?: unknown }).code),
      );
      ends.push(end);
      fixture.clock.advance(3_600_000);
    }
    expect(ends).toEqual(["PUSH_REFUSED", "PUSH_REFUSED", "PUSH_REFUSED", "agent-failing", "agent-failing"]);
  });

  it("does not count an interrupted iteration, which is repeated", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    fixture.reject(/./, "permission");
    await expect(machine.run([machine.leaveUnfinished("cancelled")])).rejects.toMatchObject({ code: "PUSH_REFUSED" });
    expect(machine.store.saves.at(-1)?.state).toMatchObject({ iteration: 0, streaks: { errors: 0 } });
    expect(machine.journal.records).toMatchObject([{ phase: "cancelled" }, { phase: "run_failed" }]);
  });

  it("is reported if it kept a person's goal from being pushed", async () => {
    const fixture = createPushFixture();
    const machine = fixture.machine();
    machine.projectFiles.content.stopFiles.push(".codex-stop");
    fixture.reject(/./, "permission");
    await expect(machine.run([], { goal: "fix the lexer" })).rejects.toMatchObject({ code: "PUSH_REFUSED" });
    expect(machine.store.saves.at(-1)?.state.goal).toBe("fix the lexer");
  });
});

describe("a server that does not answer", () => {
  it("is recorded in the state dir, and the run fails", async () => {
    const fixture = createPushFixture(ONE);
    const machine = fixture.machine();
    fixture.server.reachable = false;
    await expect(machine.run([machine.work("write the parser")])).rejects.toMatchObject({
      code: "PUSH_UNREACHABLE",
      message: expect.stringContaining("it is in state/iter_1.patch"),
    });
    expect(machine.store.saves.at(-1)?.state).toMatchObject({ iteration: 1, streaks: { errors: 1 }, goal: null });
    expect(fixture.states()).toEqual([]);
    fixture.server.reachable = true;
    fixture.clock.advance(3_600_000);
    const next = fixture.machine("2-1", { saved: machine.store.saves.at(-1) ?? null, records: machine.journal.records });
    await next.run([next.work("write the parser")]);
    expect(fixture.pushedRecords().map(({ iteration, phase }) => [iteration, phase])).toEqual([
      [1, "agent_error"],
      [1, "run_failed"],
      [2, "goal_iteration"],
    ]);
  });
});
