import { describe, expect, it } from "vitest";

import type { Desk } from "../../src/ports/loop.ts";
import type { DeskPapers } from "../helpers/fakes/engine.ts";

/** What every `Desk` does. */
export function describeDesk(
  name: string,
  make: (papers: Partial<DeskPapers>) => { readonly desk: Desk; readonly dispose: () => void },
): void {
  const withDesk = (papers: Partial<DeskPapers>, test: (desk: Desk) => Promise<void>) => async (): Promise<void> => {
    const { desk, dispose } = make(papers);
    try {
      await test(desk);
    } finally {
      dispose();
    }
  };
  describe(`desk: ${name}`, () => {
    it(
      "gives the texts as they are",
      withDesk({ task: "Build ü.\n", plan: "- [ ] a\n" }, async (desk) => {
        expect(await desk.readTask()).toBe("Build ü.\n");
        expect(await desk.readPlan()).toBe("- [ ] a\n");
      }),
    );
    it(
      "does without a task",
      withDesk({ task: null }, async (desk) => expect(await desk.readTask()).toBeNull()),
    );
    it(
      "refuses a missing plan",
      withDesk({ plan: null }, async (desk) => {
        await expect(desk.readPlan()).rejects.toMatchObject({ code: "PLAN_MISSING" });
      }),
    );
    it(
      "refuses an empty plan",
      withDesk({ plan: " \n\t\n" }, async (desk) => {
        await expect(desk.readPlan()).rejects.toMatchObject({ code: "PLAN_EMPTY" });
      }),
    );
    it(
      "sees a stop file until it is cleared",
      withDesk({ stops: [".codex-stop"] }, async (desk) => {
        expect(await desk.stopRequest()).toContain(".codex-stop");
        expect(await desk.clearStop()).toHaveLength(1);
        expect(await desk.stopRequest()).toBeNull();
        expect(await desk.clearStop()).toEqual([]);
      }),
    );
  });
}
