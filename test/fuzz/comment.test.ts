import { readFileSync } from "node:fs";
import { it } from "vitest";
import type { PlanProgress } from "../../src/core/chain/plan-progress.ts";
import type { IterationRecord } from "../../src/core/chain/record.ts";
import { renderComment } from "../../src/report/comment.ts";
import type { EndReason, RunView } from "../../src/report/run-view.ts";
import { renderBareSummary, renderSummary } from "../../src/report/summary.ts";
import { iteration, sampleView, viewOfText } from "../unit/report/run-view-samples.ts";
import { mutateText } from "./mutate.ts";
import { noise } from "./noise.ts";
import { type Random, some } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must } from "./run.ts";
import { findHiddenCharacter } from "./hidden-characters.ts";

const SEEDS = JSON.parse(readFileSync(new URL("seeds/texts.json", import.meta.url), "utf8")) as readonly string[];
const WORDS = [
  "<!-- codex-self-iter track=main -->",
  "-->",
  "\n",
  "|",
  "@org/team",
  "GH-3",
  "www.evil.example",
  "http://x",
  "\n/approve",
  "<br>",
];
/** About the length of the comment of an empty view. */
const COMMENT_CHARS_MIN = 1_000;
const COMMENT_CHARS_MAX = 65_536;
const SUMMARY_BYTES_MAX = 1024 * 1024;
const MARKER = "<!-- codex-self-iter track=";
const REASONS: readonly EndReason[] = ["completed", "stop-requested", "agent-failing", "waiting", "run-full", "refused", "failed", null];
const NUMBERS = [0, -1, 0.5, 1, 999_950, Number.MAX_SAFE_INTEGER, 1e21, 1e308, -1e308];
const PHASES = ["goal_iteration", "agent_error", "cancelled", "stop_stagnation", "constructor", "x_error"] as IterationRecord["phase"][];

type Input = { readonly view: RunView; readonly page: "comment" | "summary" };

function generate(random: Random): Input {
  return { page: random.chance(60) ? "comment" : "summary", view: generateView(random) };
}

function generateView(random: Random): RunView {
  const isHuge = random.below(2_000) === 0;
  const long = random.pick(["<", "|", "&", "@a", "あ"]).repeat(1_000);
  const text = (): string => {
    if (isHuge && random.chance(80)) return long;
    if (random.chance(50)) return noise(random, WORDS);
    return random.chance(30) ? random.pick(SEEDS) : mutateText(random, random.pick(SEEDS), WORDS);
  };
  const orNull = (): string | null => (random.chance(50) ? null : `https://github.com/${text()}`);
  const number = (): number => random.pick(NUMBERS);
  const count = isHuge ? 300 : random.below(5);
  const records = Array.from({ length: count }, () => generateRecord(random, text));
  const base = random.chance(50) ? viewOfText(text(), 1) : sampleView();
  return {
    ...base,
    track: random.chance(70) ? "main" : text(),
    state: base.state === null || random.chance(10) ? null : { ...base.state, goal: text(), costUsd: number(), chainIterations: number() },
    records,
    recordsOfRun: random.below(count + 2),
    progress: random.chance(20) ? null : generateProgress(random, text, number),
    ending: { reason: random.pick(REASONS), conclusion: "success", message: text(), remedy: text() },
    links: {
      serverUrl: "https://github.com",
      repository: random.chance(80) ? "octo/demo" : text(),
      runUrl: orNull(),
      runId: "7",
      branch: random.chance(30) ? null : text(),
      pullUrl: orNull(),
      commentUrl: orNull(),
      nextRunUrl: orNull(),
    },
    notices: some(random, isHuge ? 100 : 2, text),
    goalBy: random.chance(50) ? null : text(),
    agent: text(),
  };
}

function generateProgress(random: Random, text: () => string, number: () => number): PlanProgress {
  const items = some(random, 20, () => ({
    text: text().slice(0, 200),
    done: random.chance(50),
    iteration: random.chance(50) ? number() : null,
    commit: random.chance(50) ? text() : "f".repeat(40),
  }));
  return { done: number(), total: random.chance(50) ? items.length : number(), items };
}

