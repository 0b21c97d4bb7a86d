import { describe, expect, it } from "vitest";
import { createJsonLog } from "../../../src/adapters/terminal/json-log.ts";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { HOSTILE, iterationEnded, sampleEvents, T0 } from "../../helpers/loop-events.ts";

function print(events: readonly LoopEvent[]): string {
  let printed = "";
  const log = createJsonLog({ write: (text) => (printed += text) });
  for (const event of events) log.emit(event);
  return printed;
}

const read = (printed: string): Record<string, unknown>[] =>
  printed
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the JSON log", () => {
  it("writes one object per line for each event, with a type and a time", () => {
    const events = sampleEvents();
    const objects = read(print(events));
    expect(objects.map(({ type }) => type)).toEqual(events.map(({ kind }) => kind));
    for (const object of objects) expect(object["ts"]).toBe("2026-03-01T14:00:00.000Z");
  });

  it("keeps its keys, which are a contract", () => {
    expect(read(print([iterationEnded()]))[0]).toEqual({
      type: "iteration-ended",
      ts: "2026-03-01T14:00:00.000Z",
      iteration: 13,
      duration_ms: 80_000,
      summary: "wrote b.txt",
      next_goal: "write c.txt",
      changed: true,
      plan_done: 1,
      plan_total: 1,
      plan_item: null,
      plan_completed: ["write b.txt"],
      commit: "0123456789abcdef0123456789abcdef01234567",
      tree: "fedcba9876543210fedcba9876543210fedcba98",
      error: null,
      usage: {
        input_tokens: 10_000,
        cached_input_tokens: 4_000,
        cache_write_input_tokens: 0,
        output_tokens: 2_345,
        reasoning_output_tokens: 100,
      },
      total_usage: {
        input_tokens: 100_000,
        cached_input_tokens: 0,
        cache_write_input_tokens: 0,
        output_tokens: 20_000,
        reasoning_output_tokens: 0,
      },
      total_cost_usd: 0.5,
    });
    const keys = new Set(read(print(sampleEvents())).flatMap((object) => Object.keys(object)));
    expect([...keys].filter((key) => !/^[a-z][a-z_]*$/.test(key))).toEqual([]);
  });

  it("keeps the text for a parser and escapes what a terminal or a runner would act on", () => {
    const printed = print([{ kind: "notice", atMs: T0, text: HOSTILE }]);
    expect(read(printed)[0]?.["text"]).toBe(HOSTILE);
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    expect(printed.trimEnd()).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|^::/);
  });

  it("cuts long texts", () => {
    expect(print([{ kind: "agent", atMs: T0, event: { kind: "other", text: "x".repeat(1_000_000) } }]).length).toBeLessThan(20_000);
  });
});
