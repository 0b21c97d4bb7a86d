import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import { redactStateDir } from "../../../src/adapters/state/redact-files.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

function openPlace() {
  const scratch = scratchFolder();
  onTestFinished(scratch.remove);
  const folder = openStateDir(scratch.path, join(scratch.path, ".state"));
  const [logs, prompts] = [folder.folder("logs"), folder.folder("prompts")];
  const write = (path: string, text: string): string => scratch.write(`.state/${path}`, text);
  const scrub = (): void => redactStateDir(folder, (text) => text.replaceAll("SECRET", "***"));
  return { scratch, logs, prompts, write, scrub };
}

const numbered = (iteration: number, rest: string): string => `iter_${String(iteration).padStart(4, "0")}.${rest}`;

describe("a state dir that leaves the machine", () => {
  it("keeps the prompts and logs of the last 20 iterations, each folder by its own newest", () => {
    const place = openPlace();
    for (let iteration = 1; iteration <= 30; iteration += 1) {
      place.write(`prompts/${numbered(iteration, "goal.md")}`, "x");
      if (iteration <= 25) place.write(`logs/${numbered(iteration, "goal.jsonl")}`, "x");
    }
    place.write("logs/other.log", "x");
    place.scrub();
    const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(readdirSync(place.prompts).toSorted()).toEqual(range(11, 30).map((iteration) => numbered(iteration, "goal.md")));
    expect(readdirSync(place.logs).toSorted()).toEqual([
      ...range(6, 25).map((iteration) => numbered(iteration, "goal.jsonl")),
      "other.log",
    ]);
  });

  it("holds no secret in what the agent's log has caught", () => {
    const place = openPlace();
    const files = [
      "logs/iter_0001.goal.jsonl",
      "logs/iter_0001.stderr.log",
      "prompts/iter_0001.goal.md",
      "logs/iterations.jsonl",
      "sessions/2026/01/02/rollout-x.jsonl",
    ];
    mkdirSync(join(place.logs, "../sessions/2026/01/02"), { recursive: true });
    const paths = files.map((file) => place.write(file, "before SECRET after\n"));
    place.scrub();
    for (const path of paths) expect(readFileSync(path, "utf8")).toBe("before *** after\n");
  });

  it("keeps the last 500 lines of the journal, and of no other file", () => {
    const place = openPlace();
    const lines = Array.from({ length: 700 }, (_, index) => `{"n":${index}}\n`);
    const journal = place.write("logs/iterations.jsonl", lines.join(""));
    const log = place.write("logs/iter_0001.goal.jsonl", lines.join(""));
    place.scrub();
    expect(readFileSync(journal, "utf8")).toBe(lines.slice(200).join(""));
    expect(readFileSync(log, "utf8")).toBe(lines.join(""));
  });

  it("leaves out what is too large to be looked through", () => {
    const place = openPlace();
    const large = place.write("logs/iter_0001.goal.jsonl", "SECRET");
    truncateSync(large, 32 * 1024 * 1024 + 1);
    place.scrub();
    expect(existsSync(large)).toBe(false);
  });

  it("follows no link that an agent laid, and looks into no folder", () => {
    const place = openPlace();
    const outside = place.scratch.write("outside.txt", "SECRET");
    symlinkSync(outside, join(place.logs, "iter_0001.goal.jsonl"));
    mkdirSync(join(place.prompts, "iter_0002.goal.md"));
    place.scrub();
    expect(readFileSync(outside, "utf8")).toBe("SECRET");
    expect(existsSync(join(place.prompts, "iter_0002.goal.md"))).toBe(true);
  });

  it("is taken as it is where there is nothing in it", () => {
    expect(openPlace().scrub).not.toThrow();
  });
});
