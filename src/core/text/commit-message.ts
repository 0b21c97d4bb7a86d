import type { AgentResult } from "../chain/outcome.ts";
import { cleanText, oneLine } from "./text.ts";

export type CommitMessageInput = {
  readonly result: AgentResult;
  readonly goal: string | null;
  readonly iteration: number;
  readonly chainId: string;
  /** Of the workflow run; `null` on a laptop. */
  readonly runUrl: string | null;
};

/** By its number an iteration is found again, also where the chain's state is lost. */
export const ITERATION_TRAILER = "Codex-Iteration";

/** The width that git's own tools show of a subject. */
const SUBJECT_CHARS_MAX = 72;
const BODY_CHARS_MAX = 4_000;

/**
 * The message of an iteration's commit: what the agent says it did, and trailers by which the iteration is found again.
 * The agent's text never is the last paragraph, so it cannot forge a trailer; nor can a chain id from a file that it can write.
 */
export function buildCommitMessage(input: CommitMessageInput): string {
  const said = breakCommands(cleanText(summaryOf(input.result), BODY_CHARS_MAX));
  const fallback = input.goal === null ? "" : `Work on: ${oneLine(input.goal, SUBJECT_CHARS_MAX)}`;
  const subject = oneLine(said || fallback, SUBJECT_CHARS_MAX) || `Iteration ${input.iteration}`;
  const body = said.length > subject.length ? `${breakReferences(said)}\n\n` : "";
  const run = input.runUrl === null ? "" : `Codex-Run: ${input.runUrl.replace(/\s/g, "")}\n`;
  return `${breakReferences(subject)}\n\n${body}${ITERATION_TRAILER}: ${input.iteration}\nCodex-Chain: ${input.chainId.replace(/[^\w-]/g, "")}\n${run}`;
}

/** A job that prints the log of the branch hands each line of it to its runner, which takes such a beginning for a command. */
function breakCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}

const ZERO_WIDTH_SPACE = "\u200b";

/**
 * What GitHub acts on in a commit's message: mentions, references to issues, words that close one by its address, and those
 * that skip its checks (GitHub's documents, "Skipping workflow runs"). People read the same text as before.
 */
const ACTED_ON =
  /@(?=[\p{L}\p{N}])|#(?=\d)|\bgh-(?=\d)|\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)(?=:?\s+https?:)|\[(?=(?:skip ci|ci skip|no ci|skip actions|actions skip)\])/giu;

function breakReferences(text: string): string {
  return text.replace(ACTED_ON, `$&${ZERO_WIDTH_SPACE}`);
}

function summaryOf(work: AgentResult): string {
  return work.kind === "handed-off" || work.kind === "declined" ? work.handoff.summary : "";
}
