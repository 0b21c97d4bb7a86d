import { describe, expect, it } from "vitest";
import { STATE_RECORDS_MAX } from "../../../../src/engine/checkpoint/push.ts";
import type { ScriptedTurn } from "../../../helpers/fakes/engine.ts";
import { sampleRecord } from "../../../helpers/samples.ts";
import { BRANCH, createPushFixture, UNFINISHED, STATE } from "../../fixtures/push-fixture.ts";
import { handoffLine } from "../../fixtures/loop-fixture.ts";

const ONE = { run: { iterationsMax: 1 } };
const TWO = { run: { iterationsMax: 2 } };
const CONFLICT = `${BRANCH}-conflict-1`;

describe("an iteration that lands", () => {
  it("moves the branch and the state in one push, each from where it was, and then the state dir", async () => {
    const world = createPushFixture(TWO);
    const machine = world.machine();
    const base = world.server.refs.get(BRANCH);
    const report = await machine.run([machine.work("write the parser"), machine.work("write the docs")]);
    expect(report).toMatchObject({ reason: "run-full", iterations: 2 });
    expect(world.numbers()).toEqual([1, 2]);
    const [first, second] = machine.remote.pushes;
    expect(first?.map(({ expected, ref }) => [ref, expected])).toEqual([
      [STATE, null],
      [BRANCH, base],
    ]);
    expect(second?.map(({ expected }) => expected)).toEqual(first?.map(({ sha }) => sha));
    expect(machine.branch.calls).toEqual(["syncCheckout", "syncCheckout"]);
    expect(machine.repository.head.sha).toBe(world.server.refs.get(BRANCH));
    // The state dir notes as which state commit it landed, so that a later run can tell whether another one has landed since.
    expect(machine.store.saves.at(-1)).toEqual({ ...world.landed(), stateCommit: world.server.refs.get(STATE) });
    const state = world.stateCommits.commits.get(world.server.refs.get(STATE) ?? "");
    expect(JSON.parse(state?.files.get("status.json") ?? "")).toMatchObject({ iteration: 2, stop_reason: "run-full" });
    expect(state?.message).toBe("codex-self-iter: state after iteration 2\n");
  });

  it("is found whole by a machine that has nothing but the server", async () => {
    const world = createPushFixture(ONE);
    const first = world.machine("1-1");
    await first.run([first.work("write the parser")]);
    const second = world.machine("2-1");
    const { agent } = await second.run([second.work("write the docs")]);
    expect(agent.turns[0]).toMatchObject({ iteration: 2 });
    expect(world.landedRecords().map(({ goal_in: goal, commit }) => [goal, commit])).toEqual(
      world
        .history()
        .filter(({ number }) => number !== null)
        .toReversed()
        .map(({ sha }, index) => [["", "write the parser"][index], sha]),
    );
    expect(world.states()).toHaveLength(2);
  });

  it("lands a state without work where nothing was changed", async () => {
    const world = createPushFixture(ONE);
    const machine = world.machine();
    await machine.run([() => ({ finalMessage: handoffLine("write the parser") })]);
    expect(machine.remote.pushes.map((updates) => updates.map(({ ref }) => ref))).toEqual([[STATE]]);
    expect(world.landed()?.state).toMatchObject({ iteration: 1, goal: "write the parser" });
  });

  it("carries the last records, earlier ones included, and no more", async () => {
    const world = createPushFixture(ONE);
    const records = Array.from({ length: STATE_RECORDS_MAX + 30 }, (_, index) => sampleRecord({ iteration: index + 1, seq: index }));
    const machine = world.machine("1-1", { records, saved: null });
    await machine.run([machine.work("write the parser")]);
    const numbers = world.landedRecords().map(({ iteration }) => iteration);
    expect(numbers).toEqual(Array.from({ length: STATE_RECORDS_MAX }, (_, index) => index + 32));
  });

  it("lands a stop that was asked for, so that no other machine goes on", async () => {
    const world = createPushFixture();
    const machine = world.machine();
    machine.projectFiles.content.stopFiles.push(".codex-stop");
    expect(await machine.run([])).toMatchObject({ reason: "stop-requested" });
    expect(machine.remote.pushes).toMatchObject([[{ ref: "refs/codex-self-iter/state/main" }]]);
    expect(machine.store.saves.at(-1)?.state.stopped?.reason).toBe("stop-requested");
  });

  it("lands what a person said, even where it comes to nothing now", async () => {
    const world = createPushFixture();
    const machine = world.machine();
    machine.projectFiles.content.stopFiles.push(".codex-stop");
    await machine.run([], { goal: "mend the lexer", goalBy: "ada" });
    expect(machine.remote.pushes.map((updates) => updates.map(({ ref }) => ref))).toEqual([[STATE]]);
    expect(world.landed()?.state.goal).toBe("mend the lexer");
    const next = world.machine();
    const { agent } = await next.run([next.work("write the docs")], {
      spec: { ...world.spec, run: { ...world.spec.run, iterationsMax: 1 } },
    });
    expect(agent.turns[0]?.prompt).toContain("mend the lexer");
  });
});

