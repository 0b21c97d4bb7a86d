import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { decodeSaved } from "../../../src/config/state-file/decode.ts";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createLoopFixture } from "../fixtures/loop-fixture.ts";
import { ORIGINAL_RECORDS, ORIGINAL_RUNTIME } from "../fixtures/original-records.ts";

type Name = keyof typeof ORIGINAL_RECORDS;
type Fixture = ReturnType<typeof createLoopFixture>;
type Keys = Readonly<Record<string, unknown>>;

const HANDOFF = {
  summary: "did it",
  next_goal: "write the parser",
  completed: false,
  stop: false,
  reason: "it was next",
  evidence: "npm test",
};
const PLAN = { objective: "the parser", execution_prompt: "write it", done_if: "it parses", stop: false, rationale: "it is next" };
const REVIEW = { continue: true, confidence: 0.9, next_focus: "the printer", reason: "the parser works" };

const say =
  (message: Keys | string): ScriptedTurn =>
  () => ({ finalMessage: typeof message === "string" ? message : JSON.stringify(message) });
const change =
  (fixture: Fixture, message: Keys | string = HANDOFF): ScriptedTurn =>
  (...turn) => {
    fixture.repository.files.set(`made-${fixture.repository.files.size}.txt`, "change");
    return say(message)(...turn);
  };
const fail: ScriptedTurn = () => ({
  end: { kind: "failed", failure: { cause: "exit", message: "The agent command exited with 3.", exitCode: 3, output: "boom" } },
  exitCode: 3,
});
const roles = (fixture: Fixture, review: Keys = REVIEW): readonly ScriptedTurn[] => [say(PLAN), change(fixture), say(review)];
/** A message without a handoff is asked for again. */
const HELLO = [say("hello"), say("hello")];

/** The agents of the recorded runs. What comes after the recorded iterations does not matter. */
const AGENTS: Readonly<Record<Name, (fixture: Fixture) => readonly ScriptedTurn[]>> = {
  success: (fixture) => [change(fixture)],
  "no change": () => [say(HANDOFF)],
  stop: (fixture) => [change(fixture, { ...HANDOFF, stop: true })],
  completed: (fixture) => [change(fixture, { ...HANDOFF, completed: true, next_goal: "" })],
  "promise beside a handoff": (fixture) => [change(fixture, `${JSON.stringify(HANDOFF)}\nDONE`)],
  "control block": (fixture) => [
    change(fixture, "NEXT_GOAL: write the parser\nSUMMARY: did it\nREASON: it was next\nEVIDENCE: npm test\nSTOP: no"),
  ],
  "agent error": () => [fail],
  "parse error": (fixture) => [change(fixture, "hello"), say("hello")],
  backoff: () => [],
  "already running": () => [],
  "roles: success": roles,
  "roles: planner stop": () => [say({ ...PLAN, stop: true })],
  "roles: planner error": () => [fail],
  "roles: planner parse error": () => HELLO,
  "roles: reviewer pause": (fixture) => roles(fixture, { ...REVIEW, continue: false }),
  "roles: reviewer error": (fixture) => [say(PLAN), change(fixture), fail],
  "roles: reviewer parse error": (fixture) => [say(PLAN), change(fixture), ...HELLO],
  "roles: stagnation": (fixture) => [...roles(fixture), say(PLAN), say(HANDOFF), say(REVIEW)],
};

