import { join } from "node:path";

import { createSystemClock } from "../../src/adapters/clock.ts";
import { createProjectFiles } from "../../src/adapters/fs/project-files.ts";
import { createLock } from "../../src/adapters/state/lock.ts";
import { createFakeClock, createFakeLock, createFakeProjectFiles } from "../helpers/fakes/engine.ts";
import { scratchFolder } from "../helpers/scratch.ts";
import { describeClock } from "./clock.contract.ts";
import { describeLock } from "./lock.contract.ts";
import { describeProjectFiles } from "./project-files.contract.ts";

const dispose = (): void => {};

describeProjectFiles("fake", (content) => ({ projectFiles: createFakeProjectFiles(content), dispose }));
describeProjectFiles("file system", ({ task = null, plan = "- [ ] one thing\n", stopFiles = [] }) => {
  const folder = scratchFolder();
  if (task !== null) folder.write("TASK.md", task);
  if (plan !== null) folder.write("plan.md", plan);
  for (const name of stopFiles) folder.write(name, "");
  const at = (name: string): string => join(folder.path, name);
  const projectFiles = createProjectFiles({
    workspace: folder.path,
    taskFile: at("TASK.md"),
    planFile: at("plan.md"),
    stopFile: at("s/STOP"),
    globalStopFile: at(".codex-stop"),
  });
  return { projectFiles, dispose: folder.remove };
});

describeLock("fake", () => {
  const lock = { held: false };
  return { first: createFakeLock(lock), second: createFakeLock(lock), dispose };
});
describeLock("file system", () => {
  const folder = scratchFolder();
  const create = (): ReturnType<typeof createLock> => createLock({ lockFile: join(folder.path, "loop.lock"), clock: createSystemClock() });
  return { first: create(), second: create(), dispose: folder.remove };
});

describeClock("fake", () => createFakeClock());
describeClock("system", () => createSystemClock());
