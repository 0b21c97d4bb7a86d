import type { CommandLine } from "../config/command-line.ts";
import { cleanLine } from "../report/event-text.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { renderStatus, renderStatusJson } from "../report/status-view.ts";
import { print, printView, terminalColumns, usesColor } from "./output.ts";
import { type Chain, readChain } from "./read-chain.ts";

/** `status`: shows the chain's state. Changes nothing, and may run beside a loop. */
export async function status(line: CommandLine): Promise<number> {
  const chain = await readChain(line);
  if (chain.view === null) return print(line.json ? `${renderNoStateJson(chain)}\n` : describeNoState(chain));
  if (line.json) return print(`${renderStatusJson(chain.view)}\n`);
  return printView(renderStatus(chain.view, terminalColumns(), usesColor()));
}

/** Says why there is nothing to show, and the next command. */
export function describeNoState({ damage, end, origin }: Chain): string {
  if (damage !== null) return `${damage.file} is damaged (${damage.problem}). The next run moves it aside and starts a new chain.\n`;
  const failed = end?.reason === "failed" ? `The last run failed: ${cleanLine(end.message)} ${cleanLine(end.remedy)}\n` : "";
  return `${failed}There is no state in ${origin.place} yet. To start a loop, run: codex-self-iter run\n`;
}

export function renderNoStateJson({ damage }: Chain): string {
  return damage === null ? "null" : renderSafeJson({ state: "damaged", ...damage });
}
