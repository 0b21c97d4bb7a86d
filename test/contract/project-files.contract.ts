import { describe, expect, it } from "vitest";

import type { ProjectFiles } from "../../src/ports/host.ts";
import type { FakeProjectContent } from "../helpers/fakes/engine.ts";

/** What every `Desk` does. */
export function describeProjectFiles(
  name: string,
  make: (papers: Partial<FakeProjectContent>) => { readonly projectFiles: ProjectFiles; readonly dispose: () => void },
): void {
  const withDesk =
    (papers: Partial<FakeProjectContent>, test: (projectFiles: ProjectFiles) => Promise<void>) => async (): Promise<void> => {
      const { projectFiles, dispose } = make(papers);
      try {
        await test(projectFiles);
      } finally {
        dispose();
      }
    };
  describe(`desk: ${name}`, () => {
    it(
      "gives the texts as they are",
      withDesk({ task: "Build ü.\n", plan: "- [ ] a\n" }, async (projectFiles) => {
        expect(await projectFiles.readTask()).toBe("Build ü.\n");
        expect(await projectFiles.readPlan()).toBe("- [ ] a\n");
      }),
    );
    it(
      "does without a task",
      withDesk({ task: null }, async (projectFiles) => expect(await projectFiles.readTask()).toBeNull()),
    );
    it(
      "refuses a missing plan",
      withDesk({ plan: null }, async (projectFiles) => {
        await expect(projectFiles.readPlan()).rejects.toMatchObject({ code: "PLAN_MISSING" });
      }),
    );
    it(
      "refuses an empty plan",
      withDesk({ plan: " \n\t\n" }, async (projectFiles) => {
        await expect(projectFiles.readPlan()).rejects.toMatchObject({ code: "PLAN_EMPTY" });
      }),
    );
    it(
      "sees a stop file until it is cleared",
      withDesk({ stops: [".codex-stop"] }, async (projectFiles) => {
        expect(await projectFiles.stopRequest()).toContain(".codex-stop");
        expect(await projectFiles.removeStopFiles()).toHaveLength(1);
        expect(await projectFiles.stopRequest()).toBeNull();
        expect(await projectFiles.removeStopFiles()).toEqual([]);
      }),
    );
  });
}
