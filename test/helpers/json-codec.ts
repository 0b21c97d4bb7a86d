import type { SavedCodec } from "../../src/adapters/state/store.ts";
import type { SavedState } from "../../src/ports/state.ts";

/** The plainest codec, for tests of where things are kept and not of how. */
export const jsonCodec: SavedCodec = {
  encodeSaved: (saved) => JSON.stringify(saved),
  decodeSaved(text) {
    try {
      return { kind: "ok", saved: JSON.parse(text) as SavedState };
    } catch {
      return { kind: "damaged", problem: "it is not JSON" };
    }
  },
};
