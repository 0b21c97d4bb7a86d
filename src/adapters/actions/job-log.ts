import type { LoopEvent } from "../../core/chain/events.ts";
import { oneLine } from "../../core/text/text.ts";
import type { Log } from "../../ports/host.ts";
import { neutraliseLine } from "../../report/escape.ts";
import { renderPlainEvent } from "../../report/event-text.ts";
import { renderCommand } from "./workflow-command.ts";

export type ActionsLogOptions = {
  /** To standard output, where the runner reads commands. Takes whole lines. */
  readonly write: (text: string) => void;
};

/** The runner keeps ten annotations of a level for each step (actions/runner, ExecutionContext.cs); two are left to others. */
const WARNINGS_MAX = 8;

/** Of an annotation, which the runner cuts at 4,096; the rest is room for what escapes take. */
const MESSAGE_CHARS_MAX = 2_000;
const TITLE = "codex-self-iter";

type RunEnd = Extract<LoopEvent, { kind: "run-ended" }>;

/** Ends of a run that fail its job. */
const FAILURES: ReadonlySet<RunEnd["reason"]> = new Set<RunEnd["reason"]>(["agent-failing", "stagnated"]);

/**
 * Tells every event as lines of a job's log. What happens in an iteration is in a group of its own that people can open; how
 * it ended stands below it. The only commands are those that are made here: every other line begins with a time or a mark
 * of ours, and what others wrote is cleaned before it is printed.
 */
export function createActionsLog({ write }: ActionsLogOptions): Log {
  let groupIsOpen = false;
  let warnings = 0;

  const endGroup = (): string => {
    if (!groupIsOpen) return "";
    groupIsOpen = false;
    return renderCommand("endgroup");
  };

  const render = (event: LoopEvent): string => {
    const lines = renderPlainEvent(event, { utcOffsetMinutes: null, color: false });
    switch (event.kind) {
      case "iteration-started": {
        const before = endGroup();
        groupIsOpen = true;
        return before + renderCommand("group", lines.trimEnd());
      }
      case "iteration-ended":
        return endGroup() + lines;
      case "warning":
        warnings += 1;
        return warnings > WARNINGS_MAX ? lines : renderCommand("warning", renderMessage(event.text), TITLE);
      case "error":
        return endGroup() + renderCommand("error", renderMessage(event.text), TITLE);
      case "run-ended": {
        const level = FAILURES.has(event.reason) ? "error" : "notice";
        return endGroup() + renderCommand(level, renderMessage(`${event.message} ${event.remedy}`), `${TITLE}: ${event.reason}`);
      }
      default:
        return lines;
    }
  };

  return {
    emit(event) {
      const text = render(event);
      if (text !== "") write(text);
    },
    close() {
      const text = endGroup();
      if (text !== "") write(text);
    },
  };
}

function renderMessage(text: string): string {
  return neutraliseLine(oneLine(text, MESSAGE_CHARS_MAX));
}
