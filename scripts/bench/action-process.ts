import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildContexts, buildEnvironment } from "../../test/fake-github/runner/environment.ts";
import { createStepFiles } from "../../test/fake-github/runner/files.ts";
import { readManifest, renderTemplate } from "../../test/fake-github/runner/manifest.ts";
import { listProcesses, sweepOrphans } from "../../test/fake-github/runner/process.ts";
import type { ActionRun } from "../../test/fake-github/runner/action-run.ts";

/** One run of the action's main step; times in milliseconds since the epoch. */
export type MainRun = {
  readonly startedMs: number;
  /** The first byte on stdout. */
  readonly firstByteMs: number;
  readonly endedMs: number;
  readonly code: number | null;
  readonly stdout: string;
};

const LIMIT_MS = 120_000;

export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * Runs `dist/main.js` in the environment of a runner. Everything is prepared before the clock starts, unlike in the fake GitHub's
 * own runner. Throws if a process is left running.
 */
export async function runMain(order: ActionRun): Promise<MainRun> {
  const { main, inputs: known } = readManifest(order.actionDir);
  const contexts = buildContexts(order);
  const defaults = Object.fromEntries(Object.entries(known).map(([name, input]) => [name, input.default]));
  const given = Object.entries({ ...defaults, ...order.inputs });
  const inputs = Object.fromEntries(given.map(([name, value]) => [name, renderTemplate(value, contexts)]));
  for (const folder of ["_home", "_github_workflow"]) mkdirSync(join(order.temp, folder), { recursive: true });
  const eventFile = join(order.temp, "_github_workflow/event.json");
  writeFileSync(eventFile, JSON.stringify(order.context.event, null, 2));
  const trackingId = `github_${randomUUID()}`;
  const env = { ...buildEnvironment(order, { eventFile, trackingId, inputs }), ...createStepFiles(order.temp).environment };

  const processesBefore = listProcesses();
  const startedMs = nowMs();
  const child = spawn(process.execPath, [main], { cwd: order.workspace, env, stdio: ["ignore", "pipe", "pipe"], timeout: LIMIT_MS });
  let [firstByteMs, stdout, stderr] = [NaN, "", ""];
  child.stdout.once("data", () => (firstByteMs = nowMs()));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  let endedMs = NaN;
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => (endedMs = nowMs()));
    child.once("close", resolve);
  });
  const orphans = sweepOrphans(trackingId, processesBefore);
  if (orphans.length > 0) throw new Error(`The action left running: ${orphans.map(({ name }) => name).join(", ")}`);
  if (stderr !== "") throw new Error(`The action wrote to stderr:\n${stderr.slice(-4_000)}`);
  return { startedMs, firstByteMs, endedMs, code, stdout };
}
