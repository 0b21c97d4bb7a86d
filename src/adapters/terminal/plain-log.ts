import type { Log } from "../../ports/host.ts";
import { renderPlainEvent } from "../../report/event-text.ts";

export type PlainLogOptions = {
  readonly write: (text: string) => void;
  /** Local time minus UTC at a given time. Without it the log shows UTC, marked with "Z". */
  readonly utcOffsetMinutes?: (atMs: number) => number;
  readonly color?: boolean;
  /** The caller shows what follows from the end of the run. */
  readonly isNextShown?: boolean;
};

/** Writes each event as whole lines, in one write, for pipes, files and CI. */
export function createPlainLog({ write, utcOffsetMinutes, color = false, isNextShown = false }: PlainLogOptions): Log {
  return {
    emit(event) {
      const text = renderPlainEvent(event, { utcOffsetMinutes: utcOffsetMinutes?.(event.atMs) ?? null, color, isNextShown });
      if (text !== "") write(text);
    },
    close: () => {},
  };
}
