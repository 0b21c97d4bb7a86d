import { join } from "node:path";

import { createJournal } from "../../src/adapters/state/journal.ts";
import { openStateDir } from "../../src/adapters/state/state-dir.ts";
import { createStore } from "../../src/adapters/state/store.ts";
import { createFakeClock, createFakeJournal, createFakeStore } from "../helpers/fakes/engine.ts";
import { jsonCodec } from "../helpers/json-codec.ts";
import { scratchFolder } from "../helpers/scratch.ts";
import { describeJournal } from "./journal.contract.ts";
import { describeStore } from "./store.contract.ts";

const dispose = (): void => {};

describeStore("fake", () => {
  const journal = createFakeJournal();
  const store = createFakeStore(null, journal);
  return { store, journal, reopen: () => store, dispose };
});
describeStore("file system", () => {
  const folder = scratchFolder();
  const stateDir = openStateDir(folder.path, join(folder.path, ".codex-self-iter"));
  const open = (): ReturnType<typeof createStore> => createStore(stateDir, jsonCodec, createFakeClock());
  return { store: open(), journal: createJournal(stateDir), reopen: open, dispose: folder.remove };
});

describeJournal("fake", () => ({ journal: createFakeJournal(), dispose }));
describeJournal("file system", () => {
  const folder = scratchFolder();
  return { journal: createJournal(openStateDir(folder.path, join(folder.path, "state"))), dispose: folder.remove };
});
