import { describe, expect, it } from "vitest";
import { describeNextRun } from "../../../src/report/next-run.ts";

const afterMs = Date.UTC(2026, 0, 2, 21, 4, 1);

describe("describeNextRun", () => {
  it.each([
    [{ kind: "run", url: null, isDispatched: true }, "Nothing to do: the next run is started and continues the chain."],
    [{ kind: "run", url: "u", isDispatched: false }, "Nothing to do: another run is queued or active and continues the chain."],
    [{ kind: "schedule", afterMs: null }, "Nothing to do: the workflow's next scheduled start continues the chain."],
    [{ kind: "schedule", afterMs }, "Nothing to do: the workflow's next scheduled start after 2026-01-02 21:05 UTC continues the chain."],
    [
      { kind: "person", because: "the workflow has no schedule", afterMs },
      "No run follows, because the workflow has no schedule. To continue, start the workflow by hand (Actions, Run workflow) after 2026-01-02 21:05 UTC.",
    ],
  ] as const)("of %o names what continues the chain", (next, text) => expect(describeNextRun({ next, remedy: "" })).toBe(text));

  it("does not say that nothing is to be done beside a remedy", () => {
    expect(describeNextRun({ next: { kind: "schedule", afterMs: null }, remedy: "Write: a" })).toBe(
      "The workflow's next scheduled start continues the chain.",
    );
  });

  it("is empty if nothing follows", () => expect(describeNextRun({ remedy: "" })).toBe(""));
});
