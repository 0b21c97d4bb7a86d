import type { Work } from "./outcome.ts";
import { cleanText, oneLine } from "./text.ts";

export type CommitMessageInput = {
  readonly work: Work;
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
  const said = cleanText(summaryOf(input.work), BODY_CHARS_MAX);
  const fallback = input.goal === null ? "" : `Work on: ${oneLine(input.goal, SUBJECT_CHARS_MAX)}`;
  const subject = oneLine(said || fallback, SUBJECT_CHARS_MAX) || `Iteration ${input.iteration}`;
  const body = said.length > subject.length ? `${said}\n\n` : "";
  const run = input.runUrl === null ? "" : `Codex-Run: ${input.runUrl.replace(/\s/g, "")}\n`;
  return `${subject}\n\n${body}${ITERATION_TRAILER}: ${input.iteration}\nCodex-Chain: ${input.chainId.replace(/[^\w-]/g, "")}\n${run}`;
}

function summaryOf(work: Work): string {
  return work.kind === "handed-over" || work.kind === "paused" ? work.handover.summary : "";
}
