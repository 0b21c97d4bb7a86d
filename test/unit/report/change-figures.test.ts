import { describe, expect, it } from "vitest";
import { parseRecord } from "../../../src/core/chain/record.ts";
import { listChangedFiles, renderChange } from "../../../src/report/change-figures.ts";
import { sampleRecord } from "../../helpers/samples.ts";

const file = (path: string, insertions?: number, deletions?: number) => ({
  path,
  ...(insertions === undefined ? {} : { insertions }),
  ...(deletions === undefined ? {} : { deletions }),
});

describe("the figures of a change", () => {
  it("are the files and the lines, and the largest files with theirs", () => {
    const record = sampleRecord({ diff_stat: { files: 7, insertions: 12, deletions: 4, largest: [file("a.ts", 10, 4), file("b.png")] } });
    expect(renderChange(record)).toBe("7 files, +12 -4");
    expect(listChangedFiles(record)).toEqual(["a.ts +10 -4", "b.png (no lines counted)", "and 5 more files"]);
  });

  it("are the files alone if there was too much to count, and nothing if the record does not say", () => {
    const record = sampleRecord({ diff_stat: { files: 9_000, largest: [] } });
    expect([renderChange(record), listChangedFiles(record)]).toEqual(["9000 files", []]);
    expect([renderChange(sampleRecord()), listChangedFiles(sampleRecord())]).toEqual(["", []]);
  });

  it("are bounded, whatever another writer's record says", () => {
    const largest = Array.from({ length: 500 }, () => file("a", 1e300, Number.MIN_VALUE));
    const record = parseRecord({ ...sampleRecord(), diff_stat: { files: 1e300, insertions: 1e300, deletions: -0.5, largest, later: [1] } });
    expect([renderChange(record!), listChangedFiles(record!).length]).toEqual(["", 6]);
    const broken = parseRecord({ ...sampleRecord(), diff_stat: { files: "many" } });
    expect(broken).toEqual(sampleRecord());
  });
});
