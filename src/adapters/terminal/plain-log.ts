import type { Log } from "../../ports/host.ts";
import { renderPlainEvent } from "../../report/event-text.ts";

export type PlainLogOptions = {
  readonly write: (text: string) => void;
  /** Local time minus UTC at that moment. Without it times are told in UTC, and say so. */
  readonly utcOffsetMinutes?: (atMs: number) => number;
  readonly color?: boolean;
};

/** Tells every event as lines that only ever grow: for logs, pipes and CI. One event is one write. */
export function createPlainLog({ write, utcOffsetMinutes, color = false }: PlainLogOptions): Log {
  return {
    emit(event) {
      const text = renderPlainEvent(event, { utcOffsetMinutes: utcOffsetMinutes?.(event.atMs) ?? null, color });
      if (text !== "") write(text);
    },
    close: () => {},
  };
}
