import { OUTPUT_LIST } from "../../../src/config/outputs.ts";
import type { Scenario } from "./calls.ts";
import type { Seen } from "./fault-project.ts";

/** All ways in which a run that met a fault may end, with a word for the table and a sentence for people. */
export const OUTCOMES = {
  done: {
    word: "done",
    about:
      "The run does all that it is for: a second try came through, another way was found, or the answer was a help and nothing more. Nothing is said in the summary.",
  },
  without: {
    word: "without it",
    about:
      "The iteration is made and landed, and the next run is started. What could not be done stands as a warning in the summary, with the reason and the line to write.",
  },
  "not-begun": {
    word: "not begun",
    about:
      "The run fails before the agent is asked, so nothing is spent and nothing is lost. It says why; the next start, a person's or the schedule's, goes on from where the chain stands.",
  },
  nobody: {
    word: "nobody",
    about: "The run does nothing and ends as a success, with a notice: by GitHub's answer there is nobody of that name who may start it.",
  },
  "not-landed": {
    word: "not landed",
    about:
      "The agent has worked, and the server does not take the work. The run fails and says why; the next start makes the iteration again, under its own number or the next one.",
  },
  "not-continued": {
    word: "not continued",
    about:
      "The work is landed, and the next run is not started, or nobody knows whether it is. The run fails and says what to do; any start goes on.",
  },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly about: string }>>;

export type Outcome = keyof typeof OUTCOMES;

/** Tries of one kind of call in one run: a bound on what an ill server is asked, whatever it answers. */
const HITS_MAX = 12;

export type Judgement = { readonly outcome: Outcome | null; readonly problems: readonly string[] };

/** Which outcome a run had, and what of it is against what every outcome promises. `usual` are warnings that a healthy run has too. */
export function judge(seen: Seen, scenario: Scenario, usual: readonly string[]): Judgement {
  const outcome = classify(seen, scenario, usual);
  const problems: string[] = [];
  const check = (holds: boolean, problem: string): void => void (holds || problems.push(problem));
  const { conclusion, log, result } = seen.run;
  if (result === null) return { outcome: null, problems: [`the action did not run: ${log.join(" | ")}`] };
  check(outcome !== null, `no documented outcome: ${conclusion}, asked ${seen.asked}, ${seen.landed.after.length} landed`);
  check(seen.hits > 0, "the call was not made");
  check(seen.hits <= HITS_MAX, `the call was made ${seen.hits} times`);
  check(seen.asked <= 1, `the agent was asked ${seen.asked} times`);
  const numbers = seen.landed.after;
  check(
    numbers.every((number, at) => number === at + 1),
    `the numbers on the branch are ${numbers.join(", ")}`,
  );
  check((outcome !== "not-begun" && outcome !== "nobody") || seen.isStateMoved === false, "the chain's state on the server has moved");
  check(seen.started <= 1, `${seen.started} runs were started`);
  const missing = OUTPUT_LIST.filter(([name]) => result.outputs[name] === undefined).map(([name]) => name);
  check(missing.length === 0, `outputs that are not set: ${missing.join(", ")}`);
  check(result.outputs["status"] === conclusion, `the output status is ${result.outputs["status"]}`);
  check(result.main.exit.exitCode === (conclusion === "success" ? 0 : 1), `exit code ${result.main.exit.exitCode}`);
  check(!/^\s*at .+:\d+:\d+\)?$/m.test(result.rawLog), "a stack trace is in the log");
  check(!/internal error in codex-self-iter/i.test(result.rawLog), "an internal error is in the log");
  check(!showsSecret(result.rawLog) && !showsSecret(result.summary), "a secret is in the log");
  const told = toldOf(seen.run);
  if (conclusion === "failure") check(told.length > 0, "nothing says why it failed");
  const errors = result.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
  for (const text of told) check(saysWhy(text), `does not say why: ${text}`);
  for (const text of errors) check(saysWhatToDo(text), `does not say what to do: ${text}`);
  for (const text of told) check(unmark(result.summary).includes(unmark(text).slice(0, 30)), `is not in the summary: ${text}`);
  return { outcome, problems };
}

function classify({ asked, landed, run, started }: Seen, scenario: Scenario, usual: readonly string[]): Outcome | null {
  const isLanded = landed.after.length === landed.before.length + 1;
  const warnings = warningsOf(run).filter((text) => !usual.includes(text));
  if (run.conclusion === "success") {
    if (asked === 0) return landed.after.length === landed.before.length && started === 0 && scenario === "talk" ? "nobody" : null;
    const goesOn = started === (scenario === "last" ? 0 : 1);
    if (!isLanded || !goesOn || asked !== 1) return null;
    return warnings.length === 0 ? "done" : "without";
  }
  if (run.conclusion !== "failure") return null;
  if (asked === 0) return landed.after.length === landed.before.length && started === 0 ? "not-begun" : null;
  return isLanded ? "not-continued" : started === 0 ? "not-landed" : null;
}

export function warningsOf({ result }: Seen["run"]): readonly string[] {
  return result?.annotations.filter(({ level }) => level === "warning").map(({ message }) => message) ?? [];
}

/** What a run said to people as a warning or an error. */
export function toldOf({ result }: Seen["run"]): readonly string[] {
  return result?.annotations.filter(({ level }) => level !== "notice").map(({ message }) => message) ?? [];
}

/** The job's token, as it is and as git sends it, the cache's token, and the signature of an upload. */
function showsSecret(text: string): boolean {
  const shown = text.replaceAll(/^::add-mask::.*$/gm, "");
  return /ghs_\d+x\d+x|[?&]sig=(?!\*)[\w%]{20}|eC1hY2Nlc3MtdG9rZW46Z2hz|eyJ[\w-]{10,}\.[\w-]{20,}\./.test(shown);
}

/** A colon and the words of whoever failed, or what follows from it. */
function saysWhy(text: string): boolean {
  return /: \S.{4}|, so \S|, as \S/.test(text);
}

function saysWhatToDo(text: string): boolean {
  return /\b(?:write|add|give|see|look|wait|check|mend|declare|put|name|leave|nothing to write|enable)\b/i.test(text);
}

/** Letters and digits alone: Markdown and HTML escape the rest. */
function unmark(text: string): string {
  return text.replaceAll(/&#?\w+;/g, "").replaceAll(/[^a-z0-9]/gi, "");
}
