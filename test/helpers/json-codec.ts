import type { SavedCodec } from "../../src/adapters/state/store.ts";
import type { SavedState } from "../../src/ports/state.ts";

/** A minimal codec, for tests that do not depend on the format. */
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
