import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ActionRun } from "../../../src/action/action-run.ts";
import { createRunResult, type RunResult } from "../../../src/action/run-result.ts";
import { writeReport } from "../../../src/action/write-report.ts";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import { createFakeClock } from "../../helpers/fakes/engine.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";
import { contextOf, setupOf } from "./context-fixture.ts";

const SECRET = "sk-a-key-of-this-run";
let folder: ScratchFolder;
beforeEach(() => void (folder = scratchFolder()));
afterEach(() => folder.remove());

const RUN = { clock: createFakeClock(), context: contextOf(), secrets: [SECRET] } as Pick<ActionRun, "clock" | "context" | "secrets">;

async function resultWith(summary: string): Promise<RunResult> {
  const setup = await setupOf();
  const stateDir = openStateDir(folder.path, join(folder.path, ".codex-self-iter"));
  const journal = { append: async () => {}, tail: async () => [sampleRecord({ summary, commit: "f7bfdcf0123456789" })] };
  return { ...createRunResult(), setup: { ...setup, stateDir, journal }, target: setup.target, state: sampleState() };
}

describe("writeReport", () => {
  it("writes the page into the state dir, without secrets and with links to the commits", async () => {
    const path = await writeReport(RUN, await resultWith(`The key is ${SECRET}.`));
    expect(path).toBe(join(folder.path, ".codex-self-iter/report.html"));
    const page = readFileSync(path ?? "", "utf8");
    expect(page).not.toContain(SECRET);
    expect(page).toContain('"summary":"The key is ');
    expect(page).toContain('"commitUrl":"https://github.example/octo/garden/commit/"');
  });

  it("writes nothing if the state is not known", async () => {
    expect(await writeReport(RUN, { ...(await resultWith("")), state: null })).toBeNull();
    expect(await writeReport(RUN, createRunResult())).toBeNull();
  });
});
