import type { IterationRecord } from "../core/chain/record.ts";
import { cleanText } from "../core/text/text.ts";
import { listChangedFiles, renderChange } from "./change-figures.ts";
import { neutraliseLine } from "./escape.ts";
import { cleanLine } from "./event-text.ts";
import { resultOf } from "./history-view.ts";
import { renderRows, type StatusRow } from "./status-view.ts";

const OUTPUT_CHARS_MAX = 16_000;

/** Renders what the record of one iteration says about its agent, for a chain whose logs are on another machine. */
export function renderRecord(record: IterationRecord, columns: number | null, color: boolean): string {
  const { commit = "", error = "", goal_in: goal, output = "", refusals = [], summary, ts } = record;
  const all: StatusRow[] = [
    ["Iteration", `${record.iteration}, ${cleanLine(ts).slice(0, 16).replace("T", " ")} UTC, ${resultOf(record)}`, "title"],
    ["Goal", cleanLine(goal)],
    ["Summary", cleanLine(summary)],
    ["Error", cleanLine(error), "bad"],
    ["Refused", cleanLine(refusals.join(" ")), "warning"],
    ["Change", cleanLine([renderChange(record), ...listChangedFiles(record)].filter((part) => part !== "").join("; "))],
    ["Commit", cleanLine(commit)],
    ["Whole log", describeJobLog(record)],
  ];
  const rows = renderRows(
    all.filter(([, value]) => value !== ""),
    columns,
    color,
  );
  const lines = output === "" ? [] : cleanText(output, OUTPUT_CHARS_MAX).split("\n").map(neutraliseLine);
  return lines.length === 0 ? rows : `${rows}\nThe end of what the agent printed:\n${lines.map((text) => `  ${text}\n`).join("")}`;
}

/** A state ref has records and no logs. Older records name no run. */
function describeJobLog({ commit = "", run_url: url = "" }: IterationRecord): string {
  const where = "The state on the server has no logs. What the agent printed is in the job log of its run";
  if (/^https?:\/\/\S+$/.test(url)) return `${where}: ${cleanLine(url)}`;
  return /^[0-9a-f]{7,64}$/.test(commit) ? `${where} (Actions), which the trailer Codex-Run of the commit names.` : `${where} (Actions).`;
}

/** "1-3, 7" */
export function summariseNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const ranges: [from: number, to: number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(", ");
}
