import { decodeSaved } from "../../src/config/state-file/decode.ts";
import type { SavedState } from "../../src/ports/state.ts";

/** Reads a `runtime.json` of ours; null if it is damaged. */
export function readSaved(text: string): SavedState | null {
  const decoded = decodeSaved(text, { atMs: 0, newChainId: "" });
  return decoded.kind === "ok" && decoded.origin === "ours" ? decoded.saved : null;
}
