import { describe, expect, it } from "vitest";
import type { ActionRun } from "../../../src/action/action-run.ts";
import { dispatchCiWorkflows } from "../../../src/action/dispatch-ci.ts";
import { createFakeWorkflows } from "../../helpers/fakes/github.ts";
import { setupOf } from "./context-fixture.ts";

describe("dispatchCiWorkflows", () => {
  it("dispatches each workflow on the work branch, and warns of those that GitHub does not start", async () => {
    const workflows = createFakeWorkflows({ "ci.yml": [], "lint.yml": [], "docs.yml": [] });
    workflows.responses.push(
      { kind: "dispatched", runId: null, url: null, dropped: [] },
      { kind: "rejected", status: 403, message: "Resource not accessible", remedy: "Write: actions: write" },
      { kind: "unknown", problem: "no answer" },
    );
    const warnings: string[] = [];
    const run = { github: { workflows }, warn: (text: string) => void warnings.push(text) } as unknown as ActionRun;
    await dispatchCiWorkflows(run, await setupOf({ ci_workflows: ["ci.yml", "lint.yml", "docs.yml"] }));
    expect(warnings).toEqual([
      "lint.yml was not started on codex-self-iter/main (403): Resource not accessible. Write: actions: write",
      expect.stringMatching(/docs\.yml started on codex-self-iter\/main: no answer$/),
    ]);
  });
});
