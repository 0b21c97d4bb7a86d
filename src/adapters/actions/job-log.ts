import type { LoopEvent } from "../../core/chain/events.ts";
import { oneLine } from "../../core/text/text.ts";
import type { Log } from "../../ports/host.ts";
import { neutraliseLine } from "../../report/escape.ts";
import { renderPlainEvent } from "../../report/event-text.ts";
import { renderCommand } from "./workflow-command.ts";

/** The runner keeps ten annotations per level and step (actions/runner, ExecutionContext.cs); two are left for other code. */
const WARNINGS_MAX = 8;
/** The runner truncates an annotation at 4,096 characters, including escapes. */
const MESSAGE_CHARS_MAX = 2_000;
const TITLE = "codex-self-iter";

/** Logs every event, with a group per iteration. Others' texts never become a workflow command: every line is prefixed and neutralised. */
export function createActionsLog(write: (text: string) => void): Log {
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
        const level = event.conclusion === "failure" ? "error" : "notice";
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
