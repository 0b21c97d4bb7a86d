import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import { redactStateDir } from "../../../src/adapters/state/redact-files.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

function openLab() {
  const scratch = scratchFolder();
  onTestFinished(scratch.remove);
  const folder = openStateDir(scratch.path, join(scratch.path, ".state"));
  const [logs, prompts] = [folder.folder("logs"), folder.folder("prompts")];
  const write = (path: string, text: string): string => scratch.write(`.state/${path}`, text);
  const redact = (): void => redactStateDir(folder, (text) => text.replaceAll("SECRET", "***"));
  return { scratch, logs, prompts, write, redact };
}

const numbered = (iteration: number, rest: string): string => `iter_${String(iteration).padStart(4, "0")}.${rest}`;

describe("redactStateDir", () => {
  it("keeps the prompts and logs of the last 20 iterations, counted per folder", () => {
    const lab = openLab();
    for (let iteration = 1; iteration <= 30; iteration += 1) {
      lab.write(`prompts/${numbered(iteration, "goal.md")}`, "x");
      if (iteration <= 25) lab.write(`logs/${numbered(iteration, "goal.jsonl")}`, "x");
    }
    lab.write("logs/other.log", "x");
    lab.redact();
    const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(readdirSync(lab.prompts).toSorted()).toEqual(range(11, 30).map((iteration) => numbered(iteration, "goal.md")));
    expect(readdirSync(lab.logs).toSorted()).toEqual([...range(6, 25).map((iteration) => numbered(iteration, "goal.jsonl")), "other.log"]);
  });

  it("redacts logs, prompts, the journal and sessions", () => {
    const lab = openLab();
    const files = [
      "logs/iter_0001.goal.jsonl",
      "logs/iter_0001.stderr.log",
      "prompts/iter_0001.goal.md",
      "logs/iterations.jsonl",
      "sessions/2026/01/02/rollout-x.jsonl",
    ];
    mkdirSync(join(lab.logs, "../sessions/2026/01/02"), { recursive: true });
    const paths = files.map((file) => lab.write(file, "before SECRET after\n"));
    lab.redact();
    for (const path of paths) expect(readFileSync(path, "utf8")).toBe("before *** after\n");
  });

  it("keeps the last 500 lines of the journal, and all lines of other files", () => {
    const lab = openLab();
    const lines = Array.from({ length: 700 }, (_, index) => `{"n":${index}}\n`);
    const journal = lab.write("logs/iterations.jsonl", lines.join(""));
    const log = lab.write("logs/iter_0001.goal.jsonl", lines.join(""));
    lab.redact();
    expect(readFileSync(journal, "utf8")).toBe(lines.slice(200).join(""));
    expect(readFileSync(log, "utf8")).toBe(lines.join(""));
  });

  it("removes a file that is too large to search", () => {
    const lab = openLab();
    const large = lab.write("logs/iter_0001.goal.jsonl", "SECRET");
    truncateSync(large, 32 * 1024 * 1024 + 1);
    lab.redact();
    expect(existsSync(large)).toBe(false);
  });

  it("follows no link, and enters no folder", () => {
    const lab = openLab();
    const outside = lab.scratch.write("outside.txt", "SECRET");
    symlinkSync(outside, join(lab.logs, "iter_0001.goal.jsonl"));
    mkdirSync(join(lab.prompts, "iter_0002.goal.md"));
    lab.redact();
    expect(readFileSync(outside, "utf8")).toBe("SECRET");
    expect(existsSync(join(lab.prompts, "iter_0002.goal.md"))).toBe(true);
  });

  it("accepts an empty state dir", () => {
    expect(openLab().redact).not.toThrow();
  });
});
