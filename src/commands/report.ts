import { basename, join, resolve } from "node:path";
import { createSystemClock } from "../adapters/clock.ts";
import { writeFileAtomic } from "../adapters/fs/atomic-write.ts";
import type { CommandLine } from "../config/command-line.ts";
import { userError } from "../errors/user-error.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { cleanLine } from "../report/event-text.ts";
import { PAGE_FILE_NAME } from "../report/page/page-file.ts";
import { PRODUCT_VERSION } from "../version.ts";
import { print } from "./output.ts";
import { type Chain, readChain } from "./read-chain.ts";

/** More are not shown, so no more are read. */
const RECORDS_MAX = 10_000;

/** `report`: writes the chain as one HTML page. Changes no state, and may run beside a loop. Throws REPORT_WITHOUT_STATE, errors of `readChain`. */
export async function report(line: CommandLine): Promise<number> {
  const chain = await readChain(line);
  const { origin, state, view } = chain;
  if (state === null || view === null) throw userError("REPORT_WITHOUT_STATE", { place: origin.place, problem: describeProblem(chain) });
  const [{ renderPage }, { PAGE_ASSETS }, records] = await Promise.all([
    import("../report/page/render-page.ts"),
    import("../report/page/page-assets.ts"),
    chain.records(RECORDS_MAX),
  ]);
  const page = renderPage(
    {
      project: origin.workspace === null ? origin.place : basename(origin.workspace),
      track: origin.remote?.track ?? null,
      version: PRODUCT_VERSION,
      state,
      view,
      records,
      commitUrl: null,
      atMs: createSystemClock().nowMs(),
    },
    PAGE_ASSETS,
  );
  if (line.output === "-") return print(page);
  // The chain of a server has no state dir here.
  const file = resolve(line.output ?? (origin.workspace === null ? PAGE_FILE_NAME : join(origin.place, PAGE_FILE_NAME)));
  await writeFileAtomic(file, page, { durable: false });
  return print(line.json ? `${renderSafeJson({ report: file })}\n` : `${cleanLine(file)}\n`);
}

function describeProblem({ damage }: Chain): string {
  return damage === null ? "no run has saved one" : `${damage.file} is damaged: ${damage.problem}`;
}
