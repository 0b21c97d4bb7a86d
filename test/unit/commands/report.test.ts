import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { report } from "../../../src/commands/report.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { type CommandLine, parseCommandLine } from "../../../src/config/command-line.ts";
import { scratchRepository, type ScratchRepository } from "../../helpers/scratch.ts";
import { sampleRecord, sampleSaved } from "../../helpers/samples.ts";

let project: ScratchRepository;
let printed: string;

beforeEach(() => {
  project = scratchRepository();
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => project.remove());

const lineOf = (...args: readonly string[]): CommandLine =>
  parseCommandLine(["report", "--workspace", project.path, ...args], false) as CommandLine;

function writeChain(): void {
  project.write(".codex-self-iter/runtime.json", encodeSaved(sampleSaved({ record: sampleRecord() })));
  project.write(".codex-self-iter/logs/iterations.jsonl", `${JSON.stringify(sampleRecord({ summary: "Added the parser." }))}\n`);
}

describe("report", () => {
  it("writes the page into the state dir and prints its path", async () => {
    writeChain();
    expect(await report(lineOf())).toBe(0);
    const file = join(project.path, ".codex-self-iter/report.html");
    expect(printed).toBe(`${file}\n`);
    expect(readFileSync(file, "utf8")).toContain('"summary":"Added the parser."');
  });

  it("writes to another file, or to standard output", async () => {
    writeChain();
    const file = join(project.path, "chain.html");
    expect(await report(lineOf("--output", file, "--json"))).toBe(0);
    expect(JSON.parse(printed)).toEqual({ report: file });
    expect(existsSync(file)).toBe(true);
    printed = "";
    expect(await report(lineOf("--output", "-"))).toBe(0);
    expect(printed).toMatch(/^<!doctype html>[\s\S]*"summary":"Added the parser\."[\s\S]*<\/html>\n$/);
  });

  it("says that there is no state, or that it is damaged", async () => {
    await expect(report(lineOf())).rejects.toMatchObject({
      code: "REPORT_WITHOUT_STATE",
      message: expect.stringContaining("no run has saved one") as string,
    });
    project.write(".codex-self-iter/runtime.json", "{");
    await expect(report(lineOf())).rejects.toMatchObject({
      code: "REPORT_WITHOUT_STATE",
      message: expect.stringContaining("it is not JSON") as string,
    });
  });
});