describe("an iteration that another run landed first", () => {
  it("is dropped wholly: nothing is kept here, nothing is landed, and the run says so", async () => {
    const world = createPushFixture(ONE);
    const [slow, fast] = [world.machine("1-1"), world.machine("2-1")];
    const saves = slow.store.saves.length;
    const turn: ScriptedTurn = async (...args) => {
      await fast.run([fast.work("write the docs")]);
      return await slow.work("write the parser")(...args);
    };
    expect(await slow.run([turn])).toMatchObject({ reason: "superseded", conclusion: "success" });
    expect(world.numbers()).toEqual([1]);
    expect(world.landed()?.state.goal).toBe("write the docs");
    expect(slow.journal.records).toEqual([]);
    // The mark that an iteration had begun, and nothing after it.
    expect(slow.store.saves.slice(saves).map(({ state }) => state.inFlight?.iteration)).toEqual([1]);
  });

  it("is found on the branch, where the first state ref of all was made and taken away meanwhile", async () => {
    const world = createPushFixture(ONE);
    const [slow, fast] = [world.machine("1-1"), world.machine("2-1")];
    const turn: ScriptedTurn = async (...args) => {
      await fast.run([fast.work("write the docs")]);
      world.server.refs.delete(STATE);
      return await slow.work("write the parser")(...args);
    };
    expect(await slow.run([turn])).toMatchObject({ reason: "superseded" });
    expect(world.numbers()).toEqual([1]);
    expect(world.server.refs.has(STATE)).toBe(false);
  });

  it("says so also where a stop was asked for meanwhile, which is the other run's to keep", async () => {
    const world = createPushFixture();
    const [slow, fast] = [world.machine("1-1"), world.machine("2-1")];
    const turn: ScriptedTurn = async (...args) => {
      await fast.run([fast.work("write the docs")], { spec: { ...world.spec, run: { ...world.spec.run, iterationsMax: 1 } } });
      slow.projectFiles.content.stopFiles.push(".codex-stop");
      return await slow.work("write the parser")(...args);
    };
    expect(await slow.run([turn])).toMatchObject({ reason: "superseded" });
  });
});

