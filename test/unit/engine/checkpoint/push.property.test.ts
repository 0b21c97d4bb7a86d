import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IterationRecord } from "../../../../src/core/chain/record.ts";
import type { ScriptedTurn } from "../../../helpers/fakes/engine.ts";
import { BRANCH, createPushFixture, type Machine, UNFINISHED, type PushFixture, STATE } from "../../fixtures/push-fixture.ts";

type Command =
  /** A run starts, up to its first turn. */
  | { readonly kind: "start"; readonly machine: number }
  /** The agent ends a turn; the run ends after its last turn. */
  | { readonly kind: "end"; readonly machine: number; readonly how: "work" | "claim" | "failed" | "cancelled" | "rate-limited" }
  | { readonly kind: "person"; readonly conflicts: boolean }
  /** Another person pushes just before the next push. */
  | { readonly kind: "race" }
  | { readonly kind: "reject"; readonly what: "branch" | "branch and unfinished" | "all"; readonly times: number };

const machine = fc.nat({ max: 2 });
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("start" as const), machine }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("end" as const),
      machine,
      how: fc.constantFrom("work" as const, "work", "work", "claim", "failed", "cancelled", "rate-limited"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("person" as const), conflicts: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: "race" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("reject" as const),
      what: fc.constantFrom("branch" as const, "branch and unfinished", "all"),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

const REJECTED = { branch: /^refs\/heads\//, "branch and unfinished": /^refs\/heads\/|unfinished/, all: /./ } as const;

/** Starts a run whose agent ends each turn on command. */
function startRun(fixture: PushFixture, mark: string) {
  const machine = fixture.machine(mark);
  let turnEnds: ((how: Extract<Command, { kind: "end" }>["how"]) => void) | null = null;
  let onTurn: (() => void) | null = null;
  let over = false;
  const turn: ScriptedTurn = async (...args) => {
    const how = await new Promise<Extract<Command, { kind: "end" }>["how"]>((resolve) => {
      turnEnds = resolve;
      onTurn?.();
    });
    return await turnOf(machine, mark, how)(...args);
  };
  const nextTurn = (): Promise<void> => new Promise((resolve) => (onTurn = resolve));
  const first = nextTurn();
  const ended = machine.run(Array.from({ length: 8 }, () => turn)).then(
    () => void (over = true),
    (error: unknown) => {
      over = true;
      if ((error as { code?: unknown }).code !== "PUSH_REFUSED") throw error;
    },
  );
  return {
    machine,
    isOver: () => over,
    /** The first turn has started, or the run has ended. */
    started: () => Promise.race([first, ended]),
    async end(how: Extract<Command, { kind: "end" }>["how"]) {
      const next = nextTurn();
      turnEnds?.(how);
      await Promise.race([next, ended]);
    },
    ended,
  };
}

function turnOf(machine: Machine, mark: string, how: Extract<Command, { kind: "end" }>["how"]): ScriptedTurn {
  if (how === "work") return machine.work(`goal ${mark}`);
  return how === "claim" ? machine.work("", { completed: true }) : machine.leaveUnfinished(how);
}

async function execute(commands: readonly Command[]) {
  const fixture = createPushFixture({ run: { iterationsMax: 2, waitMsMax: 0 }, backoff: { baseMs: 0 }, limits: { stagnationMax: null } });
  /** Every commit that the state ref was set to. */
  const seen: string[] = [];
  const { set } = fixture.server.refs;
  fixture.server.refs.set = (ref, sha) => {
    if (ref === STATE) seen.push(sha);
    return set.call(fixture.server.refs, ref, sha);
  };
  const runs = new Map<number, ReturnType<typeof startRun>>();
  let conflicts = false;
  const startOne = async (index: number, count: number): Promise<void> => {
    fixture.clock.advance(60_000);
    const run = startRun(fixture, `${count}-1`);
    runs.set(index, run);
    await run.started();
  };
  for (const [count, command] of commands.entries()) {
    for (const { machine } of runs.values()) machine.branch.conflicts = conflicts;
    const run = "machine" in command ? runs.get(command.machine) : undefined;
    if (command.kind === "start" && (run === undefined || run.isOver())) await startOne(command.machine, count + 1);
    if (command.kind === "end" && run?.isOver() === false) await run.end(command.how);
    if (command.kind === "person") {
      fixture.pushAsPerson();
      ({ conflicts } = command);
    }
    if (command.kind === "race") {
      fixture.server.beforePush = () => {
        fixture.server.beforePush = null;
        fixture.pushAsPerson();
      };
    }
    if (command.kind === "reject") fixture.reject(REJECTED[command.what], command.what === "all" ? "permission" : "rule", command.times);
  }
  for (const run of runs.values()) for (let turns = 0; turns < 8 && !run.isOver(); turns += 1) await run.end("work");
  await Promise.all(Array.from(runs.values(), ({ ended }) => ended));
  return { fixture, seen };
}

const isCounted = ({ phase }: IterationRecord): boolean => phase === "goal_iteration" || phase === "agent_error";

describe("concurrent runs, with pushes by other people and rejections", () => {
  it("push each iteration once, in order, with its record, and lose nothing that was pushed", async () => {
    let [pushed, rebased, conflicted] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: 5, maxLength: 30 }), async (commands) => {
        const { seen, fixture } = await execute(commands);
        // The state ref only moves forward and loses no commit.
        expect(fixture.states()).toEqual(seen);
        const all = fixture.pushedRecords();
        for (const [index, commit] of seen.entries()) {
          const earlier = fixture.pushedRecords(seen[index - 1] ?? "");
          expect(fixture.pushedRecords(commit).slice(0, earlier.length)).toEqual(earlier);
        }
        // Iteration numbers are unique and have no gap.
        expect(all.filter(isCounted).map(({ iteration }) => iteration)).toEqual(all.filter(isCounted).map((_, index) => index + 1));
        // The branch has exactly the commits of the records.
        const onBranch = fixture.history().filter(({ number }) => number !== null);
        const recorded = all.filter(({ commit }) => commit !== undefined);
        expect(onBranch.map(({ number }) => number)).toEqual(
          onBranch.map(({ number }) => number).toSorted((one, other) => (other ?? 0) - (one ?? 0)),
        );
        expect(new Set(onBranch.map(({ number }) => number)).size).toBe(onBranch.length);
        const elsewhere = new Set(
          Array.from(fixture.server.refs).flatMap(([ref, sha]) => (ref.startsWith(`${BRANCH}-conflict-`) ? [sha] : [])),
        );
        const recordedOnBranch = recorded.filter(({ commit }) => !elsewhere.has(commit ?? ""));
        expect(recordedOnBranch.map(({ commit, iteration }) => [iteration, commit])).toEqual(
          onBranch.toReversed().map(({ number, sha }) => [number, sha]),
        );
        // Every ref with unfinished work has a record.
        const unfinished = Array.from(fixture.server.refs.keys()).filter((ref) => ref.startsWith(UNFINISHED));
        expect(unfinished.length).toBeLessThanOrEqual(all.filter(({ commit }) => commit === undefined).length);
        pushed += onBranch.length;
        rebased += all.filter(({ refusals }) => refusals !== undefined).length;
        conflicted += elsewhere.size;
      }),
      { numRuns: 300 },
    );
    // The random commands covered all three cases.
    expect(Math.min(pushed, rebased, conflicted)).toBeGreaterThan(0);
  });
});
