import { renderWaitCause } from "../core/chain/backoff.ts";
import type { AgentEvent, LoopEvent } from "../core/chain/events.ts";
import { renderClock } from "../core/text/iso-time.ts";
import type { Verification } from "../core/chain/outcome.ts";
import { cleanText, oneLine, tailOf } from "../core/text/text.ts";
import { totalTokens } from "../core/chain/usage.ts";
import { neutraliseLine } from "./escape.ts";
import { paint, renderCount, renderShortDuration, renderTokens, type Tone } from "./terminal.ts";

/** One line of what people read. `text` is clean: no control characters, nothing that a log would take for a command. */
type Line = { readonly tone: Tone; readonly depth: 0 | 1; readonly text: string };

/** The longest line that is made of somebody else's text, in UTF-16 units. */
const LINE_CHARS_MAX = 500;
/** How much of one thing that the agent said or did is shown. */
const AGENT_LINES_MAX = 12;
const DETAIL_LINES_MAX = 20;
const DETAIL_CHARS_MAX = 4_000;

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

/** What people are told about an event. None for an event that says nothing new. */
function renderEvent(event: LoopEvent, utcOffsetMinutes: number): readonly Line[] {
  switch (event.kind) {
    case "run-started":
      return [head("title", `Chain ${event.chainId} in ${event.workspace}, agent: ${event.agent}`)];
    case "iteration-started":
      return [
        head("title", `Iteration ${event.iteration}: ${event.goal === "" ? "the agent chooses its goal from the plan" : event.goal}`),
      ];
    case "turn-started":
      if (event.repair) return [head("dim", `The ${roleName(event.role)} gave no usable answer and is asked for it once more`)];
      return event.role === "goal" ? [] : [head("dim", `Turn of the ${event.role}`)];
    case "agent":
      return renderAgentEvent(event.event);
    case "verified":
      return renderVerification(event.verification);
    case "claim-refused":
      return [
        head("warning", "The claim that the task is done is refused:"),
        ...event.gateFailures.map(({ reason }) => part("warning", reason)),
      ];
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
    case "run-ended":
      return [
        head(endTone(event.reason), `Ended after ${renderCount(event.iterations, "iteration")}: ${event.reason}. ${event.message}`),
        part("plain", event.remedy),
      ];
  }
}

/** What stands where a line has no time of its own: it is never empty, so no line begins with somebody else's text. */
const CONTINUATION = "         | ";

export type PlainOptions = {
  /** Local time minus UTC; `null` tells times in UTC, and says so. */
  readonly utcOffsetMinutes: number | null;
  readonly color: boolean;
};

/** An event as whole lines with the time of day before them; "" for an event that says nothing new. */
export function renderPlainEvent(event: LoopEvent, { utcOffsetMinutes, color }: PlainOptions): string {
  const clock = renderClock(event.atMs, utcOffsetMinutes ?? 0) + (utcOffsetMinutes === null ? "Z " : "  ");
  return renderEvent(event, utcOffsetMinutes ?? 0)
    .map((line) => `${paint(line.depth === 0 ? clock : CONTINUATION, "dim", color)}${paint(line.text, line.tone, color)}\n`)
    .join("");
}

/** The newest thing the agent did, on one line. */
export function renderAgentGlimpse(event: AgentEvent): string {
  return cleanLine(AGENT_MARKS[event.kind] + event.text);
}

/** Somebody else's text on one clean line, cut at a length that no log minds. */
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
  if (verification.passed) return [head("good", `The verify command passes (${took})`)];
  const how = verification.problem ?? `exit code ${verification.exitCode ?? "unknown"}`;
  const output = tailOf(cleanText(verification.output, Number.POSITIVE_INFINITY), DETAIL_CHARS_MAX);
  const lines = output === "" ? [] : output.split("\n").slice(-DETAIL_LINES_MAX);
  return [head("bad", `The verify command fails (${took}): ${how}`), ...lines.map((text) => part("dim", text))];
}

function renderIterationEnd(event: Extract<LoopEvent, { kind: "iteration-ended" }>): readonly Line[] {
  const facts = [
    renderShortDuration(event.durationMs),
    event.changed ? "changed" : "no change",
    ...(event.commit === null ? [] : [`commit ${event.commit.slice(0, 9)}`]),
    ...renderUsage(event),
  ].join(", ");
  const tone: Tone = event.error !== null ? "bad" : event.changed ? "good" : "plain";
  const lines = [head(tone, `Iteration ${event.iteration} ended (${facts})`)];
  if (event.error !== null) lines.push(part("bad", event.error));
  if (event.summary !== "") lines.push(part("plain", event.summary));
  if (event.nextGoal !== "") lines.push(part("dim", `Next: ${event.nextGoal}`));
  return lines;
}

/** Nothing where nothing is known: a command of the user's own tells no tokens. */
function renderUsage({ usage, totalUsage }: Extract<LoopEvent, { kind: "iteration-ended" }>): readonly string[] {
  const total = totalTokens(totalUsage);
  return total === 0 ? [] : [`${renderTokens(totalTokens(usage))} tokens, ${renderTokens(total)} in all`];
}

function endTone(reason: Extract<LoopEvent, { kind: "run-ended" }>["reason"]): Tone {
  if (reason === "completed") return "good";
  return reason === "agent-failing" || reason === "stagnated" ? "bad" : "title";
}

function roleName(role: Extract<LoopEvent, { kind: "turn-started" }>["role"]): string {
  return role === "goal" ? "agent" : role;
}

function head(tone: Tone, text: string): Line {
  return { tone, depth: 0, text: cleanLine(text) };
}

function part(tone: Tone, text: string): Line {
  return { tone, depth: 1, text: cleanLine(text) };
}
