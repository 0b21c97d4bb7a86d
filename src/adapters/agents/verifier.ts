import type { VerifySettings } from "../../config/settings.ts";
import { renderSeconds } from "../../core/text/duration.ts";
import type { Verifier } from "../../ports/agent.ts";
import { SPACE_REMEDY } from "../process/disk-space.ts";
import { buildAgentEnvironment, type EnvVars } from "../process/environment.ts";
import type { Isolation } from "../isolation/isolation.ts";
import type { ProcessResult } from "../process/run.ts";

export type VerifierContext = {
  /** The working directory of the command; absolute. */
  readonly workspace: string;
  readonly source: EnvVars;
  /** Names of environment variables that the user passes on, as for the agent. */
  readonly pass: readonly string[];
  /** The same as the agent's: the command runs code that the agent wrote. */
  readonly isolation: Isolation;
};

const OUTPUT_BYTES = 8192;
/** Joins stdout and stderr in one pipe, which keeps their order. */
const JOIN_STREAMS = 'exec "$@" 2>&1';

/** Runs the verify command with `sh -c` in the workspace and keeps the last 8 KiB of its output. */
export function createVerifier(settings: VerifySettings, { isolation, pass, source, workspace }: VerifierContext): Verifier {
  const env = buildAgentEnvironment(source, { pass });
  const args = ["-c", JOIN_STREAMS, "sh", "/bin/sh", "-c", settings.command];
  return {
    async verify(signal) {
      const sandbox = await isolation.open(signal);
      const { deadlineMs } = settings;
      const result = await sandbox.run({ file: "/bin/sh", args, cwd: workspace, env, deadlineMs, keepBytes: OUTPUT_BYTES }, signal);
      return {
        passed: result.end === "exit" && result.exitCode === 0,
        exitCode: result.exitCode,
        durationMs: result.durationMs,
        output: result.stdout,
        problem: describeProblem(result, deadlineMs),
      };
    },
  };
}

function describeProblem(result: ProcessResult, deadlineMs: number): string | null {
  switch (result.end) {
    case "exit":
      return result.signal === null ? null : `The verify command was killed by ${result.signal}.`;
    case "cancelled":
      return "The verify command was cancelled.";
    case "disk-full":
      return `The verify command was stopped because its disk was nearly full. ${SPACE_REMEDY}`;
    case "spawn-failed":
      return `The verify command could not be started (${result.spawnError?.code ?? "unknown"}).`;
    default:
      return `The verify command was stopped after ${renderSeconds(deadlineMs)}. Raise verify_timeout_sec if it needs longer.`;
  }
}
