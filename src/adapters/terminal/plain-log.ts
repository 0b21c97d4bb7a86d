import type { Log } from "../../ports/host.ts";
import { renderPlainEvent } from "../../report/event-text.ts";

export type PlainLogOptions = {
  readonly write: (text: string) => void;
  /** Local time minus UTC at a given time. Without it the log shows UTC, marked with "Z". */
  readonly utcOffsetMinutes?: (atMs: number) => number;
  readonly color?: boolean;
};

/** Writes each event as whole lines, in one write, for pipes, files and CI. */
export function createPlainLog({ write, utcOffsetMinutes, color = false }: PlainLogOptions): Log {
  return {
    emit(event) {
      const text = renderPlainEvent(event, { utcOffsetMinutes: utcOffsetMinutes?.(event.atMs) ?? null, color });
      if (text !== "") write(text);
    },
    close: () => {},
  };
}
