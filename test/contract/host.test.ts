import { rmSync } from "node:fs";
import { join } from "node:path";

import { createSystemClock } from "../../src/adapters/clock.ts";
import { createProjectFiles } from "../../src/adapters/fs/project-files.ts";
import { createJournal } from "../../src/adapters/state/journal.ts";
import { createLock } from "../../src/adapters/state/lock.ts";
import { openStateDir } from "../../src/adapters/state/state-dir.ts";
import { createStore } from "../../src/adapters/state/store.ts";
import { createFakeClock } from "../helpers/fakes/engine.ts";
import { jsonCodec } from "../helpers/json-codec.ts";
import { openRepositoryAt } from "../helpers/open-repository.ts";
import { scratchFolder, scratchRepository } from "../helpers/scratch.ts";
import { describeClock } from "./clock.contract.ts";
import { describeProjectFiles } from "./project-files.contract.ts";
import { describeJournal } from "./journal.contract.ts";
import { describeLock } from "./lock.contract.ts";
import { describeRepository } from "./repository.contract.ts";
import { describeStore } from "./store.contract.ts";

describeStore("files", () => {
  const folder = scratchFolder();
  const make = (): Parameters<typeof createStore>[0] => ({
    stateFolder: openStateDir(folder.path, join(folder.path, ".codex-self-iter")),
    codec: jsonCodec,
    clock: createFakeClock(),
  });
  return {
    store: createStore(make()),
    journal: createJournal(make().stateFolder),
    reopen: () => createStore(make()),
    dispose: folder.remove,
  };
});
describeJournal("file", () => {
  const folder = scratchFolder();
  return { journal: createJournal(openStateDir(folder.path, join(folder.path, "state"))), dispose: folder.remove };
});
describeProjectFiles("files", (papers) => {
  const folder = scratchFolder();
  const { task = null, plan = "- [ ] one thing\n", stops = [] } = papers;
  if (task !== null) folder.write("TASK.md", task);
  if (plan !== null) folder.write("plan.md", plan);
  for (const name of stops) folder.write(name, "");
  const at = (name: string): string => join(folder.path, name);
  const paths = {
    workspace: folder.path,
    taskFile: at("TASK.md"),
    planFile: at("plan.md"),
    stopFile: at("s/STOP"),
    globalStopFile: at(".codex-stop"),
  };
  return { projectFiles: createProjectFiles(paths), dispose: folder.remove };
});
describeLock("file", () => {
  const folder = scratchFolder();
  const make = (): ReturnType<typeof createLock> => createLock({ lockFile: join(folder.path, "loop.lock"), clock: createSystemClock() });
  return { one: make(), other: make(), dispose: folder.remove };
});
describeClock("system", () => createSystemClock());
describeRepository("git", async (files) => {
  const scratch = scratchRepository({ files });
  return {
    repository: (await openRepositoryAt({ workspace: scratch.path, environment: scratch.environment })).repository,
    write: (path, text) => void scratch.write(path, text),
    remove: (path) => rmSync(join(scratch.path, path)),
    commitElsewhere: () => void scratch.git("commit", "-q", "--allow-empty", "-m", "elsewhere"),
    head: () => scratch.git("rev-parse", "HEAD"),
    dispose: scratch.remove,
  };
});
