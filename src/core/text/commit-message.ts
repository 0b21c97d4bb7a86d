import type { AgentResult } from "../chain/outcome.ts";
import { cleanText, oneLine } from "./text.ts";

export type CommitMessageInput = {
  readonly result: AgentResult;
  readonly goal: string | null;
  readonly iteration: number;
  readonly chainId: string;
  readonly runUrl: string | null;
  /** Why the agent's claim that the task is done was refused, in fixed words; "" if it was not. */
  readonly refusal: string;
};

/** Holds the iteration's number, which is read back from the branch if the state is lost. */
export const ITERATION_TRAILER = "Codex-Iteration";

const SUBJECT_CHARS_MAX = 72;
const REFUSAL_CHARS_MAX = 200;

/**
 * The message of an iteration's commit: the agent's summary, and trailers that identify the iteration. Our trailers are always the
 * last paragraph, so the agent's text cannot forge one; the chain id is stripped because the agent can write the file it comes from.
 */
export function buildCommitMessage(input: CommitMessageInput): string {
  const { result } = input;
  const given = result.kind === "handed-off" || result.kind === "declined" ? result.handoff.summary : "";
  const summary = breakCommands(cleanText(given, 4_000));
  const fallback = input.goal === null ? "" : `Work on: ${oneLine(input.goal, SUBJECT_CHARS_MAX)}`;
  const subject = oneLine(summary || fallback, SUBJECT_CHARS_MAX) || `Iteration ${input.iteration}`;
  const body = summary.length > subject.length ? `${breakReferences(summary)}\n\n` : "";
  const refusal = input.refusal === "" ? "" : `Completion-Refused: ${oneLine(input.refusal, REFUSAL_CHARS_MAX)}\n`;
  const run = input.runUrl === null ? "" : `Codex-Run: ${input.runUrl.replace(/\s/g, "")}\n`;
  return `${breakReferences(subject)}\n\n${body}${ITERATION_TRAILER}: ${input.iteration}\nCodex-Chain: ${input.chainId.replace(/[^\w-]/g, "")}\n${run}${refusal}`;
}

/** A job that prints the branch's log would pass workflow commands in it to its runner. */
function breakCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}

/**
 * The texts that GitHub acts on in a commit message: mentions, references to issues, keywords that close one by its URL, and those
 * of https://docs.github.com/actions/managing-workflow-runs/skipping-workflow-runs. A zero-width space disables them.
 */
const REFERENCE =
  /@(?=[\p{L}\p{N}])|#(?=\d)|\bgh-(?=\d)|\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)(?=:?\s+https?:)|\[(?=(?:skip ci|ci skip|no ci|skip actions|actions skip)\])/giu;

function breakReferences(text: string): string {
  return text.replace(REFERENCE, "$&\u200b");
}
