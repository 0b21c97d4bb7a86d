import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentMarker, renderComment } from "../../../src/report/comment.ts";
import { renderSummary } from "../../../src/report/summary.ts";
import { sampleState } from "../../helpers/samples.ts";
import { type EndReason, NO_CONTROLS } from "../../../src/report/run-view.ts";
import { spec } from "../fixtures/decider.ts";
import { iteration, sampleView, viewOfText } from "./run-view-samples.ts";

const COMMENT_CHARS_MAX = 65_536;
const SUMMARY_BYTES_MAX = 1024 * 1024;

const PIECES = [
  ..."|`<>[]()*_~\\!$&#@:/-+=.'\"\n\r\t ".split(""),
  "@octo",
  "@org/team",
  "#12",
  "GH-3",
  "https://evil.example/?q=1",
  "www.evil.example",
  "a@b.example",
  "<!-- codex-self-iter track=main -->",
  "-->",
  "<details>",
  "<img src=x>",
  "```",
  "~~~",
  "\n/approve",
  "\n- [ ] x",
  "\n# head",
  "![i](https://evil.example/i.png)",
  "[l][r]",
  "|---|",
  "&lt;",
  "\u202e",
  "\u2028",
  "😀",
  "あ",
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((some) => some.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const REPORTS = [
  { name: "the comment", render: renderComment, markers: 1 },
  { name: "the summary", render: renderSummary, markers: 0 },
] as const;

/** Checks what holds for every report, whatever foreign texts it shows. */
function expectSound(report: string, markers: number): void {
  const lines = report.split("\n");
  expect(report.split("<!--").length - 1, "comments").toBe(markers);
  if (markers === 1) expect(lines[0]).toBe(commentMarker("main"));
  const body = markers === 1 ? lines.slice(1).join("\n") : report;
  const plain = body
    .replace(/\]\(https:\/\/github\.com\/[^()\s]*\)/g, "]")
    .replace(/<\/?(?:code|details|sub|summary)>|^> (?=[[*-])|^%%\{init: .*$/gm, "")
    .replace(/^ {2}y-axis .*$/gm, "")
    // The footer has one.
    .replace("<br>", "");
  for (const tag of ["code", "details", "sub", "summary"]) expect(body.split(`<${tag}>`).length, tag).toBe(body.split(`</${tag}>`).length);
  expect(plain, "HTML").not.toMatch(/<|&(?!#\d+;)/);
  expect(plain, "mentions").not.toMatch(/@[\p{L}\p{N}]/u);
  expect(plain, "references").not.toMatch(/#\d(?!\d*;)|gh-\d/i);
  expect(plain, "addresses").not.toMatch(/:\/\/|www\./i);
  for (const row of lines.filter((line) => line.startsWith("|"))) expect(row.split("|"), row).toHaveLength(9);
  expect(lines.filter((line) => line.startsWith("```")).length, "two charts in the summary").toBe(markers === 1 ? 0 : 4);
  expect(lines.filter((line) => /^- \[[x ]\] /.test(line)).length, "items").toBe(5);
  for (const line of lines) {
    expect(line, "commands and headings of foreign texts").not.toMatch(
      /^[\s>]*(?:\/|#(?!#+ (?:This run$|\S+ Continuing in the next run · 2 of 5 plan items done$))|[-+*] \[(?![x ]\] )|~~~|={2}|\d+[.)])/u,
    );
  }
  expect(report.endsWith("\n")).toBe(true);
  expect(report.trimEnd().split("\n").at(-1), "its end").toMatch(/branch|updated 2026-01-02 01:05 UTC<\/sub>$/);
}

describe.each(REPORTS)("$name", ({ render, markers }) => {
  it("holds no markup of foreign texts", () => {
    fc.assert(fc.property(anyText, (text) => expectSound(render(viewOfText(text)), markers)));
  });

  it("stays small with a thousand hostile records", () => {
    for (const text of ["|".repeat(4_000), "@a".repeat(4_000), "あ".repeat(4_000), "<".repeat(100_000), "a\n".repeat(9_000)]) {
      const report = render(viewOfText(text, 1_000));
      expectSound(report, markers);
      expect(report.length).toBeLessThanOrEqual(markers === 1 ? COMMENT_CHARS_MAX : SUMMARY_BYTES_MAX);
      expect(Buffer.byteLength(report)).toBeLessThan(SUMMARY_BYTES_MAX);
      expect(report, "the newest stays").toContain("\n| 1000 | ");
      expect(report).toMatch(/\n\d+ earlier iterations not shown\.\n/);
    }
  });

  it("begins with the state, the plan's progress and the numbers", () => {
    const report = render(sampleView());
    expect(report).toContain("# 🔁 Continuing in the next run · 1 of 3 plan items done\n");
    expect(report).toContain("`████░░░░░░░░` 1/3 items · 1/25 iterations · 120.0k tokens · cost unknown · [log of the run](");
    expect(report).toContain("  \nNothing to do: the next run is started and continues the chain.\n");
    expect(report).toContain("**Next goal:** Add a test for the parser.");
    expect(report).not.toContain("Goal set by");
    expect(report).not.toMatch(/said it was done|\[!/);
    expect(render(sampleView({ track: "docs" }))).toContain(" plan items done · track docs\n");
  });

  it("says in an alert why a run ended, what to do and what follows", () => {
    const ending = { ...sampleView().ending, remedy: "Write: a." };
    expect(render(sampleView({ ending }))).toContain(
      "> [!WARNING]\n> **Why:** This run has done 1 of 1.  \n> **What to do:** Write: a.  \n> **What follows:** The next run is started",
    );
    const kind = (reason: EndReason, conclusion: "success" | "failure", completed = false): string | undefined =>
      /> \[!(\w+)\]/.exec(
        render(
          sampleView({
            ending: { reason, conclusion, message: "Why.", remedy: "" },
            records: [iteration(1, { completed, checked_by: { verify_command: "npm test", plan_boxes: 3 } })],
          }),
        ),
      )?.[1];
    expect(kind("completed", "success", true)).toBe("TIP");
    expect(kind("agent-failing", "failure")).toBe("CAUTION");
    expect(kind("iterations-spent", "success")).toBe("WARNING");
    expect(kind("stop-requested", "success")).toBe("NOTE");
  });

  it("warns of a budget that is nearly used", () => {
    const near = { spec: spec({ limits: { iterationsMax: 10 } }), state: sampleState({ chainIterations: 8 }) };
    expect(render(sampleView(near))).toContain(
      "> [!WARNING]\n> **Most of the budget is used: 8 of 10 iterations.** The agent is asked to finish",
    );
    expect(render(sampleView())).not.toContain("Most of the budget");
  });

  it("shows a row per iteration, with a link to its commit", () => {
    const link = "[`0123456`](https://github.com/octo/demo/commit/0123456789abcdef0123456789abcdef01234567)";
    expect(render(sampleView())).toContain(`| 1 | 🟢 changed | Add a test for the parser. | Added it. | ${link} | 12.3k | 1m 20s |\n`);
  });

  it("names the files of this chain that judge the work, once each, at most ten, and only if there are any", () => {
    expect(render(sampleView())).not.toContain("judge");
    const names = Array.from({ length: 12 }, (_, index) => `test/${index}_a|b.js`);
    const chain_id = sampleState().chainId;
    const records = [
      iteration(1, { chain_id: "an earlier one", review_paths: ["package.json"] }),
      iteration(2, { chain_id, review_paths: names.slice(0, 7) }),
      iteration(3, { chain_id, review_paths: names.slice(5) }),
    ];
    const line =
      render(sampleView({ records, recordsOfRun: 2 }))
        .split("\n")
        .find((text) => text.includes("judge")) ?? "";
    expect(line).toMatch(/^👀 This work changes files that judge it: test\/0&#95;a&#124;b\.js, test\/1/u);
    expect(line).toMatch(/, and more\. Review them first\.$/);
    expect(line).not.toContain("package.json");
    expect(line.split(", test/")).toHaveLength(10);
  });

  it("shows the error of a failed iteration and a label for each end", () => {
    const records = [
      iteration(1, { phase: "agent_error", error: "it broke" }),
      iteration(2, { phase: "provider_limit" }),
      iteration(3, { phase: "cancelled" }),
      iteration(4, { has_new_changes: false }),
      iteration(5, { claim: "refused", refusals: ["two boxes are open"] }),
      iteration(6, { completed: true }),
      iteration(6, { phase: "stop_stagnation" }),
    ];
    const report = render(sampleView({ records, recordsOfRun: 7 }));
    const rows = report.split("\n").filter((line) => /^\| \d/.test(line));
    expect(rows.map((row) => row.split(" | ")[1])).toEqual([
      "🔴 error",
      "🟡 provider limit",
      "⚫ interrupted",
      "⚪ no change",
      "🟠 not done yet",
      "✅ done",
    ]);
    expect(rows[0]).toContain("| it broke |");
    expect(report).toContain("> [!WARNING]\n> Iteration 5 said it was done. Not accepted: two boxes are open\n");
  });

  it("shows the cost, who set the goal, and at most ten warnings", () => {
    const view = sampleView({
      spec: spec({
        limits: { iterationsMax: null, costUsdMax: 5 },
      }),
      state: sampleState({ costUsd: 1.5 }),
      goalBy: "ada",
      records: [iteration(1, { goal_in: "Go", goal_by: "bob" })],
      notices: Array.from({ length: 12 }, (_, index) => `notice ${index}: add \`actions: write\``),
    });
    const report = render(view);
    expect(report).toContain("$1.50 of $5.00");
    expect(report).toContain("**Goal set by:** ada");
    expect(report).toContain("| Go (set by bob) |");
    expect(report).toContain("> - notice 9: add &#96;actions: write&#96;\n> - 2 more warnings: see the job's log.");
  });

  it("needs no state, records or links", () => {
    const none = { runUrl: null, branch: null, pullUrl: null, commentUrl: null, nextRunUrl: null };
    const view = sampleView({
      state: null,
      progress: null,
      controls: NO_CONTROLS,
      records: [],
      recordsOfRun: 0,
      links: { ...sampleView().links, ...none, repository: "" },
    });
    const report = render({ ...view, ending: { reason: "refused", conclusion: "failure", message: "A fork.", remedy: "None." } });
    expect(report).toContain("# 🚫 Not run\n");
    expect(report).not.toMatch(/null|undefined|NaN|mermaid|\]\(/);
  });

  it("links to http and https URLs only", () => {
    const links = { ...sampleView().links, nextRunUrl: "javascript:alert(1)", pullUrl: "https://x.example/)[y](https://z.example" };
    const report = render(sampleView({ links }));
    expect(report).toMatch(/next run|pull request/);
    expect(report).not.toMatch(/javascript|z\.example/);
  });
});
