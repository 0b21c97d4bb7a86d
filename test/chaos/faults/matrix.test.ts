import { appendFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { IS_FULL } from "../../helpers/test-mode.ts";
import { ROWS, type Row, type Scenario } from "./calls.ts";
import { FAULTS, type FaultKind } from "./faults.ts";
import { type Lane, openLane, type Seen } from "./fault-project.ts";
import { judge, type Outcome, toldOf, warningsOf } from "./outcomes.ts";
import { cellKey, readPage, readTable, renderPage, writePage } from "./page.ts";

/** For who works on a call: the cells whose `call fault` matches, such as `^push-pack` or ` reset$`. The page keeps what it says of the others. */
const ONLY = process.env["FAULTS_ONLY"];
/** A file that gets a line for each cell, with what the run said to people. */
const LOG = process.env["FAULTS_LOG"];
/** Stands side by side. */
const LANES = IS_FULL ? 6 : 3;
/** So many entries of a track are kept, and one run more has one to delete. */
const RUNS_BEFORE_DELETING = 3;

/** In the full form every cell, and the page is written anew; in the fast one a sample that has each call and each fault. */
type Cell = { readonly row: Row; readonly kind: FaultKind };

const CELLS: readonly Cell[] = FAULTS.flatMap((kind) => ROWS.map((row) => ({ row, kind })));
/** After an outcome that leaves nothing to make good, it is tried for this fault alone whether the next run goes on. */
const SPOT = "500";

/** Each call and each kind of fault, with as few cells as that takes. */
function sample(): readonly Cell[] {
  const count = Math.max(ROWS.length, FAULTS.length);
  return Array.from({ length: count }, (_, at) => ({ row: ROWS[at % ROWS.length], kind: FAULTS[(at * 5) % FAULTS.length] })).filter(
    (cell): cell is Cell => cell.row !== undefined && cell.kind !== undefined,
  );
}

type Finding = { readonly key: string; readonly outcome: Outcome | null; readonly problems: readonly string[] };

/** Takes cells from the pile until there is none. */
async function work(lane: Lane, number: number, pile: Cell[], usual: Usual): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const worn = new Set<string>();
  for (let cell = pile.shift(); cell !== undefined; cell = pile.shift()) {
    const { kind, row } = cell;
    const key = cellKey(row, kind);
    const name = row.scenario === "again" ? `again-${number}` : `${row.id}-${kind.id}`;
    const chain = { name, scenario: row.scenario };
    if (row.scenario === "again" && !worn.has(name)) {
      for (let run = 0; run < RUNS_BEFORE_DELETING; run += 1) await lane.play({ name, scenario: "first" }, null);
      worn.add(name);
    }
    const seen = await lane.play(chain, cell);
    const { outcome, problems } = judge(seen, row.scenario, usual.get(row.scenario) ?? []);
    const isHarmed = outcome === "not-landed" || outcome === "not-continued";
    const after = isHarmed || kind.id === SPOT ? await goOn(lane, chain, seen) : [];
    findings.push({ key, outcome, problems: [...problems, ...after] });
    if (LOG !== undefined)
      appendFileSync(
        LOG,
        `${JSON.stringify({ key, outcome, problems: [...problems, ...after], hits: seen.hits, told: toldOf(seen.run) })}\n`,
      );
  }
  return findings;
}

/** A run without a fault: it goes on, and no number is left out or comes twice. */
async function goOn(
  lane: Lane,
  chain: { readonly name: string; readonly scenario: Scenario },
  { landed }: Seen,
): Promise<readonly string[]> {
  if (chain.scenario === "last" && landed.after.length > 0) return [];
  const next = await lane.play(chain, null);
  const problems: string[] = [];
  if (next.run.conclusion !== "success")
    problems.push(`the next run ended as ${next.run.conclusion}: ${next.run.log.slice(-3).join(" | ")}`);
  const numbers = next.landed.after;
  if (numbers.length !== landed.after.length + 1) problems.push(`the next run landed nothing: ${numbers.join(", ")}`);
  if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0))) problems.push(`numbers: ${numbers.join(", ")}`);
  return problems;
}

/** What a run without a fault warns of, by scenario. */
type Usual = ReadonlyMap<Scenario, readonly string[]>;

/** One run of each kind without a fault: the calls that there are, and the warnings that every run of this kind has. */
async function record(
  lane: Lane,
): Promise<{ readonly usual: Usual; readonly strangers: readonly string[]; readonly idle: readonly string[] }> {
  const usual = new Map<Scenario, readonly string[]>();
  const seen: Seen[] = [];
  for (const scenario of ["first", "first", "first", "again", "last", "talk"] as const) {
    const one = await lane.play({ name: scenario === "last" || scenario === "talk" ? `healthy-${scenario}` : "healthy", scenario }, null);
    expect([one.run.conclusion, one.asked], one.run.log.join("\n")).toEqual(["success", 1]);
    usual.set(scenario, warningsOf(one.run));
    seen.push(one);
  }
  const calls = seen.flatMap((one) => one.calls);
  return {
    usual,
    strangers: [...new Set(calls.filter((call) => !ROWS.some(({ matches }) => matches(call))).map(({ name, part }) => `${part} ${name}`))],
    idle: ROWS.filter(({ matches }) => !calls.some(matches)).map(({ id }) => id),
  };
}

describe("each call of a run, and each way in which it can fail", () => {
  it("ends as docs/faults.md says", { timeout: 3_600_000 }, async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane()));
    try {
      const [first] = lanes;
      if (first === undefined) throw new Error("There is no lane.");
      const { idle, strangers, usual } = await record(first);
      expect(strangers, "calls that have no row in test/chaos/faults/calls.ts").toEqual([]);
      expect(idle, "rows whose call no run makes").toEqual([]);

      const cells = (IS_FULL ? CELLS : sample()).filter(({ kind, row }) => ONLY === undefined || new RegExp(ONLY).test(cellKey(row, kind)));
      // What needs a chain with a past is one lane's.
      const [aged, young] = [cells.filter(({ row }) => row.scenario === "again"), cells.filter(({ row }) => row.scenario !== "again")];
      const pile = [...young];
      const own = (at: number): Cell[] => (at === 0 ? [...aged] : []);
      const piles = await Promise.all(
        lanes.map(async (lane, at) => [...(await work(lane, at, own(at), usual)), ...(await work(lane, at, pile, usual))]),
      );
      const findings = piles.flat();
      expect(
        findings.filter(({ problems }) => problems.length > 0).map(({ key, outcome, problems }) => ({ key, outcome, problems })),
      ).toEqual([]);

      const found = new Map(findings.flatMap(({ key, outcome }) => (outcome === null ? [] : [[key, outcome] as const])));
      const page = readPage();
      const told = readTable(page);
      if (IS_FULL) {
        const wanted = renderPage(page, ONLY === undefined ? found : new Map([...told, ...found]));
        if (wanted !== page) writePage(wanted);
        expect(page, "docs/faults.md was not what the runs have shown, and was written anew").toBe(wanted);
      } else {
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...found.keys()].map((key) => [key, told.get(key)])));
      }
      console.log(
        `faults: ${ROWS.length} calls × ${FAULTS.length} faults = ${CELLS.length} cells, ${found.size} of them run, each in a documented outcome`,
      );
    } finally {
      await Promise.all(lanes.map((lane) => lane.close()));
    }
  });
});
