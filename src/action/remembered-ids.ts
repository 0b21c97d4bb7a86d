import type { SavedCodec } from "../adapters/state/store.ts";
import type { RememberedIds } from "../ports/state.ts";

/** The ids that this run will leave to the next one. They change while the run finds out more. */
export type CurrentIds = { -readonly [Name in keyof RememberedIds]: RememberedIds[Name] };

/** Writes the ids into every state that is saved, without the engine, to which they mean nothing. */
export function withRememberedIds(codec: SavedCodec, ids: CurrentIds): SavedCodec {
  return { ...codec, encodeSaved: (saved) => codec.encodeSaved({ ...saved, remembered: ids }) };
}
