import { renderWaitCause } from "../core/chain/backoff.ts";
import type { AgentEvent, LoopEvent } from "../core/chain/events.ts";
import { renderClock } from "../core/text/iso-time.ts";
import type { Verification } from "../core/chain/outcome.ts";
import { cleanText, oneLine, shortCommit, tailOf } from "../core/text/text.ts";
import { budgetTokens, renderTokens, totalTokens } from "../core/chain/usage.ts";
import { neutraliseLine } from "./escape.ts";
import { paint, type Tone } from "./paint.ts";
import { renderCount, renderShortDuration } from "./quantities.ts";

/** A line for people. `text` holds no control characters and no workflow command. */
type Line = { readonly tone: Tone; readonly depth: 0 | 1; readonly text: string };

const LINE_CHARS_MAX = 500;
const AGENT_LINES_MAX = 12;
const DETAIL_LINES_MAX = 20;
const DETAIL_CHARS_MAX = 4_000;
const COMPLETED_SHOWN_MAX = 5;
const COMPLETED_CHARS_MAX = 120;

const AGENT_MARKS: Record<AgentEvent["kind"], string> = {
  session: "session ",
  message: "",
  reasoning: "~ ",
  command: "$ ",
  "file-change": "± ",
  tool: "> ",
  todo: "☐ ",
  warning: "! ",
  other: "",
};

/** Returns no lines for an event that adds nothing to what the log already shows. */
function renderEvent(event: LoopEvent, utcOffsetMinutes: number): readonly Line[] {
  switch (event.kind) {
    case "run-started":
      return [head("title", `Chain ${event.chainId} in ${event.workspace}, agent: ${event.agent}`)];
    case "iteration-started":
      return [
        head("title", `Iteration ${event.iteration}: ${event.goal === "" ? "the agent chooses its goal from the plan" : event.goal}`),
      ];
    case "plan-read":
      return [];
    case "turn-started":
      if (!event.repair) return event.role === "goal" ? [] : [head("dim", `Turn of the ${event.role}`)];
      return [head("dim", `The ${event.role === "goal" ? "agent" : event.role} returned no valid answer; asking once more`)];
    case "agent":
      return renderAgentEvent(event.event);
    case "verified":
      return renderVerification(event.verification);
    case "claim-refused":
      return [head("warning", "The agent says it is done, but:"), ...event.gateFailures.map(({ reason }) => part("warning", reason))];
    case "iteration-ended":
      return renderIterationEnd(event);
    case "waiting": {
      const waitMs = event.untilMs - event.atMs;
      const until = renderClock(event.untilMs, utcOffsetMinutes);
      return [head("dim", `Waiting ${renderShortDuration(waitMs)}, until ${until}: ${renderWaitCause(event.cause)}`)];
    }
    case "notice":
      return [head("plain", event.text)];
    case "warning":
      return [head("warning", `Warning: ${event.text}`)];
    case "error":
      return [head("bad", `Error: ${event.text}`)];
    case "run-ended": {
      // An error is printed by itself, with its remedy.
      const why = event.reason === "failed" ? "" : ` ${event.message}`;
      const end = head(endTone(event), `Ended after ${renderCount(event.iterations, "iteration")}: ${event.reason}.${why}`);
      return event.reason === "failed" || event.remedy === "" ? [end] : [end, part("plain", event.remedy)];
    }
  }
}

/** Prefixes lines without a time of their own, so that no line starts with foreign text. */
const CONTINUATION = "         | ";

/** On a narrower terminal, lines have a mark instead of the time. */
const CLOCK_COLUMNS_MIN = 40;
const NARROW = { head: "* ", continuation: "  " };

export type PlainOptions = {
  /** Local time minus UTC; null shows UTC, marked with "Z". */
  readonly utcOffsetMinutes: number | null;
  readonly color: boolean;
  /**
   * Lines wrap at words to the width of a terminal; without it they stay whole. What measures text takes 60 ms to load, so the caller with a
   * terminal brings it.
   */
  readonly terminal?: { readonly columns: number; readonly wrapWords: (line: string, columns: number) => readonly string[] };
  /** The caller shows what follows from the end of the run. */
  readonly isNextShown?: boolean;
};

/** Renders an event as whole lines, each with the time of day or a mark before it; "" for an event that adds nothing. */
export function renderPlainEvent(event: LoopEvent, options: PlainOptions): string {
  const { utcOffsetMinutes, color, terminal } = options;
  const clock = renderClock(event.atMs, utcOffsetMinutes ?? 0) + (utcOffsetMinutes === null ? "Z " : "  ");
  const prefixes = terminal !== undefined && terminal.columns < CLOCK_COLUMNS_MIN ? NARROW : { head: clock, continuation: CONTINUATION };
  const wrap = (text: string): readonly string[] => terminal?.wrapWords(text, terminal.columns - prefixes.head.length) ?? [text];
  const shown =
    event.kind === "run-ended" && event.reason !== "already-running" && options.isNextShown === true ? { ...event, remedy: "" } : event;
  const rows = renderEvent(shown, utcOffsetMinutes ?? 0).flatMap(({ depth, text, tone }) =>
    wrap(text).map((row, index) => ({ prefix: depth === 0 && index === 0 ? prefixes.head : prefixes.continuation, row, tone })),
  );
  return rows.map(({ prefix, row, tone }) => `${paint(prefix, "dim", color)}${paint(row, tone, color)}\n`).join("");
}

