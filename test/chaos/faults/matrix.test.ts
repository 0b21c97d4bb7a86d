import { appendFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { IS_FULL } from "../../helpers/test-mode.ts";
import { ROWS, type Row, type Scenario } from "./calls.ts";
import { FAULTS, type FaultKind } from "./faults.ts";
import { createFaultProject, type FaultProject, type ObservedRun } from "./fault-project.ts";
import { evaluate, messagesOf, type Outcome, warningsOf } from "./outcomes.ts";
import { cellKey, readPage, readTable, renderPage, writePage } from "./page.ts";

/** A pattern for `call fault`, such as `^push-pack` or ` reset$`: runs the matching cells only. The page keeps the other cells. */
const ONLY = process.env["FAULTS_ONLY"];
/** A file that gets a line per cell, with the warnings and errors of the run. */
const LOG = process.env["FAULTS_LOG"];
/** Fake GitHubs that run at the same time. */
const PROJECTS = IS_FULL ? 6 : 3;
/** The chain of the runs without faults. It is long enough that each further run deletes a cache entry. */
const HEALTHY = "healthy";

/** The full form runs every cell and writes the page; the fast form runs a sample. */
type Cell = { readonly row: Row; readonly kind: FaultKind };

const CELLS: readonly Cell[] = FAULTS.flatMap((kind) => ROWS.map((row) => ({ row, kind })));
/** After an outcome without damage, only this fault is followed by a second run. */
const FOLLOWED_FAULT = "500";

/** The fewest cells that contain each call and each fault. */
function sample(): readonly Cell[] {
  const count = Math.max(ROWS.length, FAULTS.length);
  return Array.from({ length: count }, (_, index) => ({
    row: ROWS[index % ROWS.length],
    kind: FAULTS[(index * 5) % FAULTS.length],
  })).filter((cell): cell is Cell => cell.row !== undefined && cell.kind !== undefined);
}

type Finding = { readonly key: string; readonly outcome: Outcome | null; readonly problems: readonly string[] };

/** Takes cells from the queue until it is empty. */
async function runCells(project: FaultProject, queue: Cell[], expectedWarnings: ExpectedWarnings): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
    const { kind, row } = cell;
    const key = cellKey(row, kind);
    const chain = { name: row.scenario === "next" ? HEALTHY : `${row.id}-${kind.id}`, scenario: row.scenario };
    const observed = await project.run(chain, cell);
    const { outcome, problems } = evaluate(observed, row.scenario, expectedWarnings.get(row.scenario) ?? []);
    const isIncomplete = outcome === "not-pushed" || outcome === "not-continued";
    const after = isIncomplete || kind.id === FOLLOWED_FAULT ? await checkNextRun(project, chain, observed) : [];
    findings.push({ key, outcome, problems: [...problems, ...after] });
    if (LOG !== undefined)
      appendFileSync(
        LOG,
        `${JSON.stringify({ key, outcome, problems: [...problems, ...after], hits: observed.hits, messages: messagesOf(observed.run) })}\n`,
      );
  }
  return findings;
}

/** Runs the chain without a fault. It must add one iteration, and the numbers must ascend. */
async function checkNextRun(
  project: FaultProject,
  chain: { readonly name: string; readonly scenario: Scenario },
  { committed }: ObservedRun,
): Promise<readonly string[]> {
  if (chain.scenario === "last" && committed.after.length > 0) return [];
  const next = await project.run(chain, null);
  const problems: string[] = [];
  if (next.run.conclusion !== "success")
    problems.push(`the next run ended as ${next.run.conclusion}: ${next.run.log.slice(-3).join(" | ")}`);
  const numbers = next.committed.after;
  if (numbers.length !== committed.after.length + 1) problems.push(`the next run pushed no iteration: ${numbers.join(", ")}`);
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0))) problems.push(`numbers: ${numbers.join(", ")}`);
  return problems;
}

/** Warnings of a run without a fault, by scenario. */
type ExpectedWarnings = ReadonlyMap<Scenario, readonly string[]>;

/** Executes each scenario without a fault. Returns its warnings, the calls without a row, and the rows without a call. */
async function runWithoutFaults(
  project: FaultProject,
): Promise<{ readonly expectedWarnings: ExpectedWarnings; readonly unknown: readonly string[]; readonly unused: readonly string[] }> {
  const expectedWarnings = new Map<Scenario, readonly string[]>();
  const all: ObservedRun[] = [];
  for (const scenario of ["first", "first", "first", "next", "last", "comment"] as const) {
    const name = scenario === "last" || scenario === "comment" ? `${HEALTHY}-${scenario}` : HEALTHY;
    const observed = await project.run({ name, scenario }, null);
    expect([observed.run.conclusion, observed.agentStarts], observed.run.log.join("\n")).toEqual(["success", 1]);
    expectedWarnings.set(scenario, warningsOf(observed.run));
    all.push(observed);
  }
  const calls = all.flatMap((observed) => observed.calls);
  return {
    expectedWarnings,
    unknown: [...new Set(calls.filter((call) => !ROWS.some(({ matches }) => matches(call))).map(({ name, part }) => `${part} ${name}`))],
    unused: ROWS.filter(({ matches }) => !calls.some(matches)).map(({ id }) => id),
  };
}

describe("a run in which a call fails", () => {
  it("has the outcome in docs/faults.md", { timeout: 3_600_000 }, async () => {
    const projects = await Promise.all(Array.from({ length: PROJECTS }, () => createFaultProject()));
    try {
      const [first] = projects;
      if (first === undefined) throw new Error("PROJECTS is 0.");
      const { expectedWarnings, unknown, unused } = await runWithoutFaults(first);
      expect(unknown, "calls without a row in test/chaos/faults/calls.ts").toEqual([]);
      expect(unused, "rows whose call no run makes").toEqual([]);

      const cells = (IS_FULL ? CELLS : sample()).filter(({ kind, row }) => ONLY === undefined || new RegExp(ONLY).test(cellKey(row, kind)));
      // The first project runs all cells of the chain without faults.
      const sharedChain = cells.filter(({ row }) => row.scenario === "next");
      const queue = cells.filter(({ row }) => row.scenario !== "next");
      const findings = (
        await Promise.all(
          projects.map(async (project, index) => [
            ...(await runCells(project, index === 0 ? sharedChain : [], expectedWarnings)),
            ...(await runCells(project, queue, expectedWarnings)),
          ]),
        )
      ).flat();
      expect(
        findings.filter(({ problems }) => problems.length > 0).map(({ key, outcome, problems }) => ({ key, outcome, problems })),
      ).toEqual([]);

      const found = new Map(findings.flatMap(({ key, outcome }) => (outcome === null ? [] : [[key, outcome] as const])));
      const page = readPage();
      const documented = readTable(page);
      if (IS_FULL) {
        const expected = renderPage(page, ONLY === undefined ? found : new Map([...documented, ...found]));
        if (expected !== page) writePage(expected);
        expect(page, "docs/faults.md differed from the outcomes of the runs and is now updated").toBe(expected);
      } else {
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...found.keys()].map((key) => [key, documented.get(key)])));
      }
      console.log(
        `faults: ${ROWS.length} calls × ${FAULTS.length} faults = ${CELLS.length} cells, ${found.size} run, each with a documented outcome`,
      );
    } finally {
      await Promise.all(projects.map((project) => project.close()));
    }
  });
});
