import { describe, expect, it } from "vitest";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { commitPolicy } from "../fixtures/decider.ts";
import { createLoopFixture, failingTurn, handoffLine } from "../fixtures/loop-fixture.ts";

/** The secret that `createFakeDiffScanner` finds. */
const SECRET = "the-secret-of-this-run";
const PLAN = "# Plan\n- [ ] lexer\n- [ ] parser\n- [ ] docs\n";
const tick = (plan: string, ...items: readonly string[]): string =>
  items.reduce((text, item) => text.replace(`- [ ] ${item}`, `- [x] ${item}`), plan);

/** A run whose plan is a file of the repository. */
function setUp(iterationsMax: number, plan = PLAN) {
  const fixture = createLoopFixture({ plan, files: { "plan.md": plan }, spec: { run: { iterationsMax }, backoff: { baseMs: 0 } } });
  const { projectFiles, repository } = fixture;
  const writePlan = (text: string): void => {
    repository.files.set("plan.md", text);
    projectFiles.content.plan = text;
  };
  // The workspace's file is in the repository.
  Object.assign(projectFiles, {
    writePlan: async (text: string) => {
      writePlan(text);
      return true;
    },
  });
  const ticks =
    (text: string, next: string): ScriptedTurn =>
    () => {
      writePlan(text);
      repository.files.set("notes.txt", next);
      return { finalMessage: handoffLine(next) };
    };
  return { ...fixture, ticks, writePlan };
}

describe("the plan in the records and the state", () => {
  it("has the items that an iteration completed, and the counts after it", async () => {
    const { journal, log, run, store, ticks } = setUp(2);
    await run([ticks(tick(PLAN, "lexer"), "write the lexer"), ticks(tick(PLAN, "lexer", "parser", "docs"), "write the parser")], {
      commitPolicy: commitPolicy(),
    });
    expect(journal.records).toMatchObject([
      { plan_completed: ["lexer"], plan_done: 1, plan_total: 3 },
      { plan_completed: ["parser", "docs"], plan_done: 3, plan_total: 3 },
    ]);
    const [one, two] = journal.records;
    expect(store.saves.at(-1)?.state.progress?.items).toEqual([
      { text: "lexer", done: true, iteration: 1, commit: one?.commit },
      { text: "parser", done: true, iteration: 2, commit: two?.commit },
      { text: "docs", done: true, iteration: 2, commit: two?.commit },
    ]);
    expect(store.statuses.at(-1)).toMatchObject({ plan_done: 3, plan_total: 3, plan_item: null });
    const ends = log.events.flatMap((event) => (event.kind === "iteration-ended" ? [event.completedItems] : []));
    expect(ends).toEqual([["lexer"], ["parser", "docs"]]);
  });

  it("is the plan that lands: ticks of a failed turn complete nothing", async () => {
    const { journal, run, store, writePlan } = setUp(1);
    const fails: ScriptedTurn = (...turn) => {
      writePlan(tick(PLAN, "lexer"));
      return failingTurn(...turn);
    };
    await run([fails], { commitPolicy: commitPolicy() });
    expect(journal.records[0]).toMatchObject({ plan_done: 0, plan_total: 3 });
    expect(journal.records[0]).not.toHaveProperty("plan_completed");
    expect(store.statuses.at(-1)).toMatchObject({ plan_done: 0, plan_total: 3, plan_item: "lexer" });
  });

  it("says in the commit why a claim was refused", async () => {
    const { repository, run, writePlan } = setUp(1);
    const claims: ScriptedTurn = () => {
      writePlan(tick(PLAN, "lexer"));
      repository.files.set("notes.txt", "all done");
      return { finalMessage: handoffLine("", { completed: true }) };
    };
    await run([claims], { commitPolicy: commitPolicy() });
    expect(repository.commits.get(repository.head.sha ?? "")?.message).toMatch(/\nCompletion-Refused: 2 items are open\n$/);
  });

  it("has no tick that a person has not committed", async () => {
    const { journal, repository, run, work, writePlan } = setUp(1);
    writePlan(tick(PLAN, "docs"));
    await run([work("write the lexer")], { commitPolicy: commitPolicy() });
    expect(repository.files.get("plan.md")).toContain("[x] docs");
    expect(journal.records[0]).toMatchObject({ plan_done: 0, plan_total: 3 });
  });

  it("has no item that the agent added beside its ticks", async () => {
    const { journal, run, ticks } = setUp(1);
    await run([ticks(`${tick(PLAN, "lexer")}- [x] mine\n`, "write the lexer")], { commitPolicy: commitPolicy() });
    expect(journal.records[0]).toMatchObject({ plan_completed: ["lexer"], plan_done: 1, plan_total: 3 });
  });

  it("is the workspace's plan where nothing is committed", async () => {
    const { journal, run, ticks } = setUp(1);
    await run([ticks(tick(PLAN, "docs"), "write the lexer")], { commit: false });
    expect(journal.records[0]).toMatchObject({ plan_completed: ["docs"], plan_done: 1, plan_total: 3 });
  });

  it("is reported when the run starts working", async () => {
    const { log, run, ticks } = setUp(1, tick(PLAN, "lexer"));
    await run([ticks(tick(PLAN, "lexer"), "write the lexer")], { commitPolicy: commitPolicy() });
    const read = log.events.flatMap((event) => (event.kind === "plan-read" ? [event.progress] : []));
    expect(read).toMatchObject([{ done: 1, total: 3, items: [{ text: "lexer", iteration: null }, {}, {}] }]);
  });

  it("holds no secret and no long text", async () => {
    const plan = `- [ ] use ${"x".repeat(150)} ${SECRET} ${"y".repeat(200)}\n`;
    const { run, store, ticks } = setUp(1, plan);
    await run([ticks(plan.replace("[ ]", "[x]"), "write the lexer")], { commitPolicy: commitPolicy() });
    const [item] = store.saves.at(-1)?.state.progress?.items ?? [];
    expect(item?.text).toHaveLength(200);
    expect(JSON.stringify(store.saves)).not.toContain(SECRET);
  });

  it("is missing where there is no item", async () => {
    const { journal, run, ticks } = setUp(1, "Just do it.\n");
    await run([ticks("Just do it.\n", "write the lexer")], { commitPolicy: commitPolicy() });
    expect(journal.records[0]).toMatchObject({ plan_done: 0, plan_total: 0 });
  });
});