export function renderAgentGlimpse(event: AgentEvent): string {
  return cleanLine(AGENT_MARKS[event.kind] + event.text);
}

/** Makes foreign text one safe line of at most 500 UTF-16 units. */
export function cleanLine(text: string): string {
  return neutraliseLine(oneLine(text, LINE_CHARS_MAX));
}

function renderAgentEvent(event: AgentEvent): readonly Line[] {
  const tone: Tone = event.kind === "warning" ? "warning" : event.kind === "message" ? "plain" : "dim";
  const lines = cleanText(event.text, DETAIL_CHARS_MAX).split("\n");
  const shown = lines.slice(0, AGENT_LINES_MAX).map((text, index) => part(tone, (index === 0 ? AGENT_MARKS[event.kind] : "") + text));
  const left = lines.length - AGENT_LINES_MAX;
  return left > 0 ? [...shown, part("dim", `… ${renderCount(left, "more line")}`)] : shown;
}

function renderVerification(verification: Verification): readonly Line[] {
  const took = renderShortDuration(verification.durationMs);
  const { checkout } = verification;
  const frozen = checkout === undefined || checkout.frozenPaths === 0 ? "" : `, with ${renderCount(checkout.frozenPaths, "frozen file")}`;
  const where = checkout === undefined ? "" : ` in a checkout of ${shortTree(checkout.tree)}${frozen}`;
  if (verification.passed) return [head("good", where === "" ? `The verify command passes (${took})` : `Verified${where} (${took})`)];
  const how = verification.problem ?? `exit code ${verification.exitCode ?? "unknown"}`;
  const output = tailOf(cleanText(verification.output, Number.POSITIVE_INFINITY), DETAIL_CHARS_MAX);
  const lines = output === "" ? [] : output.split("\n").slice(-DETAIL_LINES_MAX);
  return [head("bad", `The verify command fails${where} (${took}): ${how}`), ...lines.map((text) => part("dim", text))];
}

function renderIterationEnd(event: Extract<LoopEvent, { kind: "iteration-ended" }>): readonly Line[] {
  // Zero with a custom agent command.
  const facts = [
    renderShortDuration(event.durationMs),
    event.changed ? "changed" : "no change",
    ...(event.commit === null ? [] : [`commit ${shortCommit(event.commit)}`]),
    ...(totalTokens(event.chain.usage) === 0 ? [] : [`${renderTokens(budgetTokens(event.usage))} tokens`]),
  ].join(", ");
  const tone: Tone = event.error !== null ? "bad" : event.changed ? "good" : "plain";
  const lines = [head(tone, `Iteration ${event.iteration} ended (${facts})`)];
  if (event.commit !== null && event.tree !== null) {
    lines.push(part("dim", `Landed ${shortCommit(event.commit)} with the tree ${shortTree(event.tree)}`));
  }
  if (event.completedItems.length > 0) lines.push(part("good", describeCompleted(event)));
  if (event.error !== null) lines.push(part("bad", event.error));
  if (event.summary !== "") lines.push(part("plain", event.summary));
  if (event.nextGoal !== "") lines.push(part("dim", `Next: ${event.nextGoal}`));
  return lines;
}

function describeCompleted({ completedItems, progress }: Extract<LoopEvent, { kind: "iteration-ended" }>): string {
  const shown = completedItems.slice(0, COMPLETED_SHOWN_MAX).map((text) => oneLine(text, COMPLETED_CHARS_MAX));
  const more = completedItems.length - shown.length;
  const count = progress === null ? "" : ` (${progress.done} of ${renderCount(progress.total, "plan item")})`;
  return `Completed${count}: ${shown.join("; ")}${more > 0 ? `; ${more} more` : ""}`;
}

function shortTree(tree: string): string {
  return tree.slice(0, 12);
}

function endTone({ conclusion, reason }: Extract<LoopEvent, { kind: "run-ended" }>): Tone {
  if (reason === "completed") return "good";
  return conclusion === "failure" ? "bad" : "title";
}

function head(tone: Tone, text: string): Line {
  return { tone, depth: 0, text: cleanLine(text) };
}

function part(tone: Tone, text: string): Line {
  return { tone, depth: 1, text: cleanLine(text) };
}
