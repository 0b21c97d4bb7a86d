import type { LoopEvent } from "../core/chain/events.ts";
import { currentItem, type PlanProgress } from "../core/chain/plan-progress.ts";
import { renderIsoTime } from "../core/text/iso-time.ts";
import { headOf } from "../core/text/text.ts";
import type { Usage } from "../core/chain/usage.ts";

/** Per key, in UTF-16 units. */
const TEXT_CHARS_MAX = 16_000;

/** Characters that JSON does not escape but a terminal or the runner acts on: controls, bidi marks, and `##[command]` anywhere in a line. */
// oxlint-disable-next-line no-control-regex -- Control characters are what this expression is for.
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|#(?=#\[)/g;

/** Renders an event as one line of JSON. The keys are a contract: new ones may be added, none is renamed. */
export function renderEventJson(event: LoopEvent): string {
  return renderSafeJson(buildEventJson(event));
}

/** Renders JSON on one line that is safe to print and still parses to the same value. */
export function renderSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function buildEventJson(event: LoopEvent): Readonly<Record<string, unknown>> {
  const base = { type: event.kind, ts: renderIsoTime(event.atMs) };
  switch (event.kind) {
    case "run-started":
      return { ...base, chain_id: event.chainId, workspace: event.workspace, agent: event.agent };
    case "iteration-started":
      return { ...base, iteration: event.iteration, goal: cap(event.goal) };
    case "plan-read":
      return { ...base, ...buildPlanJson(event.progress) };
    case "turn-started":
      return { ...base, iteration: event.iteration, role: event.role, repair: event.repair };
    case "agent":
      return { ...base, agent_event: event.event.kind, text: cap(event.event.text) };
    case "verified":
      return {
        ...base,
        passed: event.verification.passed,
        exit_code: event.verification.exitCode,
        duration_ms: event.verification.durationMs,
        problem: event.verification.problem,
        output: cap(event.verification.output),
        checkout_tree: event.verification.checkout?.tree ?? null,
        frozen_paths: event.verification.checkout?.frozenPaths ?? 0,
      };
    case "claim-refused":
      return { ...base, refusals: event.gateFailures.map(({ gate, reason, detail }) => ({ gate, why: cap(reason), detail: cap(detail) })) };
    case "iteration-ended":
      return {
        ...base,
        iteration: event.iteration,
        duration_ms: event.durationMs,
        summary: cap(event.summary),
        next_goal: cap(event.nextGoal),
        changed: event.changed,
        ...buildPlanJson(event.progress),
        plan_completed: event.completedItems,
        commit: event.commit,
        tree: event.tree,
        error: event.error === null ? null : cap(event.error),
        usage: buildUsageJson(event.usage),
        total_usage: buildUsageJson(event.chain.usage),
        total_cost_usd: event.chain.costUsd,
      };
    case "waiting":
      return { ...base, until: renderIsoTime(event.untilMs), cause: event.cause };
    case "notice":
    case "warning":
    case "error":
      return { ...base, text: cap(event.text) };
    case "run-ended":
      return {
        ...base,
        reason: event.reason,
        conclusion: event.conclusion,
        why: cap(event.message),
        remedy: event.remedy,
        iterations: event.iterations,
      };
  }
}

function buildPlanJson(progress: PlanProgress | null): Readonly<Record<string, unknown>> {
  const [done, total] = [progress?.done ?? null, progress?.total ?? null];
  return { plan_done: done, plan_total: total, plan_item: currentItem(progress)?.text ?? null };
}

function buildUsageJson(usage: Usage): Readonly<Record<string, number>> {
  return {
    input_tokens: usage.input,
    cached_input_tokens: usage.cachedInput,
    cache_write_input_tokens: usage.cacheWriteInput,
    output_tokens: usage.output,
    reasoning_output_tokens: usage.reasoningOutput,
  };
}

function cap(text: string): string {
  return headOf(text, TEXT_CHARS_MAX);
}
