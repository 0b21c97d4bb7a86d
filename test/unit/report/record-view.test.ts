import { describe, expect, it } from "vitest";
import { renderRecord, summariseNumbers } from "../../../src/report/record-view.ts";
import { HOSTILE } from "../../helpers/loop-events.ts";
import { sampleRecord } from "../../helpers/samples.ts";

describe("renderRecord", () => {
  it("shows what is known of an iteration on a server, and where its whole log is", () => {
    const diff_stat = { files: 2, insertions: 3, deletions: 1, largest: [{ path: "a.ts", insertions: 3, deletions: 1 }] };
    const record = sampleRecord({
      iteration: 7,
      error: "It crashed.",
      output: "one\ntwo",
      commit: "0123456789abcdef",
      diff_stat,
      run_url: "https://github.com/o/r/actions/runs/7",
    });
    expect(renderRecord(record, null, false)).toBe(
      `Iteration  7, 2026-01-02 03:04 UTC, changed
Goal       Add a test for the parser.
Summary    Added it.
Error      It crashed.
Change     2 files, +3 -1; a.ts +3 -1; and 1 more file
Commit     0123456789abcdef
Whole log  The state on the server has no logs. What the agent printed is in the job log of its run: https://github.com/o/r/actions/runs/7

The end of what the agent printed:
  one
  two
`,
    );
  });

  it("says where the log is without a link, if the record names no run", () => {
    expect(renderRecord(sampleRecord({ commit: "0123456789abcdef" }), null, false)).toContain(
      "which the trailer Codex-Run of the commit names.",
    );
    expect(renderRecord(sampleRecord({ run_url: "javascript:x" }), null, false)).toMatch(/in the job log of its run \(Actions\)\.\n$/);
  });

  it("makes an agent's text safe to print", () => {
    const text = renderRecord(sampleRecord({ summary: HOSTILE, error: HOSTILE, output: HOSTILE, commit: HOSTILE, ts: HOSTILE }), 80, false);
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|^::/m);
  });
});

describe("summariseNumbers", () => {
  it.each([
    [[], ""],
    [[3], "3"],
    [[7, 1, 2, 3, 2], "1-3, 7"],
  ])("renders %j as %j", (numbers, text) => expect(summariseNumbers(numbers)).toBe(text));
});
