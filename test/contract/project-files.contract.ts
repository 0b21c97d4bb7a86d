import { describe, expect, it, onTestFinished } from "vitest";

import type { ProjectFiles } from "../../src/ports/host.ts";
import type { FakeProjectContent } from "../helpers/fakes/engine.ts";
import type { Disposable } from "./describe-contract.ts";

type Subject = Disposable & { readonly projectFiles: ProjectFiles };

export function describeProjectFiles(name: string, create: (content: Partial<FakeProjectContent>) => Subject): void {
  const open = (content: Partial<FakeProjectContent>): ProjectFiles => {
    const subject = create(content);
    onTestFinished(() => subject.dispose());
    return subject.projectFiles;
  };
  describe(`ProjectFiles: ${name}`, () => {
    it("reads the task and the plan", async () => {
      const projectFiles = open({ task: "Build ü.\n", plan: "- [ ] a\n" });
      expect(await projectFiles.readTask()).toBe("Build ü.\n");
      expect(await projectFiles.readPlan()).toBe("- [ ] a\n");
    });
    it("returns null if there is no task file", async () => {
      expect(await open({ task: null }).readTask()).toBeNull();
    });
    it("refuses a missing plan", async () => {
      await expect(open({ plan: null }).readPlan()).rejects.toMatchObject({ code: "PLAN_MISSING" });
    });
    it("refuses an empty plan", async () => {
      await expect(open({ plan: " \n\t\n" }).readPlan()).rejects.toMatchObject({ code: "PLAN_EMPTY" });
    });
    it("reports a stop file until it is removed", async () => {
      const projectFiles = open({ stopFiles: [".codex-stop"] });
      expect(await projectFiles.stopRequest()).toContain(".codex-stop");
      expect(await projectFiles.removeStopFiles()).toHaveLength(1);
      expect(await projectFiles.stopRequest()).toBeNull();
      expect(await projectFiles.removeStopFiles()).toEqual([]);
    });
  });
}
