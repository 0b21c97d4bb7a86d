import { describe, expect, it } from "vitest";
import type { RunContext } from "../../../src/action/context.ts";
import { resolveIntent } from "../../../src/action/run-intent.ts";
import type { State, StopReason } from "../../../src/core/chain/state.ts";
import { sampleState } from "../../helpers/samples.ts";
import { contextOf } from "./context-fixture.ts";

const BOT = "github-actions[bot]";
const OWN_GOAL = "Add the next one.";
const GOAL = "Fix the lexer.";
const chain = sampleState({ goal: OWN_GOAL });
const stoppedFor = (reason: StopReason): State => sampleState({ goal: OWN_GOAL, stopped: { reason, atMs: 0 } });

const byBot = (given: Partial<RunContext> = {}): RunContext => contextOf({ actor: BOT, triggeringActor: BOT, ...given });
const withInputs = (inputs: Readonly<Record<string, string>>) => ({ event: { repository: { default_branch: "main" }, inputs } });
const intentOf = (context: RunContext, goal: string | undefined = GOAL, state: State | null = chain) =>
  resolveIntent(context, { ...(goal === "" ? {} : { goal }), reset: false }, state);

describe("the goal of a run", () => {
  it("is the chain's own if none is given", () => {
    expect(intentOf(contextOf(), "")).toEqual({
      goal: null,
      goalBy: null,
      reset: false,
      resume: false,
      humanTriggered: true,
      notices: [],
    });
  });

  it.each([
    ["a workflow without from-run", contextOf()],
    ["a workflow with from-run, which a person leaves empty", contextOf(withInputs({ goal: GOAL, "from-run": "" }))],
    ["a comment", contextOf({ eventName: "issue_comment" })],
  ])("is a person's: %s", (_name, context) => {
    expect(intentOf(context)).toMatchObject({ goal: GOAL, goalBy: "ada", humanTriggered: true, notices: [] });
  });

  it("is a person's even if the chain had the same goal before, or is over", () => {
    expect(intentOf(contextOf(), OWN_GOAL)).toMatchObject({ goal: OWN_GOAL, goalBy: "ada" });
    expect(intentOf(contextOf(), OWN_GOAL, stoppedFor("completed"))).toMatchObject({ goal: OWN_GOAL, goalBy: "ada" });
  });

  it.each([
    ["the job's token and from-run", byBot(withInputs({ goal: GOAL, "from-run": "499" }))],
    ["the job's token without from-run", byBot(withInputs({ goal: GOAL }))],
    ["a person's token and from-run", contextOf(withInputs({ goal: GOAL, "from-run": "499" }))],
  ])("is never taken from the chain's own dispatch by %s, however late it comes", (_name, context) => {
    for (const state of [chain, stoppedFor("completed"), stoppedFor("stop-requested")]) {
      expect(intentOf(context, "A goal of the past.", state)).toEqual({
        goal: null,
        goalBy: null,
        reset: false,
        resume: false,
        humanTriggered: false,
        notices: [],
      });
    }
  });

  it("is a bot's if the workflow declares from-run and the dispatch leaves it empty: another workflow sent it", () => {
    expect(intentOf(byBot(withInputs({ goal: GOAL, "from-run": "" })))).toMatchObject({ goal: GOAL, goalBy: null });
    expect(intentOf(byBot({ eventName: "repository_dispatch" }))).toMatchObject({ goal: GOAL, goalBy: null });
  });

  it("is ignored in a re-run, with a notice if a person had given it", () => {
    const byPerson = intentOf(contextOf({ attempt: 2 }));
    expect(byPerson).toMatchObject({ goal: null, goalBy: null, humanTriggered: false });
    expect(byPerson.notices).toEqual([expect.stringContaining("re-run")]);
    // A person re-runs what the chain had dispatched.
    const own = contextOf({ ...withInputs({ goal: OWN_GOAL, "from-run": "499" }), actor: BOT, attempt: 2 });
    expect(intentOf(own, OWN_GOAL)).toMatchObject({ goal: null, humanTriggered: false, notices: [] });
  });

  it.each(["schedule", "push", "workflow_run"])("is ignored on %s, which only continues the chain, with a notice", (eventName) => {
    const intent = intentOf(contextOf({ eventName }), GOAL, stoppedFor("completed"));
    expect(intent).toMatchObject({ goal: null, goalBy: null, resume: false, humanTriggered: false });
    expect(intent.notices).toHaveLength(1);
  });

  it("starts a chain even if the chain sent it: if the state is lost, only the goal is left", () => {
    expect(intentOf(contextOf(), GOAL, null)).toMatchObject({ goal: GOAL, goalBy: "ada" });
    for (const context of [byBot(withInputs({ "from-run": "499" })), contextOf({ attempt: 2 }), contextOf({ eventName: "schedule" })]) {
      expect(intentOf(context, GOAL, null)).toMatchObject({ goal: GOAL, goalBy: null, notices: [] });
    }
  });
});

describe("a reset", () => {
  const resetIn = (context: RunContext) => resolveIntent(context, { goal: GOAL, reset: true }, chain);

  it("counts if a person starts the run with it, and takes the goal along", () => {
    expect(resetIn(contextOf(withInputs({ reset: "true" })))).toMatchObject({ reset: true, goal: GOAL, goalBy: "ada", notices: [] });
    expect(resetIn(contextOf({ eventName: "issue_comment" }))).toMatchObject({ reset: true });
  });

  it.each([
    ["the workflow file alone says it", contextOf()],
    ["the chain dispatched the run", byBot(withInputs({ reset: "true" }))],
    ["the chain dispatched the run with a person's token", contextOf(withInputs({ reset: "true", "from-run": "499" }))],
    ["the run is a re-run", contextOf({ ...withInputs({ reset: "true" }), attempt: 2 })],
    ["the clock starts the run", contextOf({ eventName: "schedule" })],
  ])("is ignored with a notice if %s", (_name, context) => {
    const intent = resetIn(context);
    expect(intent.reset).toBe(false);
    expect(intent.notices[0]).toContain("reset is ignored");
  });
});

describe("a stopped chain", () => {
  it("is resumed by a person unless it is completed, and by nobody else", () => {
    for (const reason of ["agent-failing", "stagnated", "stop-requested", "iterations-spent"] as const) {
      expect(intentOf(contextOf(), "", stoppedFor(reason)).resume).toBe(true);
      expect(intentOf(byBot(), "", stoppedFor(reason)).resume).toBe(false);
      expect(intentOf(contextOf({ eventName: "schedule" }), "", stoppedFor(reason)).resume).toBe(false);
    }
    expect(intentOf(contextOf(), "", stoppedFor("completed")).resume).toBe(false);
  });
});
