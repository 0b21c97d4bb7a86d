import { appendFileSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createJournal } from "../../../src/adapters/state/journal.ts";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import type { Journal } from "../../../src/ports/state.ts";
import { startCpuClock } from "../../helpers/linear-time.ts";
import { sampleRecord } from "../../helpers/samples.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";

let folder: ScratchFolder;
let journal: Journal;
let file: string;

beforeEach(() => {
  folder = scratchFolder();
  journal = createJournal(openStateDir(folder.path, join(folder.path, "state")));
  file = join(folder.path, "state", "logs", "iterations.jsonl");
});
afterEach(() => folder.remove());

const line = (iteration: number, summary = ""): string => `${JSON.stringify(sampleRecord({ iteration, summary }))}\n`;
const numbers = async (count: number): Promise<readonly number[]> => (await journal.tail(count)).map((record) => record.iteration);

describe("createJournal", () => {
  it("ends an incomplete line before the next record", async () => {
    writeFileSync(file, line(1) + line(2).slice(0, 40));
    await journal.append(sampleRecord({ iteration: 3 }));
    expect(await numbers(9)).toEqual([1, 3]);
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(4);
  });

  it("skips lines that are not records", async () => {
    writeFileSync(file, `\n\nnot json\n${line(1)}[]\nnull\n{"iteration":"2"}\n${line(2)}\n  \n{"iteration":3}\n`);
    expect(await numbers(9)).toEqual([1, 2]);
  });

  it("reads lines of any length, across the sizes of its reads", async () => {
    const lengths = [65_400, 65_536, 131_072, 10, 200_000, 65_000];
    const lines = lengths.map((length, index) => line(index + 1, "ü".repeat(length / 2)));
    writeFileSync(file, lines.join(""));
    expect(await numbers(9)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await journal.tail(1))[0]?.summary).toHaveLength(32_500);
  });

  it("skips lines that are too long, at either end", async () => {
    writeFileSync(file, `${"x".repeat(3_000_000)}\n${line(1)}${"y".repeat(3_000_000)}`);
    expect(await numbers(9)).toEqual([1]);
  });

  it("reads the end of a long journal without reading the rest", async () => {
    writeFileSync(file, "");
    const block = line(7, "s".repeat(500)).repeat(1000);
    for (let round = 0; round < 120; round += 1) appendFileSync(file, block);
    const ends: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const readUs = startCpuClock();
      expect(await numbers(8)).toHaveLength(8);
      ends.push(readUs());
    }
    // The least time that reading from the beginning takes.
    const readUs = startCpuClock();
    readFileSync(file, "utf8");
    expect(Math.min(...ends)).toBeLessThan(readUs() / 2);
  });

  it("throws if the file is a link", async () => {
    symlinkSync(folder.write("victim", ""), file);
    await expect(journal.append(sampleRecord())).rejects.toMatchObject({ code: "STATE_FILE_IS_A_LINK" });
    await expect(journal.tail(1)).rejects.toMatchObject({ code: "STATE_FILE_IS_A_LINK" });
    expect(readFileSync(join(folder.path, "victim"), "utf8")).toBe("");
  });
});
