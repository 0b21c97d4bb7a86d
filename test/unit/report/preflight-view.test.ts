import { describe, expect, it } from "vitest";
import type { Check } from "../../../src/preflight/check.ts";
import { renderCheckLine, renderChecks, renderCheckTable } from "../../../src/report/preflight-view.ts";

const CHECKS: readonly Check[] = [
  { id: "plan", status: "ok", text: "The plan plan.md has 1 box, 1 open.", fix: null },
  { id: "verify", status: "warn", text: "No verify command is set.", fix: 'verify_command = "npm test"' },
  { id: "model-key", status: "fail", text: "There is no key.", fix: "export OPENAI_API_KEY=..." },
  { id: "repository", status: "skipped", text: "GitHub is not asked.", fix: null },
];

describe("renderChecks", () => {
  it("lists the checks with their fixes, and counts them", () => {
    expect(renderChecks(CHECKS, null, false)).toBe(`ok    plan                  The plan plan.md has 1 box, 1 open.
warn  verify                No verify command is set.
                            fix: verify_command = "npm test"
FAIL  model-key             There is no key.
                            fix: export OPENAI_API_KEY=...
skip  repository            GitHub is not asked.

1 check failed, 1 warning, 1 ok, 1 skipped.
`);
  });

  it("wraps a sentence to the terminal, and no line to paste", () => {
    const text = `One ${"word ".repeat(30)}end.`;
    const fix = `run ${"x".repeat(120)}`;
    const lines = renderChecks([{ id: "plan", status: "warn", text, fix }], 80, false).split("\n");
    expect(lines.filter((line) => !line.includes("fix:")).every((line) => line.length <= 80)).toBe(true);
    expect(lines.some((line) => line.endsWith(`fix: ${fix}`))).toBe(true);
  });

  it("colors only on request", () => {
    expect(renderChecks(CHECKS, 80, true)).toContain("\u001b[31mFAIL");
    expect(renderChecks(CHECKS, 80, false)).not.toContain("\u001b");
  });
});

const HOSTILE = "a|b</code><img src=x>\n::set-output name=x::y @ada `code` \u001b[31m";

describe("renderCheckTable", () => {
  it("has a row for each check, and nothing without checks", () => {
    expect(renderCheckTable([])).toBe("");
    expect(renderCheckTable(CHECKS).split("\n")).toHaveLength(4 + CHECKS.length + 1);
    expect(renderCheckTable(CHECKS)).toContain("| ❌ | model-key | There is no key. | <code>export OPENAI&#95;API&#95;KEY=...</code> |");
  });

  it("escapes what comes from files and servers", () => {
    const table = renderCheckTable([{ id: "plan", status: "fail", text: HOSTILE, fix: HOSTILE }]);
    const [row = ""] = table.split("\n").slice(4);
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row.replaceAll(/<\/?code>/g, "")).not.toMatch(/[<>`@](?!\u200b)/);
  });
});

describe("renderCheckLine", () => {
  it("keeps the fix after a long sentence", () => {
    expect(renderCheckLine({ id: "plan", status: "fail", text: "x".repeat(600), fix: "df -h /work" })).toMatch(/ Fix: df -h \/work$/);
  });

  it("is one line that the runner takes for no command", () => {
    const line = renderCheckLine({ id: "plan", status: "fail", text: HOSTILE, fix: "::error::x" });
    expect(line).not.toMatch(/\n|::|\u001b/);
    expect(renderCheckLine(CHECKS[1] as Check)).toBe('warn verify: No verify command is set. Fix: verify_command = "npm test"');
  });
});
