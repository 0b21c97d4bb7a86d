import { type FailureCause, findFailureCause } from "../chain/failure.ts";
import { headOf } from "../text/text.ts";

/** Where an agent's provider may speak. */
export type ProviderChannel = {
  /** Typed events that report a failure; empty if the agent has none. */
  readonly events: string;
  readonly stderr: string;
  readonly stdout: string;
};

/** What was said, and what it means. `isProse`: it stands where the agent also writes of its work. */
export type SpokenFailure = { readonly cause: FailureCause; readonly text: string; readonly isProse: boolean };

const STDERR_LINES = 10;
const LINE_CHARS_MAX = 2_000;

/**
 * Reads the typed events, then the last ten lines of stderr, then, only without a handoff, the last line of stdout: blank lines do not count, and of
 * each line the first 2,000 characters do. An agent ends with its provider's message; what it prints before is about its work, which may have
 * rate limits of its own. Returns null if nothing that is known was said.
 */
export function readProviderChannel({ events, stderr, stdout }: ProviderChannel, hasHandoff: boolean): SpokenFailure | null {
  const sources = [
    { text: events, isProse: false },
    { text: lastLines(stderr, STDERR_LINES), isProse: false },
    { text: hasHandoff ? "" : lastLines(stdout, 1), isProse: true },
  ];
  for (const { isProse, text } of sources) {
    const cause = findFailureCause(text);
    if (cause !== null) return { cause, text, isProse };
  }
  return null;
}

function lastLines(text: string, lines: number): string {
  const filled = text.split("\n").filter((line) => line.trim() !== "");
  return filled
    .slice(-lines)
    .map((line) => headOf(line, LINE_CHARS_MAX))
    .join("\n");
}
