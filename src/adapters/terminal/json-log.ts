import type { Log } from "../../ports/host.ts";
import { renderEventJson } from "../../report/event-json.ts";

export function createJsonLog({ write }: { readonly write: (text: string) => void }): Log {
  return {
    emit: (event) => write(`${renderEventJson(event)}\n`),
    close: () => {},
  };
}
