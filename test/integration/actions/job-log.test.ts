import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createActionsLog } from "../../../src/adapters/actions/job-log.ts";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { type EventOf, HOSTILE, iterationEnded, sampleEvents, T0 } from "../../helpers/loop-events.ts";
import { createCommandReader, createEffects, type StepEffects } from "../../fake-github/runner/commands.ts";
import { createMasker } from "../../fake-github/runner/masks.ts";

function print(events: readonly LoopEvent[]): string {
  let printed = "";
  const log = createActionsLog((text) => (printed += text));
  for (const event of events) log.emit(event);
  log.close();
  return printed;
}

/** Returns what the runner reads. It splits lines where .NET does; this splits them at every line separator there is. */
function read(printed: string): StepEffects {
  const effects = createEffects();
  const reader = createCommandReader(effects, createMasker(), false);
  for (const line of printed.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)) reader(line);
  return effects;
}

const started = (goal = "make a test"): EventOf<"iteration-started"> => ({ kind: "iteration-started", atMs: T0, iteration: 13, goal });
const message = (text: string): EventOf<"agent"> => ({ kind: "agent", atMs: T0, event: { kind: "message", text } });
const warning = (text: string): LoopEvent => ({ kind: "warning", atMs: T0, text });

const runEnded = (
  reason: EventOf<"run-ended">["reason"],
  conclusion: EventOf<"run-ended">["conclusion"] = "success",
): EventOf<"run-ended"> => ({
  kind: "run-ended",
  atMs: T0,
  reason,
  conclusion,
  message: "Because: 100% of it, done.",
  remedy: "Do nothing.",
  iterations: 1,
});

describe("the job log", () => {
  it("groups the events of an iteration, with its result below", () => {
    expect(read(print([started(), message("at work"), iterationEnded(), runEnded("completed")])).log).toEqual([
      "##[group]14:00:00Z Iteration 13: make a test",
      "         | at work",
      "##[endgroup]",
      "14:00:00Z Iteration 13 ended (1m 20s, changed, commit 0123456, 8.3k tokens)",
      "         | Landed 0123456 with the tree fedcba987654",
      "         | Completed (1 of 1 plan item): write b.txt",
      "         | wrote b.txt",
      "         | Next: write c.txt",
      "##[notice]Because: 100% of it, done. Do nothing.",
      "",
    ]);
  });

  it.each([
    ["is cut short by the end", [started(), runEnded("cancelled")]],
    ["is cut short by the next", [started(), started(), iterationEnded()]],
    ["is left open", [started(), message("x")]],
  ])("ends the group of an iteration that %s", (_, events) => {
    const { log } = read(print(events));
    let open = 0;
    for (const line of log) {
      if (line.startsWith("##[group]")) open += 1;
      if (line.startsWith("##[endgroup]")) open -= 1;
      expect(open).toBeGreaterThanOrEqual(0);
      if (line.startsWith("##[notice]")) expect(open, "the end can be seen").toBe(0);
      expect(open, "groups do not nest").toBeLessThanOrEqual(1);
    }
    expect(open).toBe(0);
  });

  it("annotates the end with its level", () => {
    const end = (...args: Parameters<typeof runEnded>) => read(print([runEnded(...args)])).annotations;
    expect(end("completed")).toEqual([
      { level: "notice", message: "Because: 100% of it, done. Do nothing.", properties: { title: "codex-self-iter: completed" } },
    ]);
    expect(end("agent-failing", "failure")[0]?.level).toBe("error");
    // A scheduled run that finds a chain stopped is no failure.
    expect(end("agent-failing", "success")[0]?.level).toBe("notice");
    expect(end("iterations-spent")[0]?.level).toBe("notice");
    expect(end("already-running")[0]?.level).toBe("notice");
  });

  it("annotates an error below the group", () => {
    const { annotations, log } = read(print([started(), { kind: "error", atMs: T0, text: HOSTILE }]));
    expect(annotations).toEqual([
      { level: "error", message: expect.stringContaining(": :error: :x"), properties: { title: "codex-self-iter" } },
    ]);
    expect(log.slice(0, 2)).toEqual(["##[group]14:00:00Z Iteration 13: make a test", "##[endgroup]"]);
  });

  it("annotates eight warnings, and logs the others as lines", () => {
    const texts = Array.from({ length: 12 }, (_, index) => `50%25 of ${index},\nx: y`);
    const { annotations, annotationsDropped, log } = read(print(texts.map(warning)));
    expect(annotations.map((annotation) => annotation.message)).toEqual(texts.slice(0, 8).map((text) => text.replace("\n", " ")));
    expect(annotationsDropped).toBe(0);
    expect(log.filter((line) => line.includes("Warning: 50%25 of "))).toHaveLength(4);
  });

  it("truncates a warning of megabytes", () => {
    expect(print([warning("x".repeat(5_000_000))]).length).toBeLessThan(4_000);
  });

  it("makes no command of text from others", () => {
    const own = read(print(sampleEvents("all well")));
    const hostile = [
      HOSTILE,
      "::set-output name=a::b",
      "x\r::add-mask::e",
      "\u2028::stop-commands::t",
      "\u0085::error::x",
      "a ##[set-output name=x]v",
      "#\u200b#[error]x",
      "\u001B[1m::warning::x",
      "%0A::error::x",
      "::endgroup::",
      ":\u200b:group::x",
    ];
    for (const text of hostile) expectNothingDone(text, own);
  });

  it("makes no command of any text", () => {
    const own = read(print(sampleEvents("all well")));
    const pieces = [
      "::",
      ":",
      "##[",
      "#",
      "[",
      "]",
      "error",
      "set-output name=a",
      "add-mask",
      "group",
      " ",
      "\r",
      "\n",
      "\u2028",
      "\u001B[",
      "%0A",
      "\u200b",
    ];
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join("")),
    );
    fc.assert(fc.property(anyText, (text) => expectNothingDone(text, own)));
  });
});

/** As many commands as the same events make with a text that means no harm, and each of the same kind. */
function expectNothingDone(text: string, own: StepEffects): void {
  const effects = read(print(sampleEvents(text)));
  const shape = ({ annotations, hasFailed, outputs, state, log }: StepEffects) => ({
    annotations: annotations.map(({ level, properties }) => ({ level, properties })),
    groups: log.filter((line) => line.startsWith("##[group]") || line.startsWith("##[endgroup]")).length,
    hasFailed,
    outputs,
    state,
  });
  expect(shape(effects)).toEqual(shape(own));
  const known = /^(?:\d\d:\d\d:\d\dZ |         \| |##\[(?:group|endgroup|error|warning|notice)\]|$)/;
  expect(effects.log.filter((line) => !known.test(line))).toEqual([]);
}
