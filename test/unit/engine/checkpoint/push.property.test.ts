import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IterationRecord } from "../../../../src/core/chain/record.ts";
import type { ScriptedTurn } from "../../../helpers/fakes/engine.ts";
import { BRANCH, createPushFixture, type Machine, UNFINISHED, type PushFixture, STATE } from "../../fixtures/push-fixture.ts";

type Command =
  /** A run begins, and its agent is at work. */
  | { readonly kind: "start"; readonly who: number }
  /** Its agent ends a turn; after the last, the run ends. */
  | { readonly kind: "end"; readonly who: number; readonly how: "work" | "claim" | "failed" | "cancelled" | "rate-limited" }
  | { readonly kind: "person"; readonly conflicts: boolean }
  /** Between two tries of the next push. */
  | { readonly kind: "race" }
  | { readonly kind: "refuse"; readonly what: "branch" | "branch and partial" | "all"; readonly times: number };

const who = fc.nat({ max: 2 });
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("start" as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("end" as const),
      who,
      how: fc.constantFrom("work" as const, "work", "work", "claim", "failed", "cancelled", "rate-limited"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("person" as const), conflicts: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: "race" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("refuse" as const),
      what: fc.constantFrom("branch" as const, "branch and partial", "all"),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

const REFUSED = { branch: /^refs\/heads\//, "branch and partial": /^refs\/heads\/|unfinished/, all: /./ } as const;

/** A run whose agent ends a turn when it is told to. */
function startRun(world: PushFixture, mark: string) {
  const machine = world.machine(mark);
  let turnEnds: ((how: Extract<Command, { kind: "end" }>["how"]) => void) | null = null;
  let noteStanding: (() => void) | null = null;
  let over = false;
  const turn: ScriptedTurn = async (...args) => {
    const how = await new Promise<Extract<Command, { kind: "end" }>["how"]>((settle) => {
      turnEnds = settle;
      noteStanding?.();
    });
    return await turnOf(machine, mark, how)(...args);
  };
  const standing = (): Promise<void> => new Promise((settle) => (noteStanding = settle));
  const first = standing();
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
    /** The agent is at work, or the run has ended. */
    begun: () => Promise.race([first, ended]),
    async end(how: Extract<Command, { kind: "end" }>["how"]) {
      const next = standing();
      turnEnds?.(how);
      await Promise.race([next, ended]);
    },
    ended,
  };
}

function turnOf(machine: Machine, mark: string, how: Extract<Command, { kind: "end" }>["how"]): ScriptedTurn {
  if (how === "work") return machine.work(`goal ${mark}`);
  return how === "claim" ? machine.work("", { completed: true }) : machine.leave(how);
}

async function play(commands: readonly Command[]) {
  const world = createPushFixture({ run: { iterationsMax: 2, waitMsMax: 0 }, backoff: { baseMs: 0 }, limits: { stagnationMax: null } });
  /** Every value that the state ref ever had. */
  const seen: string[] = [];
  const { set } = world.server.refs;
  world.server.refs.set = (ref, sha) => {
    if (ref === STATE) seen.push(sha);
    return set.call(world.server.refs, ref, sha);
  };
  const runs = new Map<number, ReturnType<typeof startRun>>();
  let conflicts = false;
  const startOne = async (place: number, count: number): Promise<void> => {
    world.clock.advance(60_000);
    const run = startRun(world, `${count}-1`);
    runs.set(place, run);
    await run.begun();
  };
  for (const [count, command] of commands.entries()) {
    for (const { machine } of runs.values()) machine.branch.conflicts = conflicts;
    const run = "who" in command ? runs.get(command.who) : undefined;
    if (command.kind === "start" && (run === undefined || run.isOver())) await startOne(command.who, count + 1);
    if (command.kind === "end" && run?.isOver() === false) await run.end(command.how);
    if (command.kind === "person") {
      world.pushAsPerson();
      ({ conflicts } = command);
    }
    if (command.kind === "race") {
      world.server.beforePush = () => {
        world.server.beforePush = null;
        world.pushAsPerson();
      };
    }
    if (command.kind === "refuse") world.refuse(REFUSED[command.what], command.what === "all" ? "permission" : "rule", command.times);
  }
  for (const run of runs.values()) for (let turns = 0; turns < 8 && !run.isOver(); turns += 1) await run.end("work");
  await Promise.all(Array.from(runs.values(), ({ ended }) => ended));
  return { world, seen };
}

const counts = ({ phase }: IterationRecord): boolean => phase === "goal_iteration" || phase === "agent_error";

describe("runs that race, with people pushing and a server that refuses", () => {
  it("land each iteration once, in order, with its record, and lose nothing that has landed", async () => {
    let [landed, rebased, dropped] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: 5, maxLength: 30 }), async (commands) => {
        const { seen, world } = await play(commands);
        // The state ref's history is one line, and nothing that it ever had is lost.
        expect(world.states()).toEqual(seen);
        const all = world.landedRecords();
        for (const [index, commit] of seen.entries()) {
          const earlier = world.landedRecords(seen[index - 1] ?? "");
          expect(world.landedRecords(commit).slice(0, earlier.length)).toEqual(earlier);
        }
        // Numbers are used once and without a gap.
        expect(all.filter(counts).map(({ iteration }) => iteration)).toEqual(all.filter(counts).map((_, index) => index + 1));
        // What is on the branch is what the records tell, and nothing else.
        const onBranch = world.history().filter(({ number }) => number !== null);
        const told = all.filter(({ commit }) => commit !== undefined);
        expect(onBranch.map(({ number }) => number)).toEqual(
          onBranch.map(({ number }) => number).toSorted((one, other) => (other ?? 0) - (one ?? 0)),
        );
        expect(new Set(onBranch.map(({ number }) => number)).size).toBe(onBranch.length);
        const elsewhere = new Set(
          Array.from(world.server.refs).flatMap(([ref, sha]) => (ref.startsWith(`${BRANCH}-conflict-`) ? [sha] : [])),
        );
        const toldOnBranch = told.filter(({ commit }) => !elsewhere.has(commit ?? ""));
        expect(toldOnBranch.map(({ commit, iteration }) => [iteration, commit])).toEqual(
          onBranch.toReversed().map(({ number, sha }) => [number, sha]),
        );
        // What is put aside is told as well.
        const aside = Array.from(world.server.refs.keys()).filter((ref) => ref.startsWith(UNFINISHED));
        expect(aside.length).toBeLessThanOrEqual(all.filter(({ commit }) => commit === undefined).length);
        landed += onBranch.length;
        rebased += all.filter(({ refusals }) => refusals !== undefined).length;
        dropped += elsewhere.size;
      }),
      { numRuns: 300 },
    );
    // The game was played in earnest.
    expect(Math.min(landed, rebased, dropped)).toBeGreaterThan(0);
  });
});