function generateRecord(random: Random, text: () => string): IterationRecord {
  return iteration(random.pick([1, 2, 3, ...NUMBERS]), {
    phase: random.pick(PHASES),
    goal_in: text(),
    summary: text(),
    completed: random.chance(10),
    has_new_changes: random.chance(50),
    commit: random.chance(50) ? text() : "f".repeat(40),
    duration_ms: random.pick(NUMBERS),
    input_tokens: random.pick(NUMBERS),
    plan_done: random.pick(NUMBERS),
    plan_total: random.pick(NUMBERS),
    ...(random.chance(20) ? { error: text() } : {}),
    ...(random.chance(20) ? { goal_by: text() } : {}),
    ...(random.chance(20) ? { claim: "refused" as const, refusals: some(random, 6, text) } : {}),
  });
}

function check({ view, page }: Input): void {
  if (page === "comment") checkComment(renderComment(view), itemsOf(view));
  else checkSummary(view);
}

const itemsOf = ({ progress }: RunView): number => progress?.items.length ?? 0;

function checkComment(comment: string, items: number): void {
  must(comment.length <= COMMENT_CHARS_MAX, `the comment has ${comment.length} characters`);
  must(comment.startsWith(MARKER) && comment.split(MARKER).length === 2, "there is one marker, at the start");
  const marker = comment.slice(0, comment.indexOf("\n"));
  must(/^<!-- codex-self-iter track=[\w.-]* -->$/.test(marker), "the marker is complete");
  checkPage(comment.slice(marker.length), items);
}

function checkSummary(view: RunView): void {
  const summary = renderSummary(view);
  must(Buffer.byteLength(summary) < SUMMARY_BYTES_MAX, "the summary is small enough to be uploaded");
  checkPage(summary, itemsOf(view));
  checkPage(renderBareSummary(view.ending, view.notices), 0);
}

/** The tags of our own markup, each with its end. */
const TAGS = ["code", "details", "sub", "summary"];
const OWN_MARKUP = /<\/?(?:code|details|sub|summary)>|<br>/g;

/** Untrusted text in a page is no tag, mention, table cell, block or item. */
function checkPage(page: string, items: number): void {
  must(!page.replaceAll(OWN_MARKUP, "").includes("<"), "there is no raw <");
  for (const tag of TAGS) must(page.split(`<${tag}>`).length === page.split(`</${tag}>`).length, `each ${tag} has its end`);
  must(page.split("<br>").length <= 2, "there is one <br>, in the footer");
  const hidden = findHiddenCharacter(page);
  must(hidden === null, `the page is clean, but has ${hidden}`);
  must(!/@[\p{L}\p{N}]/u.test(page), "there is no mention");
  let fences = 0;
  let boxes = 0;
  for (const line of page.split("\n")) {
    if (line.startsWith("```")) fences += 1;
    if (line.startsWith("|")) must(line.split("|").length === 9, "a row has seven cells");
    if (/^- \[[x ]\] /.test(line)) boxes += 1;
    else must(!/^[\s>]*(?:\/|~~~|={2}|[-+*] \[)/.test(line), `no line starts with a slash command or a block: ${line.slice(0, 80)}`);
  }
  must(boxes <= items, "each box is an item of the plan");
  must(fences === 0 || fences === 2 || fences === 4, "there are at most two charts");
}

it("no untrusted text becomes markup in the comment or the summary", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  const size = ({ view: { records, notices, ending, state } }: Input): number =>
    [
      ...notices,
      ending.message,
      ending.remedy,
      state?.goal,
      ...records.flatMap((record) => [record.goal_in, record.summary, record.error]),
    ].reduce((sum, text) => sum + (text?.length ?? 0), COMMENT_CHARS_MIN);
  await fuzz<Input>(task.meta, { name: "comment and summary", file: import.meta.url, generate, size, check, regressions: [] });
});
