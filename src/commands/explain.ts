import type { CommandLine } from "../config/command-line.ts";
import { EXPLAIN_RECORDS_MAX, explainChain, renderExplanation, renderExplanationJson } from "../report/explain-view.ts";
import { print, printView, terminalColumns, usesColor } from "./output.ts";
import { readChain } from "./read-chain.ts";
import { describeNoState, renderNoStateJson } from "./status.ts";

/** `explain`: says why the loop stopped, from its records alone. Changes nothing. */
export async function explain(line: CommandLine): Promise<number> {
  const chain = await readChain(line);
  const { end, view } = chain;
  if (view === null) return print(line.json ? `${renderNoStateJson(chain)}\n` : describeNoState(chain));
  const explanation = explainChain({ view, end, records: await chain.records(EXPLAIN_RECORDS_MAX) });
  if (line.json) return print(`${renderExplanationJson(explanation)}\n`);
  return printView(renderExplanation(explanation, terminalColumns(), usesColor()));
}