describe("work on a branch that others push to", () => {
  it("is put on top of theirs; the claim is void, and the state that lands tells the next iteration", async () => {
    const world = createPushFixture(ONE);
    const machine = world.machine();
    let theirs = "";
    const turn: ScriptedTurn = (...args) => {
      theirs = world.pushAsPerson();
      return machine.work("", { completed: true })(...args);
    };
    expect(await machine.run([turn])).toMatchObject({ reason: "run-full" });
    expect(world.history().map(({ number }) => number)).toEqual([1, null, null]);
    expect(world.history()[1]?.sha).toBe(theirs);
    const head = world.server.refs.get(BRANCH);
    expect(world.landedRecords()).toMatchObject([{ claim: "refused", completed: false, commit: head }]);
    expect(world.landedRecords()[0]?.refusals?.join(" ")).toContain("Somebody pushed to the branch");
    expect(world.landed()?.state.feedback.map(({ kind }) => kind)).toEqual(["claim-refused", "unfinished"]);
    expect(machine.repository.head.sha).toBe(head);
    expect(machine.warnings()).toContain("rebased");
    expect(machine.branch.calls.at(-1)).toBe("syncCheckout");

    const next = world.machine();
    const { agent } = await next.run([next.work("write the docs")]);
    expect(agent.turns[0]?.prompt).toContain("put on top of theirs, without a conflict");
    expect(world.numbers()).toEqual([1, 2]);
  });

  it("does not take what they pushed for the next iteration's own, nor put their workflow files back", async () => {
    const world = createPushFixture(TWO);
    const machine = world.machine();
    const workflow = ".github/workflows/ci.yml";
    const first: ScriptedTurn = (...args) => {
      world.pushAsPerson();
      return machine.work("look at it")(...args);
    };
    // What a real replay does: their files are in the workspace afterwards.
    const { rebaseCommit } = machine.branch;
    machine.branch.rebaseCommit = async (commit, onto) => {
      machine.repository.files.set(workflow, "theirs");
      return await rebaseCommit(commit, onto);
    };
    const second: ScriptedTurn = () => ({ finalMessage: handoffLine("write the docs") });
    await machine.run([first, second]);
    expect(machine.repository.files.get(workflow)).toBe("theirs");
    expect(world.landedRecords().map((record) => record.has_new_changes)).toEqual([true, false]);
  });

  it("goes to a branch of its own where it does not fit theirs, and the workspace shows theirs", async () => {
    const world = createPushFixture(ONE);
    world.server.refs.set(CONFLICT, "f".repeat(40));
    const machine = world.machine();
    machine.branch.conflicts = true;
    let theirs = "";
    const turn: ScriptedTurn = (...args) => {
      theirs = world.pushAsPerson();
      return machine.work("", { completed: true })(...args);
    };
    await machine.run([turn]);
    expect(world.server.refs.get(BRANCH)).toBe(theirs);
    expect(world.server.refs.get(CONFLICT)).toBe("f".repeat(40));
    const name = Array.from(world.server.refs.keys()).find((ref) => ref.startsWith(`${CONFLICT}-`));
    expect(name).toContain("77-1");
    const [record] = world.landedRecords();
    expect(record).toMatchObject({ claim: "refused", commit: world.server.refs.get(name ?? "") });
    expect(machine.repository.head).toEqual({ ref: BRANCH, sha: theirs });
    expect(machine.branch.calls.slice(-2)).toEqual([`checkOut ${theirs} ${BRANCH}`, "syncCheckout"]);
    expect(world.landed()?.state.feedback.at(-1)?.text).toContain(`the work lies on the branch ${name}`);
    expect(machine.warnings()).toContain(String(name));
  });

  it("gives up after a few tries where they push each time, and keeps the work on a branch of its own", async () => {
    const world = createPushFixture(ONE);
    const machine = world.machine();
    world.server.beforePush = () => void world.pushAsPerson();
    await machine.run([machine.work("write the parser")]);
    expect(machine.branch.calls.filter((call) => call.startsWith("rebaseCommit"))).toHaveLength(5);
    expect(world.server.refs.get(CONFLICT)).toBe(world.landedRecords()[0]?.commit);
    expect(world.landed()?.state.iteration).toBe(1);
  });

  it("makes a branch anew that somebody deleted", async () => {
    const world = createPushFixture(ONE);
    const machine = world.machine();
    const turn: ScriptedTurn = (...args) => {
      world.server.refs.delete(BRANCH);
      return machine.work("write the parser")(...args);
    };
    expect(await machine.run([turn])).toMatchObject({ reason: "run-full" });
    expect(world.numbers()).toEqual([1]);
    expect(world.landedRecords()[0]?.commit).toBe(world.server.refs.get(BRANCH));
  });
});

describe("work that is not finished", () => {
  it.each(["failed", "cancelled", "rate-limited"] as const)(
    "of an iteration that %s is put aside, and the next one is told where",
    async (kind) => {
      const world = createPushFixture({ run: { iterationsMax: 1, waitMsMax: 0 } });
      const machine = world.machine();
      const before = world.server.refs.get(BRANCH);
      await machine.run([machine.leave(kind)]);
      expect(world.server.refs.get(BRANCH)).toBe(before);
      const saved = world.server.refs.get(`${UNFINISHED}1`);
      expect(world.commits.get(saved ?? "")?.message).toBe("Unfinished work of iteration 1\n");
      expect(world.landed()?.state).toMatchObject({ iteration: kind === "failed" ? 1 : 0, inFlight: null });
      expect(world.landed()?.state.feedback.at(-1)?.text).toMatch(/refs\/codex-self-iter\/unfinished\/main\/1\..*\nnotes\.txt$/s);
      expect(world.landedRecords()[0]?.commit).toBeUndefined();
    },
  );

  it("takes other names where one is taken, and in the end lands the state without it", async () => {
    const world = createPushFixture(ONE);
    world.server.refs.set(`${UNFINISHED}1`, "f".repeat(40));
    const machine = world.machine("9-2");
    await machine.run([machine.leave("cancelled")]);
    expect(world.server.refs.has(`${UNFINISHED}1-9-2`)).toBe(true);

    const full = world.machine("9-3");
    const { push } = full.remote;
    full.remote.push = async (updates, signal) => {
      const taken = updates.map(({ ref }) => ref).filter((ref) => ref.startsWith(UNFINISHED));
      return taken.length > 0 ? { kind: "stale", refs: taken } : await push(updates, signal);
    };
    const states = world.states().length;
    expect(await full.run([full.leave("cancelled")])).toMatchObject({ reason: "cancelled" });
    expect(world.states()).toHaveLength(states + 1);
  });
});
