import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import { renderHistory } from "../../../src/report/history-view.ts";
import { HOSTILE } from "../../helpers/loop-events.ts";

const record = (parts: Partial<IterationRecord> = {}): IterationRecord => ({
  ts: "2026-03-01T14:00:00.000Z",
  iteration: 9,
  phase: "goal_iteration",
  state: "running",
  goal_in: "write b.txt",
  summary: "wrote b.txt",
  reason: "",
  evidence: "",
  next_goal: "write c.txt",
  has_new_changes: true,
  completed: false,
  stop: false,
  duration_ms: 80_000,
  input_tokens: 10_000,
  output_tokens: 2_345,
  commit: "0123456789abcdef",
  ...parts,
});

const plain = (records: readonly IterationRecord[], width: number): string => renderHistory(records, width, false);

describe("renderHistory", () => {
  it("renders a table with the summary last", () => {
    expect(plain([record(), record({ iteration: 10, completed: true, verdict: "completed" })], 100)).toBe(
      [
        " #  when (UTC)          took  tokens  commit   result     what was done",
        " 9  2026-03-01 14:00  1m 20s   12.3k  0123456  changed    wrote b.txt",
        "10  2026-03-01 14:00  1m 20s   12.3k  0123456  completed  wrote b.txt",
        "",
      ].join("\n"),
    );
  });

  it("shows the cost if it is known, and no cached tokens", () => {
    const priced = record({ cached_input_tokens: 9_000, cost_usd: 0.0123 });
    expect(plain([priced], 100)).toContain("1m 20s    3.3k  $0.0123  0123456  changed");
  });

  it("shows how much each iteration changed", () => {
    const changed = record({ diff_stat: { files: 2, insertions: 12, deletions: 4, largest: [] } });
    expect(plain([changed], 120)).toContain("0123456  2 files, +12 -4  changed  ");
  });

  it("says that there is no iteration yet", () => {
    expect(plain([], 80)).toBe("No iteration yet.\n");
  });

  it("is never wider than the terminal and keeps the number and the summary", () => {
    const records = [record({ summary: "日本語の長い要約です。".repeat(10) }), record({ summary: "x".repeat(400), iteration: 100 })];
    for (let width = 10; width <= 200; width += 1) {
      const lines = plain(records, width).trimEnd().split("\n");
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(lines[2]).toMatch(/^100 .*x…$/);
    }
  });

  it("leaves out empty columns, as with records of the Python original", () => {
    const { duration_ms: _ms, input_tokens: _in, output_tokens: _out, commit: _commit, ...original } = record();
    expect(plain([original], 100).split("\n")[0]).toBe("#  when (UTC)        result   what was done");
  });

  it.each([
    [{ has_new_changes: false }, "no change"],
    [{ claim: "refused" }, "claim refused"],
    [{ phase: "agent_error", state: "error", error: "exit 1" }, "agent error"],
    [{ verdict: "stagnated" }, "stagnated"],
    [{ verdict: "run-full", claim: "refused" }, "claim refused"],
    [{ verdict: "waiting", phase: "provider_limit" }, "provider limit"],
    [{ stop: true, verdict: "continue" }, "changed"],
    [{ phase: "provider_limit" }, "provider limit"],
  ] as const)("names the result of %o", (parts, result) => {
    expect(plain([record(parts)], 120).split("\n")[1]).toContain(`  ${result}  `);
  });

  it("shows the error instead of the summary", () => {
    expect(plain([record({ error: "gave no hand-over" })], 120)).toContain("gave no hand-over");
  });

  it("makes an agent's text safe to print", () => {
    const text = plain([record({ summary: HOSTILE, commit: HOSTILE, ts: HOSTILE, verdict: HOSTILE, stop: true })], 200);
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|^\s*::/m);
    expect(text.split("\n")).toHaveLength(3);
  });
});
