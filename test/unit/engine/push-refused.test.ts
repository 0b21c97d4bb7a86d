import { describe, expect, it } from "vitest";
import { BRANCH, createPushFixture, UNFINISHED, STATE } from "../fixtures/push-fixture.ts";

const ONE = { run: { iterationsMax: 1 } };
const TWO = { run: { iterationsMax: 2 } };

describe("a push that the server refuses", () => {
  const rows = [
    ["rule", /^refs\/heads\//, "work and state"],
    ["workflow-file", /^refs\/heads\/|unfinished/, "state alone"],
    ["other", /^refs\/heads\/|unfinished/, "state alone"],
    ["rule", /./, "nothing"],
    ["permission", /./, "nothing"],
    ["permission", /^refs\/heads\//, "nothing"],
  ] as const;
  it.each(rows)("for the cause %s at %s lands %s, throws with the remedy, and counts as an error", async (cause, fits, lands) => {
    const world = createPushFixture(TWO);
    const machine = world.machine();
    const before = world.server.refs.get(BRANCH);
    world.refuse(fits, cause);
    const error: unknown = await machine.run([machine.work("", { completed: true })]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "PUSH_REFUSED", remedy: `Write: ${cause}: less` });
    expect(world.server.refs.get(BRANCH)).toBe(before);
    const isWorkSaved = lands === "work and state";
    expect(world.server.refs.has(`${UNFINISHED}1`)).toBe(isWorkSaved);
    expect(String(error).includes(`${UNFINISHED}1`)).toBe(isWorkSaved);
    expect(world.states()).toHaveLength(lands === "nothing" ? 0 : 1);
    if (cause === "permission") expect(machine.remote.pushes).toHaveLength(1);
    const kept = machine.store.saves.at(-1);
    expect(kept?.state).toMatchObject({ iteration: 1, inFlight: null, stopped: null, streaks: { errors: 1 } });
    expect(machine.journal.records).toMatchObject([{ phase: "agent_error", error: `${cause} forbids it.`, completed: false }]);
    expect(kept?.stateCommit).toBe(world.server.refs.get(STATE) ?? null);
    if (lands !== "nothing") expect(kept).toEqual({ ...world.landed(), stateCommit: kept?.stateCommit });
  });

  it("is told by its first reason, which is the one to mend", async () => {
    const world = createPushFixture(ONE);
    const machine = world.machine();
    world.server.reject = (updates) => {
      const ref = updates.find((update) => update.ref !== STATE)?.ref;
      if (ref === undefined) return null;
      const cause = ref === BRANCH ? "rule" : "other";
      return { cause, refs: [ref], message: `${cause} forbids it.`, remedy: `Write: ${cause}` };
    };
    const refused = machine.run([machine.work("write the parser")]);
    await expect(refused).rejects.toMatchObject({ code: "PUSH_REFUSED", remedy: "Write: rule" });
    expect(world.states()).toHaveLength(1);
  });

  it("cannot be repeated for ever: the chain gives up after max_consecutive_errors", async () => {
    const world = createPushFixture({ ...ONE, limits: { consecutiveErrorsMax: 3 }, backoff: { baseMs: 1_000 } });
    world.refuse(/^refs\/heads\//);
    const ends: string[] = [];
    for (let start = 1; start <= 5; start += 1) {
      const machine = world.machine(`${start}-1`);
      const request = { humanTriggered: false };
      const end = await machine.run([machine.work("write the parser")], request).then(
        ({ reason }) => reason,
        (error: unknown) => String((error as { code?: unknown }).code),
      );
      ends.push(end);
      world.clock.advance(3_600_000);
    }
    expect(ends).toEqual(["PUSH_REFUSED", "PUSH_REFUSED", "PUSH_REFUSED", "agent-failing", "agent-failing"]);
  });

  it("leaves an iteration that was cut short to be done again, uncounted", async () => {
    const world = createPushFixture(ONE);
    const machine = world.machine();
    world.refuse(/./, "permission");
    await expect(machine.run([machine.leave("cancelled")])).rejects.toMatchObject({ code: "PUSH_REFUSED" });
    expect(machine.store.saves.at(-1)?.state).toMatchObject({ iteration: 0, streaks: { errors: 0 } });
    expect(machine.journal.records).toMatchObject([{ phase: "cancelled" }]);
  });

  it("is told to a person whose goal it kept from landing", async () => {
    const world = createPushFixture();
    const machine = world.machine();
    machine.projectFiles.content.stopFiles.push(".codex-stop");
    world.refuse(/./, "permission");
    await expect(machine.run([], { goal: "mend the lexer" })).rejects.toMatchObject({ code: "PUSH_REFUSED" });
    expect(machine.store.saves.at(-1)?.state.goal).toBe("mend the lexer");
  });
});

describe("a server that does not answer", () => {
  it("keeps the error here, so that the cache can carry it, and throws", async () => {
    const world = createPushFixture(ONE);
    const machine = world.machine();
    world.server.reachable = false;
    await expect(machine.run([machine.work("write the parser")])).rejects.toMatchObject({ code: "PUSH_UNREACHABLE" });
    expect(machine.store.saves.at(-1)?.state).toMatchObject({ iteration: 1, streaks: { errors: 1 }, goal: null });
    expect(world.states()).toEqual([]);
    world.server.reachable = true;
    world.clock.advance(3_600_000);
    const next = world.machine("2-1", { saved: machine.store.saves.at(-1) ?? null, records: machine.journal.records });
    await next.run([next.work("write the parser")]);
    expect(world.landedRecords().map(({ iteration, phase }) => [iteration, phase])).toEqual([
      [1, "agent_error"],
      [2, "goal_iteration"],
    ]);
  });
});
