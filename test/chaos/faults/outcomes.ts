import { OUTPUT_LIST } from "../../../src/config/outputs.ts";
import type { Scenario } from "./calls.ts";
import type { ObservedRun } from "./fault-project.ts";

/** The outcomes that a run with a fault may have: the word in the table, and the explanation on the page. */
export const OUTCOMES = {
  recovered: {
    word: "recovered",
    about:
      "The run does everything it should: a retry succeeded, another call replaced it, or the response was optional. The summary has no warning.",
  },
  degraded: {
    word: "degraded",
    about:
      "The iteration is committed and pushed, and the next run starts. A warning in the summary names what failed, the reason, and the fix.",
  },
  "not-started": {
    word: "not started",
    about:
      "The run fails before the agent starts, so nothing is spent or lost. The error gives the reason. The next manual or scheduled start continues the chain.",
  },
  "not-permitted": {
    word: "not permitted",
    about:
      "The run does nothing and ends as a success with a notice, because GitHub's response says that the user has no permission to start it.",
  },
  "not-pushed": {
    word: "not pushed",
    about:
      "The agent has worked, but the server does not accept the push. The run fails with the reason. The next start repeats the iteration, under the same number or the next one.",
  },
  "not-continued": {
    word: "not continued",
    about:
      "The work is pushed, but the next run is not started, or its start cannot be confirmed. The run fails with the fix. Any start continues the chain.",
  },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly about: string }>>;

export type Outcome = keyof typeof OUTCOMES;

/** The most attempts of one call that a run may make, whatever the server responds. */
const HITS_MAX = 12;

export type Evaluation = { readonly outcome: Outcome | null; readonly problems: readonly string[] };

/** Returns the outcome of a run, and its violations of the rules for all outcomes. `expectedWarnings` are those of a run without a fault. */
export function evaluate(observed: ObservedRun, scenario: Scenario, expectedWarnings: readonly string[]): Evaluation {
  const outcome = classify(observed, scenario, expectedWarnings);
  const problems: string[] = [];
  const check = (holds: boolean, problem: string): void => void (holds || problems.push(problem));
  const { conclusion, log, result } = observed.run;
  if (result === null) return { outcome: null, problems: [`the action did not run: ${log.join(" | ")}`] };
  check(
    outcome !== null,
    `no documented outcome: ${conclusion}, ${observed.agentStarts} agent starts, ${observed.committed.after.length} commits`,
  );
  check(observed.hits > 0, "the call was not made");
  check(observed.hits <= HITS_MAX, `the call was made ${observed.hits} times`);
  check(observed.agentStarts <= 1, `the agent was started ${observed.agentStarts} times`);
  const numbers = observed.committed.after;
  check(
    numbers.every((number, at) => number === at + 1),
    `the numbers on the branch are ${numbers.join(", ")}`,
  );
  check((outcome !== "not-started" && outcome !== "not-permitted") || !observed.isStateChanged, "the chain's state on the server changed");
  check(observed.dispatched <= 1, `${observed.dispatched} runs were dispatched`);
  const missing = OUTPUT_LIST.filter(([name]) => result.outputs[name] === undefined).map(([name]) => name);
  check(missing.length === 0, `missing outputs: ${missing.join(", ")}`);
  check(result.outputs["status"] === conclusion, `the output status is ${result.outputs["status"]}`);
  check(result.main.exit.exitCode === (conclusion === "success" ? 0 : 1), `exit code ${result.main.exit.exitCode}`);
  check(!/^\s*at .+:\d+:\d+\)?$/m.test(result.rawLog), "a stack trace is in the log");
  check(!/internal error (?:in|of) codex-self-iter/i.test(result.rawLog), "an internal error is in the log");
  check(!showsSecret(result.rawLog) && !showsSecret(result.summary), "a secret is in the log");
  const messages = messagesOf(observed.run);
  if (conclusion === "failure") check(messages.length > 0, "no message gives the reason of the failure");
  const errors = result.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
  for (const text of messages) check(hasReason(text), `has no reason: ${text}`);
  for (const text of errors) check(hasRemedy(text), `has no remedy: ${text}`);
  for (const text of messages) check(unmark(result.summary).includes(unmark(text).slice(0, 30)), `is not in the summary: ${text}`);
  return { outcome, problems };
}

function classify(
  { agentStarts, committed, dispatched, run }: ObservedRun,
  scenario: Scenario,
  expectedWarnings: readonly string[],
): Outcome | null {
  const isPushed = committed.after.length === committed.before.length + 1;
  const isUnchanged = committed.after.length === committed.before.length && dispatched === 0;
  const warnings = warningsOf(run).filter((text) => !expectedWarnings.includes(text));
  if (run.conclusion === "success") {
    if (agentStarts === 0) return isUnchanged && scenario === "comment" ? "not-permitted" : null;
    const continues = dispatched === (scenario === "last" ? 0 : 1);
    if (!isPushed || !continues || agentStarts !== 1) return null;
    return warnings.length === 0 ? "recovered" : "degraded";
  }
  if (run.conclusion !== "failure") return null;
  if (agentStarts === 0) return isUnchanged ? "not-started" : null;
  return isPushed ? "not-continued" : dispatched === 0 ? "not-pushed" : null;
}

export function warningsOf({ result }: ObservedRun["run"]): readonly string[] {
  return result?.annotations.filter(({ level }) => level === "warning").map(({ message }) => message) ?? [];
}

/** The warnings and errors of a run. */
export function messagesOf({ result }: ObservedRun["run"]): readonly string[] {
  return result?.annotations.filter(({ level }) => level !== "notice").map(({ message }) => message) ?? [];
}

/** Matches the job's token, plain and as git sends it, the cache token, and the signature of an upload. */
function showsSecret(text: string): boolean {
  const visible = text.replaceAll(/^::add-mask::.*$/gm, "");
  return /ghs_\d+x\d+x|[?&]sig=(?!\*)[\w%]{20}|eC1hY2Nlc3MtdG9rZW46Z2hz|eyJ[\w-]{10,}\.[\w-]{20,}\./.test(visible);
}

/** Returns true if the text has a colon and a message, or a clause with the consequence. */
function hasReason(text: string): boolean {
  return /: \S.{4}|, so \S|, as \S/.test(text);
}

function hasRemedy(text: string): boolean {
  return /\b(?:write|add|give|see|look|wait|check|fix|declare|put|name|leave|nothing to write|enable|pass|run|remove|exempt|raise|repeats)\b/i.test(
    text,
  );
}

/** Keeps letters and digits only, because Markdown and HTML escape other characters. */
function unmark(text: string): string {
  return text.replaceAll(/&#?\w+;/g, "").replaceAll(/[^a-z0-9]/gi, "");
}