/** Our values, as `docs/python-original.md` explains them. */
const PARSE_ERROR = { error: expect.stringMatching(/handoff|JSON|next_goal/) as unknown };
const UNRECORDED = {
  done_if: undefined,
  executor_return_code: undefined,
  review_continue: undefined,
  review_confidence: undefined,
  review_reason: undefined,
};
const IN_ROLES = { ...UNRECORDED, objective: undefined, rationale: undefined, review_next_focus: undefined };
const DIFFERENCES: Readonly<Partial<Record<Name, readonly Keys[]>>> = {
  "no change": [{ reason: "it was next" }],
  stop: [{ reason: "it was next" }],
  completed: [{ reason: "it was next", next_goal: "" }],
  "promise beside a handoff": [{ reason: "it was next", state: "running" }],
  "parse error": [PARSE_ERROR],
  "roles: success": [IN_ROLES],
  "roles: planner stop": [{ objective: undefined, rationale: undefined }],
  "roles: planner parse error": [PARSE_ERROR],
  "roles: reviewer pause": [IN_ROLES],
  "roles: reviewer parse error": [PARSE_ERROR],
  "roles: stagnation": [IN_ROLES, IN_ROLES, { stagnation: undefined, next_focus: undefined }],
};
/** Where ours keeps what the original's roles mode recorded under a name of its own. */
const RENAMED: Readonly<Partial<Record<Name, readonly Keys[]>>> = {
  "roles: success": [{ next_goal: "the printer", phase: "goal_iteration" }],
  "roles: planner stop": [{ summary: "the parser", reason: "it is next", stop: true }],
  "roles: reviewer pause": [{ next_goal: "the printer", state: "backoff" }],
  "roles: stagnation": [{}, {}, { next_goal: "the printer" }],
};

const secondsToEnd = (record: Keys): number =>
  Math.round((Date.parse(String(record["backoff_until"])) - Date.parse(String(record["ts"]))) / 1_000);

it.each(Object.keys(ORIGINAL_RECORDS) as readonly Name[])("for the same agent, our records are the Python original's: %s", async (name) => {
  const originals: readonly Keys[] = ORIGINAL_RECORDS[name];
  const isPaused = name === "backoff";
  const spec = { run: { iterationsMax: 2, ...(isPaused ? { waitMsMax: 0 } : {}) }, limits: { stagnationMax: 1 } };
  const fixture = createLoopFixture({ mode: name.startsWith("roles") ? "roles" : "goal", spec });
  // The recorded wait ends in 2099. A wait that is longer than any limit would be ignored.
  if (isPaused) fixture.clock.set(Date.parse(`${String(originals[0]?.["backoff_until"])}Z`) - 3_600_000 - fixture.clock.nowMs());
  const runtime = { ...ORIGINAL_RUNTIME, ...(isPaused ? { consecutive_errors: 1, backoff_until: originals[0]?.["backoff_until"] } : {}) };
  const decoded = decodeSaved(JSON.stringify(runtime), { atMs: fixture.clock.nowMs(), newChainId: "CHAIN" });
  if (decoded.kind !== "ok") throw new Error(`runtime.json is not read: ${decoded.kind}`);
  await fixture.store.save(decoded.saved, { durable: false });
  fixture.lock.held = name === "already running";
  // The script ends after the recorded iterations, and the next turn fails.
  await fixture.run(AGENTS[name](fixture)).catch(() => {});

  const ours: readonly Keys[] = fixture.journal.records;
  expect(ours.length).toBeGreaterThanOrEqual(originals.length);
  for (const [index, original] of originals.entries()) {
    const record = ours[index] ?? {};
    const { ts: _, backoff_until: until, ...expected } = { ...original, ...DIFFERENCES[name]?.[index] };
    expect(record).toMatchObject({ ...RENAMED[name]?.[index] });
    for (const [key, value] of Object.entries(expected)) expect({ [key]: record[key] }).toEqual({ [key]: value });
    if (until === undefined) continue;
    if (isPaused) expect(Date.parse(String(record["backoff_until"]))).toBe(Date.parse(String(until)));
    else expect(secondsToEnd(record)).toBe(secondsToEnd(original));
  }
});

it("names the keys that differ in the documentation", () => {
  const page = readFileSync(new URL("../../../docs/python-original.md", import.meta.url), "utf8");
  const keys = Object.values(DIFFERENCES).flatMap((all) => all.flatMap((difference) => Object.keys(difference)));
  for (const key of new Set(keys)) expect(page).toContain(`\`${key}\``);
});
