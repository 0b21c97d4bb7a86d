import type { CommandLine } from "../config/command-line.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { renderHistory } from "../report/history-view.ts";
import { print, printView, terminalColumns, usesColor } from "./output.ts";
import { readChain } from "./read-chain.ts";

const COLUMNS_WITHOUT_TERMINAL = 120;

export async function history(line: CommandLine): Promise<number> {
  const chain = await readChain(line);
  const records = await chain.records(line.limit);
  if (line.json) return print(records.map((record) => `${renderSafeJson(record)}\n`).join(""));
  return printView(renderHistory(records, terminalColumns() ?? COLUMNS_WITHOUT_TERMINAL, usesColor()));
}
