import { join } from "node:path";
import { writeFileAtomic } from "../adapters/fs/atomic-write.ts";
import { redactAll } from "../core/policy/redact.ts";
import { PAGE_FILE_NAME } from "../report/page/page-file.ts";
import { buildStatusView } from "../report/status-view.ts";
import { PRODUCT_VERSION } from "../version.ts";
import type { ActionRun } from "./action-run.ts";
import type { RunResult } from "./run-result.ts";

/** The newest ones. A page of them takes milliseconds; the local command shows more. */
const RECORDS_MAX = 2_000;

/**
 * Writes the chain as an HTML page into the state dir, and returns its path; null if the state is not known. The cache leaves the page out,
 * as the next run makes it anew.
 */
export async function writeReport(run: Pick<ActionRun, "clock" | "context" | "secrets">, result: RunResult): Promise<string | null> {
  const { clock, context, secrets } = run;
  const { ending, setup, state, target } = result;
  if (setup === null || state === null || target === null) return null;
  const [{ renderPage }, { PAGE_ASSETS }, records] = await Promise.all([
    import("../report/page/render-page.ts"),
    import("../report/page/page-assets.ts"),
    setup.journal.tail(RECORDS_MAX),
  ]);
  const atMs = clock.nowMs();
  const repository = `${context.owner}/${context.repo}`;
  const view = buildStatusView({
    atMs,
    end: { reason: ending.reason, message: ending.message, remedy: ending.remedy, cause: null, savedAtMs: atMs },
    lastRecord: records.at(-1) ?? null,
    origin: { host: "github", place: repository, workspace: context.workspace, remote: null },
    processId: null,
    spec: setup.settings.spec,
    state,
  });
  const input = {
    project: repository,
    track: target.track,
    version: PRODUCT_VERSION,
    state,
    view,
    records,
    commitUrl: setup.settings.commit ? `${context.serverUrl}/${repository}/commit/` : null,
    atMs,
  };
  const file = join(setup.stateDir.path, PAGE_FILE_NAME);
  await writeFileAtomic(file, renderPage(redactAll(input, secrets), PAGE_ASSETS), { durable: false });
  return file;
}
