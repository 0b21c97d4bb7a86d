import {
  createFakeClock,
  createFakeProjectFiles,
  createFakeJournal,
  createFakeLock,
  createFakeRepository,
  createFakeStore,
} from "../helpers/fakes/engine.ts";
import { describeClock } from "./clock.contract.ts";
import { describeProjectFiles } from "./project-files.contract.ts";
import { describeJournal } from "./journal.contract.ts";
import { describeLock } from "./lock.contract.ts";
import { describeRepository } from "./repository.contract.ts";
import { describeStore } from "./store.contract.ts";

const nothing = (): void => {};

describeStore("fake", () => {
  const journal = createFakeJournal();
  const store = createFakeStore(null, journal);
  return { store, journal, reopen: () => store, dispose: nothing };
});
describeJournal("fake", () => ({ journal: createFakeJournal(), dispose: nothing }));
describeProjectFiles("fake", (papers) => ({ projectFiles: createFakeProjectFiles(papers), dispose: nothing }));
describeLock("fake", () => {
  const place = { held: false };
  return { one: createFakeLock(place), other: createFakeLock(place), dispose: nothing };
});
describeClock("fake", () => createFakeClock());
describeRepository("fake", async (files) => {
  const repository = createFakeRepository(files);
  return {
    repository,
    write: (path, text) => repository.files.set(path, text),
    remove: (path) => repository.files.delete(path),
    commitElsewhere() {
      repository.head.sha = "0123456789012345678901234567890123456789";
    },
    head: () => repository.head.sha,
    dispose: nothing,
  };
});
